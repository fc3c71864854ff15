package import FEEL

/// A message that has come but that nothing has taken yet.
package struct PendingMessage: Codable, Sendable, Equatable {
  package var id: String
  package var type: String
  package var payload: Value
}
