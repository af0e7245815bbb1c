package foreshock.portfolio;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Responses;
import foreshock.signal.IndexModel;
import foreshock.signal.LevelModel;
import foreshock.signal.Silence;
import foreshock.signal.WaveCalendar;
import java.util.List;

/** Pass 1: everything that only all clients together tell. */
public final class PortfolioFit {
  /** Habit that is believed before the data, with the weight of so many waves. */
  private static final double PRIOR_HABIT = 0.7;

  private static final double PRIOR_WAVES = 5;

  /** The habit of so many clients is as good as that of all. */
  private static final int HABIT_CLIENTS = 4000;

  private PortfolioFit() {}

  /** Fits the portfolio as it was known at the book's as-of. */
  public static Estimates fit(ClientBook book) {
    List<ClientHistory> clients = book.clients();
    IndexModel index = IndexFit.fit(book.items(), clients);
    LevelModel level = LevelFit.fit(clients, index, book.asOf().day());
    WaveCalendar waves = waves(clients);
    return new Estimates(
        book.items(),
        index,
        level,
        SegmentMeans.fit(clients, index, level),
        RhythmFit.fit(clients),
        waves,
        habit(book, waves));
  }

  /**
   * The same of one question alone: it makes the index, and its level has variances of its own.
   * Those of the whole index would count for noise what moves this question and not the others.
   */
  public static Estimates alone(ClientBook book, Estimates all, int item) {
    IndexModel index = all.index().alone(item, IndexFit.rounding(book.items().get(item)));
    LevelModel level = LevelFit.fit(book.clients(), index, book.asOf().day());
    return new Estimates(
        all.items(),
        index,
        level,
        SegmentMeans.fit(book.clients(), index, level),
        all.rhythm(),
        all.waves(),
        all.answerHabit());
  }

  private static WaveCalendar waves(List<ClientHistory> clients) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (ClientHistory client : clients) {
      Responses responses = client.responses();
      if (responses.size() > 0) {
        first = Math.min(first, Days.monthOf(responses.day(0)));
        last = Math.max(last, Days.monthOf(responses.day(responses.size() - 1)));
      }
    }
    if (first > last) {
      return WaveCalendar.of(0, new long[0]);
    }
    int from = first;
    int months = last - first + 1;
    long[] answers = new long[months];
    for (long[] part :
        Chunks.each(clients.size(), range -> monthly(clients, range, from, months))) {
      for (int month = 0; month < months; month++) {
        answers[month] += part[month];
      }
    }
    return WaveCalendar.of(first, answers);
  }

  private static long[] monthly(
      List<ClientHistory> clients, Chunks.Range range, int from, int months) {
    long[] answers = new long[months];
    for (int c = range.from(); c < range.to(); c++) {
      Responses responses = clients.get(c).responses();
      for (int i = 0; i < responses.size(); i++) {
        answers[Days.monthOf(responses.day(i)) - from]++;
      }
    }
    return answers;
  }

  private static double habit(ClientBook book, WaveCalendar waves) {
    double asked = PRIOR_WAVES;
    double answered = PRIOR_WAVES * PRIOR_HABIT;
    for (int client : Sample.places(book.clients(), one -> true, HABIT_CLIENTS)) {
      Silence silence = Silence.of(book.clients().get(client), waves, book.asOf());
      asked += silence.asked() + silence.missed();
      answered += silence.answered();
    }
    return answered / asked;
  }
}
