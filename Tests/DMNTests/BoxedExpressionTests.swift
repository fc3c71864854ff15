import DMN
import FEEL
import Testing

@Suite struct BoxedExpressionTests {
  static func feel(_ text: String) -> String { ModelFixture.feel(text) }

  static func entry(_ name: String?, _ logic: String, type: String? = nil) -> String {
    let type = type.map { " typeRef=\"\($0)\"" } ?? ""
    return "<contextEntry>\(name.map { "<variable name=\"\($0)\"\(type)/>" } ?? "")\(logic)</contextEntry>"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let logic: String
    let expected: Value

    init(_ name: String, _ logic: String, _ expected: Value) {
      testDescription = name
      self.logic = logic
      self.expected = expected
    }
  }

  static let cases: [Case] = [
    Case(
      "a later entry of a context reads an earlier",
      "<context>\(entry("antal dagar", feel("7")))\(entry("i timmar", feel("antal dagar * 24")))</context>",
      ["antal dagar": 7, "i timmar": 168]),
    Case(
      "an entry without a name is the result",
      "<context>\(entry("a", feel("2")))\(entry(nil, feel("a + 1")))</context>", 3),
    Case(
      "an entry that is not of its type is null",
      "<context>\(entry("a", feel("\"två\""), type: "number"))</context>", ["a": nil]),
    Case(
      "a list of one is the value where a value is declared",
      "<context>\(entry("a", feel("[2]"), type: "number"))</context>", ["a": 2]),
    Case(
      "a type that an expression within a box says of itself converts nothing",
      "<list><literalExpression typeRef=\"number\"><text>\"två\"</text></literalExpression></list>", ["två"]),
    Case("a list holds values", "<list>\(feel("1"))\(feel("\"två\""))</list>", [1, "två"]),
    Case(
      "each row of a relation is a context",
      """
      <relation><column name="namn"/><column name="antal"/><row>\(feel("\"a\""))\(feel("1"))</row>
      <row>\(feel("\"b\""))\(feel("2"))</row></relation>
      """, [["namn": "a", "antal": 1], ["namn": "b", "antal": 2]]),
    Case(
      "a function is called with named arguments",
      """
      <context>\(entry("delat", """
      <functionDefinition><formalParameter name="a" typeRef="number"/><formalParameter name="b" typeRef="number"/>
      \(feel("a / b"))</functionDefinition>
      """))\(entry(nil, """
      <invocation>\(feel("delat"))<binding><parameter name="b"/>\(feel("2"))</binding>
      <binding><parameter name="a"/>\(feel("10"))</binding></invocation>
      """))</context>
      """, 5),
    Case(
      "a function reads the scope that it was written in, and may call itself",
      """
      <context>\(entry("steg", feel("2")))\(entry("ner", """
      <functionDefinition><formalParameter name="n" typeRef="number"/>
      \(feel("if n <= 0 then 0 else 1 + ner(n - steg)"))</functionDefinition>
      """))\(entry(nil, feel("ner(9)")))</context>
      """, 5),
    Case(
      "a boxed if chooses",
      "<conditional><if>\(feel("1 < 2"))</if><then>\(feel("\"ja\""))</then><else>\(feel("\"nej\""))</else></conditional>",
      "ja"),
    Case(
      "a boxed if without a truth value takes the else",
      "<conditional><if>\(feel("null"))</if><then>\(feel("1"))</then><else>\(feel("2"))</else></conditional>", 2),
    Case(
      "a boxed filter keeps what matches",
      "<filter><in>\(feel("[1, 5, 9]"))</in><match>\(feel("item > 4"))</match></filter>",
      [5, 9]),
    Case(
      "a boxed filter reads the item's entries",
      "<filter><in>\(feel("[{a: 1}, {a: 2}]"))</in><match>\(feel("a = 2"))</match></filter>", [["a": 2]]),
    Case(
      "a boxed for makes a list, and sees what it has so far",
      "<for iteratorVariable=\"i\"><in>\(feel("[1, 2, 3]"))</in><return>\(feel("i + count(partial)"))</return></for>",
      [1, 3, 5]),
    Case(
      "a boxed for goes through a range",
      "<for iteratorVariable=\"i\"><in>\(feel("[1..3]"))</in><return>\(feel("i * 2"))</return></for>", [2, 4, 6]),
    Case(
      "a boxed some finds one",
      "<some iteratorVariable=\"i\"><in>\(feel("[1, 2]"))</in><satisfies>\(feel("i > 1"))</satisfies></some>", true),
    Case(
      "a boxed every asks of all",
      "<every iteratorVariable=\"i\"><in>\(feel("[1, 2]"))</in><satisfies>\(feel("i > 1"))</satisfies></every>", false),
    Case(
      "a boxed every without a truth value is null",
      "<every iteratorVariable=\"i\"><in>\(feel("[1, 2]"))</in><satisfies>\(feel("null"))</satisfies></every>", nil),
  ]

  @Test("Boxed expressions give their values", arguments: cases)
  func values(_ test: Case) throws {
    let model = try ModelFixture.model(ModelFixture.decision("svar", test.logic))
    #expect(model.diagnostics.isEmpty, "\(model.diagnostics)")
    #expect(try model.value("svar") == test.expected)
  }

  @Test("An unknown argument and a call of what is no function are told")
  func wrongCalls() throws {
    let call = "<invocation>\(Self.feel("f"))<binding><parameter name=\"z\"/>\(Self.feel("2"))</binding></invocation>"
    let function = "<functionDefinition><formalParameter name=\"a\"/>\(Self.feel("a"))</functionDefinition>"
    let model = try ModelFixture.model(
      ModelFixture.decision("okänt", "<context>\(Self.entry("f", function))\(Self.entry(nil, call))</context>")
        + ModelFixture.decision("tal", "<context>\(Self.entry("f", Self.feel("3")))\(Self.entry(nil, call))</context>"))
    #expect(try model.reason("okänt") == "funktionen har ingen parameter \"z\"")
    #expect(try model.reason("tal") == "det som anropas är ingen funktion utan tal")
  }

  @Test("A function in Java is null with a reason of its own when it is called")
  func external() throws {
    let function = "<functionDefinition kind=\"Java\"><formalParameter name=\"a\"/></functionDefinition>"
    let model = try ModelFixture.model(
      ModelFixture.decision(
        "svar", "<context>\(Self.entry("f", function))\(Self.entry(nil, Self.feel("f(1)")))</context>"))
    #expect(try model.value("svar") == .null)
    #expect(try model.reason("svar") == "funktionen \"f\" är skriven i Java och kan inte anropas")
  }

  @Test(
    "A walk through too much is stopped",
    arguments: ["for", "some"])
  func tooMuch(_ kind: String) throws {
    let body = kind == "for" ? "return" : "satisfies"
    let model = try ModelFixture.model(
      ModelFixture.decision(
        "svar",
        """
        <\(kind) iteratorVariable="i"><in>\(Self.feel("[1..1000000000000]"))</in><\(body)>\(Self.feel("i < 0"))</\(body)></\(kind)>
        """))
    #expect(try model.value("svar") == .null)
    #expect(try model.reason("svar") == "uträkningen är för stor och har avbrutits")
  }

  @Test("A list that holds itself over and over is stopped before it grows without end")
  func doubling() throws {
    let doubled = (1...40).map { number in
      let before = Self.feel("a\(number - 1)")
      return Self.entry("a\(number)", "<list>\(before)\(before)</list>")
    }
    let model = try ModelFixture.model(
      ModelFixture.decision("svar", "<context>\(Self.entry("a0", Self.feel("[1]")))\(doubled.joined())</context>"))
    #expect(try model.value("svar")["a40"] == .null)
  }

  @Test("A function that never ends is stopped also where each call lies deep in boxes")
  func endlessBoxes() throws {
    let call = (1...50).reduce(Self.feel("f(a + 1)")) { inner, _ in "<context>\(Self.entry(nil, inner))</context>" }
    let function = "<functionDefinition><formalParameter name=\"a\"/>\(call)</functionDefinition>"
    let model = try ModelFixture.model(
      ModelFixture.decision(
        "svar", "<context>\(Self.entry("f", function))\(Self.entry(nil, Self.feel("f(1)")))</context>"))
    #expect(try model.value("svar") == .null)
    #expect(try model.reason("svar")?.contains("för många led") == true)
  }

  @Test("A function that never ends is stopped")
  func endless() throws {
    let function = "<functionDefinition><formalParameter name=\"a\"/>\(Self.feel("f(a + 1)"))</functionDefinition>"
    let model = try ModelFixture.model(
      ModelFixture.decision(
        "svar", "<context>\(Self.entry("f", function))\(Self.entry(nil, Self.feel("f(1)")))</context>"))
    #expect(try model.value("svar") == .null)
    #expect(try model.reason("svar")?.contains("för många led") == true)
  }
}
