package foreshock.signal;

import foreshock.history.Responses;
import java.util.Arrays;

/**
 * A client's responses as the level model sees them, ascending by day. Shapes: one entry a
 * response.
 *
 * @param day days since 1970-01-01
 * @param index the client satisfaction index
 * @param variance variance that the answers leave in it
 * @param voice the respondent's own offset in the state, or {@link #NO_VOICE}
 * @param stranger whether the respondent's offset has no place in the state and counts as noise
 * @param voices number of respondents with an offset in the state
 * @param heard number of respondents that the answers name; answers of which none names one are
 *     taken for one respondent's, who may not speak for the client
 * @param alone number of responses, from the first on, that one respondent gave
 */
record Observations(
    int[] day,
    double[] index,
    double[] variance,
    int[] voice,
    boolean[] stranger,
    int voices,
    int heard,
    int alone) {
  static final int NO_VOICE = -1;

  /** More respondents than this are noise: the state's size is paid for at each answer. */
  private static final int MOST_VOICES = 4;

  /** The responses that are not after {@code atDay}. */
  static Observations of(Responses responses, IndexModel model, int atDay) {
    int size = responses.countUntil(atDay);
    int[] day = new int[size];
    double[] index = new double[size];
    double[] variance = new double[size];
    int[] who = new int[size];
    int used = 0;
    for (int i = 0; i < size; i++) {
      IndexModel.Index one = model.of(responses, i);
      if (!Double.isNaN(one.value())) {
        day[used] = responses.day(i);
        index[used] = one.value();
        variance[used] = one.variance();
        who[used++] = responses.respondent(i);
      }
    }
    return withVoices(
        Arrays.copyOf(day, used),
        Arrays.copyOf(index, used),
        Arrays.copyOf(variance, used),
        Arrays.copyOf(who, used));
  }

  /** With one respondent its offset cannot be told from the client and belongs to the level. */
  private static Observations withVoices(int[] day, double[] index, double[] variance, int[] who) {
    int people = 0;
    for (int person : who) {
      people = Math.max(people, person + 1);
    }
    int[] answers = new int[people];
    int named = 0;
    int alone = 0;
    for (int person : who) {
      if (person >= 0 && answers[person]++ == 0) {
        named++;
      }
      alone += named < 2 ? 1 : 0;
    }
    int[] voice = new int[day.length];
    boolean[] stranger = new boolean[day.length];
    Arrays.fill(voice, NO_VOICE);
    int voices = 0;
    if (named > 1) {
      int[] voiceOf = new int[people];
      Arrays.fill(voiceOf, NO_VOICE);
      for (; voices < MOST_VOICES; voices++) {
        int most = -1;
        for (int person = 0; person < people; person++) {
          boolean free = voiceOf[person] == NO_VOICE && answers[person] > 1;
          if (free && (most < 0 || answers[person] > answers[most])) {
            most = person;
          }
        }
        if (most < 0) {
          break;
        }
        voiceOf[most] = voices;
      }
      for (int i = 0; i < who.length; i++) {
        voice[i] = who[i] >= 0 ? voiceOf[who[i]] : NO_VOICE;
        // beside people with a name, who gives none is somebody too and speaks for itself
        stranger[i] = voice[i] == NO_VOICE;
      }
    }
    int heard = Math.max(named, Math.min(1, day.length));
    return new Observations(day, index, variance, voice, stranger, voices, heard, alone);
  }

  int size() {
    return day.length;
  }

  /** Number of responses that are not after a day. */
  int countUntil(int atDay) {
    int count = day.length;
    while (count > 0 && day[count - 1] > atDay) {
      count--;
    }
    return count;
  }
}
