import CivilTime
import WorkflowKit

/// The asker's answer to a request for anstånd, from a message or from a person who was told.
struct ExtensionAnswer: Decodable, Sendable {
  let beviljat: Bool
  let nySvarstid: CivilDate?
  let text: String?

  private enum CodingKeys: String, CodingKey {
    case beviljat
    case nySvarstid = "ny_svarstid"
    case text
  }

  /// The fields of the message and of the form.
  static let fields = [
    Field(
      "beviljat", .boolean, title: "Anståndet är beviljat",
      help: "Ja: svaret ska sedan vara inne den nya dagen. Nej: svarstiden är den som den var."),
    Field(
      "ny_svarstid", .date, title: "Ny svarstid", required: false, help: "Behövs när anståndet är beviljat."),
    Field(
      "text", .longText, title: "Vad beskedet sade", required: false,
      help: "Till exempel ett villkor. Sparas som en anteckning i ärendet."),
  ]

  /// Checks that a granted anstånd gives a later day, and one that can be right.
  ///
  /// - Throws: `Refusal` saying what is missing.
  func check(svarstid: CivilDate, asked: CivilDate) throws {
    guard beviljat else { return }
    guard let day = nySvarstid else {
      throw Refusal(
        "Anståndet är beviljat, men den nya svarstiden saknas.", code: "remiss.no-new-day",
        hint: "Ange den svarstid som står i beskedet.", fields: ["ny_svarstid": "måste fyllas i"])
    }
    if day <= svarstid {
      throw Refusal(
        "Den nya svarstiden \(day.swedish) ligger inte efter den gamla, \(svarstid.swedish).",
        code: "remiss.new-day-too-early",
        hint: "Läs beskedet igen och rätta dagen. Blev det inget anstånd: ange att det inte är beviljat.",
        fields: ["ny_svarstid": "måste vara efter \(svarstid.swedish)"])
    }
    let latest = try asked.adding(.years(1))
    if day > latest {
      throw Refusal(
        "Den nya svarstiden \(day.swedish) ligger mer än ett år efter den som begärdes, \(asked.swedish).",
        code: "remiss.new-day-too-late", hint: "Läs beskedet igen och rätta dagen, först årtalet.",
        fields: ["ny_svarstid": "måste vara senast \(latest.swedish)"])
    }
  }
}
