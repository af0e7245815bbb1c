package foreshock.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Rows of a survey file, wide or long. */
final class SurveyReader implements RowReader {
  private final FilePlan plan;
  private final ClientCells client;
  private final RowDate date;
  private final NonResponses nonResponses;
  private final AnswerParser parser = new AnswerParser();
  private final ScoreLimits limits;
  private final ScaleCensus census;
  private final NumberColumn weight;
  private final Map<Field, Integer> columns;
  private boolean notAsked;

  /**
   * @param limits what answers are possible
   * @param census counts the answers that were read
   */
  SurveyReader(FilePlan plan, ScoreLimits limits, ScaleCensus census) {
    this.plan = plan;
    this.limits = limits;
    this.census = census;
    client = new ClientCells(plan);
    date = new RowDate(plan.rowDates());
    nonResponses = new NonResponses(plan);
    weight = plan.number(Field.WEIGHT);
    columns = plan.mapping().columns();
  }

  @Override
  public Verdict read(Cells cells, RowOrigin origin, RowSink sink) {
    if (nonResponses.has(cells)) {
      return Verdict.NO_RESPONSE;
    }
    ClientRef ref = client.read(cells);
    if (ref.isEmpty()) {
      return ClientCells.nobody(plan);
    }
    int day = date.day(cells);
    if (!DateParser.isDay(day)) {
      return date.verdict(day, cells);
    }
    List<RawAnswer> answers = new ArrayList<>(plan.survey().columns().size());
    Verdict verdict = answers(cells, answers);
    if (verdict.kind() != Verdict.Kind.TYPED) {
      return verdict;
    }
    String respondent = respondent(cells, ref);
    if (answers.isEmpty()) {
      unanswered(cells, origin, ref, respondent, day, sink);
      return Verdict.UNANSWERED;
    }
    answers.forEach(census::add);
    String responseId = cell(cells, Field.RESPONSE_ID);
    if (responseId.isEmpty() || DamagedIds.isDamaged(responseId)) {
      responseId = cell(cells, Field.TICKET_ID);
    }
    sink.survey(
        new SurveyRow(
            origin,
            ref,
            respondent,
            responseId,
            day,
            client.share(cell(cells, Field.SEGMENT)),
            client.share(cell(cells, Field.MANAGER)),
            answers,
            cell(cells, Field.COMMENT)));
    return Verdict.TYPED;
  }

  private String respondent(Cells cells, ClientRef ref) {
    String named = ClientCells.email(cell(cells, Field.RESPONDENT));
    String respondent = named.isEmpty() ? cell(cells, Field.RESPONDENT) : named;
    respondent = DamagedIds.isDamaged(respondent) ? "" : respondent;
    return client.share(respondent.isEmpty() ? ref.email() : respondent);
  }

  /** Who answered, as written, or empty. */
  String respondent(Cells cells) {
    return respondent(cells, client.read(cells));
  }

  /**
   * A ticket for which no answer was asked is still a contact; everything else unanswered was an
   * invitation.
   */
  private void unanswered(
      Cells cells, RowOrigin origin, ClientRef ref, String respondent, int day, RowSink sink) {
    if (!cell(cells, Field.ATTRIBUTE).isEmpty()) {
      // One question that was passed over: the response itself is in other rows.
      return;
    }
    boolean ticket = columns.containsKey(Field.TICKET_ID) && !plan.survey().longForm();
    boolean offered =
        !notAsked
            && !plan.survey().columns().stream().allMatch(c -> cells.get(c.index()).isEmpty());
    if (ticket && !offered) {
      sink.interaction(
          new InteractionRow(origin, ref, day, "ticket", client.share(cell(cells, Field.MANAGER))));
    } else {
      sink.invitation(new InvitationRow(origin, ref, respondent, day));
    }
  }

  private String cell(Cells cells, Field field) {
    Integer column = columns.get(field);
    return column == null ? "" : cells.get(column);
  }

  /**
   * Adds the row's answers; anything but {@link Verdict#TYPED} says what is wrong with one of them.
   */
  Verdict answers(Cells cells, List<RawAnswer> answers) {
    return answers(plan.survey().columns(), cells, answers);
  }

  /** The same of some of the columns. */
  Verdict answers(List<ScoreColumn> columnsOf, Cells cells, List<RawAnswer> answers) {
    notAsked = false;
    for (ScoreColumn column : columnsOf) {
      String cell = cells.get(column.index());
      AnswerParser.Kind kind = parser.parse(cell, column.ladder());
      if (kind == AnswerParser.Kind.BAD) {
        return bad(column, cell, Remark.of("problem.noanswer"));
      }
      if (kind != AnswerParser.Kind.ANSWER) {
        notAsked |= kind == AnswerParser.Kind.NOT_ASKED;
        continue;
      }
      RawAnswer answer = plan.survey().longForm() ? longAnswer(cells) : wideAnswer(column);
      String range = limits.violated(answer);
      if (!range.isEmpty()) {
        return bad(column, cell, Remark.of("problem.offscale", answer.item(), range));
      }
      answers.add(answer);
    }
    return Verdict.TYPED;
  }

  private static Verdict bad(ScoreColumn column, String cell, Remark remedy) {
    return Verdict.reject(ProblemCode.BAD_SCORE, column.header(), Rejections.shown(cell), remedy);
  }

  private RawAnswer wideAnswer(ScoreColumn column) {
    return new RawAnswer(
        column.item(), column.overall(), parser.value(), parser.scale(), OptionalDouble.empty());
  }

  private RawAnswer longAnswer(Cells cells) {
    String metric = Question.itemOfMetric(cell(cells, Field.METRIC));
    String attribute = cell(cells, Field.ATTRIBUTE);
    boolean overall = attribute.isEmpty();
    String item = overall ? (metric.isEmpty() ? "score" : metric) : attribute;
    if (!overall && !Question.metric(attribute).isEmpty()) {
      overall = true;
      item = Question.metric(attribute);
    }
    Scale scale =
        parser.scale().isKnown() ? parser.scale() : recordScale(cell(cells, Field.SCALE), item);
    String share = cell(cells, Field.WEIGHT);
    double value = share.isEmpty() ? Double.NaN : weight.value(cells);
    if (share.indexOf('%') >= 0) {
      value /= 100;
    }
    return new RawAnswer(
        client.share(item),
        overall,
        parser.value(),
        scale,
        Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
  }

  /**
   * {@code 5}, {@code 10} or {@code 1-5} of a scale column: NPS begins with 0, everything else with
   * 1.
   */
  private static Scale recordScale(String cell, String item) {
    if (cell.isEmpty()) {
      return Scale.UNKNOWN;
    }
    double high = NumberParser.parse(cell, NumberParser.EITHER, false);
    if (Double.isNaN(high) || cell.indexOf('-') > 0) {
      return ScaleHints.of(cell).orElse(Scale.UNKNOWN);
    }
    return high <= 0
        ? Scale.UNKNOWN
        : new Scale(item.equals("NPS") || high >= 100 ? 0 : high <= 1 ? 0 : 1, high);
  }
}
