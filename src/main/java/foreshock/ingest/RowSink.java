package foreshock.ingest;

import java.util.Optional;

/** Takes the typed rows as they are read, file by file; rows of one file come in its own order. */
public interface RowSink {
  /** A client. */
  void client(ClientRow row);

  /** An order. */
  void order(OrderRow row);

  /** A response, or one answer of it. */
  void survey(SurveyRow row);

  /** A visit, call or ticket. */
  void interaction(InteractionRow row);

  /** A change that the company made. */
  void event(EventRow row);

  /** A survey that was sent, or a survey record without an answer. */
  void invitation(InvitationRow row);

  /** Where rows may be put by several threads at once; empty where each row is wanted as such. */
  default Optional<RowShelves> shelves() {
    return Optional.empty();
  }
}
