public import SourceDiagnostics

/// A value in a YAML file with its exact place; immutable.
///
/// Where an alias (`*name`) stands, the node has the content and the place of what the anchor names, and `aliasPlace`
/// says where the alias is.
public final class YAMLNode: Sendable {
  /// What a node can hold.
  public enum Content: Sendable {
    /// A single value.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with values, in the order of the file; each key once.
    case mapping([YAMLEntry])
  }

  /// What the node holds.
  public let content: Content
  /// The file where it stands.
  public let file: SourceFile
  /// Its bytes in the file, without anchor and tag; a block collection ends with its last child.
  public let bytes: Range<Int>
  /// What few nodes have.
  private let rare: Rare?

  /// The resolved tag, such as `tag:yaml.org,2002:str`, where one is written.
  public var tag: String? { rare?.tag }

  private var aliasBytes: Range<Int>? { rare?.aliasBytes }

  /// What few nodes have, kept apart so that the others are small.
  private final class Rare: Sendable {
    let tag: String?
    let aliasBytes: Range<Int>?

    init(tag: String?, aliasBytes: Range<Int>?) {
      self.tag = tag
      self.aliasBytes = aliasBytes
    }
  }

  init(content: Content, file: SourceFile, bytes: Range<Int>, tag: String? = nil) {
    self.content = content
    self.file = file
    self.bytes = bytes
    rare = tag.map { Rare(tag: $0, aliasBytes: nil) }
  }

  /// Makes the node that stands for an alias of `target`.
  init(aliasOf target: YAMLNode, at aliasBytes: Range<Int>) {
    self.content = target.content
    self.file = target.file
    self.bytes = target.bytes
    rare = Rare(tag: target.tag, aliasBytes: aliasBytes)
  }

  /// Where the node stands, computed when asked for.
  public var place: SourcePlace { file.place(bytes) }

  /// The bytes that stand for the node where it was met: those of its alias if it came by one, else its own.
  var extent: Range<Int> { aliasBytes ?? bytes }

  /// Where the alias stands that this node came by, if it did.
  public var aliasPlace: SourcePlace? { aliasBytes.map(file.place) }
}
