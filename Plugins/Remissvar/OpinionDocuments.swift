import CivilTime
import WorkflowKit

/// The yttrande and the tjänsteskrivelse as documents.
struct OpinionDocuments {
  let config: OpinionStep.Config
  let context: StepContext
  let board: Board

  // The names are those of the templates, which are ASCII.
  private struct Values: Encodable {
    let dag: String
    let rubrik: String
    let mottagare: String
    let referens: String?
    let handlaggare: String
    let yttrande: String
    let beskrivning: String
    let punkter: [String]
    let belyst: String?
    let utelamnat: String?
  }

  /// Both documents, in the order of the numbers.
  func drawn(
    _ answer: OpinionAnswer, points: [String], aspects: [OpinionAspect: String], opinion: Int, proposal: Int
  ) throws -> [NewDocument] {
    func titles(_ state: String) -> String? {
      OpinionAspect.allCases.filter { aspects[$0] == state }.map(\.title).inSwedish().unlessBlank
    }
    let values = Values(
      dag: context.today.swedishText.long, rubrik: RemissTitle.subject(of: config.titel), mottagare: config.mottagare,
      referens: config.theirNumber?.unlessBlank,
      handlaggare: context.organisation.title(ofAccount: context.actor), yttrande: answer.yttrande,
      beskrivning: answer.description, punkter: points, belyst: titles("belyst"),
      utelamnat: titles("inte relevant"))
    return [
      NewDocument(
        number: opinion, title: "Förslag till yttrande", direction: .drawnUp, day: context.today,
        counterpart: config.mottagare, content: try context.render("forslag_yttrande", with: values)),
      NewDocument(
        number: proposal, title: "Tjänsteskrivelse", direction: .drawnUp, day: context.today,
        counterpart: board.name, content: try context.render("tjansteskrivelse", with: values)),
    ]
  }
}
