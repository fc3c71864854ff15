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
  ///   - rules: Conditions of which each is false in every case there is.
  init?(of conditions: [Expression], columns all: [Column], refusing rules: [Expression] = []) {
    let shape = Self.shape(all)
    let paths = conditions.reduce(into: Set<Substring>()) { $0.formUnion(Self.paths(in: $1.canonicalText)) }
    // What passes by itself is no case, and a step that is read as a whole is more than its fields of few values.
    guard !paths.contains("today"), !paths.contains("now"),
      !all.contains(where: { $0.path.count > 1 && paths.contains($0.path[0][...]) }),
      let compiled = Self.compile(conditions, in: shape),
      let day = CivilDate("2026-03-02"), let now = try? Instant(millisecondsSinceEpoch: 0)
    else { return nil }
    let read = all.filter { paths.contains($0.name[...]) }
    guard read.reduce(1, { min($0 * $1.values.count, Self.most + 1) }) <= Self.most else { return nil }
    func holds(_ condition: Expression, _ row: [Value]) -> Bool? {
      condition.holds(in: ContextScope(Self.context(read, row), shape: shape, today: day, now: now))
    }
    let rows = read.reduce([[]]) { found, column in found.flatMap { row in column.values.map { row + [$0] } } }
    let rules = Self.rules(rules, reading: Set(read.map { $0.path[0] }), in: shape)
    let kept = rules.isEmpty ? rows : rows.filter { row in rules.allSatisfy { holds($0, row) == false } }
    var holding = Array(repeating: Set<Int>(), count: conditions.count)
    for (number, row) in kept.enumerated() {
      for (index, condition) in compiled.enumerated() where holds(condition, row) == true {
        holding[index].insert(number)
      }
    }
    (columns, cases) = (read, kept)
    self.holding = holding
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

  /// The conditions compiled where nothing but the columns can be read; nil where one reads something else.
  private static func compile(_ conditions: [Expression], in shape: ScopeShape) -> [Expression]? {
    let compiled = conditions.compactMap { $0.compiled(in: shape, expecting: .boolean).expression }
    return compiled.count == conditions.count ? compiled : nil
  }

  /// The rules that read nothing but some inputs.
  private static func rules(_ rules: [Expression], reading names: Set<String>, in shape: ScopeShape) -> [Expression] {
    rules.compactMap { rule in
      guard let compiled = compile([rule], in: shape)?.first else { return nil }
      return compiled.slots.allSatisfy { names.contains(shape.names[$0].name) } ? compiled : nil
    }
  }

  private static func shape(_ columns: [Column]) -> ScopeShape {
    guard case .context(let types, _) = type(of: columns, behind: 0) else { return .empty }
    return ScopeShape(names: types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// The type of what columns have in common, behind so many names of their paths.
  private static func type(of columns: [Column], behind count: Int) -> FEELType {
    if let column = columns.first, column.path.count == count {
      return column.values.contains(.boolean(true)) ? .boolean : .string
    }
    return .context(
      Dictionary(grouping: columns) { $0.path[count] }.mapValues { type(of: $0, behind: count + 1) }, open: false)
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
