package foreshock.cli;

import foreshock.axis.PeriodUnit;
import foreshock.ingest.InputFile;
import foreshock.ingest.ProblemCode;
import foreshock.ingest.Remark;
import foreshock.ingest.SeriesGrid;
import foreshock.ingest.SeriesReader;
import foreshock.ingest.SeriesTable;
import foreshock.ingest.UnusableInput;
import foreshock.insight.SeriesLag;
import foreshock.report.ResultDocument;
import foreshock.report.SeriesLagTable;
import foreshock.report.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code lag --series}: a plain table of totals instead of exports. */
final class SeriesRun {
  private final String name;
  private final SeriesTable.Names names;
  private final CommonOptions common;
  private final Settings settings;
  private final Console console;
  private final Wording wording;

  SeriesRun(
      String name,
      SeriesTable.Names names,
      CommonOptions common,
      Settings settings,
      Console console) {
    this.name = name;
    this.names = names;
    this.common = common;
    this.settings = settings;
    this.console = console;
    this.wording = Wording.of(settings.language());
  }

  void write(Destination destination) {
    SeriesTable table = read();
    List<String> notes = new ArrayList<>();
    Map<String, List<SeriesTable.Row>> groups = groups(table, notes);
    List<SeriesLag> rows = SeriesLag.of(series(groups, table.grid()));
    notes.addAll(SeriesLagTable.notes(rows, wording));
    if (table.rejected() > 0) {
      String reasons =
          new TreeMap<>(table.rejectedByReason())
              .entrySet().stream()
                  .map(entry -> entry.getKey() + ": " + entry.getValue())
                  .collect(Collectors.joining(", "));
      notes.add(wording.say("note.rejected", name, table.rejected(), table.dataRows(), reasons));
    }
    if (table.repeated() > 0) {
      notes.add(wording.say("note.duplicates", table.repeated()));
    }
    destination.write(
        new ResultDocument(
                "lag",
                asOf(table.grid()),
                settings.horizonMonths(),
                parameters(table),
                List.of(
                    new ResultDocument.Input(
                        name, "series", table.sha256(), table.dataRows(), table.rejected())),
                SeriesLagTable.headline(
                    rows.get(0),
                    table.leadingHeader(),
                    table.laggingHeader(),
                    unit(table.grid()),
                    wording),
                notes,
                SeriesLagTable.of(rows))
            .shownAs(SeriesLagTable.LAYOUT, ""));
    if (!common.quiet) {
      notes.forEach(console::say);
    }
  }

  private SeriesTable read() {
    Optional<java.nio.file.Path> path =
        name.equals("-") ? Optional.empty() : Optional.of(console.resolve(name));
    InputFile file = new InputFile(name, path, Optional.empty());
    try (RejectFile rejects =
        RejectFile.of(common.rejects, path.map(List::of).orElse(List.of()), wording, console)) {
      try {
        SeriesTable table =
            SeriesReader.read(
                file,
                settings.reading().withRejects(rejects.sink()),
                names,
                latestDay(),
                longerPeriod(),
                console.in());
        rejects.commit();
        return table;
      } catch (UnusableInput unusable) {
        if (unusable.problem().code() == ProblemCode.TOO_MANY_REJECTS
            || unusable.problem().code() == ProblemCode.STRICT_REJECT) {
          rejects.commit();
        }
        // a column that an option names and the file has not is the option's mistake
        throw unusable.problem().code() == ProblemCode.MISSING_COLUMN
                && !unusable.problem().value().isEmpty()
            ? Refusal.usage(unusable.problem())
            : Refusal.input(unusable.problem());
      }
    } catch (IOException unreadable) {
      throw Refusal.input(Remark.of("usage.input", String.valueOf(unreadable.getMessage())));
    }
  }

  private Optional<PeriodUnit> longerPeriod() {
    return settings.period().equals("auto")
        ? Optional.empty()
        : Optional.of(PeriodUnit.valueOf(settings.period().toUpperCase(Locale.ROOT)));
  }

  private int latestDay() {
    return Loaded.asOf(settings.asOf(), console).map(asOf -> asOf.day()).orElse(Integer.MAX_VALUE);
  }

  /** The groups; a row of the whole among them would count everything twice. */
  private Map<String, List<SeriesTable.Row>> groups(SeriesTable table, List<String> notes) {
    Map<String, List<SeriesTable.Row>> groups = new TreeMap<>();
    for (SeriesTable.Row row : table.rows()) {
      groups.computeIfAbsent(row.group(), unused -> new ArrayList<>()).add(row);
    }
    if (groups.size() > 1 && groups.keySet().removeIf(SeriesRun::isWhole)) {
      notes.add(wording.say("note.series.whole"));
    }
    return groups;
  }

  private static boolean isWhole(String group) {
    return List.of("all", "total", "все", "всего", "итого")
        .contains(group.toLowerCase(Locale.ROOT));
  }

  private static SeriesLag.Series series(
      Map<String, List<SeriesTable.Row>> groups, SeriesGrid grid) {
    double[][] leading = new double[groups.size()][grid.length()];
    double[][] lagging = new double[groups.size()][grid.length()];
    int g = 0;
    for (List<SeriesTable.Row> rows : groups.values()) {
      Arrays.fill(leading[g], Double.NaN);
      Arrays.fill(lagging[g], Double.NaN);
      for (SeriesTable.Row row : rows) {
        leading[g][row.period()] = row.leading();
        lagging[g][row.period()] = row.lagging();
      }
      g++;
    }
    return new SeriesLag.Series(
        List.copyOf(groups.keySet()), leading, lagging, grid.seasonByPlace(), grid.seasons());
  }

  private static String unit(SeriesGrid grid) {
    if (grid.workdays() || grid.unit() == PeriodUnit.NUMBER) {
      return "number";
    }
    if (grid.step() == 1) {
      return grid.unit().key();
    }
    boolean months = grid.unit() == PeriodUnit.MONTH;
    return months && grid.step() == 3 ? "quarter" : months && grid.step() == 12 ? "year" : "number";
  }

  private static LocalDate asOf(SeriesGrid grid) {
    return grid.lastDay().isPresent()
        ? LocalDate.ofEpochDay(grid.lastDay().getAsInt())
        : ResultDocument.NO_DATE;
  }

  private Map<String, String> parameters(SeriesTable table) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("period", table.periodHeader());
    parameters.put("leading", table.leadingHeader());
    parameters.put("lagging", table.laggingHeader());
    parameters.put("group", table.groupHeader());
    parameters.put("unit", unit(table.grid()));
    return parameters;
  }
}
