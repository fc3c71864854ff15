import DMN
import FEEL
import SourceDiagnostics
import Testing

@Suite struct RequirementTests {
  @Test("A decision reads what it requires, by names with spaces, and nothing else")
  func scope() throws {
    let model = try ModelFixture.model(
      ModelFixture.input("Antal dagar", type: "number")
        + ModelFixture.literal("I timmar", needs: [ModelFixture.needs(input: "Antal dagar")], "Antal dagar * 24")
        + ModelFixture.literal("Svar", needs: [ModelFixture.needs(decision: "I timmar")], "I timmar + 1")
        + ModelFixture.literal("Utan krav", "I timmar"))
    #expect(try model.value("Svar", ["Antal dagar": 2]) == 49)
    #expect(try model.value("Utan krav", ["Antal dagar": 2]) == .null)
  }

  @Test("An input that is not of its type is null, and told")
  func inputType() throws {
    let model = try ModelFixture.model(
      ModelFixture.input("n", type: "number")
        + ModelFixture.literal("svar", needs: [ModelFixture.needs(input: "n")], "n = null"))
    #expect(try model.value("svar", ["n": "två"]) == true)
    #expect(try model.reason("svar", ["n": "två"]) == "\"n\" ska vara av typen number men är text")
  }

  @Test("Decisions that need each other in a ring are refused by name")
  func cycle() throws {
    let model = try ModelFixture.model(
      ModelFixture.literal("a", needs: [ModelFixture.needs(decision: "b")], "b")
        + ModelFixture.literal("b", needs: [ModelFixture.needs(decision: "a")], "a") + ModelFixture.literal("c", "3"))
    #expect(model.diagnostics.first?.message == "elementen behöver varandra i ring: a → b → a")
    #expect(try model.value("a") == .null)
    #expect(try model.value("c") == 3)
  }

  @Test("A required element that does not exist is told with its place")
  func missing() throws {
    let model = try ModelFixture.model(ModelFixture.literal("a", needs: [ModelFixture.needs(decision: "b")], "1"))
    #expect(model.diagnostics.first?.message == "elementet #b finns inte")
    #expect(model.diagnostics.first?.place?.line == 3)
  }

  @Test("An unknown decision is answered with the nearest name")
  func unknown() throws {
    let model = try ModelFixture.model(ModelFixture.literal("Avgift", "1"))
    let outcome = model.evaluate("Avgfit", ModelInputs(), at: try ModelFixture.moment())
    #expect(outcome.diagnostics.first?.message == "modellen har inget beslut \"Avgfit\"")
    #expect(outcome.diagnostics.first?.hint?.contains("Avgift") == true)
  }

  static let knowledge = """
    <businessKnowledgeModel id="moms" name="med moms"><variable name="med moms"/>
    <encapsulatedLogic><formalParameter name="belopp" typeRef="number"/>\(ModelFixture.feel("belopp * 1.25"))
    </encapsulatedLogic></businessKnowledgeModel>
    """
  static let needsKnowledge =
    "<knowledgeRequirement><requiredKnowledge href=\"#moms\"/></knowledgeRequirement>"

  @Test("A business knowledge model is a function, by position and by name")
  func knowledgeModels() throws {
    let call = "med moms(100) + med moms(belopp: 200)"
    let model = try ModelFixture.model(
      Self.knowledge + ModelFixture.decision("svar", Self.needsKnowledge + ModelFixture.feel(call)))
    #expect(try model.value("svar") == 375)
    #expect(try model.value("med moms", ["belopp": 4]) == 5)
  }

  @Test("An argument that is not of its type makes the whole call null, and one left out by name is null")
  func arguments() throws {
    let logic = """
      <encapsulatedLogic><formalParameter name="belopp" typeRef="number"/><formalParameter name="text"/>
      \(ModelFixture.feel("[belopp, text]"))</encapsulatedLogic>
      """
    let need = "<knowledgeRequirement><requiredKnowledge href=\"#par\"/></knowledgeRequirement>"
    let model = try ModelFixture.model(
      "<businessKnowledgeModel id=\"par\" name=\"par\">\(logic)</businessKnowledgeModel>"
        + ModelFixture.decision("fel", need + ModelFixture.feel("par(\"ett\", 2)"))
        + ModelFixture.decision("utan", need + ModelFixture.feel("par(belopp: [1])")))
    #expect(try model.value("fel") == .null)
    #expect(try model.reason("fel") == "argumentet \"belopp\" i par ska vara tal men är text")
    #expect(try model.value("utan") == [1, nil])
  }

  @Test("A function may require and call itself")
  func recursion() throws {
    let model = try ModelFixture.model(
      """
      <businessKnowledgeModel id="f" name="f"><encapsulatedLogic><formalParameter name="n" typeRef="number"/>
      \(ModelFixture.feel("if n <= 1 then 1 else n * f(n - 1)"))</encapsulatedLogic>
      <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement></businessKnowledgeModel>
      """)
    #expect(model.diagnostics.isEmpty)
    #expect(try model.value("f", ["n": 5]) == 120)
  }

  static let service = """
    <decisionService id="tjänst" name="tjänst"><variable name="tjänst"/><outputDecision href="#dubbelt"/>
    <inputData href="#n"/></decisionService>
    """

  @Test("A decision service is a function of its inputs")
  func services() throws {
    let model = try ModelFixture.model(
      ModelFixture.input("n", type: "number")
        + ModelFixture.literal("dubbelt", needs: [ModelFixture.needs(input: "n")], "n * 2") + Self.service
        + ModelFixture.decision(
          "svar",
          "<knowledgeRequirement><requiredKnowledge href=\"#tjänst\"/></knowledgeRequirement>"
            + ModelFixture.feel("[tjänst(4), tjänst(n: 5)]")))
    #expect(try model.value("svar", ["n": 100]) == [8, 10])
    #expect(try model.value("tjänst", ["n": 100]) == 200)
  }

  @Test("Elements of another model are read by the name of the import")
  func imports() throws {
    let other = try ModelFixture.definitions(
      """
      <itemDefinition name="tGrad"><typeRef>string</typeRef><allowedValues><text>"A", "B"</text></allowedValues>
      </itemDefinition>
      """ + ModelFixture.input("namn", type: "string")
        + ModelFixture.literal("Hälsning", needs: [ModelFixture.needs(input: "namn")], "\"Hej \" + namn"),
      namespace: "https://modeller.example/annan")
    let href = "https://modeller.example/annan#Hälsning"
    let model = try ModelFixture.model(
      """
      <import name="Annan modell" namespace="https://modeller.example/annan" importType="dmn"/>
      <import name="" namespace="https://modeller.example/saknas" importType="dmn"/>
      """
        + ModelFixture.literal(
          "svar", needs: ["<requiredDecision href=\"\(href)\"/>"], "Annan modell.Hälsning + \"!\"")
        + ModelFixture.literal("grad", type: "Annan modell.tGrad", "\"C\""), with: [other])
    #expect(try model.value("svar", ["namn": "du"]) == "Hej du!")
    #expect(try model.reason("grad") == "\"grad\" ska vara av typen tGrad men är text")
  }
}
