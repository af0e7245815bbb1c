package foreshock.simulate;

import foreshock.simulate.World.Client;
import foreshock.simulate.World.Effect;
import foreshock.simulate.World.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What events did, out of the plans of the clients that they touched. */
final class Effects {
  private Effects() {}

  /**
   * @param clients as they came out, in the order of the plans
   * @param causedBy the fall that an event caused a client; empty where it did nothing to it
   */
  static List<Effect> of(
      List<Event> events,
      List<ClientPlan> plans,
      List<Client> clients,
      BiFunction<Event, ClientPlan, Optional<Swing>> causedBy) {
    List<Effect> effects = new ArrayList<>();
    for (Event event : events) {
      List<Swing> swings = new ArrayList<>();
      int inScope = 0;
      for (int i = 0; i < plans.size(); i++) {
        if (isInScope(event, clients.get(i))) {
          inScope++;
          causedBy.apply(event, plans.get(i)).ifPresent(swings::add);
        }
      }
      for (Attribute attribute : Attribute.values()) {
        double points = 0;
        for (Swing swing : swings) {
          points -= swing.fullLoss(attribute) / swings.size();
        }
        effects.add(new Effect(event, attribute, inScope, swings.size(), points));
      }
    }
    return List.copyOf(effects);
  }

  private static boolean isInScope(Event event, Client client) {
    return (event.segment().isEmpty() || event.segment().equals(client.segment()))
        && (event.manager().isEmpty() || event.manager().equals(client.manager()))
        && client.startDay() <= event.day()
        && client.leftDay().orElse(Integer.MAX_VALUE) > event.day();
  }
}
