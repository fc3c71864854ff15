/// The way from a document's root to a value, such as `["steps", 2, "title"]`.
public struct YAMLPath: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The keys and indexes, outermost first; none is the root itself.
  public let parts: [Part]

  /// Creates a path of its parts.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// Creates a path of its parts.
  public init(arrayLiteral elements: Part...) {
    self.parts = elements
  }

  /// Gives the path one step further in.
  public func appending(_ part: Part) -> YAMLPath {
    YAMLPath(parts + [part])
  }

  /// One part of a path.
  public enum Part: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// The value of a key.
    case key(String)
    /// An element of a list, from 0.
    case index(Int)

    /// Creates a key.
    public init(stringLiteral value: String) { self = .key(value) }

    /// Creates an index.
    public init(integerLiteral value: Int) { self = .index(value) }
  }
}

extension YAMLPath: CustomStringConvertible {
  /// The path as a person would say it: `steps[2].title`.
  public var description: String {
    parts.reduce("") { path, part in
      switch part {
      case .key(let name): path.isEmpty ? name : "\(path).\(name)"
      case .index(let index): "\(path)[\(index)]"
      }
    }
  }
}
