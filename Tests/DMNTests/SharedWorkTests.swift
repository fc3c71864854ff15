import DMN
import FEEL
import SourceDiagnostics
import Testing

@Suite("No model takes for ever to load or to ask")
struct SharedWorkTests {
  @Test("decisions whose types double with each are loaded, and give their values", .timeLimit(.minutes(1)))
  func nestedTypes() throws {
    let decisions = (1...40).map { number -> String in
      let before = "d\(number - 1)"
      return ModelFixture.literal(
        "d\(number)", needs: number == 1 ? [] : [ModelFixture.needs(decision: before)],
        number == 1 ? "{a: 1}" : "{a: \(before), b: \(before)}")
    }
    let model = try ModelFixture.model(decisions.joined())
    #expect(model.diagnostics.isEmpty)
    #expect(try model.value("d2") == ["a": ["a": 1], "b": ["a": 1]])
    #expect(try model.reason("d40") != nil)
  }

  @Test("so are types that double with each", .timeLimit(.minutes(1)))
  func nestedDefinitions() throws {
    let types = (1...40).map { number in
      let part = number == 1 ? "number" : "t\(number - 1)"
      return """
        <itemDefinition name="t\(number)"><itemComponent name="a"><typeRef>\(part)</typeRef></itemComponent>
        <itemComponent name="b"><typeRef>\(part)</typeRef></itemComponent></itemDefinition>
        """
    }
    let model = try ModelFixture.model(
      types.joined() + ModelFixture.literal("d", type: "t2", "{a: {a: 1, b: 2}, b: null}"))
    #expect(try model.value("d") == ["a": ["a": 1, "b": 2], "b": nil])
  }

  @Test("a constraint takes of the work that the whole may take")
  func constraints() throws {
    let model = try ModelFixture.model(
      """
      <itemDefinition name="tTal" isCollection="true"><typeRef>number</typeRef>
      <allowedValues><text>count(for i in 1..100000 return ?) > 0</text></allowedValues></itemDefinition>
      """ + ModelFixture.literal("många", type: "tTal", "for i in 1..2000 return i")
        + ModelFixture.literal("få", type: "tTal", "[1, 2]"))
    #expect(try model.value("få") == [1, 2])
    let outcome = model.evaluate("många", ModelInputs(), at: try ModelFixture.moment())
    #expect(outcome.value.isNull)
    #expect(outcome.diagnostics.map(\.code) == ["feel.too-many-steps"])
  }

  @Test("why a constraint cannot be tried is told at the constraint")
  func reasons() throws {
    let model = try ModelFixture.model(
      """
      <itemDefinition name="tTal"><typeRef>number</typeRef>
      <typeConstraint><text>? + "a" = 1</text></typeConstraint></itemDefinition>
      """ + ModelFixture.literal("ett", type: "tTal", "1"))
    let outcome = model.evaluate("ett", ModelInputs(), at: try ModelFixture.moment())
    #expect(outcome.value.isNull)
    #expect(outcome.diagnostics.map(\.code) == ["feel.type", "dmn.type"])
    #expect(outcome.diagnostics.first?.place?.line == 4)
  }

  @Test("a filter and an if that are neither true nor false tell so")
  func conditions() throws {
    let match = "<filter><in>\(ModelFixture.feel("[1, 2]"))</in><match>\(ModelFixture.feel("2"))</match></filter>"
    let choice = """
      <conditional><if>\(ModelFixture.feel("\"x\""))</if><then>\(ModelFixture.feel("1"))</then>
      <else>\(ModelFixture.feel("2"))</else></conditional>
      """
    let model = try ModelFixture.model(ModelFixture.decision("f", match) + ModelFixture.decision("c", choice))
    #expect(try model.value("f").isNull)
    #expect(try model.reason("f") == "filtrets villkor ska vara sant eller falskt men är tal")
    #expect(try model.value("c") == 2)
    #expect(try model.reason("c") == "villkoret ska vara sant eller falskt men är text")
  }
}
