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

  /// Checks whom an item names together, and whom it names in their place.
  func checkNames(_ item: OrderItem) {
    let levels = Set(item.delegates.map(\.value.level))
    if item.isIncluded, levels.isSuperset(of: [.delegate, .chair]) {
      collector.report(
        .warning(
          "delegation.mixed-delegates",
          "punkt \(item.reference) har både en anställd och en förtroendevald som delegat", at: item.delegates[0].place,
          hint: "de beslutar var för sig; att besluta tillsammans kan de inte få i uppdrag (6 kap. 37 § och 7 kap. 5 § "
            + "kommunallagen)"))
    }
    let delegates = Set(item.delegates.map(\.value))
    for substitute in item.substitutes where delegates.contains(substitute.value) {
      collector.report(
        .warning(
          "delegation.same-substitute",
          "\(Diagnostic.quote(substitute.value.abbreviation)) är både delegat och ersättare i punkt \(item.reference)",
          at: substitute.place, hint: "ange en annan ersättare, eller ta bort den"))
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
