package foreshock.report;

import foreshock.insight.Alert;
import foreshock.report.HistoryProblem.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The runs of the past and the clients that are being looked after, in an SQLite file. A run is
 * written in one transaction that is on disk when {@link #record} comes back. Nothing of SQLite is
 * loaded before a history is opened.
 */
public final class RunHistory implements AutoCloseable {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BUSY_MILLIS = 2000;

  private final Path file;
  private final Optional<RunLock> lock;
  private final Connection database;
  private final HistoryRows rows;

  private RunHistory(Path file, Optional<RunLock> lock, Connection database) {
    this.file = file;
    this.lock = lock;
    this.database = database;
    this.rows = new HistoryRows(database);
  }

  /**
   * How a history is opened.
   *
   * @param code folder that SQLite's native code is unpacked to; empty for the history's own
   * @param makeFolder whether the history's folder is made where it is missing
   * @param patience how long another run that writes is waited for
   * @param onWait told once when there is one
   */
  public record Opening(
      Optional<Path> code, boolean makeFolder, Duration patience, Runnable onWait) {}

  /** Opens a history to write, or begins one. It is this process's alone until it is closed. */
  public static RunHistory write(Path file, Opening how) throws HistoryProblem {
    return write(file, how, HistorySchema.CURRENT);
  }

  static RunHistory write(Path given, Opening how, HistorySchema schema) throws HistoryProblem {
    Path file = given.toAbsolutePath();
    checkPlace(file, how);
    checkContent(file);
    boolean writable =
        Files.isWritable(file.getParent()) && (!Files.exists(file) || Files.isWritable(file));
    if (!writable) {
      throw new HistoryProblem(file, Why.PROTECTED);
    }
    RunLock lock = RunLock.take(file, how.patience(), how.onWait());
    try {
      OwnFiles.create(file);
      prepare(file, how);
      SQLiteConfig config = config();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.enforceForeignKeys(true);
      // the header is looked at before anything, the journal's mode too, is changed
      try (Connection first = config(true).createConnection(url(file))) {
        schema.versionOf(first, file);
      }
      Connection database = config.createConnection(url(file));
      try {
        schema.migrate(database, file);
        return new RunHistory(file, Optional.of(lock), database);
      } catch (SQLException | HistoryProblem | RuntimeException problem) {
        database.close();
        throw problem;
      }
    } catch (SQLException problem) {
      lock.close();
      throw problem(file, problem);
    } catch (IOException refused) {
      lock.close();
      throw new HistoryProblem(file, refused);
    } catch (HistoryProblem | RuntimeException problem) {
      lock.close();
      throw problem;
    }
  }

  /** Opens a history to read; a run that is writing does not keep anyone from it. */
  public static RunHistory read(Path given, Opening how) throws HistoryProblem {
    Path file = given.toAbsolutePath();
    if (!Files.exists(file)) {
      throw new HistoryProblem(file, Why.MISSING);
    }
    checkPlace(file, how);
    checkContent(file);
    try {
      prepare(file, how);
      Connection database = config(true).createConnection(readUrl(file));
      try {
        if (HistorySchema.CURRENT.versionOf(database, file) == HistorySchema.CURRENT.version()) {
          return new RunHistory(file, Optional.empty(), database);
        }
      } catch (SQLException | HistoryProblem | RuntimeException problem) {
        database.close();
        throw problem;
      }
      database.close();
      return write(file, how); // an older one is brought up to date first
    } catch (SQLException problem) {
      throw problem(file, problem);
    } catch (IOException refused) {
      throw new HistoryProblem(file, refused);
    }
  }

  /** All runs, by as-of and then in the order in which they were made. */
  public List<StoredRun> runs() throws HistoryProblem {
    return asked(rows::runs);
  }

  /** The last run that looked from a day before {@code asOf}. */
  public Optional<StoredRun> findLastBefore(LocalDate asOf) throws HistoryProblem {
    return runs().stream()
        .filter(run -> run.facts().asOf().isBefore(asOf))
        .max(
            Comparator.comparing((StoredRun run) -> run.facts().asOf())
                .thenComparing(StoredRun::id));
  }

  /** Every client of a run, by its id; ordered by id. */
  public Map<String, StoredClient> clients(long run) throws HistoryProblem {
    return asked(() -> rows.clients(run));
  }

  /**
   * What the last run before {@code asOf} that meant the same by its levels said of each client. A
   * run of the same day is no earlier one, so running it again moves nothing.
   */
  public Map<String, Alert> alertsBefore(LocalDate asOf, String definition) throws HistoryProblem {
    Optional<StoredRun> last =
        runs().stream()
            .filter(run -> run.facts().asOf().isBefore(asOf))
            .filter(run -> run.facts().definition().equals(definition))
            .reduce((one, later) -> later);
    if (last.isEmpty()) {
      return Map.of();
    }
    Map<String, Alert> alerts = new HashMap<>();
    clients(last.get().id())
        .values()
        .forEach(one -> one.alert().ifPresent(alert -> alerts.put(one.id(), alert)));
    return alerts;
  }

  /**
   * Writes a run, all of it or nothing; one of the same day, files and definition takes the place
   * of the one that is there.
   *
   * @return its number
   */
  public long record(RunFacts facts, List<StoredClient> clients) throws HistoryProblem {
    return asked(() -> inTransaction(() -> rows.put(facts, clients)));
  }

  /** All acknowledgements, the earliest first. */
  public List<Acknowledged> acknowledgements() throws HistoryProblem {
    return asked(rows::acknowledgements);
  }

  /** Those that last on a day, by the client's id. */
  public Map<String, Acknowledged> acknowledgedOn(LocalDate day) throws HistoryProblem {
    Map<String, Acknowledged> lasting = new HashMap<>();
    for (Acknowledged one : acknowledgements()) {
      if (one.covers(day)) {
        lasting.put(one.client(), one);
      }
    }
    return lasting;
  }

  /** Adds an acknowledgement; one of that client that lasts on its first day is changed instead. */
  public void acknowledge(Acknowledged one) throws HistoryProblem {
    asked(() -> inTransaction(() -> rows.put(one)));
  }

  /**
   * Takes back what was acknowledged of a client and lasts on a day or later.
   *
   * @return whether there was anything
   */
  public boolean withdraw(String client, LocalDate day) throws HistoryProblem {
    return asked(() -> inTransaction(() -> rows.withdraw(client, day)));
  }

  /** Closes the file and lets the next run write. */
  @Override
  public void close() throws HistoryProblem {
    try {
      database.close();
    } catch (SQLException problem) {
      throw problem(file, problem);
    } finally {
      lock.ifPresent(RunLock::close);
    }
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }

  private <T> T asked(Question<T> question) throws HistoryProblem {
    try {
      return question.ask();
    } catch (SQLException problem) {
      throw problem(file, problem);
    }
  }

  private <T> T inTransaction(Question<T> change) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        T result = change.ask();
        statement.execute("COMMIT");
        return result;
      } catch (SQLException | RuntimeException problem) {
        try {
          statement.execute("ROLLBACK");
        } catch (SQLException rolledBackAlready) {
          problem.addSuppressed(rolledBackAlready);
        }
        throw problem;
      }
    }
  }

  private static void checkPlace(Path file, Opening how) throws HistoryProblem {
    if (Files.isDirectory(file)) {
      throw new HistoryProblem(file, Why.FOLDER);
    }
    Path folder = file.getParent();
    if (folder != null && how.makeFolder()) {
      try {
        OwnFiles.createFolder(folder);
      } catch (IOException refused) {
        throw new HistoryProblem(folder, refused);
      }
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new HistoryProblem(file, Why.NO_PARENT);
    }
  }

  /** SQLite would take the first bytes of some files for damage. */
  private static void checkContent(Path file) throws HistoryProblem {
    if (!Files.exists(file)) {
      return;
    }
    if (!Files.isRegularFile(file)) {
      throw new HistoryProblem(file, Why.FOREIGN);
    }
    if (!Files.isReadable(file)) {
      throw new HistoryProblem(file, Why.PROTECTED);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(MAGIC.length);
      if (first.length > 0 && !java.util.Arrays.equals(first, MAGIC)) {
        throw new HistoryProblem(file, Why.FOREIGN);
      }
    } catch (IOException refused) {
      throw new HistoryProblem(file, refused);
    }
  }

  private static void prepare(Path file, Opening how) throws IOException {
    SqliteCode.unpackTo(
        how.code()
            .orElseGet(() -> file.resolveSibling("." + file.getFileName() + ".native"))
            .toAbsolutePath());
  }

  private static SQLiteConfig config() {
    return config(false);
  }

  private static SQLiteConfig config(boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_MILLIS);
    return config;
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toUri();
  }

  /** Where nothing may be written there is nobody either that could change it meanwhile. */
  private static String readUrl(Path file) throws HistoryProblem, IOException {
    if (Files.isWritable(file.getParent())) {
      return url(file);
    }
    Path pending = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(pending) && Files.size(pending) > 0) {
      throw new HistoryProblem(file, Why.PROTECTED);
    }
    return url(file) + "?immutable=1";
  }

  private static HistoryProblem problem(Path file, SQLException problem) {
    if (!(problem instanceof SQLiteException sqlite)) {
      return new HistoryProblem(file, problem);
    }
    int code = sqlite.getResultCode().code & 0xff;
    if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return new HistoryProblem(file, Why.DAMAGED);
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new HistoryProblem(file, Why.LOCKED);
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_PERM.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return new HistoryProblem(file, Why.PROTECTED);
    }
    return new HistoryProblem(file, problem);
  }
}
