import WorkflowKit

/// How a protocol is signed; fullmäktige has decided which ways count (KL 5:69).
enum SigningWay: String, Codable, Sendable {
  case pen = "penna"
  case electronic = "e-underskrift"

  static let choices = [Choice("penna", "Med penna på papper"), Choice("e-underskrift", "Med e-underskrift")]

  /// How it reads in a document.
  var text: String {
    switch self {
    case .pen: "med penna på papper"
    case .electronic: "med e-underskrift"
    }
  }
}
