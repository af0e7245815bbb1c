package foreshock.report;

import foreshock.axis.Days;
import foreshock.history.ClientHistory;
import foreshock.insight.Assessment;
import foreshock.insight.ClientStory;
import foreshock.insight.ScanResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weekly report as a page.
 *
 * @param parts its sections, the flagged list among them
 * @param cards a section for each of the first flagged clients
 * @param more how many flagged clients have no section; may be empty
 */
record ReportPage(
    PageHead head,
    String lead,
    List<String> headline,
    Words words,
    List<Part> parts,
    List<Card> cards,
    String more,
    PageAbout about) {
  /** Rows of the flagged list at most; the other formats have them all. */
  private static final int MOST_ROWS = 200;

  /** Headings and links. */
  record Words(String skip, String contents, String clients, String timeline, String back) {}

  /** A section; what it lacks is empty. */
  record Part(
      String key,
      String title,
      List<String> sentences,
      Optional<MapChart> map,
      List<LinePanel> panels,
      Optional<MoneyBar> money,
      Optional<DriverChart> drivers,
      Optional<DriverMap> driverMap,
      Optional<PageTable> table) {}

  /** A client. */
  record Card(
      String anchor,
      String title,
      String level,
      String mark,
      List<String> lead,
      TimelineChart timeline,
      List<StoryText.Block> blocks) {}

  static ReportPage of(Report report, WriteOptions options) {
    return new Maker(report, Wording.of(options.language())).page(options.toolVersion());
  }

  private record Maker(Report report, Wording wording) {
    ReportPage page(String toolVersion) {
      ResultDocument document = report.document();
      List<Assessment> flagged = Levels.flagged(report.input().scan());
      Map<String, ClientHistory> histories = new HashMap<>();
      report.input().scan().book().clients().forEach(one -> histories.put(one.client().id(), one));
      int top = Math.min(report.input().top(), flagged.size());
      List<Card> cards = new ArrayList<>();
      for (int i = 0; i < top; i++) {
        cards.add(card(i, flagged.get(i), histories.get(flagged.get(i).client().id())));
      }
      List<Part> parts = new ArrayList<>();
      for (Section section : document.sections()) {
        parts.add(part(section));
        if (section.key().equals("trend")) {
          parts.add(flagged(flagged, histories, top));
        }
      }
      return new ReportPage(
          PageHead.of(wording.language(), wording.say("page.title.report")),
          HtmlWriter.lead(document, wording),
          HtmlWriter.safe(document.headline()),
          new Words(
              wording.say("report.skip"),
              wording.say("report.contents"),
              wording.say("report.clients.title"),
              wording.say("report.timeline.words"),
              wording.say("report.back")),
          parts,
          cards,
          flagged.size() > top ? wording.say("report.clients.more", flagged.size() - top) : "",
          PageAbout.of(document, toolVersion, wording));
    }

    private Part part(Section section) {
      ReportInput input = report.input();
      Optional<MapChart> map = Optional.empty();
      List<LinePanel> panels = List.of();
      Optional<MoneyBar> money = Optional.empty();
      Optional<DriverChart> drivers = Optional.empty();
      Optional<DriverMap> driverMap = Optional.empty();
      List<String> sentences = new ArrayList<>(section.sentences());
      switch (section.key()) {
        case "map" -> {
          MapChart chart = MapChart.of(input, wording);
          if (chart.bubbles().isEmpty()) {
            sentences.add(wording.say("report.map.none"));
          } else {
            map = Optional.of(chart);
          }
          if (chart.leftOut() > 0 && map.isPresent()) {
            sentences.add(wording.say("report.map.leftout", chart.leftOut()));
          }
          if (chart.hidden() > 0) {
            sentences.add(wording.say("report.map.hidden", chart.hidden()));
          }
        }
        case "trend" -> {
          panels = TrendPanels.of(input.trend(), wording);
          // the panels say it; what they cannot is the last sentence
          sentences =
              panels.isEmpty()
                  ? sentences
                  : new ArrayList<>(TrendTable.withoutLines(input.trend(), wording));
        }
        case "money" -> {
          if (!section.table().rows().isEmpty()) {
            money = Optional.of(MoneyBar.of(input.scan().headline(), wording));
          }
        }
        case "drivers" -> {
          DriverChart chart = DriverChart.of(input.drivers(), wording);
          drivers = chart.bars().isEmpty() ? Optional.empty() : Optional.of(chart);
          if (DriverMap.isTold(input.drivers())) {
            driverMap = Optional.of(DriverMap.of(input.drivers(), wording));
          }
        }
        default -> {
          // words and a table are enough
        }
      }
      boolean rows = !section.table().rows().isEmpty() && !section.key().equals("money");
      return new Part(
          section.key(),
          section.title(),
          HtmlWriter.safe(sentences),
          map,
          panels,
          money,
          drivers,
          driverMap,
          rows
              ? Optional.of(
                  PageTable.of(section.table().flat(), section.layout(), section.title(), wording))
              : Optional.empty());
    }

    private Part flagged(List<Assessment> flagged, Map<String, ClientHistory> histories, int top) {
      String title = wording.say("page.title.scan");
      List<Assessment> shown = flagged.subList(0, Math.min(MOST_ROWS, flagged.size()));
      // a row each of the flagged, in their order, with their states
      ResultTable rows = report.document().table();
      List<String> anchors = new ArrayList<>();
      List<Spark> sparks = new ArrayList<>();
      for (int i = 0; i < shown.size(); i++) {
        anchors.add(i < top ? Levels.anchor(i) : "");
        ClientStory story =
            ClientStory.of(histories.get(shown.get(i).client().id()), report.input().scan());
        sparks.add(Spark.of(story.timeline(), course(story, shown.get(i))));
      }
      List<String> sentences = new ArrayList<>();
      if (flagged.isEmpty()) {
        sentences.add(wording.say("empty.scan"));
      } else if (flagged.size() > shown.size()) {
        sentences.add(wording.say("report.flagged.more", shown.size(), flagged.size()));
      }
      return new Part(
          "flagged",
          title,
          sentences,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          shown.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  PageTable.of(
                      new ResultTable(
                          rows.columns(),
                          rows.rows().subList(0, Math.min(shown.size(), rows.rows().size()))),
                      report.input().since().isPresent()
                          ? ReportLayouts.FLAGGED_SINCE
                          : ReportLayouts.FLAGGED,
                      title,
                      wording,
                      anchors,
                      sparks)));
    }

    private String course(ClientStory story, Assessment one) {
      return wording.say(
          "report.course",
          Days.monthText(story.firstMonth()),
          wording.points(one.signals().satisfaction().level()),
          wording.signedPoints(one.signals().satisfaction().change()));
    }

    private Card card(int place, Assessment one, ClientHistory history) {
      ScanResult scan = report.input().scan();
      List<StoryText.Block> blocks =
          StoryText.blocks(ClientStory.of(history, scan), report.input().horizonMonths(), wording);
      List<StoryText.Block> safe =
          blocks.stream()
              .map(
                  block ->
                      new StoryText.Block(
                          SafeText.of(block.heading(), false), HtmlWriter.safe(block.lines())))
              .toList();
      return new Card(
          Levels.anchor(place),
          safe.get(0).heading(),
          one.level().key(),
          LevelMark.marked(one.level().key(), wording),
          safe.get(0).lines(),
          TimelineChart.of(history, scan, wording),
          safe.subList(1, safe.size()).stream().filter(block -> !block.lines().isEmpty()).toList());
    }
  }
}
