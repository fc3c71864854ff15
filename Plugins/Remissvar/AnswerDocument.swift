import CivilTime
import WorkflowKit

/// The yttrande as the nämnd has decided it.
struct AnswerDocument {
  let config: AnswerConfig
  let context: StepContext

  // The names are those of the template, which are ASCII.
  private struct Values: Encodable {
    let namnd: String
    let dag: String
    let rubrik: String
    let mottagare: String
    let referens: String?
    let yttrande: String
    let beslutat: String
    let paragraf: String
    let reservation: Bool
  }

  /// The document, filled in from the template `yttrande`.
  func drawn(_ text: String) throws -> NewDocument {
    let board = context.organisation.title(ofBody: config.organ)
    let values = Values(
      namnd: board, dag: context.today.swedishText.long, rubrik: RemissTitle.subject(of: config.titel),
      mottagare: config.mottagare,
      referens: config.theirNumber?.unlessBlank, yttrande: text,
      beslutat: "\(board) \(config.day.swedishText.long) \(config.paragraf)", paragraf: config.paragraf,
      reservation: !(config.reservations ?? []).isEmpty)
    return NewDocument(
      number: try context.takeDocumentNumber(), title: "Yttrande", direction: .drawnUp, day: context.today,
      counterpart: config.mottagare, content: try context.render("yttrande", with: values))
  }
}
