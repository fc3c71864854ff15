/// A libyaml event with its stretch in bytes of the file.
struct Event {
  enum Kind {
    case documentStart
    case documentEnd
    case streamEnd
    case alias(name: String)
    case scalar(YAMLScalar)
    /// `isFlow` tells a list in brackets.
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    /// `isFlow` tells keys in braces, or a single pair within brackets.
    case mappingStart(isFlow: Bool)
    case mappingEnd
    /// Nothing that concerns the tree.
    case other
  }

  /// What stands before the content of few values, kept apart so that the events of the others are small.
  final class Properties {
    let anchor: String?
    let tag: String?

    /// Nil where neither is there.
    init?(anchor: String?, tag: String?) {
      guard anchor != nil || tag != nil else { return nil }
      self.anchor = anchor
      self.tag = tag
    }
  }

  let kind: Kind
  let properties: Properties?
  let bytes: Range<Int>

  var anchor: String? { properties?.anchor }
  var tag: String? { properties?.tag }

  /// Whether an anchor or a tag stands before the content.
  var hasProperties: Bool { properties != nil }
}
