extension Syntax {
  /// The first problem that tells of a part which may be missing, and without which this has no value.
  func part(warnedOfIn problems: [FEELProblem]) -> FEELProblem? {
    let missing = problems.filter { $0.code == "feel.may-be-null" }
    return missing.isEmpty ? nil : lacking(among: missing)
  }

  /// Those of the values that conditions choose between which have none where that is so.
  func choices(warnedOfIn problems: [FEELProblem]) -> [Syntax] {
    if case .condition(_, let yes, let no) = form {
      return yes.choices(warnedOfIn: problems) + no.choices(warnedOfIn: problems)
    }
    return part(warnedOfIn: problems) == nil ? [] : [self]
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
