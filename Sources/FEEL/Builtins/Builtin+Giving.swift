extension Builtin {
  /// When a function gives a value, of arguments that have values of the right types.
  enum Giving: Sendable {
    case always
    /// Where what it reads stands written; another text may be none that it can read. Dates and times do too.
    case ofWritten
    /// Where the second argument is not 0.
    case ofDivisor
    /// Where the list has an item.
    case ofItems
    /// Nothing can be said.
    case perhaps
  }
}
