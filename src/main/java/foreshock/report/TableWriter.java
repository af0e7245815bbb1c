package foreshock.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: the headline, then rows that keep to its width. */
final class TableWriter {
  private static final String INDENT = "    ";

  private final WriteOptions options;
  private final TablePlan plan;
  private final Writer out;

  private TableWriter(WriteOptions options, TablePlan plan, Writer out) {
    this.options = options;
    this.plan = plan;
    this.out = out;
  }

  /** Writes the document and flushes. */
  static void write(ResultDocument document, WriteOptions options, OutputStream stream)
      throws IOException {
    Wording wording = Wording.of(options.language());
    List<TableColumn> columns =
        TableColumn.of(
            document.table(),
            document.layout().titled(wording::shortHeading),
            options.ascii(),
            wording);
    int width = options.tableWidth();
    TablePlan plan =
        options.truncate() ? TablePlan.fit(columns, width) : TablePlan.whole(columns, width);
    Writer out = Utf8.writer(stream);
    TableWriter writer = new TableWriter(options, plan, out);
    for (String sentence : document.headline()) {
      writer.paragraph(sentence);
    }
    if (!document.headline().isEmpty()) {
      out.write('\n');
    }
    int rows = document.table().rows().size();
    if (rows > 0) {
      writer.header();
      for (int row = 0; row < rows; row++) {
        writer.row(row);
      }
    } else if (!document.ifEmpty().isEmpty()) {
      writer.paragraph(document.ifEmpty());
    }
    out.flush();
  }

  private void paragraph(String sentence) throws IOException {
    String safe = SafeText.of(sentence, options.ascii());
    for (String line : TextFit.wrap(safe, options.tableWidth())) {
      out.write(line);
      out.write('\n');
    }
  }

  private void header() throws IOException {
    List<List<String>> titles = new ArrayList<>();
    List<List<String>> rules = new ArrayList<>();
    for (int i = 0; i < plan.inLine().size(); i++) {
      int width = plan.widths().get(i);
      titles.add(TextFit.wrap(plan.inLine().get(i).title(), width));
      rules.add(List.of((options.ascii() ? "-" : "─").repeat(width)));
    }
    // Titles stand on the rule, however many lines they take.
    int height = titles.stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> standing = new ArrayList<>();
    for (List<String> title : titles) {
      List<String> lines = new ArrayList<>();
      for (int i = title.size(); i < height; i++) {
        lines.add("");
      }
      lines.addAll(title);
      standing.add(lines);
    }
    lines(standing, -1);
    lines(rules, -1);
  }

  private void row(int row) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < plan.inLine().size(); i++) {
      cells.add(cell(plan.inLine().get(i), row, plan.widths().get(i)));
    }
    lines(cells, row);
    if (plan.under().isPresent()) {
      String sentence = plan.under().get().texts().get(row);
      if (!sentence.isEmpty()) {
        for (String line : TextFit.wrap(sentence, options.tableWidth() - INDENT.length())) {
          out.write(INDENT + line + '\n');
        }
      }
    }
  }

  private List<String> cell(TableColumn column, int row, int width) {
    String text = column.texts().get(row);
    if (DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    return column.fit() == TableLayout.Fit.CUT && plan.inLine().size() > 1
        ? List.of(TextFit.cut(text, width, options.ascii()))
        : TextFit.wrap(text, width);
  }

  /** Writes cells of one or more lines side by side; {@code row} < 0 for those without a colour. */
  private void lines(List<List<String>> cells, int row) throws IOException {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int at = 0; at < height; at++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        TableColumn column = plan.inLine().get(i);
        String text = at < cells.get(i).size() ? cells.get(i).get(at) : "";
        String spaces = " ".repeat(plan.widths().get(i) - DisplayWidth.of(text));
        boolean coloured = row >= 0 && options.colour() && !text.isEmpty();
        String shown = coloured ? column.coloured(row, text) : text;
        line.append(i > 0 ? " ".repeat(TablePlan.GAP) : "");
        line.append(column.right() ? spaces + shown : shown + spaces);
      }
      out.write(line.toString().stripTrailing());
      out.write('\n');
    }
  }
}
