package foreshock.risk;

import foreshock.portfolio.Estimates;
import foreshock.signal.ClientSignals;

/**
 * What the hazard is fitted on, one standardised figure a feature; 0 says nothing. Units are fixed
 * rather than taken from the data, so that a prior means the same on every portfolio and a client's
 * figure does not depend on the others.
 */
public enum Feature {
  /** Satisfaction against the portfolio's mean, per 15 points. */
  LEVEL(Group.LEVEL) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return (signals.satisfaction().level() - estimates.level().mean()) / POINTS;
    }
  },
  /** Change of satisfaction against six months ago, per 15 points. */
  CHANGE(Group.CHANGE) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return signals.satisfaction().change() / POINTS;
    }
  },
  /** Worst attribute below the index, per 15 points. */
  WORST_ATTRIBUTE(Group.ATTRIBUTES) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return -signals.worstAttributeGap() / POINTS;
    }
  },
  /** Missed waves: how surprising the run is under the client's habit, per 2 nats, at most 3. */
  SILENCE(Group.SILENCE) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return -Math.min(3, signals.silenceSurprise() / 2);
    }
  },
  /** No answer in twelve months. */
  UNHEARD(Group.SILENCE) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return signals.heard() ? 0 : -1;
    }
  },
  /** Overdue intervals, as log(1 + overdue), at most 2. */
  OVERDUE(Group.SALES) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return -Math.min(2, Math.log1p(signals.sales().overdue()));
    }
  },
  /** Sales of six months on the six before, as a log ratio between −1.5 and 1.5. */
  SALES_CHANGE(Group.SALES) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      double change = signals.sales().change().orElse(0);
      return Math.max(-1.5, Math.min(1.5, Math.log(Math.max(0.01, 1 + change))));
    }
  },
  /** Contacts of six months on the six before, as a log ratio between −1.5 and 1.5. */
  CONTACTS(Group.CONTACTS) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return Math.max(-1.5, Math.min(1.5, signals.contacts().logRatio()));
    }
  },
  /** Length of the relation, as log(months / 24), between −1.5 and 1.5. */
  TENURE(Group.TENURE) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return Math.max(-1.5, Math.min(1.5, Math.log(Math.max(1, signals.tenureMonths()) / 24)));
    }
  },
  /** Whether the contract's year ends within the horizon, twice its distance from the mean. */
  RENEWAL(Group.RENEWAL) {
    @Override
    double of(ClientSignals signals, Estimates estimates, int horizonMonths) {
      return 2 * signals.contractYear().pending(horizonMonths);
    }
  };

  /** Features whose coefficients share one scale of their prior. */
  public enum Group {
    LEVEL,
    CHANGE,
    ATTRIBUTES,
    SILENCE,
    SALES,
    CONTACTS,
    TENURE,
    RENEWAL
  }

  private static final double POINTS = 15;

  private final Group group;

  Feature(Group group) {
    this.group = group;
  }

  /** The group it belongs to. */
  public Group group() {
    return group;
  }

  /**
   * The figure of a client; higher is better, so that a useful signal has a negative coefficient.
   */
  abstract double of(ClientSignals signals, Estimates estimates, int horizonMonths);

  /** A row for the hazard: 1 for the intercept, then the features in their order. */
  static double[] row(ClientSignals signals, Estimates estimates, int horizonMonths) {
    Feature[] all = values();
    double[] row = new double[all.length + 1];
    row[0] = 1;
    for (Feature feature : all) {
      row[feature.ordinal() + 1] = feature.of(signals, estimates, horizonMonths);
    }
    return row;
  }
}
