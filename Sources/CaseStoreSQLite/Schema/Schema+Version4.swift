extension Schema {
  /// The tasks that anyone of the role may take are found without reading those that have been given to somebody.
  static let version4 = """
    CREATE INDEX work_item_free ON work_item (tenant, unit, due, created) WHERE assignee IS NULL;
    """
}
