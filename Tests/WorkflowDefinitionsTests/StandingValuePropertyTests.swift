import CivilTime
import FEEL
import SourceDiagnostics
import Testing

/// Expressions made at random of what may be missing, beside every case that can come to them.
@Suite("An expression is taken for right where it gives a value in every case, and nowhere else")
struct StandingValuePropertyTests {
  @Test("with promises, facts, counts and a step that is done on one way only", arguments: 0..<8)
  func same(seed: Int) throws {
    var random = Dice(seed: seed)
    var (taken, refused) = (0, 0)
    for _ in 0..<40 {
      let process = RandomReading(&random)
      let codes = Set(try load(process.text).diagnostics.filter { $0.severity == .error }.map(\.code))
      // What else may be wrong with one made at random says nothing of this.
      guard codes.isSubset(of: ["workflow.maybe-unset", "workflow.maybe-null"]) else { continue }
      if codes.isEmpty { taken += 1 } else { refused += 1 }
      let lacking = try process.lacking()
      #expect(codes.isEmpty == (lacking == nil), "\(lacking ?? "inget saknas")\n\(process.text)")
    }
    #expect(taken > 3 && refused > 3)
  }
}

/// A process of which the last step reads, behind two questions, what may be missing.
private struct RandomReading {
  private let word: String
  private let day: String
  private let number: String
  private let reading: String

  init(_ random: inout Dice) {
    func pick(_ items: String...) -> String { items.randomElement(using: &random) ?? "" }
    word = pick(
      "if m != null then \"ja\" else \"nej\"", "if a then \"ja\" else \"nej\"", "if d = null then \"nej\" else \"ja\"",
      "if l != null and count(l) > 1 then \"ja\" else \"nej\"",
      "if m = null then \"nej\" else if m.val = \"nu\" then \"nej\" else \"ja\"")
    day = pick(
      "d", "if d != null then d + duration(\"P7D\") else null", "if a then d else null",
      "if d = null then null else if a then d else d")
    number = pick("if l = null then 0 else count(l)", "if d = null then 0 else 2", "if a then 1 else 0")
    let first = Self.guarded(&random)
    let second = Self.guarded(&random)
    reading = "if \(first.question) then \(first.value) else if \(second.question) then \(second.value) else \"x\""
  }

  /// A value, behind a question that often asks for what it needs.
  private static func guarded(_ random: inout Dice) -> (question: String, value: String) {
    let (value, guards) = random.pick(values) ?? ("ord", ["a"])
    let other = question(&random, 1)
    guard let needed = random.pick(guards), !random.happens(onceIn: 4) else { return (other, value) }
    return (random.pick(["\(needed)", "\(needed) and \(other)", "not(not(\(needed)) or \(other))"]) ?? needed, value)
  }

  /// Values, and questions that may show that each is there.
  private static let values: [(value: String, guards: [String])] = [
    ("m.val", ["a", "m != null", "ord = \"ja\""]),
    ("m.skäl", ["(m != null and m.val != \"nu\")", "(a and not(m.val = \"nu\"))", "ord = \"ja\""]),
    ("string(m.slut)", ["(m != null and m.klart)", "(a and m.klart)", "not(m = null or not(m.klart))"]),
    ("string(d)", ["d != null", "dag != null", "ord = \"ja\""]),
    ("string(dag)", ["d != null", "(d != null and a)", "ord = \"ja\"", "dag != null"]),
    ("string(l[1])", ["tal > 0", "(l != null and count(l) > 0)", "ord = \"ja\""]),
    ("string(l[2])", ["tal > 1", "tal = 2", "(l != null and count(l) > 1)", "ord = \"ja\""]),
    ("ord", ["a"]),
  ]

  private static func question(_ random: inout Dice, _ depth: Int) -> String {
    if depth > 0, !random.happens(onceIn: 3) {
      let parts = (question(&random, depth - 1), question(&random, depth - 1))
      switch random.number(0...4) {
      case 0, 1: return "(\(parts.0) and \(parts.1))"
      case 2: return "(\(parts.0) or \(parts.1))"
      case 3: return "not(\(parts.0))"
      default: return "(if \(parts.0) then \(parts.1) else a)"
      }
    }
    let number = random.number(0...2)
    return random.pick([
      "a", "m != null", "m != null and m.val = \"nu\"", "m != null and m.klart", "m = null or m.val = \"nu\"",
      "ord = \"ja\"", "ord != \"ja\"", "d != null", "dag != null", "tal > \(number)", "tal = \(number)",
      "l != null and count(l) > \(number)", "l = null",
    ]) ?? "a"
  }

  var text: String {
    """
    workflow: prov
    title: Prov
    inputs:
      a: {type: boolean, required: true}
      d: {type: date}
      l: {type: list, of: date}
    facts:
      ord: '= \(word)'
      dag: '= \(day)'
      tal: '= \(number)'
    steps:
      - {id: fråga, uses: prov.hamta, next: [{when: a, to: m}, {to: slut}]}
      - {id: m, uses: prov.valj}
      - {id: slut, uses: prov.fraga, role: chef, with: {fråga: '= \(reading)'}}
    """
  }

  /// A case in which it gives nothing, in words; nil where there is none.
  func lacking() throws -> String? {
    let group = FEELType.context(["val": .string, "klart": .boolean, "skäl": .string, "slut": .date], open: false)
    var names: [(name: String, type: FEELType)] = [
      ("a", .boolean), ("d", .date), ("l", .list(.date)), ("m", group),
    ]
    func read(_ text: String) throws -> Expression {
      try Expression.compile(text, in: ScopeShape(names: names), mode: .standard).get()
    }
    let word = try read(word)
    let day = try read(day)
    let number = try read(number)
    names += [("ord", .string), ("dag", .date), ("tal", .number)]
    let reading = try read(reading)
    let date = Value.date(try #require(CivilDate("2026-03-02")))
    for a in [true, false] {
      for m in a ? Self.answers(date) : [.null] {
        for d in [Value.null, date] {
          for l in [Value.null, [], [date], [date, date], [date, date, date]] {
            let given = [.boolean(a), d, l, m]
            let facts = try [word, day, number].map { $0.evaluate(in: try Case(given)) }
            guard reading.evaluate(in: try Case(given + facts)).isNull else { continue }
            return "a \(a), d \(d), l \(l), m \(m)"
          }
        }
      }
    }
    return nil
  }

  /// What the step can have given.
  private static func answers(_ date: Value) -> [Value] {
    ["nu", "sen", "aldrig"].flatMap { val in
      [true, false].map { klart in
        [
          "val": .string(val), "klart": .boolean(klart), "skäl": val == "nu" ? .null : "s",
          "slut": klart ? date : .null,
        ]
      }
    }
  }
}

/// What is known in one case.
private struct Case: ScopeValues {
  let values: [Value]
  let today: CivilDate
  let now: Instant

  init(_ values: [Value]) throws {
    self.values = values
    today = try #require(CivilDate("2026-03-02"))
    now = try Instant(millisecondsSinceEpoch: 0)
  }

  func value(at slot: Int) -> Value { values[slot] }

  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
