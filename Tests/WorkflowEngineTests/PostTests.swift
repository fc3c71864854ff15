import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Post that has come and stands in no case")
struct PostTests {
  static let process = """
    workflow: kort
    title: Kort
    case: {title: = namn}
    inputs:
      namn: {type: text, title: Namn}
    steps:
      - {id: svar, uses: prov.fraga, role: handläggare}
    """

  private func house() async throws -> House { try await House(PostTests.process) }

  private func letter(on day: String = "2024-03-04", secrecy: String = "") throws -> IncomingDocument {
    IncomingDocument(
      title: "Brev", direction: .incoming, day: try CivilDate.parse(day), counterpart: "Kajen", secrecy: secrecy,
      mediaType: "text/plain", content: Array("Brev".utf8))
  }

  private func takeIn(_ house: House, _ name: String = "a") async throws -> String {
    try await house.engine.takeIn(try letter(), named: name, in: "nämnden", by: "hl1", at: house.now)
  }

  private func entry(_ id: String, _ house: House, as reader: Reader = .system) async throws -> PostBox.Entry? {
    try await house.store.read { try PostBox($0).entry(id, for: reader) }
  }

  private func refusal(_ body: () async throws -> Void) async throws -> Refusal? {
    do { try await body() } catch let refusal as Refusal { return refusal }
    return nil
  }

  @Test("Whoever does not work for the nämnd can neither take in its post nor do anything with it")
  func outsiders() async throws {
    let house = try await house()
    let outside = try await refusal {
      _ = try await house.engine.takeIn(try letter(), named: "a", in: "nämnden", by: "granne", at: house.now)
    }
    #expect(outside?.message == "Du kan inte ta in post där: du arbetar inte för Nämnden.")
    let id = try await takeIn(house)
    let other = try await refusal {
      try await house.engine.handle(
        .distribute(to: .account("hl2"), reason: ""), of: id, seen: 1, by: "granne", at: house.now)
    }
    #expect(other?.message.hasPrefix("Posten väntar inte längre") == true)
    #expect(try await entry(id, house)?.item.last == .taken)
  }

  @Test("What is handed over to another nämnd is read there, and no longer where it came")
  func moved() async throws {
    let house = try await house()
    let id = try await takeIn(house)
    let without = try await refusal {
      try await house.engine.handle(.move(to: "andra", reason: " "), of: id, seen: 1, by: "hl1", at: house.now)
    }
    #expect(without?.fields == ["skäl": "måste fyllas i"])
    try await house.engine.handle(.move(to: "andra", reason: "Deras sak"), of: id, seen: 1, by: "hl1", at: house.now)
    #expect(try await entry(id, house, as: .keys(["unit:nämnden"])) == nil)
    let there = try #require(try await entry(id, house, as: .keys(["unit:andra"])))
    #expect(there.item.last == .moved(from: "nämnden", reason: "Deras sak") && there.version == 2)
    let history = try await house.store.read { try PostBox($0).history(of: id) }
    #expect(history.map(\.item.unit) == ["nämnden", "andra"] && history.map(\.actor) == ["hl1", "hl1"])
    #expect(try await house.engine.audit() == [])
  }

  @Test("A case that does not take the document leaves the post where it was")
  func refusedByTheCase() async throws {
    let house = try await house()
    let id = try await takeIn(house)
    let strange = try await refusal {
      _ = try await house.engine.open(
        OpenRequest(workflow: "kort", board: "andra", inputs: Context([("namn", "X")])), from: id, seen: 1, by: "hl1",
        at: house.now)
    }
    #expect(strange != nil)
    let caseID = try await house.open(["namn": "Kajen"])
    let stale = try await refusal {
      _ = try await house.engine.file(id, to: caseID, seen: 9, by: "hl1", at: house.now)
    }
    #expect(stale?.code == "case.stale")
    #expect(try await house.store.read { try $0.documents(case: caseID) } == [])
    #expect(try await entry(id, house)?.item.isOpen == true)
    let receipt = try await house.engine.file(id, to: caseID, seen: 1, by: "hl1", at: house.now)
    #expect(try await entry(id, house)?.item.last == .filed(caseID: caseID, dnr: receipt.dnr, isNew: false))
    #expect(try await house.store.read { try PostBox($0).waiting(for: .system) } == [])
    try await house.check(caseID)
    #expect(try await house.engine.audit() == [])
  }

  @Test(
    "What is secret opens no case that cannot be marked, and is put into an open one under a title that anyone may see")
  func secret() async throws {
    let house = try await house()
    let id = try await house.engine.takeIn(
      try letter(secrecy: "OSL 26:1"), named: "a", in: "nämnden", by: "hl1", at: house.now)
    let request = OpenRequest(workflow: "kort", board: "nämnden", inputs: Context([("namn", "X")]))
    let opened = try await refusal {
      _ = try await house.engine.open(request, from: id, seen: 1, by: "hl1", at: house.now)
    }
    #expect(
      opened?.message
        == "Posten är sekretessmarkerad (OSL 26:1), men ett ärende av slaget \"Kort\" kan inte sekretessmarkeras.")
    let caseID = try await house.open(["namn": "Kajen"])
    let filed = try await refusal {
      _ = try await house.engine.file(id, to: caseID, seen: 1, by: "hl1", at: house.now)
    }
    #expect(
      filed?.fields == [
        "offentlig_titel": "måste fyllas i: handlingen är sekretessmarkerad, och titeln här ser alla"
      ])
    #expect(try await house.store.read { try $0.documents(case: caseID) } == [])
    #expect(try await entry(id, house)?.item.isOpen == true)
    _ = try await house.engine.file(id, to: caseID, called: "Ett brev", seen: 1, by: "hl1", at: house.now)
    let documents = try await house.store.read { try $0.documents(case: caseID) }
    #expect(documents.map(\.publicTitle) == ["Ett brev"] && documents.map(\.secrecy) == ["OSL 26:1"])
    #expect(try await house.engine.audit() == [])
  }

  @Test("Weeding a case leaves the bytes of post that waits, though they are the same")
  func weeded() async throws {
    let house = try await house()
    let id = try await takeIn(house)
    let caseID = try await house.open(["namn": "Kajen"])
    try await house.perform(.addDocument(try letter()), on: caseID)
    try await house.answer("svar", on: caseID)
    _ = try await house.engine.erasePersonalParts(of: caseID, by: "hl1", at: house.now, reason: "Gallras.")
    let file = try #require(try await entry(id, house)?.item.file)
    #expect(house.store.documents.contains(file.hash))
  }
}
