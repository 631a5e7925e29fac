package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markers of paid text and footers of material sites, in other forms than the samples have. */
class PaidMarkersTest {

  private static final String BODY =
      """
      村里的路

      村里的路修了三年，头一年修的是山脚到祠堂的一段，用的是河滩上的石子。
      第二年修到了学堂，孩子们放学不用再踩着泥水回家，老师也搬到了村里住。
      第三年修过了岭，岭那边的人挑着柿子来赶集，一担柿子换两担盐，换完了就在祠堂门口歇脚说话。
      路通了以后，祠堂门口的石凳上总是坐满了人，说的都是外面的事，听的人把烟锅在石头上磕得当当响。
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "##paidbegin##",
        "##paidend##",
        "$$paidbegin$$",
        "##PAIDBEGIN##",
        "##PaidEnd##",
        "＃＃paidbegin＃＃",
        "##pa\u200Bidbegin##",
        "#\u2060#paidend##",
        "##ｐａｉｄｂｅｇｉｎ##"
      })
  void aMarkerGoesFromTheMiddleOfAWordWithoutItsPartner(String marker) {
    String text = BODY.replace("学堂", "学" + marker + "堂");
    assertEquals(BODY, Unchaff.clean(text));
  }

  @Test
  void whatStandsBetweenTheMarkersStays() {
    String text = BODY.replace("第二年", "##paidend##第二年").replace("岭那边", "##paidbegin##岭那边");
    assertEquals(BODY, Unchaff.clean(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "【山雀文库】——每天更新材料300多篇，会员群同步每日更新，一键搜索、一键下载，有意加入请联系：5 2208",
        "欢迎加入“云边材料网vip会员”，三千万字材料，轻松解决各类素材需求！添加客服：hjq，谨防假冒！"
      })
  void aFooterOfOneLineGoesAtTheEndAndAtTheTop(String footer) {
    assertEquals(BODY, Unchaff.clean(BODY + "\n" + footer + "\n"));
    assertEquals(BODY, Unchaff.clean(footer + "\n\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "比赛以 3：1 结束，第二场在 19：30 开始。",
        "两队的比分是：3，1，谁也没有服谁。",
        "配方里面、水、油的比例是 5：2：1。",
        "版本 2.0：1 号窗口改为自动排队。",
        "第三章：渡口"
      })
  void colonsWithNumbersStay(String line) {
    String text = BODY + line + "\n";
    assertSame(text, Unchaff.clean(text));
  }
}
