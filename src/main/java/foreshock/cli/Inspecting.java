package foreshock.cli;

import foreshock.history.ClientBook;
import foreshock.history.ClientLinks;
import foreshock.history.ClientLinks.Linked;
import foreshock.history.ExportTally;
import foreshock.history.HistoryCollector;
import foreshock.history.IdClash;
import foreshock.ingest.ColumnReport;
import foreshock.ingest.FileReport;
import foreshock.ingest.Reading;
import foreshock.ingest.Role;
import foreshock.ingest.Scale;
import foreshock.ingest.ScaleBook;
import foreshock.insight.DataQuality;
import foreshock.report.Inspection;
import foreshock.report.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks over what was read for what a user should know before trusting a result. */
final class Inspecting {
  /** A file that ends so long before the newest one is taken for stale. */
  private static final int STALE_DAYS = 92;

  /** Suggestions for one unknown client. */
  private static final int MOST_NEAREST = 3;

  /** Unknown clients of a file for which names are compared. */
  private static final int MOST_COMPARED = 2000;

  private static final int NAMED = 3;

  private final Reading reading;
  private final ExportTally tally;
  private final Settings settings;
  private final Wording wording;
  private final ClientLinks links;

  /** What the rows of one file say. */
  private record Span(int first, int last, Set<Linked> clients) {}

  Inspecting(
      Reading reading,
      ExportTally tally,
      HistoryCollector rows,
      Settings settings,
      Wording wording) {
    this.reading = reading;
    this.tally = tally;
    this.settings = settings;
    this.wording = wording;
    links = ClientLinks.of(rows);
  }

  Inspection with(Optional<DataQuality> quality, Optional<ClientBook> book) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < reading.files().size(); i++) {
      spans.add(span(i));
    }
    int newest = spans.stream().mapToInt(Span::last).max().orElse(ExportTally.NEVER);
    List<Inspection.Export> exports = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      FileReport file = reading.files().get(i);
      List<String> warnings = new ArrayList<>(wording.sayAll(file.warnings()));
      List<Inspection.Stranger> strangers = strangers(file, spans.get(i));
      stale(i, spans.get(i), newest, warnings);
      vanished(i, spans, warnings);
      apart(i, spans, warnings);
      scales(i, file, warnings);
      rejects(file, warnings);
      clashes(i, warnings);
      if (!strangers.isEmpty() && strangers.size() == spans.get(i).clients().size()) {
        warnings.add(wording.say("inspect.NOKEY", strangers.size()));
      }
      exports.add(
          new Inspection.Export(
              file,
              InspectCommand.date(
                  spans.get(i).last() == ExportTally.NEVER
                      ? ExportTally.NEVER
                      : spans.get(i).first()),
              InspectCommand.date(spans.get(i).last()),
              spans.get(i).clients().size(),
              warnings,
              strangers));
    }
    return new Inspection(
        exports,
        quality,
        book.map(made -> made.facts().duplicateRows()).orElse(0L),
        links.size(),
        links.strangers());
  }

  private Span span(int file) {
    int first = Integer.MAX_VALUE;
    int last = ExportTally.NEVER;
    Set<Linked> clients = new LinkedHashSet<>();
    for (Map.Entry<ExportTally.Named, ExportTally.Days> entry : tally.clientsOf(file).entrySet()) {
      first = Math.min(first, entry.getValue().first());
      last = Math.max(last, entry.getValue().last());
      if (!entry.getKey().client().isEmpty()) {
        links.find(entry.getKey().role(), entry.getKey().client()).ifPresent(clients::add);
      }
    }
    return new Span(first, last, clients);
  }

  private List<Inspection.Stranger> strangers(FileReport file, Span span) {
    if (!links.hasClientsFile() || file.role().equals(Optional.of(Role.CLIENTS))) {
      return List.of();
    }
    List<Inspection.Stranger> strangers = new ArrayList<>();
    for (Linked client : span.clients()) {
      if (!client.inClientsFile()) {
        boolean compare = strangers.size() < MOST_COMPARED;
        strangers.add(
            new Inspection.Stranger(
                told(client),
                compare
                    ? links.nearest(client.name(), MOST_NEAREST).stream().map(this::told).toList()
                    : List.of()));
      }
    }
    return strangers;
  }

  private Linked told(Linked client) {
    return settings.pseudonyms().map(client::under).orElse(client);
  }

  private String told(String id) {
    return settings.pseudonyms().map(names -> names.client(id)).orElse(id);
  }

  /** A file that pauses longer than that inside is not stale: contracts are paid once a year. */
  private void stale(int index, Span span, int newest, List<String> warnings) {
    FileReport file = reading.files().get(index);
    int patience = Math.max(STALE_DAYS, 2 * tally.longestPause(index));
    boolean dated =
        span.last() != ExportTally.NEVER && !file.role().equals(Optional.of(Role.EVENTS));
    if (dated && newest - span.last() > patience) {
      warnings.add(
          wording.say("inspect.STALE", InspectCommand.date(span.last()), newest - span.last()));
    }
  }

  /**
   * Clients of an older export of the same role that a newer one should have: all of a clients
   * file, and of the others those with rows in the time that both cover.
   */
  private void vanished(int index, List<Span> spans, List<String> warnings) {
    FileReport newer = reading.files().get(index);
    for (int i = 0; i < spans.size(); i++) {
      FileReport older = reading.files().get(i);
      if (i == index
          || newer.role().isEmpty()
          || !newer.role().equals(older.role())
          || !newer.system().equals(older.system())
          || !isOlder(i, index, spans)) {
        continue;
      }
      Set<String> expected = new TreeSet<>();
      Set<String> present =
          spans.get(index).clients().stream().map(Linked::id).collect(Collectors.toSet());
      for (Map.Entry<ExportTally.Named, ExportTally.Days> entry : tally.clientsOf(i).entrySet()) {
        boolean both =
            newer.role().equals(Optional.of(Role.CLIENTS))
                || entry.getValue().last() >= spans.get(index).first();
        if (both) {
          links
              .find(entry.getKey().role(), entry.getKey().client())
              .ifPresent(client -> expected.add(client.id()));
        }
      }
      List<String> gone = expected.stream().filter(id -> !present.contains(id)).toList();
      if (!gone.isEmpty() && gone.size() * 2 < expected.size()) {
        String named = String.join(", ", gone.stream().limit(NAMED).map(this::told).toList());
        String more = gone.size() > NAMED ? named + " …" : named;
        warnings.add(wording.say("inspect.VANISHED", gone.size(), older.path(), more));
      }
    }
  }

  /** A clients file that has no client in common with another one of which some are known. */
  private void apart(int index, List<Span> spans, List<String> warnings) {
    Set<Linked> own = spans.get(index).clients();
    for (int i = 0; i < spans.size(); i++) {
      boolean bothClients =
          isClients(index) && isClients(i) && i != index && !spans.get(i).clients().isEmpty();
      if (bothClients && !own.isEmpty() && Collections.disjoint(own, spans.get(i).clients())) {
        warnings.add(wording.say("inspect.APART", own.size(), reading.files().get(i).path()));
      }
    }
  }

  private boolean isClients(int file) {
    return reading.files().get(file).role().equals(Optional.of(Role.CLIENTS));
  }

  /** By their last rows, else by the date in their names, else by the order in which they stand. */
  private boolean isOlder(int one, int other, List<Span> spans) {
    int byRows = Integer.compare(spans.get(one).last(), spans.get(other).last());
    if (byRows != 0) {
      return byRows < 0;
    }
    int byName =
        dateIn(reading.files().get(one).path())
            .compareTo(dateIn(reading.files().get(other).path()));
    return byName != 0 ? byName < 0 : one < other;
  }

  private static String dateIn(String path) {
    java.util.regex.Matcher date =
        java.util.regex.Pattern.compile("(20\\d\\d)[-._]?(\\d\\d)[-._]?(\\d\\d)?").matcher(path);
    String found = "";
    while (date.find()) {
      found = date.group(1) + date.group(2) + (date.group(3) == null ? "" : date.group(3));
    }
    return found;
  }

  private void scales(int index, FileReport file, List<String> warnings) {
    ScaleBook scales = reading.scales();
    for (ColumnReport column : file.columns()) {
      String item = column.item();
      Scale scale = scales.scaleOf(index, item);
      if (!item.isEmpty() && scale.isKnown() && scales.guessed(index, item)) {
        warnings.add(
            wording.say(
                "inspect.SCALE", item, scale.text(), wording.say(scales.reason(index, item))));
      }
      Scale own = scales.otherwise(index, item);
      if (!item.isEmpty() && own.isKnown()) {
        warnings.add(wording.say("inspect.OTHERSCALE", item, scale.text(), own.text()));
      }
      boolean reversed = scale.low() > scale.high();
      if (reversed) {
        warnings.add(wording.say("inspect.REVERSED", item, scale.text()));
      } else if (item.equalsIgnoreCase("CES") && !scales.isGiven(index, item)) {
        warnings.add(wording.say("inspect.CES"));
      }
    }
  }

  private void clashes(int index, List<String> warnings) {
    for (IdClash clash : links.clashes()) {
      if (clash.other() == index) {
        warnings.add(
            wording.say("inspect.IDS", reading.files().get(clash.one()).path(), clash.clients()));
      }
    }
  }

  private void rejects(FileReport file, List<String> warnings) {
    double most = settings.reading().maxRejectShare();
    if (file.rejected() > most * file.dataRows()) {
      String reasons =
          file.rejectedByReason().entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      warnings.add(
          wording.say(
              "inspect.REJECTS", file.rejected(), file.dataRows(), reasons, wording.percent(most)));
    }
  }
}
