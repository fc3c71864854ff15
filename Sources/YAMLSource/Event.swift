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

  let kind: Kind
  let anchor: String?
  let tag: String?
  let bytes: Range<Int>

  /// Whether an anchor or a tag stands before the content.
  var hasProperties: Bool { anchor != nil || tag != nil }
}
