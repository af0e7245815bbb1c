package foreshock.cli;

import foreshock.history.ClientAliases;
import foreshock.ingest.Ingest;
import foreshock.ingest.InputFile;
import foreshock.ingest.ReadingSettings;
import foreshock.ingest.Remark;
import foreshock.ingest.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The files of {@code --aliases}. */
final class AliasFiles {
  private AliasFiles() {}

  static ClientAliases read(List<String> names, Console console) {
    if (names.isEmpty()) {
      return ClientAliases.NONE;
    }
    ClientAliases aliases = new ClientAliases();
    for (String name : names) {
      InputFile file = new InputFile(name, Optional.of(console.resolve(name)), Optional.empty());
      try {
        Ingest.cells(file, ReadingSettings.defaults(), InputStream.nullInputStream())
            .forEach(aliases::add);
      } catch (UnusableInput unusable) {
        throw Refusal.input(unusable.problem());
      } catch (IOException unreadable) {
        throw Refusal.input(
            Remark.of("usage.unreadable", name, String.valueOf(unreadable.getMessage())));
      }
    }
    return aliases;
  }
}
