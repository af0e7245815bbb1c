package foreshock.report;

import foreshock.insight.Assessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The map of clients: change of sales across, change of satisfaction upwards, value as area. All
 * places are those of the drawing, as text.
 *
 * @param axes names of the axes and of the quadrants
 * @param bubbles those that are not flagged first, so that the flagged lie on top
 * @param labels names of flagged clients where they do not cover each other
 * @param leftOut clients without a place: not heard, or without a change of sales
 * @param hidden clients not drawn because there are too many
 */
record MapChart(
    List<Tick> across,
    List<Tick> upwards,
    Axes axes,
    List<Bubble> bubbles,
    List<Label> labels,
    int leftOut,
    int hidden) {
  static final int WIDTH = 760;
  static final int HEIGHT = 470;
  static final int LEFT = 58;
  static final int RIGHT = 744;
  static final int TOP = 14;
  static final int BOTTOM = 420;

  private static final int MOST = 1500;
  private static final int MOST_LABELS = 14;
  private static final int LONGEST_LABEL = 24;
  private static final double ROOMY = 200;
  private static final double WIDEST = 1;
  private static final double SALES_FALL = -0.25;
  private static final double LETTER = 7.6;
  private static final int LEAST_REACH = 10;
  private static final int MOST_REACH = 60;

  /** A mark on an axis. */
  record Tick(String at, String text) {}

  /** Words and lines. */
  record Axes(
      String across,
      String upwards,
      String zero,
      String border,
      String silentWidth,
      String silentHeight,
      String silent,
      String leaving,
      String drifting,
      String healthy,
      String description) {}

  /** A client. */
  record Bubble(String x, String y, String r, String style, String anchor, String told) {}

  /** A name. */
  record Label(String x, String y, String side, String text, String style) {}

  /** From where to where the upward axis goes, in points. */
  private record Reach(double low, double high) {}

  private record Place(Assessment one, int rank, double x, double y, double r) {}

  /** The map; empty bubbles where no client has both changes. */
  static MapChart of(ReportInput input, Wording wording) {
    List<Assessment> all = input.scan().assessments();
    List<Assessment> flagged = Levels.flagged(input.scan());
    List<Assessment> known = all.stream().filter(MapChart::hasPlace).toList();
    Reach reach = reach(known);
    double largest = known.stream().mapToDouble(one -> one.value().orElse(0)).max().orElse(0);
    // many bubbles are small ones
    double crowd = Math.max(0.4, Math.min(1, Math.sqrt(ROOMY / Math.max(1, known.size()))));
    List<Place> places = new ArrayList<>();
    for (Assessment one : known) {
      double size = largest > 0 ? Math.sqrt(one.value().orElse(0) / largest) : 0.3;
      places.add(
          new Place(
              one,
              Levels.isFlagged(one) ? flagged.indexOf(one) : -1,
              x(one.signals().sales().change().getAsDouble()),
              y(one.signals().satisfaction().change(), reach),
              (4 + 18 * size) * crowd));
    }
    // the flagged always, of the others the most valuable
    List<Place> chosen =
        places.stream()
            .sorted(
                Comparator.comparing((Place place) -> place.rank() < 0)
                    .thenComparing(
                        Comparator.comparingDouble((Place place) -> place.one().value().orElse(0))
                            .reversed()))
            .limit(MOST)
            .toList();
    List<Bubble> bubbles = new ArrayList<>();
    for (boolean top : new boolean[] {false, true}) {
      for (Place place : chosen) {
        if (place.rank() >= 0 == top) {
          bubbles.add(bubble(place, input, wording));
        }
      }
    }
    return new MapChart(
        across(wording),
        upwards(reach, wording),
        axes(reach, wording),
        bubbles,
        labels(chosen),
        all.size() - known.size(),
        known.size() - chosen.size());
  }

  private static boolean hasPlace(Assessment one) {
    return one.signals().heard() && one.signals().sales().change().isPresent();
  }

  /** All but far outliers fit, with room for a bubble at the edge. */
  private static Reach reach(List<Assessment> known) {
    double low = -LEAST_REACH;
    double high = LEAST_REACH;
    for (Assessment one : known) {
      double change = one.signals().satisfaction().change();
      low = Math.min(low, Math.floor((change - 3) / 10) * 10);
      high = Math.max(high, Math.ceil((change + 3) / 10) * 10);
    }
    return new Reach(Math.max(-MOST_REACH, low), Math.min(MOST_REACH, high));
  }

  private static double x(double change) {
    double clipped = Math.max(-WIDEST, Math.min(WIDEST, change));
    return LEFT + (clipped + WIDEST) / (2 * WIDEST) * (RIGHT - LEFT);
  }

  private static double y(double points, Reach reach) {
    double clipped = Math.max(reach.low(), Math.min(reach.high(), points));
    return BOTTOM - (clipped - reach.low()) / (reach.high() - reach.low()) * (BOTTOM - TOP);
  }

  private static List<Tick> across(Wording wording) {
    List<Tick> ticks = new ArrayList<>();
    for (double change : new double[] {-1, -0.5, -0.25, 0, 0.5, 1}) {
      String more = change == 1 ? "≥\u00A0" : "";
      ticks.add(new Tick(Svg.number(x(change)), more + wording.signedPercent(change)));
    }
    return ticks;
  }

  private static List<Tick> upwards(Reach reach, Wording wording) {
    List<Tick> ticks = new ArrayList<>();
    int step = reach.high() - reach.low() > 60 ? 20 : 10;
    for (int points = (int) reach.low(); points <= reach.high(); points += 10) {
      if (points % step == 0) {
        ticks.add(new Tick(Svg.number(y(points, reach)), wording.signedPoints(points)));
      }
    }
    return ticks;
  }

  private static Axes axes(Reach reach, Wording wording) {
    double zero = y(0, reach);
    double border = x(SALES_FALL);
    return new Axes(
        wording.say("report.map.across"),
        wording.say("report.map.upwards"),
        Svg.number(zero),
        Svg.number(border),
        Svg.number(RIGHT - border),
        Svg.number(BOTTOM - zero),
        wording.say("report.map.silent"),
        wording.say("report.map.leaving"),
        wording.say("report.map.drifting"),
        wording.say("report.map.healthy"),
        wording.say("report.map.description"));
  }

  private static Bubble bubble(Place place, ReportInput input, Wording wording) {
    Assessment one = place.one();
    String told =
        wording.say(
            "report.map.bubble",
            SafeText.of(one.client().name(), false),
            LevelMark.marked(one.level().key(), wording),
            wording.signedPoints(one.signals().satisfaction().change()),
            wording.signedPercent(one.signals().sales().change().getAsDouble()),
            one.value().isPresent()
                ? wording.money(one.value().getAsDouble())
                : wording.say("unknown"));
    boolean linked = place.rank() >= 0 && place.rank() < input.top();
    return new Bubble(
        Svg.number(place.x()),
        Svg.number(place.y()),
        Svg.number(place.r()),
        Levels.isFlagged(one) ? one.level().key() : "other",
        linked ? Levels.anchor(place.rank()) : "",
        told);
  }

  /** Names beside, above or below their bubbles, the most value at risk first. */
  private static List<Label> labels(List<Place> places) {
    List<double[]> taken = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Place> flagged =
        places.stream()
            .filter(place -> place.rank() >= 0)
            .sorted(Comparator.comparingInt(Place::rank))
            .toList();
    flagged.forEach(place -> taken.add(around(place)));
    for (Place place : flagged) {
      if (labels.size() < MOST_LABELS) {
        label(place, taken, labels);
      }
    }
    return labels;
  }

  private static double[] around(Place place) {
    double half = place.r() * 0.7;
    return new double[] {place.x() - half, place.y() - half, place.x() + half, place.y() + half};
  }

  private static void label(Place place, List<double[]> taken, List<Label> labels) {
    String name = SafeText.of(place.one().client().name(), false);
    String cut =
        name.codePointCount(0, name.length()) > LONGEST_LABEL
            ? name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…"
            : name;
    String text = LevelMark.marked(place.one().level().key(), "", false).charAt(0) + " " + cut;
    double width = DisplayWidth.of(text) * LETTER;
    double gap = place.r() + 3;
    String[] sides = {"start", "end", "middle", "middle"};
    double[][] starts = {
      {place.x() + gap, place.y() + 4},
      {place.x() - gap - width, place.y() + 4},
      {place.x() - width / 2, place.y() - gap - 2},
      {place.x() - width / 2, place.y() + gap + 11}
    };
    for (int i = 0; i < starts.length; i++) {
      double[] start = starts[i];
      double[] box = {start[0], start[1] - 11, start[0] + width, start[1] + 3};
      boolean inside = box[0] > LEFT && box[2] < RIGHT && box[1] > TOP && box[3] < BOTTOM;
      if (inside && taken.stream().noneMatch(other -> overlap(box, other))) {
        taken.add(box);
        labels.add(
            new Label(
                Svg.number(start[0] + (i == 1 ? width : i > 1 ? width / 2 : 0)),
                Svg.number(start[1]),
                sides[i],
                text,
                place.one().level().key()));
        return;
      }
    }
  }

  private static boolean overlap(double[] one, double[] other) {
    return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
  }
}
