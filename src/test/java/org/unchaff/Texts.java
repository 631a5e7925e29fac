package org.unchaff;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random texts of many scripts, with and without noise set into them. */
public final class Texts {

  private static final List<String> SENTENCES =
      List.of(
          "群众利益无小事，干部要常下基层。",
          "他说：“我昨天去了镇上，买了三斤苹果。”",
          "春天来了，山里的雪慢慢化开，溪水又响起来。",
          "The river rose two feet overnight, and the ferry stayed in the harbour.",
          "Wir haben den Bahnhof um 8:30 Uhr erreicht.",
          "L’été fut long ; personne ne s’en plaignit.",
          "Река вышла из берегов ещё ночью.",
          "駅前の古い本屋は、来月で店を閉じるそうだ。",
          "역 앞 책방이 다음 달에 문을 닫는다고 한다.",
          "وصل القطار متأخرا كعادته.",
          "नदी का पानी रात भर बढ़ता रहा।",
          "👨‍👩‍👧 went out; e\u0301te\u0301, ﬁne, Ａ１.",
          "比分是3：1，时间是8：30。");

  private static final List<String> NOISE =
      List.of(
          "##paidbegin##",
          "##paidend##",
          "$$paidbegin$$",
          "【甲乙素材库】——每天更新材料1000多篇，会员群同步每日更新，有意加入请联系：1 4367",
          "欢迎加入“甲乙素材库svip会员”，轻松解决各类需求！添加客服：cwk，谨防假冒！",
          "，：9 649564",
          "、：cwk",
          "Subscribe to continue reading. Cancel anytime.");

  private static final List<String> GLUE =
      List.of(
          "",
          "",
          " ",
          "\n",
          "\n",
          "\n\n",
          "\n\n\n",
          "\r\n",
          "\r",
          "\u3000\u3000",
          "\t",
          "（",
          "）",
          "，",
          "。");

  private Texts() {}

  /** Sentences, noise and white space in any order. */
  public static Arbitrary<String> mixed() {
    return mixed(GLUE);
  }

  /** The same with one kind of line end only: LF. */
  public static Arbitrary<String> withLineFeeds() {
    return mixed(GLUE.stream().filter(piece -> piece.indexOf('\r') < 0).toList());
  }

  private static Arbitrary<String> mixed(List<String> glue) {
    Arbitrary<String> piece =
        Combinators.combine(
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(5, Arbitraries.of(SENTENCES)),
                    net.jqwik.api.Tuple.of(2, Arbitraries.of(NOISE))),
                Arbitraries.of(glue))
            .as((text, between) -> text + between);
    return piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  /** Any code units at all, lone surrogates too. */
  public static Arbitrary<String> wild() {
    Arbitrary<Character> character =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, Arbitraries.chars().all()),
            net.jqwik.api.Tuple.of(
                3, Arbitraries.of('\n', '\r', ' ', '#', '$', '：', '，', '【', '】', '`', '"', '“')),
            net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('a', 'z')));
    return character.list().ofMaxSize(120).map(Texts::join);
  }

  private static String join(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }
}
