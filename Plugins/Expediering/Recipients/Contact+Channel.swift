import WorkflowKit

extension Contact {
  /// The address for a channel; nil where the register has none.
  func address(for channel: Channel) -> String? {
    switch channel {
    case .email: email
    case .letter: address
    case .file: nil
    }
  }
}
