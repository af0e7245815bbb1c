package foreshock.report;

import foreshock.axis.Days;
import foreshock.insight.ClientContext;
import foreshock.insight.ImpactRow;
import foreshock.insight.ImpactVerdict;
import foreshock.insight.OnsetClusters.Cluster;
import foreshock.insight.Trend;
import java.util.ArrayList;
import java.util.List;

/** What of the whole touches a client, a sentence each. */
public final class ContextText {
  private ContextText() {}

  /** The sentences, what the company did first. */
  public static List<String> of(ClientContext context, Wording wording) {
    List<String> lines = new ArrayList<>();
    context.touches().forEach(touch -> lines.add(touch(touch, wording)));
    context.clusters().forEach(cluster -> lines.add(cluster(cluster, wording)));
    context.large().forEach(large -> lines.add(large(large, wording)));
    String group = SafeText.of(context.lag().group(), false);
    lines.add(
        wording.say(
            group.equals(Trend.ALL) ? "client.lag.all" : "client.lag.group",
            group,
            ClientLagTable.sentence(context.lag(), wording)));
    return lines;
  }

  private static String touch(ClientContext.Touch touch, Wording wording) {
    ImpactRow effect = touch.effect();
    String name = SafeText.of(effect.event().name(), false);
    String day = Days.text(effect.event().day());
    String own =
        Double.isNaN(touch.before()) || Double.isNaN(touch.after())
            ? wording.say("client.touch.own.unknown")
            : wording.say(
                "client.touch.own", wording.points(touch.before()), wording.points(touch.after()));
    if (effect.verdict() == ImpactVerdict.TOO_LITTLE_DATA || Double.isNaN(effect.effect())) {
      return wording.say("client.touch.unknown", name, day, own);
    }
    return wording.say(
        effect.control() > 0 ? "client.touch" : "client.touch.alone",
        name,
        day,
        wording.signedPoints(effect.effect()),
        wording.signedPoints(effect.low()),
        wording.signedPoints(effect.high()),
        effect.clients(),
        own);
  }

  private static String cluster(Cluster cluster, Wording wording) {
    return wording.say(
        cluster.group().equals(Trend.ALL) ? "client.cluster.all" : "client.cluster",
        cluster.clients().size() - 1,
        SafeText.of(cluster.group(), false),
        Days.monthText(cluster.fromMonth()),
        Days.monthText(cluster.toMonth()));
  }

  private static String large(ClientContext.Large large, Wording wording) {
    List<String> then = new ArrayList<>();
    if (large.gap()) {
      then.add(wording.say("client.large.gap"));
    }
    if (!Double.isNaN(large.change())) {
      then.add(
          wording.say(
              large.fell() ? "client.large.fell" : "client.large.change",
              wording.signedPoints(large.change())));
    }
    if (then.isEmpty()) {
      then.add(wording.say("client.large.nothing"));
    }
    return wording.say(
        "client.large",
        Days.text(large.day()),
        wording.money(large.amount()),
        wording.decimal(large.amount() / large.usual(), 1),
        String.join("; ", then));
  }
}
