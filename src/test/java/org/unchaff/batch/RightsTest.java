package org.unchaff.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may read and write what a run wrote. */
@DisabledOnOs(OS.WINDOWS)
class RightsTest {

  @TempDir Path folder;

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void filesHaveTheRightsThatNewFilesHave() throws Exception {
    Path usual = Files.createFile(folder.resolve("usual"));
    FolderRun.write(folder.resolve("in/a.txt"), FolderRun.TEXT);
    new FolderRun().run(folder.resolve("in"), folder.resolve("out"));
    assertEquals(rights(usual), rights(folder.resolve("out/a.txt")));
  }

  @Test
  void inPlaceFilesKeepTheRightsTheyHad() throws Exception {
    Path file = folder.resolve("a.txt");
    FolderRun.write(file, FolderRun.TEXT);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
    FolderRun run = new FolderRun();
    run.run(Plan.inPlace(List.of(file.toString()), Selection.ALL, run));
    assertEquals(FolderRun.CLEAN, Files.readString(file));
    assertEquals("rwxr-x--x", rights(file));
    assertEquals("rwxr-x--x", rights(folder.resolve("a.txt.orig")));
  }
}
