package foreshock.insight;

import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.Event;
import foreshock.insight.Reason.Code;
import foreshock.insight.Reason.Value;
import foreshock.portfolio.Estimates;
import foreshock.risk.Feature;
import foreshock.risk.Risk;
import foreshock.signal.ClientSignals;
import foreshock.signal.Onset;
import foreshock.signal.SalesRhythm;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what speaks for a client's level, in the order of a sentence. */
final class Evidence {
  private static final double LIKELY = 0.75;
  private static final double POSSIBLE = 0.5;
  private static final double LOW = 50;
  private static final int NOTABLE_WAVES = 2;

  /** Growth from which on a factor says more than a share. */
  private static final double MULTIPLIED = 2;

  private static final double NOTABLE_POINTS = 5;
  private static final double NOTABLE_LIFT = 1.5;

  /** Log odds by which the end of the contract's year must raise the risk to be named. */
  private static final double NOTABLE_RENEWAL = 0.25;

  private final List<Reason> reasons = new ArrayList<>();
  private final Client client;
  private final ClientSignals signals;
  private final Estimates estimates;

  Evidence(Client client, ClientSignals signals, Estimates estimates) {
    this.client = client;
    this.signals = signals;
    this.estimates = estimates;
  }

  List<Reason> of(
      Risk risk, double lift, Optional<Onset> onset, Optional<String> driver, List<Event> events) {
    satisfaction();
    onset.ifPresent(began -> since(began, events));
    driver.ifPresent(name -> add(Code.DRIVER, Value.text(name)));
    silence();
    sales();
    contacts();
    renewal(risk);
    if (lift >= NOTABLE_LIFT) {
      add(Code.LIFT, Value.times(lift));
    }
    return reasons;
  }

  private void satisfaction() {
    Satisfaction now = signals.satisfaction();
    if (signals.responses() == 0) {
      add(Code.NEVER_HEARD);
    } else if (!signals.heard()) {
      add(
          Code.UNHEARD,
          Value.day(signals.lastResponseDay().orElseThrow()),
          Value.points(now.level()));
    } else if (now.fallProbability() >= LIKELY) {
      add(
          Code.FELL,
          Value.points(-now.change()),
          Value.share(now.fallProbability()),
          Value.points(now.level()));
    } else if (now.fallProbability() >= POSSIBLE && now.change() <= -NOTABLE_POINTS) {
      add(
          Code.MAY_HAVE_FALLEN,
          Value.points(-now.change()),
          Value.share(now.fallProbability()),
          Value.points(now.level()));
    } else if (now.high() < LOW) {
      add(Code.LOW, Value.points(now.level()), Value.points(now.low()), Value.points(now.high()));
    } else if (signals.responses() == 1) {
      add(
          Code.HARDLY_HEARD,
          Value.points(now.level()),
          Value.points(now.low()),
          Value.points(now.high()));
    } else if (now.level() < estimates.meanOf(client) - NOTABLE_POINTS) {
      add(Code.BELOW, Value.points(now.level()), Value.points(estimates.meanOf(client)));
    } else {
      add(Code.STEADY, Value.points(now.level()));
    }
  }

  private void since(Onset onset, List<Event> events) {
    add(Code.SINCE, Value.month(onset.month()));
    events.stream()
        .filter(event -> event.touches(client))
        .filter(event -> onset.isAbout(Days.monthOf(event.day())))
        .min(Comparator.comparingInt(event -> Math.abs(Days.monthOf(event.day()) - onset.month())))
        .ifPresent(event -> event(event, onset));
  }

  /** What came after a fall had most likely begun explains it only if it began later. */
  private void event(Event event, Onset onset) {
    Code code = Days.monthOf(event.day()) <= onset.month() + 1 ? Code.EVENT : Code.EVENT_LATER;
    add(code, Value.text(event.name()), Value.day(event.day()));
  }

  private void silence() {
    if (signals.heard() && signals.silenceBeyondHabit() >= NOTABLE_WAVES) {
      add(
          Code.MISSED_WAVES,
          Value.count(signals.silenceBeyondHabit()),
          Value.day(signals.lastResponseDay().orElseThrow()));
    }
  }

  private void sales() {
    SalesRhythm sales = signals.sales();
    if (sales.isOverdue()) {
      double interval = sales.intervalDays().orElseThrow();
      add(
          Code.OVERDUE,
          Value.count(Math.round((sales.overdue() + 1) * interval)),
          Value.count(Math.round(interval)));
    } else if (sales.change().isPresent()) {
      double change = sales.change().getAsDouble();
      if (change >= MULTIPLIED) {
        add(Code.SALES_MULTIPLIED, Value.times(1 + change));
      } else {
        add(change <= -0.25 ? Code.SALES_FELL : Code.SALES_HOLD, Value.share(change));
      }
    }
  }

  private void contacts() {
    int now = signals.contacts().recent();
    int before = signals.contacts().before();
    if (before >= 3 && now <= before / 2) {
      add(Code.FEWER_CONTACTS, Value.count(now), Value.count(before));
    }
  }

  private void renewal(Risk risk) {
    if (risk.contributions().getOrDefault(Feature.RENEWAL, 0.0) >= NOTABLE_RENEWAL) {
      signals.contractYear().endDay().ifPresent(day -> add(Code.RENEWAL, Value.day(day)));
    }
  }

  private void add(Code code, Value... values) {
    reasons.add(Reason.of(code, values));
  }
}
