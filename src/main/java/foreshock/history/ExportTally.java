package foreshock.history;

import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.EventRow;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.InvitationRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.Role;
import foreshock.ingest.RowOrigin;
import foreshock.ingest.RowSink;
import foreshock.ingest.SurveyRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Hands rows on and keeps, file by file, whose they are and from when to when they go. */
public final class ExportTally implements RowSink {
  /** Stands for no date. */
  public static final int NEVER = Integer.MIN_VALUE;

  private final RowSink next;
  private final List<Map<Named, Days>> files = new ArrayList<>();
  private final List<TreeSet<Integer>> daysOfFiles = new ArrayList<>();

  /** A client as rows of one kind name it. */
  public record Named(Role role, ClientRef client) {}

  /** First and last day of a client's rows in one file. */
  public static final class Days {
    private int first = Integer.MAX_VALUE;
    private int last = NEVER;

    private void see(int day) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }

    /** The first day; greater than the last where no row has a date. */
    public int first() {
      return first;
    }

    /** The last day, or {@link #NEVER}. */
    public int last() {
      return last;
    }
  }

  /**
   * @param next takes every row
   */
  public ExportTally(RowSink next) {
    this.next = next;
  }

  /** The clients of a file, in the order in which they first come. */
  public Map<Named, Days> clientsOf(int file) {
    return file < files.size() ? files.get(file) : Map.of();
  }

  /** The longest time between two dated rows of a file, in days. */
  public int longestPause(int file) {
    int longest = 0;
    int before = NEVER;
    for (int day : file < daysOfFiles.size() ? daysOfFiles.get(file) : new TreeSet<Integer>()) {
      longest = before == NEVER ? 0 : Math.max(longest, day - before);
      before = day;
    }
    return longest;
  }

  private void see(RowOrigin origin, Role role, ClientRef client, int day) {
    of(origin, role, client).see(day);
    daysOfFiles.get(origin.file()).add(day);
  }

  private Days of(RowOrigin origin, Role role, ClientRef client) {
    while (files.size() <= origin.file()) {
      files.add(new LinkedHashMap<>());
      daysOfFiles.add(new TreeSet<>());
    }
    return files.get(origin.file()).computeIfAbsent(new Named(role, client), unused -> new Days());
  }

  @Override
  public void client(ClientRow row) {
    of(row.origin(), Role.CLIENTS, row.client());
    next.client(row);
  }

  @Override
  public void order(OrderRow row) {
    if (row.stage() == OrderRow.Stage.WON) {
      see(row.origin(), Role.ORDERS, row.client(), row.day());
    }
    next.order(row);
  }

  @Override
  public void survey(SurveyRow row) {
    see(row.origin(), Role.SURVEYS, row.client(), row.day());
    next.survey(row);
  }

  @Override
  public void interaction(InteractionRow row) {
    see(row.origin(), Role.INTERACTIONS, row.client(), row.day());
    next.interaction(row);
  }

  @Override
  public void event(EventRow row) {
    see(row.origin(), Role.EVENTS, row.client(), row.day());
    next.event(row);
  }

  @Override
  public void invitation(InvitationRow row) {
    see(row.origin(), Role.INVITATIONS, row.client(), row.day());
    next.invitation(row);
  }
}
