package org.unchaff.text;

import java.util.Locale;

/** The languages that rules may be for. */
public enum Language {
  AR,
  DE,
  EN,
  ES,
  FR,
  HI,
  IT,
  JA,
  KO,
  PT,
  RU,
  TR,
  VI,
  ZH;

  /** The code that rules use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
