package foreshock.history;

import foreshock.ingest.ClientRef;
import foreshock.ingest.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which client each reference of the exports means, whatever its date. */
public final class ClientLinks {
  private final ClientMatcher matcher;
  private final ClientMatcher.Matched matched;
  private final NearestNames names;
  private final List<Linked> listed = new ArrayList<>();

  /**
   * A client as the exports together know it.
   *
   * @param id as it is printed
   * @param name the id where no file has a name
   * @param inClientsFile whether the clients file, where there is one, knows it
   */
  public record Linked(String id, String name, boolean inClientsFile) {
    /** The same client under its pseudonym. */
    public Linked under(Pseudonyms pseudonyms) {
      return new Linked(pseudonyms.client(id), pseudonyms.client(id), inClientsFile);
    }
  }

  private ClientLinks(ClientMatcher matcher) {
    this.matcher = matcher;
    boolean[] all = new boolean[matcher.size()];
    Arrays.fill(all, true);
    matched = matcher.match(all);
    List<String> known = new ArrayList<>();
    for (int c = 0; c < matched.ids().size(); c++) {
      if (matched.inClientsFile()[c]) {
        listed.add(linked(c));
        known.add(matched.names().get(c));
      }
    }
    names = new NearestNames(known);
  }

  /** The links of everything that was collected. */
  public static ClientLinks of(HistoryCollector rows) {
    return new ClientLinks(rows.matcher);
  }

  /** Whether there is a clients file, without which nobody is unknown. */
  public boolean hasClientsFile() {
    return matched.clientsFile();
  }

  /** Clients in the exports. */
  public int size() {
    return matched.ids().size();
  }

  /** Clients that the clients file does not know. */
  public int strangers() {
    return matched.unmatched();
  }

  /** Files whose ids agree and mean different clients. */
  public List<IdClash> clashes() {
    return matched.clashes();
  }

  /** The client that a row of that role means by such a reference. */
  public Optional<Linked> find(Role role, ClientRef client) {
    int index = matcher.find(role, client);
    return index < 0 ? Optional.empty() : Optional.of(linked(matched.clientOf()[index]));
  }

  private Linked linked(int client) {
    return new Linked(
        matched.ids().get(client), matched.names().get(client), matched.inClientsFile()[client]);
  }

  /** Clients of the clients file whose names are written alike, best first; a suggestion only. */
  public List<Linked> nearest(String name, int most) {
    return names.nearest(name, most).stream().map(listed::get).toList();
  }
}
