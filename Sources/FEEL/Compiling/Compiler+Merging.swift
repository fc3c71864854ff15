/// The fields of contexts that are put together where they stand written.
extension Compiler {
  /// The type of a call of `context merge`, of contexts in a list; nil for other calls.
  func mergedType(_ builtin: Builtin, _ arguments: [Syntax?]) -> FEELType? {
    guard mode == .strict, builtin.name == "context merge", case .list(let items)?? = arguments.first?.map(\.form)
    else {
      return nil
    }
    var probe = probe()
    var fields: [String: FEELType] = [:]
    var isOpen = false
    for item in items {
      guard case .context(let own, let mayHaveMore) = probe.compile(item).type else { return nil }
      // What it may have besides may take the place of what stood before.
      if mayHaveMore { fields = fields.mapValues { _ in .any } }
      fields.merge(own) { $1 }
      isOpen = isOpen || mayHaveMore
    }
    return .context(fields, open: isOpen)
  }
}
