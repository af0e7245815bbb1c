package foreshock.report;

import foreshock.insight.Alert;
import foreshock.insight.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of a history's tables as records, and back. */
record HistoryRows(Connection database) {
  List<StoredRun> runs() throws SQLException {
    Map<Long, List<ResultDocument.Input>> inputs = inputs();
    Map<Long, Map<String, Integer>> counts = counts();
    List<StoredRun> runs = new ArrayList<>();
    try (PreparedStatement statement =
            database.prepareStatement("SELECT * FROM run ORDER BY as_of, id");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        long id = row.getLong("id");
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        Map<String, Integer> counted = counts.getOrDefault(id, Map.of());
        counted.forEach(
            (level, number) -> {
              if (!level.isEmpty()) {
                levels.put(level(level), number);
              }
            });
        runs.add(
            new StoredRun(
                id,
                new RunFacts(
                    LocalDate.parse(row.getString("as_of")),
                    Instant.parse(row.getString("run_at")),
                    row.getString("command"),
                    row.getString("tool_version"),
                    row.getInt("horizon"),
                    row.getString("definition"),
                    inputs.getOrDefault(id, List.of())),
                levels,
                counted.getOrDefault("", 0)));
      }
    }
    return runs;
  }

  private Map<Long, List<ResultDocument.Input>> inputs() throws SQLException {
    Map<Long, List<ResultDocument.Input>> inputs = new HashMap<>();
    try (PreparedStatement statement =
            database.prepareStatement("SELECT * FROM input ORDER BY run, position");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        inputs
            .computeIfAbsent(row.getLong("run"), unused -> new ArrayList<>())
            .add(
                new ResultDocument.Input(
                    row.getString("path"),
                    row.getString("role"),
                    row.getString("sha256"),
                    row.getLong("rows"),
                    row.getLong("rejected")));
      }
    }
    return inputs;
  }

  /** Clients of each run by level; those that had left under the empty text. */
  private Map<Long, Map<String, Integer>> counts() throws SQLException {
    Map<Long, Map<String, Integer>> counts = new HashMap<>();
    try (PreparedStatement statement =
            database.prepareStatement(
                "SELECT run, ifnull(level, '') AS level, count(*) AS clients FROM client"
                    + " GROUP BY run, level");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        counts
            .computeIfAbsent(row.getLong("run"), unused -> new HashMap<>())
            .put(row.getString("level"), row.getInt("clients"));
      }
    }
    return counts;
  }

  Map<String, StoredClient> clients(long run) throws SQLException {
    Map<String, StoredClient> clients = new LinkedHashMap<>();
    try (PreparedStatement statement =
        database.prepareStatement("SELECT * FROM client WHERE run = ? ORDER BY id")) {
      statement.setLong(1, run);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          clients.put(row.getString("id"), client(row));
        }
      }
    }
    return clients;
  }

  private static StoredClient client(ResultSet row) throws SQLException {
    String level = row.getString("level");
    Optional<Alert> alert =
        level == null
            ? Optional.empty()
            : Optional.of(
                new Alert(
                    level(level), row.getInt("calm_runs"), level(row.getString("calm_level"))));
    return new StoredClient(
        row.getString("id"),
        row.getString("name"),
        alert,
        number(row, "risk"),
        number(row, "value"),
        number(row, "satisfaction"),
        number(row, "change"),
        number(row, "change_probability"));
  }

  /** Within a transaction. */
  long put(RunFacts facts, List<StoredClient> clients) throws SQLException {
    long run = find(facts).orElse(0L);
    if (run == 0) {
      run = insert(facts);
    } else {
      // the number and the time of the first run stay, its findings are written anew
      delete("DELETE FROM client WHERE run = ?", run);
      delete("DELETE FROM input WHERE run = ?", run);
    }
    try (PreparedStatement statement =
        database.prepareStatement("INSERT INTO input VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      int position = 0;
      for (ResultDocument.Input one : facts.inputs()) {
        statement.setLong(1, run);
        statement.setInt(2, position++);
        statement.setString(3, one.path());
        statement.setString(4, one.role());
        statement.setString(5, one.sha256());
        statement.setLong(6, one.rows());
        statement.setLong(7, one.rejected());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (PreparedStatement statement =
        database.prepareStatement("INSERT INTO client VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (StoredClient one : clients) {
        statement.setLong(1, run);
        statement.setString(2, one.id());
        statement.setString(3, one.name());
        statement.setString(4, one.alert().map(alert -> alert.level().key()).orElse(null));
        statement.setInt(5, one.alert().map(Alert::calmRuns).orElse(0));
        statement.setString(6, one.alert().map(alert -> alert.calmLevel().key()).orElse(null));
        set(statement, 7, one.risk());
        set(statement, 8, one.value());
        set(statement, 9, one.satisfaction());
        set(statement, 10, one.change());
        set(statement, 11, one.changeProbability());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return run;
  }

  private Optional<Long> find(RunFacts facts) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "SELECT id FROM run WHERE as_of = ? AND definition = ? AND inputs = ?")) {
      statement.setString(1, facts.asOf().toString());
      statement.setString(2, facts.definition());
      statement.setString(3, facts.inputsDigest());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }

  private long insert(RunFacts facts) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "INSERT INTO run (as_of, run_at, command, tool_version, horizon, definition, inputs)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
      statement.setString(1, facts.asOf().toString());
      statement.setString(2, facts.runAt().toString());
      statement.setString(3, facts.command());
      statement.setString(4, facts.toolVersion());
      statement.setInt(5, facts.horizonMonths());
      statement.setString(6, facts.definition());
      statement.setString(7, facts.inputsDigest());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void delete(String command, long run) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(command)) {
      statement.setLong(1, run);
      statement.executeUpdate();
    }
  }

  List<Acknowledged> acknowledgements() throws SQLException {
    List<Acknowledged> all = new ArrayList<>();
    try (PreparedStatement statement =
            database.prepareStatement("SELECT * FROM acknowledgement ORDER BY from_day, id");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(
            new Acknowledged(
                row.getString("client"),
                row.getString("name"),
                LocalDate.parse(row.getString("from_day")),
                LocalDate.parse(row.getString("until_day")),
                row.getString("note")));
      }
    }
    return all;
  }

  /** Within a transaction. */
  boolean put(Acknowledged one) throws SQLException {
    try (PreparedStatement change =
        database.prepareStatement(
            "UPDATE acknowledgement SET name = ?, until_day = ?, note = ?"
                + " WHERE client = ? AND from_day <= ? AND until_day >= ?")) {
      change.setString(1, one.name());
      change.setString(2, one.until().toString());
      change.setString(3, one.note());
      change.setString(4, one.client());
      change.setString(5, one.from().toString());
      change.setString(6, one.from().toString());
      if (change.executeUpdate() > 0) {
        return true;
      }
    }
    try (PreparedStatement insert =
        database.prepareStatement(
            "INSERT INTO acknowledgement (client, name, from_day, until_day, note)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, one.client());
      insert.setString(2, one.name());
      insert.setString(3, one.from().toString());
      insert.setString(4, one.until().toString());
      insert.setString(5, one.note());
      return insert.executeUpdate() > 0;
    }
  }

  /** Within a transaction. */
  boolean withdraw(String client, LocalDate day) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "DELETE FROM acknowledgement WHERE client = ? AND until_day >= ?")) {
      statement.setString(1, client);
      statement.setString(2, day.toString());
      return statement.executeUpdate() > 0;
    }
  }

  private static Level level(String key) {
    return Level.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static void set(PreparedStatement statement, int at, OptionalDouble value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setDouble(at, value.getAsDouble());
    } else {
      statement.setNull(at, Types.REAL);
    }
  }
}
