package foreshock.history;

import foreshock.bytes.TextHash;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.EventRow;
import foreshock.ingest.FileReport;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.InvitationRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.RawAnswer;
import foreshock.ingest.Role;
import foreshock.ingest.RowShelves;
import foreshock.ingest.RowSink;
import foreshock.ingest.SurveyRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Takes typed rows in any order and keeps them compactly until {@link BookMaker} sorts them by
 * client. Rows come one by one, or on shelves that several threads fill.
 */
public final class HistoryCollector implements RowSink, RowShelves {
  private static final int UNDATED = Integer.MIN_VALUE;
  private static final int SEGMENT_ROWS = 1 << 14;

  final ClientMatcher matcher = new ClientMatcher();
  final Interned<String> texts = new Interned<>();
  final Interned<Question> questions = new Interned<>();
  final Interned<String> items = new Interned<>();

  /** Index in {@code items} of each question. */
  final Columns.Ints itemOf = new Columns.Ints();

  private final Columns.Longs itemHashes = new Columns.Longs();
  private final List<OrderSegment> orders = new ArrayList<>();
  private final List<SurveySegment> surveys = new ArrayList<>();
  private final List<ContactSegment> interactions = new ArrayList<>();
  private final List<ContactSegment> invitations = new ArrayList<>();
  final List<ClientRow> clientRows = new ArrayList<>();
  final Columns.Ints clientRefs = new Columns.Ints();
  final List<EventRow> eventRows = new ArrayList<>();
  final Columns.Ints eventRefs = new Columns.Ints();

  /** Names of respondents by their key, where comments are wanted. */
  final Map<Integer, String> respondentNames = new HashMap<>();

  private final boolean keepComments;
  private int latestDay = UNDATED;
  private int openFile;
  private OrderShelf openOrders;
  private SurveyShelf openSurveys;
  private ContactShelf openInteractions;
  private ContactShelf openInvitations;

  /**
   * @param keepComments whether comments and the names of who answered are wanted; a portfolio's
   *     table does not show them
   */
  public HistoryCollector(boolean keepComments) {
    this.keepComments = keepComments;
    texts.of("");
    reopen(0);
  }

  /** Contacts of one file that are not yet in the store. */
  private static final class ContactShelf {
    private final RowKeys keys = new RowKeys();
    private final Columns.Ints kind = new Columns.Ints();
  }

  private void reopen(int file) {
    openFile = file;
    openOrders = new OrderShelf(this, file);
    openSurveys = new SurveyShelf(this, file);
    openInteractions = new ContactShelf();
    openInvitations = new ContactShelf();
  }

  /** Closes the open shelves before a row of another file comes, and now and then. */
  private void turnTo(int file) {
    boolean full =
        openOrders.keys.size() >= SEGMENT_ROWS
            || openSurveys.keys.size() >= SEGMENT_ROWS
            || openInteractions.keys.size() >= SEGMENT_ROWS
            || openInvitations.keys.size() >= SEGMENT_ROWS;
    if (full || file != openFile) {
      flush();
      reopen(file);
    }
  }

  private void flush() {
    if (openOrders.keys.size()
            + openSurveys.keys.size()
            + openInteractions.keys.size()
            + openInvitations.keys.size()
        == 0) {
      return;
    }
    openOrders.seal().accept();
    openSurveys.seal().accept();
    if (openInteractions.keys.size() > 0) {
      interactions.add(new ContactSegment(openFile, openInteractions.keys, openInteractions.kind));
    }
    if (openInvitations.keys.size() > 0) {
      invitations.add(new ContactSegment(openFile, openInvitations.keys, openInvitations.kind));
    }
    reopen(openFile);
  }

  List<OrderSegment> orders() {
    flush();
    return orders;
  }

  List<SurveySegment> surveys() {
    flush();
    return surveys;
  }

  List<ContactSegment> interactions() {
    flush();
    return interactions;
  }

  List<ContactSegment> invitations() {
    flush();
    return invitations;
  }

  synchronized void add(OrderSegment segment) {
    if (segment.size == 0) {
      return;
    }
    orders.add(segment);
    latestDay = Math.max(latestDay, segment.lastDay);
  }

  synchronized void add(SurveySegment segment) {
    if (segment.size == 0) {
      return;
    }
    surveys.add(segment);
    latestDay = Math.max(latestDay, segment.lastDay);
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

  /** Comments are looked for row by row. */
  @Override
  public Optional<RowShelves> shelves() {
    return keepComments ? Optional.empty() : Optional.of(this);
  }

  @Override
  public synchronized int clientOf(Role role, ClientRef client, int file) {
    return matcher.intern(role, client, file);
  }

  @Override
  public synchronized int textOf(String text) {
    return texts.of(text);
  }

  @Override
  public synchronized int questionOf(int file, RawAnswer answer) {
    int question = questions.of(Question.of(file, answer));
    if (question == itemOf.size()) {
      String item = questions.get(question).key();
      itemOf.add(items.of(item));
      itemHashes.add(TextHash.of(item));
    }
    return question;
  }

  /** Hash of the name of a question's item. */
  long itemHash(int question) {
    return itemHashes.get(question);
  }

  @Override
  public RowShelves.Orders orders(int file) {
    return new OrderShelf(this, file);
  }

  @Override
  public RowShelves.Surveys surveys(int file) {
    return new SurveyShelf(this, file);
  }

  @Override
  public void client(ClientRow row) {
    clientRows.add(row);
    clientRefs.add(clientOf(Role.CLIENTS, row.client(), row.origin().file()));
  }

  @Override
  public void order(OrderRow row) {
    if (row.stage() != OrderRow.Stage.WON) {
      return;
    }
    turnTo(row.origin().file());
    openOrders.add(
        clientOf(Role.ORDERS, row.client(), row.origin().file()),
        row.day(),
        TextHash.of(row.orderId()),
        row.origin().contentHash(),
        row.amount(),
        textOf(row.currency()),
        textOf(row.manager()));
  }

  @Override
  public void survey(SurveyRow row) {
    turnTo(row.origin().file());
    for (RawAnswer answer : row.answers()) {
      openSurveys.answer(questionOf(row.origin().file(), answer), answer.raw());
    }
    long who = TextHash.of(row.respondent().strip());
    if (keepComments && who != 0) {
      respondentNames.put(SurveyShelf.respondentKey(who), row.respondent().strip());
    }
    openSurveys.add(
        clientOf(Role.SURVEYS, row.client(), row.origin().file()),
        row.day(),
        who,
        TextHash.of(row.responseId()),
        row.origin().contentHash(),
        textOf(row.segment()),
        textOf(row.manager()),
        textOf(keepComments ? row.comment() : ""));
  }

  @Override
  public void interaction(InteractionRow row) {
    turnTo(row.origin().file());
    latestDay = Math.max(latestDay, row.day());
    openInteractions.keys.add(
        clientOf(Role.INTERACTIONS, row.client(), row.origin().file()),
        row.day(),
        0,
        row.origin().contentHash());
    openInteractions.kind.add(textOf(row.kind()));
  }

  @Override
  public void event(EventRow row) {
    eventRows.add(row);
    eventRefs.add(
        row.client().isEmpty() ? -1 : clientOf(Role.EVENTS, row.client(), row.origin().file()));
  }

  @Override
  public void invitation(InvitationRow row) {
    turnTo(row.origin().file());
    openInvitations.keys.add(
        clientOf(Role.INVITATIONS, row.client(), row.origin().file()),
        row.day(),
        0,
        row.origin().contentHash());
    openInvitations.kind.add(0);
  }

  /**
   * The day of the latest answer, won order or interaction; a plan, a contract's end or an open
   * deal never counts.
   */
  public OptionalInt findLatestDay() {
    flush();
    return latestDay == UNDATED ? OptionalInt.empty() : OptionalInt.of(latestDay);
  }

  /** As {@link #findLatestDay}, of those on or before {@code untilDay}. */
  public OptionalInt findLatestDayUntil(int untilDay) {
    int latest = UNDATED;
    for (List<? extends RowSegment> segments : List.of(orders(), surveys(), interactions())) {
      for (RowSegment segment : segments) {
        latest = Math.max(latest, segment.latestDay(untilDay));
      }
    }
    return latest == UNDATED ? OptionalInt.empty() : OptionalInt.of(latest);
  }
}
