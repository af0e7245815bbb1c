package foreshock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as a page shows it: told for people, in the language of the page.
 *
 * @param label what it holds, for those who hear it
 */
record PageTable(String label, List<Head> heads, List<Row> rows) {
  PageTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** What stands above a column; numbers stand to the right, sentences may wrap. */
  record Head(String title, String style) {}

  /**
   * A row.
   *
   * @param anchor of its own section, or the empty text
   * @param sentence takes a line of its own under the row; may be empty
   */
  record Row(String anchor, List<Item> items, String sentence) {
    Row {
      items = List.copyOf(items);
    }
  }

  /** A cell. */
  record Item(String text, String style, Optional<Spark> spark) {}

  /** The columns that the layout shows; rows have no anchors. */
  static PageTable of(ResultTable table, TableLayout layout, String label, Wording wording) {
    return of(table, layout, label, wording, List.of(), List.of());
  }

  /**
   * The same with small lines.
   *
   * @param anchors of the first rows; empty texts where there is no section
   * @param sparks of the first rows, in a column of their own; none without
   */
  static PageTable of(
      ResultTable table,
      TableLayout layout,
      String label,
      Wording wording,
      List<String> anchors,
      List<Spark> sparks) {
    List<TableColumn> columns = new ArrayList<>(TableColumn.of(table, layout, false, wording));
    Optional<TableColumn> wraps =
        columns.stream().filter(one -> one.fit() == TableLayout.Fit.WRAP).findFirst();
    wraps.ifPresent(columns::remove);
    List<Head> heads = new ArrayList<>();
    for (TableColumn column : columns) {
      String title = column.title().isEmpty() ? column.show().column() : column.title();
      heads.add(new Head(wording.heading(title), style(column)));
    }
    if (!sparks.isEmpty()) {
      heads.add(new Head(wording.say("page.course"), "line"));
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      List<Item> items = new ArrayList<>();
      for (TableColumn column : columns) {
        items.add(item(column, r, wording));
      }
      if (!sparks.isEmpty()) {
        items.add(
            new Item(
                "", "line", r < sparks.size() ? Optional.of(sparks.get(r)) : Optional.empty()));
      }
      int row = r;
      String sentence = wraps.map(column -> column.texts().get(row)).orElse("");
      rows.add(new Row(r < anchors.size() ? anchors.get(r) : "", items, sentence));
    }
    return new PageTable(label, heads, rows);
  }

  private static Item item(TableColumn column, int row, Wording wording) {
    String text = column.texts().get(row).strip();
    if (column.cells().get(row) instanceof Cell.Num) {
      text = wording.figure(text);
    }
    String style = style(column);
    if (column.show().column().equals(LevelMark.COLUMN)
        && column.cells().get(row) instanceof Cell.Text level) {
      style = LevelMark.isLevel(level.value()) ? "level " + level.value() : "level";
    }
    return new Item(text, style, Optional.empty());
  }

  private static String style(TableColumn column) {
    if (column.right()) {
      return "number";
    }
    return switch (column.fit()) {
      case WRAP, CUT -> "name";
      case WHOLE -> column.kind() == Column.Kind.TEXT ? "name" : "word";
    };
  }
}
