package foreshock.report;

/**
 * Text from the data made harmless for a terminal: an export may hold escape sequences that move
 * the cursor, retitle the window or hide a line, and marks that reverse the reading order.
 */
public final class SafeText {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private SafeText() {}

  /**
   * One line of text: line ends and tabs become a space, other controls {@code ·} ({@code ?} in
   * ASCII); what is invisible or turns the direction goes, but for the joiners that Persian and
   * emoji need.
   */
  public static String of(String text, boolean ascii) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(codePoint, ascii ? '?' : '·', safe));
    return safe.toString();
  }

  private static void append(int codePoint, char instead, StringBuilder safe) {
    if (codePoint == '\n' || codePoint == '\t') {
      safe.append(' ');
      return;
    }
    switch (Character.getType(codePoint)) {
      case Character.CONTROL -> safe.append(codePoint == '\r' ? "" : String.valueOf(instead));
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> safe.append(' ');
      case Character.SURROGATE -> safe.appendCodePoint(REPLACEMENT_CHARACTER);
      case Character.FORMAT -> {
        if (codePoint == NON_JOINER || codePoint == JOINER) {
          safe.appendCodePoint(codePoint);
        }
      }
      default -> safe.appendCodePoint(codePoint);
    }
  }
}
