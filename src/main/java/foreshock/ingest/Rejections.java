package foreshock.ingest;

/** Texts of rejections. */
final class Rejections {
  private static final int LONGEST = 40;

  private Rejections() {}

  /** A value as it may stand in a message: short, on one line, and no address. */
  static String shown(String cell) {
    if (cell.indexOf('@') >= 0) {
      return DataProblem.ADDRESS;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(cell.length(), LONGEST); i++) {
      char c = cell.charAt(i);
      text.append(Character.isISOControl(c) ? ' ' : c);
    }
    return cell.length() > LONGEST ? text.append('…').toString() : text.toString();
  }
}
