package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Systems known by description, with what their users make of them. */
final class TwistedSystemsTest {
  @Test
  void namesWithAFigureInThemAreNoAnswers() throws Exception {
    Rows rows =
        Rows.of(
            """
            response_id,email,company_c,sfaccount,responded,answer,comment
            1,a@x.example,Acme 1,0011x0000012345,1676460000,9,
            2,b@y.example,Acme 2,0011x0000012346,1677064800,3,slow
            3,b@y.example,Acme 2,0011x0000012346,1677669600,10,
            """);
    assertThat(rows.report().rejected()).isZero();
    assertThat(rows.surveys).hasSize(3).allSatisfy(row -> assertThat(row.answers()).hasSize(1));
    assertThat(rows.surveys.get(0).answers().get(0).raw()).isEqualTo(9);
  }

  @Test
  void aChoiceOfItsOwnColumnIsNoScore() throws Exception {
    Rows rows =
        Rows.of(
            """
            #,How likely are you to recommend us?,Good,Bad,company,Submit Date (UTC),Network ID
            a1,9,Good,,Acme,2023-02-03 09:05:14,n
            b2,3,,Bad,Beta,2023-02-04 09:05:14,n
            """);
    assertThat(rows.surveys).hasSize(2).allSatisfy(row -> assertThat(row.answers()).hasSize(1));
  }

  @Test
  void aRatedConversationIsASurvey() throws Exception {
    Rows rows =
        Rows.of(
            """
            conversation_id,conversation_state,conversation_created_at,company_name,conversation_rating,conversation_remark
            9001,closed,2023-11-14 21:45:08,Acme,5,
            9002,closed,2023-11-15 21:45:08,Beta,,
            9003,closed,2023-11-16 21:45:08,Beta,2,slow
            """);
    assertThat(rows.report().role()).contains(Role.SURVEYS);
    assertThat(rows.report().system()).isEqualTo("Intercom");
    assertThat(rows.surveys).hasSize(2);
  }

  @Test
  void aWebsiteIsADomain() throws Exception {
    String text =
        "\"Record Id\";\"Account Owner\";\"Account Name\";\"Website\";\"Account Type\"\r\n"
            + "\"zcrm_4876876000000111\";\"Ann\";\"Acme\";\"https://www.Acme1.example/en\";\"Customer\"\r\n"
            + ";;;;\r\n"
            + "\"zcrm_4876876000000112\";\"Ann\";\"Beta\";\"beta2.example\";\"Customer\"\r\n";
    Rows rows =
        Rows.of(
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ReadingSettings.defaults(),
            Optional.empty());
    assertThat(rows.clients)
        .extracting(row -> row.client().domain())
        .isEqualTo(List.of("Acme1.example", "beta2.example"));
  }
}
