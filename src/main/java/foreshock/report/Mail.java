package foreshock.report;

import foreshock.history.ClientHistory;
import foreshock.insight.Assessment;
import foreshock.insight.ClientStory;
import foreshock.insight.Level;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a message says, in the order in which it says it; both of its forms are made of this.
 *
 * @param more how many flagged clients it does not name; may be empty
 */
record Mail(
    String language,
    String subject,
    String title,
    String lead,
    List<String> headline,
    String flaggedTitle,
    List<Entry> entries,
    String more,
    List<Part> parts,
    String madeBy) {
  private static final double LIKELY = 0.75;
  private static final int MOST_LINES = 8;
  private static final int LONGEST_COURSE = 24;

  /** A client: who, how bad, how much, how satisfied, why. */
  record Entry(String level, String mark, String who, String money, String course, String reason) {}

  /** A heading and sentences. */
  record Part(String title, List<String> lines) {}

  static Mail of(Report report, int mostClients, Wording wording) {
    List<Assessment> flagged = Levels.flagged(report.input().scan());
    Map<String, ClientHistory> histories = new HashMap<>();
    report.input().scan().book().clients().forEach(one -> histories.put(one.client().id(), one));
    List<Entry> entries = new ArrayList<>();
    for (Assessment one : flagged.subList(0, Math.min(mostClients, flagged.size()))) {
      entries.add(entry(one, histories.get(one.client().id()), report, wording));
    }
    ResultDocument document = report.document();
    return new Mail(
        wording.language(),
        wording.say(
            "mail.subject",
            document.dated() ? document.asOf().toString() : wording.say("unknown"),
            count(flagged, Level.ALARM),
            count(flagged, Level.WARN),
            count(flagged, Level.WATCH)),
        wording.say("page.title.report"),
        HtmlWriter.lead(document, wording),
        HtmlWriter.safe(document.headline()),
        wording.say("page.title.scan"),
        entries,
        flagged.isEmpty()
            ? wording.say("empty.scan")
            : flagged.size() > entries.size()
                ? wording.say("mail.more", flagged.size() - entries.size())
                : "",
        parts(document, wording),
        wording.say("mail.madeby"));
  }

  private static long count(List<Assessment> flagged, Level level) {
    return flagged.stream().filter(one -> one.level() == level).count();
  }

  private static List<Part> parts(ResultDocument document, Wording wording) {
    List<Part> parts = new ArrayList<>();
    for (Section section : document.sections()) {
      if (List.of("since", "drivers", "events", "managers", "quality").contains(section.key())) {
        List<String> lines = new ArrayList<>(section.sentences());
        if (section.key().equals("since")) {
          changes(section, lines, wording);
        }
        parts.add(new Part(section.title(), HtmlWriter.safe(shortened(lines))));
      }
    }
    if (!document.notes().isEmpty()) {
      parts.add(new Part(wording.say("page.notes"), HtmlWriter.safe(shortened(document.notes()))));
    }
    return parts;
  }

  private static void changes(Section since, List<String> lines, Wording wording) {
    for (List<Cell> row : since.table().rows()) {
      if (row.get(1) instanceof Cell.Text client && row.get(2) instanceof Cell.Text state) {
        lines.add(wording.word("state", state.value()) + ": " + client.value());
      }
    }
  }

  private static List<String> shortened(List<String> lines) {
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
    if (lines.size() > shown.size()) {
      shown.add("… +" + (lines.size() - shown.size()));
    }
    return shown;
  }

  private static Entry entry(
      Assessment one, ClientHistory history, Report report, Wording wording) {
    String unknown = wording.say("unknown");
    String money =
        wording.say(
            "mail.money",
            wording.sure(one.risk().probability()),
            one.valueAtRisk().isPresent()
                ? wording.money(one.valueAtRisk().getAsDouble())
                : unknown,
            one.value().isPresent() ? wording.money(one.value().getAsDouble()) : unknown);
    return new Entry(
        one.level().key(),
        LevelMark.marked(one.level().key(), wording),
        SafeText.of(one.client().name() + " (" + one.client().id() + ")", false),
        money,
        course(one, ClientStory.of(history, report.input().scan()), wording),
        Reasons.sentence(one.reasons(), wording));
  }

  private static String course(Assessment one, ClientStory story, Wording wording) {
    if (one.signals().responses() == 0) {
      return wording.say("client.satisfaction.none");
    }
    double[] all = story.timeline();
    double[] last = Arrays.copyOfRange(all, Math.max(0, all.length - LONGEST_COURSE), all.length);
    Satisfaction now = one.signals().satisfaction();
    String way =
        now.fallProbability() >= LIKELY
            ? "down"
            : now.fallProbability() <= 1 - LIKELY && now.change() > 0 ? "up" : "level";
    return wording.say(
        "mail.course",
        Sparkline.of(last, 0, 100, false),
        wording.points(now.level()),
        wording.say("mail.way." + way),
        wording.signedPoints(now.change()));
  }
}
