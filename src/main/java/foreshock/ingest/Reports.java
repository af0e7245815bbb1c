package foreshock.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a file's report together; a file without a role has no plan and no counts. */
final class Reports {
  private static final int MOST_TOLD = 20;

  private final FileStudy study;
  private Optional<FilePlan> plan = Optional.empty();
  private long dataRows;
  private long rejected;
  private Map<String, Long> byReason = Map.of();
  private long unanswered;
  private long blank;
  private long footers;
  private boolean mixed;
  private Optional<DataProblem> unusable = Optional.empty();

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

  /** Whether the file's lines are of two encodings, so that none can be fixed for it. */
  Reports mixed(boolean isMixed) {
    mixed = isMixed;
    return this;
  }

  /** Why the file cannot be used. */
  Reports unusable(DataProblem problem) {
    unusable = Optional.of(problem);
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
        plan.map(FilePlan::role).or(() -> study.mapping().map(Mapping::role)),
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
        sha256,
        rules(),
        unusable);
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

  /** The decimal sign where the columns of figures agree. */
  private String decimal() {
    Set<Character> signs = new HashSet<>();
    plan.ifPresent(p -> p.numbers().values().forEach(column -> signs.add(column.decimal())));
    signs.remove(NumberParser.EITHER);
    return signs.size() == 1 ? String.valueOf(signs.iterator().next()) : "";
  }

  /** What would make every guess explicit: read with it, the file gives the same rows. */
  private FileRules rules() {
    if (plan.isEmpty()) {
      return FileRules.NONE;
    }
    FilePlan p = plan.get();
    Map<Field, List<String>> columns = new EnumMap<>(Field.class);
    boolean longForm = p.survey().longForm();
    p.mapping()
        .columns()
        .forEach(
            (field, column) -> {
              if (field != Field.SCORE || longForm) {
                columns.put(field, List.of(named(column)));
              }
            });
    if (!p.mapping().dates().isEmpty()) {
      columns.put(Field.DATE, p.mapping().dates().stream().map(this::named).toList());
    }
    Map<String, String> attributes = new HashMap<>();
    if (!longForm) {
      p.survey().columns().forEach(column -> attributes.put(named(column.index()), column.item()));
    }
    return new FileRules(
        FileRules.patternOf(study.input.fileName()),
        Optional.of(p.role()),
        mixed ? Optional.empty() : Optional.of(study.encoding.charset()),
        study.dialect.single() ? Optional.empty() : Optional.of(study.dialect.delimiter()),
        dateOrder(p),
        decimal().isEmpty() ? Optional.empty() : Optional.of(decimal().charAt(0)),
        columns,
        attributes,
        study.rules.scales());
  }

  private String named(int column) {
    return Layout.uniqueName(study.layout.headers(), column);
  }

  /** The order of day and month where it matters and is the same in all columns. */
  private static Optional<String> dateOrder(FilePlan plan) {
    Set<DateOrder> orders = new HashSet<>();
    List<DateColumn> dates = new ArrayList<>(plan.rowDates());
    dates.addAll(plan.dates().values());
    dates.stream().filter(DateColumn::ordered).forEach(date -> orders.add(date.order()));
    return orders.size() != 1
        ? Optional.empty()
        : Optional.of(orders.contains(DateOrder.DAY_FIRST) ? "dd/MM/yyyy" : "MM/dd/yyyy");
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
      columns.add(new ColumnReport(c, headers.get(c), Optional.ofNullable(fields.get(c)), "", ""));
    }
    return columns;
  }

  /**
   * The report with the scales of its answer columns, which are known after all files; those that
   * other files have otherwise become rules of this file.
   */
  static FileReport withScales(FileReport report, FilePlan plan, ScaleBook scales, int file) {
    Map<Integer, String> texts = new HashMap<>();
    Map<Integer, String> items = new HashMap<>();
    for (ScoreColumn column : plan.survey().columns()) {
      texts.put(column.index(), shown(column, plan, scales, file));
      items.put(column.index(), column.item());
    }
    List<ColumnReport> columns = new ArrayList<>();
    for (ColumnReport column : report.columns()) {
      String scale = texts.getOrDefault(column.index(), "");
      columns.add(
          new ColumnReport(
              column.index(),
              column.header(),
              column.field(),
              scale,
              items.getOrDefault(column.index(), "")));
    }
    Map<String, Scale> own = new HashMap<>(report.rules().scales());
    for (String item : scales.items()) {
      Scale scale = scales.scaleOf(file, item);
      if (scale.isKnown() && !scales.isOne(item) && !scales.isWorded(file, item)) {
        own.put(item, scale);
      }
    }
    List<Remark> reasons = new ArrayList<>(report.reasons());
    if (plan.survey().longForm()) {
      longForm(scales, file).ifPresent(reasons::add);
    }
    return report.withScales(columns, report.rules().withScales(own), reasons);
  }

  /**
   * Worded answers of n rungs are shown as 1-n, two as 0-1; in long form the column has a scale
   * only where all its questions have the same.
   */
  private static String shown(ScoreColumn column, FilePlan plan, ScaleBook scales, int file) {
    if (plan.survey().longForm()) {
      Set<String> all = new HashSet<>();
      scales.itemsOf(file).forEach(item -> all.add(scales.scaleOf(file, item).text()));
      boolean one =
          all.size() == 1 && scales.itemsOf(file).stream().noneMatch(i -> scales.isWorded(file, i));
      return one ? all.iterator().next() : "";
    }
    boolean words = scales.isWorded(file, column.item()) && column.ladder().rungs() > 2;
    return words
        ? new Scale(1, column.ladder().rungs()).text()
        : scales.scaleOf(file, column.item()).text();
  }

  /** The scale of each question where a row names its own. */
  private static Optional<Remark> longForm(ScaleBook scales, int file) {
    List<Object> told = new ArrayList<>();
    for (String item : scales.itemsOf(file)) {
      Scale scale = scales.scaleOf(file, item);
      if (scale.isKnown() && told.size() < MOST_TOLD) {
        told.add(
            scales.isWorded(file, item)
                ? Remark.of("read.scales.words", item)
                : Remark.of("read.score", item, scale.text()));
      }
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    if (scales.itemsOf(file).size() > MOST_TOLD) {
      told.add("…");
    }
    return Optional.of(Remark.of("read.scales", told));
  }
}
