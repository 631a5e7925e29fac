package org.unchaff.rule;

import java.util.List;
import java.util.Set;
import org.unchaff.text.Language;
import org.unchaff.text.Origin;

/**
 * The documents that a rule runs on: all if no site and no file is named, else those from one of
 * them; and only those in one of the languages, if any is named.
 *
 * @param sites host names; a site's subdomains belong to it
 * @param files globs over paths
 * @param languages the languages
 */
public record Scope(List<String> sites, List<String> files, Set<Language> languages) {

  public static final Scope EVERYWHERE = new Scope(List.of(), List.of(), Set.of());

  public Scope {
    sites = List.copyOf(sites);
    files = List.copyOf(files);
    languages = Set.copyOf(languages);
  }

  /** Whether no site and no file is named. */
  public boolean isEverywhere() {
    return sites.isEmpty() && files.isEmpty();
  }

  /** Whether a document from some place lies in the scope; languages are not asked here. */
  public boolean holds(Origin origin) {
    return isEverywhere()
        || origin.site().filter(this::isOurSite).isPresent()
        || origin.file().filter(this::isOurFile).isPresent();
  }

  private boolean isOurSite(String host) {
    return sites.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site));
  }

  private boolean isOurFile(String file) {
    return files.stream().anyMatch(glob -> Glob.of(glob).matches(file));
  }
}
