package foreshock.report;

import java.util.ArrayList;
import java.util.List;

/** Text cut or wrapped to columns of a terminal. */
public final class TextFit {
  private TextFit() {}

  /** The text, or as much of it as leaves room for the ellipsis. */
  public static String cut(String text, int width, boolean ascii) {
    if (DisplayWidth.of(text) <= width) {
      return text;
    }
    String ellipsis = ascii ? "..." : "…";
    int room = width - ellipsis.length();
    if (room < 1) {
      return ellipsis.substring(0, Math.min(width, ellipsis.length()));
    }
    return text.substring(0, fitting(text, 0, room)).stripTrailing() + ellipsis;
  }

  /** Lines of at most {@code width} ≥ 2 columns, broken at spaces, or anywhere in a longer word. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = fitting(text, start, width);
      if (end < text.length() && text.charAt(end) != ' ') {
        int space = text.lastIndexOf(' ', end - 1);
        end = space > start ? space : Math.max(end, DisplayWidth.clusterEnd(text, start));
      }
      String line = text.substring(start, end).stripTrailing();
      if (!line.isEmpty()) {
        lines.add(line);
      }
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return lines.isEmpty() ? List.of("") : List.copyOf(lines);
  }

  /**
   * The end of the longest run of whole clusters from {@code start} within {@code width} columns.
   */
  private static int fitting(String text, int start, int width) {
    int used = 0;
    int at = start;
    while (at < text.length()) {
      int end = DisplayWidth.clusterEnd(text, at);
      used += DisplayWidth.ofCluster(text, at, end);
      if (used > width) {
        break;
      }
      at = end;
    }
    return at;
  }
}
