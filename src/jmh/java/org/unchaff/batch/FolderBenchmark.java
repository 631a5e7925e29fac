package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.unchaff.Cleaner;
import org.unchaff.format.FormatSettings;

/**
 * A folder of small files: cleaned, and beside it the least that a safe run has to do with as many
 * threads, to read each file, write it under another name and move it to its place.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class FolderBenchmark {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Bytes of a file, more or less. */
  @Param({"500", "5000"})
  public int size;

  @Param("20000")
  public int files;

  private final Cleaner cleaner = Cleaner.builder().build();
  private Path folder = Path.of("");
  private final AtomicInteger runs = new AtomicInteger();

  /** Says nothing of what happens. */
  private static final class Silent implements Progress {
    @Override
    public void failed(String where, String what) {
      throw new IllegalStateException(where + ": " + what);
    }

    @Override
    public void note(String what) {}
  }

  @Setup(Level.Trial)
  public void write() throws IOException {
    folder = Files.createTempDirectory("unchaff-bench-");
    String sentence = "The river rose two feet overnight, and the ferry stayed in the harbour. ";
    for (int i = 0; i < files; i++) {
      Path file = folder.resolve("in").resolve("part" + i % 20).resolve(i + ".txt");
      Files.createDirectories(file.getParent());
      StringBuilder text = new StringBuilder("Story " + i + ".\n\n");
      while (text.length() < size) {
        text.append(sentence).append(text.length() % 7 == 0 ? "\n" : "");
      }
      text.append(i % 4 == 0 ? "\nSubscribe to continue reading. Cancel anytime.\n" : "\n");
      Files.writeString(file, text);
    }
  }

  @TearDown(Level.Iteration)
  public void removeOutputs() throws IOException {
    remove(out(runs.getAndIncrement()));
  }

  @TearDown(Level.Trial)
  public void removeAll() throws IOException {
    remove(folder);
  }

  private Path out(int run) {
    return folder.resolve("out" + run);
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Benchmark
  public Tally clean() throws IOException, Plan.OutputException {
    Plan plan =
        Plan.of(
            List.of(folder.resolve("in").toString()), Optional.of(out(runs.get())), new Silent());
    Batch.Settings settings =
        new Batch.Settings(
            cleaner,
            Optional.empty(),
            FormatSettings.DEFAULT,
            true,
            List.of(),
            THREADS,
            Optional.empty());
    return new Batch(
            settings, InputStream.nullInputStream(), OutputStream.nullOutputStream(), new Silent())
        .run(plan);
  }

  /** The anchor. */
  @Benchmark
  public int copy() throws IOException, InterruptedException, ExecutionException {
    Path in = folder.resolve("in");
    Path out = out(runs.get());
    List<Path> all;
    try (Stream<Path> walk = Files.walk(in)) {
      all = walk.filter(Files::isRegularFile).sorted().toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> copies = new ArrayList<>();
      for (Path file : all) {
        copies.add(pool.submit(() -> copy(file, out.resolve(in.relativize(file)))));
      }
      for (Future<?> copy : copies) {
        copy.get();
      }
    } finally {
      pool.shutdown();
    }
    return all.size();
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Path temporary = to.resolveSibling("." + to.getFileName() + ".tmp");
      Files.write(temporary, Files.readAllBytes(from));
      Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
