import CivilTime
import FEEL
import Testing
import WorkflowKit

@Suite("A step whose types are hidden")
struct ErasedStepTests {
  private let step = ErasedStep(CountStep.self)

  private func context() throws -> StepContext {
    StepContext(
      caseInfo: CaseInfo(
        id: "1", dnr: "SOCN/2018:1", unit: "socialnämnden", workflow: "prov", title: "Prov",
        opened: try day("2018-02-14"), inputs: [:], assignments: [:]),
      instance: "räkna/1", stepID: "räkna", title: "Räkna", now: try Instant.parse("2018-02-14T09:00:00Z"),
      today: try day("2018-02-14"), actor: "hl1", role: nil,
      organisation: Organisation(tenant: "exempel", name: "Exempel", boards: [], roles: [], accounts: []), clocks: [:],
      readings: NoReadings())
  }

  private func signal(_ values: Value) -> Signal {
    Signal(key: "plus", event: .task(form: "plus", values: values, by: "hl1"))
  }

  @Test("begins, waits, carries on and is done, with values on the outside")
  func runs() throws {
    guard case .waiting(let state, let waits, _) = try step.begin(["till": .number(3)], context()) else {
      Issue.record("steget väntar inte")
      return
    }
    #expect(state == ["nu": .number(0)])
    #expect(waits.map(\.key) == ["plus"])
    guard
      case .waiting(let next, _, _) = try step.resume(
        state, ["till": .number(3)], signal(["plus": .number(2)]), context())
    else {
      Issue.record("steget väntar inte")
      return
    }
    #expect(next == ["nu": .number(2)])
    guard
      case .done(let output, _) = try step.resume(next, ["till": .number(3)], signal(["plus": .number(1)]), context())
    else {
      Issue.record("steget är inte klart")
      return
    }
    #expect(output == ["summa": .number(3)])
  }

  @Test("actions come along")
  func actions() throws {
    guard case .done(_, let actions) = try step.begin(["till": .number(0)], context()), actions.count == 1,
      case .note(let done) = actions[0], case .note(let left) = try step.cancel(["nu": .number(2)], context())[0]
    else {
      Issue.record("anteckningen saknas")
      return
    }
    #expect(done == "klart")
    #expect(left == "avbrutet vid 2")
  }

  @Test("a refusal comes through as it is")
  func refusal() throws {
    #expect(throws: Refusal("Det blir för mycket.")) {
      try step.resume(["nu": .number(2)], ["till": .number(3)], signal(["plus": .number(9)]), context())
    }
  }

  @Test("values that the step cannot read are its fault, told with its name")
  func faults() throws {
    #expect(
      throws: StepFault("Steget prov.rakna kan inte läsa sina värden under with: till: väntade heltal men fick text")
    ) { try step.begin(["till": "tre"], context()) }
    #expect(throws: StepFault("Steget prov.rakna kan inte läsa sitt sparade läge: nu: väntade heltal men fick text")) {
      try step.resume(["nu": "två"], ["till": .number(3)], signal(["plus": .number(1)]), context())
    }
    #expect(throws: StepFault.self) { try step.cancel([:], context()) }
  }

  @Test("a step that never waits cannot be carried on")
  func neverWaits() throws {
    let step = ErasedStep(WrongStep.self)
    #expect(throws: (any Error).self) { try step.resume(.null, .null, signal([:]), context()) }
  }
}
