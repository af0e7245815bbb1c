package foreshock.cli;

import foreshock.axis.AsOf;
import foreshock.history.BookMaker;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.HistoryCollector;
import foreshock.ingest.Ingest;
import foreshock.ingest.InputFile;
import foreshock.ingest.Meter;
import foreshock.ingest.ProblemCode;
import foreshock.ingest.Reading;
import foreshock.ingest.ReadingSettings;
import foreshock.ingest.Remark;
import foreshock.ingest.UnusableInput;
import foreshock.report.Wording;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The exports as they were read.
 *
 * @param asOfGiven whether the user chose the date
 * @param seesEverything whether nothing in the exports is dated after as-of
 * @param named the clients as the exports call them, in the order of the book, which may tell them
 *     under pseudonyms
 * @param past the book as of an earlier date, made anew of the rows until then; only where it was
 *     asked for, since it holds on to all rows
 * @param newestDay the newest answer, won order or interaction on or before as-of
 * @param dayBefore the newest day before that one on which anything happened, where the date was
 *     not given; else the same day
 * @param inFuture whether the date that was found is after today, as the clock has it
 */
record Loaded(
    ClientBook book,
    List<Client> named,
    Reading reading,
    boolean asOfGiven,
    boolean seesEverything,
    int newestDay,
    int dayBefore,
    boolean inFuture,
    Optional<Function<AsOf, ClientBook>> past) {
  private static final Set<ProblemCode> STOPPED_BY_REJECTS =
      EnumSet.of(ProblemCode.TOO_MANY_REJECTS, ProblemCode.STRICT_REJECT);

  static Loaded read(CommonOptions options, Settings settings, Console console, boolean comments) {
    return read(options, settings, console, comments, true, false);
  }

  /** As {@link #read}, with the files' digests where they are told. */
  static Loaded readForTable(
      CommonOptions options, Settings settings, Console console, boolean digests) {
    return read(options, settings, console, false, digests, false);
  }

  /** As {@link #read}, with the rows kept for looking back. */
  static Loaded readWithPast(CommonOptions options, Settings settings, Console console) {
    return read(options, settings, console, false, true, true);
  }

  private static Loaded read(
      CommonOptions options,
      Settings settings,
      Console console,
      boolean comments,
      boolean digests,
      boolean withPast) {
    List<InputFile> files = InputFiles.of(options, console);
    HistoryCollector rows = new HistoryCollector(comments);
    rows.aliases(AliasFiles.read(options.aliases, console));
    Reading reading;
    Meter meter = new Meter();
    Progress progress = Progress.of(meter, options, settings, console);
    try (RejectFile rejects =
        RejectFile.of(
            options.rejects,
            InputFiles.read(options, console),
            Wording.of(settings.language()),
            console)) {
      ReadingSettings how =
          settings.reading().withRejects(rejects.sink()).withDigests(digests).withMeter(meter);
      try {
        reading = Ingest.read(files, how, console.in(), rows);
      } catch (UnusableInput unusable) {
        if (STOPPED_BY_REJECTS.contains(unusable.problem().code())) {
          // the rows that were set aside are what the user needs to see now
          rejects.commit();
        }
        // a column that the configuration names and no file has is the configuration's mistake
        boolean configured =
            unusable.problem().code() == ProblemCode.MISSING_COLUMN
                && !unusable.problem().value().isEmpty();
        // a cell may hold anything, a name as well
        throw configured
            ? Refusal.usage(unusable.problem())
            : Refusal.input(
                settings.pseudonyms().isPresent()
                    ? unusable.problem().withoutValue()
                    : unusable.problem());
      }
      rejects.commit();
    } catch (IOException unreadable) {
      throw Refusal.input(Remark.of("usage.input", String.valueOf(unreadable.getMessage())));
    } finally {
      progress.end();
    }
    rows.systems(reading.files());
    Logs.of(Loaded.class).debug("read {} files", reading.files().size());
    if (rows.findLatestDay().isEmpty() && settings.asOf().isEmpty()) {
      List<String> empty =
          reading.files().stream()
              .filter(file -> file.dataRows() == 0)
              .map(file -> file.path())
              .toList();
      throw Refusal.input(
          empty.isEmpty() ? Remark.of("usage.undated") : Remark.of("usage.undated.empty", empty));
    }
    AsOf asOf =
        asOf(settings.asOf(), console).orElseGet(() -> AsOf.ofDay(rows.findLatestDay().getAsInt()));
    Function<AsOf, ClientBook> books =
        date ->
            new BookMaker(rows, date, reading.scales()::scaleOf, settings.weights())
                .withRates(settings.rates())
                .make();
    ClientBook exported = books.apply(asOf);
    ClientBook book = settings.told(exported);
    checkWeights(settings, book);
    int latest = rows.findLatestDay().orElse(asOf.day());
    return new Loaded(
        book,
        exported.clients().stream().map(ClientHistory::client).toList(),
        reading,
        !settings.asOf().isEmpty(),
        asOf.day() >= latest,
        rows.findLatestDayUntil(asOf.day()).orElse(Integer.MIN_VALUE),
        settings.asOf().isEmpty() ? rows.findLatestDayUntil(latest - 1).orElse(latest) : latest,
        settings.asOf().isEmpty() && asOf.day() > LocalDate.now(console.clock()).toEpochDay(),
        withPast ? Optional.of(books.andThen(settings::told)) : Optional.empty());
  }

  /** A question that the configuration weighs and no survey asks is a slip that would go unseen. */
  private static void checkWeights(Settings settings, ClientBook book) {
    Set<String> known = new TreeSet<>();
    book.items().forEach(item -> known.add(item.name().toLowerCase(Locale.ROOT)));
    for (String name : new TreeSet<>(settings.weights().keySet())) {
      if (!name.equals("*") && !known.isEmpty() && !known.contains(name)) {
        Remark unasked = Remark.of("usage.unasked", name);
        throw Refusal.usage(
            Remark.of("usage.asked", Nearest.hint(unasked, name, known), List.copyOf(known)));
      }
    }
  }

  /** The date that the user chose, if any. */
  static Optional<AsOf> asOf(String text, Console console) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.equals("today")) {
      return Optional.of(new AsOf(LocalDate.now(console.clock())));
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() < 1 || date.getYear() > 9999) {
        throw Refusal.usage(Remark.of("usage.asof.range", text));
      }
      return Optional.of(new AsOf(date));
    } catch (DateTimeException wrong) {
      throw Refusal.usage(Remark.of("usage.asof", text));
    }
  }
}
