extension Schema {
  /// Tasks are listed by the day that runs out first: their own last day or that of a clock of their case. What an older
  /// program has put there has no such day until the engine has looked at its case.
  static let version5 = """
    ALTER TABLE work_item ADD COLUMN soonest INTEGER;

    DROP INDEX work_item_case;
    DROP INDEX work_item_assignee;
    DROP INDEX work_item_unit;
    DROP INDEX work_item_due;
    DROP INDEX work_item_free;
    CREATE INDEX work_item_case ON work_item (tenant, case_id, soonest, created);
    CREATE INDEX work_item_assignee ON work_item (tenant, assignee, soonest, created) WHERE assignee IS NOT NULL;
    CREATE INDEX work_item_unit ON work_item (tenant, unit, soonest, created);
    CREATE INDEX work_item_free ON work_item (tenant, unit, soonest, created) WHERE assignee IS NULL;
    CREATE INDEX work_item_soonest ON work_item (tenant, soonest, created);
    """
}
