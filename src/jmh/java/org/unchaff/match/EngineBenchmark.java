package org.unchaff.match;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.unchaff.engine.Budget;
import org.unchaff.engine.PatternScan;
import org.unchaff.engine.Regex;
import org.unchaff.match.BenchTexts.Language;
import org.unchaff.rule.Place;
import org.unchaff.rule.TextPattern;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;

/** The engine on synthetic rules, with its anchors in the same run: one operation is all text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineBenchmark {

  @Param({"ZH", "EN", "HI"})
  public Language language = Language.ZH;

  @Param({"300", "1000"})
  public int rules;

  @Param({"50000000"})
  public int bytes;

  private List<String> texts = List.of();
  private final List<byte[]> encoded = new ArrayList<>();
  private PatternScan scan = new PatternScan(List.of(), new CoarseFold(Fold.PLAIN), new Budget(0), 2);
  private PatternSearch search = layout -> { throw new IllegalStateException(); };

  @Setup
  public void prepare() {
    texts = BenchTexts.articles(language, bytes, 3);
    texts.forEach(text -> encoded.add(text.getBytes(StandardCharsets.UTF_8)));
    scan = scan();
    List<PatternTable.Entry> entries = new ArrayList<>();
    for (Regex regex : BenchTexts.rules(rules)) {
      TextPattern pattern = TextPattern.of("", regex, false, Place.of("bench"));
      entries.add(new PatternTable.Entry(Fold.PLAIN, List.of(pattern), true));
    }
    search = new EngineSearch(entries, Budget.standard());
  }

  private PatternScan scan() {
    return new PatternScan(
        BenchTexts.rules(rules), new CoarseFold(Fold.PLAIN), Budget.standard(), 200_000);
  }

  @Benchmark
  public long anchorDecode() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer buffer = CharBuffer.allocate(1 << 16);
    long chars = 0;
    for (byte[] text : encoded) {
      buffer.clear();
      decoder.reset().decode(ByteBuffer.wrap(text), buffer, true);
      chars += buffer.position();
    }
    return chars;
  }

  @Benchmark
  public long anchorRoundTrip() {
    long size = 0;
    for (byte[] text : encoded) {
      size +=
          new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length;
    }
    return size;
  }

  @Benchmark
  public long scanOnly() {
    long[] hits = {0};
    for (String text : texts) {
      scan.scan(text, (pattern, line) -> hits[0]++);
    }
    return hits[0];
  }

  @Benchmark
  public long textToSpans() {
    long[] spans = {0};
    for (String text : texts) {
      PatternSearch.Search of = search.in(Layout.of(text));
      of.scan((line, pattern) -> spans[0] += of.find(pattern, line).size());
    }
    return spans[0];
  }

  /** Cold only in the first iteration of a fork: run it with {@code -wi 0 -i 1 -bm ss}. */
  @Benchmark
  public Object compile() {
    return scan();
  }
}
