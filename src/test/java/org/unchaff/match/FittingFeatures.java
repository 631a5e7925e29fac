package org.unchaff.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.unchaff.match.FittingArticle.Label;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/**
 * The phrases and traits of pieces by name and number, each as one language's and, if it holds no
 * letters, as that of all languages too. Also counts in how many articles each stands.
 */
final class FittingFeatures {

  /**
   * A piece as an example.
   *
   * @param features what phrases and traits it has, by number
   */
  record Example(FittingArticle article, boolean isNoise, int[] features) {}

  /** A word that stands in fewer articles is an unknown one. */
  private static final int KNOWN_IN = 3;

  /** The languages in which an unknown word tells that somebody wrote another script. */
  private static final Set<String> UNSPACED = Set.of("zh", "ja");

  private static final String SHARED = "*";

  /** A letter that is not of a class's name. */
  private static final Pattern LETTER = Pattern.compile("(?<![@\\p{L}])\\p{L}");

  private static final Map<Long, String> CLASSES = classes();

  private final Set<Long> knownWords;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** In how many articles each feature stands, and the last of them. */
  private int[] counts = new int[1024];

  private int[] lastSeen = new int[1024];

  private final List<Example> examples = new ArrayList<>();
  private final Tokens tokens = new Tokens();

  private static Map<Long, String> classes() {
    Map<Long, String> classes = new HashMap<>();
    List.of(Tokens.WORD, Tokens.IDENTIFIER, Tokens.MIXED, Tokens.PICTURE, Tokens.START, Tokens.END)
        .forEach(name -> classes.put(Tokens.hash(name), name));
    for (int digits = 1; digits <= Tokens.MOST_DIGITS; digits++) {
      classes.put(Tokens.hash(Tokens.NUMBER + digits), Tokens.NUMBER + digits);
    }
    return classes;
  }

  /** Finds the features of all pieces of articles that have a label. */
  FittingFeatures(List<FittingArticle> articles) {
    this.knownWords = knownWords(articles);
    for (int i = 0; i < articles.size(); i++) {
      FittingArticle article = articles.get(i);
      int number = i + 1;
      article.reading().ifPresent(reading -> addAll(article, number, reading));
    }
  }

  private static Set<Long> knownWords(List<FittingArticle> articles) {
    Map<Long, Integer> counts = new HashMap<>();
    Tokens tokens = new Tokens();
    for (FittingArticle article : articles) {
      Set<Long> here = new HashSet<>();
      for (String line : article.text().split("\n", -1)) {
        tokens.read(line, new Span(0, line.length()));
        IntStream.range(0, tokens.size()).forEach(i -> here.add(tokens.hash(i)));
      }
      here.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < KNOWN_IN);
    return Set.copyOf(counts.keySet());
  }

  private void addAll(FittingArticle article, int number, Reading reading) {
    Layout layout = reading.layout();
    Shapes shapes = new Shapes(reading, new Rows(layout));
    for (int line = 0; line < layout.lineCount(); line++) {
      if (!layout.isBlank(line)) {
        for (Piece piece : Piece.of(layout, line)) {
          Label label = article.label(piece.span());
          if (isExample(label) && !layout.isCode(piece.span())) {
            int[] features = features(article, number, piece, shapes);
            examples.add(new Example(article, label == Label.NOISE, features));
          }
        }
      }
    }
  }

  private static boolean isExample(Label label) {
    return label == Label.ARTICLE || label == Label.NOISE;
  }

  private int[] features(FittingArticle article, int number, Piece piece, Shapes shapes) {
    Set<String> found = new HashSet<>();
    tokens.read(article.text(), piece.span());
    String[] words =
        IntStream.range(0, tokens.size())
            .mapToObj(i -> name(article.text(), i))
            .toArray(String[]::new);
    PhraseWeights.phrases(
        tokens,
        (phrase, first, last, count) ->
            found.add(String.join(" ", Arrays.asList(words).subList(first, last + 1))));
    String[] stems =
        IntStream.range(0, tokens.size())
            .mapToObj(i -> tokens.hasStem(i) ? stemName(article.text(), i) : words[i])
            .toArray(String[]::new);
    PhraseWeights.stems(
        tokens,
        (phrase, first, last, count) ->
            found.add(String.join(" ", Arrays.asList(stems).subList(first, last + 1))));
    shapes.of(piece, tokens, trait -> found.add(Shapes.names().get(trait)));
    return found.stream()
        .sorted()
        .flatMap(name -> qualified(article.language(), name).stream())
        .mapToInt(name -> number(name, number))
        .toArray();
  }

  private String stemName(String text, int token) {
    String folded = Fold.PLAIN.of(tokens.span(token, token).in(text).toString());
    for (int n = 1; n <= folded.length(); n++) {
      String name = folded.substring(0, n) + Tokens.STEM_MARK;
      if (Tokens.hash(name) == tokens.stem(token)) {
        return name;
      }
    }
    return "@none";
  }

  /** The name under which a token stands in a list. */
  private String name(String text, int token) {
    long hash = tokens.hash(token);
    if (tokens.isWord(token) && !knownWords.contains(hash)) {
      return Tokens.WORD;
    }
    String known = CLASSES.get(hash);
    if (known != null) {
      return known;
    }
    String folded = Fold.PLAIN.of(tokens.span(token, token).in(text).toString()).replace(' ', '_');
    if (Tokens.hash(folded) == hash) {
      return folded;
    }
    return folded
        .codePoints()
        .mapToObj(Character::toString)
        .filter(part -> Tokens.hash(part) == hash)
        .findFirst()
        .orElse("@none");
  }

  private static List<String> qualified(String language, String name) {
    boolean isUnknown = name.contains(Tokens.WORD);
    if (isUnknown && !UNSPACED.contains(language)) {
      return List.of();
    }
    String own = language + " " + name;
    return isUnknown || LETTER.matcher(name).find()
        ? List.of(own)
        : List.of(SHARED + " " + name, own);
  }

  private int number(String name, int article) {
    int number = numbers.computeIfAbsent(name, n -> numbers.size());
    if (number == names.size()) {
      names.add(name);
    }
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * counts.length);
      lastSeen = Arrays.copyOf(lastSeen, counts.length);
    }
    if (lastSeen[number] != article) {
      lastSeen[number] = article;
      counts[number]++;
    }
    return number;
  }

  /** How many features there are. */
  int size() {
    return names.size();
  }

  List<Example> examples() {
    return examples;
  }

  /** Tells which features stand in so many articles. */
  IntPredicate standingIn(int articles) {
    return feature -> counts[feature] >= articles;
  }

  /**
   * What each phrase and trait of a language weighs, its own weight and the shared one together.
   */
  Map<String, Double> weights(String language, double[] weights) {
    Map<String, Double> sums = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (weights[i] != 0) {
        String[] name = names.get(i).split(" ", 2);
        boolean isShared = name[0].equals(SHARED) && numbers.containsKey(language + " " + name[1]);
        if (isShared || name[0].equals(language)) {
          sums.merge(name[1], weights[i], Double::sum);
        }
      }
    }
    return sums;
  }
}
