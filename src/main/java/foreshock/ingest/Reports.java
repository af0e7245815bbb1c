package foreshock.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a file's report together; a file without a role has no plan and no counts. */
final class Reports {
  private final FileStudy study;
  private Optional<FilePlan> plan = Optional.empty();
  private long dataRows;
  private long rejected;
  private Map<String, Long> byReason = Map.of();
  private long unanswered;
  private long blank;
  private long footers;

  private Reports(FileStudy study) {
    this.study = study;
  }

  static Reports of(FileStudy study) {
    return new Reports(study);
  }

  Reports plan(FilePlan newPlan) {
    plan = Optional.of(newPlan);
    return this;
  }

  /** Data rows of a file that is not read: those of its sample. */
  Reports rows(long rows) {
    dataRows = rows;
    return this;
  }

  Reports counts(
      long rows, long bad, Map<String, Long> reasons, long silent, long empty, long below) {
    dataRows = rows;
    rejected = bad;
    byReason = reasons;
    unanswered = silent;
    blank = empty;
    footers = below;
    return this;
  }

  FileReport build(String sha256) {
    return new FileReport(
        study.input.name(),
        plan.map(FilePlan::role),
        study.system,
        study.encoding.label(),
        study.encoding.bom(),
        study.dialect.label(),
        "\"",
        study.layout.headerRows(),
        study.layout.preambleRows(),
        (int) Math.min(Integer.MAX_VALUE, footers),
        dataRows,
        rejected,
        byReason,
        unanswered,
        blank,
        dateFormat(),
        decimal(),
        plan.map(p -> p.header(p.mapping().clientKey())).orElse(""),
        columns(),
        study.reasons,
        study.warnings,
        sha256);
  }

  private String dateFormat() {
    return plan.map(
            p -> {
              List<DateColumn> dates = new ArrayList<>(p.rowDates());
              dates.addAll(p.dates().values());
              return dates.stream()
                  .map(DateColumn::pattern)
                  .filter(text -> !text.isEmpty())
                  .findFirst()
                  .orElse("");
            })
        .orElse("");
  }

  private String decimal() {
    return plan.map(
            p ->
                p.numbers().values().stream()
                    .filter(column -> column.decimal() != NumberParser.EITHER)
                    .map(column -> String.valueOf(column.decimal()))
                    .findFirst()
                    .orElse(""))
        .orElse("");
  }

  private List<ColumnReport> columns() {
    Map<Integer, Field> fields = new HashMap<>();
    plan.ifPresent(
        p -> {
          p.mapping().columns().forEach((field, column) -> fields.put(column, field));
          p.survey().columns().forEach(column -> fields.put(column.index(), Field.SCORE));
          if (p.role() == Role.SURVEYS && !p.survey().longForm()) {
            fields
                .values()
                .removeIf(field -> field == Field.SCORE && p.survey().columns().isEmpty());
          }
        });
    List<ColumnReport> columns = new ArrayList<>();
    List<String> headers = study.layout.headers();
    for (int c = 0; c < headers.size(); c++) {
      columns.add(new ColumnReport(c, headers.get(c), Optional.ofNullable(fields.get(c)), ""));
    }
    return columns;
  }

  /** The report with the scales of its answer columns, which are known after all files. */
  static FileReport withScales(FileReport report, FilePlan plan, ScaleBook scales) {
    Map<Integer, String> texts = new HashMap<>();
    for (ScoreColumn column : plan.survey().columns()) {
      texts.put(
          column.index(), plan.survey().longForm() ? "" : scales.scaleOf(column.item()).text());
    }
    List<ColumnReport> columns = new ArrayList<>();
    for (ColumnReport column : report.columns()) {
      String scale = texts.getOrDefault(column.index(), "");
      columns.add(new ColumnReport(column.index(), column.header(), column.field(), scale));
    }
    return report.withColumns(columns);
  }
}
