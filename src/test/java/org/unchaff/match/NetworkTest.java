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
import org.unchaff.match.FittingArticle.Label;
import org.unchaff.match.Piece.Kind;
import org.unchaff.match.UnseenText.Unseen;

class NetworkTest {

  private static final Path FITTED = Path.of("src/main/boilerplate", BoilerplateGenerator.NETWORKS);

  @TempDir private Path folder;

  /** One input, one unit a layer: a row is heard above 1, and rows beside it count for a tenth. */
  static Network small() {
    Layer rows = new Layer(new float[][] {{1}}, new float[] {-1});
    float[][] beside = new float[Network.AROUND][1];
    beside[Network.REACH - 1][0] = .1f;
    beside[Network.REACH + 1][0] = .1f;
    Layer context = new Layer(beside, new float[] {0});
    Layer hidden = new Layer(new float[][] {{1}, {1}, {0}, {0}}, new float[] {0});
    return new Network(rows, context, hidden, new Layer(new float[][] {{2}}, new float[] {.5f}));
  }

  static UnseenText rows(float... inputs) {
    List<Unseen> pieces = new ArrayList<>();
    for (float input : inputs) {
      pieces.add(new Unseen(Kind.WHOLE, 0, new float[] {input}, Label.ARTICLE, 1));
    }
    return UnseenText.ofRows(pieces);
  }

  @Test
  void aUnitSpeaksOnlyAboveItsThreshold() {
    Layer layer = new Layer(new float[][] {{2, -1}, {0, 3}}, new float[] {-2, 0});
    assertArrayEquals(new float[] {-2, 27}, layer.sums(new float[] {0, 9}));
    assertArrayEquals(new float[] {0, 27}, layer.rectified(new float[] {0}, new float[] {9}));
  }

  @Test
  void aTableThatWasWrittenSaysTheSame() {
    byte[] table = Network.table(List.of(small(), small()));
    List<Network> read = Network.read(ByteBuffer.wrap(table));
    assertEquals(2, read.size());
    assertArrayEquals(table, Network.table(read));
  }

  @Test
  void theFittedListIsForTheInputsThatAreMade() throws IOException {
    List<Network> read = NetworkList.read(FITTED);
    read.forEach(network -> assertEquals(PieceInputs.NAMES.size(), network.rows().inputs()));
    assertArrayEquals(Network.table(read), Network.table(Network.fitted()));
    assertEquals(Files.readAllLines(FITTED), NetworkList.lines(read));
  }

  @Test
  void aListForOtherInputsIsRefused() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(FITTED));
    lines.set(1, lines.get(1).replace("own ", "owned "));
    assertRefused(lines, "fit it anew");
  }

  @Test
  void aListThatWasCutShortIsRefused() throws IOException {
    List<String> lines = Files.readAllLines(FITTED);
    assertRefused(lines.subList(0, lines.size() - 1), "no list of networks");
  }

  private void assertRefused(List<String> lines, String told) throws IOException {
    Path list = Files.write(folder.resolve("networks.txt"), lines);
    IOException fault = assertThrows(IOException.class, () -> NetworkList.read(list));
    assertTrue(String.valueOf(fault.getMessage()).contains(told), fault::toString);
  }

  /** A row is noise if it is loud and one of its neighbours is, which no sum of weights can say. */
  @Test
  void whatNeighboursTellIsLearned() {
    Random random = new Random(1);
    List<UnseenText> texts = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      texts.add(loudAndQuiet(random));
    }
    Network fitted = NetworkFit.fit(texts, 1);
    int right = 0;
    int all = 0;
    for (UnseenText text : texts.subList(0, 50)) {
      Hearing hearing = new Hearing(List.of(fitted), text);
      for (int i = 0; i < text.rows(); i++) {
        right += hearing.of(i) > 0 == text.pieces().get(i).isNoise() ? 1 : 0;
        all++;
      }
    }
    assertTrue(right > .97 * all, right + " of " + all);
  }

  private static UnseenText loudAndQuiet(Random random) {
    boolean[] loud = new boolean[12];
    for (int i = 1; i < loud.length - 1; i++) {
      loud[i] = random.nextBoolean();
    }
    List<Unseen> pieces = new ArrayList<>();
    for (int i = 0; i < loud.length; i++) {
      boolean isNoise = loud[i] && (loud[i - 1] || loud[i + 1]);
      Label label = isNoise ? Label.NOISE : Label.ARTICLE;
      float[] inputs = {loud[i] ? 1 : -1, random.nextFloat()};
      pieces.add(new Unseen(Kind.WHOLE, 0, inputs, label, 1));
    }
    return UnseenText.ofRows(pieces);
  }

  @Test
  void theSameTextsAndSeedGiveTheSameNetwork() {
    List<UnseenText> texts = List.of(loudAndQuiet(new Random(1)), loudAndQuiet(new Random(2)));
    byte[] once = Network.table(List.of(NetworkFit.fit(texts, 1)));
    assertArrayEquals(once, Network.table(List.of(NetworkFit.fit(texts, 1))));
  }
}
