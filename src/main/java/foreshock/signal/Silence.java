package foreshock.signal;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientHistory;
import foreshock.history.Invitations;
import foreshock.history.Responses;

/**
 * Survey waves that a client has missed in a row, against its own habit of answering.
 *
 * @param asked waves that the client could answer after its first answer, until its last one
 * @param answered those that it did
 * @param missed waves in a row without an answer since
 * @param invited whether the waves are the client's own invitations rather than the portfolio's
 *     calendar
 */
public record Silence(int asked, int answered, int missed, boolean invited) {
  /** Prior weight of the portfolio's habit, in waves. */
  private static final double PRIOR_WAVES = 4;

  /** A run is more than the habit explains when it is rarer than this. */
  private static final double RARE = 0.2;

  /** Invitations so close to each other are one wave. */
  private static final int SAME_WAVE_DAYS = 20;

  /** Nobody is late before so many days have passed. */
  private static final int DAYS_TO_ANSWER = 21;

  /** A client that never answered. */
  public static final Silence NEVER_HEARD = new Silence(0, 0, 0, false);

  /**
   * Counts waves on or before {@code at}: the client's invitations where it has any, else the
   * calendar's.
   */
  public static Silence of(ClientHistory history, WaveCalendar calendar, AsOf at) {
    Responses responses = history.responses();
    int heard = responses.countUntil(at.day());
    if (heard == 0) {
      return NEVER_HEARD;
    }
    return history.invitations().countUntil(at.day()) > 0
        ? byInvitations(responses, heard, history.invitations(), at)
        : byCalendar(responses, heard, calendar, at);
  }

  private static Silence byCalendar(
      Responses responses, int heard, WaveCalendar calendar, AsOf at) {
    int first = Days.monthOf(responses.day(0));
    int last = Days.monthOf(responses.day(heard - 1));
    int answered = 0;
    int before = first;
    for (int i = 1; i < heard; i++) {
      int month = Days.monthOf(responses.day(i));
      if (month != before) {
        answered++;
        before = month;
      }
    }
    int thisMonth = Days.monthOf(at.day());
    int complete = Days.lastDayOf(thisMonth) <= at.day() ? thisMonth : thisMonth - 1;
    int asked = Math.max(answered, calendar.countBetween(first, last));
    return new Silence(asked, answered, calendar.countBetween(last, complete), false);
  }

  private static Silence byInvitations(
      Responses responses, int heard, Invitations invitations, AsOf at) {
    int waves = invitations.countUntil(at.day());
    int lastAnswer = responses.day(heard - 1);
    int asked = 0;
    int answered = 0;
    int missed = 0;
    for (int i = 0; i < waves; ) {
      int opened = invitations.day(i);
      int next = i + 1;
      while (next < waves && invitations.day(next) - opened <= SAME_WAVE_DAYS) {
        next++;
      }
      int closed = next < waves ? invitations.day(next) - 1 : at.day();
      boolean heardNow = responses.countUntil(closed) > responses.countUntil(opened - 1);
      if (opened > lastAnswer) {
        missed += at.day() - opened >= DAYS_TO_ANSWER ? 1 : 0;
      } else {
        asked++;
        answered += heardNow ? 1 : 0;
      }
      i = next;
    }
    return new Silence(asked, answered, missed, true);
  }

  /**
   * Chance that the client answers a wave, its own habit shrunken to the portfolio's. Waves are
   * counted until the last answer, which therefore is no evidence of answering and does not count
   * (Haldane 1945, doi:10.1093/biomet/33.3.222).
   */
  public double habit(double portfolioHabit) {
    int given = answered > 0 ? 1 : 0;
    return (answered - given + PRIOR_WAVES * portfolioHabit) / (asked - given + PRIOR_WAVES);
  }

  /** How surprising the run is: −log of its chance under the habit; 0 without a missed wave. */
  public double surprise(double portfolioHabit) {
    return -missed * Math.log1p(-Math.min(0.95, habit(portfolioHabit)));
  }

  /** Missed waves where the habit does not explain so long a run, else 0. */
  public int beyondHabit(double portfolioHabit) {
    return surprise(portfolioHabit) > -Math.log(RARE) ? missed : 0;
  }
}
