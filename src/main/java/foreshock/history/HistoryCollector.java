package foreshock.history;

import foreshock.ingest.ClientRow;
import foreshock.ingest.EventRow;
import foreshock.ingest.FileReport;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.InvitationRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.RawAnswer;
import foreshock.ingest.Role;
import foreshock.ingest.RowOrigin;
import foreshock.ingest.RowSink;
import foreshock.ingest.SurveyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Takes typed rows in any order and keeps them compactly until {@link BookMaker} sorts them by
 * client.
 */
public final class HistoryCollector implements RowSink {
  private static final int UNDATED = Integer.MIN_VALUE;

  final ClientMatcher matcher = new ClientMatcher();
  final Interned<String> texts = new Interned<>();
  final Interned<Question> questions = new Interned<>();
  final Interned<String> items = new Interned<>();

  /** Index in {@code items} of each question. */
  final Columns.Ints itemOf = new Columns.Ints();

  final SurveyColumns surveys = new SurveyColumns();
  final OrderColumns orders = new OrderColumns();
  final List<ClientRow> clientRows = new ArrayList<>();
  final Columns.Ints clientRefs = new Columns.Ints();
  final ContactColumns interactions = new ContactColumns();
  final ContactColumns invitations = new ContactColumns();
  final List<EventRow> eventRows = new ArrayList<>();
  final Columns.Ints eventRefs = new Columns.Ints();
  private final boolean keepComments;
  private int latestDay = UNDATED;

  /**
   * @param keepComments whether comments are wanted; a portfolio's table does not show them
   */
  public HistoryCollector(boolean keepComments) {
    this.keepComments = keepComments;
  }

  /** Survey rows; the answers of row i are {@code start(i) … start(i + 1) − 1}. */
  static final class SurveyColumns {
    final OnceOnly once = new OnceOnly();
    final Columns.Ints ref = new Columns.Ints();
    final Columns.Ints day = new Columns.Ints();
    final Columns.Ints respondent = new Columns.Ints();
    final Columns.Longs responseKey = new Columns.Longs();
    final Columns.Ints segment = new Columns.Ints();
    final Columns.Ints manager = new Columns.Ints();
    final Columns.Ints comment = new Columns.Ints();
    final Columns.Ints answersUntil = new Columns.Ints();
    final Columns.Ints question = new Columns.Ints();
    final Columns.Doubles raw = new Columns.Doubles();
  }

  /** Won orders. */
  static final class OrderColumns {
    final OnceOnly once = new OnceOnly();
    final Columns.Ints ref = new Columns.Ints();
    final Columns.Ints day = new Columns.Ints();
    final Columns.Longs document = new Columns.Longs();
    final Columns.Doubles amount = new Columns.Doubles();
    final Columns.Ints currency = new Columns.Ints();
    final Columns.Ints manager = new Columns.Ints();
  }

  /** Interactions or invitations. */
  static final class ContactColumns {
    final OnceOnly once = new OnceOnly();
    final Columns.Ints ref = new Columns.Ints();
    final Columns.Ints day = new Columns.Ints();
    final Columns.Ints kind = new Columns.Ints();

    private void add(RowOrigin origin, int clientRef, int epochDay, int kindIndex) {
      once.add(0, origin.contentHash(), origin.file(), epochDay);
      ref.add(clientRef);
      day.add(epochDay);
      kind.add(kindIndex);
    }
  }

  /** What the user says about who is who; counts from the next matching on. */
  public void aliases(ClientAliases aliases) {
    matcher.aliases(aliases);
  }

  /** What the files are exports of; files with the same text have their ids from one system. */
  public void systems(List<FileReport> files) {
    matcher.systems(files.stream().map(HistoryCollector::systemOf).toList());
  }

  private static String systemOf(FileReport file) {
    return file.system().isEmpty()
        ? file.columns().stream()
            .map(column -> column.header().strip().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining("\n"))
        : file.system();
  }

  @Override
  public void client(ClientRow row) {
    clientRows.add(row);
    clientRefs.add(matcher.intern(Role.CLIENTS, row.client(), row.origin().file()));
  }

  @Override
  public void order(OrderRow row) {
    if (row.stage() != OrderRow.Stage.WON) {
      return;
    }
    latestDay = Math.max(latestDay, row.day());
    long document = OnceOnly.keyOf(row.orderId());
    orders.once.add(document, row.origin().contentHash(), row.origin().file(), row.day());
    orders.ref.add(matcher.intern(Role.ORDERS, row.client(), row.origin().file()));
    orders.day.add(row.day());
    orders.document.add(document);
    orders.amount.add(row.amount());
    orders.currency.add(texts.of(row.currency()));
    orders.manager.add(texts.of(row.manager()));
  }

  @Override
  public void survey(SurveyRow row) {
    latestDay = Math.max(latestDay, row.day());
    long response = OnceOnly.keyOf(row.responseId());
    long key = response;
    for (RawAnswer answer : row.answers()) {
      int question = questionOf(row.origin().file(), answer);
      surveys.question.add(question);
      surveys.raw.add(answer.raw());
      // a response written as one row an answer repeats its id for each question
      key = response == 0 ? 0 : key * 31 + OnceOnly.keyOf(items.get(itemOf.get(question)));
    }
    surveys.once.add(key, row.origin().contentHash(), row.origin().file(), row.day());
    surveys.ref.add(matcher.intern(Role.SURVEYS, row.client(), row.origin().file()));
    surveys.day.add(row.day());
    surveys.respondent.add(texts.of(row.respondent().strip()));
    surveys.responseKey.add(response);
    surveys.segment.add(texts.of(row.segment()));
    surveys.manager.add(texts.of(row.manager()));
    surveys.comment.add(texts.of(keepComments ? row.comment() : ""));
    surveys.answersUntil.add(surveys.question.size());
  }

  private int questionOf(int file, RawAnswer answer) {
    int question = questions.of(Question.of(file, answer));
    if (question == itemOf.size()) {
      itemOf.add(items.of(questions.get(question).key()));
    }
    return question;
  }

  @Override
  public void interaction(InteractionRow row) {
    latestDay = Math.max(latestDay, row.day());
    interactions.add(
        row.origin(),
        matcher.intern(Role.INTERACTIONS, row.client(), row.origin().file()),
        row.day(),
        texts.of(row.kind()));
  }

  @Override
  public void event(EventRow row) {
    eventRows.add(row);
    eventRefs.add(
        row.client().isEmpty()
            ? -1
            : matcher.intern(Role.EVENTS, row.client(), row.origin().file()));
  }

  @Override
  public void invitation(InvitationRow row) {
    invitations.add(
        row.origin(),
        matcher.intern(Role.INVITATIONS, row.client(), row.origin().file()),
        row.day(),
        0);
  }

  /**
   * The day of the latest answer, won order or interaction; a plan, a contract's end or an open
   * deal never counts.
   */
  public OptionalInt findLatestDay() {
    return latestDay == UNDATED ? OptionalInt.empty() : OptionalInt.of(latestDay);
  }

  /** As {@link #findLatestDay}, of those on or before {@code untilDay}. */
  public OptionalInt findLatestDayUntil(int untilDay) {
    int latest = UNDATED;
    for (Columns.Ints days : List.of(surveys.day, orders.day, interactions.day)) {
      for (int i = 0; i < days.size(); i++) {
        latest = days.get(i) <= untilDay ? Math.max(latest, days.get(i)) : latest;
      }
    }
    return latest == UNDATED ? OptionalInt.empty() : OptionalInt.of(latest);
  }
}
