package org.unchaff.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;

/** What a call says about formats. */
final class FormatArguments {

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,10})([kKmMgG]?)");

  /** A text in memory has at most two units of it. */
  private static final long LARGEST = 1 << 30;

  private FormatArguments() {}

  static FormatSettings settings(Arguments arguments) throws UsageException {
    List<String> named = arguments.values(Option.FIELD);
    List<String> fields = named.isEmpty() ? FormatSettings.DEFAULT.fields() : named;
    Optional<String> encoding = arguments.value(Option.ENCODING);
    Optional<Charset> charset =
        encoding.isPresent() ? Optional.of(charset(encoding.get())) : Optional.empty();
    return new FormatSettings(
        fields,
        arguments.value(Option.URL_FIELD),
        charset,
        arguments.has(Option.KEEP_ENCODING),
        maxDocument(arguments));
  }

  /** The format of all inputs; nothing to guess it for each. */
  static Optional<Format> format(Arguments arguments) throws UsageException {
    String key = arguments.value(Option.FROM).orElse("auto");
    Optional<Format> format = Format.of(key);
    if (format.isEmpty() && !key.equals("auto")) {
      throw new UsageException(
          "no format is called " + key + "; there are auto, " + String.join(", ", Format.keys()));
    }
    return format;
  }

  private static int maxDocument(Arguments arguments) throws UsageException {
    Optional<String> size = arguments.value(Option.MAX_DOCUMENT);
    if (size.isEmpty()) {
      return FormatSettings.MAX_DOCUMENT;
    }
    Matcher found = SIZE.matcher(size.get());
    if (!found.matches()) {
      throw new UsageException(
          "--max-document is a size such as 500k, 32M or 1G, not " + size.get());
    }
    int power = "kmg".indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
    long bytes = Long.parseLong(found.group(1)) << (found.group(2).isEmpty() ? 0 : 10 * power);
    if (bytes < 1 || bytes > LARGEST) {
      throw new UsageException("--max-document is at least 1 and at most 1G, not " + size.get());
    }
    return (int) bytes;
  }

  private static Charset charset(String name) throws UsageException {
    try {
      Charset charset = Charset.forName(name);
      if (charset.canEncode() && !isShifting(charset)) {
        return charset;
      }
      throw new UsageException(
          "--encoding "
              + name
              + " is not supported; convert the input first, for example by iconv");
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UsageException(
          "no charset is called " + name + "; try UTF-8, GB18030 or windows-1251");
    }
  }

  /** Whether the meaning of bytes depends on what stands long before them. */
  private static boolean isShifting(Charset charset) {
    String name = charset.name().toUpperCase(Locale.ROOT);
    return name.contains("ISO-2022")
        || name.contains("2022")
        || name.contains("COMPOUND")
        || name.contains("BOM")
        || name.contains("JISAUTODETECT");
  }
}
