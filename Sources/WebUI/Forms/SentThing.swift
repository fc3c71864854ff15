import CaseStore
import WorkflowEngine
import WorkflowKit

/// What a form has made, in words that whoever sent it may see.
struct SentThing {
  /// What one has done, such as `registrerat ärendet SOCN/2018:23 Svar på remiss`.
  let done: String
  /// Whether one wants to do it once more.
  let question: String
  /// What the button says that does it.
  let button: String
  /// What the link to it says.
  let link: String

  /// - Parameters:
  ///   - address: Where the form was sent.
  ///   - place: Where what it made is shown; empty where nobody knows.
  init(sentTo address: String, shownAt place: String, for visitor: Visitor, in tx: any StoreReader) throws {
    let parts = Self.path(of: address)
    let thing = try Self.name(of: Self.path(of: place), for: visitor, in: tx)
    link = thing.map { "Visa \($0.short)" } ?? "Visa det som sparades"
    let whole = thing?.whole ?? ""
    let isInCase = thing?.isCase == true
    switch (parts.first, parts.last) {
    case ("nytt-arende", _):
      (done, question, button) = (
        "registrerat \(whole.isEmpty ? "ett ärende" : "ärendet \(whole)")", "Vill du registrera ett till?",
        "Registrera ett ärende till"
      )
    case ("post-in", _) where !isInCase:
      (done, question, button) = (
        "tagit in \(whole.isEmpty ? "post" : "posten \(whole)")", "Vill du ta in en post till?", "Ta in en post till"
      )
    case ("arenden", "anteckna"):
      (done, question, button) = (
        "skrivit en anteckning\(Self.within(whole))", "Vill du skriva en till?", "Spara en anteckning till"
      )
    case ("arenden", "besked"):
      (done, question, button) = (
        "fört in ett besked\(Self.within(whole))", "Vill du föra in ett till?", "För in ett besked till"
      )
    case ("post-in", _), ("arenden", "handling"):
      (done, question, button) = (
        "lagt till en handling\(Self.within(whole))", "Vill du lägga till en till?", "Lägg till en handling till"
      )
    default:
      (done, question, button) = (
        "skickat det här\(Self.within(whole))", "Vill du göra det en gång till?", "Gör det igen"
      )
    }
  }

  private static func within(_ whole: String) -> String { whole.isEmpty ? "" : " i \(whole)" }

  /// The parts of an address, without what follows its path.
  private static func path(of address: String) -> [String] {
    address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
  }

  /// What stands at an address: a case by its number and the title that the visitor may see, or post. Nil where it is
  /// something else, or post that the visitor may not read any more.
  private static func name(
    of path: [String], for visitor: Visitor, in tx: any StoreReader
  ) throws -> (short: String, whole: String, isCase: Bool)? {
    guard path.count == 2 else { return nil }
    switch path[0] {
    case "arenden":
      guard let row = try tx.caseRow(path[1]) else { return nil }
      return (row.dnr, "\(row.dnr) \(visitor.mayRead(row) ? row.title : row.publicTitle)", true)
    case "post-in":
      return try PostBox(tx).entry(path[1], for: visitor.reader).map { ("posten", $0.item.title, false) }
    default: return nil
    }
  }
}
