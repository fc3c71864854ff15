/// Names that stand for conditions, with what is there where those hold or do not: `klar` for `beslut != null`.
///
/// It is read from the text of the conditions alone, before the types of names are known.
public struct KnownConditions: Sendable {
  /// What is not null where a condition holds, and where it does not.
  private var known: [String: (holding: Set<String>, failing: Set<String>)] = [:]

  /// No names.
  public init() {}

  /// Adds a name for a condition, which may be made of those that have been added before; a text that cannot be read
  /// shows nothing.
  public mutating func define(_ name: String, as text: String) {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return }
    known[name] = (
      Guards.present(syntax, when: true, knowing: self), Guards.present(syntax, when: false, knowing: self)
    )
  }

  /// The names, and the paths of names with `separator` between them, that surely have a value where a condition has that
  /// outcome.
  public func present(in text: String, when outcome: Bool) -> Set<String> {
    guard let syntax = Parser.expression(text, in: .empty, mode: .strict).syntax else { return [] }
    return Guards.present(syntax, when: outcome, knowing: self)
  }

  /// What stands between the names of a path.
  public static let separator = "\u{1F}"

  /// What is not null where the condition that a name stands for has that outcome; nothing for other names.
  func present(_ name: String, when outcome: Bool) -> Set<String> {
    known[name].map { outcome ? $0.holding : $0.failing } ?? []
  }
}
