package foreshock.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Ids that a spreadsheet took for numbers: {@code 1,14099E+11} stands for a hundred thousand
 * clients, so it is nobody's key. They are counted here, and told apart from keys where they are
 * read.
 */
final class DamagedIds {
  private static final Field[] IDS = {
    Field.CLIENT_ID,
    Field.CLIENT_TAX_ID,
    Field.ORDER_ID,
    Field.RESPONSE_ID,
    Field.TICKET_ID,
    Field.RESPONDENT
  };

  private static final class Column {
    private final int index;
    private final String header;
    private long count;
    private String example = "";

    Column(int index, String header) {
      this.index = index;
      this.header = header;
    }
  }

  private final List<Column> columns = new ArrayList<>();

  DamagedIds(FilePlan plan) {
    for (Field field : IDS) {
      if (plan.mapping().has(field)) {
        int column = plan.mapping().of(field);
        columns.add(new Column(column, plan.header(column)));
      }
    }
  }

  void look(Cells cells) {
    for (Column column : columns) {
      String id = cells.get(column.index);
      if (isDamaged(id)) {
        column.count++;
        column.example = column.example.isEmpty() ? id : column.example;
      }
    }
  }

  void warn(List<Remark> warnings) {
    for (Column column : columns) {
      if (column.count > 0) {
        warnings.add(Remark.of("read.damaged", column.count, column.header, column.example));
      }
    }
  }

  /** {@code 1,14099E+11}: what a spreadsheet makes of a long number. */
  static boolean isDamaged(String id) {
    if (id.length() < 4 || !DateParser.isDigit(id.charAt(0))) {
      return false;
    }
    int e = Math.max(id.indexOf("E+"), id.indexOf("e+"));
    if (e <= 0 || e + 2 >= id.length()) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean exponent = i == e || i == e + 1;
      if (!exponent && !DateParser.isDigit(c) && c != ',' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
