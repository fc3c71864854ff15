extension Schema {
  /// Local passwords, those who are logged in, and who has read which secret case.
  static let version2 = """
    CREATE TABLE login (
      tenant TEXT NOT NULL, account TEXT NOT NULL, hash TEXT NOT NULL, changed INTEGER NOT NULL,
      PRIMARY KEY (tenant, account)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      tenant TEXT NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL, started INTEGER NOT NULL, seen INTEGER NOT NULL,
      PRIMARY KEY (tenant, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_account ON session (tenant, account);
    CREATE INDEX session_seen ON session (tenant, seen);

    CREATE TABLE reading (
      tenant TEXT NOT NULL, case_id TEXT NOT NULL, account TEXT NOT NULL, time INTEGER NOT NULL, what TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reading_case ON reading (tenant, case_id, time);
    CREATE INDEX reading_time ON reading (tenant, time);
    """
}
