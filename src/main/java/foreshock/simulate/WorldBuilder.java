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
import java.util.function.BiFunction;

/** Draws the life of one planned client after another, and gathers the rows. */
final class WorldBuilder {
  /** The change of satisfaction is against so many months ago. */
  private static final int MONTHS_BEFORE = 6;

  private final WorldSettings settings;
  private final LatentProcess process;
  private final DepartureModel departures;
  private final SurveyPractice practice;
  private final Course course;
  private final Disclosure disclosure;

  private final List<ClientPlan> plans = new ArrayList<>();
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
      SurveyPractice practice,
      Course course,
      Disclosure disclosure) {
    this.settings = settings;
    this.process = process;
    this.departures = departures;
    this.practice = practice;
    this.course = course;
    this.disclosure = disclosure;
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
    OptionalInt decided = OptionalInt.empty();
    OptionalInt noticeDay = OptionalInt.empty();
    if (course == Course.AFTER_DECISION && departure.month() < settings.months()) {
      decided = OptionalInt.of(departure.month());
      Stream decision = stream(plan, Stream.Purpose.DECISION);
      int notice = decision.between(Course.LEAST_NOTICE, Course.MOST_NOTICE);
      noticeDay = OptionalInt.of(settings.anyDayOf(departure.month(), decision));
      departure = new Departure(departure.month() + notice, departure.cause());
    }
    boolean left = departure.month() < settings.months();
    OptionalInt leftDay =
        left ? OptionalInt.of(settings.anyDayOf(departure.month(), leaving)) : OptionalInt.empty();
    int endDay = leftDay.orElse(settings.asOf().day() + 1);
    if (course == Course.AFTER_DEPARTURE && left) {
      path = path.with(bitterness(plan, departure.month()));
    } else if (decided.isPresent()) {
      path = path.with(bitterness(plan, decided.getAsInt()));
    }

    plans.add(plan);
    clients.add(client(plan, leftDay, noticeDay, decided.isPresent() ? departure.month() : -1));
    orders.addAll(
        plan.rhythm().orders(plan, settings, endDay, stream(plan, Stream.Purpose.ORDERS)));
    int askedUntil =
        course == Course.AFTER_DEPARTURE && left
            ? Math.min(settings.asOf().day() + 1, endDay + Course.ASKED_AFTERWARDS_DAYS)
            : endDay;
    SurveyPractice.Mail mail = practice.mail(plan, path, settings, askedUntil);
    answers.addAll(mail.answers());
    invitations.addAll(mail.invitations());
    Stream contacts = stream(plan, Stream.Purpose.CONTACTS);
    // two calls on one day would be rows alike in every cell, and such rows count once
    plan.contacts().interactions(plan, path, settings, endDay, contacts).stream()
        .distinct()
        .forEach(interactions::add);
    truths.add(truth(plan, path, departure, decided));
    paths.add(path);
  }

  /** What somebody thinks that has left, or has decided to. */
  private Swing bitterness(ClientPlan plan, int month) {
    double depth = stream(plan, Stream.Purpose.AFTERMATH).uniform(20, 40);
    return new Swing(month, 2, depth, Swing.Recovery.NONE, Swing.EVENLY);
  }

  /** The world with its rows in order of date. */
  World build(
      String name, List<Event> events, BiFunction<Event, ClientPlan, Optional<Swing>> causedBy) {
    orders.sort(Comparator.comparingInt(Order::day).thenComparing(Order::id));
    answers.sort(Comparator.comparingInt(Answer::day).thenComparing(Answer::id));
    // Stable sorts: rows of one client and day keep the order in which they were drawn.
    interactions.sort(
        Comparator.comparingInt(Interaction::day).thenComparing(Interaction::clientId));
    invitations.sort(Comparator.comparingInt(Invitation::day).thenComparing(Invitation::clientId));
    return new World(
        name,
        settings,
        disclosure,
        clients,
        orders,
        answers,
        interactions,
        events,
        invitations,
        truths,
        Effects.of(events, plans, clients, causedBy),
        paths);
  }

  /**
   * @param endMonth month in which the contract ends after a notice, or −1
   */
  private Client client(ClientPlan plan, OptionalInt leftDay, OptionalInt noticeDay, int endMonth) {
    int startDay = settings.firstDayOf(plan.startMonth());
    int contractEnd = endMonth >= 0 ? settings.lastDayOf(endMonth) : nextAnniversary(startDay);
    return new Client(
        plan.id(),
        plan.name(),
        plan.segment(),
        plan.manager(),
        startDay,
        leftDay,
        noticeDay,
        leftDay.orElse(contractEnd),
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
  private Truth truth(ClientPlan plan, ClientPath path, Departure departure, OptionalInt decided) {
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
              decided.isPresent()
                  ? (departure.month() < months + settings.horizonMonths() ? 1 : 0)
                  : probability(plan, path, future));
    }
    int last = left ? departure.month() : months - 1;
    int pushed = plan.pattern() == Pattern.PUSHED ? plan.rhythm().pushMonth() : ClientPlan.NO_MONTH;
    int before = last - MONTHS_BEFORE;
    return new Truth(
        plan.id(),
        pattern,
        plan.answering(),
        onset,
        left ? OptionalInt.of(departure.month()) : OptionalInt.empty(),
        left ? Optional.of(cause(departure)) : Optional.empty(),
        pushed <= last ? OptionalInt.of(pushed) : OptionalInt.empty(),
        decided,
        course.mayLead() && departures.logitPer10Lower() != 0
            ? OptionalInt.of(departures.lagMonths())
            : OptionalInt.empty(),
        path.satisfaction(last),
        before >= plan.startMonth() && before >= -ClientPath.LEAD_IN_MONTHS
            ? OptionalDouble.of(path.satisfaction(before))
            : OptionalDouble.empty(),
        probability);
  }

  /** Where satisfaction decides nothing, nobody left because of it. */
  private DepartureModel.Cause cause(Departure departure) {
    return departures.logitPer10Lower() == 0 ? DepartureModel.Cause.OUTSIDE : departure.cause();
  }

  /** Who has to decide first leaves within the horizon when it decides early enough in it. */
  private double probability(ClientPlan plan, ClientPath path, Stream future) {
    int months = settings.months();
    int horizon = settings.horizonMonths();
    if (course != Course.AFTER_DECISION) {
      return departures.probabilityWithin(path, plan.startMonth(), months, horizon, future);
    }
    double sum = 0;
    for (int notice = Course.LEAST_NOTICE; notice <= Course.MOST_NOTICE; notice++) {
      int left = Math.max(0, horizon - notice);
      sum += departures.probabilityWithin(path, plan.startMonth(), months, left, future);
    }
    return sum / (Course.MOST_NOTICE - Course.LEAST_NOTICE + 1);
  }

  private Stream stream(ClientPlan plan, Stream.Purpose purpose) {
    return Stream.of(settings.seed(), plan.client(), purpose);
  }
}
