package foreshock.insight;

import static foreshock.testdata.ExportBuilder.attribute;
import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.score;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.RawAnswer;
import foreshock.numeric.ShapleyShares;
import foreshock.outcome.LeavingRules;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Portfolios in which it is known what satisfaction depends on. */
final class DriverWorlds {
  static final ScanSettings SETTINGS =
      new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);

  private static final int FIRST_MONTH = 2021 * 12;
  private static final int MONTHS = 48;
  private static final double ANSWER_SD = 8;
  private static final double OVERALL_SD = 6;

  private DriverWorlds() {}

  /**
   * What the answers are made of.
   *
   * @param weights of the attributes in the overall score; they are called a, b, c …
   * @param mood standard deviation of what all answers of a response share
   * @param between standard deviation of what all answers of a client share
   * @param missing share of attributes that a response leaves out
   */
  record Makeup(double[] weights, double mood, double between, double missing) {
    /** Covariances within clients, the overall score last. */
    double[][] within() {
      int p = weights.length;
      double[][] covariance = new double[p + 1][p + 1];
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          covariance[i][j] = mood * mood + (i == j ? ANSWER_SD * ANSWER_SD : 0);
        }
      }
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          covariance[i][p] += weights[j] * covariance[i][j];
        }
        covariance[p][i] = covariance[i][p];
        covariance[p][p] += weights[i] * covariance[i][p];
      }
      covariance[p][p] += OVERALL_SD * OVERALL_SD;
      return covariance;
    }

    /** Importance as it truly is within clients. */
    double[] importance() {
      ShapleyShares shares = ShapleyShares.of(within());
      double[] parts = shares.share();
      for (int i = 0; i < parts.length; i++) {
        parts[i] /= shares.rSquared();
      }
      return parts;
    }
  }

  /** Clients that answer every quarter, from the end backwards; nobody leaves. */
  static ClientBook answers(long seed, int clients, int responses, Makeup makeup) {
    SplittableRandom random = new SplittableRandom(seed);
    ExportBuilder export = new ExportBuilder();
    for (int c = 0; c < clients; c++) {
      String id = "C" + (1000 + c);
      export.client(id(id), new Record("S", Standing.ACTIVE, "2018-01-01", "", ""));
      double own = 60 + makeup.between() * SeriesWorlds.gaussian(random);
      for (int r = 0; r < responses; r++) {
        int day = Days.firstDayOf(FIRST_MONTH + MONTHS - 1 - 3 * r) + random.nextInt(28);
        double mood = own + makeup.mood() * SeriesWorlds.gaussian(random);
        double overall = OVERALL_SD * SeriesWorlds.gaussian(random);
        List<RawAnswer> given = new ArrayList<>();
        for (int i = 0; i < makeup.weights().length; i++) {
          double felt = mood + ANSWER_SD * SeriesWorlds.gaussian(random);
          overall += makeup.weights()[i] * (felt - own);
          if (random.nextDouble() >= makeup.missing()) {
            given.add(attribute(name(i), felt));
          }
        }
        given.add(score(own + overall));
        export.response(id(id), "", day, "p", given);
      }
    }
    return export.build().book(asOf());
  }

  static String name(int attribute) {
    return String.valueOf((char) ('a' + attribute));
  }

  /**
   * Clients whose attributes a, b and c move apart; those leave whose {@code a} fell within half a
   * year.
   *
   * @param logitPer10 added to the log odds of leaving in a month for each 10 points that {@code a}
   *     fell
   */
  static ClientBook leaving(long seed, int clients, double logitPer10) {
    SplittableRandom random = new SplittableRandom(seed);
    ExportBuilder export = new ExportBuilder();
    int attributes = 3;
    for (int c = 0; c < clients; c++) {
      String id = "C" + (1000 + c);
      double[][] path = new double[attributes][MONTHS];
      for (double[] one : path) {
        double at = 65 + 8 * SeriesWorlds.gaussian(random);
        for (int month = 0; month < MONTHS; month++) {
          // still for long, then a step
          at += random.nextDouble() < 0.04 ? 18 * SeriesWorlds.gaussian(random) : 0;
          one[month] = at;
        }
      }
      int left = MONTHS;
      for (int month = 7; month < MONTHS && left == MONTHS; month++) {
        double fall = (path[0][month - 7] - path[0][month - 1]) / 10;
        double odds = Math.exp(-5 + logitPer10 * fall);
        left = random.nextDouble() < odds / (1 + odds) ? month : MONTHS;
      }
      boolean gone = left < MONTHS;
      export.client(
          id(id),
          new Record(
              "S",
              gone ? Standing.FORMER : Standing.ACTIVE,
              "2018-01-01",
              gone ? Days.text(Days.firstDayOf(FIRST_MONTH + left) + random.nextInt(28)) : "",
              ""));
      for (int month = 0; month < left; month++) {
        List<RawAnswer> given = new ArrayList<>();
        double overall = 5 * SeriesWorlds.gaussian(random);
        for (int i = 0; i < attributes; i++) {
          double felt = path[i][month] + 6 * SeriesWorlds.gaussian(random);
          given.add(attribute(name(i), felt));
          overall += felt / attributes;
        }
        given.add(score(overall));
        if (month % 2 == 0) {
          export.response(id(id), "", Days.firstDayOf(FIRST_MONTH + month) + 20, "p", given);
        }
      }
    }
    return export.build().book(asOf());
  }

  static AsOf asOf() {
    return AsOf.ofDay(Days.lastDayOf(FIRST_MONTH + MONTHS - 1));
  }

  static DriverAnalysis analysis(ClientBook book) {
    return DriverAnalysis.of(book, SETTINGS, LagWorlds.estimates(book));
  }

  static DriverRow row(DriverAnalysis analysis, String attribute) {
    return analysis.rows().stream()
        .filter(one -> one.attribute().equals(attribute))
        .findFirst()
        .orElseThrow();
  }
}
