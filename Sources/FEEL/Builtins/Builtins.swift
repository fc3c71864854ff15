/// The functions of the language, by name; each group stands in a file of its own.
enum Builtins {
  static let all: [String: Builtin] = Dictionary(
    [
      conversions, logic, strings, patterns, lists, aggregates, sorting, numbers, dates, ranges, contexts,
    ].joined().map { ($0.name, $0) }, uniquingKeysWith: { $1 })

  /// The names that have several words.
  static let spacedNames: [String] = all.keys.filter { $0.contains(" ") }.sorted()
}
