extension Schema {
  /// Cases are listed by the process they run and by those who have a role in them, without reading the others. What an
  /// older program has put there says nothing of roles until the engine has looked at the case. A session that somebody
  /// has ended is still known, so that what was typed in it is told to be its account's.
  static let version7 = """
    ALTER TABLE case_row ADD COLUMN officers TEXT;
    CREATE INDEX case_row_unread ON case_row (tenant, id) WHERE officers IS NULL;

    ALTER TABLE case_reader ADD COLUMN workflow TEXT NOT NULL DEFAULT '';
    UPDATE case_reader SET workflow = coalesce((
      SELECT c.workflow FROM case_row c WHERE c.tenant = case_reader.tenant AND c.id = case_reader.case_id), '');
    CREATE INDEX case_reader_workflow ON case_reader (tenant, reader, status, workflow, opened, case_id);

    CREATE TABLE case_officer (
      tenant TEXT NOT NULL, case_id TEXT NOT NULL, account TEXT NOT NULL, status TEXT NOT NULL,
      opened INTEGER NOT NULL,
      PRIMARY KEY (tenant, case_id, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_officer_newest ON case_officer (tenant, account, status, opened, case_id);

    ALTER TABLE session ADD COLUMN ended INTEGER;
    """
}
