package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.Client;
import foreshock.numeric.Ranking;
import foreshock.outcome.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One date of the past: what was said then beside what came of it. A client counts as left when it
 * left by the end of the horizon. One that had stopped buying before the date without anybody being
 * able to notice is among them: it was taken for a client, and whom to count must not be decided by
 * what came later.
 */
final class BacktestDate {
  /**
   * A client whose fate is known.
   *
   * @param leftDay when it left, or {@link Integer#MAX_VALUE}; may lie behind the horizon
   * @param left whether it did so within the horizon
   */
  record Case(Client client, double risk, double[] scores, int leftDay, boolean left) {}

  private final AsOf asOf;
  private final List<Case> cases;
  private final int calls;
  private final int protectedClients;
  private final Ranking[] rankings;
  private final int[][] rank;

  private BacktestDate(AsOf asOf, List<Case> cases, int calls, int protectedClients) {
    this.asOf = asOf;
    this.cases = List.copyOf(cases);
    this.calls = calls;
    this.protectedClients = protectedClients;
    boolean[] left = new boolean[cases.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = cases.get(i).left();
    }
    // without a case nobody asks how many scores one would have
    int columns = cases.isEmpty() ? Contender.values().length : cases.get(0).scores().length;
    this.rankings = new Ranking[columns];
    this.rank = new int[columns][];
    for (int c = 0; c < columns; c++) {
      int column = c;
      double[] scores = cases.stream().mapToDouble(one -> one.scores()[column]).toArray();
      rankings[c] = new Ranking(scores, left);
      rank[c] = ranks(cases, c);
    }
  }

  /**
   * @param fates outcomes as they are known at the end, by client id
   * @param endDay last day of the horizon
   */
  static BacktestDate of(
      Forecast said, Map<String, Outcome> fates, int endDay, BacktestSettings settings) {
    List<Case> cases = new ArrayList<>();
    int protectedClients = 0;
    for (Forecast.Scored one : said.clients()) {
      Outcome fate = fates.get(one.client().id());
      if (fate == null || (!fate.alive() && fate.leftDay().isEmpty())) {
        continue;
      }
      boolean left = fate.leftDay().isPresent() && fate.leftDay().getAsInt() <= endDay;
      if (!left && fate.observedUntilDay() < endDay) {
        continue;
      }
      if (!left && settings.acknowledged().touch(one.client().id(), said.asOf().day(), endDay)) {
        protectedClients++;
        continue;
      }
      cases.add(
          new Case(
              one.client(),
              one.risk(),
              one.scores(),
              fate.leftDay().orElse(Integer.MAX_VALUE),
              left));
    }
    return new BacktestDate(said.asOf(), cases, settings.callsOf(cases.size()), protectedClients);
  }

  /** Place of each case, from 0; equal scores in an order that knows nothing but the ids. */
  private static int[] ranks(List<Case> cases, int contender) {
    List<Integer> order =
        IntStream.range(0, cases.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -cases.get(i).scores()[contender])
                    .thenComparingInt(i -> cases.get(i).client().scrambledId())
                    .thenComparing(i -> cases.get(i).client().id()))
            .toList();
    int[] rank = new int[cases.size()];
    for (int place = 0; place < rank.length; place++) {
      rank[order.get(place)] = place;
    }
    return rank;
  }

  AsOf asOf() {
    return asOf;
  }

  /** In ascending order of the clients' ids. */
  List<Case> cases() {
    return cases;
  }

  /** How many are called. */
  int calls() {
    return calls;
  }

  /** Clients that were being looked after and stayed: nobody knows what else would have come. */
  int protectedClients() {
    return protectedClients;
  }

  /** Of those that left: who had done so before the date, when nobody could have noticed yet. */
  int unnoticed() {
    return (int) cases.stream().filter(one -> one.leftDay() <= asOf.day()).count();
  }

  Ranking ranking(Contender contender) {
    return ranking(contender.ordinal());
  }

  /** Ranking by a column of the scores. */
  Ranking ranking(int column) {
    return rankings[column];
  }

  /** Place of case i, from 0. */
  int rank(Contender contender, int i) {
    return rank[contender.ordinal()][i];
  }

  /** Whether case i is among those that are called. */
  boolean flags(Contender contender, int i) {
    return rank(contender, i) < calls;
  }

  int left() {
    return (int) cases.stream().filter(Case::left).count();
  }

  /** Those called that left. */
  int hits(Contender contender) {
    return (int)
        IntStream.range(0, cases.size())
            .filter(i -> cases.get(i).left() && flags(contender, i))
            .count();
  }
}
