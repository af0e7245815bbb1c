package foreshock.ingest;

import foreshock.axis.PeriodUnit;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Reads a plain table of totals: a period, a figure that may run ahead, one that may follow, and
 * perhaps a group. Encoding, dialect, layout and the shapes of dates and figures are found as in
 * any export.
 */
public final class SeriesReader {
  private static final int KEPT_PROBLEMS = 3;
  private static final List<String> PERIOD =
      List.of(
          "period", "month", "quarter", "week", "date", "day", "year", "time", "период", "месяц",
          "квартал", "неделя", "дата", "день", "год");
  private static final List<String> LEADING = List.of("leading", "опережающий", "опережающая");
  private static final List<String> LAGGING = List.of("lagging", "запаздывающий", "запаздывающая");
  private static final List<String> GROUP = List.of("group", "группа");

  /** A record with the line on which it begins. */
  private record Line(String[] cells, long line) {}

  private final InputFile file;
  private final ReadingSettings settings;
  private final FileStudy study;
  private final SeriesTable.Names names;
  private final Map<ProblemCode, Long> rejected = new EnumMap<>(ProblemCode.class);
  private final List<DataProblem> problems = new ArrayList<>();

  private SeriesReader(
      InputFile file, ReadingSettings settings, FileStudy study, SeriesTable.Names names) {
    this.file = file;
    this.settings = settings;
    this.study = study;
    this.names = names;
  }

  /**
   * Reads the table.
   *
   * @param latestDay periods that end after it are left out; plain counts are no dates
   * @param wanted longer periods over which the figures are averaged; empty leaves those of the
   *     file
   */
  public static SeriesTable read(
      InputFile file,
      ReadingSettings settings,
      SeriesTable.Names names,
      int latestDay,
      Optional<PeriodUnit> wanted,
      InputStream standardInput)
      throws UnusableInput, IOException {
    // what the configuration says of the six roles says nothing of a table of totals
    FileStudy study = FileStudy.of(file, settings.withColumns(Map.of()), standardInput);
    return new SeriesReader(file, settings, study, names).run(latestDay, wanted);
  }

  private SeriesTable run(int latestDay, Optional<PeriodUnit> wanted)
      throws UnusableInput, IOException {
    MessageDigest digest = ByteSource.sha256();
    List<Line> lines = lines(digest);
    int leading = column(names.leading(), LEADING, "--leading", "leading");
    int lagging = column(names.lagging(), LAGGING, "--lagging", "lagging");
    int group = names.group().isEmpty() ? find(GROUP) : named(names.group(), "--by");
    int period = periodColumn(lines, List.of(leading, lagging, group));
    PeriodParser parser = new PeriodParser(dateOrder(lines, period));
    NumberColumn first = numbers(lines, leading);
    NumberColumn second = numbers(lines, lagging);
    PeriodUnit unit = commonUnit(lines, period, parser);
    Map<String, Map<Integer, SeriesTable.Row>> rows = new TreeMap<>();
    Map<String, Long> lineOf = new HashMap<>();
    long repeated = 0;
    Cells cells = new Cells(study.layout.fillDown());
    for (Line line : lines) {
      cells.set(line.cells());
      Optional<PeriodParser.Read> read = parser.read(cells.get(period));
      if (read.isEmpty() || read.get().unit() != unit) {
        reject(
            ProblemCode.BAD_DATE,
            header(period),
            cells.get(period),
            Remark.of(
                "problem.noperiod",
                unit == PeriodUnit.NUMBER ? "12" : unit.text(unit.indexOf(19_800))),
            line);
        continue;
      }
      if (unit != PeriodUnit.NUMBER && unit.lastDay(read.get().index()) > latestDay) {
        continue;
      }
      double x = first.value(cells);
      double y = second.value(cells);
      if (isBad(first, x, cells) || isBad(second, y, cells)) {
        NumberColumn bad = isBad(first, x, cells) ? first : second;
        reject(
            ProblemCode.BAD_NUMBER,
            bad.header(),
            bad.text(cells),
            Remark.of("problem.notnumber"),
            line);
        continue;
      }
      String name = group < 0 ? "" : cells.get(group);
      SeriesTable.Row row = new SeriesTable.Row(name, read.get().index(), x, y);
      SeriesTable.Row before =
          rows.computeIfAbsent(name, unused -> new TreeMap<>()).put(row.period(), row);
      Long earlier = lineOf.put(name + "\u0000" + row.period(), line.line());
      if (before != null) {
        if (!before.equals(row)) {
          throw twice(cells.get(period), name, earlier, line.line());
        }
        repeated++;
      }
    }
    checkShare(lines.size());
    PeriodUnit shown = coarser(unit, wanted);
    List<SeriesTable.Row> all = new ArrayList<>();
    rows.values()
        .forEach(one -> all.addAll(shown == unit ? one.values() : means(one, unit, shown)));
    Map<String, Long> byReason = new HashMap<>();
    rejected.forEach((code, count) -> byReason.put(code.key(), count));
    SeriesGrid grid =
        SeriesGrid.of(all.stream().mapToInt(SeriesTable.Row::period).toArray(), shown);
    return new SeriesTable(
        all.stream()
            .map(
                row ->
                    new SeriesTable.Row(
                        row.group(), grid.place(row.period()), row.leading(), row.lagging()))
            .toList(),
        grid,
        header(period),
        header(leading),
        header(lagging),
        header(group),
        lines.size(),
        byReason,
        problems,
        repeated,
        ByteSource.hex(digest));
  }

  private PeriodUnit coarser(PeriodUnit unit, Optional<PeriodUnit> wanted) throws UnusableInput {
    if (wanted.isEmpty() || wanted.get() == unit) {
      return unit;
    }
    if (unit.perYear() <= wanted.get().perYear()) {
      throw new UnusableInput(
          new DataProblem(
              ProblemCode.MISSING_COLUMN,
              file.name(),
              0,
              "--period",
              wanted.get().key(),
              Remark.of("problem.notlonger", unit.key())));
    }
    return wanted.get();
  }

  /** Mean of the figures of one group over longer periods. */
  private static List<SeriesTable.Row> means(
      Map<Integer, SeriesTable.Row> rows, PeriodUnit unit, PeriodUnit longer) {
    Map<Integer, List<SeriesTable.Row>> parts = new TreeMap<>();
    rows.forEach(
        (period, row) ->
            parts
                .computeIfAbsent(longer.indexOf(unit.firstDay(period)), unused -> new ArrayList<>())
                .add(row));
    List<SeriesTable.Row> means = new ArrayList<>();
    parts.forEach(
        (period, part) ->
            means.add(
                new SeriesTable.Row(
                    part.get(0).group(),
                    period,
                    mean(part, SeriesTable.Row::leading),
                    mean(part, SeriesTable.Row::lagging))));
    return means;
  }

  private static double mean(List<SeriesTable.Row> rows, ToDoubleFunction<SeriesTable.Row> figure) {
    return rows.stream()
        .mapToDouble(figure)
        .filter(one -> !Double.isNaN(one))
        .average()
        .orElse(Double.NaN);
  }

  /** All data records; totals, remarks and repeated headers are passed over as in any export. */
  private List<Line> lines(MessageDigest digest) throws UnusableInput, IOException {
    List<Line> lines = new ArrayList<>();
    try (RecordReader records =
        new RecordReader(
            study.open(study.source.open(Optional.of(digest), Optional.empty()), 0, 1),
            study.dialect,
            study.layout.width(),
            1)) {
      int index = 0;
      while (records.next()) {
        if (index++ >= study.layout.bodyStart()
            && study.kinds.of(records.cells()) == RecordKinds.Kind.DATA) {
          lines.add(new Line(records.cells().clone(), records.line()));
        }
      }
    } catch (java.util.zip.ZipException | java.io.EOFException | TooLarge broken) {
      throw Container.broken(file, study.source, broken);
    }
    return lines;
  }

  private String header(int column) {
    return column < 0 ? "" : study.layout.headers().get(column);
  }

  private int find(List<String> headers) {
    for (int c = 0; c < study.layout.width(); c++) {
      if (headers.contains(HeaderNames.squeezed(header(c)))) {
        return c;
      }
    }
    return -1;
  }

  private int column(String given, List<String> usual, String option, String meaning)
      throws UnusableInput {
    if (!given.isEmpty()) {
      return named(given, option);
    }
    int column = find(usual);
    if (column < 0) {
      throw new UnusableInput(
          new DataProblem(
              ProblemCode.MISSING_COLUMN,
              file.name(),
              0,
              meaning,
              "",
              Remark.of("problem.nocolumn.option", option, study.layout.headers())));
    }
    return column;
  }

  private int named(String name, String option) throws UnusableInput {
    for (int c = 0; c < study.layout.width(); c++) {
      if (header(c).equals(name.strip())) {
        return c;
      }
    }
    for (int c = 0; c < study.layout.width(); c++) {
      if (HeaderNames.squeezed(header(c)).equals(HeaderNames.squeezed(name))) {
        return c;
      }
    }
    String nearest = HeaderNames.nearest(name, study.layout.headers());
    Remark none = Remark.of("problem.nocolumn");
    throw new UnusableInput(
        new DataProblem(
            ProblemCode.MISSING_COLUMN,
            file.name(),
            0,
            option,
            name,
            nearest.isEmpty() ? none : Remark.of("problem.nearest", none, nearest)));
  }

  /** The column that is called so, else the one in which most cells are periods. */
  private int periodColumn(List<Line> lines, List<Integer> taken) throws UnusableInput {
    int best = -1;
    int most = 0;
    PeriodParser parser = new PeriodParser(DateOrder.DAY_FIRST);
    for (int c = 0; c < study.layout.width(); c++) {
      if (taken.contains(c)) {
        continue;
      }
      int periods = 0;
      for (Line line : lines) {
        String cell = c < line.cells().length ? Cells.clean(line.cells()[c]) : "";
        periods += parser.read(cell).isPresent() ? 1 : 0;
      }
      boolean called = PERIOD.contains(HeaderNames.squeezed(header(c)));
      int weight = periods + (called ? lines.size() : 0);
      if (weight > most && (called || 2 * periods > lines.size())) {
        most = weight;
        best = c;
      }
    }
    if (best < 0) {
      throw new UnusableInput(
          new DataProblem(
              ProblemCode.MISSING_COLUMN,
              file.name(),
              0,
              "period",
              "",
              Remark.of("problem.nocolumn.period", study.layout.headers())));
    }
    return best;
  }

  private DateOrder dateOrder(List<Line> lines, int column) throws UnusableInput {
    DateVote vote = new DateVote();
    for (Line line : lines) {
      if (column < line.cells().length) {
        vote.add(Cells.clean(line.cells()[column]));
      }
    }
    Optional<DateOrder> given =
        study.rules.dateFormat().or(settings::dateFormat).flatMap(DateOrder::of);
    if (!vote.matters() || given.isPresent() || vote.order().isPresent()) {
      return given.or(vote::order).orElse(DateOrder.DAY_FIRST);
    }
    throw new UnusableInput(
        new DataProblem(
            ProblemCode.AMBIGUOUS_DATES,
            file.name(),
            0,
            header(column),
            vote.example(),
            Remark.of("problem.dates")));
  }

  private NumberColumn numbers(List<Line> lines, int column) {
    NumberVote vote = new NumberVote();
    for (Line line : lines) {
      if (column < line.cells().length) {
        vote.add(Cells.clean(line.cells()[column]));
      }
    }
    return new NumberColumn(
        column, header(column), study.rules.decimal().orElse(vote.decimal()), 1, "");
  }

  private static boolean isBad(NumberColumn column, double value, Cells cells) {
    return Double.isNaN(value) && !column.text(cells).isEmpty();
  }

  /** What most cells are; the others are set aside. */
  private static PeriodUnit commonUnit(List<Line> lines, int column, PeriodParser parser) {
    Map<PeriodUnit, Integer> counts = new EnumMap<>(PeriodUnit.class);
    for (Line line : lines) {
      String cell = column < line.cells().length ? Cells.clean(line.cells()[column]) : "";
      parser.read(cell).ifPresent(read -> counts.merge(read.unit(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<PeriodUnit, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(PeriodUnit.MONTH);
  }

  private void reject(ProblemCode code, String column, String value, Remark remedy, Line line)
      throws UnusableInput, IOException {
    long before = rejected.merge(code, 1L, Long::sum) - 1;
    DataProblem problem =
        new DataProblem(code, file.name(), line.line(), column, Rejections.shown(value), remedy);
    if (before < KEPT_PROBLEMS) {
      problems.add(problem.followedBy("problem.aside"));
    }
    if (settings.strict()) {
      throw new UnusableInput(problem.as(ProblemCode.STRICT_REJECT).followedBy("problem.strict"));
    }
    if (settings.rejects().isPresent()) {
      settings.rejects().get().reject(problem, List.of(line.cells()));
    }
  }

  private UnusableInput twice(String period, String group, long first, long second) {
    return new UnusableInput(
        new DataProblem(
            ProblemCode.PERIOD_TWICE,
            file.name(),
            second,
            "",
            period,
            group.isEmpty()
                ? Remark.of("problem.twice", first)
                : Remark.of("problem.twice.group", group, first)));
  }

  private void checkShare(long rows) throws UnusableInput {
    long bad = rejected.values().stream().mapToLong(Long::longValue).sum();
    if (bad > settings.maxRejectShare() * rows) {
      double allowed = Math.round(settings.maxRejectShare() * 1000) / 10.0;
      Remark told = Remark.of("problem.rejects.series", bad, rows, allowed);
      for (DataProblem problem : problems) {
        told = Remark.of("problem.under", told, problem);
      }
      throw new UnusableInput(
          new DataProblem(ProblemCode.TOO_MANY_REJECTS, file.name(), 0, "", "", told));
    }
  }
}
