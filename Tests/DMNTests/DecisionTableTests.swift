import DMN
import FEEL
import SourceDiagnostics
import Testing

@Suite struct DecisionTableTests {
  /// A table over `x` whose rules are conditions and values, in a decision named `svar`.
  static func table(
    _ attributes: String, allowed: String = "", standard: String = "", _ rules: [(String, String)]
  ) throws -> DecisionModel {
    let rows = rules.map { condition, value in
      "<rule><inputEntry><text>\(condition)</text></inputEntry><outputEntry><text>\(value)</text></outputEntry></rule>"
    }
    let values = allowed.isEmpty ? "" : "<outputValues><text>\(allowed)</text></outputValues>"
    let otherwise = standard.isEmpty ? "" : "<defaultOutputEntry><text>\(standard)</text></defaultOutputEntry>"
    return try ModelFixture.model(
      ModelFixture.input("x", type: "number")
        + ModelFixture.decision(
          "svar", needs: [ModelFixture.needs(input: "x")],
          """
          <decisionTable \(attributes)><input><inputExpression><text>x</text></inputExpression></input>
          <output>\(values)\(otherwise)</output>\(rows.joined())</decisionTable>
          """))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let policy: String
    let x: Int
    let expected: Value
    var testDescription: String { "\(policy), x = \(x)" }

    init(_ policy: String, _ x: Int, _ expected: Value) {
      self.policy = policy
      self.x = x
      self.expected = expected
    }
  }

  static let rules = [("&lt; 10", "\"låg\""), ("[5..20]", "\"mellan\""), ("&gt; 15", "\"hög\""), ("3", "\"låg\"")]

  static let cases = [
    Case("", 4, "låg"),
    Case("hitPolicy='UNIQUE'", 7, nil),
    Case("hitPolicy='UNIQUE'", 40, "hög"),
    Case("hitPolicy='ANY'", 3, "låg"),
    Case("hitPolicy='ANY'", 7, nil),
    Case("hitPolicy='FIRST'", 7, "låg"),
    Case("hitPolicy='FIRST'", 17, "mellan"),
    Case("hitPolicy='PRIORITY'", 17, "hög"),
    Case("hitPolicy='PRIORITY'", 7, "mellan"),
    Case("hitPolicy='OUTPUT ORDER'", 17, ["hög", "mellan"]),
    Case("hitPolicy='OUTPUT ORDER'", 7, ["mellan", "låg"]),
    Case("hitPolicy='RULE ORDER'", 17, ["mellan", "hög"]),
    Case("hitPolicy='COLLECT'", 3, ["låg", "låg"]),
    Case("hitPolicy='COLLECT' aggregation='COUNT'", 17, 2),
  ]

  @Test("Each hit policy chooses among the rules that hold", arguments: cases)
  func hitPolicies(_ test: Case) throws {
    let model = try Self.table(test.policy, allowed: "\"hög\", \"mellan\", \"låg\"", Self.rules)
    #expect(try model.value("svar", ["x": .number(Number(test.x))]) == test.expected)
  }

  static let sums: [Case] = [
    Case("SUM", 17, 30), Case("MIN", 17, 10), Case("MAX", 17, 20), Case("COUNT", 17, 2), Case("COUNT", -1, nil),
    Case("SUM", -1, nil),
  ]

  @Test("Collected numbers are put together as the aggregation says", arguments: sums)
  func aggregations(_ test: Case) throws {
    let model = try Self.table(
      "hitPolicy='COLLECT' aggregation='\(test.policy)'", [("[0..20]", "10"), ("&gt; 15", "20")])
    #expect(try model.value("svar", ["x": .number(Number(test.x))]) == test.expected)
  }

  @Test("Where no rule holds the default value is the result, and without one null with a reason")
  func defaults() throws {
    let rules = [("&gt; 10", "\"stor\"")]
    #expect(try Self.table("", standard: "\"liten\"", rules).value("svar", ["x": 1]) == "liten")
    let model = try Self.table("", rules)
    #expect(try model.value("svar", ["x": 1]) == .null)
    #expect(try model.reason("svar", ["x": 1]) == "ingen regel i tabellen gäller")
  }

  @Test("Two rules at once under UNIQUE are told")
  func conflict() throws {
    let reason = try Self.table("", Self.rules).reason("svar", ["x": 7])
    #expect(reason == "2 regler gäller på samma gång, men hitPolicy är UNIQUE")
  }

  @Test("A value outside the table's allowed values is null, and told")
  func allowedOutput() throws {
    let model = try Self.table("", allowed: "\"a\", \"b\"", [("-", "\"c\"")])
    #expect(try model.value("svar", ["x": 1]) == .null)
    #expect(try model.reason("svar", ["x": 1]) == "tabellens värde är inte ett av de tillåtna")
  }

  @Test("A cell that cannot be read is told with its place, and the other decisions are usable")
  func brokenCell() throws {
    let model = try ModelFixture.model(
      ModelFixture.literal("rätt", "1 + 1")
        + ModelFixture.decision(
          "svar",
          """
          <decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/>
          <rule><inputEntry><text>1 +* 2</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
          </decisionTable>
          """))
    #expect(model.diagnostics.first?.place?.line == 4)
    #expect(try model.value("svar") == .null)
    #expect(try model.value("rätt") == 2)
  }

  @Test("Several outputs make a context")
  func outputs() throws {
    let model = try ModelFixture.model(
      ModelFixture.decision(
        "svar",
        """
        <decisionTable hitPolicy="COLLECT"><input><inputExpression><text>3</text></inputExpression></input>
        <output name="nämnd" typeRef="string"/><output name="dagar" typeRef="number"/>
        <rule><inputEntry><text>-</text></inputEntry>
        <outputEntry><text>"KS"</text></outputEntry><outputEntry><text>7</text></outputEntry></rule></decisionTable>
        """))
    #expect(try model.value("svar") == [["nämnd": "KS", "dagar": 7]])
  }
}
