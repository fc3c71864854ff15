extension Schema {
  /// A document that is marked secret is shown to those who may read what is secret in its case, in an open case too; to
  /// others it has a public title. What a form has done is kept, so that it does nothing twice.
  static let version9 = """
    ALTER TABLE document ADD COLUMN public_title TEXT NOT NULL DEFAULT '';

    ALTER TABLE case_row ADD COLUMN insiders TEXT NOT NULL DEFAULT '[]';
    UPDATE case_row SET insiders = CASE WHEN secret THEN readers ELSE (
      SELECT json_group_array(k.reader) FROM (
        SELECT 0 AS place, 'secret:' || case_row.unit AS reader
        UNION SELECT 1, 'account:' || o.account FROM case_officer o
          WHERE o.tenant = case_row.tenant AND o.case_id = case_row.id
        UNION SELECT 1, 'account:' || w.assignee FROM work_item w
          WHERE w.tenant = case_row.tenant AND w.case_id = case_row.id AND w.assignee IS NOT NULL
        ORDER BY 1, 2) k) END;

    CREATE TABLE sent_form (
      tenant TEXT NOT NULL, key TEXT NOT NULL, account TEXT NOT NULL, digest TEXT NOT NULL, time INTEGER NOT NULL,
      place TEXT NOT NULL,
      PRIMARY KEY (tenant, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sent_form_digest ON sent_form (tenant, account, digest, time);
    CREATE INDEX sent_form_time ON sent_form (tenant, time);
    """
}
