import HTTPTypes
import Testing

@testable import WebUI

extension Browser {
  /// The revision of the shipped order that is in force in 2021.
  static let inForce = "socialnamnden/2019-07-01.yaml"

  /// Sends in one of the forms of a revision's page.
  func revise(
    _ action: RevisionAction, on name: String, _ fields: [(String, String)] = []
  ) async throws -> Browser.Page {
    let page = try await get(DelegationPaths.revision(name))
    return try await post(
      "/delegation/\(action.rawValue)",
      [("_token", page.hidden("_token")), ("_namn", name), ("_version", page.hidden("_version"))] + fields)
  }

  /// Ticks items of a draft, with a delegate for each, and confirms them.
  func confirm(_ items: [(reference: String, delegate: String)], on name: String) async throws -> Browser.Page {
    try await revise(
      .confirm, on: name,
      items.flatMap {
        [(RevisionAction.ticked, $0.reference), (RevisionAction.delegate(of: $0.reference), $0.delegate)]
      })
  }

  /// Makes a draft of the order in force on 5 October 2021, and gives its name.
  func draft() async throws -> String {
    let made = try await revise(.draft, on: Self.inForce)
    #expect(made.status == .seeOther)
    let name = "socialnamnden/2021-10-05-utkast.yaml"
    #expect(made.headers[.location] == DelegationPaths.revision(name))
    return name
  }

  /// Saves an item of a draft as it was when a page was read, with some of its boxes filled in otherwise; an empty list
  /// leaves a box out.
  func saveItem(_ page: Browser.Page, of name: String, _ changes: [String: [String]] = [:]) async throws -> Browser.Page
  {
    let boxes = [
      "nr": ["12.4"], "arende": ["Ändringar i tillstånd"], "lagrum": ["8 kap 2, 14, 19 §§"], "delegat": ["HL"],
      "villkor": [""], "anteckning": [""], "anmals": ["ja"], "ingar": ["ja"],
    ].merging(changes) { $1 }
    return try await post(
      "/delegation/punkt",
      [
        ("_token", page.hidden("_token")), ("_namn", name), ("_version", page.hidden("_version")), ("_punkt", "12.4"),
      ] + boxes.flatMap { box, values in values.map { (box, $0) } })
  }
}
