package foreshock.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What came out of a world: the rows of the six role files, and the truth behind them. Days are
 * counted since 1970-01-01; clients are addressed by their place in {@link #clients}, which is also
 * their place in {@link #truths} and {@link #paths}.
 *
 * @param name the world's name
 * @param settings what it was asked for
 * @param disclosure what the clients file tells of how clients left
 * @param effects what each event did, by attribute
 */
public record World(
    String name,
    WorldSettings settings,
    Disclosure disclosure,
    List<Client> clients,
    List<Order> orders,
    List<Answer> answers,
    List<Interaction> interactions,
    List<Event> events,
    List<Invitation> invitations,
    List<Truth> truths,
    List<Effect> effects,
    List<ClientPath> paths) {

  /**
   * @param leftDay the day of leaving; empty for a client at as-of
   * @param noticeDay the day on which it told that it leaves; empty where it did not
   * @param contractEndDay the next renewal after as-of, or the day of leaving
   * @param annualValue euros a year
   */
  public record Client(
      String id,
      String name,
      String segment,
      String manager,
      int startDay,
      OptionalInt leftDay,
      OptionalInt noticeDay,
      int contractEndDay,
      int annualValue) {}

  /** How far an order came. */
  public enum Stage {
    WON,
    LOST,
    OPEN;

    /** As in orders.csv. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param cents amount in euro cents
   */
  public record Order(
      String id,
      String clientId,
      int day,
      long cents,
      String product,
      String manager,
      Stage stage) {}

  /**
   * One answered survey.
   *
   * @param nps 0–10
   * @param csat 1–5
   * @param scores 1–5 by attribute; an attribute that was skipped is absent
   * @param comment empty where none was written
   */
  public record Answer(
      String id,
      String clientId,
      int day,
      String respondent,
      int nps,
      int csat,
      Map<Attribute, Integer> scores,
      String comment) {
    public Answer {
      scores = Map.copyOf(scores);
    }
  }

  /**
   * @param kind visit, call or ticket
   * @param manager empty for a ticket
   */
  public record Interaction(String clientId, int day, String kind, String manager) {}

  /** A change that the company made; an empty scope is everybody, an empty attribute any. */
  public record Event(int day, String name, String segment, String manager, String attribute) {}

  /** A survey that was sent to a person. */
  public record Invitation(String clientId, String respondent, int day) {}

  /**
   * The answer key for one client.
   *
   * @param onsetMonth month of the world in which the fall began; empty without a fall
   * @param findCause why it left; present only for those that left
   * @param pushedMonth month of a sale that was pushed and that it regretted
   * @param decidedMonth month in which it decided to leave, where that comes before leaving
   * @param lagMonths months by which its satisfaction runs ahead of leaving; empty where there is
   *     no relation
   * @param satisfaction latent satisfaction in the last month, or in that of leaving
   * @param satisfactionBefore six months before that; empty where it was no client yet
   * @param probabilityWithinHorizon true probability of leaving in the horizon after as-of; empty
   *     for those that left
   */
  public record Truth(
      String clientId,
      Pattern pattern,
      Answering answering,
      OptionalInt onsetMonth,
      OptionalInt leftMonth,
      Optional<DepartureModel.Cause> findCause,
      OptionalInt pushedMonth,
      OptionalInt decidedMonth,
      OptionalInt lagMonths,
      double satisfaction,
      OptionalDouble satisfactionBefore,
      OptionalDouble probabilityWithinHorizon) {}

  /**
   * What an event did to an attribute.
   *
   * @param inScope clients of the event's scope that were clients on its day
   * @param touched of them, those whom it did anything to
   * @param points by which the attribute of those touched is higher because of it, at full depth;
   *     negative for a fall, 0 where it touched nobody
   */
  public record Effect(Event event, Attribute attribute, int inScope, int touched, double points) {}

  public World {
    clients = List.copyOf(clients);
    orders = List.copyOf(orders);
    answers = List.copyOf(answers);
    interactions = List.copyOf(interactions);
    events = List.copyOf(events);
    invitations = List.copyOf(invitations);
    truths = List.copyOf(truths);
    effects = List.copyOf(effects);
    paths = List.copyOf(paths);
  }

  /** Latent satisfaction, 0–100, of a client in a month of the world, from 24 before month 0. */
  public double satisfaction(int client, int month) {
    return paths.get(client).satisfaction(month);
  }

  /** Latent score, 0–100, of one attribute. */
  public double attribute(int client, int month, Attribute attribute) {
    return paths.get(client).attribute(attribute, month);
  }
}
