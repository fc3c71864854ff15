import CivilTime
import WorkflowKit

extension PostCommand {
  /// Does it.
  ///
  /// - Throws: `Refusal` with what is wrong, by field.
  func apply(to item: inout PostItem, in organisation: Organisation, today: CivilDate) throws {
    switch self {
    case .distribute(let holder, let reason):
      try Self.check(holder, for: item, in: organisation)
      item.holder = holder
      item.last = .distributed(reason: reason)
    case .move(let unit, let reason):
      let isOther = organisation.board(unit) != nil && unit != item.unit
      try Self.require(
        [("skäl", reason)], and: isOther ? [:] : ["nämnd": "välj en annan nämnd"],
        or: "Posten är inte lämnad till en annan nämnd.")
      item.last = .moved(from: item.unit, reason: reason)
      item.unit = unit
      item.holder = nil
    case .passOn(let receiver, let day, let reason):
      let wrongDay: String? =
        day > today
        ? "dagen kan inte ligga i framtiden"
        : day < item.day ? "posten kom in först \(item.day.swedish)" : nil
      try Self.require(
        [("mottagare", receiver), ("skäl", reason)], and: wrongDay.map { ["dag": $0] } ?? [:],
        or: "Posten är inte skickad vidare.")
      item.last = .passedOn(to: receiver, day: day, reason: reason)
    case .settle(let reason):
      try Self.require([("skäl", reason)], or: "Posten är inte avslutad.")
      item.last = .settled(reason: reason)
    }
  }

  private static func check(_ holder: PostItem.Holder, for item: PostItem, in organisation: Organisation) throws {
    let problem: String? =
      switch holder {
      case .account(let account):
        organisation.accounts[account]?.holdings.contains { $0.board == item.unit } == true
          ? nil : "arbetar inte för nämnden"
      case .role where !item.secrecy.isEmpty: "välj en person: posten är sekretessmarkerad"
      case .role(let role):
        organisation.holders(of: role, in: item.unit).isEmpty ? "ingen i nämnden har den rollen" : nil
      }
    if let problem { throw Refusal("Posten är inte fördelad.", fields: ["till": problem]) }
  }

  /// - Parameter problems: What else is wrong, so that all is told at once.
  private static func require(
    _ texts: [(String, String)], and problems: [String: String] = [:], or message: String
  ) throws {
    var problems = problems
    for (name, text) in texts where text.isBlank { problems[name] = "måste fyllas i" }
    guard problems.isEmpty else { throw Refusal(message, fields: problems) }
  }
}
