import ArgumentParser
import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Messages from the world to cases.
struct MessageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message", abstract: "Lämna meddelanden till ärenden.", subcommands: [MessageSend.self])
}

/// Gives a case a message.
struct MessageSend: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Lämna ett meddelande till ett ärende.",
    discussion: "Meddelandets fält skrivs i YAML eller JSON. Samma --id en gång till ändrar ingenting.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Argument(help: ArgumentHelp("Meddelandets typ.", valueName: "typ")) var type: String
  @Option(help: ArgumentHelp("Filen med meddelandet; - är standardindata.", valueName: "fil")) var input: String
  @Option(help: ArgumentHelp("Meddelandets id, så att samma meddelande inte räknas två gånger.", valueName: "id"))
  var id: String?
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    try Accounts.require(actor.actor, in: session.organisation)
    guard let message = session.registry.messages[type] else {
      let known = session.registry.messages.keys.sorted()
      throw Refusal(
        "Meddelandet \"\(type)\" finns inte.", code: "message.unknown",
        hint: Suggestion.hint(for: type, in: known).map(Failure.sentence)
          ?? "Meddelandena är \(known.joined(separator: ", ")).")
    }
    let name = name
    let row = try await session.store.read { try CaseLookup.find(name, in: $0) }
    let payload = try InputFile.read(input, fields: message.fields, what: "meddelandet")
    let id = id ?? "cli-\(session.now.millisecondsSinceEpoch)-\(UInt64.random(in: .min ... .max))"
    let receipt = try await session.engine.perform(
      .message(id: id, type: type, payload: .context(payload)), on: row.id, by: actor.actor, at: session.now)
    globals.answer(RowJSON.value(receipt), text: text(of: receipt, message, id: id))
  }

  private func text(of receipt: CaseReceipt, _ message: MessageType, id: String) -> String {
    if receipt.events.isEmpty { return "\(receipt.dnr) hade redan fått meddelandet \(id)." }
    let given = "\(message.title): lämnat till \(receipt.dnr)."
    if receipt.events.contains(where: { $0.hasPrefix(EventType.messageTaken.rawValue) }) { return given }
    return "\(given)\n  Det väntar: inget i ärendet tar emot det nu."
  }
}
