package foreshock.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps every row that is read, for tests. */
final class Rows implements RowSink {
  final List<ClientRow> clients = new ArrayList<>();
  final List<OrderRow> orders = new ArrayList<>();
  final List<SurveyRow> surveys = new ArrayList<>();
  final List<InteractionRow> interactions = new ArrayList<>();
  final List<EventRow> events = new ArrayList<>();
  final List<InvitationRow> invitations = new ArrayList<>();
  Reading reading;

  /** Reads one text as standard input. */
  static Rows of(String text) throws UnusableInput, IOException {
    return of(text, ReadingSettings.defaults(), Optional.empty());
  }

  static Rows of(String text, ReadingSettings settings, Optional<Role> role)
      throws UnusableInput, IOException {
    return of(text.getBytes(StandardCharsets.UTF_8), settings, role);
  }

  static Rows of(byte[] bytes, ReadingSettings settings, Optional<Role> role)
      throws UnusableInput, IOException {
    return of(List.of(new InputFile("-", Optional.empty(), role)), settings, bytes);
  }

  static Rows of(List<InputFile> files, ReadingSettings settings, byte[] standardInput)
      throws UnusableInput, IOException {
    Rows rows = new Rows();
    rows.reading = Ingest.read(files, settings, new ByteArrayInputStream(standardInput), rows);
    return rows;
  }

  FileReport report() {
    return reading.files().get(0);
  }

  @Override
  public void client(ClientRow row) {
    clients.add(row);
  }

  @Override
  public void order(OrderRow row) {
    orders.add(row);
  }

  @Override
  public void survey(SurveyRow row) {
    surveys.add(row);
  }

  @Override
  public void interaction(InteractionRow row) {
    interactions.add(row);
  }

  @Override
  public void event(EventRow row) {
    events.add(row);
  }

  @Override
  public void invitation(InvitationRow row) {
    invitations.add(row);
  }
}
