package org.unchaff.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.unchaff.format.FormatSettings;

/** What a call says about formats. */
final class FormatArguments {

  private FormatArguments() {}

  static FormatSettings settings(Arguments arguments) throws UsageException {
    List<String> fields =
        arguments.value(Option.FIELD).map(List::of).orElse(FormatSettings.DEFAULT.fields());
    Optional<String> encoding = arguments.value(Option.ENCODING);
    Optional<Charset> charset =
        encoding.isPresent() ? Optional.of(charset(encoding.get())) : Optional.empty();
    return new FormatSettings(
        fields, charset, arguments.value(Option.URL_FIELD), arguments.has(Option.KEEP_ENCODING));
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
    String name = charset.name().toUpperCase(java.util.Locale.ROOT);
    return name.contains("ISO-2022")
        || name.contains("2022")
        || name.contains("COMPOUND")
        || name.contains("BOM")
        || name.contains("JISAUTODETECT");
  }
}
