import CaseStore
import FEEL
import Foundation
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("The audit of the chains")
struct EventChainAuditTests {
  let folder = TemporaryFolder()

  struct Tampering: Sendable, CustomTestStringConvertible {
    let name: String
    let sql: String
    let found: [String]
    var testDescription: String { name }
  }

  static let tamperings = [
    Tampering(
      name: "a changed byte",
      sql: "UPDATE event SET bytes = replace(bytes, 'note', 'nota') WHERE sequence = 2 AND stream = 'case/1'",
      found: [
        "case/1, händelse 2: innehållet är ändrat; det stämmer inte med kontrollsumman",
        "case/1, händelse 2: numret eller typen är en annan än den som är inskriven i händelsen",
      ]),
    Tampering(
      name: "a removed event", sql: "DELETE FROM event WHERE sequence = 2 AND stream = 'case/1'",
      found: ["case/1, händelse 3: händelsen 2 före den saknas"]),
    Tampering(
      name: "a cut tail", sql: "DELETE FROM event WHERE sequence > 1 AND stream = 'case/1'",
      found: ["case/1: slutet är avklippt: loggen har händelse 3, men strömmen slutar vid 1"]),
    Tampering(
      name: "a cut tail with its head changed to fit",
      sql: """
        DELETE FROM event WHERE sequence > 2 AND stream = 'case/1';
        UPDATE stream SET sequence = 2, hash = (SELECT hash FROM event WHERE stream = 'case/1' AND sequence = 2)
          WHERE name = 'case/1'
        """,
      found: ["case/1: slutet är avklippt: loggen har händelse 3, men strömmen slutar vid 2"]),
    Tampering(
      name: "a missing stream",
      sql: "DELETE FROM event WHERE stream = 'case/1'; DELETE FROM stream WHERE name = 'case/1'",
      found: ["case/1: saknas helt; loggen säger att den har 3 händelser"]),
    Tampering(
      name: "a changed head", sql: "UPDATE stream SET sequence = 9 WHERE name = 'case/1'",
      found: ["case/1: strömmens huvud anger händelse 9, men den sista är 3"]),
    Tampering(
      name: "a changed personal part",
      sql: "UPDATE event SET personal = X'31' WHERE sequence = 1 AND stream = 'case/1'",
      found: ["case/1, händelse 1: persondelen är ändrad; den stämmer inte med det som händelsen förband sig till"]),
    Tampering(
      name: "a changed link", sql: "UPDATE tenant_log SET sequence = 1 WHERE number = 2",
      found: [
        "loggen, länk 2: kontrollsumman stämmer inte; länken eller den före är ändrad (case/2)",
        "case/2, händelse 3: slutet är ett annat än loggens, som är händelse 1",
      ]),
    Tampering(
      name: "a removed link", sql: "DELETE FROM tenant_log WHERE number = 1",
      found: ["loggen, länk 1: länken saknas; nästa som finns är 2", "case/1: finns inte i loggen"]),
    Tampering(
      name: "an event that was added beside the log",
      sql: """
        INSERT INTO event SELECT tenant, stream, 4, type, bytes, hash, NULL, NULL FROM event
          WHERE stream = 'case/1' AND sequence = 3
        """,
      found: [
        "case/1, händelse 4: numret eller typen är en annan än den som är inskriven i händelsen",
        "case/1, händelse 4: kedjan är bruten; den bygger på en annan händelse än den som står före",
        "case/1, händelse 4: slutet är ett annat än loggens, som är händelse 3",
      ]),
    Tampering(
      name: "a hash of the wrong length", sql: "UPDATE event SET hash = X'00' WHERE sequence = 1 AND stream = 'case/1'",
      found: ["case/1: en kontrollsumma har fel längd"]),
    Tampering(
      name: "personal parts removed by the rules of gallring", sql: "UPDATE event SET personal = NULL, salt = NULL",
      found: []),
  ]

  @Test("It finds what has been tampered with and says where", arguments: tamperings)
  func finds(_ tampering: Tampering) async throws {
    let store = try folder.create()
    for id in ["1", "2"] { try await store.append(["note", "note", "note"], to: .caseStream(id), personal: "Sökande") }
    #expect(try await EventChainAudit(of: store, pageSize: 2).run() == [])
    try await store.pool.write { database in
      // SQLite's replace() gives text, which a STRICT table's BLOB column refuses.
      try database.execute(
        sql: tampering.sql.replacing(
          "replace(bytes, 'note', 'nota')", with: "CAST(replace(bytes, 'note', 'nota') AS BLOB)"))
    }
    #expect(try await EventChainAudit(of: store, pageSize: 2).run().map(\.description) == tampering.found)
  }

  @Test("A log cut back as a whole shows against an exported head")
  func exportedHead() async throws {
    let store = try folder.create()
    try await store.append(["a"], to: .caseStream("1"))
    try await store.append(["a"], to: .caseStream("2"))
    let last = try #require(try await store.read { try $0.log(after: 1, limit: 1).first })
    let exported = EventChainAudit.ExportedHead(number: last.number, hash: last.hash)
    #expect(try await EventChainAudit(of: store, exported: exported).run() == [])
    let other = EventChainAudit.ExportedHead(number: 2, hash: .zero)
    #expect(
      try await EventChainAudit(of: store, exported: other).run().map(\.description)
        == ["loggen, länk 2: kontrollsumman är en annan än den som exporterades; loggen har skrivits om"])
    try await store.pool.write { database in
      try database.execute(
        sql:
          "DELETE FROM tenant_log WHERE number = 2; DELETE FROM event WHERE stream = 'case/2'; DELETE FROM stream WHERE name = 'case/2'"
      )
    }
    #expect(
      try await EventChainAudit(of: store, exported: exported).run().map(\.description)
        == ["loggen: slutet är avklippt: länk 2 har exporterats, men loggen slutar vid 1"])
  }

  @Test("It finds documents that are missing or changed, and passes over those that were removed for good")
  func documents() async throws {
    let store = try folder.create()
    try await store.append(["a"], to: .caseStream("1"))
    let hashes = try [[1], [2], [3]].map { try store.documents.put($0) }
    try await store.write { transaction in
      for (index, hash) in hashes.enumerated() { try transaction.put(Given.document(hash, number: index + 1)) }
      try transaction.put(Given.document("", number: 4))
    }
    #expect(try await EventChainAudit(of: store).run() == [])
    try store.documents.remove(hashes[1])
    let file = folder.path("data/documents/\(hashes[2].prefix(2))/\(hashes[2])")
    try Data([9]).write(to: URL(filePath: file))
    #expect(
      try await EventChainAudit(of: store).run().map(\.description) == [
        "case/1: handling 2: dokumentet \(hashes[1]) saknas",
        "case/1: handling 3: dokumentet \(hashes[2]) är ändrat: innehållet stämmer inte med kontrollsumman",
      ])
  }

  @Test("A snapshot of events that are not there is found")
  func snapshot() async throws {
    let store = try folder.create()
    try await store.append(["a", "b"], to: .caseStream("1"))
    for (sequence, text) in [
      (2, "case/1, händelse 2: den sparade ögonblicksbilden bygger på en annan händelse än den som står här"),
      (7, "case/1: den sparade ögonblicksbilden gäller händelse 7, som inte finns"),
    ] {
      let snapshot = StoredSnapshot(head: StreamHead(sequence: sequence, hash: .zero), version: 1, bytes: [])
      try await store.write { try $0.put(snapshot, of: .caseStream("1")) }
      #expect(try await EventChainAudit(of: store).run().map(\.description) == [text])
    }
  }
}
