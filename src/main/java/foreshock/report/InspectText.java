package foreshock.report;

import foreshock.axis.Days;
import foreshock.history.ClientLinks.Linked;
import foreshock.ingest.ColumnReport;
import foreshock.ingest.FileReport;
import foreshock.insight.DataQuality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code inspect} in words: file by file what was found and why, then how much the data tell. */
public final class InspectText {
  private static final int SHOWN = 10;
  private static final int MOST_COLUMNS = 20;

  private final Wording wording;
  private final List<String> lines = new ArrayList<>();

  private InspectText(Wording wording) {
    this.wording = wording;
  }

  /** The lines, safe for a terminal. */
  public static List<String> of(
      Inspection inspection, LocalDate asOf, Wording wording, boolean ascii) {
    InspectText text = new InspectText(wording);
    inspection.files().forEach(text::export);
    inspection.quality().ifPresent(quality -> text.quality(inspection, quality, asOf));
    return text.lines.stream().map(line -> indented(line, ascii)).toList();
  }

  private static String indented(String line, boolean ascii) {
    String words = line.stripLeading();
    return " ".repeat(line.length() - words.length()) + SafeText.of(words, ascii);
  }

  private void export(Inspection.Export export) {
    FileReport report = export.report();
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(report.path());
    if (report.unusable().isPresent()) {
      line("role", wording.say("inspect.unusable", wording.say(report.unusable().get().remedy())));
    } else if (report.role().isEmpty()) {
      line("role", wording.say("inspect.norole"));
    } else {
      line("role", wording.word("role", report.roleKey()));
    }
    if (!report.encoding().isEmpty()) {
      read(export, report);
    }
    warnings(export);
    strangers(export);
  }

  private void read(Inspection.Export export, FileReport report) {
    if (report.role().isPresent()) {
      line("system", report.system().isEmpty() ? wording.say("inspect.nosystem") : report.system());
    }
    line(
        "text",
        wording.say(
            "inspect.dialect",
            report.encoding(),
            report.bom() ? wording.say("inspect.bom") : "",
            delimiter(report.delimiter()),
            wording.say(
                "inspect.layout", header(report), report.preambleRows(), report.footerRows())));
    line(
        "rows",
        wording.say(
            "inspect.counts",
            report.dataRows(),
            report.rejected(),
            report.unanswered(),
            report.blank()));
    if (report.rejected() > 0) {
      line("", wording.say("inspect.rejected", counts(report.rejectedByReason())));
    }
    List<String> dates = new ArrayList<>();
    if (!export.firstDay().isEmpty()) {
      dates.add(wording.say("inspect.days", export.firstDay(), export.lastDay()));
    }
    if (!report.dateFormat().isEmpty()) {
      dates.add(wording.say("inspect.format", report.dateFormat()));
    }
    if (!report.decimal().isEmpty()) {
      dates.add(wording.say("inspect.decimal", report.decimal()));
    }
    if (!dates.isEmpty()) {
      line("span", String.join(", ", dates));
    }
    if (!report.clientKey().isEmpty()) {
      String key = wording.say("inspect.key", export.clients(), report.clientKey());
      int strangers = export.strangers().size();
      line(
          "clients",
          strangers == 0 ? key : key + ", " + wording.say("inspect.strangers", strangers));
    }
    columns(report);
    first("why", wording.sayAll(report.reasons()));
  }

  private String header(FileReport report) {
    return switch (report.headerRows()) {
      case 0 -> wording.say("inspect.header.none");
      case 1 -> wording.say("inspect.header.one");
      default -> wording.say("inspect.header.many", report.headerRows());
    };
  }

  private static String delimiter(String delimiter) {
    return switch (delimiter) {
      case "\t" -> "TAB";
      case "" -> "-";
      default -> '"' + delimiter + '"';
    };
  }

  private void columns(FileReport report) {
    List<String> used = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    for (ColumnReport column : report.columns()) {
      if (column.fieldKey().isEmpty()) {
        unused.add('"' + column.header() + '"');
      } else if (column.scale().isEmpty()) {
        used.add(wording.say("inspect.column", column.fieldKey(), column.header()));
      } else {
        String what =
            column.item().isEmpty() ? column.fieldKey() : column.fieldKey() + " " + column.item();
        used.add(wording.say("inspect.scaled", what, column.header(), column.scale()));
      }
    }
    first("columns", used);
    if (!unused.isEmpty()) {
      int shown = Math.min(MOST_COLUMNS, unused.size());
      String more = unused.size() > shown ? ", " + more(unused.size() - shown) : "";
      line("unused", String.join(", ", unused.subList(0, shown)) + more);
    }
  }

  private void warnings(Inspection.Export export) {
    String mark = wording.say("inspect.warnings") + "!";
    for (int i = 0; i < export.warnings().size(); i++) {
      titled(i == 0 ? mark : "", export.warnings().get(i));
    }
  }

  private void strangers(Inspection.Export export) {
    List<String> told = new ArrayList<>();
    for (Inspection.Stranger stranger : export.strangers()) {
      if (told.size() == SHOWN) {
        told.add(more(export.strangers().size() - SHOWN));
        break;
      }
      String who = called(stranger.client());
      told.add(
          stranger.nearest().isEmpty()
              ? wording.say("inspect.nonearest", who)
              : wording.say(
                  "inspect.nearest",
                  who,
                  stranger.nearest().stream()
                      .map(InspectText::called)
                      .collect(Collectors.joining(", "))));
    }
    first("unknown", told);
  }

  private static String called(Linked client) {
    return client.name().equals(client.id())
        ? client.id()
        : client.name() + " (" + client.id() + ")";
  }

  private void quality(Inspection inspection, DataQuality quality, LocalDate asOf) {
    lines.add("");
    lines.add(wording.say("inspect.quality"));
    say(
        "clients",
        quality.clients(),
        quality.heardEver(),
        quality.heardYear(),
        asOf,
        wording.percent(
            quality.clients() == 0 ? 0 : (double) quality.heardYear() / quality.clients()));
    if (!Double.isNaN(quality.salesYear())) {
      say(
          "sales",
          wording.money(quality.salesYear()),
          wording.percent(quality.salesHeard() / quality.salesYear()));
    }
    if (quality.answers() > 0) {
      say(
          "answers",
          quality.answers(),
          Days.monthText(quality.firstAnswer()),
          Days.monthText(quality.lastAnswer()),
          quality.waves());
    }
    if (!quality.gaps().isEmpty()) {
      say("gaps", quality.gaps().stream().map(Days::monthText).collect(Collectors.joining(", ")));
    }
    if (quality.asked() > 0) {
      say(
          quality.byWave() ? "waves" : "rate",
          quality.replied(),
          quality.asked(),
          wording.percent((double) quality.replied() / quality.asked()));
    } else if (quality.answers() > 0) {
      say("norate");
    }
    if (inspection.duplicates() > 0) {
      say("duplicates", inspection.duplicates());
    }
    long rows = 0;
    long rejected = 0;
    Map<String, Long> reasons = new TreeMap<>();
    for (Inspection.Export export : inspection.files()) {
      rows += export.report().dataRows();
      rejected += export.report().rejected();
      export
          .report()
          .rejectedByReason()
          .forEach((why, count) -> reasons.merge(why, count, Long::sum));
    }
    if (rejected > 0) {
      say("rejects", rejected, rows, counts(reasons));
    }
    if (inspection.strangers() > 0) {
      say("strangers", inspection.strangers());
    }
  }

  private void say(String key, Object... values) {
    lines.add("  " + wording.say("inspect.quality." + key, values));
  }

  private String more(int count) {
    return wording.say("inspect.more", count);
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private void first(String key, List<String> told) {
    for (int i = 0; i < told.size(); i++) {
      line(i == 0 ? key : "", told.get(i));
    }
  }

  private void line(String key, String text) {
    titled(key.isEmpty() ? "" : wording.say("inspect." + key), text);
  }

  /** Titles stand in a column of their own. */
  private void titled(String title, String text) {
    int gap = Math.max(1, 14 - DisplayWidth.of(title));
    lines.add("  " + title + " ".repeat(gap) + text);
  }
}
