package foreshock.history;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.Role;
import foreshock.ingest.RowOrigin;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ClientLinksTest {
  private final HistoryCollector rows = new HistoryCollector(false);
  private long line;

  private static ClientRef ref(String id, String name, String email) {
    return new ClientRef(id, name, email, "", "");
  }

  private void client(ClientRef ref) {
    rows.client(
        new ClientRow(
            new RowOrigin(0, ++line, line),
            ref,
            "",
            "",
            OptionalInt.empty(),
            ClientRow.Standing.UNKNOWN,
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            ""));
  }

  private void call(ClientRef ref) {
    rows.interaction(new InteractionRow(new RowOrigin(1, ++line, line), ref, 19_000, "call", ""));
  }

  private String idOf(ClientRef ref) {
    return ClientLinks.of(rows).find(Role.INTERACTIONS, ref).orElseThrow().id();
  }

  @Test
  void aSalesforceIdIsTheSameInBothForms() {
    client(ref("001Fx00000OeQgC", "Acme", ""));
    call(ref("001Fx00000OeQgCIAV", "", ""));
    assertThat(idOf(ref("001Fx00000OeQgCIAV", "", ""))).isEqualTo("001Fx00000OeQgC");
  }

  @Test
  void idsAreComparedCaseSensitively() {
    client(ref("001Fx00000OeQgC", "", ""));
    call(ref("001fx00000oeqgc", "", ""));
    assertThat(ClientLinks.of(rows).strangers()).isEqualTo(1);
  }

  @Test
  void whereIdsAreOfAnotherSystemTheAddressJoins() {
    client(ref("C-1", "Acme", "ann@acme.example"));
    client(ref("C-2", "Beta", "bob@beta.example"));
    call(ref("9001", "", "Ann@acme.example"));
    assertThat(idOf(ref("9001", "", "Ann@acme.example"))).isEqualTo("C-1");
  }

  @Test
  void anAddressUnderAnotherNameJoinsNothing() {
    client(ref("C-1", "Acme", "ann@acme.example"));
    call(ref("9001", "Beta", "ann@acme.example"));
    assertThat(ClientLinks.of(rows).strangers()).isEqualTo(1);
  }

  @Test
  void anAddressOfTwoClientsJoinsNothing() {
    client(ref("C-1", "", "ann@acme.example"));
    client(ref("C-2", "", "ann@acme.example"));
    call(ref("", "", "ann@acme.example"));
    assertThat(ClientLinks.of(rows).strangers()).isEqualTo(1);
  }

  @Test
  void aliasesJoinWhatNoKeyJoins() {
    ClientAliases aliases = new ClientAliases();
    aliases.add(List.of("our id", "help desk", "name", "manager"));
    aliases.add(List.of("C-1", "org-77", "ООО «Ромашка»", "Dana"));
    aliases.add(List.of("C-2", "org-78", "Beta", "Dana"));
    rows.aliases(aliases);
    client(ref("C-1", "Acme", ""));
    client(ref("C-2", "Beta Ltd", ""));
    call(ref("org-77", "", ""));
    call(ref("", "Ромашка", ""));
    call(ref("", "Dana", ""));
    assertThat(idOf(ref("org-77", "", ""))).isEqualTo("C-1");
    assertThat(idOf(ref("", "Ромашка", ""))).isEqualTo("C-1");
    assertThat(idOf(ref("", "Dana", ""))).isEqualTo("Dana");
    assertThat(ClientLinks.of(rows).size()).isEqualTo(3);
  }

  @Test
  void whatIsCalledAlikeIsSuggestedAndNotJoined() {
    client(ref("C-1", "Acme Imaginary Works", ""));
    call(ref("", "Acme Imaginry Works", ""));
    ClientLinks links = ClientLinks.of(rows);
    assertThat(links.strangers()).isEqualTo(1);
    assertThat(links.nearest("Acme Imaginry Works", 3))
        .extracting(ClientLinks.Linked::id)
        .containsExactly("C-1");
  }
}
