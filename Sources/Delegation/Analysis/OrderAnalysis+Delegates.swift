import SourceDiagnostics

extension OrderAnalysis {
  /// Checks that the organisation has those whom the order names, and who may pass decisions on.
  func checkDelegates() {
    for (name, delegate) in order.delegates.sorted(by: { $0.key < $1.key }) {
      if let (what, hint) = terms.lacking(delegate.value) {
        collector.report(
          .error(
            "delegation.unknown-role",
            "\(what), som \(Diagnostic.quote(name)) står för, finns inte i organisationen", at: delegate.place,
            hint: hint))
      }
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
    if item.isIncluded, let (both, hint) = mixture(item.delegates.map(\.value)) {
      collector.report(
        .warning(
          "delegation.mixed-delegates", "punkt \(item.reference) har både \(both) som delegat",
          at: item.delegates[0].place, hint: hint))
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

  /// What kinds of delegates stand together in an item though they cannot decide together; nil where they are of one.
  private func mixture(_ delegates: [Delegate]) -> (both: String, hint: String)? {
    let desk = delegates.filter { $0.level == .delegate || $0.level == .chair }
    let elected = desk.filter { $0.level == .chair || terms.electedRoles.contains($0.id) }
    if !elected.isEmpty, elected.count < desk.count {
      return (
        "en anställd och en förtroendevald",
        "de beslutar var för sig; att besluta tillsammans kan de inte få i uppdrag (6 kap. 37 § och 7 kap. 5 § "
          + "kommunallagen)"
      )
    }
    let bodies = delegates.filter { $0.level == .committee || $0.level == .board }
    guard let body = bodies.first, let person = desk.first else { return nil }
    return (
      "\(terms.title(of: body)), som beslutar vid sammanträde, och \(terms.title(of: person))",
      "de beslutar var för sig, så den senare kan alltid besluta ensam; nämn en av dem, eller dela punkten i två med "
        + "var sitt villkor"
    )
  }
}
