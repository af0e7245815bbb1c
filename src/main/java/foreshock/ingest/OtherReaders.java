package foreshock.ingest;

/** Rows of the roles that need but a date and a name: interactions, events and invitations. */
final class OtherReaders {
  private OtherReaders() {}

  static RowReader interactions(FilePlan plan) {
    ClientCells client = new ClientCells(plan);
    RowDate date = new RowDate(plan.rowDates());
    int kind = plan.mapping().of(Field.KIND);
    int manager = plan.mapping().of(Field.MANAGER);
    return (cells, origin, sink) -> {
      ClientRef ref = client.read(cells);
      if (ref.isEmpty()) {
        return ClientCells.nobody(plan);
      }
      int day = date.day(cells);
      if (!DateParser.isDay(day)) {
        return date.verdict(day, cells);
      }
      sink.interaction(
          new InteractionRow(
              origin, ref, day, client.share(cells.get(kind)), client.share(cells.get(manager))));
      return Verdict.TYPED;
    };
  }

  static RowReader invitations(FilePlan plan) {
    ClientCells client = new ClientCells(plan);
    RowDate date = new RowDate(plan.rowDates());
    int respondent = plan.mapping().of(Field.RESPONDENT);
    return (cells, origin, sink) -> {
      ClientRef ref = client.read(cells);
      String person = cells.get(respondent);
      if (ref.isEmpty() && person.indexOf('@') > 0) {
        ref = new ClientRef("", "", ClientCells.email(person), "", "");
      }
      if (ref.isEmpty()) {
        return ClientCells.nobody(plan);
      }
      int day = date.day(cells);
      if (!DateParser.isDay(day)) {
        return date.verdict(day, cells);
      }
      sink.invitation(
          new InvitationRow(
              origin, ref, client.share(person.isEmpty() ? ref.email() : person), day));
      return Verdict.TYPED;
    };
  }

  static RowReader events(FilePlan plan) {
    ClientCells client = new ClientCells(plan);
    RowDate date = new RowDate(plan.rowDates());
    Mapping mapping = plan.mapping();
    return (cells, origin, sink) -> {
      int day = date.day(cells);
      if (!DateParser.isDay(day)) {
        return date.verdict(day, cells);
      }
      sink.event(
          new EventRow(
              origin,
              day,
              cells.get(mapping.of(Field.EVENT)),
              cells.get(mapping.of(Field.SEGMENT)),
              cells.get(mapping.of(Field.MANAGER)),
              client.read(cells),
              cells.get(mapping.of(Field.ATTRIBUTE))));
      return Verdict.TYPED;
    };
  }
}
