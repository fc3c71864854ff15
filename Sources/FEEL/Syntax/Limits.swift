/// What an expression may at most be, so that text from outside can exhaust neither stack, memory nor time.
enum Limits {
  /// The longest text, in UTF-8 bytes.
  static let length = 10_000
  /// How deep brackets, right-hand operands, conditions and the like may lie in each other.
  static let nesting = 160
  /// How deep the syntax tree may be, where a chain of operators also counts.
  static let depth = 256
  /// How many levels of syntax may lie in each other while functions call each other; they take less than 1 MB of stack
  /// in an optimised build and less than 4 MB in others.
  static let callDepth = 2_000
  /// How deep lists, contexts and ranges that are made may lie in each other.
  static let valueDepth = 256
  /// How much one evaluation may do, counted in items gone through and pieces of text and lists made.
  static let work = 2_000_000
  /// What a logarithm, an exponential or a power with decimals takes of that: some 50 µs each in an optimised build, so
  /// that no expression keeps a processor longer with them than with anything else, about half a second.
  static let logarithm = 500
}
