import CivilTime
import FEEL
import WorkflowKit

/// Cases in which parts of conditions that cannot be laid beside each other (`a <= b`, `a <= 5`) say what is taken of them,
/// found by trying values: those that stand written, and some near them.
extension WorkflowReader {
  /// So many inputs are tried together.
  private static let mostTried = 4
  /// So many values are tried of each.
  private static let mostValues = 12

  /// The first such case, in words; nil where none is found, or where they hang on more than inputs.
  func witness(_ taken: [StandingPart: Bool], in layout: ScopeLayout) -> String? {
    let read = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.part.names) }
    let names = read.filter { !$0.hasSuffix("()") }.sorted()
    let fields = names.compactMap { name in inputs.first { $0.name == name } }
    let rules = lastingRules.filter { !$0.reads.isDisjoint(with: names) }
    guard read.isDisjoint(with: Self.changing), names.count <= Self.mostTried, fields.count == names.count,
      rules.allSatisfy({ $0.reads.isSubset(of: names) })
    else { return nil }
    let written = taken.keys.map(\.part.text).sorted().joined(separator: " ")
    let values = fields.map { Self.values(of: $0, near: written) }
    let parts = taken.compactMap { part, outcome in
      Expression.compile(part.part.text, in: layout.shape, expecting: .boolean).expression.map { ($0, outcome) }
    }
    guard parts.count == taken.count, values.allSatisfy({ !$0.isEmpty }) else { return nil }
    var row = Array(repeating: 0, count: names.count)
    repeat {
      let found = names.indices.reduce(into: Context()) { $0[names[$1]] = values[$1][row[$1]] }
      let scope = ContextScope(found, shape: layout.shape, today: .earliest, now: Instant(startOfUTC: .earliest))
      if parts.allSatisfy({ ($0.holds(in: scope) == true) == $1 }), !rules.contains(where: { $0.refuses(found) }) {
        return "till exempel när " + CaseWords.words(found.map { ($0.name, $0.value) })
      }
    } while Self.advance(&row, through: values)
    return nil
  }

  /// Goes on to the next row of values; false after the last.
  private static func advance(_ row: inout [Int], through values: [[Value]]) -> Bool {
    for place in row.indices {
      row[place] += 1
      if row[place] < values[place].count { return true }
      row[place] = 0
    }
    return false
  }

  /// What an input may be; nothing where that cannot be tried.
  private static func values(of field: Field, near written: String) -> [Value] {
    let values: [Value]
    switch field.type {
    case .boolean: values = [.boolean(true), .boolean(false)]
    case .choice(let choices): values = choices.map { .string($0.value) }
    case .integer, .number:
      let numbers = written.matches(of: /\b\d{1,9}\b/).map { String($0.0) }
      values = (numbers.flatMap { [$0, "\($0) + 1", "\($0) - 1"] } + ["0", "1", "2"]).compactMap(value)
    case .date:
      let days = written.matches(of: /\d{4}-\d{2}-\d{2}/).map { String($0.0) } + ["2026-03-02"]
      values = days.flatMap { day in
        [0, 1, -1, 15, 40].map { "date(\"\(day)\") + duration(\"P1D\") * (\($0))" }
      }.compactMap(value)
    default: return []
    }
    let isSure = field.required || !field.standard.isNull
    return Array(values.prefix(mostValues)) + (isSure ? [] : [.null])
  }

  private static func value(_ text: String) -> Value? {
    let shape = ScopeShape()
    let scope = ContextScope(Context(), shape: shape, today: .earliest, now: Instant(startOfUTC: .earliest))
    return Expression.compile(text, in: shape).expression?.evaluate(in: scope)
  }
}
