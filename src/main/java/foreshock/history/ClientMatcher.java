package foreshock.history;

import foreshock.ingest.ClientRef;
import foreshock.ingest.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds out which references of all files mean the same client: by id and as the user says, then by
 * tax number, then by normalised name; those that no other role knows so far by e-mail, clients of
 * several clients files by an address or a domain that each of them has once, and a row with
 * neither id nor name by its domain. Nothing is guessed: a key under which one space of ids knows
 * several clients, or an address under which several names stand, joins nothing. The result does
 * not depend on the order of files or rows.
 */
final class ClientMatcher {
  private static final int NO_SPACE = -1;

  private final List<Reference> references = new ArrayList<>();
  private final Map<Reference, Integer> indexOf = new HashMap<>();
  private final Columns.Ints fileOf = new Columns.Ints();
  private final IdSpaces spaces = new IdSpaces();
  private ClientAliases aliases = ClientAliases.NONE;
  private SharedIds shared = new SharedIds();
  private int[] numberingOf = new int[0];

  private record Reference(Role role, ClientRef client) {}

  /** What the user says about who is who. */
  void aliases(ClientAliases newAliases) {
    aliases = newAliases;
  }

  /** Files with the same text are exports of one system, which has one space of ids. */
  void systems(List<String> systems) {
    spaces.sameSystem(systems);
  }

  /** Index of a reference, the same for equal ones. */
  int intern(Role role, ClientRef client, int file) {
    int known = find(role, client);
    if (known < 0) {
      known = references.size();
      Reference reference = new Reference(role, client);
      references.add(reference);
      indexOf.put(reference, known);
      fileOf.add(file);
    } else if (fileOf.get(known) != file && !client.id().isEmpty()) {
      spaces.same(fileOf.get(known), file);
    }
    return known;
  }

  /** Index of a reference that was interned, or −1. */
  int find(Role role, ClientRef client) {
    return indexOf.getOrDefault(new Reference(role, client), -1);
  }

  /** Number of different references. */
  int size() {
    return references.size();
  }

  /**
   * The clients that the references mean; those that are not {@code mentioned} yet are left out.
   */
  Matched match(boolean[] mentioned) {
    List<Integer> known =
        IntStream.range(0, references.size()).filter(i -> mentioned[i]).boxed().toList();
    compareNumberings();
    spaces.sharing(references.size(), fileOf::get, this::idKey);
    ClientClusters clusters = new ClientClusters(references.size());
    Map<String, Integer> firstOf = new HashMap<>();
    for (int i : known) {
      Integer first = client(i).id().isEmpty() ? null : firstOf.putIfAbsent(idKey(i), i);
      if (first != null) {
        clusters.join(i, first);
      }
    }
    joinAliases(clusters, known);
    clusters.joinUnlessApart(by(known, ref -> ref.taxId().strip()).values(), this::spaceOfId);
    clusters.joinUnlessApart(
        by(known, ref -> ClientNames.normalise(ref.name())).values(), this::spaceOfId);
    joinByEmail(clusters, known);
    joinClientsFiles(clusters, known);
    joinByAddress(clusters, known);
    return collect(clusters, known);
  }

  /** Once all files are read, and before files that share ids are taken to number alike. */
  private void compareNumberings() {
    if (numberingOf.length == references.size()) {
      return;
    }
    numberingOf = new int[references.size()];
    SharedIds found = new SharedIds();
    for (int i = 0; i < numberingOf.length; i++) {
      numberingOf[i] = spaces.of(fileOf.get(i));
      if (!client(i).id().isEmpty()) {
        boolean ofClients = references.get(i).role() == Role.CLIENTS;
        found.add(numberingOf[i], fileOf.get(i), ofClients, client(i));
      }
    }
    shared = found.decide();
  }

  /** The id as it compares, with the numbering that it belongs to where there are several. */
  private String idKey(int reference) {
    String id = ClientIds.normalise(client(reference).id());
    int space = shared.spaceOf(numberingOf[reference]);
    return id.isEmpty() || space == 0 ? id : id + "\n" + space;
  }

  private ClientRef client(int reference) {
    return references.get(reference).client();
  }

  /** References by a text that is taken from each; the empty text joins nothing. */
  private Map<String, List<Integer>> by(List<Integer> known, Function<ClientRef, String> key) {
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int i : known) {
      String text = key.apply(client(i));
      if (!text.isEmpty()) {
        byKey.computeIfAbsent(text, unused -> new ArrayList<>()).add(i);
      }
    }
    return byKey;
  }

  /** Where two ids of one role are two clients; −1 for a reference without an id. */
  private int spaceOfId(int reference) {
    return client(reference).id().isEmpty() ? NO_SPACE : spaceOf(reference);
  }

  private int spaceOf(int reference) {
    return spaces.of(fileOf.get(reference)) * Role.values().length
        + references.get(reference).role().ordinal();
  }

  /** Each row of a clients file is a client of its own. */
  private int spaceOfClients(int reference) {
    return references.get(reference).role() == Role.CLIENTS ? spaceOf(reference) : NO_SPACE;
  }

  /** Two clients files may share nothing but an address or a domain. */
  private void joinClientsFiles(ClientClusters clusters, List<Integer> known) {
    List<Integer> clients =
        known.stream().filter(i -> references.get(i).role() == Role.CLIENTS).toList();
    clusters.joinUnlessApart(by(clients, ref -> lower(ref.email())).values(), this::spaceOfClients);
    clusters.joinUnlessApart(
        by(clients, ref -> MailDomains.ofCompany(ref.domain())).values(), this::spaceOfClients);
  }

  private void joinAliases(ClientClusters clusters, List<Integer> known) {
    if (aliases.isEmpty()) {
      return;
    }
    Map<Integer, Integer> firstOf = new HashMap<>();
    for (int i : known) {
      ClientRef ref = client(i);
      aliases
          .rowOf(ref.id(), ref.taxId(), ref.name(), ref.email(), ref.domain())
          .ifPresent(
              row -> {
                Integer first = firstOf.putIfAbsent(row, i);
                if (first != null) {
                  clusters.join(i, first);
                }
              });
    }
  }

  /** By a whole address, where no stronger key told to whom it belongs. */
  private void joinByEmail(ClientClusters clusters, List<Integer> known) {
    Map<Integer, Set<Role>> rolesOf = new HashMap<>();
    known.forEach(
        i ->
            rolesOf
                .computeIfAbsent(clusters.root(i), unused -> EnumSet.noneOf(Role.class))
                .add(references.get(i).role()));
    boolean[] alone = new boolean[references.size()];
    Map<String, List<Integer>> byEmail = new HashMap<>();
    for (int i : known) {
      String email = lower(client(i).email());
      alone[i] = rolesOf.get(clusters.root(i)).size() == 1;
      if (!email.isEmpty()) {
        byEmail.computeIfAbsent(email, unused -> new ArrayList<>()).add(i);
      }
    }
    clusters.joinUnlessApart(
        byEmail.values().stream()
            .filter(same -> same.stream().anyMatch(i -> nameless(client(i)) || alone[i]))
            .filter(this::oneName)
            .toList(),
        this::spaceOfId);
  }

  private boolean oneName(List<Integer> same) {
    return same.stream()
            .map(i -> ClientNames.normalise(client(i).name()))
            .filter(name -> !name.isEmpty())
            .distinct()
            .count()
        <= 1;
  }

  /**
   * A survey that names only an address belongs to the one client that has this address, else to
   * the one whose domain it shares.
   */
  private void joinByAddress(ClientClusters clusters, List<Integer> known) {
    Map<String, Set<Integer>> ownersOfAddress = new HashMap<>();
    Map<String, Set<Integer>> ownersOfDomain = new HashMap<>();
    Set<Integer> owned = new HashSet<>();
    for (int i : known) {
      ClientRef client = client(i);
      if (references.get(i).role() == Role.CLIENTS) {
        int owner = clusters.root(i);
        owned.add(owner);
        own(ownersOfAddress, lower(client.email()), owner);
        own(ownersOfDomain, MailDomains.ofAddress(client.email()), owner);
        own(ownersOfDomain, MailDomains.ofCompany(client.domain()), owner);
      }
    }
    for (int i : known) {
      ClientRef client = client(i);
      if (nameless(client) && !owned.contains(clusters.root(i))) {
        Set<Integer> owners = ownersOfAddress.getOrDefault(lower(client.email()), Set.of());
        if (owners.isEmpty()) {
          owners = ownersOfDomain.getOrDefault(MailDomains.ofAddress(client.email()), Set.of());
        }
        if (owners.size() == 1) {
          clusters.join(i, owners.iterator().next());
        }
      }
    }
  }

  private static void own(Map<String, Set<Integer>> owners, String text, int owner) {
    if (!text.isEmpty()) {
      owners.computeIfAbsent(text, unused -> new HashSet<>()).add(owner);
    }
  }

  private Matched collect(ClientClusters clusters, List<Integer> known) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int i : known) {
      groups.computeIfAbsent(clusters.root(i), unused -> new ArrayList<>()).add(i);
    }
    int main = mainSpace(known);
    record Group(String id, String name, boolean inClientsFile, List<Integer> members) {}
    List<Group> found = new ArrayList<>();
    for (List<Integer> members : groups.values()) {
      if (members.stream().allMatch(i -> references.get(i).role() == Role.EVENTS)) {
        continue; // a change that is said to touch a client does not make one
      }
      String name = best(members, main, ClientRef::name);
      String id = best(members, main, ClientRef::id);
      String email = best(members, main, ClientRef::email);
      String domain = best(members, main, ClientRef::domain);
      String tax = best(members, main, ClientRef::taxId);
      String shown =
          isForeign(members, main)
              ? firstOf(tax, name, email, domain, id)
              : firstOf(id, tax, name, email, domain);
      boolean inFile = members.stream().anyMatch(i -> references.get(i).role() == Role.CLIENTS);
      found.add(new Group(shown, firstOf(name, shown), inFile, members));
    }
    found.sort(Comparator.comparing(Group::id).thenComparing(Group::name));
    int[] clientOf = new int[references.size()];
    Arrays.fill(clientOf, -1);
    List<String> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean clientsFile = references.stream().anyMatch(ref -> ref.role() == Role.CLIENTS);
    boolean[] inClientsFile = new boolean[found.size()];
    int unmatched = 0;
    for (Group group : found) {
      inClientsFile[ids.size()] = group.inClientsFile();
      group.members().forEach(i -> clientOf[i] = ids.size());
      ids.add(group.id());
      names.add(group.name());
      unmatched += clientsFile && !group.inClientsFile() ? 1 : 0;
    }
    return new Matched(
        clientOf, ids, names, inClientsFile, clientsFile, unmatched, shared.clashes());
  }

  /** Whether the ids of a client are of another numbering, in which they may mean somebody else. */
  private boolean isForeign(List<Integer> members, int main) {
    return !shared.clashes().isEmpty()
        && main != NO_SPACE
        && members.stream()
            .filter(i -> !client(i).id().isEmpty())
            .allMatch(i -> spaces.of(fileOf.get(i)) != main / Role.values().length);
  }

  /**
   * The space in which clients files know most clients; by their least id where two have as many.
   */
  private int mainSpace(List<Integer> known) {
    Map<Integer, TreeSet<String>> idsOf = new HashMap<>();
    for (int i : known) {
      if (references.get(i).role() == Role.CLIENTS && !client(i).id().isEmpty()) {
        idsOf.computeIfAbsent(spaceOf(i), unused -> new TreeSet<>()).add(client(i).id());
      }
    }
    return idsOf.entrySet().stream()
        .min(
            Comparator.<Map.Entry<Integer, TreeSet<String>>>comparingInt(e -> -e.getValue().size())
                .thenComparing(e -> e.getValue().first()))
        .map(Map.Entry::getKey)
        .orElse(NO_SPACE);
  }

  /**
   * The clients file's text, else the surveys', else the orders', else any; of several clients
   * files that of the main one, and the smallest where there are several.
   */
  private String best(List<Integer> members, int main, Function<ClientRef, String> text) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(i -> spaceOf(i) == main ? 0 : 1)
            .thenComparing(i -> text.apply(client(i)));
    for (Role role :
        List.of(
            Role.CLIENTS,
            Role.SURVEYS,
            Role.ORDERS,
            Role.INTERACTIONS,
            Role.INVITATIONS,
            Role.EVENTS)) {
      Optional<Integer> best =
          members.stream()
              .filter(i -> references.get(i).role() == role && !text.apply(client(i)).isEmpty())
              .min(order);
      if (best.isPresent()) {
        return text.apply(client(best.get()));
      }
    }
    return "";
  }

  private static boolean nameless(ClientRef ref) {
    return ref.id().isEmpty() && ref.name().isEmpty();
  }

  private static String firstOf(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * @param clientOf index of the client of each reference, −1 for one that is not mentioned and for
   *     one of an event whose client no other row knows
   * @param ids of the clients, ascending
   * @param names of the clients, the id where no file has a name
   * @param inClientsFile whether the clients file, where there is one, knows a client
   * @param unmatched clients that a clients file, where there is one, does not know
   * @param clashes files whose ids agree and mean different clients
   */
  record Matched(
      int[] clientOf,
      List<String> ids,
      List<String> names,
      boolean[] inClientsFile,
      boolean clientsFile,
      int unmatched,
      List<IdClash> clashes) {}
}
