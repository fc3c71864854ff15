import CivilTime
import WorkflowKit

/// The form in which a person confirms that a letter is posted.
struct PostedForm: Decodable, Sendable {
  let posted: CivilDate

  enum CodingKeys: String, CodingKey {
    case posted = "postat"
  }

  static let form = Form(
    "postat", title: "Bekräfta postat brev", button: "Bekräfta", done: "Brevet är bekräftat som postat",
    fields: [Field("postat", .date, title: "Skickat den")])
}
