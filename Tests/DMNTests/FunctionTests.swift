import DMN
import FEEL
import Testing

@Suite("Functions of a model and of the language")
struct FunctionTests {
  static func invocation(_ name: String, _ bindings: KeyValuePairs<String, String>) -> String {
    let bound = bindings.map { "<binding><parameter name=\"\($0.key)\"/>\(ModelFixture.feel($0.value))</binding>" }
    return "<invocation>\(ModelFixture.feel(name))\(bound.joined())</invocation>"
  }

  @Test("a boxed invocation calls a function of the language by the names of its parameters")
  func languageFunctions() throws {
    let model = try ModelFixture.model(
      ModelFixture.decision("a", Self.invocation("abs", ["n": "-4"]))
        + ModelFixture.decision("b", Self.invocation("substring before", ["match": "\"b\"", "string": "\"abc\""]))
        + ModelFixture.decision(
          "c", Self.invocation("context put", ["context": "{}", "key": "\"x\"", "value": "[1][item = 1]"]))
        + ModelFixture.decision("d", Self.invocation("abs", ["tal": "-4"])))
    #expect(try model.value("a") == 4)
    #expect(try model.value("b") == "a")
    #expect(try model.value("c") == ["x": [1]])
    #expect(try model.value("d").isNull)
    #expect(try model.reason("d") == "abs har inget argument \"tal\"")
  }

  @Test(
    "a business knowledge model has the type that it declares",
    arguments: [
      ("function<number> -> number", true), ("function<string> -> number", false),
      ("function<number> -> string", false),
      ("function<Any> -> Any", false), ("function<number> -> Any", true), ("function<number, number> -> number", false),
    ])
  func types(name: String, isOne: Bool) throws {
    let model = try ModelFixture.model(
      """
      <businessKnowledgeModel id="dubbla" name="dubbla"><variable name="dubbla" typeRef="number"/>
      <encapsulatedLogic><formalParameter name="n" typeRef="number"/>\(ModelFixture.feel("2 * n"))</encapsulatedLogic>
      </businessKnowledgeModel>
      <decision id="d" name="d"><variable name="d"/>
      <knowledgeRequirement><requiredKnowledge href="#dubbla"/></knowledgeRequirement>
      \(ModelFixture.feel("dubbla instance of \(name)"))</decision>
      <decision id="e" name="e"><variable name="e"/>
      <knowledgeRequirement><requiredKnowledge href="#dubbla"/></knowledgeRequirement>
      \(ModelFixture.feel("[dubbla(2), dubbla(\"x\")]"))</decision>
      """)
    #expect(try model.value("d") == .boolean(isOne))
    #expect(try model.value("e") == [4, nil])
  }
}
