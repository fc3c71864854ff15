import CivilTime
import FEEL
import WorkflowKit

/// What some conditions say in every case there is, where the cases can be counted: where the conditions read nothing but
/// fields that have a choice of values or are true or false.
///
/// The conditions are tried in each case, so that the answer is exact for whatever FEEL they are written in.
struct ConditionCases {
  /// A field of a few values.
  struct Column {
    /// As it is read: `krets`, `bedöm.förslag`.
    let path: [String]
    let values: [Value]

    var name: String { path.joined(separator: ".") }
  }

  /// The fields that the conditions read.
  let columns: [Column]
  /// For each case, the value of each column.
  let cases: [[Value]]
  /// For each condition, the cases in which it holds.
  let holding: [Set<Int>]

  /// More cases than this are not gone through.
  private static let most = 2048

  /// The cases of conditions; nil where they cannot be counted.
  ///
  /// - Parameters:
  ///   - columns: The fields of few values that can be read.
  ///   - names: The name of each slot of the scope that the conditions are compiled in.
  ///   - rules: Rules about inputs, which refuse some cases.
  init?(of conditions: [Expression], columns all: [Column], names: [String], refusing rules: [InputCheck]) {
    let readings = conditions.map(\.reading)
    let paths = readings.reduce(into: Set<[String]>()) { $0.formUnion($1.paths) }
    // What passes by itself is no case, and what else is read, such as a step as a whole, is more than a few values.
    guard readings.allSatisfy({ !$0.asksProgram && $0.functions.isDisjoint(with: ["today", "now"]) }),
      paths.allSatisfy({ path in all.contains { $0.path == path } }),
      let day = CivilDate("2026-03-02"), let now = try? Instant(millisecondsSinceEpoch: 0)
    else { return nil }
    let columns = all.filter { paths.contains($0.path) }
    guard columns.reduce(1, { min($0 * $1.values.count, Self.most + 1) }) <= Self.most else { return nil }
    let rows = columns.reduce([[]]) { found, column in found.flatMap { row in column.values.map { row + [$0] } } }
    // What else a rule reads is not known here.
    let rules = rules.filter { $0.reads.allSatisfy { paths.contains([$0]) } }
    let cases = rows.filter { row in
      rules.isEmpty || rules.allSatisfy { $0.passes(Self.context(columns, row), today: day, now: now) }
    }
    let slots = Set(conditions.flatMap(\.slots))
    var holding = Array(repeating: Set<Int>(), count: conditions.count)
    for (number, row) in cases.enumerated() {
      let context = Self.context(columns, row)
      let values = Dictionary(uniqueKeysWithValues: slots.map { ($0, context[names[$0]] ?? .null) })
      let scope = CaseScope(values: values, today: day, now: now)
      for (index, condition) in conditions.enumerated() where condition.holds(in: scope) == true {
        holding[index].insert(number)
      }
    }
    (self.columns, self.cases, self.holding) = (columns, cases, holding)
  }

  /// The values of one case, by slot.
  private struct CaseScope: ScopeValues {
    let values: [Int: Value]
    let today: CivilDate
    let now: Instant

    func value(at slot: Int) -> Value { values[slot] ?? .null }
    func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
  }

  /// The cases in which none of the conditions holds.
  var uncovered: [Int] { cases.indices.filter { number in !holding.contains { $0.contains(number) } } }

  /// Cases in words: `krets är "slutet" eller "ingen"`, `krets är "slutet" och snabbt är false`.
  func words(_ numbers: [Int]) -> String {
    if columns.count == 1 { return CaseWords.words(columns[0].name, oneOf: numbers.map { cases[$0][0] }) }
    return numbers.enumerated().map { place, number in
      (place > 0 ? "när " : "") + CaseWords.words(zip(columns, cases[number]).map { ($0.name, $1) })
    }.inSwedish("eller")
  }

  /// The words of an expression, with the fields that follow them: `krets`, `bedöm.förslag`, `count`.
  static func paths(in text: String) -> [Substring] {
    text.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), 0x80...:
        false
      default: true
      }
    }.map { Substring($0) }
  }

  private static func context(_ columns: [Column], _ row: [Value]) -> Context {
    zip(columns, row).reduce(into: Context()) { context, cell in set(cell.1, at: cell.0.path[...], in: &context) }
  }

  private static func set(_ value: Value, at path: ArraySlice<String>, in context: inout Context) {
    guard let name = path.first else { return }
    guard path.count > 1 else {
      context[name] = value
      return
    }
    var fields = context[name]?.context ?? Context()
    set(value, at: path.dropFirst(), in: &fields)
    context[name] = .context(fields)
  }
}
