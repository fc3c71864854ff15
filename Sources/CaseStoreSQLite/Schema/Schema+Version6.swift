extension Schema {
  /// Whoever looks after the accounts may set a password that is used once, to choose one's own by.
  static let version6 = """
    ALTER TABLE login ADD COLUMN one_time_from TEXT;
    """
}
