package foreshock.simulate;

import foreshock.simulate.Respondents.Person;
import foreshock.simulate.World.Answer;
import foreshock.simulate.World.Invitation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How the vendor asks and how people answer. An answer to a question is the client's latent score,
 * plus the person's offset, plus the mood of the day that all questions of an answer share, plus
 * noise of the question, rounded to the scale.
 *
 * @param monthsBetweenWaves 3 for quarterly waves, held in the middle month
 * @param seatShares shares of clients with one, two, three … people asked
 * @param respondentSd standard deviation between people of one client, points
 * @param moodSd standard deviation of the mood of the day, points
 * @param questionSd standard deviation of a question's noise, points
 * @param turnoverPerWave probability that a person has been replaced since the last wave
 * @param commentShare share of answers with a comment
 * @param silentBelow satisfaction at which half as many answer, few far below it; 0 where the
 *     unhappy answer only a little less
 */
public record SurveyPractice(
    int monthsBetweenWaves,
    double[] seatShares,
    double respondentSd,
    double moodSd,
    double questionSd,
    double turnoverPerWave,
    double commentShare,
    double silentBelow) {

  private static final double SKIPPED_SHARE = 0.04;
  private static final int LONGEST_DELAY_DAYS = 16;

  /** Points over which the unhappy fall silent. */
  private static final double SILENCE_WIDTH = 4;

  /** What came back and what was sent. */
  record Mail(List<Answer> answers, List<Invitation> invitations) {}

  public SurveyPractice {
    seatShares = seatShares.clone();
    if (monthsBetweenWaves < 1) {
      throw new IllegalArgumentException("monthsBetweenWaves is " + monthsBetweenWaves);
    }
  }

  @Override
  public double[] seatShares() {
    return seatShares.clone();
  }

  /** Quarterly, one to four people, noise as in client surveys with five-point scales. */
  public static SurveyPractice quarterly() {
    double[] seats = {0.32, 0.38, 0.20, 0.10};
    return new SurveyPractice(3, seats, 6, 6, 6, 0.04, 0.3, 0);
  }

  /** The same with at most three people a client. */
  public static SurveyPractice sparse() {
    double[] seats = {0.45, 0.35, 0.20};
    return new SurveyPractice(3, seats, 6, 6, 7, 0.03, 0.1, 0);
  }

  /** One person of a household, asked every other month. */
  static SurveyPractice consumers() {
    return new SurveyPractice(2, new double[] {1}, 3, 7, 8, 0, 0.05, 0);
  }

  /** Those who are unhappy say nothing: half answer at a satisfaction of {@code points}. */
  SurveyPractice withSilenceBelow(double points) {
    return new SurveyPractice(
        monthsBetweenWaves,
        seatShares,
        respondentSd,
        moodSd,
        questionSd,
        turnoverPerWave,
        commentShare,
        points);
  }

  /** Everything sent and answered before {@code endDay}. */
  Mail mail(ClientPlan plan, ClientPath path, WorldSettings settings, int endDay) {
    var people =
        new Respondents(
            this, plan, Stream.of(settings.seed(), plan.client(), Stream.Purpose.RESPONDENTS));
    Stream stream = Stream.of(settings.seed(), plan.client(), Stream.Purpose.SURVEYS);
    List<Answer> answers = new ArrayList<>();
    List<Invitation> invitations = new ArrayList<>();
    for (int month = Math.max(0, plan.startMonth() + 1); month < settings.months(); month++) {
      OptionalInt sent = findWaveDay(settings, month);
      if (sent.isEmpty()) {
        continue;
      }
      for (Person person : people.nextWave()) {
        int day = sent.getAsInt() + stream.between(0, LONGEST_DELAY_DAYS);
        double probability = responseProbability(person, plan, path, month);
        boolean replies = stream.chance(Math.min(1, probability * settings.options().response()));
        String id = "R-" + plan.padded() + "-" + (answers.size() + 1);
        Answer answer = answer(id, day, person, plan, path, month, stream);
        if (sent.getAsInt() < endDay && plan.answering() != Answering.UNASKED) {
          invitations.add(new Invitation(plan.id(), person.email(), sent.getAsInt()));
          if (replies && day < endDay) {
            answers.add(answer);
          }
        }
      }
    }
    return new Mail(answers, invitations);
  }

  /** The day of the wave in a month of the world, in the first half of the month. */
  private OptionalInt findWaveDay(WorldSettings settings, int month) {
    int calendarMonth = settings.firstMonth() + month;
    if (Math.floorMod(calendarMonth, monthsBetweenWaves) != monthsBetweenWaves / 2) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(settings.firstDayOf(month) + 2 + Math.floorMod(calendarMonth * 5, 9));
  }

  /** Unhappy people answer a little less; those who fall silent stop within two waves. */
  private double responseProbability(Person person, ClientPlan plan, ClientPath path, int month) {
    double mood = 0.7 + 0.3 * path.satisfaction(month) / 100;
    if (silentBelow > 0) {
      mood = 1 / (1 + StrictMath.exp((silentBelow - path.satisfaction(month)) / SILENCE_WIDTH));
    }
    double silent = 1;
    if (month >= plan.silentFromMonth()) {
      silent = month >= plan.silentFromMonth() + 3 ? 0.02 : 0.3;
    }
    return person.responseProbability() * mood * silent;
  }

  private Answer answer(
      String id,
      int day,
      Person person,
      ClientPlan plan,
      ClientPath path,
      int month,
      Stream stream) {
    double shift = person.offset() + moodSd * stream.gaussian();
    double overall = path.satisfaction(month) + shift;
    int nps = onScale(overall + questionSd * stream.gaussian(), 0, 10);
    int csat = onScale(overall + questionSd * stream.gaussian(), 1, 5);
    Map<Attribute, Integer> scores = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      double felt = path.attribute(attribute, month) + shift;
      int score = onScale(felt + questionSd * stream.gaussian(), 1, 5);
      if (!stream.chance(SKIPPED_SHARE)) {
        scores.put(attribute, score);
      }
    }
    boolean noVisits = month > plan.contacts().visitsEndMonth();
    String comment =
        stream.chance(commentShare) ? Comments.pick(path, month, shift, noVisits, stream) : "";
    return new Answer(id, plan.id(), day, person.email(), nps, csat, scores, comment);
  }

  private static int onScale(double felt, int low, int high) {
    double within = Math.min(100, Math.max(0, felt));
    return low + (int) StrictMath.round(within / 100 * (high - low));
  }
}
