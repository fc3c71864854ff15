import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowDefinitions
import WorkflowKit

@testable import WorkflowEngine

@Suite("A case as people look at it")
struct ViewTests {
  static let process = """
    workflow: prov
    title: Prov
    inputs:
      avsändare: {type: party, title: Avsändare}
      övriga: {type: list, of: party, title: Övriga}
      svarstid: {type: date, title: Svarstid, required: true}
    clocks:
      svarstid: {title: Svarstid, lagrum: FL 9 §, until: '= if gör.gånger = 1 then null else svarstid'}
    steps:
      - id: gör
        uses: prov.gor
        title: Gör något
        role: handläggare
        guidance: {text: Gör det snart., lagrum: [FL 9 §]}
      - {id: vänta, uses: prov.vanta, title: Vänta in svar, role: handläggare, with: {meddelande: true}}
    optional:
      - {id: fråga, uses: prov.fraga, title: Fråga någon, role: handläggare, with: {rubrik: val}}
    """
  static let inputs: Value = [
    "avsändare": ["namn": "Länsstyrelsen", "e_post": "lst@lst.example"],
    "övriga": .list([["namn": "Regionen", "adress": "Box 1\n000 00 Staden"]]), "svarstid": "2024-03-20",
  ]

  @Test("It tells what to do now, how long there is, where it stands and who it concerns")
  func open() async throws {
    let house = try await House(Self.process)
    let id = try await house.open(Self.inputs)
    try await house.perform(.startOptional("fråga"), on: id)
    let view = try await house.engine.view(of: "N/2024:1")
    #expect(view.row.id == id)
    #expect(view.tasks.map(\.name).sorted() == ["N/2024:1/fråga#1", "N/2024:1/gör"])
    let main = try #require(view.mainTask)
    #expect(main.stepTitle == "Gör något" && !main.isBeside)
    #expect(main.guidance?.text == "Gör det snart.")
    #expect(view.position.map(\.title) == ["Gör något", "Fråga någon"])
    #expect(view.position.map(\.isBeside) == [false, true])
    #expect(view.clocks.map(\.due) == [CivilDate("2024-03-20")])
    #expect(view.clocks.first?.lagrum == "FL 9 §")
    #expect(view.parties.map(\.title) == ["Avsändare", "Övriga"])
    #expect(view.parties.map(\.name) == ["Länsstyrelsen", "Regionen"])
    #expect(view.parties.first?.email == "lst@lst.example")
    #expect(view.parties.last?.address == "Box 1\n000 00 Staden")
    #expect(view.optional.map(\.title) == ["Fråga någon"])
    #expect(view.waiting == .nothing && view.stranded == nil)
  }

  @Test("It tells who decides, what can be started now and which messages it takes")
  func possibilities() async throws {
    let house = try await House(
      """
      workflow: prov
      title: Prov
      inputs: {klar: {type: boolean, title: Klar}}
      steps:
        - {id: gör, uses: prov.gor, title: Gör något, role: handläggare}
        - {id: vänta, uses: prov.vanta, title: Vänta in svar, role: handläggare, with: {meddelande: true}}
      optional:
        - {id: fråga, uses: prov.fraga, title: Fråga någon, role: handläggare, with: {rubrik: val}}
        - {id: sedan, uses: prov.fraga, title: Fråga sedan, role: chef, when: klar = true, with: {rubrik: val}}
      """)
    let id = try await house.open(["klar": false])
    let look = try await house.engine.look(at: id, as: .system, by: "hl1", now: house.now)
    let (view, choices) = (look.view, look.choices)
    #expect(choices.version == view.tasks.first?.version)
    #expect(choices.optional.map(\.id) == ["fråga", "sedan"])
    #expect(choices.optional.map(\.isOpen) == [true, false])
    #expect(choices.optional.map(\.role) == ["handläggare", "chef"])
    #expect(choices.standing?.underWay["prov"] == ["gör"])
    #expect(!choices.messages.isEmpty)
    #expect(choices.messages.allSatisfy { $0.role != .sends })
  }

  @Test("A command of somebody who has not seen the last that happened is refused")
  func seen() async throws {
    let house = try await House(Self.process)
    let id = try await house.open(Self.inputs)
    let seen = try await house.engine.look(at: id, as: .system, by: "hl1", now: house.now).choices.version
    _ = try await house.engine.perform(.addNote("Ett"), on: id, by: "hl1", at: house.now, seen: seen)
    await #expect(throws: Refusal.stale) {
      try await house.engine.perform(.addNote("Två"), on: id, by: "hl1", at: house.now, seen: seen)
    }
    #expect(try await house.engine.view(of: id).notes.count == 1)
  }

  @Test("It tells what was decided and by what right, what was sent, and how each clock has gone")
  func done() async throws {
    let house = try await House(Self.process)
    let id = try await house.open(Self.inputs)
    try await house.answer(
      "gör", ["beslut": "bifall", "effekt": "prov.skicka", "handling": "Yttrande"], on: id)
    try await house.work()
    let view = try await house.engine.view(of: id)
    let decision = try #require(view.decisions.first)
    #expect(decision.title == "Provbeslut" && decision.outcome == "bifall" && decision.text == "Nämnden beslutar.")
    #expect(decision.decider == "Nämnden" && decision.paragraph == 7 && decision.day == CivilDate("2024-03-04"))
    #expect(decision.authority.level == .nämnd)
    #expect(decision.authority.explanation.last == "Nämnden beslutade mån 4 mars 2024 § 7.")
    #expect(view.dispatches.map(\.receiver) == ["akten"])
    #expect(view.dispatches.map(\.kind) == ["prov.skicka"])
    #expect(view.dispatches.map(\.row.state) == [.succeeded])
    #expect(view.documents.map(\.title) == ["Yttrande"])
    let clock = try #require(view.clocks.first)
    #expect(clock.due == nil && clock.lastDue == CivilDate("2024-03-20") && clock.phase == .idle)
    #expect(
      clock.ledger.map(\.text) == [
        "Svarstid: sista dag ons 20 mars 2024", "Svarstid: det finns inte längre någon sista dag",
      ])
    #expect(clock.ledger.map(\.cause) == ["case.opened", "task.completed"])
    #expect(view.tasks.isEmpty && view.mainTask == nil)
    #expect(view.waiting == .messages(["prov_svar"]))
  }

  @Test("Its timeline says in words what has happened, and what of it people need not read")
  func timeline() async throws {
    let house = try await House(Self.process)
    let id = try await house.open(Self.inputs)
    try await house.perform(.addNote("Ringde."), on: id, by: "chef1")
    let view = try await house.engine.view(of: id)
    #expect(
      view.timeline.filter { !$0.isRoutine }.map { "\($0.actorTitle): \($0.text)" } == [
        "Handläggare 1: Ärendet N/2024:1 öppnades", "Handläggare 1: Svarstid: sista dag ons 20 mars 2024",
        "Chef 1: Anteckning: Ringde.",
      ])
    #expect(view.timeline.map(\.sequence) == Array(1...view.timeline.count))
    #expect(view.notes.map { $0.personal["text"] } == ["Ringde."])
    #expect(try await house.history(id).map(\.text) == view.timeline.map(\.text))
  }

  @Test("A task's fields have this time's choices")
  func choices() async throws {
    let house = try await House(Self.process)
    let id = try await house.open(Self.inputs)
    try await house.perform(.startOptional("fråga"), on: id)
    let task = try #require(try await house.tasks(id).first(where: \.isBeside))
    #expect(task.fields.first?.type == .choice([Choice("ja"), Choice("nej")]))
  }

  @Test("Who may not read the case is refused")
  func reader() async throws {
    let house = try await House(Self.process)
    let id = try await house.open(Self.inputs)
    let day = try CivilDate.parse("2024-03-04")
    let neighbour = Reader.keys(try await house.engine.organisation().readerKeys(of: "granne", on: day))
    for look in [
      { _ = try await house.engine.view(of: id, as: neighbour) },
      {
        _ = try await house.engine.history(of: id, as: neighbour)
      },
    ] as [() async throws -> Void] {
      await #expect { try await look() } throws: { ($0 as? Refusal)?.code == "case.not-reader" }
    }
    let own = Reader.keys(try await house.engine.organisation().readerKeys(of: "hl2", on: day))
    #expect(try await house.engine.view(of: id, as: own).row.id == id)
  }

  @Test("A case that nothing installed can carry on can still be looked at, with the reason")
  func stranded() async throws {
    let house = try await House(Self.process)
    let id = try await house.open(Self.inputs)
    let bare = Engine(
      store: house.store, registry: try PluginRegistry(plugins: []), library: house.library,
      templates: try TemplateLibrary([:]))
    let view = try await bare.view(of: id)
    #expect(view.stranded?.contains("prov.gor") == true)
    #expect(view.tasks.map(\.title) == ["Gör något"])
    #expect(view.tasks.map { $0.form == nil } == [true])
    #expect(view.position.map(\.title) == ["gör"])
    #expect(view.timeline.first?.text == "Ärendet N/2024:1 öppnades")
  }
}
