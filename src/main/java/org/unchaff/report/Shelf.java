package org.unchaff.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Keeps the articles that an HTML page may show, in a bounded space: those with most to look at
 * stay longest, and stay whole longest. Not safe for use by several threads.
 */
final class Shelf {

  /** Blocks of articles are packed much better than single ones: how much space that may save. */
  private static final int PACKING = 4;

  /** Most characters cut or suspected first, then in the order of the run. */
  static final Comparator<Book> BY_INTEREST =
      Comparator.comparingLong((Book book) -> -book.interest).thenComparingInt(book -> book.order);

  private final long space;
  private final PriorityQueue<Book> whole = new PriorityQueue<>(BY_INTEREST.reversed());
  private final PriorityQueue<Book> excerpts = new PriorityQueue<>(BY_INTEREST.reversed());
  private long wholeSize;
  private long excerptSize;
  private int added;

  /** An article that may be shown. */
  static final class Book {
    private final int order;
    private final long interest;
    private final String row;
    private Optional<byte[]> whole;
    private final Optional<byte[]> excerpt;

    Book(int order, long interest, String row, byte[] whole, Optional<byte[]> excerpt) {
      this.order = order;
      this.interest = interest;
      this.row = row;
      this.whole = Optional.of(whole);
      this.excerpt = excerpt;
    }

    /** Its place in the run, from 0. */
    int order() {
      return order;
    }

    /** What the list of articles says of it, in JSON without the brackets. */
    String row() {
      return row;
    }

    /** All of it, if there was space. */
    Optional<String> whole() {
      return whole.map(Block::inflate);
    }

    /** Its changes with what stands round them; an article without changes has none. */
    Optional<String> excerpt() {
      return excerpt.map(Block::inflate);
    }
  }

  /**
   * An empty shelf.
   *
   * @param limit how many bytes the page may have
   */
  Shelf(long limit) {
    this.space = Math.min(limit, Long.MAX_VALUE / PACKING) * PACKING;
  }

  /**
   * Adds an article.
   *
   * @param interest characters that were cut or suspected
   * @param row what the list of articles says of it
   * @param whole the article
   * @param excerpt its changes with what stands round them, if it has any
   */
  void add(long interest, String row, String whole, Optional<String> excerpt) {
    Book book =
        new Book(
            added++, interest, row, Block.deflate(whole), excerpt.map(text -> Block.deflate(text)));
    this.whole.add(book);
    wholeSize += book.whole.orElseThrow().length;
    while (wholeSize > space) {
      Book least = this.whole.remove();
      wholeSize -= least.whole.orElseThrow().length;
      least.whole = Optional.empty();
    }
    if (book.excerpt.isPresent()) {
      excerpts.add(book);
      excerptSize += book.excerpt.get().length;
    }
    while (excerptSize > space) {
      Book least = excerpts.remove();
      excerptSize -= least.excerpt.orElseThrow().length;
      forget(least);
    }
  }

  private void forget(Book book) {
    if (book.whole.isPresent()) {
      whole.remove(book);
      wholeSize -= book.whole.get().length;
    }
  }

  /** How many articles came by. */
  int added() {
    return added;
  }

  /** Whether all that came by is here whole. */
  boolean isComplete() {
    return whole.size() == added;
  }

  /** All articles that are here whole, most interesting first. */
  List<Book> whole() {
    return sorted(whole);
  }

  /** All articles with changes that are here, most interesting first. */
  List<Book> changed() {
    return sorted(excerpts);
  }

  private static List<Book> sorted(PriorityQueue<Book> books) {
    List<Book> sorted = new ArrayList<>(books);
    sorted.sort(BY_INTEREST);
    return sorted;
  }
}
