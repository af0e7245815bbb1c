package foreshock.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A column as it is drawn: its cells told for people and safe for a terminal.
 *
 * @param title what stands above it, safe
 * @param show its place in the layout
 * @param kind kind of its cells
 * @param cells as in the table
 * @param texts what is drawn for each of them
 */
record TableColumn(
    String title, TableLayout.Show show, Column.Kind kind, List<Cell> cells, List<String> texts) {
  /** The columns that the layout asks for. */
  static List<TableColumn> of(
      ResultTable table, TableLayout layout, boolean ascii, Wording wording) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    List<TableColumn> shown = new ArrayList<>();
    for (TableLayout.Show show : layout.shows()) {
      int at = names.indexOf(show.column());
      if (at < 0) {
        throw new IllegalArgumentException("the table has no column " + show.column());
      }
      List<Cell> cells = table.rows().stream().map(row -> row.get(at).flat()).toList();
      shown.add(of(table.columns().get(at), show, cells, ascii, wording));
    }
    return List.copyOf(shown);
  }

  private static TableColumn of(
      Column column, TableLayout.Show show, List<Cell> cells, boolean ascii, Wording wording) {
    HumanNumber numbers = HumanNumber.forColumn(column.kind(), cells);
    boolean level = column.name().equals(LevelMark.COLUMN);
    List<String> texts = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      if (cell instanceof Cell.Num number) {
        texts.add(wording.tableFigure(numbers.text(number.value()), ascii));
      } else if (cell instanceof Cell.Text text) {
        String safe = SafeText.of(wording.word(column.name(), text.value()), ascii);
        texts.add(level ? LevelMark.marked(text.value(), safe, ascii) : safe);
      } else {
        texts.add("");
      }
    }
    String title = SafeText.of(show.title(), ascii);
    return new TableColumn(title, show, column.kind(), cells, List.copyOf(texts));
  }

  TableLayout.Fit fit() {
    return show.fit();
  }

  /** Numbers stand to the right. */
  boolean right() {
    return switch (kind) {
      case FRACTION, MEASURE, POINTS, MONEY, NUMBER, P_VALUE, COUNT -> true;
      case TEXT, CODE, DATE -> false;
    };
  }

  /** Width at which no cell is cut and the title breaks at spaces only. */
  int naturalWidth() {
    int width = 1;
    for (String word : title.split(" ")) {
      width = Math.max(width, DisplayWidth.of(word));
    }
    for (String text : texts) {
      width = Math.max(width, DisplayWidth.of(text));
    }
    return width;
  }

  /** Width at which the title stands on one line. */
  int titleWidth() {
    return DisplayWidth.of(title);
  }

  /** The colour of a row's cell around a part of its text. */
  String coloured(int row, String text) {
    if (show.column().equals(LevelMark.COLUMN) && cells.get(row) instanceof Cell.Text level) {
      return LevelMark.coloured(level.value(), text);
    }
    return text;
  }
}
