package foreshock.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which columns stand side by side, how wide each is, and which goes on lines of its own.
 *
 * @param inLine columns side by side
 * @param widths width of each of them, at least 2
 * @param under the sentence that goes under each row, where it found no room beside it
 */
record TablePlan(List<TableColumn> inLine, List<Integer> widths, Optional<TableColumn> under) {
  /** Columns between two columns. */
  static final int GAP = 2;

  private static final int NARROWEST_CUT = 8;
  private static final int READABLE_CUT = 16;
  private static final int MODEST_CUT = 24;
  private static final int NARROWEST_SENTENCE = 80;

  /** Drops columns until the others fit; the last one left is broken over lines if it must be. */
  static TablePlan fit(List<TableColumn> columns, int width) {
    List<TableColumn> kept = new ArrayList<>(columns);
    Optional<TablePlan> plan = tryFit(kept, width);
    while (plan.isEmpty() && count(kept) > 1) {
      kept.remove(firstToGo(kept));
      plan = tryFit(kept, width);
    }
    return plan.orElseGet(() -> squeezed(kept, width));
  }

  /** All columns with all their text, however long the lines become. */
  static TablePlan whole(List<TableColumn> columns, int width) {
    List<TableColumn> beside = beside(columns);
    int[] widths = beside.stream().mapToInt(column -> atLeast2(column.naturalWidth())).toArray();
    int needed = Arrays.stream(widths).sum() + GAP * Math.max(0, beside.size() - 1);
    return tryFit(columns, Math.max(needed, width))
        .filter(plan -> needed <= width)
        .orElseGet(() -> new TablePlan(beside, boxed(widths), sentence(columns)));
  }

  private static Optional<TablePlan> tryFit(List<TableColumn> columns, int width) {
    List<TableColumn> beside = beside(columns);
    int gaps = GAP * Math.max(0, beside.size() - 1);
    int[] natural = beside.stream().mapToInt(column -> atLeast2(column.naturalWidth())).toArray();
    int[] widths = capped(beside, natural, NARROWEST_CUT);
    if (Arrays.stream(widths).sum() + gaps > width) {
      return Optional.empty();
    }
    Optional<TableColumn> sentence = sentence(columns);
    int modest = Arrays.stream(capped(beside, natural, MODEST_CUT)).sum();
    int left = width - gaps - modest - GAP;
    int wanted = sentence.map(TableColumn::naturalWidth).orElse(0);
    if (sentence.isEmpty() || left < Math.min(wanted, NARROWEST_SENTENCE)) {
      grow(widths, natural, beside, width - gaps);
      return Optional.of(new TablePlan(beside, boxed(widths), sentence));
    }
    int sentenceWidth = atLeast2(Math.min(wanted, left));
    grow(widths, natural, beside, width - gaps - GAP - sentenceWidth);
    List<TableColumn> all = new ArrayList<>();
    List<Integer> allWidths = new ArrayList<>();
    int next = 0;
    for (TableColumn column : columns) {
      all.add(column);
      allWidths.add(column.fit() == TableLayout.Fit.WRAP ? sentenceWidth : widths[next++]);
    }
    return Optional.of(new TablePlan(all, allWidths, Optional.empty()));
  }

  /** Gives the room to cut columns until they can be read, then to titles, then to cut columns. */
  private static void grow(int[] widths, int[] natural, List<TableColumn> columns, int room) {
    int[] titles = columns.stream().mapToInt(TableColumn::titleWidth).toArray();
    int left = room - Arrays.stream(widths).sum();
    left = growTowards(widths, capped(columns, natural, READABLE_CUT), left);
    left = growTowards(widths, titles, left);
    growTowards(widths, natural, left);
  }

  /** A column more for the narrowest that wants it, in turn; returns what is left of the room. */
  private static int growTowards(int[] widths, int[] wanted, int room) {
    int left = room;
    while (left > 0) {
      int narrowest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (widths[i] < wanted[i] && (narrowest < 0 || widths[i] < widths[narrowest])) {
          narrowest = i;
        }
      }
      if (narrowest < 0) {
        return left;
      }
      widths[narrowest]++;
      left--;
    }
    return left;
  }

  /** What may be cut or go last is the latest column of the greatest drop order. */
  private static TableColumn firstToGo(List<TableColumn> columns) {
    Comparator<TableColumn> order = Comparator.comparingInt(column -> column.show().dropOrder());
    List<TableColumn> candidates = beside(columns);
    TableColumn first = candidates.get(candidates.size() - 1);
    for (TableColumn column : candidates) {
      if (order.compare(column, first) > 0) {
        first = column;
      }
    }
    return first;
  }

  private static TablePlan squeezed(List<TableColumn> columns, int width) {
    return new TablePlan(beside(columns), List.of(width), sentence(columns));
  }

  private static int[] capped(List<TableColumn> columns, int[] natural, int cut) {
    int[] widths = natural.clone();
    for (int i = 0; i < widths.length; i++) {
      if (columns.get(i).fit() == TableLayout.Fit.CUT) {
        widths[i] = Math.min(natural[i], cut);
      }
    }
    return widths;
  }

  private static long count(List<TableColumn> columns) {
    return beside(columns).size();
  }

  private static List<TableColumn> beside(List<TableColumn> columns) {
    return columns.stream().filter(column -> column.fit() != TableLayout.Fit.WRAP).toList();
  }

  private static Optional<TableColumn> sentence(List<TableColumn> columns) {
    return columns.stream().filter(column -> column.fit() == TableLayout.Fit.WRAP).findFirst();
  }

  /** A wide character needs two columns. */
  private static int atLeast2(int width) {
    return Math.max(2, width);
  }

  private static List<Integer> boxed(int[] widths) {
    return Arrays.stream(widths).boxed().toList();
  }
}
