package foreshock.cli;

import foreshock.history.Pseudonyms;
import foreshock.ingest.Remark;
import foreshock.report.Baseline;
import foreshock.report.BaselineFile;
import foreshock.report.ChangeState;
import foreshock.report.Documents;
import foreshock.report.StoredClient;
import foreshock.report.StoredRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The earlier run of {@code --since}: {@code last}, a run's number, a date, or a JSON file.
 *
 * @param text as given; empty without the option
 */
record Since(String text) {
  private static final String LAST = "last";

  boolean given() {
    return !text.isEmpty();
  }

  /** Whether the run is in the history. */
  private boolean inHistory() {
    return text.equals(LAST)
        || text.matches("[0-9]{1,18}")
        || text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  }

  /** Before anything is read: what cannot be meant. */
  void check(boolean historyGiven, Settings settings) {
    if (given() && inHistory() && !historyGiven) {
      throw Refusal.usage(
          Remark.of("usage.since.history", text, settings.history().orElse("FILE")));
    }
  }

  /** The states that {@code --only} lists; all where it is not given. */
  Set<ChangeState> only(String list) {
    if (list.isEmpty()) {
      return EnumSet.allOf(ChangeState.class);
    }
    if (!given()) {
      throw Refusal.usage(Remark.of("usage.only"));
    }
    List<String> known = Arrays.stream(ChangeState.values()).map(ChangeState::key).toList();
    Set<ChangeState> only = EnumSet.noneOf(ChangeState.class);
    for (String word : list.split(",")) {
      String state = Values.oneOf("--only", word.strip(), known);
      if (state.equals(ChangeState.LEFT.key())) {
        throw Refusal.usage(Remark.of("usage.only.left"));
      }
      only.add(ChangeState.values()[known.indexOf(state)]);
    }
    return only;
  }

  /**
   * The earlier run; empty where its file cannot be compared with.
   *
   * @param asOf of this run
   */
  Optional<Baseline> baseline(KeptRuns runs, LocalDate asOf, Settings settings, Console console) {
    return inHistory()
        ? Optional.of(stored(runs, asOf))
        : file(console.resolve(text), runs, settings);
  }

  private Baseline stored(KeptRuns kept, LocalDate asOf) {
    Optional<StoredRun> found;
    if (text.equals(LAST)) {
      found = kept.ask(Optional.empty(), runs -> runs.findLastBefore(asOf));
    } else if (text.contains("-")) {
      LocalDate day = Values.date("--since", text);
      found = kept.ask(Optional.empty(), runs -> runs.findLastBefore(day.plusDays(1)));
    } else {
      found = run(kept, Long.parseLong(text));
    }
    if (found.isEmpty()) {
      return Baseline.NONE;
    }
    long id = found.get().id();
    Map<String, StoredClient> clients = kept.clients(id);
    return Baseline.of(found.get(), clients, kept.definition());
  }

  private static Optional<StoredRun> run(KeptRuns kept, long number) {
    List<StoredRun> all = kept.ask(List.of(), runs -> runs.runs());
    Optional<StoredRun> found = all.stream().filter(run -> run.id() == number).findFirst();
    if (found.isEmpty()) {
      throw Refusal.usage(
          all.stream()
              .map(StoredRun::id)
              .max(Comparator.naturalOrder())
              .map(last -> Remark.of("usage.since.upto", number, last))
              .orElse(Remark.of("usage.since.none", number)));
    }
    return found;
  }

  private Optional<Baseline> file(Path path, KeptRuns runs, Settings settings) {
    BaselineFile file;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      file =
          BaselineFile.read(in)
              .orElseThrow(() -> Refusal.input(Remark.of("usage.since.nojson", text)));
    } catch (java.nio.file.NoSuchFileException missing) {
      Remark none = Remark.of("usage.since.nofile", text);
      throw Refusal.input(
          Remark.of("usage.since.expected", Nearest.hint(none, text, List.of(LAST))));
    } catch (IOException unreadable) {
      throw Refusal.input(Remark.of("usage.since.unreadable", text));
    }
    if (file.isOfLaterMajor()) {
      return Optional.empty();
    }
    if (!file.isScan()) {
      throw Refusal.input(Remark.of("usage.since.noscan", text));
    }
    String pseudonyms = settings.pseudonyms().map(Pseudonyms::fingerprint).orElse("");
    boolean same = file.pseudonyms().equals(pseudonyms);
    if (!same && !file.pseudonyms().isEmpty()) {
      throw Refusal.input(Remark.of("usage.since.pseudonyms", text, file.pseudonyms()));
    }
    return Optional.of(
        (same ? file : file.under(runs::told))
            .baseline(
                text,
                settings.horizonMonths() + "m",
                Documents.parameters(settings.usual().policy(), settings.usual().leaving())));
  }
}
