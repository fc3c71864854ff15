import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowKit

/// Sends what has been signed, or what need not be.
private enum PostStep: StandIn {
  static let descriptor = StepDescriptor(
    id: "prov.posta", title: "Posta", summary: "Postar.",
    config: [
      Field("dag", .text, title: "Dagen", required: false, needed: .unless("krävs", [false])),
      Field("krävs", .boolean, required: false, standard: true),
    ])
}

@Suite("A field that another one asks for")
struct NeededFieldTests {
  private func told(_ with: String) throws -> [String] {
    let text = """
      workflow: prov
      title: Prov
      inputs:
        när: {type: text}
        säkert: {type: text, required: true}
        ja: {type: boolean, required: true}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: ja, to: b}, {to: c}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Vad?}}
        - {id: c, uses: prov.posta\(with)}
      """
    let plugin = ProvPlugin(steps: [AskStep.self, FetchStep.self, PostStep.self])
    return try load(text, others: [], plugin: plugin).diagnostics.map {
      "\($0.code): \($0.message)\n\($0.hint ?? "")"
    }
  }

  @Test(
    "must be there where that one says so, or is left out",
    arguments: [
      ("", "lägg till with: {dag: …} (text), eller krävs: false"),
      (", with: {krävs: true}", "skriv inom klammern: dag: … (text), eller krävs: false"),
      (", with: {krävs: true, dag: null}", "skriv inom klammern: dag: … (text), eller krävs: false"),
    ])
  func missing(with: String, hint: String) throws {
    #expect(
      try told(with) == [
        "workflow.missing-with: prov.posta behöver \"dag\" (Dagen) under with, när krävs inte är false\n\(hint)"
      ])
  }

  @Test(
    "must surely have a value",
    arguments: [
      (", with: {dag: = när}", "workflow.maybe-null"),
      (", with: {dag: = b.svar, krävs: true}", "workflow.maybe-unset"),
    ])
  func maybeMissing(with: String, code: String) throws {
    #expect(try told(with).map { String($0.prefix { $0 != ":" }) } == [code])
  }

  @Test(
    "need not be there where that one says so, or may say so",
    arguments: [
      ", with: {krävs: false}", ", with: {krävs: false, dag: = när}", ", with: {krävs: = ja}",
      ", with: {krävs: = ja, dag: = b.svar}", ", with: {dag: = säkert}", ", with: {dag: i dag}",
    ])
  func silent(with: String) throws { #expect(try told(with) == []) }
}
