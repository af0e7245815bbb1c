package foreshock.testdata;

import static foreshock.testdata.ExportBuilder.attribute;
import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.name;
import static foreshock.testdata.ExportBuilder.raw;
import static foreshock.testdata.ExportBuilder.weighted;

import foreshock.axis.AsOf;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.OrderRow.Stage;
import foreshock.ingest.RawAnswer;
import foreshock.testdata.ExportBuilder.Record;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Random exports of small portfolios, the same for the same seed: two years of waves with wide and
 * long rows, with and without response ids, several people a client, orders of several lines,
 * invitations, contacts, events and departures. No truth is in them; they are for laws.
 */
public final class Histories {
  /** The last day of the random exports. */
  public static final AsOf AS_OF = Export.asOf("2023-12-31");

  private static final int FIRST = Export.day("2022-01-01");
  private static final List<String> SEGMENTS = List.of("North", "South", "");
  private static final List<String> ATTRIBUTES = List.of("Quality", "service", "Price");

  private final SplittableRandom random;
  private final ExportBuilder export = new ExportBuilder();
  private final boolean weights;
  private int documents;

  private Histories(long seed) {
    this.random = new SplittableRandom(seed);
    this.weights = random.nextInt(3) == 0;
  }

  /** Rows until {@link #AS_OF}. */
  public static Export random(long seed) {
    Histories made = new Histories(seed);
    int clients = 8 + made.random.nextInt(5);
    for (int c = 0; c < clients; c++) {
      made.client(c);
    }
    for (int i = 0; i < 3; i++) {
      int day = FIRST + made.random.nextInt(700);
      ClientRef scope = i == 0 ? id(idOf(made.random.nextInt(clients))) : ClientRef.NONE;
      made.export.event(day, "change " + i, made.pick(SEGMENTS), scope);
    }
    return made.export.build();
  }

  /**
   * Rows after {@link #AS_OF} of the clients of {@link #random} and of others, with names, weights
   * and document numbers that would matter if they were seen.
   */
  public static Export later(long seed) {
    Histories made = new Histories(seed ^ 0x5eed);
    made.export.file(9);
    for (int c = 0; c < 16; c++) {
      int day = AS_OF.day() + 1 + made.random.nextInt(300);
      String id = made.random.nextInt(4) == 0 ? "new-" + c : idOf(c);
      ClientRef both = new ClientRef(id, nameOf(made.random.nextInt(12)), "", "", "");
      List<RawAnswer> answers =
          List.of(
              raw("NPS", true, made.random.nextInt(11)),
              weighted(raw("QUALITY", true, 1), 7),
              attribute("a new question", 3));
      made.export.response(both, "", day, "somebody new", answers);
      made.export.response(both, "r" + c, day, "", answers);
      made.export.order(both, "D" + c, day, 1e6, "XXX", Stage.WON);
      made.export.contact(id, day, "visit");
      made.export.invitation(id, day);
      made.export.event(day, "later " + c, "", id(id));
    }
    return made.export.build();
  }

  /** Id of client c of a random export. */
  public static String idOf(int client) {
    return "C" + (100 + client);
  }

  private static String nameOf(int client) {
    return "Company " + (char) ('A' + client);
  }

  private void client(int client) {
    String id = idOf(client);
    boolean leaves = random.nextInt(4) == 0;
    int start = FIRST - random.nextInt(900) + (random.nextInt(4) == 0 ? 1000 : 0);
    int end = leaves ? FIRST + 200 + random.nextInt(520) : AS_OF.day() + 1;
    if (random.nextInt(6) > 0) {
      Standing standing = leaves ? Standing.FORMER : Standing.ACTIVE;
      boolean dated = leaves && random.nextBoolean();
      Record record =
          new Record(
              pick(SEGMENTS),
              standing,
              foreshock.axis.Days.text(start),
              dated ? foreshock.axis.Days.text(end) : "",
              random.nextInt(4) == 0 ? foreshock.axis.Days.text(end) : "");
      OptionalDouble value =
          random.nextBoolean() ? OptionalDouble.of(random.nextInt(9000)) : OptionalDouble.empty();
      export.client(
          new ClientRef(id, nameOf(client) + " Ltd", "", "", ""),
          record,
          "M" + client % 3,
          value,
          "");
    }
    orders(client, Math.max(FIRST, start), end);
    surveys(client, Math.max(FIRST, start), end);
    for (int day = FIRST; day < end; day += 20 + random.nextInt(120)) {
      export.contact(id, day, random.nextBoolean() ? "visit" : "call");
    }
  }

  private void orders(int client, int from, int end) {
    int rhythm = 15 + random.nextInt(random.nextInt(3) == 0 ? 300 : 60);
    for (int day = from; day < end; day += Math.max(1, rhythm + random.nextInt(21) - 10)) {
      String document = random.nextInt(3) == 0 ? "" : "D" + client + "-" + documents++;
      int lines = document.isEmpty() ? 1 : 1 + random.nextInt(3);
      for (int line = 0; line < lines; line++) {
        ClientRef ref = random.nextBoolean() ? id(idOf(client)) : named(client);
        export.order(ref, document, day, 10 + random.nextInt(90_000) / 100.0, "€", Stage.WON);
      }
      if (random.nextInt(10) == 0) {
        export.order(id(idOf(client)), "L" + documents, day, 5000, "EUR", Stage.LOST);
      }
    }
  }

  private static ClientRef named(int client) {
    return name("«" + nameOf(client).toUpperCase(java.util.Locale.ROOT) + "», LTD.");
  }

  private void surveys(int client, int from, int end) {
    String id = idOf(client);
    int people = 1 + random.nextInt(3);
    boolean wide = random.nextBoolean();
    boolean identified = random.nextInt(3) == 0;
    boolean anonymous = random.nextInt(5) == 0;
    double level = 2 + 6 * random.nextDouble();
    double slope = random.nextInt(3) == 0 ? -0.6 : 0;
    for (int wave = 0; wave < 8; wave++) {
      int day = FIRST + 35 + wave * 91 + random.nextInt(12);
      for (int person = 0; person < people; person++) {
        if (day < from || day >= end) {
          continue;
        }
        export.invitation(id, day - random.nextInt(3));
        if (random.nextInt(4) > 0) {
          String response = identified ? "R" + client + "-" + wave + "-" + person : "";
          String who = anonymous ? "" : "p" + person + "@" + id;
          double now = Math.max(0, Math.min(10, level + slope * wave + random.nextInt(3) - 1));
          rows(id(id), response, day, who, answers(now), wide);
        }
      }
    }
  }

  private List<RawAnswer> answers(double now) {
    List<RawAnswer> answers = new ArrayList<>();
    answers.add(raw(random.nextBoolean() ? "nps" : "NPS", true, Math.rint(now)));
    for (String name : ATTRIBUTES) {
      if (random.nextInt(4) > 0) {
        RawAnswer answer =
            raw(name, false, 1 + Math.min(4, Math.rint(now / 2.5) + random.nextInt(2)));
        answers.add(weights ? weighted(answer, 0.1 + random.nextInt(3) / 7.0) : answer);
      }
    }
    Collections.shuffle(answers, new java.util.Random(random.nextLong()));
    return answers;
  }

  private void rows(
      ClientRef client,
      String response,
      int day,
      String who,
      List<RawAnswer> answers,
      boolean wide) {
    if (wide) {
      export.response(client, response, day, who, answers);
    } else {
      answers.forEach(one -> export.response(client, response, day, who, List.of(one)));
    }
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
