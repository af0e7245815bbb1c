package foreshock.ingest;

import java.util.Locale;
import java.util.Map;

/**
 * Scores how well a file's columns make up each role; needed columns that lack make a role
 * impossible.
 */
final class RoleDetector {
  private static final double IMPOSSIBLE = 0;
  private static final int SENT_NAMES = 15;
  private static final int STRONG_EVENT_NAMES = 10;
  private static final double TIE = 0.6;
  private static final double UNIQUE = 0.9;
  private static final double LEAST_CLIENTS = 4.5;

  private final Layout layout;
  private final ColumnProfile[] profiles;

  RoleDetector(Layout layout, ColumnProfile[] profiles) {
    this.layout = layout;
    this.profiles = profiles;
  }

  /** 0 where the role is impossible. */
  double score(Mapping mapping, SurveyColumns survey) {
    return switch (mapping.role()) {
      case CLIENTS -> clients(mapping);
      case ORDERS -> orders(mapping);
      case SURVEYS -> surveys(mapping, survey);
      case INTERACTIONS -> interactions(mapping);
      case EVENTS -> events(mapping);
      case INVITATIONS -> invitations(mapping);
    };
  }

  private double clients(Mapping mapping) {
    int key =
        mapping.has(Field.CLIENT_ID) ? mapping.of(Field.CLIENT_ID) : mapping.of(Field.CLIENT_NAME);
    if (key < 0) {
      return IMPOSSIBLE;
    }
    double score = 1;
    score += worth(mapping, Field.CLIENT_ID, 1.5) + worth(mapping, Field.CLIENT_NAME, 1.5);
    score += worth(mapping, Field.STATUS, 2) + worth(mapping, Field.CHURN_DATE, 4);
    score += worth(mapping, Field.CONTRACT_END, 3) + worth(mapping, Field.START_DATE, 1.5);
    score +=
        worth(mapping, Field.VALUE, 2)
            + worth(mapping, Field.SEGMENT, 1.5)
            + worth(mapping, Field.MANAGER, 1);
    // an invoice says its sum, a subscription how often it is paid
    score += worth(mapping, Field.INTERVAL, 4);
    score += worth(mapping, Field.CLIENT_TAX_ID, 2) + worth(mapping, Field.CLIENT_DOMAIN, 2);
    String keyName = HeaderNames.plain(layout.headers().get(key));
    boolean named = keyName.matches(".*(client|customer|account|company|клиент|контрагент).*");
    score += named ? 0.5 : 0;
    // An id column that is there and empty is the scope of something, not a list of clients.
    score -= profiles[key].isEmpty() && mapping.has(Field.CLIENT_NAME) ? 3 : 0;
    boolean repeats = profiles[key].filled() > 3 && profiles[key].uniqueness() < UNIQUE;
    score -= repeats ? 10 : 0;
    return score < LEAST_CLIENTS ? IMPOSSIBLE : score;
  }

  private static double orders(Mapping mapping) {
    if (!mapping.hasClient() || mapping.dates().isEmpty() || !mapping.has(Field.AMOUNT)) {
      return IMPOSSIBLE;
    }
    return 9
        + worth(mapping, Field.ORDER_ID, 1)
        + worth(mapping, Field.STAGE, 2)
        + worth(mapping, Field.PRODUCT, 1)
        + worth(mapping, Field.CURRENCY, 1);
  }

  private static double surveys(Mapping mapping, SurveyColumns survey) {
    if (!mapping.hasClient() && !mapping.has(Field.RESPONDENT) || mapping.dates().isEmpty()) {
      return IMPOSSIBLE;
    }
    if (survey.longForm()) {
      return 13;
    }
    long overalls = survey.overalls();
    long attributes = survey.columns().size() - overalls;
    if (overalls == 0 && attributes < 2) {
      return IMPOSSIBLE;
    }
    double base = survey.namesMetric() ? 11 : overalls > 0 ? 9.5 : 7;
    return base
        + 2 * Math.min(overalls, 2)
        + Math.min(attributes, 3)
        + worth(mapping, Field.RESPONSE_ID, 0.5);
  }

  private double interactions(Mapping mapping) {
    boolean told =
        mapping.has(Field.KIND) || mapping.has(Field.COMMENT) || mapping.has(Field.TICKET_ID);
    if (!mapping.hasClient() || mapping.dates().isEmpty() || !told) {
      return IMPOSSIBLE;
    }
    boolean named = dateRank(mapping) < 11;
    return 6
        + worth(mapping, Field.KIND, 1)
        + worth(mapping, Field.TICKET_ID, 0.5)
        + (named ? 2.5 : 0);
  }

  private double events(Mapping mapping) {
    if (mapping.dates().isEmpty() || !mapping.has(Field.EVENT)) {
      return IMPOSSIBLE;
    }
    boolean strong =
        ColumnNames.rank(Role.EVENTS, Field.EVENT, layout.headers().get(mapping.of(Field.EVENT)))
            < STRONG_EVENT_NAMES;
    boolean ofClients = mapping.hasClient() && !profiles[mapping.clientKey()].isEmpty();
    if (!strong && ofClients && !mapping.has(Field.ATTRIBUTE)) {
      return IMPOSSIBLE;
    }
    return 5
        + (strong ? 4 : 0)
        + worth(mapping, Field.SEGMENT, 1)
        + worth(mapping, Field.ATTRIBUTE, 3)
        + worth(mapping, Field.MANAGER, 1);
  }

  private double invitations(Mapping mapping) {
    if (!mapping.hasClient() && !mapping.has(Field.RESPONDENT) || mapping.dates().isEmpty()) {
      return IMPOSSIBLE;
    }
    if (dateRank(mapping) < SENT_NAMES) {
      return 9;
    }
    return mapping.has(Field.RESPONDENT) || mapping.has(Field.CLIENT_EMAIL) ? 3 : 2;
  }

  private int dateRank(Mapping mapping) {
    return ColumnNames.rank(
        mapping.role(), Field.DATE, layout.headers().get(mapping.dates().get(0)));
  }

  private static double worth(Mapping mapping, Field field, double worth) {
    return mapping.has(field) ? worth : 0;
  }

  /** The best role; a file's name decides where two are about as good. */
  static Role best(Map<Role, Double> scores, String fileName) {
    Role best = Role.CLIENTS;
    double bestScore = -1;
    for (Map.Entry<Role, Double> entry : scores.entrySet()) {
      double score =
          entry.getValue() == IMPOSSIBLE
              ? IMPOSSIBLE
              : entry.getValue() + (hints(fileName, entry.getKey()) ? TIE : 0);
      if (score > bestScore) {
        bestScore = score;
        best = entry.getKey();
      }
    }
    return best;
  }

  private static boolean hints(String fileName, Role role) {
    String name = fileName.toLowerCase(Locale.ROOT);
    String pattern =
        switch (role) {
          case CLIENTS -> ".*(client|customer|account|compan|клиент|контрагент).*";
          case ORDERS ->
              ".*(order|deal|invoice|sales|payment|opportunit|заказ|сделк|продаж|реализац|счет|оплат).*";
          case SURVEYS -> ".*(survey|nps|csat|feedback|response|answer|опрос|ответ|анкет|оценк).*";
          case INTERACTIONS ->
              ".*(interaction|visit|call|ticket|meeting|activit|визит|звон|обращен|встреч).*";
          case EVENTS -> ".*(event|change|событи|изменени).*";
          case INVITATIONS -> ".*(invit|sent|приглаш|рассыл).*";
        };
    return name.matches(pattern);
  }
}
