package foreshock.insight;

import foreshock.history.ClientHistory;
import foreshock.history.Invitations;
import java.util.ArrayList;
import java.util.List;

/**
 * A time at which a client was asked, however many of its people were.
 *
 * @param startDay the first invitation
 * @param answered whether anybody answered before the next wave
 */
record SurveyWave(int startDay, boolean answered) {
  /** Invitations within so many days are one wave. */
  private static final int WAVE_DAYS = 20;

  /** A wave is missed when nobody has answered for so long. */
  private static final int PATIENCE_DAYS = 21;

  /** An answer later than this belongs to no wave. */
  private static final int LATEST_DAYS = 90;

  /** A client's waves that were answered, or are over by a day. */
  static List<SurveyWave> of(ClientHistory client, int asOfDay) {
    Invitations sent = client.invitations();
    List<SurveyWave> waves = new ArrayList<>();
    for (int i = 0; i < sent.size(); ) {
      int start = sent.day(i);
      while (i < sent.size() && sent.day(i) - start <= WAVE_DAYS) {
        i++;
      }
      int end = i < sent.size() ? sent.day(i) - 1 : Integer.MAX_VALUE;
      end = Math.min(end, start + LATEST_DAYS);
      boolean answered =
          client.responses().countUntil(end) > client.responses().countUntil(start - 1);
      if (answered || start + PATIENCE_DAYS <= asOfDay) {
        waves.add(new SurveyWave(start, answered));
      }
    }
    return waves;
  }
}
