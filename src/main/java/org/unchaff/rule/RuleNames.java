package org.unchaff.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.unchaff.text.Nearest;

/**
 * Names of rules as users write them: an id, an id that ends in {@code .*}, or {@code category:}
 * with a category.
 */
final class RuleNames {

  private static final String CATEGORY = "category:";

  private RuleNames() {}

  /**
   * The ids that a name means; none if it is dead.
   *
   * @param categories the category of each id
   */
  static List<String> resolve(String name, Map<String, String> categories) {
    return categories.entrySet().stream()
        .filter(rule -> matches(name, rule.getKey(), rule.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean matches(String name, String id, String category) {
    if (name.startsWith(CATEGORY)) {
      return name.substring(CATEGORY.length()).equals(category);
    }
    return name.endsWith(".*")
        ? id.startsWith(name.substring(0, name.length() - 1))
        : name.equals(id);
  }

  /** What to say about a name that no rule has. */
  static String dead(String name, Map<String, String> categories) {
    Collection<String> known = new TreeSet<>(categories.keySet());
    categories.values().forEach(category -> known.add(CATEGORY + category));
    Optional<String> near = Nearest.to(name, known);
    return "no rule is called "
        + name
        + near.map(guess -> "; did you mean " + guess + "?")
            .orElse(
                "; a name is an id, an id with .* at its end, or category:NAME, and 'unchaff rules list' shows all");
  }
}
