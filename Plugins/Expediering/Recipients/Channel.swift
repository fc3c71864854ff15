import WorkflowKit

/// The way a line goes out.
enum Channel: String, Codable, Sendable {
  case file = "akt"
  case email = "epost"
  case letter = "brev"

  static let choices = [Choice("akt", "Läggs i akten"), Choice("epost", "E-post"), Choice("brev", "Brev")]

  /// As it stands in a sentence.
  var word: String {
    switch self {
    case .file: "akten"
    case .email: "e-post"
    case .letter: "brev"
    }
  }
}
