import CaseStore
import FEEL
import WorkflowEngine
import WorkflowKit

/// What a form has made, in words that whoever sent it may see.
struct SentThing {
  /// What one has done, such as `registrerat ärendet SOCN/2018:23 Svar på remiss`.
  let done: String
  /// What it is that one has made, and that another form is like, such as `ärendet SOCN/2018:23 Svar på remiss som du
  /// registrerade`.
  let likeness: String
  /// Whether one wants to do it once more.
  let question: String
  /// What the button says that does it.
  let button: String
  /// What the link to it says.
  let link: String

  /// - Parameters:
  ///   - sent: The form.
  ///   - address: Where it was sent.
  /// - Throws: `StoreError`.
  init(_ sent: SentFormRow, sentTo address: String, for visitor: Visitor, of site: Site) async throws {
    let place = Self.path(of: sent.place)
    let thing = try await site.engine.store.read { try Self.name(of: place, for: visitor, in: $0) }
    let made = thing?.isCase == true ? try await Self.made(by: sent, in: place[1], for: visitor, of: site) : nil
    self.init(sentTo: address, thing, made: made)
  }

  /// - Parameters:
  ///   - address: Where the form was sent.
  ///   - thing: What stands where it led.
  ///   - made: What it made there, by its own name; nil where nobody knows, or the visitor may not see it.
  private init(sentTo address: String, _ thing: (short: String, whole: String, isCase: Bool)?, made: String?) {
    let parts = Self.path(of: address)
    let named = made.map { " ”\($0)”" } ?? ""
    link = thing.map { "Visa \($0.short)" } ?? "Visa det som sparades"
    let whole = thing?.whole ?? ""
    let isInCase = thing?.isCase == true
    switch (parts.first, parts.last) {
    case ("nytt-arende", _):
      (done, likeness, question, button) = (
        "registrerat \(whole.isEmpty ? "ett ärende" : "ärendet \(whole)")",
        "\(whole.isEmpty ? "ett ärende" : "ärendet \(whole)"), som du registrerade", "Vill du registrera ett till?",
        "Registrera ett ärende till"
      )
    case ("post-in", _) where !isInCase:
      (done, likeness, question, button) = (
        "tagit in \(whole.isEmpty ? "post" : "posten \(whole)")",
        "\(whole.isEmpty ? "post" : "posten \(whole)"), som du tog in", "Vill du ta in en post till?",
        "Ta in en post till"
      )
    case ("arenden", "anteckna"):
      (done, likeness, question, button) = (
        "skrivit en anteckning\(Self.within(whole))",
        "anteckningen\(named)\(Self.within(whole)), som du skrev", "Vill du skriva en till?", "Spara en anteckning till"
      )
    case ("arenden", "besked"):
      (done, likeness, question, button) = (
        "fört in ett besked\(Self.within(whole))", "beskedet\(Self.within(whole)), som du förde in",
        "Vill du föra in ett till?", "För in ett besked till"
      )
    case ("post-in", _), ("arenden", "handling"):
      (done, likeness, question, button) = (
        "lagt till en handling\(Self.within(whole))",
        "handlingen\(named)\(Self.within(whole)), som du lade till", "Vill du lägga till en till?",
        "Lägg till en handling till"
      )
    default:
      (done, likeness, question, button) = (
        "skickat det här\(Self.within(whole))", "det\(Self.within(whole)) som du skickade",
        "Vill du göra det en gång till?", "Gör det igen"
      )
    }
  }

  private static func within(_ whole: String) -> String { whole.isEmpty ? "" : " i \(whole)" }

  /// What a form wrote or added in a case, as the visitor may see it: told by who did it and when.
  private static func made(
    by sent: SentFormRow, in id: String, for visitor: Visitor, of site: Site
  ) async throws -> String? {
    let view: CaseView
    do {
      view = try await site.engine.look(at: id, as: visitor.reader, by: visitor.account.id, now: visitor.now).view
    } catch is Refusal { return nil }
    let event = view.timeline.last { $0.time == sent.time && $0.actor == sent.account && !$0.isRoutine }
    guard let event else { return nil }
    let number = event.structural["number"].integer
    let document = view.documents.first { number != nil && $0.number == number.map { Int($0) } }
    guard let text = document?.title ?? event.personal["text"].text else { return nil }
    return text.count > mostShown ? "\(text.prefix(mostShown))…" : text
  }

  /// So much of a note is shown to tell it by, in letters.
  private static let mostShown = 60

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
