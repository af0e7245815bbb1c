package foreshock.ingest;

import java.util.Locale;

/** What a column can mean; the public names are these in lower case. */
public enum Field {
  CLIENT_ID,
  CLIENT_NAME,
  CLIENT_EMAIL,
  CLIENT_DOMAIN,
  CLIENT_TAX_ID,
  SEGMENT,
  MANAGER,
  START_DATE,
  STATUS,
  CHURN_DATE,
  CONTRACT_END,
  VALUE,
  ORDER_ID,
  RESPONSE_ID,
  TICKET_ID,
  DATE,
  AMOUNT,
  CURRENCY,
  PRODUCT,
  STAGE,
  RESPONDENT,
  SCORE,
  ATTRIBUTE,
  METRIC,
  SCALE,
  ANSWER,
  COMMENT,
  WEIGHT,
  KIND,
  EVENT,
  REASON,
  CHANNEL,
  INTERVAL;

  /** {@code client_id} and so on, as in the configuration and in {@code inspect}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
