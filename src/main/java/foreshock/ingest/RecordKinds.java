package foreshock.ingest;

import java.util.ArrayList;
import java.util.List;

/** Tells data from what reports put between and below it. */
final class RecordKinds {
  /** What a record below the header is. */
  enum Kind {
    BLANK,
    REPEATED_HEADER,
    TOTAL,
    /**
     * A line for people that begins with {@code #} or {@code //} and is narrower than the table.
     */
    REMARK,
    /** One cell where the table has several: a footer if nothing but such records follow. */
    NARROW,
    DATA
  }

  private final Layout layout;
  private final String[] header;

  RecordKinds(Layout layout) {
    this.layout = layout;
    header = new String[layout.firstHeader().length];
    for (int c = 0; c < header.length; c++) {
      header[c] = HeaderNames.clean(layout.firstHeader()[c]);
    }
  }

  Kind of(String[] cells) {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isBlank() ? 0 : 1;
    }
    if (filled == 0) {
      return Kind.BLANK;
    }
    if (isHeader(cells)) {
      return Kind.REPEATED_HEADER;
    }
    if (filled * 2 <= layout.width() + 2 && Totals.isTotal(cells)) {
      return Kind.TOTAL;
    }
    boolean remark = cells[0].startsWith("#") || cells[0].startsWith("//");
    if (remark && filled == 1 && cells.length < layout.width()) {
      return Kind.REMARK;
    }
    boolean narrow =
        filled == 1
            && layout.width() >= 2
            && (layout.width() >= 4 || cells.length < layout.width());
    return narrow ? Kind.NARROW : Kind.DATA;
  }

  private boolean isHeader(String[] cells) {
    if (header.length == 0 || cells.length < layout.width() || cells.length > header.length) {
      return false;
    }
    if (!header[0].isEmpty() && !cells[0].contains(header[0])) {
      return false;
    }
    for (int c = 0; c < cells.length; c++) {
      if (!HeaderNames.clean(cells[c]).equals(header[c])) {
        return false;
      }
    }
    return true;
  }

  /** The data records of a sample. */
  List<String[]> data(Sample sample) {
    List<String[]> data = new ArrayList<>();
    List<String[]> records = sample.records();
    for (int i = layout.bodyStart(); i < records.size(); i++) {
      if (of(records.get(i)) == Kind.DATA) {
        data.add(records.get(i));
      }
    }
    for (String[] record : sample.later()) {
      if (record.length == layout.width() && of(record) == Kind.DATA) {
        data.add(record);
      }
    }
    return data;
  }
}
