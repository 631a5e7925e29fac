package org.unchaff.rule;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;

/**
 * Writes and reads nodes in a form that needs no YAML parser: loading one takes longer than
 * cleaning an article.
 */
final class NodeCodec {

  private static final int TEXT = 0;
  private static final int PLAIN_TEXT = 1;
  private static final int ITEMS = 2;
  private static final int ENTRIES = 3;

  private NodeCodec() {}

  static void write(Map<String, Node> roots, DataOutputStream out) throws IOException {
    out.writeInt(roots.size());
    for (Map.Entry<String, Node> root : roots.entrySet()) {
      writeText(root.getKey(), out);
      write(root.getValue(), out);
    }
  }

  private static void write(Node node, DataOutputStream out) throws IOException {
    if (node instanceof Text text) {
      head(text.isPlain() ? PLAIN_TEXT : TEXT, node, out);
      writeText(text.value(), out);
    } else if (node instanceof Items items) {
      head(ITEMS, node, out);
      out.writeInt(items.nodes().size());
      for (Node item : items.nodes()) {
        write(item, out);
      }
    } else if (node instanceof Entries entries) {
      head(ENTRIES, node, out);
      out.writeInt(entries.list().size());
      for (Entry entry : entries.list()) {
        write(entry.key(), out);
        write(entry.value(), out);
      }
    }
  }

  private static void head(int kind, Node node, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeShort(node.place().line());
    out.writeShort(node.place().column());
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Map<String, Node> read(DataInputStream in) throws IOException {
    Map<String, Node> roots = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String file = readText(in);
      roots.put(file, read(file, in));
    }
    return roots;
  }

  private static Node read(String file, DataInputStream in) throws IOException {
    int kind = in.readByte();
    Place place = new Place(file, in.readUnsignedShort(), in.readUnsignedShort());
    return switch (kind) {
      case TEXT, PLAIN_TEXT -> new Text(place, readText(in), kind == PLAIN_TEXT);
      case ITEMS -> {
        List<Node> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          items.add(read(file, in));
        }
        yield new Items(place, items);
      }
      case ENTRIES -> {
        List<Entry> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          Text key = (Text) read(file, in);
          entries.add(new Entry(key, read(file, in)));
        }
        yield new Entries(place, entries);
      }
      default -> throw new IOException("no node of kind " + kind);
    };
  }

  private static String readText(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
