package org.unchaff.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the files of a folder. Paths stay paths: a name that the platform's charset cannot spell is
 * as good as any.
 */
final class Walk extends SimpleFileVisitor<Path> {

  private final Optional<Path> leftOut;
  private final Progress progress;
  private final List<Path> files = new ArrayList<>();
  private int failures;

  private Walk(Optional<Path> leftOut, Progress progress) {
    this.leftOut = leftOut;
    this.progress = progress;
  }

  /** What a walk found. */
  record Found(List<Path> files, int failures) {}

  /**
   * The files below a folder, in the order of their names; hidden ones and links are left out.
   *
   * @param leftOut a folder not to look into
   */
  static Found files(Path folder, Optional<Path> leftOut, Progress progress) throws IOException {
    Walk walk = new Walk(leftOut, progress);
    Files.walkFileTree(folder, walk);
    walk.files.sort(null);
    return new Found(walk.files, walk.failures);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    boolean out =
        leftOut.isPresent()
            && Files.exists(leftOut.get())
            && Files.isSameFile(folder, leftOut.get());
    return out || isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  /** A folder that was named is walked even if it is called {@code .} or {@code ..}. */
  private static boolean isHidden(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") && !name.equals(".") && !name.equals("..");
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && !isHidden(file)) {
      files.add(file);
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
