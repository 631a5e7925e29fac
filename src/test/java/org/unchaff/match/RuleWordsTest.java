package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.lab.ExampleCheck;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;

/** What single words of the rule format mean, each by a rule with examples. */
class RuleWordsTest {

  @TempDir Path folder;

  private void holds(String rule) throws IOException, RuleFileException {
    Path file = folder.resolve("test.yml");
    Files.writeString(
        file,
        "format: 1\npack: test\nversion: \"1\"\nrules:\n- id: test.rule\n  category: test\n"
            + rule);
    for (Rule read : RuleFile.read(file).rules()) {
      assertEquals(List.of(), ExampleCheck.failures(read).stream().map(f -> f.message()).toList());
    }
  }

  @Test
  void wholeTakesALineForEvidenceAnywhereInIt() throws IOException, RuleFileException {
    holds(
        """
          over: whole
          signals:
          - { points: 2, match: letterbox }
          - { points: 2, match: no charge }
          threshold: 4
          removes:
          - "The pier is shut.\\n<<Do come in. A note for your letterbox, at no charge, once in every week. With love.>>\\nBoats wait."
          keeps:
          - "The letterbox stood empty."
        """);
  }

  @Test
  void aBlockMayHoldAFewLinesWithoutEvidence() throws IOException, RuleFileException {
    holds(
        """
          over: block
          signals:
          - { points: 2, match: letterbox }
          - { points: 2, match: no charge }
          threshold: 4
          removes:
          - "The pier is shut.\\n\\n<<The Tide\\nA note for your letterbox\\nAt no charge>>\\n\\nBoats wait."
          keeps:
          - "The pier is shut.\\n\\nThe Tide\\nNews\\nA note for your letterbox\\nAt no charge\\nSport\\n\\nBoats wait."
          - "The Tide turned, and by ten the quay was under water again.\\nA letterbox floated by\\nAt no charge"
        """);
  }

  @Test
  void betweenSentencesLooksAtWhatStandsBeforeAndBehind() throws IOException, RuleFileException {
    holds(
        """
          regex: '\\badvert\\b'
          when: { between-sentences: true }
          removes:
          - "The pier is shut. <<Advert>> Boats wait."
          - "<<Advert>>\\nBoats wait."
          keeps:
          - "The advert was torn. Boats wait."
          - "He paused. Advert after advert rolled by."
        """);
  }

  @Test
  void betweenCanAskForSeveralLines() throws IOException, RuleFileException {
    holds(
        """
          between:
            begin: { regex: '^more$' }
            end: headlines
            at-least-lines: 3
          removes:
          - "The pier is shut.\\n<<More\\nBoats wait for the tide\\nGulls take over the fish market>>"
          keeps:
          - "The pier is shut.\\nMore\\nBoats wait for the tide"
        """);
  }
}
