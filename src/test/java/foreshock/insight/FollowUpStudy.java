package foreshock.insight;

import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.raw;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Responses;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.RawAnswer;
import foreshock.numeric.MapRegression;
import foreshock.outcome.LeavingRules;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Real follow-up data instead of a simulated world, run by hand (scripts/study follow-up): visits
 * at irregular times with four scores, departures over years. Patients stand for clients, visits
 * for surveys, laboratory values for scores, death or a transplant for leaving. At each year
 * foreshock is fitted to what was known and says the risk of the year to come, beside a landmark
 * logistic regression on the latest values of the four scores and the time since the last visit,
 * fitted at the same landmarks, every half year back.
 *
 * <p>Argument: a file {@code id,futime,status,day,bili,albumin,protime,ast}.
 */
public final class FollowUpStudy {
  private static final int START = 11_000;
  private static final int HORIZON = 12;
  private static final int STEP_DAYS = 183;
  private static final int YEAR_DAYS = 365;
  private static final String[] SCORES = {"bilirubin", "albumin", "clotting", "enzyme"};
  private static final int DRAWS = 1000;

  private FollowUpStudy() {}

  /** One patient at one as-of. */
  private record Case(
      String id, int year, double foreshock, double logistic, double last, boolean left) {}

  /** Prints AUCs. */
  public static void main(String[] args) throws IOException {
    Map<String, Integer> ends = new HashMap<>();
    Map<String, Integer> left = new HashMap<>();
    Export export = read(Path.of(args[0]), ends, left);
    List<Case> cases = new ArrayList<>();
    for (int year = 2; year <= 9; year++) {
      AsOf asOf = AsOf.ofDay(START + year * YEAR_DAYS);
      ClientBook book = export.book(asOf);
      ScanResult scan =
          Scan.of(book, new ScanSettings(HORIZON, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, false));
      MapRegression.Fit fit = logistic(book, asOf, ends, left);
      Map<String, ClientHistory> histories = new HashMap<>();
      book.clients().forEach(one -> histories.put(one.client().id(), one));
      for (Assessment one : scan.assessments()) {
        String id = one.client().id();
        int until = asOf.day() + YEAR_DAYS;
        boolean leaves = left.containsKey(id) && left.get(id) <= until;
        if (leaves || ends.get(id) >= until) {
          double[] row = row(histories.get(id).responses(), asOf.day());
          double last = -(row[1] + row[2] + row[3] + row[4]);
          cases.add(new Case(id, year, one.risk().probability(), fit.linear(row), last, leaves));
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "cases %d left %d; AUC foreshock %.3f logistic %.3f mean of last scores %.3f; said %.3f"
            + " came %.3f%n",
        cases.size(),
        cases.stream().filter(Case::left).count(),
        auc(cases, 0, Map.of()),
        auc(cases, 1, Map.of()),
        auc(cases, 2, Map.of()),
        cases.stream().mapToDouble(Case::foreshock).average().orElseThrow(),
        cases.stream().mapToDouble(one -> one.left() ? 1 : 0).average().orElseThrow());
    double[] better = new double[DRAWS];
    SplittableRandom random = new SplittableRandom(1);
    List<String> ids = ends.keySet().stream().sorted().toList();
    for (int draw = 0; draw < DRAWS; draw++) {
      Map<String, Integer> weight = new HashMap<>();
      for (int i = 0; i < ids.size(); i++) {
        weight.merge(ids.get(random.nextInt(ids.size())), 1, Integer::sum);
      }
      better[draw] = auc(cases, 0, weight) - auc(cases, 1, weight);
    }
    Arrays.sort(better);
    System.out.printf(
        Locale.ROOT,
        "foreshock less logistic: 90 %% interval %.3f to %.3f over patients%n",
        better[DRAWS / 20],
        better[DRAWS - DRAWS / 20]);
  }

  private static Export read(Path file, Map<String, Integer> ends, Map<String, Integer> left)
      throws IOException {
    ExportBuilder export = new ExportBuilder();
    List<String> lines = Files.readAllLines(file);
    for (int line = 1; line < lines.size(); line++) {
      String[] cell = lines.get(line).split(",");
      String id = "P" + cell[0];
      int end = START + Integer.parseInt(cell[1]);
      boolean leaves = !cell[2].equals("0");
      if (ends.put(id, end) == null) {
        export.client(
            id(id),
            new Record(
                "",
                leaves ? Standing.FORMER : Standing.ACTIVE,
                Days.text(START),
                leaves ? Days.text(end) : "",
                ""));
        if (leaves) {
          left.put(id, end);
        }
      }
      double[] value = {
        1 - Math.log(Double.parseDouble(cell[4]) / 0.3) / Math.log(28 / 0.3),
        (Double.parseDouble(cell[5]) - 1.8) / (4.6 - 1.8),
        1 - Math.log(Double.parseDouble(cell[6]) / 9) / Math.log(18 / 9.0),
        1 - Math.log(Double.parseDouble(cell[7]) / 25) / Math.log(400 / 25.0)
      };
      List<RawAnswer> answers = new ArrayList<>();
      for (int score = 0; score < SCORES.length; score++) {
        answers.add(raw(SCORES[score], false, 1 + 4 * Math.max(0, Math.min(1, value[score]))));
      }
      export.response(id(id), "R" + line, START + Integer.parseInt(cell[3]), "p", answers);
    }
    return export.build();
  }

  private static MapRegression.Fit logistic(
      ClientBook book, AsOf asOf, Map<String, Integer> ends, Map<String, Integer> left) {
    List<double[]> rows = new ArrayList<>();
    List<Double> outcome = new ArrayList<>();
    for (int day = asOf.day() - YEAR_DAYS; day >= START + 90; day -= STEP_DAYS) {
      for (ClientHistory history : book.clients()) {
        String id = history.client().id();
        if (history.responses().countUntil(day) > 0 && ends.get(id) > day) {
          int leftDay = left.getOrDefault(id, Integer.MAX_VALUE);
          if (leftDay <= day + YEAR_DAYS || ends.get(id) >= day + YEAR_DAYS) {
            rows.add(row(history.responses(), day));
            outcome.add(leftDay <= day + YEAR_DAYS ? 1.0 : 0);
          }
        }
      }
    }
    double[] weight = new double[rows.size()];
    Arrays.fill(weight, 1);
    double[] mean = new double[SCORES.length + 2];
    double[] sd = new double[SCORES.length + 2];
    Arrays.fill(sd, 1);
    sd[0] = 10;
    return MapRegression.fit(
        rows.toArray(double[][]::new),
        outcome.stream().mapToDouble(Double::doubleValue).toArray(),
        weight,
        mean,
        sd);
  }

  /** Intercept, the latest values per 20 points from their middle, years since the last visit. */
  private static double[] row(Responses responses, int day) {
    double[] row = new double[SCORES.length + 2];
    row[0] = 1;
    int last = responses.countUntil(day) - 1;
    for (int k = responses.from(last); k < responses.to(last); k++) {
      row[1 + responses.item(k)] = (responses.value(k) - 60) / 20;
    }
    row[SCORES.length + 1] = (day - responses.day(last)) / (double) YEAR_DAYS;
    return row;
  }

  /** Pairs of one as-of only; patients weighed. */
  private static double auc(List<Case> cases, int who, Map<String, Integer> weight) {
    double won = 0;
    double all = 0;
    for (Case leaver : cases) {
      int one = weight.isEmpty() ? 1 : weight.getOrDefault(leaver.id(), 0);
      for (Case stayer : leaver.left() && one > 0 ? cases : List.<Case>of()) {
        if (!stayer.left() && stayer.year() == leaver.year()) {
          double w = one * (weight.isEmpty() ? 1 : weight.getOrDefault(stayer.id(), 0));
          int order = Double.compare(said(leaver, who), said(stayer, who));
          won += w * (order > 0 ? 1 : order == 0 ? 0.5 : 0);
          all += w;
        }
      }
    }
    return won / all;
  }

  private static double said(Case one, int who) {
    return who == 0 ? one.foreshock() : who == 1 ? one.logistic() : one.last();
  }
}
