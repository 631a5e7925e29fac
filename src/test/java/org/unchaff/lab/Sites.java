package org.unchaff.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.unchaff.text.Document;
import org.unchaff.text.Origin;

/**
 * Generated articles from sites that each set footers of their own under them, and headings into
 * them.
 */
public final class Sites {

  /** An article. */
  public record Article(String site, String name, String text) {
    Document document() {
      return Document.of(text).from(Origin.ofFile("articles/" + site + "/" + name));
    }
  }

  static final List<String> HEADINGS =
      List.of("Background", "What we found", "What comes next", "一、基本情况", "二、主要做法", "三、下一步打算");

  private static final List<String> THINGS =
      List.of(
          "river", "stone", "market", "winter", "bread", "lamp", "ferry", "school", "harbour",
          "orchard", "letter", "window", "garden", "station", "teacher", "bridge", "candle");

  private static final List<String> HAN_THINGS =
      List.of("桥头", "早市", "石狮子", "豆腐", "扁担", "院子", "渡船", "灯火", "茶馆", "木匠", "稻田", "小巷", "学堂");

  private static final List<String> MONTHS = List.of("January", "March", "May", "October");

  private Sites() {}

  /** A footer that stands under each article of a site. */
  static String footer(int site) {
    String name = Character.toString('A' + site);
    return isHan(site) ? "山核桃读者俱乐部" + name + "分站" : "The Larkfield readers' circle, branch " + name;
  }

  private static boolean isHan(int site) {
    return site % 2 == 1;
  }

  /** The same articles in every call. */
  public static List<Article> articles(int sites, int each) {
    List<Article> articles = new ArrayList<>();
    for (int site = 0; site < sites; site++) {
      for (int i = 0; i < each; i++) {
        Random random = new Random(1000L * site + i);
        articles.add(new Article("site-" + site, i + ".txt", article(site, i, random)));
      }
    }
    return articles;
  }

  private static String article(int site, int number, Random random) {
    StringBuilder text = new StringBuilder(sentence(site, random)).append("\n\n");
    int first = isHan(site) ? HEADINGS.size() / 2 : 0;
    for (String heading : HEADINGS.subList(first, first + HEADINGS.size() / 2)) {
      text.append(heading).append("\n\n");
      for (int paragraph = 0; paragraph < 2; paragraph++) {
        for (int i = 0; i < 3; i++) {
          text.append(sentence(site, random));
        }
        text.append("\n\n");
      }
    }
    text.append(footer(site)).append('\n').append(dated(site, number)).append('\n');
    return text.toString();
  }

  private static String sentence(int site, Random random) {
    List<String> things = isHan(site) ? HAN_THINGS : THINGS;
    String one = things.get(random.nextInt(things.size()));
    String other = things.get(random.nextInt(things.size()));
    return isHan(site)
        ? "那一年的" + one + "在" + other + "旁边，已经有" + random.nextInt(9999) + "个年头了。"
        : "The " + one + " by the " + other + " was built in " + random.nextInt(9999) + ". ";
  }

  private static String dated(int site, int number) {
    int day = 1 + number % 28;
    return isHan(site)
        ? "更新于" + (2000 + number % 20) + "年" + (1 + number % 12) + "月" + day + "日"
        : "Last updated " + day + " " + MONTHS.get(number % MONTHS.size()) + " 2024";
  }
}
