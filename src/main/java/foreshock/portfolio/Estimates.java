package foreshock.portfolio;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.ClientHistory;
import foreshock.history.Item;
import foreshock.history.Responses;
import foreshock.signal.ClientSignals;
import foreshock.signal.Contacts;
import foreshock.signal.ContractYear;
import foreshock.signal.IndexModel;
import foreshock.signal.LevelModel;
import foreshock.signal.RhythmModel;
import foreshock.signal.SalesRhythm;
import foreshock.signal.Satisfaction;
import foreshock.signal.Silence;
import foreshock.signal.WaveCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What only all clients together tell, fitted once; with it a client's signals are a pure function
 * of its own history.
 *
 * @param items the questions
 * @param segmentMeans mean satisfaction by segment, shrunken to the whole
 * @param answerHabit chance that a client answers a wave
 */
public record Estimates(
    List<Item> items,
    IndexModel index,
    LevelModel level,
    Map<String, Double> segmentMeans,
    RhythmModel rhythm,
    WaveCalendar waves,
    double answerHabit) {
  /** A change of satisfaction is against so many months ago. */
  public static final int CHANGE_MONTHS = 6;

  private static final int HEARD_MONTHS = 12;

  public Estimates {
    items = List.copyOf(items);
    segmentMeans = Map.copyOf(segmentMeans);
  }

  /** What is believed of the satisfaction of a client that never answered. */
  public double meanOf(Client client) {
    return segmentMeans.getOrDefault(client.segment(), level.mean());
  }

  /** All signals of a client as they were known on a day. */
  public ClientSignals signals(ClientHistory history, AsOf at) {
    return signals(history, at, satisfaction(history, at));
  }

  /** The same on several days, ascending; cheaper than one after the other. */
  public List<ClientSignals> signals(ClientHistory history, List<AsOf> days) {
    List<Satisfaction> along = satisfaction(history, days);
    List<ClientSignals> found = new ArrayList<>(days.size());
    for (int i = 0; i < days.size(); i++) {
      found.add(signals(history, days.get(i), along.get(i)));
    }
    return found;
  }

  private ClientSignals signals(ClientHistory history, AsOf at, Satisfaction satisfaction) {
    Responses responses = history.responses();
    int answers = responses.countUntil(at.day());
    int recent = responses.countUntil(at.dayMonthsBefore(HEARD_MONTHS));
    Silence silence = Silence.of(history, waves, at);
    SalesRhythm sales = SalesRhythm.of(history.orders(), rhythm, at);
    return new ClientSignals(
        satisfaction,
        silence,
        silence.surprise(answerHabit),
        silence.beyondHabit(answerHabit),
        sales,
        Contacts.of(history.interactions(), at),
        (at.day() - history.firstSeenDay(at.day())) / Days.PER_MONTH,
        ContractYear.of(history.crm().startDay(), sales, at),
        answers,
        answers == 0 ? OptionalInt.empty() : OptionalInt.of(responses.day(answers - 1)),
        answers > recent,
        worstAttributeGap(responses, recent, answers));
  }

  /** Level and change of the index. */
  public Satisfaction satisfaction(ClientHistory history, AsOf at) {
    return Satisfaction.of(
        history.responses(), index, level, meanOf(history.client()), at, CHANGE_MONTHS);
  }

  /** The same on several days, ascending. */
  public List<Satisfaction> satisfaction(ClientHistory history, List<AsOf> days) {
    return Satisfaction.along(
        history.responses(), index, level, meanOf(history.client()), days, CHANGE_MONTHS);
  }

  /** Level and change of one attribute alone. */
  public Satisfaction attribute(ClientHistory history, int item, AsOf at) {
    IndexModel alone = index.only(item);
    return Satisfaction.of(history.responses(), alone, level, alone.centre(), at, CHANGE_MONTHS);
  }

  private double worstAttributeGap(Responses responses, int from, int to) {
    double[] sum = new double[items.size()];
    int[] count = new int[items.size()];
    for (int i = from; i < to; i++) {
      double own = index.of(responses, i).value();
      for (int k = responses.from(i); k < responses.to(i); k++) {
        int item = responses.item(k);
        if (!items.get(item).overall() && !Double.isNaN(own)) {
          sum[item] += responses.value(k) - index.offset()[item] - (own - index.centre());
          count[item]++;
        }
      }
    }
    double worst = 0;
    for (int item = 0; item < sum.length; item++) {
      if (count[item] > 0) {
        worst = Math.max(worst, -sum[item] / (count[item] + 1));
      }
    }
    return worst;
  }
}
