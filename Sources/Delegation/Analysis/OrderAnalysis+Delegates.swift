import SourceDiagnostics

extension OrderAnalysis {
  /// Checks that the organisation has those whom the order names, and who may pass decisions on.
  func checkDelegates() {
    for (name, delegate) in order.delegates.sorted(by: { $0.key < $1.key }) {
      if !terms.knows(delegate.value) { collector.report(unknown(name, delegate)) }
      if delegate.value.maySubdelegate, !terms.chiefRoles.contains(delegate.value.id) {
        collector.report(
          .error(
            "delegation.subdelegation",
            "\(Diagnostic.quote(name)) får inte ge sin beslutanderätt vidare", at: delegate.place,
            hint: "bara en förvaltningschef får det, och bara i ett led (7 kap. 6 § kommunallagen)"))
      }
    }
  }

  private func unknown(_ name: String, _ delegate: Located<Delegate>) -> Diagnostic {
    let (what, known): (String, [String]) =
      switch delegate.value.level {
      case .delegate, .chair: ("rollen", terms.roles.keys.sorted())
      case .committee: ("utskottet", terms.committees.keys.sorted())
      case .board: ("nämnden", [terms.board])
      }
    return .error(
      "delegation.unknown-role",
      "\(what) \(Diagnostic.quote(delegate.value.id)), som \(Diagnostic.quote(name)) står för, finns inte i organisationen",
      at: delegate.place,
      hint: Suggestion.hint(for: delegate.value.id, in: known)
        ?? (known.isEmpty ? "lägg till den i organisationen" : "det som finns är \(known.joined(separator: ", "))"))
  }
}
