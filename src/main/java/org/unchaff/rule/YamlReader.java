package org.unchaff.rule;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;

/**
 * Reads YAML 1.2 from its events, so that every node keeps its place and nothing is expanded. What
 * rules have no use for is refused: anchors, aliases, tags, a second document, deep nests.
 */
final class YamlReader {

  private static final int DEEPEST = 32;

  private final FaultList faults;
  private final Iterator<Event> events;

  private YamlReader(FaultList faults, Iterator<Event> events) {
    this.faults = faults;
    this.events = events;
  }

  /**
   * The file's one document, or nothing if it cannot be read: then there is a fault that says why.
   */
  static Optional<Node> read(String yaml, FaultList faults) {
    try {
      return new YamlReader(faults, new YamlEvents(yaml)).document();
    } catch (MarkedYamlEngineException e) {
      YamlSlip slip = YamlSlip.find(yaml, e);
      faults.add(faults.place(slip.line(), slip.column()), slip.message());
    } catch (YamlEngineException e) {
      YamlSlip slip = YamlSlip.unprintable(yaml, firstLine(String.valueOf(e.getMessage())));
      faults.add(faults.place(slip.line(), slip.column()), slip.message());
    } catch (RefusedException e) {
      // The fault is listed.
    }
    return Optional.empty();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  /** Reading went no further; the fault is already listed. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private RefusedException refuse(Event event, String message) {
    faults.add(place(event), message);
    return new RefusedException();
  }

  private Place place(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return faults.place(mark.map(Mark::getLine).orElse(0), mark.map(Mark::getColumn).orElse(0));
  }

  private Optional<Node> document() {
    Optional<Node> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && root.isPresent()) {
        throw refuse(event, "a rule file is one document; make what follows a file of its own");
      }
      if (event instanceof NodeEvent) {
        root = Optional.of(node(event, 1));
      }
    }
    return root;
  }

  private Node node(Event event, int depth) {
    if (depth > DEEPEST) {
      throw refuse(event, "lists and maps nest more than " + DEEPEST + " deep");
    }
    if (event instanceof AliasEvent) {
      throw refuse(
          event,
          "aliases (*) are not used in rules: say ${name} for a definition, or quote the text");
    }
    if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
      throw refuse(
          event, "anchors (&) are not used in rules: put it under define, or quote the text");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(event, scalar.getTag());
      boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
      return new Text(place(event), scalar.getValue(), plain);
    }
    return event instanceof SequenceStartEvent list ? items(list, depth) : entries(event, depth);
  }

  private void refuseTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      throw refuse(event, "tags (!) are not used in rules: quote a text that begins with !");
    }
  }

  private Items items(SequenceStartEvent start, int depth) {
    refuseTag(start, start.getTag());
    List<Node> nodes = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      nodes.add(node(event, depth + 1));
    }
    return new Items(place(start), nodes);
  }

  private Entries entries(Event start, int depth) {
    refuseTag(start, ((MappingStartEvent) start).getTag());
    List<Entry> list = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      if (!(node(event, depth + 1) instanceof Text key)) {
        throw refuse(event, "a key is a word, not a list or a map");
      }
      list.add(new Entry(key, node(events.next(), depth + 1)));
    }
    return new Entries(place(start), list);
  }
}
