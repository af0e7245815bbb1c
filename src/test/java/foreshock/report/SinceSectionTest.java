package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.insight.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinceSectionTest {
  private static final Wording ENGLISH = Wording.of("en");

  @Test
  void withoutARunBeforeItSaysSo() {
    Section section = SinceSection.of(Optional.empty(), ENGLISH);
    assertThat(section.sentences())
        .containsExactly("Nothing to compare with: no earlier run is known");
    assertThat(section.table().rows()).isEmpty();
  }

  @Test
  void changesStandInTheirOrderAndTheUnchangedAreCountedOnly() {
    Section section =
        SinceSection.of(
            Optional.of(
                new SinceRun(
                    "7",
                    LocalDate.of(2024, 6, 23),
                    true,
                    List.of(
                        change("C-3", ChangeState.LEFT, Optional.of(Level.ALARM), Optional.empty()),
                        change(
                            "C-2",
                            ChangeState.SAME,
                            Optional.of(Level.WARN),
                            Optional.of(Level.WARN)),
                        change(
                            "C-1", ChangeState.NEW, Optional.empty(), Optional.of(Level.WATCH))))),
            ENGLISH);
    assertThat(section.sentences())
        .containsExactly(
            "Against the run as of 2024-06-23 (7)",
            "The settings changed since then, so a jump need not be news",
            "1 new, 1 the same, 1 left.");
    assertThat(section.table().rows())
        .extracting(row -> row.get(0), row -> row.get(2), row -> row.get(3), row -> row.get(4))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Cell.of("C-1"), Cell.of("new"), Cell.EMPTY, Cell.of("watch")),
            org.assertj.core.groups.Tuple.tuple(
                Cell.of("C-3"), Cell.of("left"), Cell.of("alarm"), Cell.EMPTY));
  }

  @Test
  void everyStateHasItsWordsInBothLanguages() {
    for (String language : List.of("en", "ru")) {
      for (ChangeState state : ChangeState.values()) {
        Section section =
            SinceSection.of(
                Optional.of(
                    new SinceRun(
                        "7",
                        LocalDate.of(2024, 6, 23),
                        false,
                        List.of(change("C", state, Optional.empty(), Optional.empty())))),
                Wording.of(language));
        assertThat(section.sentences()).hasSize(2).last().asString().contains("1");
      }
    }
  }

  private static ClientChange change(
      String id, ChangeState state, Optional<Level> before, Optional<Level> now) {
    return new ClientChange(id, "Acme", state, before, now, Optional.empty(), "");
  }
}
