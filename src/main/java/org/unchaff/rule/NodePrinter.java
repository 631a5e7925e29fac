package org.unchaff.rule;

import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;

/** Writes nodes as YAML that reads as the same nodes. */
final class NodePrinter {

  private final StringBuilder out = new StringBuilder();

  private NodePrinter() {}

  static String yaml(Entries node) {
    NodePrinter printer = new NodePrinter();
    printer.entries(node, "");
    return printer.out.toString();
  }

  private void entries(Entries node, String indent) {
    for (Entry entry : node.list()) {
      out.append(indent);
      text(entry.key());
      out.append(':');
      value(entry.value(), indent);
    }
  }

  private void value(Node node, String indent) {
    if (node instanceof Text text) {
      out.append(' ');
      text(text);
      out.append('\n');
    } else if (node instanceof Items items) {
      out.append('\n');
      items.nodes().forEach(item -> item(item, indent));
    } else {
      out.append('\n');
      entries((Entries) node, indent + "  ");
    }
  }

  private void item(Node item, String indent) {
    out.append(indent).append("-");
    if (item instanceof Entries entries) {
      int start = out.length();
      entries(entries, indent + "  ");
      out.replace(start, start + indent.length() + 2, " ");
    } else {
      value(item, indent + "  ");
    }
  }

  private void text(Text text) {
    boolean simple = text.isPlain() && text.value().indexOf('\n') < 0;
    out.append(simple ? text.value() : quoted(text.value()));
  }

  private static String quoted(String value) {
    if (value.indexOf('\n') < 0) {
      return "'" + value.replace("'", "''") + "'";
    }
    return '"'
        + value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
        + '"';
  }
}
