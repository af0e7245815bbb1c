package foreshock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ООО «Ромашка» | Ромашка, ООО",
        "ООО \"Ромашка\" | общество с ограниченной ответственностью Ромашка",
        "АО «Жёлудь» | Желудь АО",
        "ПАО Банк | публичное акционерное общество «Банк»",
        "ИП Иванов И.И. | Иванов ИИ",
        "Acme, Inc. | ACME",
        "Acme Ltd | acme limited",
        "Acme Co., Ltd. | Acme",
        "Muster GmbH & Co. KG | Muster",
        "Muster UG (haftungsbeschränkt) | muster",
        "Dupont S.A.R.L. | SARL Dupont",
        "Dupont SAS | Dupont",
        "Pérez S.L. | pérez sl",
        "Pérez, S. de R.L. | Pérez",
        "Smith & Sons | Smith and Sons",
        "Иванов и сыновья | Иванов & сыновья",
        "L’Oréal | L'Oréal",
        "A\u00A0B\u200B C | a b c",
        "Сafe | Cafe",
        "Cafe\u0301 | Café"
      })
  void spellingsOfOneNameAreEqual(String one, String other) {
    assertThat(ClientNames.normalise(one)).isEqualTo(ClientNames.normalise(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Smith & Co | Smith",
        "Café | Cafe",
        "SA Power | Power",
        "Acme North | Acme South",
        "Company Store | Store",
        "Ромашка-1 | Ромашка-2"
      })
  void differentNamesStayDifferent(String one, String other) {
    assertThat(ClientNames.normalise(one)).isNotEqualTo(ClientNames.normalise(other));
  }

  @ParameterizedTest
  @CsvSource({"OOO", "Ltd", "АО", "GmbH"})
  void aNameThatIsButALegalFormIsKept(String name) {
    assertThat(ClientNames.normalise(name)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Acme Imaginry Works,0", "zenit media,1", "people@beta-fictional.example,2"})
  void namesWrittenAlikeAreSuggested(String name, int best) {
    NearestNames names =
        new NearestNames(List.of("Acme Imaginary Works, Inc.", "Zenith Media", "Beta Fictional"));
    assertThat(names.nearest(name, 3)).first().isEqualTo(best);
  }
}
