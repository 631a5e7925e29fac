package org.unchaff.lab;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.Scope;
import org.unchaff.rule.State;
import org.unchaff.text.Document;
import org.unchaff.text.Language;
import org.unchaff.text.Layout;

/**
 * Which of some rules ran on none of the documents so far, and why: they are switched off, or for
 * other documents. Not safe for use by several threads.
 */
public final class Idle {

  private final List<Rule> rules;
  private final String addressOption;
  private final Set<String> ran = new HashSet<>();
  private final Map<String, String> reasons = new LinkedHashMap<>();

  /**
   * Watches rules.
   *
   * @param all the rules in force
   * @param ids those that are watched
   * @param addressOption the option by which an address becomes known
   */
  public Idle(RuleSet all, Set<String> ids, String addressOption) {
    this.rules = all.rules().stream().filter(rule -> ids.contains(rule.id())).toList();
    this.addressOption = addressOption;
  }

  /** Takes note of a document that the rules were run on. */
  public void add(Document document) {
    List<Rule> open = rules.stream().filter(rule -> !ran.contains(rule.id())).toList();
    boolean asksLanguage = open.stream().anyMatch(rule -> !rule.scope().languages().isEmpty());
    Layout layout = Layout.of(asksLanguage ? document.text() : "");
    for (Rule rule : open) {
      Optional<String> reason = reason(rule, document, layout);
      if (reason.isPresent()) {
        reasons.putIfAbsent(rule.id(), reason.get());
      } else {
        ran.add(rule.id());
        reasons.remove(rule.id());
      }
    }
  }

  /** Why each rule that did not run did not, by the first document, by its id. */
  public Map<String, String> reasons() {
    return Map.copyOf(reasons);
  }

  /** The same in a line for each reason. */
  public List<String> lines() {
    Map<String, List<String>> byReason =
        reasons.keySet().stream()
            .collect(Collectors.groupingBy(reasons::get, LinkedHashMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(entry -> names(entry.getValue()) + " did not run here: " + entry.getKey())
        .toList();
  }

  private static String names(List<String> ids) {
    return ids.get(0) + (ids.size() > 1 ? " and " + (ids.size() - 1) + " more" : "");
  }

  private Optional<String> reason(Rule rule, Document document, Layout layout) {
    Scope scope = rule.scope();
    if (rule.state() == State.DISABLED) {
      return Optional.of("it is switched off");
    }
    if (!scope.holds(document.origin())) {
      return Optional.of(otherPlace(scope, document));
    }
    return scope.languages().isEmpty() || layout.isInAny(scope.languages())
        ? Optional.empty()
        : Optional.of(otherLanguage(scope.languages()));
  }

  private String otherPlace(Scope scope, Document document) {
    Optional<String> site = document.origin().site();
    String address =
        site.map(host -> "this is from " + host)
            .orElse("no address is known (" + addressOption + ")");
    String file =
        document.origin().file().map(path -> "this is " + path).orElse("this comes from no file");
    if (scope.files().isEmpty()) {
      return "it is for sites " + joined(scope.sites()) + ", and " + address;
    }
    if (scope.sites().isEmpty()) {
      return "it is for files " + joined(scope.files()) + ", and " + file;
    }
    return "it is for sites "
        + joined(scope.sites())
        + " and files "
        + joined(scope.files())
        + "; "
        + address
        + ", and "
        + file;
  }

  private static String otherLanguage(Set<Language> languages) {
    List<String> keys = new TreeSet<>(languages).stream().map(Language::key).toList();
    return "it is for texts in " + joined(keys) + ", and this does not read like one";
  }

  private static String joined(List<String> words) {
    return String.join(", ", words);
  }
}
