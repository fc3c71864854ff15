import CaseStore

import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import CaseStoreSQLite
@testable import WorkflowEngine

@Suite("Many at once, full disks and crashes")
struct ConcurrencyTests {
  static let process = """
    workflow: samtidigt
    title: Samtidigt
    steps:
      - {id: gör, uses: prov.gor, role: handläggare, next: [{when: gör.gånger > 99, to: ute}, {to: gör}]}
    exits: [{id: ute}]
    """

  /// How each of several commands went: the empty text, a refusal's code, or another error's text.
  private func together(
    _ count: Int, _ body: @escaping @Sendable (Int) async throws -> Void
  ) async -> [String] {
    await withTaskGroup(of: String.self) { group in
      for number in 0..<count {
        group.addTask {
          do {
            try await body(number)
            return ""
          } catch let refusal as Refusal {
            return refusal.code
          } catch {
            return "\(error)"
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test("Of sixty-four who complete the same task at once exactly one succeeds, the others are refused")
  func sameTask() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    let task = try await house.taskID("gör", on: id)
    let engines = [house.engine, try house.other()]
    let now = house.now
    let outcomes = await together(64) { number in
      _ = try await engines[number % 2].perform(
        .completeTask(task, values: Context()), on: id, by: number % 3 == 0 ? "hl1" : "hl2", at: now)
    }
    #expect(outcomes.count { $0.isEmpty } == 1)
    #expect(Set(outcomes) == ["", "task.gone"])
    #expect(try await house.events(.taskCompleted, of: id).count == 1)
    try await house.check(id)
    #expect(try await EventChainAudit(of: house.store).run() == [])
  }

  @Test("Two engines on one store never work from an old state")
  func twoEngines() async throws {
    let house = try await House(ConcurrencyTests.process)
    let other = try house.other()
    let id = try await house.open()
    for round in 1...10 {
      let engine = round % 2 == 0 ? house.engine : other
      let view = try await engine.view(of: id)
      let task = try #require(view.tasks.first)
      #expect(task.id.contains("gör#\(round)~"))
      _ = try await engine.perform(
        .completeTask(task.id, values: Context(), version: task.version), on: id, by: "hl1", at: house.now)
      try await house.check(id)
    }
  }

  @Test("Two stores on one folder, each with its engine, write one history")
  func twoStores() async throws {
    let house = try await House(ConcurrencyTests.process)
    let second = try SQLiteCaseStore.open(folder: house.folder.path("data"))
    let other = try house.other(on: second)
    let id = try await house.open()
    let engines = [house.engine, other]
    let now = house.now
    let outcomes = await together(40) { number in
      _ = try await engines[number % 2].perform(.addNote("nr \(number)"), on: id, by: "hl1", at: now)
    }
    #expect(Set(outcomes) == [""])
    #expect(try await house.state(id).notes == 40)
    #expect(
      Set(try await house.events(.noteAdded, of: id).compactMap { $0.structural["number"].integer }) == Set(1...40))
    try await house.check(id)
    #expect(try await EventChainAudit(of: second).run() == [])
    try await second.close()
  }

  @Test("Cases opened at once have numbers without gaps or doubles")
  func numbers() async throws {
    let house = try await House(ConcurrencyTests.process)
    let second = try SQLiteCaseStore.open(folder: house.folder.path("data"))
    let engines = [house.engine, try house.other(on: second)]
    let now = house.now
    let outcomes = await together(30) { number in
      _ = try await engines[number % 2].open(
        OpenRequest(workflow: "samtidigt", board: "nämnden", inputs: Context()), by: "hl1", at: now)
    }
    #expect(Set(outcomes) == [""])
    let numbers = try await house.store.read { try $0.cases(CaseFilter(), reader: .system).map(\.dnr) }
    #expect(Set(numbers) == Set((1...30).map { "N/2024:\($0)" }))
    try await second.close()
  }

  @Test("Whenever the program is killed, every acknowledged command is there and the chain holds")
  func crash() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    let engine = house.engine
    let now = house.now
    for round in 1...12 {
      try await house.answer("gör#\(round)", ["handling": .string("Nr \(round)"), "serie": "s"], on: id)
      let head = try await house.head(id)
      let name = "krasch\(round)"
      // A command that may or may not get in is under way while the files are copied.
      async let beside = engine.perform(.addNote("samtidigt"), on: id, by: "hl2", at: now)
      try house.folder.copy("data", to: name)
      _ = try await beside
      let copy = try SQLiteCaseStore.open(folder: house.folder.path(name))
      let found = try await copy.read { try $0.head(of: .caseStream(id)) }
      #expect(found.sequence >= head.sequence)
      let events = try await copy.read { try $0.events(of: .caseStream(id), after: head.sequence - 1, limit: 1) }
      #expect(events.map(\.hash) == [head.hash])
      #expect(try await copy.integrityProblems() == [])
      #expect(try await EventChainAudit(of: copy).run() == [])
      let successor = try house.other(on: copy)
      let task = try #require(try await successor.view(of: id).tasks.first)
      #expect(task.id.contains("gör#\(round + 1)~"))
      _ = try await successor.perform(.completeTask(task.id, values: Context()), on: id, by: "hl1", at: now)
      #expect(try await copy.read { try $0.lastNumber(in: "s") } == round)
      try await copy.close()
    }
  }

  @Test("On a full disk a command leaves no trace, and the engine works again when there is room")
  func fullDisk() async throws {
    let house = try await House(ConcurrencyTests.process)
    let id = try await house.open()
    let head = try await house.head(id)
    let task = try await house.taskID("gör", on: id)
    // Never below what the database has already: from now on it cannot grow.
    try house.store.setMaximumPages(1)
    let now = house.now
    let engine = house.engine
    let large = String(repeating: "Lång text. ", count: 20_000)
    let outcomes = await together(8) { number in
      _ = try await engine.perform(.addNote(large + "\(number)"), on: id, by: "hl1", at: now)
    }
    #expect(Set(outcomes) == ["\(StoreError.diskFull)"])
    #expect(try await house.head(id) == head)
    try await house.check(id)
    #expect(try await house.events(.noteAdded, of: id).isEmpty)
    try house.store.setMaximumPages(1_000_000)
    try await house.perform(.completeTask(task, values: Context([("serie", "s")])), on: id)
    try await house.perform(.addNote(large), on: id)
    #expect(try await house.store.read { try $0.lastNumber(in: "s") } == 1)
    #expect(try await EventChainAudit(of: house.store).run() == [])
  }
}
