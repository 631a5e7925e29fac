package org.unchaff.match;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.unchaff.Cleaner;
import org.unchaff.batch.Batch;
import org.unchaff.batch.Plan;
import org.unchaff.batch.Progress;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.json.JsonObject;
import org.unchaff.match.BenchTexts.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The whole cleaner with the built-in packs, with its anchors: one operation is all text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CleanerBenchmark {

  @Param({"ZH", "EN", "HI"})
  public Language language = Language.ZH;

  /** Of how many articles one carries noise; 0 for clean text. */
  @Param({"0", "3"})
  public int noisy;

  @Param({"50000000"})
  public int bytes;

  private final Cleaner cleaner = Cleaner.builder().build();
  private final JsonFactory json = new JsonFactory();
  private List<String> texts = List.of();
  private byte[] lines = {};

  private static final Progress SILENT =
      new Progress() {
        @Override
        public void failed(String where, String what) {
          throw new IllegalStateException(where + ": " + what);
        }

        @Override
        public void note(String what) {}
      };

  @Setup
  public void prepare() {
    texts = BenchTexts.articles(language, bytes, noisy);
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      all.append(new JsonObject().put("id", all.length()).put("text", text)).append('\n');
    }
    lines = all.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public long anchorRoundTrip() {
    long size = 0;
    for (String text : texts) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      size += new String(encoded, StandardCharsets.UTF_8).length();
    }
    return size;
  }

  @Benchmark
  public long anchorJacksonCopy() {
    long tokens = 0;
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), lines);
        JsonGenerator out =
            json.createGenerator(ObjectWriteContext.empty(), OutputStream.nullOutputStream())) {
      while (parser.nextToken() != null) {
        out.copyCurrentEvent(parser);
        tokens++;
      }
    }
    return tokens;
  }

  @Benchmark
  public long clean() {
    long size = 0;
    for (String text : texts) {
      size += cleaner.clean(text).text().length();
    }
    return size;
  }

  @Benchmark
  public Object jsonLinesPipe() throws IOException, Plan.OutputException {
    Batch.Settings settings =
        new Batch.Settings(
            cleaner, Optional.of(Format.JSONL), FormatSettings.DEFAULT, true, List.of());
    return new Batch(
            settings, new ByteArrayInputStream(lines), OutputStream.nullOutputStream(), SILENT)
        .run(Plan.of(List.of(Plan.STANDARD_INPUT), Optional.empty(), SILENT));
  }
}
