package org.unchaff.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.txt, a.txt, true",
    "*.txt, news/a.txt, false",
    "news/*, news/, true",
    "**/*.txt, a.txt, true",
    "**/*.txt, news/2024/a.txt, true",
    "**/news/*.txt, news/a.txt, true",
    "**/news/*.txt, saved/news/a.txt, true",
    "**/news/*.txt, saved/oldnews/a.txt, false",
    "**/news/**, saved/news/2024/05/a.txt, true",
    "news/**/a.txt, news/a.txt, true",
    "news/**/a.txt, news/x/y/a.txt, true",
    "news/**/a.txt, news/xa.txt, false",
    "a?.txt, ab.txt, true",
    "a?.txt, a.txt, false",
    "a?b, a/b, false",
    "新闻/*.txt, 新闻/一.txt, true",
    "a.txt, abtxt, false"
  })
  void aStarStaysInItsFolderAndTwoDoNot(String glob, String path, boolean matches) {
    assertEquals(matches, Glob.of(glob).matches(path));
  }

  @Test
  void manyStarsTakeNoLonger() {
    Glob glob = Glob.of("*a".repeat(200) + "b");
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(false, glob.matches("a".repeat(4000))));
  }
}
