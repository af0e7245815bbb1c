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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds out which references of all files mean the same client: as the user says, by id, then by
 * tax number, then by normalised name; those that no other role knows so far by e-mail, and where a
 * row has neither id nor name, by its domain. Nothing is guessed: a key under which one role knows
 * several ids, or an address under which several names stand, joins nothing. The result does not
 * depend on the order of files or rows.
 */
final class ClientMatcher {
  private static final Set<String> PUBLIC_DOMAINS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "hotmail.com",
          "outlook.com",
          "live.com",
          "icloud.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "mail.ru",
          "yandex.ru",
          "ya.ru",
          "bk.ru",
          "list.ru",
          "inbox.ru",
          "rambler.ru",
          "proton.me",
          "protonmail.com");

  private final List<Reference> references = new ArrayList<>();
  private final Map<Reference, Integer> indexOf = new HashMap<>();
  private ClientAliases aliases = ClientAliases.NONE;

  private record Reference(Role role, ClientRef client) {}

  /**
   * A key under which references are joined, with the text it takes from one; empty joins nothing.
   */
  private record Key(Function<ClientRef, String> text) {}

  /** What the user says about who is who. */
  void aliases(ClientAliases newAliases) {
    aliases = newAliases;
  }

  /** Index of a reference, the same for equal ones. */
  int intern(Role role, ClientRef client) {
    return indexOf.computeIfAbsent(
        new Reference(role, client),
        reference -> {
          references.add(reference);
          return references.size() - 1;
        });
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
    int[] parent = new int[references.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    List<Integer> known =
        IntStream.range(0, parent.length).filter(i -> mentioned[i]).boxed().toList();
    join(parent, known, new Key(ref -> ClientIds.normalise(ref.id())), false);
    join(parent, known, new Key(ref -> ref.taxId().strip()), true);
    join(parent, known, new Key(ref -> ClientNames.normalise(ref.name())), true);
    joinAliases(parent, known);
    joinByEmail(parent, known);
    joinByAddress(parent, known);
    return collect(parent, known);
  }

  private void joinAliases(int[] parent, List<Integer> known) {
    if (aliases.isEmpty()) {
      return;
    }
    Map<Integer, Integer> firstOf = new HashMap<>();
    for (int i : known) {
      ClientRef ref = references.get(i).client();
      aliases
          .rowOf(ref.id(), ref.taxId(), ref.name(), ref.email(), ref.domain())
          .ifPresent(
              row -> {
                Integer first = firstOf.putIfAbsent(row, i);
                if (first != null) {
                  parent[root(parent, i)] = root(parent, first);
                }
              });
    }
  }

  /** By a whole address, where no stronger key told to whom it belongs. */
  private void joinByEmail(int[] parent, List<Integer> known) {
    Map<Integer, Set<Role>> rolesOf = new HashMap<>();
    known.forEach(
        i ->
            rolesOf
                .computeIfAbsent(root(parent, i), unused -> EnumSet.noneOf(Role.class))
                .add(references.get(i).role()));
    boolean[] alone = new boolean[parent.length];
    Map<String, List<Integer>> byEmail = new HashMap<>();
    for (int i : known) {
      String email = lower(references.get(i).client().email());
      alone[i] = rolesOf.get(root(parent, i)).size() == 1;
      if (!email.isEmpty()) {
        byEmail.computeIfAbsent(email, unused -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> same : byEmail.values()) {
      List<Integer> strangers =
          same.stream().filter(i -> nameless(references.get(i).client()) || alone[i]).toList();
      if (strangers.isEmpty() || !oneIdPerRole(same) || !oneName(same) || roots(parent, same) < 2) {
        continue;
      }
      same.forEach(i -> parent[root(parent, i)] = root(parent, same.get(0)));
    }
  }

  private static long roots(int[] parent, List<Integer> same) {
    return same.stream().map(i -> root(parent, i)).distinct().count();
  }

  private boolean oneName(List<Integer> same) {
    return same.stream()
            .map(i -> ClientNames.normalise(references.get(i).client().name()))
            .filter(name -> !name.isEmpty())
            .distinct()
            .count()
        <= 1;
  }

  private void join(int[] parent, List<Integer> known, Key key, boolean onlyIfOneId) {
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int i : known) {
      String text = key.text().apply(references.get(i).client());
      if (!text.isEmpty()) {
        byKey.computeIfAbsent(text, unused -> new ArrayList<>()).add(i);
      }
    }
    byKey.values().stream()
        .filter(same -> !onlyIfOneId || oneIdPerRole(same))
        .forEach(same -> same.forEach(i -> parent[root(parent, i)] = root(parent, same.get(0))));
  }

  private boolean oneIdPerRole(List<Integer> same) {
    Map<Role, String> idOf = new HashMap<>();
    for (int i : same) {
      String id = ClientIds.normalise(references.get(i).client().id());
      String known = id.isEmpty() ? null : idOf.putIfAbsent(references.get(i).role(), id);
      if (known != null && !known.equals(id)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A survey that names only an address belongs to the one client that has this address, else to
   * the one whose domain it shares.
   */
  private void joinByAddress(int[] parent, List<Integer> known) {
    Map<String, Set<Integer>> ownersOfAddress = new HashMap<>();
    Map<String, Set<Integer>> ownersOfDomain = new HashMap<>();
    Set<Integer> owned = new HashSet<>();
    for (int i : known) {
      ClientRef client = references.get(i).client();
      if (references.get(i).role() == Role.CLIENTS) {
        int owner = root(parent, i);
        owned.add(owner);
        own(ownersOfAddress, lower(client.email()), owner);
        own(ownersOfDomain, domainOf(client.email()), owner);
        if (!PUBLIC_DOMAINS.contains(lower(client.domain()))) {
          own(ownersOfDomain, lower(client.domain()), owner);
        }
      }
    }
    for (int i : known) {
      ClientRef client = references.get(i).client();
      if (nameless(client) && !owned.contains(root(parent, i))) {
        Set<Integer> owners = ownersOfAddress.getOrDefault(lower(client.email()), Set.of());
        if (owners.isEmpty()) {
          owners = ownersOfDomain.getOrDefault(domainOf(client.email()), Set.of());
        }
        if (owners.size() == 1) {
          parent[root(parent, i)] = root(parent, owners.iterator().next());
        }
      }
    }
  }

  private static void own(Map<String, Set<Integer>> owners, String text, int owner) {
    if (!text.isEmpty()) {
      owners.computeIfAbsent(text, unused -> new HashSet<>()).add(owner);
    }
  }

  private Matched collect(int[] parent, List<Integer> known) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int i : known) {
      groups.computeIfAbsent(root(parent, i), unused -> new ArrayList<>()).add(i);
    }
    record Group(String id, String name, boolean inClientsFile, List<Integer> members) {}
    List<Group> found = new ArrayList<>();
    for (List<Integer> members : groups.values()) {
      if (members.stream().allMatch(i -> references.get(i).role() == Role.EVENTS)) {
        continue; // a change that is said to touch a client does not make one
      }
      String name = best(members, ClientRef::name);
      String id = best(members, ClientRef::id);
      String email = best(members, ClientRef::email);
      String domain = best(members, ClientRef::domain);
      String tax = best(members, ClientRef::taxId);
      String shown = firstOf(id, tax, name, email, domain);
      boolean inFile = members.stream().anyMatch(i -> references.get(i).role() == Role.CLIENTS);
      found.add(new Group(shown, firstOf(name, shown), inFile, members));
    }
    found.sort(Comparator.comparing(Group::id).thenComparing(Group::name));
    int[] clientOf = new int[parent.length];
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
    return new Matched(clientOf, ids, names, inClientsFile, clientsFile, unmatched);
  }

  /**
   * The clients file's text, else the surveys', else the orders', else any; the smallest where
   * there are several.
   */
  private String best(List<Integer> members, Function<ClientRef, String> text) {
    for (Role role :
        List.of(
            Role.CLIENTS,
            Role.SURVEYS,
            Role.ORDERS,
            Role.INTERACTIONS,
            Role.INVITATIONS,
            Role.EVENTS)) {
      String least =
          members.stream()
              .filter(i -> references.get(i).role() == role)
              .map(i -> text.apply(references.get(i).client()))
              .filter(value -> !value.isEmpty())
              .min(Comparator.naturalOrder())
              .orElse("");
      if (!least.isEmpty()) {
        return least;
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

  private static String domainOf(String email) {
    int at = email.lastIndexOf('@');
    String domain = at < 0 ? "" : lower(email.substring(at + 1));
    return PUBLIC_DOMAINS.contains(domain) ? "" : domain;
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /**
   * @param clientOf index of the client of each reference, −1 for one that is not mentioned and for
   *     one of an event whose client no other row knows
   * @param ids of the clients, ascending
   * @param names of the clients, the id where no file has a name
   * @param inClientsFile whether the clients file, where there is one, knows a client
   * @param unmatched clients that a clients file, where there is one, does not know
   */
  record Matched(
      int[] clientOf,
      List<String> ids,
      List<String> names,
      boolean[] inClientsFile,
      boolean clientsFile,
      int unmatched) {}
}
