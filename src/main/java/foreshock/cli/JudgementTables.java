package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.insight.FlagPolicy;
import foreshock.insight.SegmentRules;
import foreshock.outcome.LeavingRules;
import java.util.ArrayList;
import java.util.List;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * The tables {@code [levels]} and {@code [leaving]}, of all clients or of one segment.
 *
 * @param name of the file, as the user gave it
 */
record JudgementTables(TomlKeys keys, String name) {
  private static final List<String> LEVELS =
      List.of(
          "alarm_lift",
          "alarm_probability",
          "alarm_lift_alone",
          "warn_lift",
          "warn_probability",
          "warn_points",
          "watch_lift",
          "watch_probability");
  private static final List<String> WAYS = List.of("status", "contract", "inactivity");

  /** The rules in a table; what it does not say is as in {@code usual}. */
  SegmentRules read(TomlTable table, String where, SegmentRules usual) {
    return new SegmentRules(
        policy(table.getTableOrEmpty("levels"), where, usual.policy()),
        leaving(table.getTableOrEmpty("leaving"), where, usual.leaving()));
  }

  private LeavingRules leaving(TomlTable table, String where, LeavingRules usual) {
    String here = where + "leaving.";
    keys.check(table, here, List.of("by", "inactivity_factor"));
    double factor = keys.number(table, here, "inactivity_factor").orElse(usual.inactivityFactor());
    TomlArray given = table.getArrayOrEmpty("by");
    if (given.isEmpty()) {
      return new LeavingRules(usual.status(), usual.contract(), usual.inactivity(), factor);
    }
    List<String> by = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      by.add(Values.oneOf(name + ": " + here + "by", String.valueOf(given.get(i)), WAYS));
    }
    return new LeavingRules(
        by.contains("status"), by.contains("contract"), by.contains("inactivity"), factor);
  }

  private FlagPolicy policy(TomlTable table, String where, FlagPolicy usual) {
    String here = where + "levels.";
    keys.check(table, here, LEVELS);
    FlagPolicy policy =
        new FlagPolicy(
            keys.number(table, here, "alarm_lift").orElse(usual.alarmLift()),
            keys.number(table, here, "alarm_probability").orElse(usual.alarmProbability()),
            keys.number(table, here, "alarm_lift_alone").orElse(usual.alarmLiftAlone()),
            keys.number(table, here, "warn_lift").orElse(usual.warnLift()),
            keys.number(table, here, "warn_probability").orElse(usual.warnProbability()),
            keys.number(table, here, "warn_points").orElse(usual.warnPoints()),
            keys.number(table, here, "watch_lift").orElse(usual.watchLift()),
            keys.number(table, here, "watch_probability").orElse(usual.watchProbability()));
    policy
        .findContradiction()
        .ifPresent(
            wrong -> {
              String key =
                  switch (wrong) {
                    case LIFTS -> "usage.levels.lifts";
                    case LIFT_ALONE -> "usage.levels.alone";
                    case PROBABILITIES -> "usage.levels.probabilities";
                    case POINTS -> "usage.levels.points";
                  };
              throw Refusal.usage(
                  Remark.of("usage.levels", name, where + "levels", Remark.of(key)));
            });
    return policy;
  }
}
