package foreshock.report;

import foreshock.ingest.FileReport;
import foreshock.ingest.Role;
import foreshock.insight.FlagPolicy;
import foreshock.outcome.LeavingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every document says of its inputs and of the settings in force. */
public final class Documents {
  private Documents() {}

  /**
   * The files in ascending order of their names, so that the order of arguments does not matter.
   */
  public static List<ResultDocument.Input> inputs(List<FileReport> files) {
    return files.stream()
        .map(
            file ->
                new ResultDocument.Input(
                    file.path(),
                    file.role().map(Role::key).orElse(""),
                    file.sha256(),
                    file.dataRows(),
                    file.rejected()))
        .sorted(java.util.Comparator.comparing(ResultDocument.Input::path))
        .toList();
  }

  /** Thresholds of the levels and what counts as having left. */
  public static Map<String, String> parameters(FlagPolicy policy, LeavingRules leaving) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("alarm_lift", NumberText.plain(policy.alarmLift()));
    parameters.put("alarm_probability", NumberText.plain(policy.alarmProbability()));
    parameters.put("alarm_lift_alone", NumberText.plain(policy.alarmLiftAlone()));
    parameters.put("warn_lift", NumberText.plain(policy.warnLift()));
    parameters.put("warn_probability", NumberText.plain(policy.warnProbability()));
    parameters.put("warn_points", NumberText.plain(policy.warnPoints()));
    parameters.put("watch_lift", NumberText.plain(policy.watchLift()));
    parameters.put("watch_probability", NumberText.plain(policy.watchProbability()));
    parameters.putAll(parameters(leaving));
    return parameters;
  }

  /** What counts as having left. */
  public static Map<String, String> parameters(LeavingRules leaving) {
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> by = new ArrayList<>();
    if (leaving.status()) {
      by.add("status");
    }
    if (leaving.contract()) {
      by.add("contract");
    }
    if (leaving.inactivity()) {
      by.add("inactivity");
    }
    parameters.put("leaving", String.join(", ", by));
    parameters.put("inactivity_factor", NumberText.plain(leaving.inactivityFactor()));
    return parameters;
  }
}
