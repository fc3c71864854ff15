import CivilTime
import FEEL
import Testing

@Suite("A value is there where a choice is one of those it is promised for")
struct PromiseTests {
  private static let known: KnownConditions = {
    var known = KnownConditions()
    known.know(["x", "y", "z"], of: ["s", "val"])
    known.know([true, false], of: ["s", "ja"])
    known.promise(["s", "a"], where: ["s", "val"], isOneOf: ["x"])
    known.promise(["s", "b"], where: ["s", "val"], isOneOf: ["x", "y"])
    known.promise(["s", "c"], where: ["s", "ja"], isOneOf: [true])
    known.define("inte_z", as: #"s.val != "z""#)
    return known
  }()

  private static let shape = ScopeShape(
    names: [
      (
        "s",
        .context(
          [
            "val": .string, "ja": .boolean, "tal": .optional(.number), "a": .optional(.string),
            "b": .optional(.string), "c": .optional(.string),
          ], open: false)
      ), ("inte_z", .boolean),
    ], conditions: known)

  private static func isSure(_ text: String, in shape: ScopeShape) throws -> Bool {
    try !Expression.compile(text, in: shape).get().type.isOptional
  }

  @Test(
    "by what a condition shows the choice to be, or not to be",
    arguments: [
      #"if s.val = "x" then s.a else "-""#, #"if "x" = s.val then s.a else "-""#, #"if s.val != "x" then "-" else s.a"#,
      #"if s.val in ("y", "z") then "-" else s.a"#, #"if s.val in ["x", "y"] then s.b else "-""#,
      #"if not(s.val = "z") then s.b else "-""#, #"if s.val = "x" or s.val = "y" then s.b else "-""#,
      #"if s.val != "y" and s.val != "z" then s.a else "-""#, #"if s.ja then s.c else "-""#,
      #"if not(s.ja) then "-" else s.c"#, #"if s.ja = false then "-" else s.c"#, #"if inte_z then s.b else "-""#,
      #"if s.val != "y" then (if s.val != "z" then s.a else "-") else "-""#,
    ])
  func sure(text: String) throws { #expect(try Self.isSure(text, in: Self.shape.knowing(present: ["s"]))) }

  @Test(
    "and not where it may be another, or where its name means something else",
    arguments: [
      "s.a", #"if s.val = "y" then s.a else "-""#, #"if s.val = "x" then "-" else s.b"#,
      #"if s.val = "x" or s.ja then s.a else "-""#, #"if s.val in ("x", s.a) then s.a else "-""#,
      #"if s.ja then "-" else s.c"#, #"if inte_z then "-" else s.b"#, #"if s.val != s.a then s.b else "-""#,
      #"(for s in [s] return if s.val = "x" then s.a else "-")[1]"#,
    ])
  func doubtful(text: String) throws { #expect(try !Self.isSure(text, in: Self.shape.knowing(present: ["s"]))) }

  @Test("that a choice is not something says nothing where what it is read of may be missing")
  func missing() throws {
    #expect(try !Self.isSure(#"if s.val = "z" then "-" else s.b"#, in: Self.shape))
    #expect(try Self.isSure(#"if s.val = "x" then s.b else "-""#, in: Self.shape))
  }

  @Test("in every case there is, whatever the condition", arguments: 0..<8)
  func everyCase(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let shape = Self.shape.knowing(present: ["s"])
    let day = try CivilDate.parse("2026-03-02")
    let now = try Instant(millisecondsSinceEpoch: 0)
    var narrowed = 0
    for _ in 0..<60 {
      let condition = Self.condition(depth: 3, &random)
      for field in ["a", "b", "c"] {
        for text in [
          "if \(condition) then s.\(field) else \"-\"", "if \(condition) then \"-\" else s.\(field)",
        ] {
          let expression = try Expression.compile(text, in: shape).get()
          guard !expression.type.isOptional else { continue }
          narrowed += 1
          for world in Self.worlds {
            let scope = ContextScope(world, shape: shape, today: day, now: now)
            #expect(expression.evaluate(in: scope) != .null, "\(text) in \(world)")
          }
        }
      }
    }
    #expect(narrowed > 20)
  }

  private static func condition(depth: Int, _ random: inout SeededGenerator) -> String {
    let atoms = [
      #"s.val = "x""#, #"s.val = "y""#, #"s.val != "z""#, #"s.val in ("x", "y")"#, #"s.val in ["z"]"#, "s.ja",
      "s.ja = true", "s.ja != true", "inte_z", "s.tal > 3", "s.tal = null",
    ]
    guard depth > 0 else { return random.pick(atoms) }
    let first = condition(depth: depth - 1, &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "(\(first) and \(condition(depth: depth - 1, &random)))"
    case 1: return "(\(first) or \(condition(depth: depth - 1, &random)))"
    case 2: return "not(\(first))"
    default: return random.pick(atoms)
    }
  }

  /// Every case in which the promises are kept, and nothing more is given than they say.
  private static var worlds: [Context] {
    let values: [Value] = ["x", "y", "z"]
    let numbers: [Value] = [.null, 1, 5]
    return values.flatMap { value in
      [true, false].flatMap { truth in
        numbers.map { number in
          let s: Value = [
            "val": value, "ja": .boolean(truth), "tal": number, "a": value == "x" ? "v" : .null,
            "b": value == "z" ? .null : "v", "c": truth ? "v" : .null,
          ]
          return Context([("s", s), ("inte_z", .boolean(value != "z"))])
        }
      }
    }
  }
}
