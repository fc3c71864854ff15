import FEEL
import WorkflowKit

/// What stands in the form of a yttrande from the start.
struct OpinionPrefill {
  let config: OpinionStep.Config
  let board: Board

  /// The values, by field name; a redrafted yttrande begins with the earlier text.
  var values: Value {
    var values = Context()
    if let text = config.tidigare?.unlessBlank ?? opinion { values["yttrande"] = .string(text) }
    values["ärendebeskrivning"] = .string(description)
    values["beslutspunkter"] = [.string(point)]
    values["omedelbar"] = .boolean(config.prognosOmedelbar ?? false)
    return .context(values)
  }

  private var opinion: String? {
    switch config.forslag {
    case "inget att erinra": "\(board.name) har inget att erinra."
    case "avstå": "\(board.name) avstår från att yttra sig."
    default: nil
    }
  }

  private var point: String {
    switch config.forslag {
    case "inget att erinra": "\(board.name) beslutar att inte ha något att erinra mot förslaget i remissen."
    case "avstå": "\(board.name) beslutar att avstå från att yttra sig över remissen."
    default: "\(board.name) beslutar att godkänna förvaltningens förslag till remissvar."
    }
  }

  private var description: String {
    let number = config.theirNumber?.unlessBlank.map { " (\($0))" } ?? ""
    let first = "\(config.mottagare) har skickat en remiss\(number): \(config.titel)."
    let consulted = ConsultationAnswer.found(in: config.samrad ?? .null).map(\.paragraph)
    return ([first] + consulted).joined(separator: "\n\n")
  }
}
