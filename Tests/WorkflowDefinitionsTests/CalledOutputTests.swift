import SourceDiagnostics
import Testing

@Suite("What a called process gives has the types that its ends give it")
struct CalledOutputTests {
  private static let called = SourceFile(
    name: "ger.yaml",
    text: """
      workflow: ger
      title: Ger
      inputs: {antal: {type: integer, required: true}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: antal > 3, to: x}, {to: b}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
      exits:
        - {id: x, outputs: {text: = b.svar, antal: 3, lista: '= [a.utfall]', säker: '= if b != null then b.svar else "?"'}}
      outputs: {text: = b.svar, bara: = b.svar, antal: = b.antal, dag: = b.dag, lista: [= b.svar], säker: = a.utfall}
      """)

  private func diagnostics(_ with: String, next: String = "[{to: sist}]") throws -> [Diagnostic] {
    try load(
      """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer, required: true}}
      steps:
        - {id: k, call: ger, with: {antal: = antal}, next: \(next)}
        - {id: sist, uses: prov.fraga, role: chef, with: {\(with)}}
      """, others: [Self.called]
    ).diagnostics
  }

  @Test(
    "what is surely given may be read as what it is",
    arguments: [
      "fråga: = k.säker", "fråga: '= string(k.antal + 1)'", "fråga: x, lista: = k.lista", "fråga: x, dag: = k.dag",
      "fråga: '= if k.bara != null then k.bara else \"?\"'",
      "fråga: '= if count(k.lista) > 0 then k.lista[1] + \"\" else \"\"'",
    ])
  func right(with: String) throws {
    let told = try diagnostics(with).filter { $0.severity == .error }
    #expect(told.isEmpty, "\(DiagnosticRenderer().renderAll(told))")
  }

  @Test(
    "what an end lacks, or gives of a step that may not be done, is doubted, and a wrong type is told",
    arguments: [
      ("fråga: = k.bara", "workflow.maybe-null"), ("fråga: = k.text", "workflow.maybe-null"),
      ("fråga: '= string(k.dag)'", "workflow.maybe-null"), ("fråga: '= k.lista[1] + \"\"'", "workflow.maybe-null"),
      ("fråga: = k.antal", "feel.type"),
      ("fråga: x, dag: = k.säker", "feel.type"), ("fråga: x, lista: = k.säker", "feel.type"),
      ("fråga: = k.inget", "feel.unknown-field"),
    ])
  func wrong(with: String, code: String) throws { #expect(try diagnostics(with).map(\.code) == [code]) }

  @Test("a condition on a wrong type is told")
  func condition() throws {
    #expect(
      try diagnostics("fråga: x", next: "[{when: k.säker > 3, to: sist}, {to: sist}]").map(\.code) == ["feel.type"])
  }

  @Test("types come through processes that call each other in a row, in whatever order the files stand")
  func row() throws {
    func file(_ name: String, calling other: String) -> SourceFile {
      SourceFile(
        name: "\(name).yaml",
        text: """
          workflow: \(name)
          title: Led
          steps: [{id: k, call: \(other)}]
          outputs: {u: = k.u}
          """)
    }
    let last = SourceFile(
      name: "sist.yaml",
      text: """
        workflow: sist
        title: Sist
        steps: [{id: a, uses: prov.hamta}]
        outputs: {u: = a.utfall}
        """)
    let first = """
      workflow: prov
      title: Prov
      steps:
        - {id: k, call: ett}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?, antal: = k.u}}
      """
    let others = [file("ett", calling: "två"), file("två", calling: "sist"), last]
    for others in [others, others.reversed()] {
      #expect(try problems(first, others: others).contains("\"antal\" ska vara ett tal, men k.u är text"))
    }
  }

  @Test("processes that call each other in a ring are told of as that, and not of their types")
  func ring() throws {
    let other = SourceFile(
      name: "ring.yaml",
      text: """
        workflow: ring
        title: Ring
        steps: [{id: k, call: prov}]
        outputs: {u: = k.u}
        """)
    let process = """
      workflow: prov
      title: Prov
      steps: [{id: k, call: ring}]
      outputs: {u: = k.u}
      """
    #expect(try load(process, others: [other]).diagnostics.map(\.code) == ["workflow.recursion"])
  }
}
