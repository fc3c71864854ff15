/// A part of a picture that holds others.
package struct DiagramGroup: Sendable {
  /// What it is.
  package enum Kind: Sendable, Hashable {
    /// Branches side by side.
    case parallel(Join)
    /// One run for each item of a list; `items` is the expression that gives it, `words` what that is called.
    case forEach(each: String, items: String, words: String, join: Join)
    /// Runs beside the process when something happens.
    case handler
    /// A step that a person may start at any time.
    case optional
    /// What something leads to from the whole process, which it ends.
    case interrupt
  }

  /// Its id, unique in the picture: an XML name of ASCII letters.
  package let id: String
  /// What it is.
  package let kind: Kind
  /// What it is called.
  package let title: String
  /// The path of the step it shows; nil where it shows none.
  package let path: String?
  /// The group it stands in; nil for the main flow.
  package let parent: String?
  /// What else is to be said about it, a sentence each.
  package let notes: [String]
  /// Whether the case stands there.
  package let isCurrent: Bool

  /// Whether it stands beside the main flow.
  package var isBeside: Bool {
    switch kind {
    case .parallel, .forEach: false
    case .handler, .optional, .interrupt: true
    }
  }
}
