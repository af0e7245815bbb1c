package foreshock.ingest;

import java.util.Optional;

/**
 * Settles which part of a column's dates is the day: a part above 12, else a dot as separator, else
 * the order in which the rows stand.
 */
final class DateVote {
  private static final int ENOUGH_FOR_ORDER = 5;

  private long firstAbove12;
  private long secondAbove12;
  private long undecided;
  private long dotted;
  private final int[] lastDay = new int[2];
  private final long[] rises = new long[2];
  private final long[] falls = new long[2];
  private String example = "";

  void add(String cell) {
    String s = cell.strip();
    int firstEnd = DateParser.digitsEnd(s, 0, s.length());
    if (firstEnd == 0 || firstEnd > 2 || firstEnd + 1 >= s.length()) {
      return;
    }
    char separator = s.charAt(firstEnd);
    int secondEnd = DateParser.digitsEnd(s, firstEnd + 1, s.length());
    boolean shaped =
        secondEnd > firstEnd + 1 && secondEnd - firstEnd <= 3 && secondEnd + 2 < s.length();
    if (!shaped || "/.-".indexOf(separator) < 0 || s.charAt(secondEnd) != separator) {
      return;
    }
    int first = DateParser.number(s, 0, firstEnd);
    int second = DateParser.number(s, firstEnd + 1, secondEnd);
    if (first > 12 && second > 12 || first == 0 || second == 0) {
      return;
    }
    if (first > 12) {
      firstAbove12++;
    } else if (second > 12) {
      secondAbove12++;
    } else {
      followOrder(s);
      if (first != second) {
        undecided++;
        dotted += separator == '.' ? 1 : 0;
        example = example.isEmpty() ? s : example;
      }
    }
  }

  private void followOrder(String s) {
    for (DateOrder order : DateOrder.values()) {
      int day = DateParser.parse(s, order, false);
      int o = order.ordinal();
      if (!DateParser.isDay(day)) {
        continue;
      }
      if (lastDay[o] != 0) {
        rises[o] += day > lastDay[o] ? 1 : 0;
        falls[o] += day < lastDay[o] ? 1 : 0;
      }
      lastDay[o] = day;
    }
  }

  /** Whether the column has dates whose order must be known. */
  boolean matters() {
    return firstAbove12 + secondAbove12 + undecided > 0;
  }

  /** Whether both orders are proved, each by some rows. */
  boolean isMixed() {
    return firstAbove12 > 0 && secondAbove12 > 0;
  }

  String example() {
    return example;
  }

  /** The order, or empty where the column cannot tell. */
  Optional<DateOrder> order() {
    if (firstAbove12 != secondAbove12) {
      return Optional.of(
          firstAbove12 > secondAbove12 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }
    if (undecided == 0 || dotted * 2 > undecided) {
      return Optional.of(DateOrder.DAY_FIRST);
    }
    if (undecided < ENOUGH_FOR_ORDER) {
      return Optional.empty();
    }
    boolean dayFirstSorted = isSorted(DateOrder.DAY_FIRST);
    boolean monthFirstSorted = isSorted(DateOrder.MONTH_FIRST);
    if (dayFirstSorted == monthFirstSorted) {
      return Optional.empty();
    }
    return Optional.of(dayFirstSorted ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
  }

  Remark reason() {
    if (firstAbove12 != secondAbove12) {
      long proofs = Math.max(firstAbove12, secondAbove12);
      return proofs == 1 ? Remark.of("read.vote.one") : Remark.of("read.vote.several", proofs);
    }
    return Remark.of(
        undecided == 0 || dotted * 2 > undecided ? "read.vote.dots" : "read.vote.sorted");
  }

  private boolean isSorted(DateOrder order) {
    return rises[order.ordinal()] == 0 || falls[order.ordinal()] == 0;
  }
}
