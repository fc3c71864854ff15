import ArgumentParser
import CaseStore
import FEEL
import WorkflowEngine
import WorkflowKit

/// Checks a data folder.
struct VerifyCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Räkna om allt i datamappen: databasen, kedjorna, handlingarna och ärendena.",
    discussion: """
      Skriv ut kedjans huvud med --export-head och spara det på annat håll; med --head kontrolleras att det finns kvar, så att \
      också en avklippt logg märks.
      """)

  @Flag(help: "Skriv ut kedjans huvud: nummer och kontrollsumma.") var exportHead = false
  @Option(help: ArgumentHelp("Ett huvud som skrevs ut tidigare.", valueName: "nummer:summa")) var head: String?
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let exported = try head.map { try Self.read($0) }
    try globals.requireDataFolder()
    let store = try Storage.open(folder: globals.data)
    let problems = try await StoreCheck.problems(in: store, exported: exported)
    guard problems.isEmpty else { throw StoreCheck.refusal(problems) }
    let (cases, last) = try await store.read { tx in
      (try tx.openCasesByPin().reduce(0) { $0 + $1.count }, try Self.lastLink(tx))
    }
    let mark = last.map { "\($0.number):\($0.hash.hex)" }
    globals.answer(
      ["whole": true, "open_cases": .count(cases), "head": .text(mark)],
      text: exportHead ? mark ?? "0" : "Allt stämmer. \(Words.count(last?.number ?? 0, "länk", "länkar")) i loggen.")
  }

  private static func lastLink(_ tx: any StoreReader) throws -> TenantLogEntry? {
    var last: TenantLogEntry?
    while let end = try tx.log(after: last?.number ?? 0, limit: 5000).last { last = end }
    return last
  }

  private static func read(_ text: String) throws -> EventChainAudit.ExportedHead {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 2, let number = Int(parts[0]), let hash = Digest(hex: parts[1]) else {
      throw Refusal(
        "\"\(text)\" är inget huvud från ordning verify --export-head.", code: "verify.head",
        hint: "Skriv nummer, kolon och 64 tecken, som det skrevs ut.")
    }
    return EventChainAudit.ExportedHead(number: number, hash: hash)
  }
}
