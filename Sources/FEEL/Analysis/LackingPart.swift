extension Syntax {
  /// The first problem that tells of a part which may be missing, and without which this has no value.
  func part(warnedOfIn problems: [FEELProblem]) -> FEELProblem? {
    let missing = problems.filter { $0.code == "feel.may-be-null" }
    return missing.isEmpty ? nil : lacking(among: missing)
  }

  private func lacking(among missing: [FEELProblem]) -> FEELProblem? {
    if let own = missing.first(where: { $0.range == range }) { return own }
    let parts: [Syntax] =
      switch form {
      // What is not calculated does no harm, and a condition that is null takes the second branch.
      case .condition(_, let yes, let no): [yes, no]
      case .filter(let base, _): [base]
      case .loop(let passes, _), .quantified(_, let passes, _): passes.map(\.source)
      case .binary(.equal, _, _), .binary(.notEqual, _, _), .list, .context, .function: []
      default: form.children
      }
    return parts.lazy.compactMap { $0.lacking(among: missing) }.first
  }
}

extension Syntax {
  /// The first branch of an `if` that is the whole, or of one inside that, which is one of those; nil where none is, and
  /// where that is nothing but null.
  func branch(among ranges: Set<Range<Int>>) -> Syntax? {
    guard case .condition(_, let yes, let no) = form else { return nil }
    return [yes, no].lazy.compactMap { branch in
      if case .condition = branch.form { return branch.branch(among: ranges) }
      return branch.form != .null && ranges.contains(branch.range) ? branch : nil
    }.first
  }
}
