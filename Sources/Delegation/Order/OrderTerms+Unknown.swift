import SourceDiagnostics

extension OrderTerms {
  /// What is to be said of a delegate that the organisation lacks; nil where it has it.
  ///
  /// - Returns: What is lacking, such as `rollen "handlagare"`, and what may be meant.
  public func lacking(_ delegate: Delegate) -> (what: String, hint: String)? {
    guard !knows(delegate) else { return nil }
    let (kind, known): (String, [String]) =
      switch delegate.level {
      case .delegate, .chair: ("rollen", roles.keys.sorted())
      case .committee: ("utskottet", committees.keys.sorted())
      case .board: ("nämnden", [board])
      }
    return (
      "\(kind) \(Diagnostic.quote(delegate.id))",
      Suggestion.hint(for: delegate.id, in: known)
        ?? (known.isEmpty ? "lägg till den i organisationen" : "det som finns är \(known.joined(separator: ", "))")
    )
  }
}
