package org.unchaff.rule;

import java.util.List;

/**
 * The documents that a rule runs on: all if both lists are empty, else those from one of the sites
 * or files.
 *
 * @param sites host names; a site's subdomains belong to it
 * @param files globs over paths
 */
public record Scope(List<String> sites, List<String> files) {

  public static final Scope EVERYWHERE = new Scope(List.of(), List.of());

  public Scope {
    sites = List.copyOf(sites);
    files = List.copyOf(files);
  }

  public boolean isEverywhere() {
    return sites.isEmpty() && files.isEmpty();
  }
}
