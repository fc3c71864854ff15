import ArgumentParser
import CivilTime
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// Opens a case.
struct CaseStart: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Öppna ett ärende.",
    discussion: "Indata skrivs i YAML eller JSON med processens fält (se ordning workflows show).")

  @Argument(help: ArgumentHelp("Processens namn.", valueName: "process")) var workflow: String
  @Option(help: ArgumentHelp("Filen med indata; - är standardindata.", valueName: "fil")) var input: String
  @Option(help: ArgumentHelp("Nämnden. Behövs bara när kontot arbetar för flera.", valueName: "nämnd")) var board:
    String?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Filer som kom in med ärendet och läggs i handlingslistan.", valueName: "fil"))
  var document: [String] = []
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time, openingCases: true)
    try Accounts.require(actor.actor, in: session.organisation)
    let board = try board ?? ownBoard(in: session.organisation)
    guard let definition = session.engine.library.workflows[workflow] else {
      let known = session.engine.library.workflows.keys.sorted()
      throw EngineError.unknownWorkflow(
        workflow,
        hint: Suggestion.hint(for: workflow, in: known).map(Failure.sentence)
          ?? "Processerna är \(known.joined(separator: ", ")).")
    }
    let inputs = try InputFile.read(input, fields: definition.inputs, what: "indata")
    let documents = try document.map { path in
      IncomingDocument(
        title: path.split(separator: "/").last.map(String.init) ?? path, direction: .incoming, day: session.today,
        mediaType: MediaType.of(path), content: try FileReading.bytes(path))
    }
    let receipt = try await session.engine.open(
      OpenRequest(workflow: workflow, board: board, inputs: inputs, documents: documents), by: actor.actor,
      at: session.now)
    globals.answer(RowJSON.value(receipt), text: "\(receipt.dnr) är öppnat.")
  }

  private func ownBoard(in organisation: Organisation) throws -> String {
    let boards = Set((organisation.accounts[actor.actor]?.holdings ?? []).map(\.board)).sorted()
    if boards.count == 1, let board = boards.first { return board }
    throw Refusal(
      boards.isEmpty
        ? "Kontot \(actor.actor) arbetar inte för någon nämnd." : "Det framgår inte vilken nämnd ärendet hör till.",
      code: "case.board",
      hint: "Ange nämnden med --board: \(organisation.boards.map(\.id).joined(separator: ", ")).")
  }
}
