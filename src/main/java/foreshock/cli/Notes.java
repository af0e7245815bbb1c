package foreshock.cli;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.IdClash;
import foreshock.history.Item;
import foreshock.ingest.FileReport;
import foreshock.ingest.Reading;
import foreshock.ingest.Role;
import foreshock.ingest.Scale;
import foreshock.ingest.ScaleBook;
import foreshock.report.Wording;
import foreshock.risk.HazardModel;
import foreshock.risk.OwnPast;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What could not be told and what was assumed, each said once. */
final class Notes {
  private static final long FEW_DEPARTURES = 10;
  private static final int FAR_DAYS = 45;

  /** Even what happens once a year comes again within these days. */
  private static final int LONE_DAYS = 366;

  private static final int NAMED = 6;
  private static final int LONGEST_NAME = 24;

  private Notes() {}

  static List<String> of(Loaded loaded, HazardModel hazard, Wording wording) {
    List<String> notes = ofReading(loaded, wording);
    long departures = hazard.departures();
    if (departures == 0) {
      notes.add(wording.say("note.departures.none"));
    } else if (departures < FEW_DEPARTURES) {
      notes.add(wording.say("note.departures.few", departures));
    } else {
      calibration(hazard.ownPast(), notes, wording);
    }
    ofBook(loaded.book(), notes, wording);
    return notes;
  }

  /**
   * Said where risks are off or nobody can tell; with hardly any departures that is said already.
   */
  private static void calibration(OwnPast past, List<String> notes, Wording wording) {
    if (!past.isJudged()) {
      notes.add(
          wording.say("note.calibration.untold", past.departures(), OwnPast.LEAST_DEPARTURES));
    } else if (past.isPoor()) {
      notes.add(
          wording.say(
              "note.calibration.poor",
              wording.percentDecimal(past.said()),
              wording.percentDecimal(past.observed()),
              past.departures()));
    }
  }

  /** The same for what fits no risk. */
  static List<String> withoutRisk(Loaded loaded, Wording wording) {
    List<String> notes = ofReading(loaded, wording);
    ofBook(loaded.book(), notes, wording);
    return notes;
  }

  private static List<String> ofReading(Loaded loaded, Wording wording) {
    List<String> notes = new ArrayList<>();
    ClientBook book = loaded.book();
    if (!loaded.asOfGiven()) {
      notes.add(wording.say("note.asof", Days.text(book.asOf().day())));
      slip(loaded, notes, wording);
    }
    int age = book.asOf().day() - loaded.newestDay();
    if (loaded.asOfGiven() && loaded.newestDay() != Integer.MIN_VALUE && age > FAR_DAYS) {
      notes.add(wording.say("note.asof.far", age));
    }
    files(loaded.reading(), notes, wording);
    for (IdClash clash : book.facts().clashes()) {
      notes.add(
          wording.say(
              "note.ids",
              loaded.reading().files().get(clash.one()).path(),
              loaded.reading().files().get(clash.other()).path(),
              clash.clients()));
    }
    missingRoles(loaded.reading(), notes, wording);
    scales(loaded, notes, wording);
    return notes;
  }

  /** One mistyped date would be the date from which everything is seen. */
  private static void slip(Loaded loaded, List<String> notes, Wording wording) {
    int asOf = loaded.book().asOf().day();
    int gap = asOf - loaded.dayBefore();
    if (gap > LONE_DAYS || loaded.inFuture() && gap > 0) {
      notes.add(
          wording.say(
              loaded.inFuture() ? "note.asof.future" : "note.asof.lone",
              Days.text(asOf),
              gap,
              Days.text(loaded.dayBefore())));
    }
  }

  private static void ofBook(ClientBook book, List<String> notes, Wording wording) {
    if (book.facts().severalCurrencies()) {
      notes.add(
          wording.say(
              "note.currencies",
              listed(book.facts().currencies()),
              listed(book.facts().unrated())));
    }
    if (book.facts().converted()) {
      notes.add(
          wording.say(
              "note.converted", listed(book.facts().currencies()), book.facts().currency()));
    }
    if (book.facts().unmatchedClients() > 0) {
      notes.add(wording.say("note.unmatched", book.facts().unmatchedClients()));
    }
    if (book.facts().duplicateRows() > 0) {
      notes.add(wording.say("note.duplicates", book.facts().duplicateRows()));
    }
  }

  /** Currencies are as the files have them, so there may be many, and long ones. */
  private static String listed(List<String> currencies) {
    return currencies.stream()
            .limit(NAMED)
            .map(
                code -> code.length() > LONGEST_NAME ? code.substring(0, LONGEST_NAME) + "…" : code)
            .collect(Collectors.joining(", "))
        + (currencies.size() > NAMED ? " …" : "");
  }

  private static void files(Reading reading, List<String> notes, Wording wording) {
    for (FileReport file : reading.files()) {
      if (file.role().isEmpty()) {
        notes.add(wording.say("note.skipped", file.path()));
        continue;
      }
      if (file.dataRows() == 0) {
        // whatever else could be said of it follows from that
        notes.add(wording.say("note.norows", file.path()));
        continue;
      }
      file.warnings()
          .forEach(
              warning -> notes.add(wording.say("note.warning", file.path(), wording.say(warning))));
      if (file.rejected() > 0) {
        String reasons =
            file.rejectedByReason().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        notes.add(
            wording.say("note.rejected", file.path(), file.rejected(), file.dataRows(), reasons));
      }
      if (file.unanswered() > 0) {
        notes.add(wording.say("note.unanswered", file.path(), file.unanswered()));
      }
    }
  }

  private static void missingRoles(Reading reading, List<String> notes, Wording wording) {
    Set<Role> missing = EnumSet.allOf(Role.class);
    reading.files().stream().forEach(file -> file.role().ifPresent(missing::remove));
    boolean unanswered = reading.files().stream().anyMatch(file -> file.unanswered() > 0);
    for (Role role : missing) {
      if (role != Role.INVITATIONS || !unanswered) {
        notes.add(wording.say("note.role." + role.key()));
      }
    }
  }

  private static void scales(Loaded loaded, List<String> notes, Wording wording) {
    ScaleBook scales = loaded.reading().scales();
    for (Item item : loaded.book().items()) {
      Set<String> told = new TreeSet<>();
      for (int file : scales.askedIn(item.name())) {
        Scale scale = scales.scaleOf(file, item.name());
        if (scale.isKnown() && scales.guessed(file, item.name())) {
          String where = " (" + loaded.reading().files().get(file).path() + ")";
          told.add(
              wording.say(
                  "note.scale",
                  item.name() + (scales.isOne(item.name()) ? "" : where),
                  scale.text(),
                  wording.say(scales.reason(file, item.name()))));
        }
        if (scale.low() > scale.high()) {
          told.add(wording.say("note.reversed", item.name(), scale.text()));
        }
        if (item.name().equalsIgnoreCase("CES") && !scales.isGiven(file, item.name())) {
          told.add(wording.say("note.ces"));
        }
      }
      notes.addAll(told);
    }
  }
}
