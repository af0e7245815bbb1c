package foreshock.report;

import foreshock.report.HistoryProblem.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a history and how older ones become today's. A step is never changed once it has
 * been shipped; the next one is added.
 *
 * @param steps the n-th leads from version n − 1 to n, statement by statement
 */
record HistorySchema(List<List<String>> steps) {
  /** "fore": says that a file is a history of foreshock. */
  private static final int APPLICATION = 0x666f7265;

  static final HistorySchema CURRENT =
      new HistorySchema(
          List.of(
              List.of(
                  """
                  CREATE TABLE run (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    as_of TEXT NOT NULL,
                    run_at TEXT NOT NULL,
                    command TEXT NOT NULL,
                    tool_version TEXT NOT NULL,
                    horizon INTEGER NOT NULL,
                    definition TEXT NOT NULL,
                    inputs TEXT NOT NULL,
                    UNIQUE (as_of, definition, inputs))
                  """,
                  """
                  CREATE TABLE input (
                    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                    position INTEGER NOT NULL,
                    path TEXT NOT NULL,
                    role TEXT NOT NULL,
                    sha256 TEXT NOT NULL,
                    rows INTEGER NOT NULL,
                    rejected INTEGER NOT NULL,
                    PRIMARY KEY (run, position)) WITHOUT ROWID
                  """,
                  """
                  CREATE TABLE client (
                    run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
                    id TEXT NOT NULL,
                    name TEXT NOT NULL,
                    level TEXT,
                    calm_runs INTEGER NOT NULL,
                    calm_level TEXT,
                    risk REAL,
                    value REAL,
                    satisfaction REAL,
                    change REAL,
                    change_probability REAL,
                    PRIMARY KEY (run, id)) WITHOUT ROWID
                  """,
                  """
                  CREATE TABLE acknowledgement (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    client TEXT NOT NULL,
                    name TEXT NOT NULL,
                    from_day TEXT NOT NULL,
                    until_day TEXT NOT NULL,
                    note TEXT NOT NULL)
                  """)));

  int version() {
    return steps.size();
  }

  /** The version of a history; 0 for a file that is still empty. */
  int versionOf(Connection database, Path file) throws SQLException, HistoryProblem {
    int version = number(database, "PRAGMA user_version");
    int application = number(database, "PRAGMA application_id");
    if (application != APPLICATION) {
      boolean empty =
          application == 0
              && version == 0
              && number(database, "SELECT count(*) FROM sqlite_schema") == 0;
      if (!empty) {
        throw new HistoryProblem(file, Why.FOREIGN);
      }
      return 0;
    }
    if (version > version()) {
      throw new HistoryProblem(file, Why.NEWER);
    }
    return version;
  }

  /** Brings a history up to date; one that holds something is copied first. */
  void migrate(Connection database, Path file) throws SQLException, HistoryProblem {
    int version = versionOf(database, file);
    if (version > 0 && version < version()) {
      backUp(database, file, version);
    }
    for (int at = version; at < version(); at++) {
      try (Statement statement = database.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        for (String one : steps.get(at)) {
          statement.execute(one);
        }
        statement.execute("PRAGMA application_id = " + APPLICATION);
        statement.execute("PRAGMA user_version = " + (at + 1));
        statement.execute("COMMIT");
      }
    }
  }

  /** The copy that is made before a history of this version is changed. */
  static Path backupOf(Path file, int version) {
    return file.resolveSibling(file.getFileName() + ".v" + version + ".backup");
  }

  private static void backUp(Connection database, Path file, int version)
      throws SQLException, HistoryProblem {
    Path copy = backupOf(file, version);
    try {
      Files.deleteIfExists(copy);
      OwnFiles.create(copy);
    } catch (IOException refused) {
      throw new HistoryProblem(copy, refused);
    }
    try (var statement = database.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    }
  }

  private static int number(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}
