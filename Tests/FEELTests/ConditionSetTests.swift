import CivilTime
import FEEL
import Testing

@Suite("How conditions lie to each other")
struct ConditionSetTests {
  static let shape = ScopeShape(names: [
    ("antal", .number), ("krets", .string), ("dag", .date), ("klar", .boolean), ("belopp", .optional(.number)),
    ("beslut", .optional(.context(["nivå": .string], open: false))), ("annat", .any),
  ])

  static func set(_ texts: String...) throws -> ConditionSet { try set(texts) }

  static func set(_ texts: [String]) throws -> ConditionSet {
    ConditionSet(try texts.map { try Expression.compile($0, in: shape).get() }, in: shape)
  }

  @Test(
    "two conditions that cannot hold together",
    arguments: [
      ("antal > 3", "antal <= 3"), ("krets = \"slutet\"", "krets = \"allmänheten\""), ("klar", "not(klar)"),
      ("dag < @\"2018-03-09\"", "dag >= date(\"2018-03-09\")"), ("antal in (1, 2)", "antal between 3 and 5"),
      ("antal in [1..3)", "3 <= antal"), ("belopp = null", "belopp > 0"), ("belopp != null", "not(is defined(belopp))"),
      ("dag > @\"2018-03-08\" and dag < @\"2018-03-10\"", "dag != @\"2018-03-09\""),
      ("annat = 1 and antal > 1", "annat = 1 and antal < 1"), ("count([antal]) = 1", "not(count([antal]) = 1)"),
      ("beslut.nivå = \"nämnd\"", "beslut.nivå in (\"utskott\", \"delegat\")"), ("antal = -1", "antal > -0.5"),
      ("antal > belopp", "belopp > antal"), ("antal + 1 > 4", "antal + 1 < 3"), ("dag > today()", "today() >= dag"),
    ])
  func disjoint(first: String, second: String) throws {
    #expect(try Self.set(first, second).overlap(0, 1) == .never)
  }

  @Test(
    "two conditions that can hold together, with an example",
    arguments: [
      ("antal > 3", "antal < 10", ["antal": 4]), ("antal >= 3", "antal <= 3", ["antal": 3]),
      ("antal > 3", "antal < 4", ["antal": .number(Number(7).dividing(by: 2) ?? 0)]),
      ("klar", "klar or antal > 1", ["klar": true]),
      ("krets != \"a\"", "krets != \"b\"", ["krets": "annat"]),
      ("dag > @\"2018-03-08\"", "dag < @\"2018-03-10\"", ["dag": LanguageFixture.date("2018-03-09")]),
      ("belopp = null", "antal = 1", ["antal": 1, "belopp": nil]), ("true", "true", [:]),
      ("beslut.nivå = \"nämnd\"", "antal > 0", ["antal": 1, "beslut.nivå": "nämnd"]),
    ] as [(String, String, Value)])
  func overlapping(first: String, second: String, example: Value) throws {
    #expect(try Self.set(first, second).overlap(0, 1) == .possible(example: try #require(example.context)))
  }

  @Test(
    "what hangs on something else cannot be told",
    arguments: [
      ("antal > 1", "annat > 1"), ("antal + 1 > 2", "antal < 1"), ("antal > belopp", "belopp > 1"),
      ("belopp = antal", "antal > 1"), ("count([antal]) = 1", "klar"),
      ("antal > belopp", "antal = 1"),
    ])
  func undecided(first: String, second: String) throws {
    let set = try Self.set(first, second)
    #expect(set.overlap(0, 1) == .undecided)
    #expect(set.coverage() == .undecided || !first.contains("annat"))
  }

  @Test(
    "conditions that cover every case",
    arguments: [
      ["antal > 3", "antal <= 3"], ["klar", "not(klar)"], ["klar = true", "klar = false"], ["true"],
      ["krets = \"a\"", "krets != \"a\""], ["belopp > 0", "belopp <= 0", "belopp = null"],
      ["antal < 0", "antal in [0..10]", "antal > 10"], ["antal > 3 or klar", "antal <= 3", "not(klar)"],
      ["dag <= @\"2018-03-08\"", "dag >= @\"2018-03-09\""], ["count([antal]) = 1", "antal > 1", "antal <= 1"],
      ["antal > 1 and klar", "antal > 1 and not(klar)", "antal <= 1"],
      ["beslut.nivå = null", "beslut.nivå != null"], ["dag < today()", "dag >= today()"],
      ["klar and antal < 3", "not(klar) and antal < 3", "antal >= 3"],
    ])
  func complete(texts: [String]) throws {
    #expect(try Self.set(texts).coverage() == .complete)
  }

  @Test(
    "conditions that leave cases, with an example",
    arguments: [
      (["antal > 3", "antal < 3"], ["antal": 3]), (["klar"], ["klar": false]),
      (["belopp > 0", "belopp <= 0"], ["belopp": nil]), (["krets in (\"a\", \"b\")"], ["krets": "annat"]),
      (["antal >= 10 and klar", "antal < 10"], ["antal": 10, "klar": false]), ([], [:]),
      (["dag < @\"2018-03-09\"", "dag > @\"2018-03-09\""], ["dag": LanguageFixture.date("2018-03-09")]),
    ] as [([String], Value)])
  func gaps(texts: [String], example: Value) throws {
    #expect(try Self.set(texts).coverage() == .missing(example: try #require(example.context)))
  }

  @Test("a condition behind others that take all its cases is shadowed by them")
  func shadowed() throws {
    let set = try Self.set(
      "antal > 10", "krets = \"a\"", "antal > 20", "antal < 5", "antal between 2 and 4 or antal > 12",
      "antal > 3 and antal < 3", "antal = 7", "annat = 1", "annat = 1 and klar", "annat = 2")
    #expect(set.shadowing(of: 0) == .reachable)
    #expect(set.shadowing(of: 2) == .shadowed(by: [0]))
    #expect(set.shadowing(of: 4) == .shadowed(by: [0, 3]))
    #expect(set.shadowing(of: 5) == .shadowed(by: []))
    #expect(set.shadowing(of: 6) == .reachable)
    #expect(set.shadowing(of: 7) == .undecided)
    #expect(set.shadowing(of: 8) == .shadowed(by: [7]))
    #expect(set.shadowing(of: 9) == .undecided)
  }

  @Test("too many cases to go through is undecided, and comes soon")
  func tooMany() throws {
    let names = (0..<24).map { (name: "x\($0)", type: FEELType.number) }
    let shape = ScopeShape(names: names)
    let texts = names.map { "(\($0.name) = 1 or \($0.name) = 2)" }
    let condition = try Expression.compile(texts.joined(separator: " and "), in: shape).get()
    let set = ConditionSet([condition, condition], in: shape)
    #expect(set.overlap(0, 1) == .undecided)
    #expect(set.shadowing(of: 1) == .undecided)
  }

  @Test("an example found is one where the conditions hold, whatever they are", arguments: 0..<30)
  func examplesHold(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let shape = ScopeShape(names: [("a", .number), ("b", .optional(.number)), ("c", .boolean)])
    func comparison() -> String {
      let name = random.pick(["a", "b"])
      let number = Int.random(in: 0...3, using: &random)
      return random.pick([
        "\(name) > \(number)", "\(name) <= \(number)", "\(name) = \(number)", "\(name) != \(number)", "b = null", "c",
        "\(name) in [0..\(number))", "not(c)", "\(name) in (\(number), 9)", "not(\(name) > \(number))",
      ])
    }
    func condition(_ depth: Int) -> String {
      if depth == 0 { return comparison() }
      let join = random.pick(["and", "or"])
      return "(\(condition(depth - 1)) \(join) \(condition(depth - 1)))"
    }
    let expressions = try (0..<3).map { _ in try Expression.compile(condition(2), in: shape).get() }
    let set = ConditionSet(expressions, in: shape)
    func holds(_ place: Int, _ example: Context) throws -> Bool? {
      let full = Context([("a", example["a"] ?? 0), ("b", example["b"] ?? 0), ("c", example["c"] ?? false)])
      let scope = ContextScope(full, shape: shape, today: .earliest, now: try Instant.parse("2018-03-09T10:00:00Z"))
      return expressions[place].holds(in: scope)
    }
    if case .possible(let example) = set.overlap(0, 1) {
      #expect(try holds(0, example) == true && holds(1, example) == true, "\(expressions) \(example)")
    }
    if case .missing(let example) = set.coverage() {
      for place in 0..<3 { #expect(try holds(place, example) != true, "\(expressions) \(example)") }
    }
    // Every case on a grid must agree with what was said.
    for a in -1...4 {
      for b in [Value.null, 0, 1, 2, 3, 9] {
        for c in [true, false] {
          let example = Context([("a", .number(Number(a))), ("b", b), ("c", .boolean(c))])
          let held = try (0..<3).map { try holds($0, example) == true }
          if set.overlap(0, 1) == .never { #expect(!(held[0] && held[1])) }
          if set.coverage() == .complete { #expect(held.contains(true)) }
          if case .shadowed = set.shadowing(of: 2) { #expect(!held[2] || held[0] || held[1]) }
        }
      }
    }
  }

  @Test("what is said of values compared with each other is so in every case", arguments: 0..<60)
  func comparedNames(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let shape = ScopeShape(names: [("a", .number), ("b", .number), ("c", .optional(.number))])
    let expressions = try (0..<3).map { _ in
      let parts = (0...Int.random(in: 0...1, using: &random)).map { _ in
        let sides = [random.pick(["a", "b", "c", "a + 1"]), random.pick(["a", "b", "c", "1"])]
        return "\(sides[0]) \(random.pick(["<", "<=", ">", ">=", "=", "!="])) \(sides[1])"
      }
      return try Expression.compile(parts.joined(separator: random.pick([" and ", " or "])), in: shape).get()
    }
    let set = ConditionSet(expressions, in: shape)
    let numbers: [Value] = [0, 1, 2, 3]
    for a in numbers {
      for b in numbers {
        for c in numbers + [.null] {
          let scope = ContextScope(
            Context([("a", a), ("b", b), ("c", c)]), shape: shape, today: .earliest,
            now: try Instant.parse("2018-03-09T10:00:00Z"))
          let holds = expressions.map { $0.holds(in: scope) == true }
          let told: Comment = "\(expressions) where a is \(a), b \(b), c \(c)"
          if set.coverage() == .complete { #expect(holds.contains(true), told) }
          if set.overlap(0, 1) == .never { #expect(!(holds[0] && holds[1]), told) }
          if case .shadowed(let earlier) = set.shadowing(of: 2), holds[2] {
            #expect(earlier.contains { holds[$0] }, told)
          }
        }
      }
    }
  }
}
