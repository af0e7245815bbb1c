package foreshock.ingest;

import java.util.List;

/**
 * One record of a survey export: a whole response (wide) or one answer of it (long). Answers of the
 * same client, respondent and day belong together whichever record they came from.
 *
 * @param respondent who answered (e-mail, person id or name as written), or empty
 * @param responseId the response's id as written, or empty
 * @param day day of the answer since 1970-01-01
 * @param segment the client's segment where the survey carries it, or empty
 * @param manager the client's manager where the survey carries it, or empty
 * @param answers never empty: a record without an answer is an {@link InvitationRow}
 * @param comment free text, or empty
 */
public record SurveyRow(
    RowOrigin origin,
    ClientRef client,
    String respondent,
    String responseId,
    int day,
    String segment,
    String manager,
    List<RawAnswer> answers,
    String comment) {
  public SurveyRow {
    answers = List.copyOf(answers);
  }
}
