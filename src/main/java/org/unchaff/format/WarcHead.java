package org.unchaff.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcDigest;

/**
 * The head of a record in a web archive.
 *
 * @param text its bytes, one a character
 * @param headers what it says
 * @param length how many bytes the record has behind it
 */
record WarcHead(String text, MessageHeaders headers, long length) {

  private static final Pattern DIGEST =
      Pattern.compile("(?im)^WARC-(?:Block|Payload)-Digest:[ \t]*(\\S+)");

  private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:[ \t]*(\\d+)");

  /** Reads a head; nothing if it is none. */
  static Optional<WarcHead> read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int version = text.indexOf("WARC/");
    int line = text.indexOf('\n', Math.max(0, version));
    if (version < 0 || !text.substring(0, version).isBlank() || line < 0) {
      return Optional.empty();
    }
    try {
      byte[] rest = text.substring(line + 1).getBytes(StandardCharsets.ISO_8859_1);
      MessageHeaders headers =
          MessageHeaders.parse(Channels.newChannel(new ByteArrayInputStream(rest)));
      long length = Long.parseLong(headers.first("Content-Length").orElse("").strip());
      return length < 0 ? Optional.empty() : Optional.of(new WarcHead(text, headers, length));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether the record is a text that was made from a page. */
  boolean isText() {
    String type = headers.first("Content-Type").orElse("text/plain").strip();
    return headers.first("WARC-Type").orElse("").strip().equalsIgnoreCase("conversion")
        && type.toLowerCase(Locale.ROOT).startsWith("text/plain");
  }

  /** The address of the page. */
  Optional<String> target() {
    return headers.first("WARC-Target-URI");
  }

  /** The head for another body: its length and digests are set anew. */
  byte[] with(byte[] body) {
    String sized = set(text, LENGTH, old -> String.valueOf(body.length));
    return set(sized, DIGEST, old -> digest(old, body)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String set(String head, Pattern field, UnaryOperator<String> value) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Matcher found = field.matcher(head); found.find(); done = found.end(1)) {
      out.append(head, done, found.start(1)).append(value.apply(found.group(1)));
    }
    return out.append(head.substring(done)).toString();
  }

  /** The digest of a body, written like the one that stood there. */
  private static String digest(String old, byte[] body) {
    try {
      WarcDigest before = new WarcDigest(old);
      MessageDigest digester = before.getDigester();
      WarcDigest now = new WarcDigest(before.algorithm(), digester.digest(body));
      boolean isHex = before.raw().length() == now.hex().length();
      return before.algorithm() + ":" + (isHex ? now.hex() : now.base32());
    } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
      return old;
    }
  }
}
