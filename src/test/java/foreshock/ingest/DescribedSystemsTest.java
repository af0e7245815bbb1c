package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Systems of which there is no real sample: small files written after what is known of them. */
final class DescribedSystemsTest {
  private static final Path FOLDER = Path.of("src/test/resources/foreshock/formats/described");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amo.csv | ORDERS | amoCRM | 2 | Компания",
        "anketolog.csv | SURVEYS | '' | 2 | Клиент",
        "asknicely.csv | SURVEYS | AskNicely | 3 | sfaccount",
        "chargebee.csv | CLIENTS | Chargebee | 2 | Customer Id",
        "clients_ru.csv | CLIENTS | '' | 3 | клиент",
        "comments.csv | SURVEYS | '' | 2 | code",
        "customergauge.csv | SURVEYS | CustomerGauge | 2 | Account Name",
        "dyn.csv | CLIENTS | MS Dynamics 365 | 2 | (Do Not Modify) Account",
        "events_ru.csv | EVENTS | '' | 2 | ''",
        "freshdesk.csv | SURVEYS | Freshdesk | 3 | Company Name",
        "intercom.csv | SURVEYS | '' | 3 | company",
        "lime.csv | SURVEYS | LimeSurvey | 2 | token",
        "medallia.csv | SURVEYS | Medallia | 3 | customer_name",
        "pipedrive_deals.csv | ORDERS | Pipedrive | 3 | Deal - Organization",
        "stripe_payments.csv | ORDERS | Stripe | 2 | Customer ID",
        "stripe_subs.csv | CLIENTS | Stripe | 2 | Customer ID",
        "typeform.csv | SURVEYS | Typeform | 2 | company_id",
        "visits_ru.csv | INTERACTIONS | '' | 1 | Клиент",
        "yandex.csv | SURVEYS | '' | 2 | Ваша компания",
        "anketolog_one_question.csv | SURVEYS | '' | 10 | client",
        "bitrix_products.csv | ORDERS | Bitrix24 | 24 | Компания",
        "de_besuche.csv | INTERACTIONS | '' | 12 | Kunde",
        "de_kunden.csv | CLIENTS | '' | 12 | Kundennummer",
        "de_rechnungen.csv | ORDERS | '' | 12 | Kundennr.",
        "de_umfrage.csv | SURVEYS | '' | 12 | Kundennummer",
        "dynamics_opps.csv | ORDERS | MS Dynamics 365 | 12 | Account",
        "es.csv | SURVEYS | '' | 12 | Cliente",
        "fr.csv | SURVEYS | '' | 12 | Client",
        "freshservice.csv | SURVEYS | Freshservice | 12 | Requester Email",
        "gforms_kz.csv | SURVEYS | '' | 12 | Компания",
        "gforms_stars.csv | SURVEYS | Google Forms | 12 | Your company",
        "helpscout.csv | SURVEYS | '' | 12 | Customer",
        "qualtrics_legacy.csv | SURVEYS | Qualtrics | 12 | 'AccountID | AccountID'",
        "sentinel.csv | CLIENTS | '' | 12 | client_id",
        "surveymonkey_expanded.csv | SURVEYS | SurveyMonkey | 12 | Custom Data 1",
        "touchpoints.csv | SURVEYS | '' | 12 | external_id",
        "zoho_deals_utf16.csv | ORDERS | Zoho CRM | 12 | Account Name.id",
        "zoho_accounts.csv | CLIENTS | Zoho CRM | 2 | Record Id"
      })
  void isUnderstood(String file, Role role, String system, long dataRows, String clientKey)
      throws Exception {
    Rows rows =
        Rows.of(
            java.util.List.of(InputFile.of(FOLDER.resolve(file))),
            ReadingSettings.defaults(),
            new byte[0]);
    FileReport report = rows.report();
    assertThat(report.role()).contains(role);
    assertThat(report.system()).isEqualTo(system);
    assertThat(report.dataRows()).isEqualTo(dataRows);
    assertThat(report.rejected()).isZero();
    assertThat(report.clientKey()).isEqualTo(clientKey);
  }
}
