package org.unchaff.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a folder. Paths stay paths: a name that the platform's charset cannot spell is
 * as good as any. Links are not followed, so a walk ends and stays inside.
 */
final class Walk extends SimpleFileVisitor<Path> {

  private final Path root;
  private final Selection selection;
  private final Optional<Path> leftOut;
  private final Progress progress;
  private final List<Path> files = new ArrayList<>();
  private final Map<String, Integer> passed = new TreeMap<>();
  private final Deque<Path> withEntries = new ArrayDeque<>();
  private int failures;

  private Walk(Path root, Selection selection, Optional<Path> leftOut, Progress progress) {
    this.root = root;
    this.selection = selection;
    this.leftOut = leftOut;
    this.progress = progress;
  }

  /**
   * What a walk found.
   *
   * @param files the files, by their paths from the folder
   * @param passed what was left out, in words; empty if nothing
   */
  record Found(List<Path> files, int failures, String passed) {}

  /**
   * The files below a folder, in the order of their names; hidden ones and links are left out.
   *
   * @param leftOut a folder not to look into
   */
  static Found files(Path folder, Selection selection, Optional<Path> leftOut, Progress progress)
      throws IOException {
    Path root = folder.toRealPath();
    Walk walk = new Walk(root, selection, leftOut, progress);
    Files.walkFileTree(root, walk);
    walk.files.sort(null);
    String passed =
        walk.passed.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return new Found(walk.files, walk.failures, passed);
  }

  private void pass(String kind) {
    passed.merge(kind, 1, Integer::sum);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    withEntries.push(parent(folder));
    boolean isOutput =
        leftOut.isPresent()
            && Files.exists(leftOut.get())
            && Files.isSameFile(folder, leftOut.get());
    if (isHidden(folder)) {
      pass("hidden");
    } else if (selection.excludes(root.relativize(folder))) {
      pass("excluded");
    } else if (!isOutput) {
      return FileVisitResult.CONTINUE;
    }
    return FileVisitResult.SKIP_SUBTREE;
  }

  private Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? root : parent;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
      throws IOException {
    boolean isEmpty = true;
    while (folder.equals(withEntries.peek())) {
      withEntries.pop();
      isEmpty = false;
    }
    if (isEmpty && !folder.equals(root)) {
      pass("empty");
    }
    if (e != null) {
      visitFileFailed(folder, e);
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    Path relative = root.relativize(file);
    if (!parent(file).equals(withEntries.peek())) {
      withEntries.push(parent(file));
    }
    if (isHidden(file)) {
      pass("hidden");
    } else if (attributes.isSymbolicLink()) {
      pass("links");
    } else if (!attributes.isRegularFile()) {
      pass("pipes or devices");
    } else if (selection.excludes(relative) || !selection.includes(relative)) {
      pass("excluded");
    } else {
      files.add(relative);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    failures++;
    progress.failed(file.toString(), Reasons.of(e));
    return FileVisitResult.CONTINUE;
  }
}
