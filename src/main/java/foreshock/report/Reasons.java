package foreshock.report;

import foreshock.axis.Days;
import foreshock.insight.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Turns a client's evidence into one sentence. */
public final class Reasons {
  /** What goes on with the clause before it instead of beginning a new one. */
  private static final Set<Reason.Code> CONTINUES =
      EnumSet.of(Reason.Code.SINCE, Reason.Code.DRIVER, Reason.Code.EVENT, Reason.Code.EVENT_LATER);

  private Reasons() {}

  /** The sentence, with a capital and a full stop. */
  public static String sentence(List<Reason> reasons, Wording wording) {
    StringBuilder text = new StringBuilder();
    for (Reason reason : reasons) {
      if (text.length() > 0) {
        text.append(CONTINUES.contains(reason.code()) ? ", " : "; ");
      }
      text.append(clause(reason, wording));
    }
    if (text.length() == 0) {
      return "";
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.append('.').toString();
  }

  private static String clause(Reason reason, Wording wording) {
    List<Object> values = new ArrayList<>();
    for (Reason.Value value : reason.values()) {
      values.add(text(reason.code(), value, wording));
    }
    return wording.say("reason." + reason.code().name(), values.toArray());
  }

  private static String text(Reason.Code code, Reason.Value value, Wording wording) {
    return switch (value.kind()) {
      case POINTS -> wording.points(value.number());
      case SHARE ->
          code == Reason.Code.SALES_FELL || code == Reason.Code.SALES_HOLD
              ? wording.signedPercent(value.number())
              : wording.sure(value.number());
      case COUNT -> Long.toString(Math.round(value.number()));
      case TIMES -> wording.decimal(value.number(), 1);
      case DAY -> Days.text((int) value.number());
      case MONTH -> Days.monthText((int) value.number());
      case TEXT -> SafeText.of(value.text(), false);
    };
  }
}
