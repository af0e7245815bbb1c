package foreshock.simulate;

import foreshock.axis.Days;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A world as CSV files: six as a CRM and a survey tool would export them, and the answer keys. */
public enum RoleFiles {
  CLIENTS("clients.csv") {
    @Override
    void rows(World world, CsvLines csv) throws IOException {
      List<String> header = new ArrayList<>(BASIC);
      if (world.disclosure() != Disclosure.NOTHING) {
        header.addAll(List.of("status", "churn_date", "contract_end"));
      }
      if (world.disclosure() == Disclosure.NOTICE) {
        header.add("notice_date");
      }
      header.add("annual_value");
      csv.line(header.toArray(String[]::new));
      for (World.Client client : world.clients()) {
        csv.line(cells(client, world.disclosure()).toArray(String[]::new));
      }
    }

    private List<String> cells(World.Client client, Disclosure disclosure) {
      List<String> cells = new ArrayList<>();
      cells.add(client.id());
      cells.add(client.name());
      cells.add(client.segment());
      cells.add(client.manager());
      cells.add(Days.text(client.startDay()));
      if (disclosure != Disclosure.NOTHING) {
        cells.add(client.leftDay().isPresent() ? "former" : "active");
        cells.add(dayText(client.leftDay()));
        cells.add(Days.text(client.contractEndDay()));
      }
      if (disclosure == Disclosure.NOTICE) {
        cells.add(dayText(client.noticeDay()));
      }
      cells.add(Integer.toString(client.annualValue()));
      return cells;
    }
  },
  ORDERS("orders.csv") {
    @Override
    void rows(World world, CsvLines csv) throws IOException {
      csv.line(
          "order_id", "client_id", "date", "amount", "currency", "product", "manager", "stage");
      for (World.Order order : world.orders()) {
        csv.line(
            order.id(),
            order.clientId(),
            Days.text(order.day()),
            euros(order.cents()),
            "EUR",
            order.product(),
            order.manager(),
            order.stage().code());
      }
    }
  },
  SURVEYS("surveys.csv") {
    @Override
    void rows(World world, CsvLines csv) throws IOException {
      csv.line(
          "response_id",
          "client_id",
          "date",
          "respondent",
          "nps",
          "csat",
          Attribute.QUALITY.code(),
          Attribute.SUPPORT.code(),
          Attribute.PRODUCT.code(),
          Attribute.PRICE.code(),
          "comment");
      for (World.Answer answer : world.answers()) {
        csv.line(
            answer.id(),
            answer.clientId(),
            Days.text(answer.day()),
            answer.respondent(),
            Integer.toString(answer.nps()),
            Integer.toString(answer.csat()),
            score(answer, Attribute.QUALITY),
            score(answer, Attribute.SUPPORT),
            score(answer, Attribute.PRODUCT),
            score(answer, Attribute.PRICE),
            answer.comment());
      }
    }
  },
  INTERACTIONS("interactions.csv") {
    @Override
    void rows(World world, CsvLines csv) throws IOException {
      csv.line("client_id", "date", "kind", "manager");
      for (World.Interaction row : world.interactions()) {
        csv.line(row.clientId(), Days.text(row.day()), row.kind(), row.manager());
      }
    }
  },
  EVENTS("events.csv") {
    @Override
    void rows(World world, CsvLines csv) throws IOException {
      csv.line("date", "event", "segment", "manager", "attribute");
      for (World.Event event : world.events()) {
        csv.line(
            Days.text(event.day()),
            event.name(),
            event.segment(),
            event.manager(),
            event.attribute());
      }
    }
  },
  INVITATIONS("invitations.csv") {
    @Override
    void rows(World world, CsvLines csv) throws IOException {
      csv.line("client_id", "respondent", "date");
      for (World.Invitation row : world.invitations()) {
        csv.line(row.clientId(), row.respondent(), Days.text(row.day()));
      }
    }
  },
  /**
   * The answer key. Its headers begin with {@code true_}, so that a reader of exports who is given
   * the whole folder does not take it for one.
   */
  TRUTH("truth.csv") {
    @Override
    void rows(World world, CsvLines csv) throws IOException {
      csv.line(
          "client_id",
          "true_pattern",
          "true_answering",
          "true_onset",
          "true_left",
          "true_cause",
          "true_probability",
          "true_satisfaction",
          "true_satisfaction_6m_before",
          "true_lag",
          "true_pushed",
          "true_decided");
      for (World.Truth truth : world.truths()) {
        csv.line(
            truth.clientId(),
            truth.pattern().code(),
            truth.answering().code(),
            monthText(world, truth.onsetMonth()),
            monthText(world, truth.leftMonth()),
            truth.findCause().map(DepartureModel.Cause::code).orElse(""),
            truth.probabilityWithinHorizon().isPresent()
                ? decimals(truth.probabilityWithinHorizon().getAsDouble())
                : "",
            points(truth.satisfaction()),
            truth.satisfactionBefore().isPresent()
                ? points(truth.satisfactionBefore().getAsDouble())
                : "",
            truth.lagMonths().isPresent() ? Integer.toString(truth.lagMonths().getAsInt()) : "",
            monthText(world, truth.pushedMonth()),
            monthText(world, truth.decidedMonth()));
      }
    }
  },
  /** What each event did to each attribute. */
  TRUTH_EVENTS("truth-events.csv") {
    @Override
    void rows(World world, CsvLines csv) throws IOException {
      csv.line(
          "true_event",
          "true_since",
          "true_attribute",
          "true_in_scope",
          "true_touched",
          "true_effect");
      for (World.Effect effect : world.effects()) {
        csv.line(
            effect.event().name(),
            Days.text(effect.event().day()),
            effect.attribute().code(),
            Integer.toString(effect.inScope()),
            Integer.toString(effect.touched()),
            points(effect.points()));
      }
    }
  };

  private static final List<String> BASIC =
      List.of("client_id", "name", "segment", "manager", "start_date");

  private final String fileName;

  RoleFiles(String fileName) {
    this.fileName = fileName;
  }

  /** The file's name in the folder of a world. */
  public String fileName() {
    return fileName;
  }

  /** Writes the header and all rows of this file. */
  public void append(World world, Appendable out) throws IOException {
    rows(world, new CsvLines(out));
  }

  /** Writes all files, the answer keys last, into a folder that is made where it is missing. */
  static List<Path> writeAll(World world, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (RoleFiles role : values()) {
      Path file = folder.resolve(role.fileName);
      try (Writer out = Files.newBufferedWriter(file)) {
        role.append(world, out);
      }
      written.add(file);
    }
    return List.copyOf(written);
  }

  abstract void rows(World world, CsvLines csv) throws IOException;

  private static String dayText(OptionalInt day) {
    return day.isPresent() ? Days.text(day.getAsInt()) : "";
  }

  private static String monthText(World world, OptionalInt month) {
    int first = world.settings().firstMonth();
    return month.isPresent() ? Days.monthText(first + month.getAsInt()) : "";
  }

  private static String score(World.Answer answer, Attribute attribute) {
    Integer score = answer.scores().get(attribute);
    return score == null ? "" : score.toString();
  }

  private static String euros(long cents) {
    String rest = Long.toString(cents % 100);
    return cents / 100 + "." + (rest.length() == 1 ? "0" + rest : rest);
  }

  /** Points with two decimals. */
  private static String points(double points) {
    long hundredths = StrictMath.round(Math.abs(points) * 100);
    String digits = Long.toString(hundredths + 100);
    int whole = digits.length() - 2;
    return (points < 0 && hundredths > 0 ? "-" : "")
        + (Long.parseLong(digits.substring(0, whole)) - 1)
        + "."
        + digits.substring(whole);
  }

  /** A probability with six decimals. */
  private static String decimals(double probability) {
    String digits = Long.toString(StrictMath.round(probability * 1e6) + 1_000_000);
    return (char) (digits.charAt(0) - 1) + "." + digits.substring(1);
  }
}
