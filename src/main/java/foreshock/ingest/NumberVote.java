package foreshock.ingest;

/** Settles a column's decimal sign by the figures that leave no doubt. */
final class NumberVote {
  private long points;
  private long commas;
  private long doubtful;

  void add(String cell) {
    String s = cell.strip();
    int last = Math.max(s.lastIndexOf('.'), s.lastIndexOf(','));
    if (last <= 0) {
      return;
    }
    char sign = s.charAt(last);
    char other = sign == '.' ? ',' : '.';
    int behind = DateParser.digitsEnd(s, last + 1, s.length()) - last - 1;
    if (behind == 0 || Double.isNaN(NumberParser.parse(s, NumberParser.EITHER, false))) {
      return;
    }
    if (s.indexOf(sign) != last) {
      count(other);
    } else if (s.indexOf(other) >= 0 || behind != 3) {
      count(sign);
    } else {
      doubtful++;
    }
  }

  private void count(char decimal) {
    if (decimal == '.') {
      points++;
    } else {
      commas++;
    }
  }

  /** Whether figures such as {@code 1,234} are all there is to go by. */
  boolean isDoubtful() {
    return doubtful > 0 && points == commas;
  }

  /** The decimal sign, or {@link NumberParser#EITHER}. */
  char decimal() {
    if (points == commas) {
      return NumberParser.EITHER;
    }
    return points > commas ? '.' : ',';
  }
}
