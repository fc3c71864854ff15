import ArgumentParser
import CivilTime
import WorkflowEngine
import WorkflowKit

/// Puts a document into a case.
struct CaseAddDocument: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-document", abstract: "Lägg en handling i ett ärendes handlingslista.")

  /// Which way a document went.
  enum Direction: String, ExpressibleByArgument, CaseIterable {
    case incoming = "in"
    case outgoing = "ut"
    case drawnUp = "upprättad"

    var document: NewDocument.Direction {
      switch self {
      case .incoming: .incoming
      case .outgoing: .outgoing
      case .drawnUp: .drawnUp
      }
    }
  }

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Argument(help: ArgumentHelp("Filen.", valueName: "fil")) var file: String
  @Option(help: ArgumentHelp("Vad handlingen är; annars filens namn.", valueName: "text")) var title: String?
  @Option(help: ArgumentHelp("Vilken väg handlingen gick.", valueName: "väg")) var direction = Direction.incoming
  @Option(help: ArgumentHelp("Dagen den kom in, gick ut eller upprättades; annars i dag.", valueName: "datum"))
  var day: String?
  @Option(help: ArgumentHelp("Från vem eller till vem.", valueName: "namn")) var counterpart = ""
  @Option(help: ArgumentHelp("Sekretessbestämmelsen, till exempel \"OSL 26:1\".", valueName: "lagrum")) var secrecy = ""
  @Option(
    help: ArgumentHelp(
      "Vad en sekretessmarkerad handling kallas för dem som inte får läsa den.", valueName: "text")) var publicTitle =
    ""
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let today = try SwedishTime.date(of: time.instant())
    let document = IncomingDocument(
      title: title ?? file.split(separator: "/").last.map(String.init) ?? file, direction: direction.document,
      day: try day.map { try CivilDate.parse($0) } ?? today, counterpart: counterpart, secrecy: secrecy,
      publicTitle: secrecy.isEmpty ? "" : publicTitle, mediaType: MediaType.of(file),
      content: try FileReading.bytes(file))
    try await globals.perform(.addDocument(document), on: name, by: actor, at: time) {
      "\"\(document.title)\" ligger i \($0)."
    }
  }
}
