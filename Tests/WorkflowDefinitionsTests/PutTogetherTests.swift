import SourceDiagnostics
import Testing
import WorkflowKit

@testable import WorkflowDefinitions

@Suite("Names that are put together, chosen or typed in")
struct PutTogetherTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      val: {type: choice, options: [ja, nej], required: true}
      typ: {type: choice, options: [beslut], required: true}
      nämnd: {type: choice, options: [socialnämnden, gurka], required: true}
      titel: {type: text, required: true}

    """

  private static func told(_ body: String) throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + body).diagnostics).map { "\($0.severity) \($0.message)" }
  }

  private static func step(_ with: String) -> String { "steps: [{id: a, uses: prov.till, with: {\(with)}}]\n" }

  @Test("that there are pass, by way of facts and branches too")
  func right() throws {
    for text in [
      "'= \"prov.\" + typ'", "= f", "'= if val = \"ja\" then \"prov.\" + typ else \"prov.beslut\"'",
      "'= \"prov\" + \".\" + \"beslut\"'",
    ] {
      #expect(try Self.told("facts: {f: '= \"prov.\" + typ'}\n" + Self.step("beslut: \(text)")) == [])
    }
    #expect(try Self.told(Self.step("organ: '= if nämnd = \"gurka\" then \"socialnämnden\" else nämnd'")) == [])
  }

  @Test("that there are not are told of, with what they come from")
  func wrong() throws {
    let message = "error uttrycket kan ge \"prov.ja\", som inte är en beslutstyp"
    #expect(try Self.told(Self.step("beslut: '= \"prov.\" + val'")) == [message])
    #expect(try Self.told("facts: {f: '= \"prov.\" + val'}\n" + Self.step("beslut: = f")) == [message])
    #expect(try Self.told(Self.step("organ: = nämnd")) == ["error uttrycket kan ge \"gurka\", som inte är ett organ"])
    let choice = "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, val: '= \"\" + typ'}}]\n"
    #expect(try Self.told(choice) == ["error uttrycket kan ge \"beslut\", som inte är något av valen"])
  }

  @Test("that may be anything are warned of")
  func free() throws {
    for text in ["= titel", "'= \"prov.\" + titel'", "= f"] {
      let found = try load(Self.head + "facts: {f: = titel}\n" + Self.step("beslut: \(text)")).diagnostics
      #expect(found.map(\.code) == ["workflow.free-text"])
      #expect(found.allSatisfy { $0.severity == .warning })
    }
    #expect(try Self.told("facts: {f: = titel}\n" + Self.step("beslut: prov.beslut")) == [])
  }

  @Test("a long list of names is cut short, and says where all of them are")
  func long() throws {
    let types = Dictionary(
      uniqueKeysWithValues: (10..<40).map { ("prov.t\($0)", KnownDecision(appeal: .legality)) })
    let (_, found) = WorkflowLibrary.load(
      [SourceFile(name: "prov.yaml", text: Self.head + Self.step("beslut: gurka"))],
      registry: try PluginRegistry(plugins: [ProvPlugin()]), roles: roles, boards: boards, decisionTypes: types)
    let names = ["prov.beslut"] + (10..<19).map { "prov.t\($0)" }
    #expect(
      found.map(\.hint) == [
        "beslutstyperna är \(names.joined(separator: ", ")) och 21 till; alla står i beslutstyper.yaml"
      ])
  }
}
