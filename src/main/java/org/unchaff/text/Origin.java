package org.unchaff.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a document came from, as far as anybody knows.
 *
 * @param site the host name of its address, in lower case
 * @param file the path of its file, with forward slashes
 */
public record Origin(Optional<String> site, Optional<String> file) {

  public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());

  public static Origin ofFile(String path) {
    return new Origin(Optional.empty(), Optional.of(path.replace('\\', '/')));
  }

  /** The same with the site of an address; an address that is none changes nothing. */
  public Origin at(String address) {
    try {
      String host = new URI(address.strip()).getHost();
      return host == null ? this : new Origin(Optional.of(host.toLowerCase(Locale.ROOT)), file);
    } catch (URISyntaxException e) {
      return this;
    }
  }
}
