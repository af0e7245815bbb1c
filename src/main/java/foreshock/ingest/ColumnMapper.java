package foreshock.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fifth stage: finds the column of each field of a role, by name and by what the column holds. */
final class ColumnMapper {
  private static final Field[] CLIENT = {
    Field.CLIENT_ID, Field.CLIENT_NAME, Field.CLIENT_EMAIL, Field.CLIENT_DOMAIN, Field.CLIENT_TAX_ID
  };

  private static final int LAST = 1000;
  private static final int GUID = 36;

  private final Layout layout;
  private final List<String> names;
  private final ColumnProfile[] profiles;
  private final OwnWords words;

  /**
   * @param names of the columns by which to look; made up from the content where there is no header
   */
  ColumnMapper(Layout layout, List<String> names, ColumnProfile[] profiles, OwnWords words) {
    this.words = words;
    this.layout = layout;
    this.names = names;
    this.profiles = profiles;
  }

  /**
   * @param fixed columns that the user named, already found; several for a date of which the first
   *     that is filled counts
   */
  Mapping map(Role role, Map<Field, List<Integer>> fixed) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    boolean[] taken = new boolean[layout.width()];
    fixed.forEach(
        (field, found) -> {
          columns.put(field, found.get(0));
          found.forEach(c -> taken[c] = true);
        });
    List<Integer> dates = new ArrayList<>();
    for (Field field : fieldsOf(role)) {
      if (columns.containsKey(field)) {
        if (field == Field.DATE) {
          dates.addAll(fixed.get(field));
        }
        continue;
      }
      List<Integer> candidates = candidates(role, field, taken);
      if (candidates.isEmpty()) {
        continue;
      }
      int best =
          field == Field.STAGE || field == Field.STATUS
              ? mostWords(field, candidates)
              : candidates.get(0);
      columns.put(field, best);
      taken[best] = true;
      if (field == Field.DATE) {
        dates.addAll(withoutPlans(candidates));
      }
    }
    if (role != Role.CLIENTS && role != Role.EVENTS) {
      nameIfNothingElse(columns, taken);
    }
    codesAreIds(role, columns);
    return new Mapping(role, columns, dates);
  }

  private static List<Field> fieldsOf(Role role) {
    List<Field> fields = new ArrayList<>(List.of(CLIENT));
    fields.addAll(
        switch (role) {
          case CLIENTS ->
              List.of(
                  Field.STATUS,
                  Field.CHURN_DATE,
                  Field.CONTRACT_END,
                  Field.START_DATE,
                  Field.INTERVAL,
                  Field.SEGMENT,
                  Field.MANAGER,
                  Field.CURRENCY,
                  Field.VALUE,
                  Field.REASON,
                  Field.CHANNEL,
                  Field.COMMENT);
          case ORDERS ->
              List.of(
                  Field.AMOUNT,
                  Field.DATE,
                  Field.ORDER_ID,
                  Field.CURRENCY,
                  Field.PRODUCT,
                  Field.STAGE,
                  Field.MANAGER,
                  Field.SEGMENT,
                  Field.CONTRACT_END,
                  Field.REASON,
                  Field.COMMENT);
          case SURVEYS ->
              List.of(
                  Field.TICKET_ID,
                  Field.RESPONSE_ID,
                  Field.DATE,
                  Field.METRIC,
                  Field.ATTRIBUTE,
                  Field.SCALE,
                  Field.SCORE,
                  Field.WEIGHT,
                  Field.RESPONDENT,
                  Field.COMMENT,
                  Field.SEGMENT,
                  Field.MANAGER,
                  Field.REASON,
                  Field.CHANNEL);
          case INTERACTIONS ->
              List.of(Field.TICKET_ID, Field.DATE, Field.KIND, Field.MANAGER, Field.COMMENT);
          case EVENTS ->
              List.of(
                  Field.DATE,
                  Field.EVENT,
                  Field.SEGMENT,
                  Field.MANAGER,
                  Field.ATTRIBUTE,
                  Field.COMMENT);
          case INVITATIONS -> List.of(Field.DATE, Field.RESPONDENT, Field.CHANNEL);
        });
    return fields;
  }

  /** Columns that can hold the field, best name first. */
  private List<Integer> candidates(Role role, Field field, boolean[] taken) {
    int[] ranks = new int[layout.width()];
    List<Integer> fitting = new ArrayList<>();
    List<Integer> named = new ArrayList<>();
    for (int c = 0; c < ranks.length; c++) {
      ranks[c] =
          taken[c] || isOtherIds(role, field, c) ? ColumnNames.UNKNOWN : rank(role, field, c);
      if (ranks[c] == ColumnNames.UNKNOWN) {
        continue;
      }
      named.add(c);
      if (fits(field, c)) {
        fitting.add(c);
      }
    }
    boolean needed = field == Field.DATE && role != Role.CLIENTS || field == Field.AMOUNT;
    List<Integer> chosen = fitting.isEmpty() && needed ? named : fitting;
    // An empty column fits any field, so one that holds something goes before it.
    chosen.sort(
        Comparator.<Integer>comparingInt(c -> profiles[c].isEmpty() ? 1 : 0)
            .thenComparingInt(c -> ranks[c]));
    return chosen;
  }

  /** Tickets call their number just "id"; in other surveys that is the response's. */
  private boolean isOtherIds(Role role, Field field, int column) {
    if (role != Role.SURVEYS
        || field != Field.TICKET_ID
        || !HeaderNames.squeezed(names.get(column)).equals("id")) {
      return false;
    }
    return names.stream()
        .map(HeaderNames::plain)
        .noneMatch(n -> n.startsWith("requester") || n.contains("ticket"));
  }

  private int rank(Role role, Field field, int column) {
    if (isDynamicsKey(column)) {
      boolean ofClients = role == Role.CLIENTS || isOfClients(names.get(column));
      return field == (ofClients ? Field.CLIENT_ID : idOf(role)) ? LAST : ColumnNames.UNKNOWN;
    }
    int best = ColumnNames.rank(role, field, names.get(column));
    String[] question = layout.questions().get(column);
    if (!question[1].isEmpty()) {
      best = Math.min(best, ColumnNames.rank(role, field, question[0]));
      if (!question[1].equals("Response")) {
        best = Math.min(best, ColumnNames.rank(role, field, question[1]));
      }
    }
    return best;
  }

  /**
   * Dynamics writes its GUID under the entity's own name, beside a checksum and a date of the same
   * prefix.
   */
  private boolean isDynamicsKey(int column) {
    String name = names.get(column).toLowerCase(java.util.Locale.ROOT);
    return name.startsWith("(do not modify) ")
        && !name.contains("checksum")
        && profiles[column].isCodes()
        && profiles[column].distinct().keySet().stream().allMatch(ColumnMapper::isGuid);
  }

  /** Rows of another entity (opportunities, invoices, cases) have that entity's key. */
  private static boolean isOfClients(String name) {
    return HeaderNames.plain(name)
        .matches(
            "account|company|customer|client|organi[sz]ation|компания|организация|клиент|firma|konto");
  }

  private static Field idOf(Role role) {
    return switch (role) {
      case ORDERS -> Field.ORDER_ID;
      case SURVEYS -> Field.RESPONSE_ID;
      case INTERACTIONS -> Field.TICKET_ID;
      case CLIENTS, EVENTS, INVITATIONS -> Field.CLIENT_ID;
    };
  }

  private static boolean isGuid(String cell) {
    return cell.length() == GUID && cell.charAt(8) == '-';
  }

  private static boolean isDomain(String cell) {
    return cell.indexOf('.') > 0 && cell.chars().anyMatch(Character::isLetter);
  }

  private boolean fits(Field field, int column) {
    ColumnProfile profile = profiles[column];
    if (profile.isEmpty()) {
      return true;
    }
    return switch (field) {
      case DATE, START_DATE, CHURN_DATE, CONTRACT_END -> profile.isDates(true);
      case AMOUNT, VALUE, WEIGHT -> profile.isNumeric();
      case CLIENT_EMAIL -> profile.isEmails();
      case CLIENT_ID, CLIENT_TAX_ID ->
          !profile.isDates(false) && !profile.isLongText() && !profile.isEmails();
      case CLIENT_NAME, MANAGER, SEGMENT -> !profile.isDates(false) && !profile.isEmails();
      case COMMENT, EVENT -> !profile.isDates(false) && !profile.isNumeric();
      case CLIENT_DOMAIN ->
          !profile.isEmails()
              && profile.distinct().keySet().stream().anyMatch(ColumnMapper::isDomain);
      case INTERVAL -> PayPeriod.isIn(profile);
      case METRIC, ATTRIBUTE, PRODUCT, STAGE -> !profile.isDates(false);
      default -> true;
    };
  }

  /**
   * A stage column that says won and lost goes before one with the steps of a pipeline, whatever it
   * is called.
   */
  private int mostWords(Field field, List<Integer> candidates) {
    int best = candidates.get(0);
    double bestShare = -1;
    for (int c : candidates) {
      StatusWords meanings = new StatusWords(names.get(c), words);
      long known = 0;
      long all = 0;
      for (Map.Entry<String, Integer> entry : profiles[c].distinct().entrySet()) {
        boolean decided =
            field == Field.STAGE
                ? meanings.stageWord(entry.getKey()).equals("won")
                    || meanings.stageWord(entry.getKey()).equals("lost")
                : meanings.standing(entry.getKey()) != ClientRow.Standing.UNKNOWN;
        all += entry.getValue();
        known += decided ? entry.getValue() : 0;
      }
      double share = all == 0 ? 0 : Math.ceil(4.0 * known / all);
      if (share > bestShare) {
        bestShare = share;
        best = c;
      }
    }
    return best;
  }

  /** A date that is planned is no date of the row where there is a real one. */
  private List<Integer> withoutPlans(List<Integer> candidates) {
    List<Integer> real =
        candidates.stream()
            .filter(
                c ->
                    !HeaderNames.plain(names.get(c))
                        .matches(".*(expected|ожидаем|планов|planned).*"))
            .toList();
    return real.isEmpty() ? candidates : real;
  }

  /**
   * A bare "name" is often a person or a deal: it is the client's only where nothing else says
   * whose the row is.
   */
  private void nameIfNothingElse(Map<Field, Integer> columns, boolean[] taken) {
    for (Field field : CLIENT) {
      if (columns.containsKey(field)) {
        return;
      }
    }
    for (int c = 0; c < taken.length; c++) {
      String name = HeaderNames.plain(names.get(c));
      if (!taken[c]
          && (name.equals("name") || name.equals("название"))
          && fits(Field.CLIENT_NAME, c)) {
        columns.put(Field.CLIENT_NAME, c);
        return;
      }
    }
  }

  /** A column called "client" that holds codes is the client's id. */
  private void codesAreIds(Role role, Map<Field, Integer> columns) {
    Integer name = columns.get(Field.CLIENT_NAME);
    if (role != Role.EVENTS
        && name != null
        && !columns.containsKey(Field.CLIENT_ID)
        && profiles[name].isCodes()) {
      columns.put(Field.CLIENT_ID, name);
      columns.remove(Field.CLIENT_NAME);
    }
  }
}
