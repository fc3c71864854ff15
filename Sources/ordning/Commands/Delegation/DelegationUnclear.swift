import ArgumentParser
import Delegation
import FEEL

/// Shows what must be confirmed in a revision.
struct DelegationUnclear: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "unclear", abstract: "Visa en revisions oklara punkter, hur de är lästa och vad de svarar.",
    discussion: "JSON: en lista av {nr, matter, question, reading, answer}.")

  /// How the list is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
  }

  @Argument(help: ArgumentHelp("Revisionen.", valueName: "fil")) var file: String
  @Option(help: ArgumentHelp("Hur listan skrivs.", valueName: "form")) var format = Form.text
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let order = try folder.document(file).order
    let items = UnclearItem.all(
      in: order, catalogue: folder.catalogue, terms: try folder.board(order.board.value).terms)
    let value = Value.list(
      items.map {
        [
          "nr": .string($0.reference), "matter": .string($0.matter), "question": .string($0.question),
          "reading": .string($0.reading), "answer": .string($0.answer),
        ]
      })
    globals.answer(value, text: items.isEmpty ? "Inget är oklart." : format == .markdown ? items.markdown : items.text)
  }
}
