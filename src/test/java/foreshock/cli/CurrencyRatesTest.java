package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts of several currencies, with rates and without. */
final class CurrencyRatesTest {
  private static final String RATES = "[currencies]\nbase = \"EUR\"\n\"$\" = 0.5\nRUB = 0.01\n";

  @TempDir Path folder;

  /** Three clients that pay in three ways, and one that says no currency. */
  @BeforeEach
  void files() throws Exception {
    StringBuilder survey = new StringBuilder("client_id,date,nps\n");
    StringBuilder orders = new StringBuilder("order_id,client_id,date,amount,currency\n");
    String[] amounts = {"100.00,EUR", "\"1,000.00\",usd", "20 000 ₽,", "7.50,"};
    for (int i = 0; i < 48; i++) {
      String date = String.format(Locale.ROOT, "2024-%02d-1%d", 1 + i / 4, i % 4);
      survey.append("C").append(i % 4).append(',').append(date).append(",8\n");
      orders.append("O").append(i).append(",C").append(i % 4).append(',').append(date);
      orders.append(',').append(amounts[i % 4]).append('\n');
    }
    Files.writeString(folder.resolve("survey.csv"), survey);
    Files.writeString(folder.resolve("orders.csv"), orders);
    Files.writeString(
        folder.resolve("clients.csv"),
        "client_id,client_name,status,value,currency\nC0,Alpha,active,1,EUR\nC1,Beta,active,1,EUR\n"
            + "C2,Gamma,active,1,EUR\nC3,Delta,active,1,EUR\nC4,Omega,active,300,USD\n");
  }

  private Run scan(String toml) throws Exception {
    Files.writeString(folder.resolve("foreshock.toml"), toml);
    return Run.of(
        folder,
        "scan",
        "survey.csv",
        "orders.csv",
        "clients.csv",
        "--config",
        "foreshock.toml",
        "--all",
        "-f",
        "json");
  }

  private static Map<String, Object> values(Run run) {
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, Object> values = new HashMap<>();
    Json.rows(run.out())
        .forEach(row -> values.put((String) row.get("client_id"), row.get("value")));
    return values;
  }

  @Test
  void eachRowIsConvertedByItsOwnRate() throws Exception {
    Run run = scan(RATES);
    Map<String, Object> values = values(run);
    assertThat((Double) values.get("C0")).isCloseTo(1200, within(0.01));
    assertThat((Double) values.get("C1")).isCloseTo(6000, within(0.01));
    assertThat((Double) values.get("C2")).isCloseTo(2400, within(0.01));
    // an amount of which no currency is known is in the base
    assertThat((Double) values.get("C3")).isCloseTo(90, within(0.01));
    // a value that only the clients file knows
    assertThat((Double) values.get("C4")).isCloseTo(150, within(0.01));
    assertThat(run.err()).contains("(EUR, RUB, USD) are converted into EUR");
  }

  /** Who wants comments gets rows one by one, everybody else in blocks. */
  @Test
  void rowByRowIsAsInBlocks() throws Exception {
    Map<String, Object> inBlocks = values(scan(RATES));
    for (String id : inBlocks.keySet()) {
      Run story =
          Run.of(
              folder,
              "client",
              id,
              "survey.csv",
              "orders.csv",
              "clients.csv",
              "--config",
              "foreshock.toml",
              "-f",
              "json");
      assertThat(story.exit()).as(story.err()).isZero();
      double sales =
          Json.rows(story.out()).stream()
              .filter(row -> row.get("kind").equals("order"))
              .mapToDouble(row -> (Double) row.get("amount"))
              .sum();
      if (!id.equals("C4")) {
        assertThat(sales).isCloseTo((Double) inBlocks.get(id), within(0.01));
      }
    }
  }

  @Test
  void aCurrencyWithoutARateIsNamedAndNothingIsAdded() throws Exception {
    Run run = scan("[currencies]\nbase = \"EUR\"\nUSD = 0.5\n");
    assertThat(values(run).values()).containsOnlyNulls();
    assertThat(run.err())
        .contains("(EUR, RUB, USD) and are not added without rates")
        .contains("[currencies] of the configuration takes what a unit is worth (missing: RUB)");
    Run none = scan("");
    assertThat(values(none).values()).containsOnlyNulls();
    assertThat(none.err()).contains("(missing: EUR, RUB, USD)");
  }

  @Test
  void oneCurrencyIsItsOwnUnlessItHasARate() throws Exception {
    Files.writeString(
        folder.resolve("orders.csv"),
        "order_id,client_id,date,amount,currency\n1,C0,2024-12-01,100,GBP\n");
    Files.writeString(folder.resolve("clients.csv"), "client_id,client_name,status\nC0,A,active\n");
    assertThat((Double) values(scan(RATES)).get("C0")).isEqualTo(100.0);
    assertThat((Double) values(scan(RATES + "GBP = 1.25\n")).get("C0")).isEqualTo(125.0);
  }

  @Test
  void whatIsNoRateIsRefusedWithItsPlace() throws Exception {
    refused("[currencies]\nUSD = 0.9\n", "foreshock.toml:2:1", "has no base");
    refused("[currencies]\nbase = \"EUR\"\nUSD = -1\n", "foreshock.toml:3:1", "is no rate");
    refused("[currencies]\nbase = \"EUR\"\nUSD = \"x\"\n", "foreshock.toml:3:1", "a number");
    refused("[currencies]\nbase = \"EUR\"\nEUR = 2.0\n", "foreshock.toml:3:1", "the base itself");
    refused(
        "[currencies]\nbase = \"EUR\"\nUSD = 1\n\"$\" = 2\n",
        "foreshock.toml:2:1",
        "under two names");
    refused("currencies = 1\n", "foreshock.toml", "currencies");
  }

  private void refused(String toml, String place, String words) throws Exception {
    Run run = scan(toml);
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(place).contains(words);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aWrittenConfigurationAsksForTheRates() throws Exception {
    Run written = inspect("");
    assertThat(written.exit()).as(written.err()).isZero();
    String toml = Files.readString(folder.resolve("new.toml"));
    assertThat(toml).contains("[currencies]\nbase = \"EUR\"\n# \"RUB\" = 1.00\n# \"USD\" = 1.00\n");
    // read back it says the same, and filled in it converts
    assertThat(values(scan(toml)).values()).containsOnlyNulls();
    String filled = toml.replace("# \"RUB\" = 1.00", "RUB = 0.01").replace("# \"USD\" =", "USD =");
    assertThat((Double) values(scan(filled)).get("C1")).isCloseTo(12000, within(0.01));
    assertThat(inspect(filled).exit()).isZero();
    assertThat(Files.readString(folder.resolve("new.toml")))
        .containsOnlyOnce("\"EUR\"")
        .contains("\"RUB\" = 0.01");
  }

  private Run inspect(String toml) throws Exception {
    Files.writeString(folder.resolve("foreshock.toml"), toml);
    return Run.of(
        folder,
        "inspect",
        "survey.csv",
        "orders.csv",
        "clients.csv",
        "--config",
        "foreshock.toml",
        "--write-config",
        "new.toml");
  }
}
