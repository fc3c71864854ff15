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
      guard organisation.board(unit) != nil, unit != item.unit else {
        throw Refusal("Posten är inte lämnad vidare.", fields: ["nämnd": "välj en annan nämnd"])
      }
      try Self.require([("skäl", reason)], or: "Posten är inte lämnad vidare.")
      item.last = .moved(from: item.unit, reason: reason)
      item.unit = unit
      item.holder = nil
    case .passOn(let receiver, let day, let reason):
      try Self.require([("mottagare", receiver), ("skäl", reason)], or: "Posten är inte skickad vidare.")
      guard item.day <= day, day <= today else {
        throw Refusal(
          "Posten är inte skickad vidare.",
          fields: ["dag": day > today ? "har inte varit än" : "är före dagen då posten kom in"])
      }
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

  private static func require(
    _ texts: [(String, String)], or message: String = "Posten är inte skickad vidare."
  ) throws {
    let empty = texts.filter(\.1.isBlank).map { ($0.0, "måste fyllas i") }
    guard empty.isEmpty else {
      throw Refusal(message, fields: Dictionary(empty, uniquingKeysWith: { first, _ in first }))
    }
  }
}
