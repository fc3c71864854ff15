import FEEL
import Testing

@Suite("Logic has three values, and null goes on as the standard says")
struct LogicTests {
  static let values = ["true", "false", "null"]
  static let and: [[Value]] = [[true, false, nil], [false, false, false], [nil, false, nil]]
  static let or: [[Value]] = [[true, true, true], [true, false, nil], [true, nil, nil]]

  @Test("and, or and not follow their tables", arguments: 0..<3, 0..<3)
  func table(a: Int, b: Int) throws {
    let (x, y) = (Self.values[a], Self.values[b])
    #expect(try LanguageFixture.evaluate("\(x) and \(y)") == Self.and[a][b])
    #expect(try LanguageFixture.evaluate("\(x) or \(y)") == Self.or[a][b])
    #expect(try LanguageFixture.evaluate("not(\(x))") == [false, true, nil][a])
  }

  @Test(
    "what is no boolean counts as null in logic",
    arguments: [("fritt.x and true", nil), ("fritt.x and false", false), ("fritt.x or true", true)] as [(String, Value)]
  )
  func notBoolean(text: String, value: Value) throws {
    #expect(try LanguageFixture.evaluate(text) == value)
  }

  @Test(
    "null goes on through calculations, and is equal only to itself",
    arguments: [
      ("tom + 1", nil), ("1 - tom", nil), ("tom < 1", nil), ("1 >= tom", nil), ("tom = null", true),
      ("tom != null", false), ("tom = 1", false), ("1 != tom", true), ("tom.a.b", nil), ("tom in [1..2]", nil),
      ("tom in (1, 2)", false), ("tom between 1 and 2", nil), ("string length(tom)", nil), ("tom[item > 1]", nil),
      ("for x in tom return x", nil), ("some x in tom satisfies x", nil), ("if tom > 1 then 1 else 2", 2),
      ("[null] = [null]", true), ("{a: null}.a", nil), ("fritt.x = krets", nil),
    ] as [(String, Value)])
  func propagation(text: String, value: Value) throws {
    #expect(try LanguageFixture.evaluate(text) == value)
  }

  @Test("a condition that is compared makes no value, and says nil where it cannot tell")
  func holds() throws {
    let shape = LanguageFixture.shape
    let scope = try CaseScope()
    #expect(try Expression.compile("antal_dagar > 3", in: shape).get().holds(in: scope) == true)
    #expect(try Expression.compile("tom > 3", in: shape).get().holds(in: scope) == nil)
    #expect(try Expression.compile("krets", in: shape).get().holds(in: scope) == nil)
  }
}
