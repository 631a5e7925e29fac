package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unchaff.rule.Condition;
import org.unchaff.rule.Condition.InScript;
import org.unchaff.rule.Condition.InText;
import org.unchaff.rule.Condition.InZone;
import org.unchaff.rule.Condition.LongerThan;
import org.unchaff.rule.Condition.Near;
import org.unchaff.rule.Condition.NotNear;
import org.unchaff.rule.Condition.Repeats;
import org.unchaff.rule.Condition.ShorterThan;
import org.unchaff.rule.Rule;
import org.unchaff.rule.Zone;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/** Conditions compiled: asked of a stretch of text, they hold or say what stopped them. */
final class Conditions {

  private static final int HEAD_UNITS = 3;
  private static final int HEAD_SHARE = 4;
  private static final int TAIL_UNITS = 12;
  private static final int TAIL_SHARE = 3;

  /** One condition. */
  private interface Check {
    boolean holds(Reading reading, Span span);
  }

  private record Named(String name, Check check) {}

  private final List<Named> checks = new ArrayList<>();

  private Conditions() {}

  /** What {@code when} and {@code where} of a rule ask for. */
  static Conditions of(Rule rule, PatternTable patterns) {
    Conditions conditions = of(rule.when(), rule, patterns);
    if (!(rule.where() instanceof Zone.Anywhere)) {
      conditions.add(new InZone(rule.where()), rule, patterns);
    }
    return conditions;
  }

  static Conditions of(List<Condition> list, Rule rule, PatternTable patterns) {
    Conditions conditions = new Conditions();
    list.forEach(condition -> conditions.add(condition, rule, patterns));
    return conditions;
  }

  boolean isEmpty() {
    return checks.isEmpty();
  }

  boolean hold(Reading reading, Span span) {
    return stopper(reading, span).isEmpty();
  }

  /** The first condition that does not hold. */
  Optional<String> stopper(Reading reading, Span span) {
    for (Named named : checks) {
      if (!named.check().holds(reading, span)) {
        return Optional.of(named.name());
      }
    }
    return Optional.empty();
  }

  /** The conditions in words. */
  String names() {
    return String.join(", ", checks.stream().map(Named::name).toList());
  }

  private void add(Condition condition, Rule rule, PatternTable patterns) {
    if (condition instanceof ShorterThan shorter) {
      add("shorter-than: " + shorter.letters(), (r, s) -> letters(r, s) < shorter.letters());
    } else if (condition instanceof LongerThan longer) {
      add("longer-than: " + longer.letters(), (r, s) -> letters(r, s) > longer.letters());
    } else if (condition instanceof Repeats repeats) {
      add("repeats: " + repeats.times(), (r, s) -> r.repeats(s) >= repeats.times());
    } else if (condition instanceof Near near) {
      int pattern = patterns.add(rule.fold(), near.patterns(), false);
      add("near", (r, s) -> isNear(r, s, pattern, near.lines(), near.times()));
    } else if (condition instanceof NotNear near) {
      int pattern = patterns.add(rule.fold(), near.patterns(), false);
      add("not-near", (r, s) -> !isNear(r, s, pattern, near.lines(), near.times()));
    } else if (condition instanceof InText inText) {
      int pattern = patterns.add(rule.fold(), inText.patterns(), true);
      add("in-text", (r, s) -> r.isInText(pattern));
    } else if (condition instanceof InScript script) {
      add(
          "script",
          (r, s) -> script.scripts().stream().anyMatch(r.layout().scripts()::isWrittenIn));
    } else if (condition instanceof Condition.WholeLine) {
      add("whole-line", Conditions::isWholeLine);
    } else if (condition instanceof Condition.Unpunctuated) {
      add("unpunctuated", (r, s) -> !Sentences.endsSentence(r.layout().text(), s));
    } else if (condition instanceof Condition.BetweenSentences) {
      add("between-sentences", (r, s) -> Units.isBetweenSentences(r.layout(), s));
    } else if (condition instanceof InZone zone) {
      add("where: " + name(zone.zone()), (r, s) -> isIn(zone.zone(), r.layout(), s));
    }
  }

  private void add(String name, Check check) {
    checks.add(new Named(name, check));
  }

  private static int letters(Reading reading, Span span) {
    return Chars.letters(reading.layout().text(), span);
  }

  private static boolean isWholeLine(Reading reading, Span span) {
    Layout layout = reading.layout();
    Span first = layout.line(layout.lineAt(span.start()));
    Span last = layout.line(layout.lineAt(Math.max(span.start(), span.end() - 1)));
    return span.contains(Units.trim(layout.text(), first.hull(last)));
  }

  private static boolean isNear(Reading reading, Span span, int pattern, int lines, int times) {
    Layout layout = reading.layout();
    int first = Math.max(0, layout.lineAt(span.start()) - lines);
    int last = Math.min(layout.lineCount() - 1, layout.lineAt(span.end()) + lines);
    return reading.occurs(pattern, first, last, times);
  }

  private static String name(Zone zone) {
    return zone.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static boolean isIn(Zone zone, Layout layout, Span span) {
    int units = layout.units().size();
    if (zone instanceof Zone.Anywhere) {
      return true;
    }
    if (units < 2) {
      return false;
    }
    int first = layout.unitAt(span.start());
    int fromEnd = units - 1 - layout.unitAt(Math.max(span.start(), span.end() - 1));
    if (zone instanceof Zone.Head) {
      return first < Math.max(1, Math.min(HEAD_UNITS, units / HEAD_SHARE));
    }
    if (zone instanceof Zone.Tail) {
      return fromEnd < Math.max(1, Math.min(TAIL_UNITS, units / TAIL_SHARE));
    }
    return zone instanceof Zone.First head
        ? first < head.units()
        : fromEnd < ((Zone.Last) zone).units();
  }
}
