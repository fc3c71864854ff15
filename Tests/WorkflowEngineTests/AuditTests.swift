import CaseStore
import CivilTime
import FEEL
import Foundation
import GRDB
import Testing

@testable import CaseStoreSQLite
@testable import WorkflowEngine

@Suite("What verification recomputes")
struct AuditTests {
  static let process = """
    workflow: granskas
    title: Granskas
    case: {title: = namn}
    inputs:
      namn: {type: text, title: Namn}
      senast: {type: date, title: Senast}
    clocks:
      frist: {title: Frist, until: = senast, warn: [P5D]}
    steps:
      - {id: gör, uses: prov.gor, role: handläggare, deadline: = senast}
      - {id: svar, uses: prov.fraga, role: handläggare, deadline: = senast}
      - {id: vänta, uses: prov.vanta, role: handläggare, with: {meddelande: true}}
    """

  struct Tampering: Sendable, CustomTestStringConvertible {
    let sql: String
    let found: String
    var testDescription: String { sql }

    init(_ sql: String, _ found: String) {
      self.sql = sql
      self.found = found
    }
  }

  /// What is done to the database behind the program's back, and the one thing that verification says of it.
  static let tamperings = [
    Tampering("DELETE FROM clock", "N/2024:1: bevakningen clock:frist saknas"),
    Tampering(
      "UPDATE clock SET due = due + 864000000, wake = wake + 864000000",
      "N/2024:1: bevakningen clock:frist är inte som händelserna säger"),
    Tampering("UPDATE clock SET wake = wake + 1", "ärendet ID: en bevakning väcks vid fel tid"),
    Tampering("DELETE FROM work_item", "N/2024:1: uppgiften ID~svar#1~svar saknas"),
    Tampering(
      "UPDATE work_item SET due = due + 1", "N/2024:1: uppgiften ID~svar#1~svar är inte som händelserna säger"),
    Tampering(
      "INSERT INTO work_item SELECT tenant, id || 'x', case_id, dnr, title, unit, role, assignee, due, created, soonest FROM work_item",
      "N/2024:1: uppgiften ID~svar#1~svarx finns inte enligt händelserna"),
    Tampering("DELETE FROM effect", "N/2024:1: utskicket ID~gör#1~e1~1 saknas"),
    Tampering(
      #"UPDATE effect SET payload = CAST('{"till":"annan"}' AS BLOB)"#,
      "N/2024:1: utskicket ID~gör#1~e1~1 är inte som händelserna säger"),
    Tampering(
      "UPDATE effect SET state = 'succeeded'", "N/2024:1: utskicket ID~gör#1~e1~1 är inte som händelserna säger"),
    Tampering(
      "UPDATE effect SET next_attempt = next_attempt + 1, wake = wake + 1",
      "N/2024:1: utskicket ID~gör#1~e1~1 är inte som händelserna säger"),
    Tampering("UPDATE effect SET wake = wake + 1", "utskicket ID~gör#1~e1~1 väcks vid fel tid"),
    Tampering("DELETE FROM document", "N/2024:1: handling 1 saknas"),
    Tampering("UPDATE document SET secrecy = 'OSL 26:1'", "N/2024:1: handling 1 är inte som händelserna säger"),
    Tampering("UPDATE document SET withdrawn = 1", "N/2024:1: handling 1 är inte som händelserna säger"),
    Tampering("UPDATE case_row SET secret = 1", "N/2024:1: registret över vem som får läsa ärendet är ofullständigt"),
    Tampering("UPDATE case_row SET party = 'X'", "N/2024:1: ärendelistan stämmer inte med händelserna"),
    Tampering(
      "DELETE FROM case_reader WHERE reader <> '*'",
      "N/2024:1: registret över vem som får läsa ärendet är ofullständigt"),
    Tampering(
      "UPDATE case_reader SET status = 'closed' WHERE reader = '*'",
      "N/2024:1: registret över vem som får läsa ärendet är ofullständigt"),
    Tampering(
      "INSERT INTO case_reader SELECT tenant, case_id, 'account:granne', status, opened, workflow FROM case_reader WHERE reader = '*'",
      "ärendet ID: registret över vem som får läsa det har någon för mycket"),
    Tampering(
      "UPDATE case_reader SET workflow = 'annan' WHERE reader = '*'",
      "N/2024:1: registret över vem som får läsa ärendet är ofullständigt"),
    Tampering(
      "INSERT INTO case_officer SELECT tenant, id, 'granne', status, opened FROM case_row",
      "ärendet ID: registret över vilka som har en roll i det stämmer inte med ärendelistan"),
    Tampering("DELETE FROM search_text", "N/2024:1: sökregistret stämmer inte med händelserna"),
    Tampering(
      "UPDATE search_text SET text = 'x', stems = 'x', triples = '' WHERE part = 'case'",
      "N/2024:1: sökregistret stämmer inte med händelserna"),
    Tampering(
      "UPDATE search_text SET text = 'annat' WHERE part = 'case'", "ärendet ID: sökregistret har andra ord än texten"),
    Tampering(
      "INSERT INTO search_text (tenant, case_id, part, text) VALUES ('exempelkommun', 'ID', 'x', 'y')",
      "ärendet ID: sökregistret har en text som inte är ärendets"),
    Tampering(
      "UPDATE number_series SET last = last - 1 WHERE series LIKE 'diarium/%'",
      "serien diarium/nämnden/2024: räknaren står på 0, men det senaste numret i händelserna är 1"),
    Tampering(
      "INSERT INTO number_series VALUES ('exempelkommun', 'annan', 9)",
      "serien annan: räknaren står på 9, men det senaste numret i händelserna är 0"),
    Tampering("DELETE FROM register_record", "register/lager/hylla: posten saknas i registret"),
    Tampering(
      #"UPDATE register_record SET value = CAST('{"text":"annan"}' AS BLOB)"#,
      "register/lager/hylla: posten är en annan än den som skrevs sist"),
    Tampering(
      "INSERT INTO register_record SELECT tenant, register, 'annan', value, version FROM register_record",
      "tabellen register_record har lager/annan, som inte finns i någon ström"),
    Tampering(
      "UPDATE config SET bytes = CAST(bytes || ' ' AS BLOB)",
      "config/organisation: innehållet är ändrat; det stämmer inte med kontrollsumman"),
    Tampering(
      "UPDATE config SET hash = 'x'", "config/organisation: är en annan än den som lades in sist"),
    Tampering("DELETE FROM config", "config/organisation: saknas, fast den har lagts in"),
    Tampering(
      "UPDATE definition SET bytes = CAST(replace(CAST(bytes AS TEXT), 'handläggare', 'chef') AS BLOB)",
      "N/2024:1: den sparade processen är ändrad; den stämmer inte med kontrollsumman"),
    Tampering("DELETE FROM definition", "N/2024:1: den sparade processen saknas"),
    Tampering(
      "DELETE FROM delivered_message", "N/2024:1: listan över mottagna meddelanden stämmer inte med händelserna"),
    Tampering(
      "INSERT INTO incident VALUES ('exempelkommun', 'i', 'ID', 'N/2024:1', 'svar#1', NULL, 'x', 0, NULL)",
      "N/2024:1: stoppet i finns inte enligt händelserna"),
    Tampering(
      "INSERT INTO clock VALUES ('exempelkommun', 'främmande', 'k', 0, 0, NULL)",
      "tabellen clock har främmande, som inte finns i någon ström"),
    Tampering(
      "UPDATE event SET salt = NULL, personal = NULL WHERE type = 'note.added'",
      "N/2024:1: händelse NOTE har mist sin persondel, fast ärendet inte är gallrat"),
  ]

  /// A case with something of everything.
  private func house() async throws -> (house: House, id: String) {
    let house = try await House(AuditTests.process)
    let id = try await house.open(["namn": "Kajen", "senast": .date(try CivilDate.parse("2024-04-10"))])
    try await house.answer(
      "gör",
      [
        "effekt": "prov.skicka", "handling": "Yttrande", "register": "hylla", "serie": "protokoll",
      ], on: id)
    try await house.perform(.addNote("Ringde."), on: id)
    try await house.message("prov_svar", text: "hej", id: "m1", on: id)
    return (house, id)
  }

  private func problems(_ house: House) async throws -> [String] {
    try await house.store.integrityProblems()
      + EventChainAudit(of: house.store).run().map(\.description) + house.other().audit()
  }

  @Test("Anything that is kept beside the events and does not follow from them is found", arguments: tamperings)
  func finds(_ tampering: Tampering) async throws {
    let (house, id) = try await house()
    #expect(try await problems(house) == [])
    let note = try #require(try await house.events(.noteAdded, of: id).first).sequence
    try await house.store.pool.write {
      try $0.execute(sql: tampering.sql.replacing("ID", with: id))
    }
    let found = tampering.found.replacing("ID", with: id).replacing("NOTE", with: "\(note)")
    #expect(try await problems(house).first == found)
  }

  @Test("An incident that was closed behind the program's back is found")
  func incidents() async throws {
    let (house, id) = try await house()
    house.world.set(.refuses)
    try await house.work()
    let stop = try #require(try await house.incidents(id).first)
    #expect(try await problems(house) == [])
    try await house.store.pool.write { try $0.execute(sql: "UPDATE incident SET settled = opened") }
    #expect(try await problems(house) == ["N/2024:1: stoppet \(stop.id) är inte som händelserna säger"])
  }

  @Test("A weeded case is whole, and what is put back into it is found")
  func weeded() async throws {
    let (house, id) = try await house()
    try await house.work()
    let note = try #require(try await house.events(.noteAdded, of: id).first).sequence
    let sealed = try await house.store.read { try $0.events(of: .caseStream(id), after: note - 1, limit: 1).first }
    let personal = try #require(sealed?.personal)
    try await house.answer("svar", on: id)
    _ = try await house.engine.erasePersonalParts(of: id, by: "hl1", at: house.now, reason: "Gallras.")
    #expect(try await problems(house) == [])
    try await house.store.pool.write {
      try $0.execute(
        sql: "UPDATE event SET salt = ?, personal = ? WHERE type = 'note.added'",
        arguments: [Data(personal.salt), Data(personal.bytes)])
    }
    #expect(
      try await problems(house).first == "N/2024:1: händelse \(note) har kvar sin persondel, fast ärendet är gallrat")
  }

  @Test("A definition or an organisation that does not match its checksum is not used")
  func refusesChanged() async throws {
    let (house, id) = try await house()
    try await house.store.pool.write {
      try $0.execute(sql: "UPDATE definition SET bytes = CAST(bytes || ' ' AS BLOB)")
    }
    await #expect(
      throws: EngineError.definition(
        dnr: "N/2024:1", reason: "dess sparade process är ändrad; den stämmer inte med kontrollsumman")
    ) { _ = try await house.other().perform(.addNote("x"), on: id, by: "hl1", at: house.now) }
    try await house.store.pool.write {
      try $0.execute(sql: "UPDATE config SET bytes = CAST(bytes || ' ' AS BLOB)")
    }
    await #expect(
      throws: StoreError.corrupt("organisationen är ändrad; den stämmer inte med sin kontrollsumma")
    ) { _ = try await house.other().organisation() }
  }
}
