package org.unchaff.format;

import java.util.Arrays;
import java.util.List;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonLine;

/** Tells JSON lines from text by the first line. */
public final class JsonLinesSniffer {

  private JsonLinesSniffer() {}

  /**
   * Whether the first line is one whole JSON object, or the start of one that is longer than what
   * was read.
   */
  public static boolean looksLike(byte[] head) {
    int start = 0;
    while (start < head.length && isSpaceOrBom(head[start])) {
      start++;
    }
    if (start == head.length || head[start] != '{') {
      return false;
    }
    int end = start;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    if (end == head.length && start < end && head[end - 1] != '}' && end > 1000) {
      return start + 1 < end && (head[start + 1] == '"' || head[start + 1] == ' ');
    }
    try {
      JsonLine.read(Arrays.copyOfRange(head, start, end), List.of());
      return true;
    } catch (JsonFault e) {
      return false;
    }
  }

  private static boolean isSpaceOrBom(byte b) {
    return b == ' '
        || b == '\t'
        || b == '\r'
        || b == '\n'
        || b == (byte) 0xEF
        || b == (byte) 0xBB
        || b == (byte) 0xBF;
  }
}
