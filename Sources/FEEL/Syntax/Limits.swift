/// What an expression may at most be, so that text from outside can exhaust neither stack, memory nor time.
enum Limits {
  /// The longest text, in UTF-8 bytes.
  static let length = 10_000
  /// The longest text, in UTF-8 bytes, that a hint writes anew as it is meant: people write no longer ones by hand.
  static let rewritten = 2_000
  /// How deep brackets, right-hand operands, conditions and the like may lie in each other.
  static let nesting = 160
  /// How deep the syntax tree may be, where a chain of operators also counts.
  static let depth = 256
  /// How many levels of syntax may lie in each other while functions call each other; they take less than 1 MB of stack
  /// in an optimised build and less than 4 MB in others.
  static let callDepth = 2_000
  /// How deep lists, contexts and ranges that are made may lie in each other.
  static let valueDepth = 256
  /// How many parts an inferred type may have, and how deep they may lie in each other; of a value with a larger type
  /// nothing is known before it is there. Types share their parts, so that a short text could otherwise make one that
  /// takes for ever to go through.
  static let typeParts = 400
  static let typeDepth = 16
  /// How many items and steps the loops and filters of one evaluation may go through in all.
  static let iterations = 1_000_000
  /// How many items a list may have.
  static let listSize = 500_000
  /// How much one evaluation may do, counted in items gone through and pieces of text and lists made.
  static let work = 2_000_000
  /// What a logarithm, an exponential or a power with decimals takes of that: some 50 µs each in an optimised build, so
  /// that no expression keeps a processor longer with them than with anything else, about half a second.
  static let logarithm = 500
}
