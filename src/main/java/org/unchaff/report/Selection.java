package org.unchaff.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unchaff.report.Shelf.Book;

/**
 * The articles that fit on a page, packed.
 *
 * @param blocks the articles, some to a block
 * @param rows a line of JSON for each, in the order of the run, which ends with its place: block,
 *     place in the block, and whether it is whole
 * @param shown the places of the articles in the run
 * @param whole how many are there from the first character to the last
 */
record Selection(List<String> blocks, List<String> rows, Set<Long> shown, int whole) {

  /**
   * Characters of JSON in a block. A block is unpacked whole when one of its articles is looked at;
   * more would not pack much better, for deflating looks back 32 KiB.
   */
  private static final int BLOCK = 1 << 14;

  /** What packing leaves of a row, at most. */
  private static final int ROW_PACKING = 2;

  /** An article with its place on the page. */
  private record Placed(Book book, int block, int slot, boolean isWhole) {
    String row() {
      return "[" + book.row() + "," + block + "," + slot + "," + (isWhole ? 1 : 0) + "]";
    }
  }

  /**
   * Chooses and packs: everything whole if that fits; else the excerpts of what was changed, and as
   * many of the most interesting articles whole as then fit.
   *
   * @param budget bytes
   */
  static Selection of(Shelf shelf, long budget) {
    if (shelf.isComplete()) {
      Packer all = new Packer(budget);
      if (all.addAll(shelf.whole(), true) == shelf.added()) {
        return all.selection();
      }
    }
    List<Book> changed = shelf.changed();
    Packer excerpts = new Packer(budget);
    int fitting = excerpts.addAll(changed, false);
    Packer whole = new Packer(fitting < changed.size() ? 0 : budget - excerpts.size);
    int asWhole = whole.addAll(changed, true);
    Packer both = new Packer(budget);
    both.addAll(changed.subList(0, asWhole), true);
    both.addAll(changed.subList(asWhole, changed.size()), false);
    return both.selection();
  }

  /** Packs articles until there is no more space. */
  private static final class Packer {
    private final long budget;
    private final List<String> blocks = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Placed> open = new ArrayList<>();
    private StringBuilder block = new StringBuilder();
    private long size;

    Packer(long budget) {
      this.budget = budget;
    }

    /** How many of the articles, from the first, found their place. */
    int addAll(List<Book> books, boolean whole) {
      int before = placed.size();
      for (Book book : books) {
        Optional<String> text = whole ? book.whole() : book.excerpt();
        if (text.isEmpty() || !add(book, text.get(), whole)) {
          break;
        }
      }
      flush();
      return placed.size() - before;
    }

    private boolean add(Book book, String text, boolean whole) {
      block.append(open.isEmpty() ? "[" : ",").append(text);
      open.add(new Placed(book, blocks.size(), open.size(), whole));
      return block.length() < BLOCK || flush();
    }

    /** Closes the open block; whether there is space for it. */
    private boolean flush() {
      if (open.isEmpty()) {
        return true;
      }
      String packed = Block.encode(block.append("]").toString());
      long more = packed.length();
      for (Placed one : open) {
        more += one.row().length() / ROW_PACKING;
      }
      boolean fits = size + more <= budget;
      if (fits) {
        size += more;
        blocks.add(packed);
        placed.addAll(open);
      }
      open.clear();
      block = new StringBuilder();
      return fits;
    }

    Selection selection() {
      Set<Long> shown = new HashSet<>();
      placed.forEach(one -> shown.add((long) one.book().order()));
      List<String> rows =
          placed.stream()
              .sorted(Comparator.comparingInt((Placed one) -> one.book().order()))
              .map(Placed::row)
              .toList();
      int whole = (int) placed.stream().filter(Placed::isWhole).count();
      return new Selection(List.copyOf(blocks), rows, shown, whole);
    }
  }
}
