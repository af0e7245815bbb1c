package foreshock.report;

import foreshock.axis.Days;
import foreshock.insight.BacktestLine;
import foreshock.insight.BacktestResult;
import foreshock.insight.Calibration;
import foreshock.insight.Comparison;
import foreshock.insight.Contender;
import foreshock.numeric.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code backtest} says in sentences: what it looked at, whether it is worth it. */
public final class BacktestText {
  private BacktestText() {}

  /** The sentences above the rows. */
  public static List<String> headline(BacktestResult result, int horizonMonths, Wording wording) {
    if (result.dates().isEmpty()) {
      return List.of(
          wording.say(
              "backtest.short",
              result.monthsKnown(),
              horizonMonths + foreshock.insight.BacktestSettings.SHORT_WARM_UP_MONTHS));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        wording.say(
            "backtest.dates",
            result.dates().size(),
            Days.text(result.dates().get(0).day()),
            Days.text(result.dates().get(result.dates().size() - 1).day()),
            result.departures(),
            result.clients(),
            horizonMonths));
    if (result.departures() > 0) {
      lines.add(found(result, wording));
    }
    lines.addAll(verdict(result, wording));
    lines.add(calibration(result.calibration(), wording));
    return lines;
  }

  private static String found(BacktestResult result, Wording wording) {
    BacktestLine own = result.pooled(Contender.FORESHOCK);
    String others =
        Arrays.stream(Contender.values())
            .filter(Contender::isPlain)
            .map(one -> name(one, wording) + " " + result.pooled(one).found())
            .collect(Collectors.joining(", "));
    String calls =
        result.fewestCalls() == result.mostCalls()
            ? Integer.toString(result.mostCalls())
            : wording.say("backtest.range", result.fewestCalls(), result.mostCalls());
    return wording.say(
        "backtest.found",
        calls,
        own.found(),
        own.left(),
        others,
        own.found() == 0 ? "–" : wording.decimal(own.foundLeadMonths(), 1),
        own.falseAlarms());
  }

  /** Whether foreshock beats the plain rules; it says so when it does not. */
  private static List<String> verdict(BacktestResult result, Wording wording) {
    if (result.departures() < Comparison.LEAST_DEPARTURES) {
      return List.of(
          wording.say(
              "backtest.verdict.TOO_FEW", result.departures(), Comparison.LEAST_DEPARTURES));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        wording.say(
            "backtest.verdict.auc", wording.decimal(result.pooled(Contender.FORESHOCK).auc(), 2)));
    for (Comparison.Verdict verdict : Comparison.Verdict.values()) {
      String rules =
          result.comparisons().stream()
              .filter(one -> one.verdict() == verdict)
              .map(one -> rule(one, wording))
              .collect(Collectors.joining("; "));
      if (!rules.isEmpty()) {
        lines.add(wording.say("backtest.verdict." + verdict.name(), rules));
      }
    }
    return lines;
  }

  private static String rule(Comparison one, Wording wording) {
    return wording.say(
        "backtest.rule",
        name(one.rule(), wording),
        wording.decimal(one.ruleAuc(), 2),
        wording.signedDecimal(one.gain(), 2),
        wording.signedDecimal(one.difference().low(), 2),
        wording.signedDecimal(one.difference().high(), 2));
  }

  private static String name(Contender contender, Wording wording) {
    return wording.word("contender", contender.key());
  }

  private static String calibration(Calibration calibration, Wording wording) {
    if (calibration.line().isEmpty()) {
      return wording.say(
          "backtest.calibration.TOO_FEW", calibration.departures(), Calibration.LEAST_DEPARTURES);
    }
    Calibration.Line line = calibration.line().get();
    Interval slope = line.slopeInterval();
    Interval intercept = line.interceptInterval();
    return wording.say(
        "backtest.calibration." + calibration.verdict().name(),
        wording.percentDecimal(calibration.said()),
        wording.percentDecimal(calibration.observed()),
        wording.decimal(line.slope(), 2),
        wording.decimal(slope.low(), 2),
        wording.decimal(slope.high(), 2),
        wording.decimal(line.intercept(), 2),
        wording.decimal(intercept.low(), 2),
        wording.decimal(intercept.high(), 2));
  }

  /** What has to be known to read the figures. */
  public static List<String> notes(BacktestResult result, Wording wording) {
    List<String> notes = new ArrayList<>();
    if (result.unnoticed() > 0) {
      notes.add(wording.say("backtest.note.unnoticed", result.unnoticed()));
    }
    if (result.protectedClients() > 0) {
      notes.add(wording.say("backtest.note.protected", result.protectedClients()));
    }
    return notes;
  }
}
