package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.match.PerceptronFit.Sample;

class PerceptronTest {

  private static final Path FITTED =
      Path.of("src/main/boilerplate", BoilerplateGenerator.PERCEPTRON);

  @TempDir private Path folder;

  /** Two units: one speaks where its input is above 1, the other where it is below 0. */
  private static Perceptron small() {
    return new Perceptron(
        new float[][] {{2, -1}, {0, 0}}, new float[] {-2, 0}, new float[] {3, 1}, .5f);
  }

  private Path write(List<String> lines) throws IOException {
    return Files.write(folder.resolve("perceptron.txt"), lines);
  }

  @Test
  void aUnitSpeaksOnlyAboveItsThreshold() {
    assertEquals(.5f, small().of(new float[] {0, 9}));
    assertEquals(.5f, small().of(new float[] {1, 9}));
    assertEquals(6.5f, small().of(new float[] {2, 9}));
    assertEquals(3.5f, small().of(new float[] {-3, 9}));
  }

  @Test
  void aTableThatWasWrittenSaysTheSame() {
    Perceptron read = Perceptron.read(ByteBuffer.wrap(small().table()));
    assertEquals(2, read.inputs());
    assertEquals(small().of(new float[] {1.25f, 0}), read.of(new float[] {1.25f, 0}));
  }

  @Test
  void theFittedListIsForTheInputsThatAreMade() throws IOException {
    assertEquals(Surroundings.NAMES.size(), PerceptronList.read(FITTED).inputs());
    assertArrayEquals(PerceptronList.read(FITTED).table(), Perceptron.fitted().table());
  }

  @Test
  void aListForOtherInputsIsRefused() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(FITTED));
    lines.set(1, lines.get(1).replace("own ", "owned "));
    Path list = write(lines);
    IOException fault = assertThrows(IOException.class, () -> PerceptronList.read(list));
    assertTrue(String.valueOf(fault.getMessage()).contains("fit it anew"), fault::toString);
  }

  @Test
  void whatNoSumCanSayIsLearned() throws IOException {
    List<Sample> samples = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 4000; i++) {
      float[] inputs = new float[Surroundings.NAMES.size()];
      inputs[0] = random.nextBoolean() ? 1 : -1;
      inputs[1] = random.nextBoolean() ? 1 : -1;
      samples.add(new Sample(inputs, inputs[0] == inputs[1]));
    }
    Perceptron fitted = PerceptronList.read(write(PerceptronFit.fit(samples)));
    for (Sample sample : samples.subList(0, 100)) {
      float said = fitted.of(sample.inputs());
      assertTrue(sample.isNoise() ? said > 1 : said < -1, () -> "said " + said);
    }
  }
}
