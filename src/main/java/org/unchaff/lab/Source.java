package org.unchaff.lab;

import org.unchaff.text.Origin;

/**
 * What documents have in common that came from one place.
 *
 * @param name a host name, or the name of a folder right below the one that is learned; empty for
 *     all that lie beside such folders
 * @param isHost whether it is a host name
 */
public record Source(String name, boolean isHost) implements Comparable<Source> {

  /**
   * The source of a document: the host of its address where that is known, else its folder.
   *
   * @param folder the folder that is learned, as the names of its files begin
   */
  public static Source of(Origin origin, String folder) {
    return origin
        .site()
        .map(host -> new Source(host, true))
        .orElseGet(() -> new Source(below(origin.file().orElse(""), folder), false));
  }

  private static String below(String file, String folder) {
    String root = folder.replace('\\', '/');
    root = root.endsWith("/") ? root : root + "/";
    String relative = file.startsWith(root) ? file.substring(root.length()) : file;
    int slash = relative.indexOf('/');
    return slash < 0 || !file.startsWith(root) ? "" : relative.substring(0, slash);
  }

  /** A word that no other source has. */
  String key() {
    return (isHost ? "//" : "") + name;
  }

  @Override
  public int compareTo(Source other) {
    return key().compareTo(other.key());
  }
}
