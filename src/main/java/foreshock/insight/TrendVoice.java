package foreshock.insight;

import foreshock.history.ClientHistory;
import foreshock.history.Responses;
import foreshock.numeric.Interval;
import foreshock.numeric.Normals;
import foreshock.numeric.TwoWay;
import foreshock.signal.IndexModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The leading side of a trend: what a group of clients said, period by period. One entry a period
 * in each array.
 */
final class TrendVoice {
  private static final double CONFIDENCE = 0.9;
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;

  /** The index of one response. */
  private record Answer(int period, double value) {}

  final double[] csi;
  final List<Optional<Interval>> csiInterval = new ArrayList<>();
  final double[] raw;
  final double[] same;
  final double[] mix;
  final double[] nps;
  final List<Optional<Interval>> npsInterval = new ArrayList<>();
  final int[] responses;
  final int[] respondents;
  final double[] rate;

  /** Whether each client answered in each period, by place in the group. */
  final boolean[][] heard;

  private final TrendPeriods periods;

  /**
   * @param npsItem question of the net promoter score, or −1
   * @param answerVariance variance of an answer around its person, points²
   */
  TrendVoice(
      List<ClientHistory> group,
      TrendPeriods periods,
      IndexModel index,
      int npsItem,
      boolean invitationsKnown,
      double answerVariance) {
    int size = periods.count();
    this.periods = periods;
    responses = new int[size];
    respondents = new int[size];
    heard = new boolean[group.size()][size];
    raw = new double[size];
    List<Map<Integer, List<Answer>>> people = new ArrayList<>();
    for (int c = 0; c < group.size(); c++) {
      people.add(people(group.get(c).responses(), index, c));
    }
    for (int t = 0; t < size; t++) {
      raw[t] = responses[t] == 0 ? Double.NaN : raw[t] / responses[t];
    }
    TwoWay model = model(people, size);
    int[] once = new int[group.size()];
    Arrays.fill(once, 1);
    csi = bounded(model.levels(once));
    Optional<Interval>[] drawn =
        Resampling.intervals(heardEver(), size, draw -> bounded(model.levels(spread(draw))));
    double reach = Normals.quantile(0.5 + CONFIDENCE / 2);
    for (int t = 0; t < size; t++) {
      double half = reach * Math.sqrt(answerVariance / Math.max(1, responses[t]));
      boolean drawable = heardIn(t) >= Resampling.LEAST_CLIENTS && drawn[t].isPresent();
      csiInterval.add(
          Double.isNaN(csi[t])
              ? Optional.empty()
              : drawable
                  ? Optional.of(
                      new Interval(
                          Math.min(csi[t], drawn[t].get().low()),
                          Math.max(csi[t], drawn[t].get().high())))
                  : Optional.of(
                      new Interval(Math.max(0, csi[t] - half), Math.min(100, csi[t] + half))));
    }
    same = new double[size];
    mix = new double[size];
    changes(people);
    nps = new double[size];
    nps(group, npsItem);
    rate = new double[size];
    rate(group, invitationsKnown);
  }

  private Map<Integer, List<Answer>> people(Responses of, IndexModel index, int client) {
    Map<Integer, List<Answer>> people = new TreeMap<>();
    Map<Integer, boolean[]> seen = new HashMap<>();
    for (int i = 0; i < of.size(); i++) {
      int t = periods.place(of.day(i));
      double value = index.of(of, i).value();
      if (t < 0 || Double.isNaN(value)) {
        continue;
      }
      responses[t]++;
      raw[t] += value;
      heard[client][t] = true;
      people
          .computeIfAbsent(of.respondent(i), unused -> new ArrayList<>())
          .add(new Answer(t, value));
      boolean[] periodsOfPerson =
          seen.computeIfAbsent(of.respondent(i), unused -> new boolean[periods.count()]);
      respondents[t] += periodsOfPerson[t] ? 0 : 1;
      periodsOfPerson[t] = true;
    }
    return people;
  }

  /** Each client counts once a period, however many of its people answer. */
  private static TwoWay model(List<Map<Integer, List<Answer>>> people, int size) {
    double sum = 0;
    int n = 0;
    for (Map<Integer, List<Answer>> client : people) {
      for (List<Answer> person : client.values()) {
        for (Answer answer : person) {
          sum += answer.value();
          n++;
        }
      }
    }
    TwoWay model = new TwoWay(size, people.size(), n == 0 ? 0 : sum / n);
    for (int c = 0; c < people.size(); c++) {
      int[] answers = new int[size];
      people.get(c).values().forEach(one -> one.forEach(answer -> answers[answer.period()]++));
      for (List<Answer> person : people.get(c).values()) {
        model.add(
            c,
            person.stream().mapToInt(Answer::period).toArray(),
            person.stream().mapToDouble(Answer::value).toArray(),
            person.stream().mapToDouble(one -> 1.0 / answers[one.period()]).toArray());
      }
    }
    return model;
  }

  private int heardEver() {
    int count = 0;
    for (boolean[] one : heard) {
      count += any(one) ? 1 : 0;
    }
    return count;
  }

  private int heardIn(int t) {
    int count = 0;
    for (boolean[] one : heard) {
      count += one[t] ? 1 : 0;
    }
    return count;
  }

  private static boolean any(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }

  /** A draw of those ever heard as a draw of all. */
  private int[] spread(int[] draw) {
    int[] copies = new int[heard.length];
    int at = 0;
    for (int c = 0; c < heard.length; c++) {
      copies[c] = any(heard[c]) ? draw[at++] : 0;
    }
    return copies;
  }

  /** Against the last period with answers: those that answered in both, and the rest. */
  private void changes(List<Map<Integer, List<Answer>>> people) {
    int before = -1;
    for (int t = 0; t < csi.length; t++) {
      same[t] = Double.NaN;
      mix[t] = Double.NaN;
      if (responses[t] == 0) {
        continue;
      }
      if (before >= 0) {
        double sum = 0;
        int clients = 0;
        for (Map<Integer, List<Answer>> client : people) {
          double own = 0;
          int both = 0;
          for (List<Answer> person : client.values()) {
            double change = mean(person, t) - mean(person, before);
            own += Double.isNaN(change) ? 0 : change;
            both += Double.isNaN(change) ? 0 : 1;
          }
          sum += both == 0 ? 0 : own / both;
          clients += both == 0 ? 0 : 1;
        }
        if (clients > 0) {
          same[t] = sum / clients;
          mix[t] = raw[t] - raw[before] - same[t];
        }
      }
      before = t;
    }
  }

  private static double mean(List<Answer> person, int t) {
    return person.stream()
        .filter(one -> one.period() == t)
        .mapToDouble(Answer::value)
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Share of promoters less share of detractors, points. The interval adds one answer of each class
   * first, as Wilson's does in effect, so that three promoters in a row are not certainty.
   */
  private void nps(List<ClientHistory> group, int item) {
    int[][] classes = new int[csi.length][3];
    for (ClientHistory client : group) {
      Responses of = client.responses();
      for (int i = 0; i < of.size(); i++) {
        int t = periods.place(of.day(i));
        for (int k = of.from(i); t >= 0 && k < of.to(i); k++) {
          if (of.item(k) == item) {
            long score = Math.round(of.value(k) / 10);
            classes[t][score >= PROMOTER ? 2 : score <= DETRACTOR ? 0 : 1]++;
          }
        }
      }
    }
    double reach = Normals.quantile(0.5 + CONFIDENCE / 2);
    for (int t = 0; t < nps.length; t++) {
      double n = classes[t][0] + classes[t][1] + classes[t][2];
      nps[t] = n == 0 ? Double.NaN : 100 * (classes[t][2] - classes[t][0]) / n;
      double promoters = (classes[t][2] + 1) / (n + 3);
      double detractors = (classes[t][0] + 1) / (n + 3);
      double mean = promoters - detractors;
      double half = reach * Math.sqrt((promoters + detractors - mean * mean) / (n + 3));
      npsInterval.add(
          n == 0
              ? Optional.empty()
              : Optional.of(
                  new Interval(
                      Math.max(-100, Math.min(nps[t], 100 * (mean - half))),
                      Math.min(100, Math.max(nps[t], 100 * (mean + half))))));
    }
  }

  private void rate(List<ClientHistory> group, boolean known) {
    int[] asked = new int[rate.length];
    int[] answered = new int[rate.length];
    for (ClientHistory client : group) {
      for (SurveyWave wave : SurveyWave.of(client, periods.asOfDay())) {
        int t = periods.place(wave.startDay());
        if (t >= 0) {
          asked[t]++;
          answered[t] += wave.answered() ? 1 : 0;
        }
      }
    }
    for (int t = 0; t < rate.length; t++) {
      rate[t] = known && asked[t] > 0 ? (double) answered[t] / asked[t] : Double.NaN;
    }
  }

  /** Half the mean square of what a person changes from one answer to the next, points². */
  static double answerVariance(List<ClientHistory> clients, IndexModel index) {
    double squares = 0;
    long n = 0;
    for (ClientHistory client : clients) {
      Map<Integer, Double> last = new HashMap<>();
      Responses of = client.responses();
      for (int i = 0; i < of.size(); i++) {
        double value = index.of(of, i).value();
        if (!Double.isNaN(value)) {
          Double before = last.put(of.respondent(i), value);
          if (before != null) {
            squares += (value - before) * (value - before);
            n++;
          }
        }
      }
    }
    // nobody ever answered twice: a spread of fifteen points, as of single answers in practice
    return n == 0 ? 225 : squares / n / 2;
  }

  private static double[] bounded(double[] points) {
    return Arrays.stream(points).map(one -> Math.max(0, Math.min(100, one))).toArray();
  }
}
