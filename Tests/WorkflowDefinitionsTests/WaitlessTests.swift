import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("A loop over a list that may be empty")
struct WaitlessTests {
  private static func process(_ next: String, inputs: String = "lista: {type: list, of: text, default: []}")
    -> String
  {
    """
    workflow: prov
    title: Prov
    inputs: {\(inputs)}
    steps:
      - id: varje
        for_each: {each: post, in: = lista, key: = post}
        steps: [{id: a, uses: prov.valj}]
        next: [\(next)]
      - {id: slut, uses: prov.hamta}

    """
  }

  @Test(
    "leads round to itself without waiting where its ways ask for its items only",
    arguments: [
      "{when: count(varje) = 0, to: varje}, {to: slut}", "{when: 'count(varje[a.klart]) = 0', to: varje}, {to: slut}",
      "{when: count(varje) > 0, to: slut}, {to: varje}",
      "{when: 'some v in varje satisfies v.a.klart', to: slut}, {to: varje}",
      "{when: 'every v in varje satisfies v.a.klart', to: varje}, {to: slut}",
      "{when: count(varje) = count(lista), to: varje}, {to: slut}",
    ])
  func fires(next: String) throws {
    let told = try load(Self.process(next)).diagnostics
    #expect(
      told.map(\.message)
        == ["\"varje\" leder till sig självt, och när lista är en tom lista väntar inget där"])
    #expect(
      told.first?.hint
        == "led ut när listan är tom, med when: count(lista) = 0 först under next, eller låt något i slingan vänta")
  }

  @Test("does not where the list surely has an item")
  func filled() throws {
    let inputs = "lista: {type: list, of: text, required: true}"
    let told = try load(Self.process("{when: count(varje) = 0, to: varje}, {to: slut}", inputs: inputs)).diagnostics
    #expect(!told.contains { $0.code == "workflow.never-waits" })
  }

  @Test(
    "does not where it leads out when the list is empty, or where that hangs on more",
    arguments: [
      "{when: count(lista) = 0, to: slut}, {when: 'count(varje[a.klart]) = 0', to: varje}, {to: slut}",
      "{when: 'some v in varje satisfies v.a.klart', to: varje}, {to: slut}",
      "{when: 'count(varje[a.klart]) < count(lista)', to: varje}, {to: slut}",
    ])
  func silent(next: String) throws {
    #expect(try load(Self.process(next)).diagnostics.map(\.message) == [])
  }
}
