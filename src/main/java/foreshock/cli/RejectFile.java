package foreshock.cli;

import foreshock.ingest.RejectSink;
import foreshock.ingest.Remark;
import foreshock.report.AtomicOutput;
import foreshock.report.RejectWriter;
import foreshock.report.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** The file of {@code --rejects}; appears whole, also when too many rows stop the run. */
final class RejectFile implements AutoCloseable {
  private record Open(String name, AtomicOutput file, RejectWriter writer) {}

  private final Optional<Open> open;

  private RejectFile(Optional<Open> open) {
    this.open = open;
  }

  /** Nothing is kept where no file is named. */
  static RejectFile of(String name, Collection<Path> inputs, Wording wording, Console console) {
    if (name.isEmpty()) {
      return new RejectFile(Optional.empty());
    }
    if (name.equals("-")) {
      throw Refusal.usage(Remark.of("usage.rejects"));
    }
    InputFiles.refuseAsOutput("--rejects", name, inputs, console);
    try {
      AtomicOutput file = AtomicOutput.open(console.resolve(name), inputs);
      return new RejectFile(
          Optional.of(new Open(name, file, new RejectWriter(file.stream(), wording))));
    } catch (IOException unwritable) {
      throw Refusal.output(unwritable, name);
    }
  }

  Optional<RejectSink> sink() {
    return open.map(to -> to.writer()::write);
  }

  void commit() {
    if (open.isPresent()) {
      try {
        open.get().writer().flush();
        open.get().file().commit();
      } catch (IOException unwritable) {
        throw Refusal.output(unwritable, open.get().name());
      }
    }
  }

  @Override
  public void close() {
    open.ifPresent(one -> one.file().close());
  }
}
