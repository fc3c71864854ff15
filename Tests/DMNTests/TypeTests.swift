import DMN
import FEEL
import SourceDiagnostics
import Testing

@Suite struct TypeTests {
  static let types = """
    <itemDefinition name="tGrad"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues></itemDefinition>
    <itemDefinition name="tGrader" isCollection="true"><typeRef>tGrad</typeRef></itemDefinition>
    <itemDefinition name="tPar" isCollection="true"><typeRef>number</typeRef>
      <typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
    <itemDefinition name="tPerson"><itemComponent name="ålder"><typeRef>number</typeRef></itemComponent>
      <itemComponent name="barn" isCollection="true"><typeRef>tPerson</typeRef></itemComponent></itemDefinition>
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let type: String
    let text: String
    let expected: Value
    var testDescription: String { "\(text) as \(type)" }

    init(_ type: String, _ text: String, _ expected: Value) {
      self.type = type
      self.text = text
      self.expected = expected
    }
  }

  static let cases: [Case] = [
    Case("number", "1", 1), Case("number", "\"1\"", nil), Case("number", "[1]", 1), Case("number", "[1, 2]", nil),
    Case("tGrad", "\"A\"", "A"), Case("tGrad", "\"C\"", nil), Case("tGrad", "[\"B\"]", "B"),
    Case("tGrader", "[\"A\", \"B\"]", ["A", "B"]), Case("tGrader", "\"A\"", ["A"]), Case("tGrader", "[\"C\"]", nil),
    Case("tPar", "[1, 2]", [1, 2]), Case("tPar", "[1]", nil), Case("tPar", "[\"a\", 2]", nil),
    Case("tPerson", "{ålder: 1, barn: [{ålder: 0, barn: []}]}", ["ålder": 1, "barn": [["ålder": 0, "barn": []]]]),
    Case("tPerson", "{ålder: 1, barn: [{ålder: \"noll\", barn: []}]}", nil),
    Case("tPerson", "{ålder: 1}", nil), Case("Any", "{a: 1}", ["a": 1]),
  ]

  @Test("A value is fitted to the declared type or null", arguments: cases)
  func conversion(_ test: Case) throws {
    let model = try ModelFixture.model(Self.types + ModelFixture.literal("svar", type: test.type, test.text))
    #expect(model.diagnostics.isEmpty, "\(model.diagnostics)")
    #expect(try model.value("svar") == test.expected)
  }

  @Test("A date becomes midnight in UTC where date and time is declared")
  func midnight() throws {
    let model = try ModelFixture.model(
      ModelFixture.literal("dag", type: "date and time", "date(\"2026-03-09\")")
        + ModelFixture.literal(
          "svar", needs: [ModelFixture.needs(decision: "dag")], "dag = date and time(\"2026-03-09T00:00:00Z\")"))
    #expect(try model.value("svar") == true)
  }

  @Test("An unknown type is told and a type that is itself refused")
  func wrongTypes() throws {
    let model = try ModelFixture.model(
      """
      <itemDefinition name="tA"><typeRef>tB</typeRef></itemDefinition>
      <itemDefinition name="tB"><typeRef>tA</typeRef></itemDefinition>
      """ + ModelFixture.literal("svar", type: "numbr", "1"))
    let messages = model.diagnostics.map(\.message)
    #expect(messages.contains("typen \"tA\" är sig själv"))
    #expect(messages.contains("typen \"numbr\" finns inte; alla värden godtas"))
    #expect(try model.value("svar") == 1)
  }
}
