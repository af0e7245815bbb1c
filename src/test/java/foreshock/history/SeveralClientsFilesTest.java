package foreshock.history;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.ingest.ClientRef;
import foreshock.ingest.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Clients files of two systems, whose ids say nothing about each other. */
final class SeveralClientsFilesTest {
  private final List<Reference> references = new ArrayList<>();

  private record Reference(Role role, ClientRef client, int file) {}

  private void crm(int file, String id, String name, String email, String domain, String tax) {
    references.add(new Reference(Role.CLIENTS, new ClientRef(id, name, email, domain, tax), file));
  }

  private void order(int file, String id, String name, String tax) {
    references.add(new Reference(Role.ORDERS, new ClientRef(id, name, "", "", tax), file));
  }

  /** Clients as {@code id: file/id-or-name file/…}, the same in every order of references. */
  private List<String> clients(String... systems) {
    List<String> found = List.of();
    for (int seed = 0; seed < 20; seed++) {
      List<Reference> shuffled = new ArrayList<>(references);
      Collections.shuffle(shuffled, new Random(seed));
      List<String> clients = matched(shuffled, systems);
      assertThat(seed == 0 ? clients : found).as("whatever the order").isEqualTo(clients);
      found = clients;
    }
    return found;
  }

  private static List<String> matched(List<Reference> references, String... systems) {
    ClientMatcher matcher = new ClientMatcher();
    matcher.systems(List.of(systems));
    references.forEach(ref -> matcher.intern(ref.role(), ref.client(), ref.file()));
    boolean[] all = new boolean[matcher.size()];
    java.util.Arrays.fill(all, true);
    ClientMatcher.Matched matched = matcher.match(all);
    List<String> clients = new ArrayList<>();
    for (int c = 0; c < matched.ids().size(); c++) {
      int client = c;
      clients.add(
          matched.ids().get(c)
              + ": "
              + references.stream()
                  .filter(
                      ref -> matched.clientOf()[matcher.find(ref.role(), ref.client())] == client)
                  .map(
                      ref ->
                          ref.file()
                              + "/"
                              + (ref.client().id().isEmpty()
                                  ? ref.client().name()
                                  : ref.client().id()))
                  .sorted()
                  .collect(Collectors.joining(" ")));
    }
    return clients;
  }

  @Test
  void areJoinedByTheTaxNumberThenByTheName() {
    crm(0, "00-01", "ООО «Жёлудь»", "", "", "7709901237");
    crm(0, "00-02", "ООО «Болт»", "", "", "");
    crm(0, "00-03", "ООО «Гайка»", "", "", "");
    crm(1, "17", "Zhelud", "", "", "7709901237");
    crm(1, "18", "Болт", "", "", "");
    assertThat(clients("1C", "Bitrix24"))
        .containsExactly("00-01: 0/00-01 1/17", "00-02: 0/00-02 1/18", "00-03: 0/00-03");
  }

  @Test
  void twoIdsOfOneSystemStayTwoClients() {
    crm(0, "1", "Alpha", "", "", "");
    crm(1, "2", "Alpha", "", "", "");
    assertThat(clients("HubSpot", "HubSpot")).hasSize(2);
    assertThat(clients("HubSpot", "Zoho CRM")).hasSize(1);
  }

  @Test
  void filesThatShareIdsAreOneSpace() {
    crm(0, "1", "Alpha", "", "", "");
    crm(0, "3", "Gamma", "", "", "");
    crm(1, "2", "Alpha", "", "", "");
    crm(1, "3", "Gamma", "", "", "");
    assertThat(clients("clients.csv", "customers.csv")).hasSize(3);
  }

  @Test
  void aNameThatOneFileHasTwiceJoinsNothing() {
    crm(0, "1", "Alpha", "", "", "");
    crm(0, "2", "Alpha", "", "", "");
    crm(1, "X", "Alpha", "", "", "");
    assertThat(clients("a", "b")).hasSize(3);
  }

  /** The stronger key has spoken: 7 is 1, so its name cannot make it 2 as well. */
  @Test
  void aWeakerKeyDoesNotBringTogetherWhatOneFileTellsApart() {
    crm(0, "1", "Alpha", "", "", "T1");
    crm(0, "2", "Beta", "", "", "");
    crm(1, "7", "Beta", "", "", "T1");
    assertThat(clients("a", "b")).containsExactly("1: 0/1 1/7", "2: 0/2");
  }

  @Test
  void aRowWithoutAnIdDoesNotEither() {
    crm(0, "1", "Alpha", "", "", "T1");
    crm(0, "2", "Beta", "", "", "");
    order(1, "", "Beta", "T1");
    assertThat(clients("a", "b")).containsExactly("1: 0/1 1/Beta", "2: 0/2");
  }

  /** Of a chain of names and numbers that contradicts itself nothing is joined. */
  @Test
  void aChainThatWouldMeetIsLeftAlone() {
    crm(0, "1", "Alpha", "a@alpha.example", "", "");
    crm(0, "2", "Beta", "", "", "");
    crm(1, "7", "Gamma", "a@alpha.example", "beta.example", "");
    crm(2, "", "Delta", "", "beta.example", "");
    assertThat(clients("a", "b", "c")).containsExactly("1: 0/1 1/7 2/Delta", "2: 0/2");
  }

  @Test
  void areJoinedByAnAddressOrADomainThatEachHasOnce() {
    crm(0, "1", "Alpha Ltd", "office@alpha.example", "", "");
    crm(0, "2", "Beta", "", "beta.example", "");
    crm(0, "3", "Gamma", "x@gmail.com", "gmail.com", "");
    crm(0, "4", "Twin one", "", "twin.example", "");
    crm(0, "5", "Twin two", "", "twin.example", "");
    crm(1, "A", "Альфа", "Office@alpha.example", "", "");
    crm(1, "B", "Beta Holding", "", "BETA.example", "");
    crm(1, "C", "Other", "y@gmail.com", "gmail.com", "");
    crm(1, "D", "Twins", "", "twin.example", "");
    assertThat(clients("a", "b"))
        .containsExactly(
            "1: 0/1 1/A", "2: 0/2 1/B", "3: 0/3", "4: 0/4", "5: 0/5", "C: 1/C", "D: 1/D");
  }

  @Test
  void thePrintedIdIsThatOfTheFileWithMostClients() {
    crm(0, "9", "Alpha", "", "", "");
    crm(0, "8", "Beta", "", "", "");
    crm(1, "1", "Alpha", "", "", "");
    crm(1, "2", "Beta", "", "", "");
    crm(1, "3", "Gamma", "", "", "");
    assertThat(clients("a", "b")).containsExactly("1: 0/9 1/1", "2: 0/8 1/2", "3: 1/3");
  }
}
