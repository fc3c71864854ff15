import WorkflowKit

/// How far a line has come.
enum LineState: String, Codable, Sendable {
  case stopped = "stoppad"
  case queued = "köad"
  case toPost = "att posta"
  case uncertain = "oviss"
  case sent = "skickad"
  case confirmed = "bekräftad"
  case struck = "struken"
  case failed = "misslyckad"

  static let choices = [
    Choice("stoppad"), Choice("köad"), Choice("att posta"), Choice("oviss"), Choice("skickad"), Choice("bekräftad"),
    Choice("struken"), Choice("misslyckad"),
  ]

  /// Whether nothing more happens to the line.
  var isFinal: Bool {
    switch self {
    case .sent, .confirmed, .struck, .failed: true
    case .stopped, .queued, .toPost, .uncertain: false
    }
  }
}
