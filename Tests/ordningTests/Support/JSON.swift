import Foundation

/// JSON that a command has written, to look things up in.
struct JSON {
  private let value: Any?

  /// Reads JSON.
  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  private init(value: Any?) { self.value = value }

  /// A member of an object.
  subscript(name: String) -> JSON { JSON(value: (value as? [String: Any])?[name]) }

  /// An element of an array.
  subscript(index: Int) -> JSON {
    guard let items = value as? [Any], items.indices.contains(index) else { return JSON(value: nil) }
    return JSON(value: items[index])
  }

  /// How many elements an array has.
  var count: Int { (value as? [Any])?.count ?? 0 }
  /// The text.
  var text: String? { value as? String }
  /// Whether it is true.
  var truth: Bool? { value as? Bool }
  /// The number.
  var number: Int? { value as? Int }
}
