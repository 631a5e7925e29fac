package org.unchaff.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.unchaff.format.Packing;

/** Says why a file cannot be read or written, in words that name the way out. */
public final class Reasons {

  static final String NO_MEMORY = "not enough memory for it; give Java more with -Xmx";

  private Reasons() {}

  public static String of(IOException e) {
    if (e instanceof ReadException read) {
      return read.reason();
    }
    if (Packing.isCutShort(e)) {
      return "it is cut short: the packed data ends too early";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission; check the rights of the file and of its folder";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file stands where a folder is needed";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
