package import Delegation

extension AuthorityRefusal {
  /// The message as it is said to the person whom it is about.
  ///
  /// - Parameter title: What the person is called in it.
  package func message(toldTo title: String) -> String {
    message.hasPrefix(title + " ") ? "Du" + message.dropFirst(title.count) : message
  }
}
