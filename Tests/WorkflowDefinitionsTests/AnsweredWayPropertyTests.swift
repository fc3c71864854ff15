import CivilTime
import FEEL
import SourceDiagnostics
import Testing

/// Processes made at random, whose ways ask of their inputs alone, beside every way that a case can take through them.
@Suite("What may be missing is what a case can lack")
struct AnsweredWayPropertyTests {
  @Test("and nothing else, in processes made at random", arguments: 0..<60)
  func same(seed: Int) throws {
    var random = Dice(seed: seed)
    for _ in 0..<4 {
      let process = RandomWays(&random)
      let codes = Set(try load(process.text).diagnostics.filter { $0.severity == .error }.map(\.code))
      let isLacking = try process.lacks()
      // What else may be wrong with one made at random says nothing of this.
      guard codes.isSubset(of: ["workflow.maybe-unset"]) else { continue }
      #expect(codes.isEmpty == !isLacking, "\(process.text)")
    }
  }
}

/// A row of steps of which one is read at the end, behind a question.
private struct RandomWays {
  private static let steps = 5
  /// The step that is read.
  private static let read = 2
  /// For each step but the last, what leads past others, and where to.
  private let ways: [(condition: String, target: Int)?]
  private let question: String

  init(_ random: inout Dice) {
    ways = (0..<Self.steps - 1).map { step in
      random.happens(onceIn: 4)
        ? nil : (Self.condition(&random, 1), step + 1 + random.number(0...Self.steps - 2 - step))
    }
    question = Self.condition(&random, 1)
  }

  private static func condition(_ random: inout Dice, _ depth: Int) -> String {
    if depth > 0, random.happens(onceIn: 2) {
      let parts = (condition(&random, depth - 1), condition(&random, depth - 1))
      switch random.number(0...3) {
      case 0: return "(\(parts.0) and \(parts.1))"
      case 1: return "(\(parts.0) or \(parts.1))"
      case 2: return "not(\(parts.0))"
      default: return "(if \(parts.0) then \(parts.1) else a)"
      }
    }
    switch random.number(0...5) {
    case 0: return "a"
    case 1: return "b = false"
    case 2: return "n > \(random.number(0...5))"
    case 3: return "n <= \(random.number(0...5))"
    case 4: return "n in [\(random.number(0...2))..\(3 + random.number(0...2))]"
    default: return "val = \"\(["x", "y", "z"][random.number(0...2)])\""
    }
  }

  var text: String {
    let rows = (0..<Self.steps).map { step in
      let next =
        step < Self.steps - 1
        ? ", next: [" + (ways[step].map { "{when: '\($0.condition)', to: s\($0.target)}, " } ?? "")
          + "{to: s\(step + 1)}]"
        : ""
      let reads = "{fråga: '= if \(question) then s\(Self.read).val else \"nej\"'}"
      return step < Self.steps - 1
        ? "  - {id: s\(step), uses: prov.valj\(next)}"
        : "  - {id: s\(step), uses: prov.fraga, role: chef, with: \(reads)}"
    }
    return """
      workflow: prov
      title: Prov
      inputs:
        a: {type: boolean, required: true}
        b: {type: boolean, required: true}
        n: {type: integer, required: true}
        val: {type: choice, options: [x, y, z], required: true}
      steps:
      \(rows.joined(separator: "\n"))
      """
  }

  /// Whether a case asks for the step at the end without having done it.
  func lacks() throws -> Bool {
    let shape = ScopeShape(names: [("a", .boolean), ("b", .boolean), ("n", .number), ("val", .string)])
    func read(_ condition: String) throws -> Expression { try Expression.compile(condition, in: shape).get() }
    let ways = try ways.map { way in try way.map { (condition: try read($0.condition), target: $0.target) } }
    let question = try read(question)
    let (today, now) = (try #require(CivilDate("2026-03-02")), try Instant(millisecondsSinceEpoch: 0))
    for a in [true, false] {
      for b in [true, false] {
        for n in -1...7 {
          for val in ["x", "y", "z"] {
            let inputs = Inputs(
              values: [.boolean(a), .boolean(b), .number(Number(n)), .string(val)], today: today, now: now)
            var (step, isDone) = (0, false)
            while step < Self.steps - 1 {
              isDone = isDone || step == Self.read
              let way = ways[step]
              step = way.flatMap { $0.condition.holds(in: inputs) == true ? $0.target : nil } ?? step + 1
            }
            if !isDone, question.holds(in: inputs) == true { return true }
          }
        }
      }
    }
    return false
  }
}

/// What is filled in.
private struct Inputs: ScopeValues {
  let values: [Value]

  func value(at slot: Int) -> Value { values[slot] }
  let today: CivilDate
  let now: Instant

  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
