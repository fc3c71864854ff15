import CivilTime
import DMN
import FEEL
import SourceDiagnostics

/// Small models for tests.
enum ModelFixture {
  static let namespace = "https://modeller.example/prov"

  /// A file of the current version of DMN around elements of a model.
  static func file(_ body: String, namespace: String = namespace, name: String = "prov.dmn") -> SourceFile {
    SourceFile(
      name: name,
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="Prov" namespace="\(namespace)">
        \(body)
        </definitions>
        """)
  }

  static func definitions(_ body: String, namespace: String = namespace) throws -> Definitions {
    try DefinitionsReader.read(file(body, namespace: namespace))
  }

  static func model(_ body: String, with imported: [Definitions] = []) throws -> DecisionModel {
    DecisionModel.compile(try definitions(body), with: imported)
  }

  /// A decision whose logic is an element.
  static func decision(_ name: String, type: String? = nil, needs: [String] = [], _ logic: String) -> String {
    let type = type.map { " typeRef=\"\($0)\"" } ?? ""
    let requirements = needs.map { "<informationRequirement>\($0)</informationRequirement>" }.joined()
    return """
      <decision id="\(name)" name="\(name)"><variable name="\(name)"\(type)/>\(requirements)\(logic)</decision>
      """
  }

  /// A decision whose logic is a FEEL text.
  static func literal(_ name: String, type: String? = nil, needs: [String] = [], _ text: String) -> String {
    decision(name, type: type, needs: needs, feel(text))
  }

  static func feel(_ text: String) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<literalExpression><text>\(escaped)</text></literalExpression>"
  }

  static func input(_ name: String, type: String) -> String {
    "<inputData id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/></inputData>"
  }

  static func needs(input name: String) -> String { "<requiredInput href=\"#\(name)\"/>" }
  static func needs(decision name: String) -> String { "<requiredDecision href=\"#\(name)\"/>" }

  static func inputs(_ values: KeyValuePairs<String, Value>) -> ModelInputs {
    ModelInputs(Context(values.map { ($0.key, $0.value) }))
  }

  static func moment() throws -> Moment { try Moment(Instant.parse("2026-03-09T10:41:00Z")) }
}

extension DecisionModel {
  /// The value of an element at the tests' moment.
  func value(_ name: String, _ inputs: KeyValuePairs<String, Value> = [:]) throws -> Value {
    evaluate(name, ModelFixture.inputs(inputs), at: try ModelFixture.moment()).value
  }

  /// The first reason why a value became null.
  func reason(_ name: String, _ inputs: KeyValuePairs<String, Value> = [:]) throws -> String? {
    evaluate(name, ModelFixture.inputs(inputs), at: try ModelFixture.moment()).diagnostics.first?.message
  }
}
