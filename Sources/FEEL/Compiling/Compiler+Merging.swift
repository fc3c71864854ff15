/// The fields of contexts that are put together where they stand written.
extension Compiler {
  /// The type of a call of `context merge`, of contexts in a list, or of `context put`, of a field that is named; nil for
  /// other calls.
  func mergedType(_ builtin: Builtin, _ arguments: [Syntax?]) -> FEELType? {
    guard mode == .strict else { return nil }
    switch builtin.name {
    case "context merge": return mergedType(arguments)
    case "context put": return changedType(arguments.compactMap(\.self))
    default: return nil
    }
  }

  private func mergedType(_ arguments: [Syntax?]) -> FEELType? {
    guard case .list(let items)?? = arguments.first?.map(\.form) else { return nil }
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

  private func changedType(_ arguments: [Syntax]) -> FEELType? {
    guard arguments.count == 3, case .string(let name) = arguments[1].form else { return nil }
    var probe = probe()
    guard case .context(var fields, let isOpen) = probe.compile(arguments[0]).type else { return nil }
    fields[name] = probe.compile(arguments[2]).type
    return .context(fields, open: isOpen)
  }
}
