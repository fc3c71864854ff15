import CivilTime
import FEEL

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
  /// - Parameter columns: The fields of few values that can be read.
  init?(of conditions: [Expression], columns all: [Column]) {
    let shape = Self.shape(all)
    let paths = conditions.reduce(into: Set<Substring>()) { $0.formUnion(Self.paths(in: $1.canonicalText)) }
    // What passes by itself is no case, and a step that is read as a whole is more than its fields of few values.
    guard !paths.contains("today"), !paths.contains("now"),
      !all.contains(where: { $0.path.count > 1 && paths.contains($0.path[0][...]) }),
      let compiled = Self.compile(conditions, in: shape),
      let day = CivilDate("2026-03-02"), let now = try? Instant(millisecondsSinceEpoch: 0)
    else { return nil }
    columns = all.filter { paths.contains($0.name[...]) }
    guard columns.reduce(1, { min($0 * $1.values.count, Self.most + 1) }) <= Self.most else { return nil }
    cases = columns.reduce([[]]) { found, column in found.flatMap { row in column.values.map { row + [$0] } } }
    var holding = Array(repeating: Set<Int>(), count: conditions.count)
    for (number, row) in cases.enumerated() {
      let scope = ContextScope(Self.context(columns, row), shape: shape, today: day, now: now)
      for (index, condition) in compiled.enumerated() where condition.holds(in: scope) == true {
        holding[index].insert(number)
      }
    }
    self.holding = holding
  }

  /// The cases in which none of the conditions holds.
  var uncovered: [Int] { cases.indices.filter { number in !holding.contains { $0.contains(number) } } }

  /// A case in words: `krets är "slutet" och snabbt är false`.
  func words(_ number: Int) -> String {
    CaseWords.words(zip(columns, cases[number]).map { ($0.name, $1) })
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
    let compiled = conditions.compactMap { Expression.compile($0.source, in: shape, expecting: .boolean).expression }
    return compiled.count == conditions.count ? compiled : nil
  }

  private static func shape(_ columns: [Column]) -> ScopeShape {
    var names: [String] = []
    var types: [String: FEELType] = [:]
    for column in columns {
      let name = column.path[0]
      if types[name] == nil { names.append(name) }
      let type: FEELType = column.values.contains(.boolean(true)) ? .boolean : .string
      guard column.path.count > 1 else {
        types[name] = type
        continue
      }
      var fields: [String: FEELType] = [:]
      if case .context(let known, _)? = types[name] { fields = known }
      fields[column.path[1]] = type
      types[name] = .context(fields, open: false)
    }
    return ScopeShape(names: names.map { ($0, types[$0] ?? .any) })
  }

  private static func context(_ columns: [Column], _ row: [Value]) -> Context {
    var context = Context()
    for (column, value) in zip(columns, row) {
      let name = column.path[0]
      if column.path.count > 1 {
        var fields = context[name]?.context ?? Context()
        fields[column.path[1]] = value
        context[name] = .context(fields)
      } else {
        context[name] = value
      }
    }
    return context
  }
}
