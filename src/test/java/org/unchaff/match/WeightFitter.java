package org.unchaff.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

public final class WeightFitter {

  static final class Doc {
    String id = "";
    String lang = "";
    boolean negative;
    String text = "";
    byte[] label = new byte[0]; // 0 keep 1 noise 2 optional 3 ignore
  }

  static final class Example {
    int[] features = new int[0];
    int y;
    Doc doc;
    Piece piece;

    Example(Doc doc, Piece piece) {
      this.doc = doc;
      this.piece = piece;
    }
  }

  final Map<String, Integer> ids = new HashMap<>();
  final List<String> names = new ArrayList<>();
  final List<Integer> df = new ArrayList<>();
  final Map<Integer, Set<String>> docsOf = new HashMap<>();

  static String langOf(String l) {
    return l.split("-")[0];
  }

  static List<Doc> read(Path path) throws IOException, JsonFault {
    List<Doc> docs = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      if (line.isBlank()) continue;
      JsonTree t = JsonTree.read(line.getBytes("UTF-8"));
      if (t.flag("late")) continue;
      Doc d = new Doc();
      d.id = t.text("id");
      d.lang = langOf(t.text("lang"));
      d.negative = t.flag("negative");
      StringBuilder b = new StringBuilder();
      List<byte[]> parts = new ArrayList<>();
      int n = 0;
      for (JsonTree s : t.objects("segments")) {
        String x = s.text("t");
        byte v = (byte) (s.text("label").equals("keep") ? 0 : s.flag("optional") ? 2 : 1);
        byte[] p = new byte[x.length()];
        Arrays.fill(p, v);
        parts.add(p);
        n += p.length;
        b.append(x);
      }
      d.text = b.toString();
      d.label = new byte[n];
      int at = 0;
      for (byte[] p : parts) {
        System.arraycopy(p, 0, d.label, at, p.length);
        at += p.length;
      }
      docs.add(d);
    }
    return docs;
  }

  /** Articles with lines of a list set among theirs; only these count. */
  static List<Doc> mix(Path tsv, String lang, List<Doc> all, Random random) throws IOException {
    List<List<String>> bodies = new ArrayList<>();
    for (Doc d : all) {
      if (d.lang.equals(lang)) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (String l : d.text.split("\n", -1)) {
          boolean clean = true;
          for (int i = at; i < at + l.length(); i++) clean &= d.label[i] == 0;
          if (clean) lines.add(l);
          at += l.length() + 1;
        }
        if (lines.size() > 4) bodies.add(lines);
      }
    }
    List<String> items = new ArrayList<>(Files.readAllLines(tsv));
    Collections.shuffle(items, random);
    List<Doc> out = new ArrayList<>();
    int at = 0;
    while (at < items.size()) {
      List<String> body =
          bodies.isEmpty() ? List.of("") : bodies.get(random.nextInt(bodies.size()));
      int k = 2 + random.nextInt(5);
      List<StringBuilder> lines = new ArrayList<>();
      List<StringBuilder> labels = new ArrayList<>();
      for (String l : body) {
        lines.add(new StringBuilder(l));
        labels.add(new StringBuilder("3".repeat(l.length())));
      }
      for (int j = 0; j < k && at < items.size(); j++, at++) {
        String[] f = items.get(at).split("\t", 3);
        if (f.length < 3 || f[2].isBlank()) continue;
        String x = f[2].replace("\\u200b", "\u200b").strip();
        boolean inline = f[0].equals("I");
        boolean clean = f[0].equals("C");
        int n = lines.size();
        double r = random.nextDouble();
        int pos =
            inline || clean
                ? random.nextInt(n + 1)
                : r < .12
                    ? Math.min(n, random.nextInt(2))
                    : r < .5 ? random.nextInt(n + 1) : Math.max(0, n - random.nextInt(3));
        if (inline) {
          pos = Math.min(pos, n - 1);
          for (int tries = 0; tries < n && lines.get(pos).length() < 20; tries++)
            pos = (pos + 1) % n;
          StringBuilder l = lines.get(pos);
          StringBuilder lab = labels.get(pos);
          boolean space = l.length() > 0 && l.charAt(l.length() - 1) < 0x2e80;
          if (space) {
            l.append(' ');
            lab.append('3');
          }
          l.append(x);
          lab.append("1".repeat(x.length()));
        } else {
          lines.add(pos, new StringBuilder(x));
          labels.add(pos, new StringBuilder((clean ? "0" : "1").repeat(x.length())));
          if (random.nextInt(3) == 0) {
            lines.add(pos, new StringBuilder());
            labels.add(pos, new StringBuilder());
          }
        }
      }
      Doc d = new Doc();
      d.id = tsv.getFileName() + "-" + out.size();
      d.lang = lang;
      d.text = String.join("\n", lines);
      String lab = String.join("3", labels);
      d.label = new byte[d.text.length()];
      for (int i = 0; i < d.label.length; i++) d.label[i] = (byte) (lab.charAt(i) - '0');
      out.add(d);
    }
    return out;
  }

  static String name(String text, Tokens t, int i) {
    for (String c :
        List.of(Tokens.WORD, Tokens.IDENTIFIER, Tokens.PICTURE, Tokens.START, Tokens.END)) {
      if (Tokens.hash(c) == t.hash(i)) return c;
    }
    for (int n = 1; n <= 8; n++)
      if (Tokens.hash(Tokens.NUMBER + n) == t.hash(i)) return Tokens.NUMBER + n;
    String x = Fold.PLAIN.of(t.span(i, i).in(text).toString()).replace(' ', '_');
    if (Tokens.hash(x) == t.hash(i)) return x;
    return x.codePoints()
        .mapToObj(Character::toString)
        .filter(c -> Tokens.hash(c) == t.hash(i))
        .findFirst()
        .orElse("@none");
  }

  final Map<String, Boilerplate> models = new HashMap<>();

  Set<Long> knownWords = new HashSet<>();

  List<Example> examples(List<Doc> docs, boolean training) {
    List<Example> out = new ArrayList<>();
    Tokens tokens = new Tokens();
    for (Doc d : docs) {
      Layout layout = Layout.of(d.text);
      if (!layout.text().equals(d.text)) continue; // wrapped: skip
      Reading reading = new Reading(layout, org.unchaff.text.Origin.UNKNOWN, NO_SEARCH, false);
      Shapes shapes = new Shapes(reading);
      for (int l = 0; l < layout.lineCount(); l++) {
        if (layout.isBlank(l)) continue;
        for (Piece p : Piece.of(layout, l)) {
          int[] count = new int[4];
          int all = 0;
          for (int i = p.span().start(); i < p.span().end(); i++) {
            if (!Character.isWhitespace(d.text.charAt(i))) {
              count[d.label[i]]++;
              all++;
            }
          }
          if (all == 0 || count[3] > 0 || count[2] > 0) continue;
          double share = count[1] / (double) all;
          if (share > 0 && share < .9) continue;
          if (layout.isCode(p.span())) continue;
          Example e = new Example(d, p);
          e.y = share > .5 ? 1 : 0;
          List<Integer> f = new ArrayList<>();
          tokens.read(d.text, p.span());
          String[] name = new String[tokens.size()];
          for (int i = 0; i < name.length; i++) {
            name[i] = name(d.text, tokens, i);
            if (tokens.isWord(i) && !knownWords.contains(tokens.hash(i))) name[i] = Tokens.WORD;
          }
          PhraseWeights.phrases(
              tokens,
              (h, first, last, words) -> {
                StringBuilder b = new StringBuilder(name[first]);
                for (int j = first + 1; j <= last; j++) b.append(' ').append(name[j]);
                feature(b.toString(), d, f, training);
              });
          shapes.of(p, k -> feature(Shapes.names().get(k), d, f, training));
          e.features = f.stream().distinct().mapToInt(Integer::intValue).toArray();
          out.add(e);
        }
      }
    }
    return out;
  }

  void countWords(List<Doc> docs) {
    Map<Long, Set<String>> seen = new HashMap<>();
    Tokens tokens = new Tokens();
    for (Doc d : docs) {
      for (String line : d.text.split("\n")) {
        tokens.read(line, new Span(0, line.length()));
        for (int i = 0; i < tokens.size(); i++)
          seen.computeIfAbsent(tokens.hash(i), k -> new HashSet<>()).add(d.id);
      }
    }
    seen.forEach(
        (h, s) -> {
          if (s.size() >= 3) knownWords.add(h);
        });
  }

  private static final java.util.regex.Pattern LETTERS =
      java.util.regex.Pattern.compile("(?<![@\\p{L}])\\p{L}");

  private void feature(String s, Doc d, List<Integer> f, boolean training) {
    boolean foreign = s.contains(Tokens.WORD);
    if (foreign && !d.lang.equals("zh") && !d.lang.equals("ja")) return;
    if (!foreign && !LETTERS.matcher(s).find()) add("* " + s, d, f, training);
    add(d.lang + " " + s, d, f, training);
  }

  private void add(String s, Doc d, List<Integer> f, boolean training) {
    Integer id = ids.get(s);
    if (id == null) {
      if (!training) return;
      id = names.size();
      ids.put(s, id);
      names.add(s);
    }
    f.add(id);
    if (training) {
      Set<String> docs = docsOf.computeIfAbsent(id, k -> new HashSet<>(2));
      if (docs.size() < 6) docs.add(d.id);
    }
  }

  double[] fit(List<Example> examples, int epochs, double l1, double l2, double alpha) {
    int n = names.size();
    double[] z = new double[n + 1];
    double[] g2 = new double[n + 1];
    double[] w = new double[n + 1];
    boolean[] use = new boolean[n];
    for (int i = 0; i < n; i++) use[i] = docsOf.getOrDefault(i, Set.of()).size() >= DF;
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(7);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example e : order) {
        double sum = w[n];
        for (int f : e.features) if (use[f]) sum += w[f];
        double p = 1 / (1 + Math.exp(-sum));
        double grad = (p - e.y) * (e.y == 1 ? POSITIVE : 1);
        for (int k = -1; k < e.features.length; k++) {
          int f = k < 0 ? n : e.features[k];
          if (f < n && !use[f]) continue;
          double sigma = (Math.sqrt(g2[f] + grad * grad) - Math.sqrt(g2[f])) / alpha;
          z[f] += grad - sigma * w[f];
          g2[f] += grad * grad;
          double b = f == n ? 0 : l1;
          w[f] =
              Math.abs(z[f]) <= b
                  ? 0
                  : -(z[f] - Math.signum(z[f]) * b) / ((1 + Math.sqrt(g2[f])) / alpha + l2);
          if (f < n) w[f] = Math.max(-2 * CAP, Math.min(CAP, w[f]));
        }
      }
    }
    return w;
  }

  static double POSITIVE = 1;
  static int DF = 2;
  static double CAP = 100;

  double score(Example e, double[] w) {
    double s = w[names.size()];
    for (int f : e.features) s += f < w.length - 1 ? w[f] : 0;
    return s;
  }

  private static final PatternSearch.Search NO_SEARCH =
      new PatternSearch.Search() {
        @Override
        public void scan(PatternSearch.Hit hit) {}

        @Override
        public List<Span> find(int pattern, int line) {
          return List.of();
        }
      };

  static void evaluate(String what, List<Example> examples, double[] scores) {
    double[] ths = {0, 1, 2, 3, 4, 5, 6};
    for (Piece.Kind kind : Piece.Kind.values()) {
      StringBuilder b = new StringBuilder(String.format("%-10s %-9s", what, kind));
      for (double th : ths) {
        int tp = 0, fp = 0, p = 0, n = 0;
        for (int i = 0; i < examples.size(); i++) {
          Example e = examples.get(i);
          if (e.piece.kind() != kind) continue;
          int len = e.piece.span().length();
          if (e.y == 1) {
            p += len;
            if (scores[i] > th) tp += len;
          } else {
            n += 1;
            if (scores[i] > th) fp += 1;
          }
        }
        b.append(String.format("  %.0f: R%.3f fp %d/%d", th, tp / (double) Math.max(1, p), fp, n));
      }
      System.out.println(b);
    }
  }

  Set<String> langs(List<Doc> docs) {
    Set<String> l = new java.util.TreeSet<>();
    docs.forEach(d -> l.add(d.lang));
    return l;
  }

  /** hash -> hundredths, for one language. */
  Map<String, Integer> merged(String lang, double[] w) {
    Map<String, Integer> m = new TreeMap<>();
    Map<String, Double> sum = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (w[i] == 0) continue;
      String n = names.get(i);
      if (n.startsWith("* ") && ids.containsKey(lang + n.substring(1)) || n.startsWith(lang + " "))
        sum.merge(n.substring(n.indexOf(' ') + 1), w[i], Double::sum);
    }
    sum.forEach(
        (k, v) -> {
          int q = (int) Math.round(100 * v);
          if (q != 0) m.put(k, q);
        });
    return m;
  }

  static final int LEAST = 5;

  static List<String> list(Map<String, Integer> weights, double bias, int[] contexts) {
    List<String> lines = new ArrayList<>();
    for (Piece.Kind kind : Piece.Kind.values()) {
      List<String> n = new ArrayList<>();
      for (int i = 0; i < Boilerplate.CONTEXTS; i++)
        n.add("" + contexts[kind.ordinal() * Boilerplate.CONTEXTS + i]);
      lines.add(String.join(" ", n) + "\t@context-" + kind);
    }
    Map<String, Integer> all = new TreeMap<>(weights);
    for (String b : SHAPE_BASE) all.merge(b, (int) Math.round(100 * bias), Integer::sum);
    Set<String> words = new java.util.TreeSet<>();
    all.forEach(
        (k, v) -> {
          if (Math.abs(v) < LEAST && Shapes.names().indexOf(k) < 0) return;
          lines.add(v + "\t" + k);
          for (String t : k.split(" ")) if (!t.startsWith("@")) words.add(t);
        });
    for (String w : words) if (Math.abs(all.getOrDefault(w, 0)) < LEAST) lines.add("0\t" + w);
    return lines;
  }

  static Boilerplate model(Map<String, Integer> weights, double bias, int[] contexts)
      throws IOException {
    return Boilerplate.read(
        java.nio.ByteBuffer.wrap(BoilerplateList.of(list(weights, bias, contexts)).table()));
  }

  static final Set<String> SHAPE_BASE = Set.of("@whole", "@sentence", "@aside");

  record Row(Piece.Kind kind, int own, int[] c, int y, String lang, Doc doc, Piece piece) {}

  static List<Row> rows(List<Doc> docs, Map<String, Boilerplate> models) {
    List<Row> rows = new ArrayList<>();
    for (Doc d : docs) {
      Layout layout = Layout.of(d.text);
      if (!layout.text().equals(d.text) || !models.containsKey(d.lang)) continue;
      Reading reading = new Reading(layout, org.unchaff.text.Origin.UNKNOWN, NO_SEARCH, false);
      BoilerplateLook look = new BoilerplateLook(reading, models.get(d.lang));
      for (int l = 0; l < look.lines(); l++) {
        for (int i = 0; i < look.pieces(l).size(); i++) {
          Piece p = look.pieces(l).get(i);
          int[] count = new int[4];
          int all = 0;
          for (int k = p.span().start(); k < p.span().end(); k++)
            if (!Character.isWhitespace(d.text.charAt(k))) {
              count[d.label[k]]++;
              all++;
            }
          if (all == 0 || count[3] > 0 || count[2] > 0) continue;
          double sh = count[1] / (double) all;
          if (sh > 0 && sh < .9) continue;
          if (layout.isCode(p.span()) || layout.isQuoted(p.span())) continue;
          rows.add(
              new Row(
                  p.kind(), look.own(l, i), look.contexts(l, i), sh > .5 ? 1 : 0, d.lang, d, p));
        }
      }
    }
    return rows;
  }

  static final int[] PLAIN_CONTEXT = new int[Piece.Kind.values().length * Boilerplate.CONTEXTS];

  static {
    for (int k = 0; k < Piece.Kind.values().length; k++)
      PLAIN_CONTEXT[k * Boilerplate.CONTEXTS + Boilerplate.OWN] = 100;
  }

  void writeAll(List<Doc> docs, List<Example> examples, double[] w, Path out, double[] hyper)
      throws IOException {
    int folds = 5;
    List<Row> rows = new ArrayList<>();
    for (int f = 0; f < folds; f++) {
      int fold = f;
      List<Example> part =
          examples.stream()
              .filter(e -> Math.floorMod(e.doc.id.hashCode() / 7, folds) != fold)
              .toList();
      double[] wf = fit(part, (int) hyper[0], hyper[1], hyper[2], hyper[3]);
      Map<String, Boilerplate> models = new HashMap<>();
      for (String l : langs(docs))
        models.put(l, model(merged(l, wf), wf[wf.length - 1], PLAIN_CONTEXT));
      rows.addAll(
          rows(
              docs.stream()
                  .filter(
                      d ->
                          !d.id.contains(".tsv")
                              && !d.id.startsWith("bg-")
                              && Math.floorMod(d.id.hashCode() / 7, folds) == fold)
                  .toList(),
              models));
    }
    int[] contexts = new int[PLAIN_CONTEXT.length];
    for (Piece.Kind kind : Piece.Kind.values()) {
      List<Row> rk = rows.stream().filter(r -> r.kind == kind).toList();
      double[] c = logistic(rk);
      for (int i = 0; i < c.length; i++)
        contexts[kind.ordinal() * Boilerplate.CONTEXTS + i] = (int) Math.round(c[i]);
      System.out.println(
          kind
              + " contexts own,before,after,share,outer,loudest,bias: "
              + Arrays.toString(
                  Arrays.copyOfRange(
                      contexts,
                      kind.ordinal() * Boilerplate.CONTEXTS,
                      (kind.ordinal() + 1) * Boilerplate.CONTEXTS)));
      report("cv own " + kind, rk, r -> r.own);
      report("cv ctx " + kind, rk, r -> among(contexts, r));
    }
    Files.createDirectories(out);
    for (String l : langs(docs)) {
      Map<String, Integer> m = merged(l, w);
      Boilerplate b = model(m, w[w.length - 1], contexts);
      this.models.put(l, b);
      Files.write(out.resolve(l + ".txt"), list(m, w[w.length - 1], contexts));
      System.out.println(l + " " + m.size() + " phrases");
    }
  }

  static int among(int[] c, Row r) {
    int b = r.kind.ordinal() * Boilerplate.CONTEXTS;
    long sum = 0;
    for (int i = 0; i < Boilerplate.BIAS; i++) sum += (long) c[b + i] * r.c[i];
    return c[b + Boilerplate.BIAS] + (int) (sum / 100);
  }

  static void report(String what, List<Row> rows, java.util.function.ToIntFunction<Row> score) {
    StringBuilder b = new StringBuilder(String.format("%-20s", what));
    for (int th = 0; th <= 600; th += 100) {
      int tp = 0, p = 0, fp = 0, n = 0;
      for (Row r : rows) {
        int len = r.piece.span().length();
        boolean hit = score.applyAsInt(r) >= th;
        if (r.y == 1) {
          p += len;
          tp += hit ? len : 0;
        } else {
          n++;
          fp += hit ? 1 : 0;
        }
      }
      b.append(String.format(" %d: R%.3f fp %d/%d", th, tp / (double) Math.max(1, p), fp, n));
    }
    System.out.println(b);
  }

  /** For thresholds: recall and wrongly removed share of characters, by runtime decisions. */
  static void decide(String what, List<Doc> docs, Map<String, Boilerplate> models) {
    int[][] ths = {
      {50, -50},
      {100, 0},
      {100, -100},
      {150, 50},
      {150, -50},
      {200, 100},
      {200, 0},
      {250, 50},
      {300, 100}
    };
    long[] right = new long[ths.length],
        wrong = new long[ths.length],
        wrongNeg = new long[ths.length];
    int[] hurt = new int[ths.length];
    long noise = 0, all = 0;
    int negs = 0;
    for (Doc d : docs) {
      Layout layout = Layout.of(d.text);
      if (!layout.text().equals(d.text)) continue;
      boolean hasNoise = false;
      for (int k = 0; k < d.label.length; k++)
        if (!Character.isWhitespace(d.text.charAt(k))) {
          all++;
          if (d.label[k] == 1) {
            noise++;
            hasNoise = true;
          }
        }
      if (!hasNoise) negs++;
      Reading reading = new Reading(layout, org.unchaff.text.Origin.UNKNOWN, NO_SEARCH, false);
      Boilerplate model = layout.mainLanguage().map(l -> models.get(l.key())).orElse(null);
      if (model == null) continue;
      BoilerplateLook look = new BoilerplateLook(reading, model);
      for (int t = 0; t < ths.length; t++) {
        long w = 0;
        java.util.BitSet gone = new java.util.BitSet();
        List<java.util.BitSet> going = look.going(ths[t][0], ths[t][1]);
        for (int l = 0; l < look.lines(); l++) {
          int ll = l;
          going.get(l).stream()
              .forEach(
                  q ->
                      gone.set(
                          look.pieces(ll).get(q).span().start(),
                          look.pieces(ll).get(q).span().end()));
        }
        for (int k = 0; k < d.text.length(); k++)
          if (gone.get(k) && !Character.isWhitespace(d.text.charAt(k))) {
            if (d.label[k] == 1) right[t]++;
            else if (d.label[k] == 0) w++;
          }
        wrong[t] += w;
        if (!hasNoise && w > 0) {
          hurt[t]++;
          wrongNeg[t] += w;
        }
      }
    }
    StringBuilder b = new StringBuilder(String.format("%-28s", what));
    for (int t = 0; t < ths.length; t++) {
      double p = right[t] / (double) Math.max(1, right[t] + wrong[t]),
          r = right[t] / (double) Math.max(1, noise);
      if (noise == 0)
        b.append(
            String.format(
                " %d,%d: %.0f/M(%d)",
                ths[t][0], ths[t][1], 1e6 * wrong[t] / Math.max(1, all), hurt[t]));
      else
        b.append(
            String.format(
                " | %d,%d: P%.3f R%.3f F%.3f neg %d/%d",
                ths[t][0], ths[t][1], p, r, 2 * p * r / Math.max(1e-9, p + r), hurt[t], negs));
    }
    System.out.println(b);
  }

  /** The clean sample that comes with the program, in parts. */
  static List<Doc> sample(Path path) throws IOException {
    List<Doc> docs = new ArrayList<>();
    List<String> lines = Files.readAllLines(path);
    for (int i = 0; i < lines.size(); i += 30) {
      Doc d = new Doc();
      d.text = String.join("\n", lines.subList(i, Math.min(lines.size(), i + 30)));
      d.label = new byte[d.text.length()];
      d.id = "sample-" + i;
      d.lang = Layout.of(d.text).mainLanguage().map(l -> l.key()).orElse("");
      if (!d.lang.isEmpty()) docs.add(d);
    }
    return docs;
  }

  static List<Doc> corpus(Path p, int most) throws Exception {
    List<Doc> cd = new ArrayList<>();
    long chars = 0;
    try (var r =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(
                new java.util.zip.GZIPInputStream(Files.newInputStream(p)), "UTF-8"))) {
      for (String line = r.readLine(); line != null && chars < most; line = r.readLine()) {
        Doc d = new Doc();
        d.text = JsonTree.read(line.getBytes("UTF-8")).text("text");
        if (d.text.length() > 40000) d.text = d.text.substring(0, 40000);
        chars += d.text.length();
        d.label = new byte[d.text.length()];
        cd.add(d);
      }
    }
    return cd;
  }

  /** Newton's method on five numbers; in units so that the sum is in hundredths. */
  static double[] logistic(List<Row> rows) {
    int n = Boilerplate.CONTEXTS;
    double[] c = new double[n];
    for (int it = 0; it < 30; it++) {
      double[] g = new double[n];
      double[][] h = new double[n][n];
      for (Row r : rows) {
        double[] x = new double[n];
        for (int i = 0; i < Boilerplate.BIAS; i++) x[i] = Math.max(-8, Math.min(8, r.c[i] / 100.0));
        x[n - 1] = 1;
        double s = 0;
        for (int i = 0; i < n; i++) s += c[i] * x[i];
        double p = 1 / (1 + Math.exp(-s)), q = p * (1 - p);
        for (int i = 0; i < n; i++) {
          g[i] += (p - r.y) * x[i];
          for (int j = 0; j < n; j++) h[i][j] += q * x[i] * x[j];
        }
      }
      for (int i = 0; i < n; i++) {
        g[i] += .1 * c[i];
        h[i][i] += .1;
      }
      double[] d = solve(h, g);
      for (int i = 0; i < n; i++) c[i] -= d[i];
    }
    for (int i = 0; i < n; i++) c[i] *= 100;
    return c;
  }

  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      int m = i;
      for (int r = i + 1; r < n; r++) if (Math.abs(a[r][i]) > Math.abs(a[m][i])) m = r;
      double[] t = a[i];
      a[i] = a[m];
      a[m] = t;
      double u = b[i];
      b[i] = b[m];
      b[m] = u;
      for (int r = i + 1; r < n; r++) {
        double k = a[r][i] / a[i][i];
        for (int j = i; j < n; j++) a[r][j] -= k * a[i][j];
        b[r] -= k * b[i];
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double s = b[i];
      for (int j = i + 1; j < n; j++) s -= a[i][j] * x[j];
      x[i] = s / a[i][i];
    }
    return x;
  }

  public static void main(String[] args) throws Exception {
    List<Path> train = new ArrayList<>(),
        test = new ArrayList<>(),
        lines = new ArrayList<>(),
        clean = new ArrayList<>();
    double l1 = .5, l2 = 1, alpha = .1;
    int epochs = 8;
    Path out = null;
    String only = "";
    int show = 0;
    for (int i = 0; i < args.length; i += 2) {
      String v = args[i + 1];
      switch (args[i]) {
        case "--train" -> {
          for (String s : v.split(",")) train.add(Path.of(s));
        }
        case "--test" -> {
          for (String s : v.split(",")) test.add(Path.of(s));
        }
        case "--lines" -> {
          for (String s : v.split(",")) lines.add(Path.of(s));
        }
        case "--clean" -> {
          for (String s : v.split(",")) clean.add(Path.of(s));
        }
        case "--l1" -> l1 = Double.parseDouble(v);
        case "--l2" -> l2 = Double.parseDouble(v);
        case "--alpha" -> alpha = Double.parseDouble(v);
        case "--epochs" -> epochs = Integer.parseInt(v);
        case "--pos" -> POSITIVE = Double.parseDouble(v);
        case "--out" -> out = Path.of(v);
        case "--df" -> DF = Integer.parseInt(v);
        case "--cap" -> CAP = Double.parseDouble(v);
        case "--only" -> only = v;
        case "--show" -> show = Integer.parseInt(v);
        default -> throw new IllegalArgumentException(args[i]);
      }
    }
    WeightFitter fitter = new WeightFitter();
    List<Doc> docs = new ArrayList<>();
    for (Path p : train) docs.addAll(read(p));
    String lang = only;
    if (!only.isEmpty()) docs.removeIf(d -> !d.lang.equals(lang));
    List<Doc> mixed = new ArrayList<>();
    for (Path p : lines) {
      String l = p.getFileName().toString().substring(0, 2);
      if (only.isEmpty() || l.equals(only)) mixed.addAll(mix(p, l, docs, new Random(3)));
    }
    docs.addAll(mixed);
    docs.addAll(sample(Path.of("src/main/resources/org/unchaff/lab/clean-sample.txt")));
    fitter.countWords(docs);
    List<Example> examples = fitter.examples(docs, true);
    long pos = examples.stream().filter(e -> e.y == 1).count();
    System.out.println(
        docs.size()
            + " docs, "
            + examples.size()
            + " examples, "
            + pos
            + " noise, "
            + fitter.names.size()
            + " features");
    long t = System.nanoTime();
    double[] w = fitter.fit(examples, epochs, l1, l2, alpha);
    int nz = 0;
    for (double x : w) nz += x != 0 ? 1 : 0;
    System.out.println(
        "fit in "
            + (System.nanoTime() - t) / 1000000
            + " ms, "
            + nz
            + " weights, bias "
            + w[w.length - 1]);
    evaluate("train", examples, examples.stream().mapToDouble(e -> fitter.score(e, w)).toArray());
    if (out != null) fitter.writeAll(docs, examples, w, out, new double[] {epochs, l1, l2, alpha});
    for (Path p : test)
      decide(
          p.getFileName().toString(),
          read(p).stream().filter(d -> lang.isEmpty() || d.lang.equals(lang)).toList(),
          fitter.models);
    for (Path p : clean) decide(p.getFileName().toString(), corpus(p, 150000), fitter.models);
  }
}
