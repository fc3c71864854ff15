import CivilTime
import FEEL
import Testing

/// A scope of a case, as the workflow engine makes them, and shortcuts for evaluating in it.
enum LanguageFixture {
  static let authority = FEELType.context(
    [
      "myndighet": .context(["kod": .string, "namn": .string], open: false),
      "remiss": .optional(.context(["svar": .optional(.string), "dag": .date], open: false)),
    ], open: false)

  static let names: [(name: String, type: FEELType, value: Value)] = [
    ("krets", .string, "allmänheten"),
    ("antal_dagar", .number, 4),
    ("svarstid", .period, .period(.days(14))),
    ("avgift_krävs", .boolean, true),
    ("sökt dag", .date, date("2018-03-09")),
    ("tom", .any, nil),
    (
      "dagar",
      .list(.context(["datum": .date, "gäster": .number], open: false)),
      [
        ["datum": date("2018-06-06"), "gäster": 120], ["datum": date("2018-05-01"), "gäster": 80],
        ["datum": date("2018-12-24"), "gäster": 40],
      ]
    ),
    (
      "beslut", .context(["utfall": .string, "nivå": .string, "dag": .optional(.date)], open: false),
      ["utfall": "bevilja", "nivå": "nämnd", "dag": nil]
    ),
    (
      "komplettering", .optional(.context(["utfall": .string, "komplett_dag": .date], open: false)),
      ["utfall": "komplett", "komplett_dag": date("2018-03-20")]
    ),
    ("belopp", .optional(.number), 250),
    ("godkänd", .optional(.boolean), true),
    (
      "bedöm_remissbehov", .context(["polis_krävs": .boolean, "instanser": .list(.any)], open: false),
      ["polis_krävs": true, "instanser": []]
    ),
    (
      "remisser", .list(authority),
      [
        ["myndighet": ["kod": "polis", "namn": "Polisen"], "remiss": ["svar": nil, "dag": date("2018-03-10")]],
        [
          "myndighet": ["kod": "rtj", "namn": "Räddningstjänsten"],
          "remiss": ["svar": "ja", "dag": date("2018-03-12")],
        ],
      ]
    ),
    ("fritt", .any, ["x": 1, "lista": [["n": 1], ["n": 2]]]),
    ("tal", .list(.number), [3, 1, 2]),
  ]

  static let functions = [
    HostFunction("taxa", [.init("nyckel", .string)], result: .number),
    HostFunction(
      "senaste_beslut", result: .optional(.context(["utfall": .string], open: false))),
  ]

  static let shape = ScopeShape(names: names.map { ($0.name, $0.type) }, functions: functions)

  static func date(_ text: String) -> Value { CivilDate(text).map(Value.date) ?? .null }

  static func period(_ text: String) -> Value { Period(text).map(Value.period) ?? .null }

  /// The value of an expression in the fixture's scope; warnings are allowed.
  static func evaluate(_ text: String, input: Value = nil) throws -> Value {
    let expression = try Expression.compile(text, in: shape).get()
    return expression.evaluate(in: try CaseScope(), input: input)
  }

  /// The value without any types known.
  static func evaluateLoosely(_ text: String) throws -> Value {
    let loose = ScopeShape(names: names.map { ($0.name, .any) }, functions: functions)
    return try Expression.compile(text, in: loose).get().evaluate(in: try CaseScope())
  }

  static func problems(_ text: String, expecting: FEELType? = nil) -> [FEELProblem] {
    Expression.compile(text, in: shape, expecting: expecting).problems
  }
}

/// The values of the fixture by slot.
struct CaseScope: ScopeValues {
  let today: CivilDate
  let now: Instant

  init() throws {
    today = try CivilDate.parse("2018-03-09")
    now = try Instant.parse("2018-03-09T10:41:00Z")
  }

  func value(at slot: Int) -> Value { LanguageFixture.names[slot].value }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    switch function {
    case 0: arguments == ["serveringstillstånd.tillfälligt.allmänheten"] ? 7000 : 0
    case 1: ["utfall": "bevilja"]
    default: nil
    }
  }
}
