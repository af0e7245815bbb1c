package foreshock.report;

import foreshock.axis.Days;
import foreshock.history.ClientHistory;
import foreshock.history.Event;
import foreshock.history.Responses;
import foreshock.insight.Assessment;
import foreshock.insight.ClientStory;
import foreshock.outcome.Outcome;
import foreshock.risk.Feature;
import foreshock.signal.ClientSignals;
import foreshock.signal.SalesRhythm;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client's story as lines for a person; headings are lines of their own, without indent. */
public final class StoryText {
  private static final String INDENT = "  ";
  private static final int LATEST_COMMENTS = 8;
  private static final double NOTABLE_LOG_ODDS = 0.05;

  private final ClientStory story;
  private final Wording wording;
  private final boolean ascii;
  private final boolean drawn;
  private final int horizonMonths;
  private final List<Block> blocks = new ArrayList<>();

  /** A heading and what is said under it. */
  public record Block(String heading, List<String> lines) {}

  private StoryText(
      ClientStory story, int horizonMonths, Wording wording, boolean ascii, boolean drawn) {
    this.story = story;
    this.horizonMonths = horizonMonths;
    this.wording = wording;
    this.ascii = ascii;
    this.drawn = drawn;
  }

  /**
   * All lines of the story.
   *
   * @param context sentences on what of the whole touches it
   */
  public static List<String> of(
      ClientStory story,
      List<String> context,
      int horizonMonths,
      Wording wording,
      boolean ascii,
      int width) {
    List<Block> blocks = new StoryText(story, horizonMonths, wording, ascii, false).blocks(context);
    List<String> lines = new ArrayList<>();
    lines.add(blocks.get(0).heading());
    lines.addAll(blocks.get(0).lines());
    for (Block block : blocks.subList(1, blocks.size())) {
      lines.add("");
      lines.add(block.heading());
      for (String line : block.lines()) {
        for (String part : TextFit.wrap(line, width - INDENT.length())) {
          lines.add(INDENT + part);
        }
      }
    }
    return lines;
  }

  /** The story for a page that draws its timeline; the first block is the title. */
  static List<Block> blocks(ClientStory story, int horizonMonths, Wording wording) {
    return new StoryText(story, horizonMonths, wording, false, true).blocks(List.of());
  }

  private List<Block> blocks(List<String> context) {
    title();
    state();
    story.assessment().ifPresent(this::why);
    changed();
    heard();
    business();
    context(context);
    comments();
    return blocks;
  }

  private void title() {
    ClientHistory history = story.history();
    String name = safe(history.client().name());
    open(wording.say("client.title", name, safe(history.client().id())));
    String belongs = joined(safe(history.client().segment()), safe(history.client().manager()));
    if (!belongs.isEmpty()) {
      add(belongs);
    }
  }

  private void state() {
    heading("state");
    story
        .assessment()
        .ifPresentOrElse(
            one -> {
              add(
                  wording.say(
                      "client.state",
                      wording.word("level", one.level().key()),
                      wording.say("quadrant." + one.quadrant().key())));
              add(Reasons.sentence(one.reasons(), wording));
              add(risk(one));
              stake(one);
            },
            () -> add(left(story.outcome())));
    satisfaction();
    story
        .onset()
        .ifPresent(
            onset ->
                add(
                    wording.say(
                        "client.onset",
                        Days.monthText(onset.month()),
                        Days.monthText(onset.lowMonth()),
                        Days.monthText(onset.highMonth()))));
  }

  private String risk(Assessment one) {
    return wording.say(
        "client.risk",
        horizonMonths,
        wording.sure(one.risk().probability()),
        wording.sure(one.risk().low()),
        wording.sure(one.risk().high()),
        wording.decimal(one.lift(), 1));
  }

  private String left(Outcome outcome) {
    String cause =
        outcome.alive() ? wording.say("unknown") : wording.say("cause." + outcome.cause().name());
    return outcome.leftDay().isPresent()
        ? wording.say("client.left.on", Days.text(outcome.leftDay().getAsInt()), cause)
        : wording.say("client.left", cause);
  }

  private void satisfaction() {
    Satisfaction now = story.signals().satisfaction();
    if (story.signals().responses() == 0) {
      add(wording.say("client.satisfaction.none"));
      return;
    }
    boolean left = story.assessment().isEmpty();
    if (left) {
      add(
          wording.say(
              "client.satisfaction.last",
              wording.points(lastLevel()),
              story.signals().responses()));
    } else {
      add(
          wording.say(
              "client.satisfaction",
              wording.points(now.level()),
              wording.points(now.low()),
              wording.points(now.high()),
              wording.signedPoints(now.change()),
              wording.sure(now.fallProbability()),
              story.signals().responses()));
    }
    if (!drawn) {
      add(
          wording.say(
              "client.timeline",
              Days.monthText(story.firstMonth()),
              Days.monthText(story.firstMonth() + story.timeline().length - 1),
              Sparkline.of(story.timeline(), 0, 100, ascii)));
    }
    story
        .trend()
        .ifPresent(
            trend ->
                add(
                    wording.say(
                        "client.trend",
                        wording.decimal(trend.pointsPerMonth(), 1),
                        wording.decimal(trend.pValue(), 2),
                        wording.points(trend.lastIndex()))));
  }

  /** What was believed at the end of the timeline. */
  private double lastLevel() {
    return story.timeline()[story.timeline().length - 1];
  }

  private void why(Assessment one) {
    heading("why");
    one.risk().contributions().entrySet().stream()
        .filter(entry -> Math.abs(entry.getValue()) >= NOTABLE_LOG_ODDS)
        .sorted(Map.Entry.<Feature, Double>comparingByValue().reversed())
        .forEach(
            entry ->
                add(
                    wording.say(
                        "client.contribution",
                        wording.say("feature." + entry.getKey().name()),
                        wording.say(entry.getValue() > 0 ? "client.raises" : "client.lowers"),
                        wording.decimal(Math.exp(Math.abs(entry.getValue())), 1))));
  }

  private void stake(Assessment one) {
    one.monthsLeft()
        .ifPresent(months -> add(wording.say("client.monthsleft", wording.decimal(months, 0))));
    if (one.value().isPresent()) {
      add(
          wording.say(
              "client.value",
              wording.money(one.value().getAsDouble()),
              wording.money(one.valueAtRisk().getAsDouble())));
    }
  }

  private void changed() {
    boolean left = story.assessment().isEmpty();
    if (left || (story.moved().isEmpty() && story.events().isEmpty())) {
      return;
    }
    heading("changed");
    for (ClientStory.Moved moved : story.moved()) {
      add(
          wording.say(
              "client.moved",
              safe(moved.attribute()),
              wording.signedPoints(moved.satisfaction().change()),
              wording.points(moved.satisfaction().level())));
    }
    for (Event event : story.events()) {
      add(wording.say("client.event", safe(event.name()), Days.text(event.day())));
    }
  }

  private void heard() {
    Responses responses = story.history().responses();
    if (responses.size() == 0) {
      return;
    }
    heading("heard");
    for (int who = Responses.ANONYMOUS; who < responses.respondentNames().size(); who++) {
      int answers = 0;
      int last = -1;
      for (int i = 0; i < responses.size(); i++) {
        if (responses.respondent(i) == who) {
          answers++;
          last = i;
        }
      }
      if (answers > 0) {
        String name =
            who == Responses.ANONYMOUS
                ? wording.say("client.respondent.anonymous")
                : safe(responses.respondentNames().get(who));
        add(
            wording.say(
                "client.respondent",
                name,
                answers,
                wording.points(mean(responses, last)),
                Days.text(responses.day(last))));
      }
    }
    ClientSignals signals = story.signals();
    add(
        wording.say(
            "client.silence",
            signals.silence().answered(),
            signals.silence().asked(),
            signals.silence().missed()));
  }

  private static double mean(Responses responses, int i) {
    double sum = 0;
    for (int k = responses.from(i); k < responses.to(i); k++) {
      sum += responses.value(k);
    }
    return sum / (responses.to(i) - responses.from(i));
  }

  private void business() {
    heading("business");
    SalesRhythm sales = story.signals().sales();
    if (sales.orders() == 0) {
      add(wording.say("client.sales.none"));
    } else {
      add(sales(sales));
    }
    if (story.history().interactions().size() > 0) {
      add(
          wording.say(
              "client.contacts",
              story.signals().contacts().recent(),
              story.signals().contacts().before()));
    }
  }

  private String sales(SalesRhythm sales) {
    List<String> parts = new ArrayList<>();
    parts.add(
        wording.say("client.sales", sales.orders(), Days.text(sales.lastDay().orElseThrow())));
    sales
        .twelveMonths()
        .ifPresent(sum -> parts.add(wording.say("client.sales.year", wording.money(sum))));
    sales
        .intervalDays()
        .ifPresent(days -> parts.add(wording.say("client.sales.interval", wording.points(days))));
    sales
        .change()
        .ifPresent(
            change -> parts.add(wording.say("client.sales.change", wording.signedPercent(change))));
    return String.join(", ", parts);
  }

  private void comments() {
    Responses responses = story.history().responses();
    List<String> found = new ArrayList<>();
    for (int i = responses.size() - 1; i >= 0 && found.size() < LATEST_COMMENTS; i--) {
      if (!responses.comment(i).isEmpty()) {
        int who = responses.respondent(i);
        String name = who < 0 ? "" : safe(responses.respondentNames().get(who));
        found.add(
            wording.say(
                "client.comment", Days.text(responses.day(i)), name, safe(responses.comment(i))));
      }
    }
    if (!found.isEmpty()) {
      heading("comments");
      found.forEach(this::add);
    }
  }

  private void context(List<String> context) {
    if (!context.isEmpty()) {
      heading("context");
      context.forEach(this::add);
    }
  }

  private void heading(String name) {
    open(wording.say("client.heading." + name));
  }

  private void open(String heading) {
    blocks.add(new Block(heading, new ArrayList<>()));
  }

  private void add(String line) {
    blocks.get(blocks.size() - 1).lines().add(line);
  }

  private static String safe(String text) {
    return SafeText.of(text, false);
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
  }
}
