package import CivilTime
package import WorkflowKit

extension Organisation {
  /// The role by which an account may do an act in a nämnd on a day: its own, or that of somebody whom it stands in for.
  ///
  /// - Throws: `Refusal` that says who may.
  package func role(by right: Right, in unit: String, for account: String, on day: CivilDate) throws -> String {
    try requireAccount(account)
    guard let board = board(unit) else {
      throw Refusal("Nämnden \"\(unit)\" finns inte i organisationen.", code: "organisation.unknown-board")
    }
    let allowed = board.rights[right] ?? []
    if let role = allowed.first(where: { holds(account, role: $0, in: unit, on: day) }) { return role }
    guard !allowed.isEmpty else {
      throw Refusal(
        "Ingen får \(right.act) i \(board.name).", code: "case.no-right",
        hint: "Ge en roll rätten under rights: \(right.rawValue): i organisation.yaml.")
    }
    let holders = allowed.flatMap { self.holders(of: $0, in: unit) }.map(\.title)
    throw Refusal(
      "Bara \(allowed.map { roles[$0]?.title.lowercased() ?? $0 }.inSwedish()) får \(right.act).",
      code: "case.no-right",
      hint: holders.isEmpty ? "Ingen har den rollen i \(board.name)." : "Be \(holders.inSwedish("eller")).")
  }

  /// The role by which an account may change the configuration on a day.
  ///
  /// - Throws: `Refusal` that says who may.
  package func roleToConfigure(for account: String, on day: CivilDate) throws -> String {
    try requireAccount(account)
    let own = configure.first { role in boards.contains { holds(account, role: role, in: $0.id, on: day) } }
    if let own { return own }
    let holders = accounts.values.filter { $0.holdings.contains { configure.contains($0.role) } }
      .sorted { $0.id < $1.id }.map(\.title)
    throw Refusal(
      "Bara \(configure.map { roles[$0]?.title.lowercased() ?? $0 }.inSwedish()) får lägga in organisation och "
        + "kontakter.",
      code: "config.no-right", hint: "Be \(holders.inSwedish("eller")).")
  }

  /// - Throws: `Refusal` where there is no such account.
  func requireAccount(_ account: String) throws {
    guard accounts[account] == nil else { return }
    throw Refusal(
      "Kontot \(account) finns inte i organisationen.", code: "organisation.unknown-account",
      hint: "Kontona är \(accounts.keys.sorted().joined(separator: ", ")).")
  }
}
