package org.unchaff.rule;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The events of a YAML text. The parser lets some exceptions of the JDK through, such as that of a
 * number without digits for an escape that breaks off; here they get the place where it stood, as
 * all its own have one.
 */
final class YamlEvents implements Iterator<Event> {

  private final StreamReader reader;
  private final ParserImpl parser;

  /**
   * Opens a text.
   *
   * @throws YamlEngineException if it begins with what no YAML may hold
   */
  YamlEvents(String yaml) {
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
    reader = new StreamReader(settings, yaml);
    parser = new ParserImpl(settings, reader);
  }

  @Override
  public boolean hasNext() {
    return placed(parser::hasNext);
  }

  @Override
  public Event next() {
    return placed(parser::next);
  }

  private <T> T placed(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (YamlEngineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw placed(e);
    }
  }

  /** The only numbers that the scanner reads without looking at them first are those of escapes. */
  private ScannerException placed(RuntimeException e) {
    String problem =
        e instanceof NumberFormatException ? "found an escape that is no character" : e.toString();
    ScannerException placed = new ScannerException("", Optional.empty(), problem, reader.getMark());
    placed.addSuppressed(e);
    return placed;
  }
}
