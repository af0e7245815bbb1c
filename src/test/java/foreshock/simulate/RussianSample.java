package foreshock.simulate;

import foreshock.axis.Days;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The exports of a Russian company that is a world of {@code simulate}: a directory of clients and
 * a report of sales as 1C writes them, a survey of a form, and what else the company keeps in
 * tables. Semicolons, decimal commas, days before months; the survey does not know the codes of 1C
 * and writes names as people do.
 */
final class RussianSample {
  /** A seed in which every level occurs and a fifth has left. */
  private static final WorldSettings SETTINGS =
      WorldSettings.defaults()
          .withSeed(21)
          .withClients(72)
          .withMonths(30)
          .withLastMonth(2026 * 12 + 4);

  /** Kopecks for a euro cent: such sums as Russian clients of that size would pay. */
  private static final long KOPECKS_PER_CENT = 93;

  private static final List<String> SATISFIED =
      List.of("Очень недоволен", "Недоволен", "Нейтрально", "Доволен", "Очень доволен");
  private static final List<String> RATED =
      List.of("Очень плохо", "Плохо", "Нормально", "Хорошо", "Отлично");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final World world = Simulator.world(AccountingWorld.NAME, SETTINGS);
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Map<String, String>> addresses = new HashMap<>();
  private final RussianWords words;

  private RussianSample(RussianWords words) {
    this.words = words;
    for (int place = 0; place < world.clients().size(); place++) {
      places.put(world.clients().get(place).id(), place);
    }
  }

  /** The files by name, as texts; on disk they are in windows-1251. */
  static Map<String, String> files() throws IOException {
    RussianSample sample = new RussianSample(RussianWords.load());
    Map<String, String> files = new LinkedHashMap<>();
    files.put("kontragenty.csv", sample.clients());
    files.put("realizacii.csv", sample.sales());
    files.put("opros.csv", sample.survey());
    files.put("priglasheniya.csv", sample.invitations());
    files.put("vizity.csv", sample.contacts());
    files.put("sobytiya.csv", sample.events());
    return files;
  }

  private String clients() {
    return table(
        world.clients().stream()
            .map(
                client ->
                    row(
                        code(client.id()),
                        name(client.id()),
                        TaxNumbers.ofNobody(place(client.id()), name(client.id()).startsWith("ИП")),
                        words.of(client.segment()),
                        words.of(client.manager()),
                        date(client.startDay()),
                        date(client.contractEndDay()),
                        client.leftDay().isPresent() ? "Расторгнут" : "Действующий",
                        date(client.leftDay()),
                        money(client.annualValue() * 100L))),
        row(
            "Код",
            "Наименование",
            "ИНН",
            "Группа",
            "Основной менеджер",
            "Дата договора",
            "Договор действует до",
            "Статус",
            "Дата расторжения",
            "Сумма в год"));
  }

  /** What was delivered; 1C's report knows neither offers nor what was lost. */
  private String sales() {
    List<World.Order> delivered =
        world.orders().stream().filter(order -> order.stage() == World.Stage.WON).toList();
    long total = delivered.stream().mapToLong(World.Order::cents).sum();
    String first = date(Days.firstDayOf(SETTINGS.firstMonth()));
    int[] number = {0};
    return table(
            delivered.stream()
                .map(
                    order ->
                        row(
                            date(order.day()) + time(++number[0]),
                            String.format(Locale.ROOT, "КВ-%08d", number[0]),
                            name(order.clientId()),
                            code(order.clientId()),
                            words.of(order.product()),
                            money(order.cents()),
                            "руб.",
                            words.of(order.manager()))),
            row("Реализация товаров и услуг", "", "", "", "", "", "", ""),
            row(
                "Период: " + first + " - " + date(SETTINGS.asOf().day()),
                "",
                "",
                "",
                "",
                "",
                "",
                ""),
            row("", "", "", "", "", "", "", ""),
            row(
                "Дата",
                "Номер",
                "Контрагент",
                "Код",
                "Номенклатура",
                "Сумма",
                "Валюта",
                "Менеджер"))
        + row("Итого", "", "", "", "", money(total), "руб.", "");
  }

  private String survey() {
    int[] number = {0};
    return table(
        world.answers().stream()
            .map(
                answer ->
                    row(
                        date(answer.day()) + time(7 * ++number[0]),
                        asTyped(name(answer.clientId()), number[0]),
                        address(answer.clientId(), answer.respondent()),
                        Integer.toString(answer.nps()),
                        SATISFIED.get(answer.csat() - 1),
                        rated(answer, Attribute.QUALITY),
                        rated(answer, Attribute.SUPPORT),
                        rated(answer, Attribute.PRODUCT),
                        rated(answer, Attribute.PRICE),
                        words.of(answer.comment()))),
        row(
            "Отметка времени",
            "Название компании",
            "Адрес электронной почты",
            "Насколько вероятно, что вы порекомендуете нас коллегам?",
            "Насколько вы довольны работой с нами в целом?",
            "Оцените по пунктам [Надёжность программы]",
            "Оцените по пунктам [Поддержка]",
            "Оцените по пунктам [Функциональность]",
            "Оцените по пунктам [Цена]",
            "Что нам улучшить?"));
  }

  private String invitations() {
    return table(
        world.invitations().stream()
            .map(
                sent ->
                    row(
                        date(sent.day()),
                        name(sent.clientId()),
                        address(sent.clientId(), sent.respondent()))),
        row("Дата отправки", "Контрагент", "Получатель"));
  }

  private String contacts() {
    return table(
        world.interactions().stream()
            .map(
                contact ->
                    row(
                        date(contact.day()),
                        words.of(contact.kind()),
                        code(contact.clientId()),
                        name(contact.clientId()),
                        words.of(contact.manager()))),
        row("Дата контакта", "Вид контакта", "Код контрагента", "Контрагент", "Сотрудник"));
  }

  private String events() {
    return table(
        world.events().stream()
            .map(
                event ->
                    row(
                        date(event.day()),
                        words.of(event.name()),
                        words.of(event.segment()),
                        words.of(event.manager()),
                        words.of(event.attribute()))),
        row("Дата", "Событие", "Сегмент", "Менеджер", "Параметр"));
  }

  private int place(String clientId) {
    return places.get(clientId);
  }

  private String name(String clientId) {
    return words.companies().get(place(clientId)).getKey();
  }

  private String code(String clientId) {
    return String.format(Locale.ROOT, "00-%08d", 7 * (place(clientId) + 1));
  }

  /** A person keeps the address; those of one client have different ones. */
  private String address(String clientId, String respondent) {
    Map<String, String> ofClient = addresses.computeIfAbsent(clientId, key -> new HashMap<>());
    return ofClient.computeIfAbsent(
        respondent,
        key ->
            words.people().get((5 * place(clientId) + ofClient.size()) % words.people().size())
                + "@"
                + words.companies().get(place(clientId)).getValue()
                + ".example");
  }

  /** As people write a company's name into a form: with other quotes, in small letters, without. */
  private static String asTyped(String name, int number) {
    return switch (number % 6) {
      case 1 -> name.replace('«', '"').replace('»', '"');
      case 3 -> name.replace("«", "").replace("»", "");
      case 5 -> name.toLowerCase(Locale.ROOT);
      default -> name;
    };
  }

  private static String rated(World.Answer answer, Attribute attribute) {
    Integer score = answer.scores().get(attribute);
    return score == null ? "" : RATED.get(score - 1);
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).format(DATE);
  }

  private static String date(OptionalInt day) {
    return day.isPresent() ? date(day.getAsInt()) : "";
  }

  /** A time of a working day, the hour without its zero, as 1C and Excel write it. */
  private static String time(int number) {
    return String.format(Locale.ROOT, " %d:%02d:00", 9 + number % 9, number % 60);
  }

  /** Roubles with blanks between thousands, that do not break, and a decimal comma. */
  private static String money(long cents) {
    long kopecks = cents * KOPECKS_PER_CENT;
    return String.format(Locale.ROOT, "%,d", kopecks / 100).replace(',', '\u00A0')
        + String.format(Locale.ROOT, ",%02d", kopecks % 100);
  }

  private static String table(Stream<String> rows, String... headers) {
    return String.join("", headers) + rows.collect(Collectors.joining());
  }

  private static String row(String... cells) {
    return Stream.of(cells).map(RussianSample::quoted).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
