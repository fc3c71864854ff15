extension Schema {
  /// The first form.
  ///
  /// Every key begins with the tenant. Dates are days since 1970-01-01, instants milliseconds since then; values are
  /// their stored JSON. There are no foreign keys: the tables are fed by one command each, and can be distributed by
  /// tenant on another database.
  static let version1 = streams + cases + work + documents + records

  private static let streams = """
    CREATE TABLE store (tenant TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TABLE stream (
      tenant TEXT NOT NULL, name TEXT NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL,
      PRIMARY KEY (tenant, name)
    ) STRICT, WITHOUT ROWID;

    -- A rowid table: commands that are committed together fill the same last pages, whatever their streams.
    CREATE TABLE event (
      tenant TEXT NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL, type TEXT NOT NULL, bytes BLOB NOT NULL,
      hash BLOB NOT NULL, salt BLOB, personal BLOB,
      PRIMARY KEY (tenant, stream, sequence)
    ) STRICT;

    CREATE TABLE tenant_log (
      tenant TEXT NOT NULL, number INTEGER NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL,
      head BLOB NOT NULL, hash BLOB NOT NULL,
      PRIMARY KEY (tenant, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE snapshot (
      tenant TEXT NOT NULL, stream TEXT NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL,
      version INTEGER NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (tenant, stream)
    ) STRICT;

    """

  private static let cases = """
    CREATE TABLE case_row (
      tenant TEXT NOT NULL, id TEXT NOT NULL, dnr TEXT NOT NULL, workflow TEXT NOT NULL, pin TEXT NOT NULL,
      unit TEXT NOT NULL, title TEXT NOT NULL, public_title TEXT NOT NULL, secret INTEGER NOT NULL,
      party TEXT NOT NULL, status TEXT NOT NULL, opened INTEGER NOT NULL, closed INTEGER, position TEXT NOT NULL,
      sequence INTEGER NOT NULL, readers TEXT NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT;
    CREATE UNIQUE INDEX case_row_dnr ON case_row (tenant, dnr);
    CREATE INDEX case_row_pin ON case_row (tenant, status, pin);

    -- Who sees which case, one row a key; the key '*' stands for the program itself.
    CREATE TABLE case_reader (
      tenant TEXT NOT NULL, case_id TEXT NOT NULL, reader TEXT NOT NULL, status TEXT NOT NULL,
      opened INTEGER NOT NULL,
      PRIMARY KEY (tenant, case_id, reader)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_reader_newest ON case_reader (tenant, reader, status, opened, case_id);

    """

  private static let work = """
    CREATE TABLE work_item (
      tenant TEXT NOT NULL, id TEXT NOT NULL, case_id TEXT NOT NULL, dnr TEXT NOT NULL, title TEXT NOT NULL,
      unit TEXT NOT NULL, role TEXT NOT NULL, assignee TEXT, due INTEGER NOT NULL, created INTEGER NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX work_item_case ON work_item (tenant, case_id, due, created);
    CREATE INDEX work_item_assignee ON work_item (tenant, assignee, due, created) WHERE assignee IS NOT NULL;
    CREATE INDEX work_item_unit ON work_item (tenant, unit, due, created);
    CREATE INDEX work_item_due ON work_item (tenant, due, created);

    CREATE TABLE draft (
      tenant TEXT NOT NULL, task TEXT NOT NULL, actor TEXT NOT NULL, value BLOB NOT NULL,
      PRIMARY KEY (tenant, task, actor)
    ) STRICT;

    -- wake: when a worker may take the clock, which is when it is due or when another's lease runs out.
    CREATE TABLE clock (
      tenant TEXT NOT NULL, case_id TEXT NOT NULL, key TEXT NOT NULL, due INTEGER NOT NULL, wake INTEGER NOT NULL,
      worker TEXT,
      PRIMARY KEY (tenant, case_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX clock_wake ON clock (tenant, wake);

    -- wake: the next attempt of a queued effect, the end of the lease of a running one.
    CREATE TABLE effect (
      tenant TEXT NOT NULL, id TEXT NOT NULL, case_id TEXT NOT NULL, instance TEXT NOT NULL, key TEXT NOT NULL,
      kind TEXT NOT NULL, payload BLOB NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
      next_attempt INTEGER NOT NULL, lease_until INTEGER, worker TEXT, last_error TEXT,
      attempts_before INTEGER NOT NULL, wake INTEGER NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT;
    CREATE INDEX effect_case ON effect (tenant, case_id);
    CREATE INDEX effect_wake ON effect (tenant, state, wake, id);

    CREATE TABLE incident (
      tenant TEXT NOT NULL, id TEXT NOT NULL, case_id TEXT NOT NULL, dnr TEXT NOT NULL, instance TEXT NOT NULL,
      effect TEXT, message TEXT NOT NULL, opened INTEGER NOT NULL, settled INTEGER,
      PRIMARY KEY (tenant, id)
    ) STRICT;
    CREATE INDEX incident_case ON incident (tenant, case_id);
    CREATE INDEX incident_open ON incident (tenant, opened, id) WHERE settled IS NULL;

    """

  private static let documents = """
    CREATE TABLE document (
      tenant TEXT NOT NULL, case_id TEXT NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL,
      direction TEXT NOT NULL, day INTEGER NOT NULL, counterpart TEXT NOT NULL, secrecy TEXT NOT NULL,
      media_type TEXT NOT NULL, hash TEXT NOT NULL, size INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
      PRIMARY KEY (tenant, case_id, number)
    ) STRICT;
    CREATE INDEX document_hash ON document (tenant, hash);

    CREATE TABLE search_part (
      tenant TEXT NOT NULL, case_id TEXT NOT NULL, part TEXT NOT NULL, row INTEGER NOT NULL,
      PRIMARY KEY (tenant, case_id, part)
    ) STRICT, WITHOUT ROWID;
    -- Swedish letters are letters of their own: å is not a.
    CREATE VIRTUAL TABLE search_text USING fts5(
      tenant UNINDEXED, case_id UNINDEXED, part UNINDEXED, text, tokenize = "unicode61 remove_diacritics 0"
    );

    """

  private static let records = """
    CREATE TABLE register_record (
      tenant TEXT NOT NULL, register TEXT NOT NULL, key TEXT NOT NULL, value BLOB, version INTEGER NOT NULL,
      PRIMARY KEY (tenant, register, key)
    ) STRICT;

    CREATE TABLE number_series (
      tenant TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (tenant, series)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE definition (
      tenant TEXT NOT NULL, hash TEXT NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (tenant, hash)
    ) STRICT;

    CREATE TABLE config (
      tenant TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (tenant, name)
    ) STRICT;

    CREATE TABLE delivered_message (
      tenant TEXT NOT NULL, case_id TEXT NOT NULL, message TEXT NOT NULL,
      PRIMARY KEY (tenant, case_id, message)
    ) STRICT, WITHOUT ROWID;
    """
}
