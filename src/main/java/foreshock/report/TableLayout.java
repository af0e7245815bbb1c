package foreshock.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which columns a person sees, in which order, and which go first where the terminal is narrow. At
 * most one column wraps.
 *
 * @param shows the columns from left to right
 */
public record TableLayout(List<Show> shows) {
  /** What a column does when room is short. */
  public enum Fit {
    /** Stays whole: ids, numbers, dates, codes. */
    WHOLE,
    /** May be cut with an ellipsis: names. */
    CUT,
    /** A sentence: takes what is left of the line, else lines of its own under the row. */
    WRAP
  }

  /**
   * One column.
   *
   * @param column its name in the table
   * @param title what stands above it; may break at spaces
   * @param fit what it does when room is short
   * @param dropOrder 0 stays; of the others the greatest goes first
   */
  public record Show(String column, String title, Fit fit, int dropOrder) {
    public Show {
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(fit, "fit");
    }
  }

  public TableLayout {
    shows = List.copyOf(shows);
    Set<String> names = new HashSet<>();
    for (Show show : shows) {
      if (!names.add(show.column())) {
        throw new IllegalArgumentException("column shown twice: " + show.column());
      }
    }
    if (shows.stream().filter(show -> show.fit() == Fit.WRAP).count() > 1) {
      throw new IllegalArgumentException("more than one column wraps");
    }
  }

  /**
   * All columns under their own names. The first stays whole, other text is cut, {@code reason}
   * wraps, and where room is short the last ones go first.
   */
  public static TableLayout everything(List<Column> columns) {
    List<Show> shows = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      shows.add(new Show(column.name(), column.name(), fit(column, i), i));
    }
    return new TableLayout(shows);
  }

  /** The same under other titles. */
  TableLayout titled(UnaryOperator<String> heading) {
    return new TableLayout(
        shows.stream()
            .map(
                show ->
                    new Show(
                        show.column(), heading.apply(show.title()), show.fit(), show.dropOrder()))
            .toList());
  }

  private static Fit fit(Column column, int position) {
    if (position == 0 || column.kind() != Column.Kind.TEXT) {
      return Fit.WHOLE;
    }
    return column.name().equals("reason") ? Fit.WRAP : Fit.CUT;
  }
}
