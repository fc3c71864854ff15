extension Builtin {
  /// When a function gives a value, of arguments that have values of the right types.
  enum Giving: Sendable {
    case always
    /// Where what it reads stands written; another text may be none that it can read. Dates and times do too.
    case ofWritten
    /// Where the second argument is not 0.
    case ofDivisor
    /// Where all but the first argument stand written, as a pattern does; another may be none.
    case ofWrittenRest
    /// Where the list has so many items, or so many are given one by one.
    case ofItems(Int)
    /// Where the text has the characters that are asked for.
    case ofCharacters
    /// Nothing can be said.
    case perhaps
  }
}
