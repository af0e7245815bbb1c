package foreshock.simulate;

import foreshock.simulate.DepartureModel.Departure;
import foreshock.simulate.World.Answer;
import foreshock.simulate.World.Client;
import foreshock.simulate.World.Event;
import foreshock.simulate.World.Interaction;
import foreshock.simulate.World.Invitation;
import foreshock.simulate.World.Order;
import foreshock.simulate.World.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Draws the life of one planned client after another, and gathers the rows. */
final class WorldBuilder {
  private final WorldSettings settings;
  private final LatentProcess process;
  private final DepartureModel departures;
  private final SurveyPractice practice;

  private final List<Client> clients = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Interaction> interactions = new ArrayList<>();
  private final List<Invitation> invitations = new ArrayList<>();
  private final List<Truth> truths = new ArrayList<>();
  private final List<ClientPath> paths = new ArrayList<>();

  WorldBuilder(
      WorldSettings settings,
      LatentProcess process,
      DepartureModel departures,
      SurveyPractice practice) {
    this.settings = settings;
    this.process = process;
    this.departures = departures;
    this.practice = practice;
  }

  /** Lives the client's months and adds what they leave behind. */
  void add(ClientPlan plan) {
    int endMonth = settings.months() + settings.horizonMonths();
    ClientPath path =
        ClientPath.draw(
            process, plan.level(), plan.swings(), endMonth, stream(plan, Stream.Purpose.PATH));
    Stream leaving = stream(plan, Stream.Purpose.DEPARTURE);
    int firstMonth = Math.max(0, plan.startMonth() + 1);
    Departure departure =
        departures.draw(path, plan.startMonth(), firstMonth, settings.months(), leaving);
    boolean left = departure.month() < settings.months();
    OptionalInt leftDay =
        left ? OptionalInt.of(settings.anyDayOf(departure.month(), leaving)) : OptionalInt.empty();
    int endDay = leftDay.orElse(settings.asOf().day() + 1);

    clients.add(client(plan, leftDay));
    orders.addAll(
        plan.rhythm().orders(plan, settings, endDay, stream(plan, Stream.Purpose.ORDERS)));
    SurveyPractice.Mail mail = practice.mail(plan, path, settings, endDay);
    answers.addAll(mail.answers());
    invitations.addAll(mail.invitations());
    Stream contacts = stream(plan, Stream.Purpose.CONTACTS);
    // two calls on one day would be rows alike in every cell, and such rows count once
    plan.contacts().interactions(plan, path, settings, endDay, contacts).stream()
        .distinct()
        .forEach(interactions::add);
    truths.add(truth(plan, path, departure));
    paths.add(path);
  }

  /** The world with its rows in order of date. */
  World build(String name, List<Event> events) {
    orders.sort(Comparator.comparingInt(Order::day).thenComparing(Order::id));
    answers.sort(Comparator.comparingInt(Answer::day).thenComparing(Answer::id));
    // Stable sorts: rows of one client and day keep the order in which they were drawn.
    interactions.sort(
        Comparator.comparingInt(Interaction::day).thenComparing(Interaction::clientId));
    invitations.sort(Comparator.comparingInt(Invitation::day).thenComparing(Invitation::clientId));
    return new World(
        name, settings, clients, orders, answers, interactions, events, invitations, truths, paths);
  }

  private Client client(ClientPlan plan, OptionalInt leftDay) {
    int startDay = settings.firstDayOf(plan.startMonth());
    return new Client(
        plan.id(),
        plan.name(),
        plan.segment(),
        plan.manager(),
        startDay,
        leftDay,
        leftDay.orElse(nextAnniversary(startDay)),
        plan.rhythm().annualValue());
  }

  /** Contracts run for a year from the start date and renew themselves. */
  private int nextAnniversary(int startDay) {
    LocalDate start = LocalDate.ofEpochDay(startDay);
    LocalDate asOf = settings.asOf().date();
    LocalDate end = start.plusYears(Math.max(1, asOf.getYear() - start.getYear()));
    return (int) (end.isAfter(asOf) ? end : end.plusYears(1)).toEpochDay();
  }

  /** A client that left before its fall could begin has no fall in the answer key. */
  private Truth truth(ClientPlan plan, ClientPath path, Departure departure) {
    int months = settings.months();
    boolean left = departure.month() < months;
    OptionalInt onset = plan.onsetMonth();
    if (onset.isPresent() && onset.getAsInt() >= Math.min(departure.month(), months)) {
      onset = OptionalInt.empty();
    }
    Pattern pattern = plan.pattern();
    if (onset.isEmpty() && plan.onsetMonth().isPresent()) {
      pattern = Pattern.HEALTHY;
    }
    if (left
        && onset.isEmpty()
        && departure.cause() == DepartureModel.Cause.OUTSIDE
        && pattern != Pattern.DRIFT) {
      pattern = Pattern.OUTSIDE;
    }
    OptionalDouble probability = OptionalDouble.empty();
    if (!left) {
      Stream future = stream(plan, Stream.Purpose.FUTURE);
      probability =
          OptionalDouble.of(
              departures.probabilityWithin(
                  path, plan.startMonth(), months, settings.horizonMonths(), future));
    }
    return new Truth(
        plan.id(),
        pattern,
        plan.answering(),
        onset,
        left ? OptionalInt.of(departure.month()) : OptionalInt.empty(),
        left ? Optional.of(departure.cause()) : Optional.empty(),
        probability);
  }

  private Stream stream(ClientPlan plan, Stream.Purpose purpose) {
    return Stream.of(settings.seed(), plan.client(), purpose);
  }
}
