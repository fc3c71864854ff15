import CaseStore
import CivilTime
import Delegation
import FEEL
import GRDB
import SourceDiagnostics
import Testing
import WorkflowKit

@testable import CaseStoreSQLite
@testable import WorkflowEngine

@Suite("Who may decide, by the orders in the store")
struct DelegationTests {
  static let process = """
    workflow: beslutas
    title: Beslutas
    steps:
      - {id: underlag, uses: prov.fraga, role: handläggare}
      - {id: gör, uses: prov.gor, role: handläggare, distinct_from: [underlag]}
      - {id: svar, uses: prov.fraga, role: handläggare}
    """

  private static let catalogue = """
    lagar:
      - {sfs: "2017:725", namn: kommunallagen}
    beslutstyper:
      - nyckel: prov.beslut
        titel: Ett beslut på prov
        slag: beslut
        lagrum: [{lag: "2017:725", kap: 6, par: 37}]
        överklagas: {hur: laglighetsprövning}
    """

  static func order(from day: String, delegate: String = "HL") -> String {
    """
    delegationsordning: Nämndens delegationsordning
    nämnd: nämnden
    läge: antagen
    antagen: {dag: 2023-12-01, paragraf: 7}
    gäller_från: \(day)
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}
      C: {roll: chef}
    avsnitt:
      - rubrik: Beslut
        punkter:
          - {nr: "1.1", ärende: Beslut på prov, delegat: \(delegate), beslutstyper: [prov.beslut]}
    """
  }

  static func documents(_ orders: [String]) -> DelegationDocuments {
    DelegationDocuments(
      catalogue: SourceFile(name: "beslutstyper.yaml", text: catalogue),
      orders: orders.enumerated().map {
        DelegationDocuments.Order(
          name: "nämnden/\($0).yaml", file: SourceFile(name: "nämnden/\($0).yaml", text: $1))
      })
  }

  func house(_ orders: String...) async throws -> House {
    let house = try await House(Self.process)
    try await house.use(Self.documents(orders))
    return house
  }

  static func decision(_ text: String) -> Context { Context([("beslut", .string(text))]) }

  @Test("a laid in catalogue without a rule of law that came later is read, and the rule holds")
  func laterRule() async throws {
    var files = Self.documents([Self.order(from: "2024-01-01")])
    let old = """

        - {nyckel: nämnd.jäv, titel: Jäv, slag: beslut, överklagas: {hur: laglighetsprövning}}

      """
    files.catalogue = SourceFile(name: "beslutstyper.yaml", text: Self.catalogue + old)
    #expect(throws: DiagnosticError.self) { try DelegationConfiguration(files) }
    files.isLaidIn = true
    let house = try await House(Self.process)
    try await house.use(files)
    let engine = house.engine
    let read = try await house.store.read { try engine.delegation($0) }
    let laid = try #require(read)
    #expect(laid.configuration.catalogue.entry("nämnd.jäv")?.isNeverDelegated == true)
    #expect(laid.configuration.missingRules.map(\.code) == ["catalogue.bar"])
    let id = try await house.open()
    try await house.answer("underlag", on: id, by: "hl2")
    try await house.answer("gör", ["beslut": "själv"], on: id)
    #expect(try await house.engine.view(of: id).decisions.count == 1)
    #expect(try await house.engine.audit() == [])
  }

  @Test("a paragraph that the nämnd has adopted an order under is not given to a case, and those after it are")
  func adoptedParagraph() async throws {
    func order(_ day: String, _ paragraph: Int) -> String {
      Self.order(from: "2024-0\(paragraph)-05")
        .replacing("dag: 2023-12-01, paragraf: 7", with: "dag: \(day), paragraf: \(paragraph)")
    }
    let house = try await house(order("2023-12-01", 1))
    let first = try await house.open()
    try await house.answer("underlag", on: first, by: "hl2")
    try await house.answer("gör", ["serie": "paragraf/nämnden/2024"], on: first)
    try await house.use(Self.documents([order("2023-12-01", 1), order("2024-03-04", 3)]))
    for _ in 0..<2 {
      let id = try await house.open()
      try await house.answer("underlag", on: id, by: "hl2")
      try await house.answer("gör", ["serie": "paragraf/nämnden/2024"], on: id)
    }
    let cases = try await house.store.read { try $0.cases(CaseFilter(), reader: .system) }
    var numbers: [Value] = []
    for row in cases { numbers += try await house.events(.numberTaken, of: row.id).map { $0.structural["number"] } }
    #expect(Set(numbers) == [1, 4, 5])
    #expect(try await house.engine.audit() == [])
  }

  @Test("an organisation laid in by an earlier version is read, and one that cannot be is not called damaged")
  func laterRight() async throws {
    let house = try await House(Self.process)
    let before = try #require(House.organisation.firstMatch(of: /,? *delegate_order: \[[^\]]*\]/))
    try await house.use(organisation: House.organisation.replacing(before.output, with: ""))
    let organisation = try await house.engine.organisation()
    let refusal = try #require(throws: Refusal.self) {
      try OrderAuthor("hl1", of: "nämnden", in: organisation, on: CivilDate.parse("2024-03-04"))
    }
    #expect(refusal.message == "Ingen får skriva i delegationsordningen i \(organisation.boards[0].name).")
    try await house.use(organisation: "tenant: exempelkommun\n")
    await #expect(throws: DiagnosticError.self) { try await house.engine.organisation() }
  }

  @Test("a correction in a matter of laglighetsprövning is appealed so too, and cites no act that does not hold there")
  func followsMain() async throws {
    let corrected = """

        - nyckel: prov.rättelse
          titel: Rättelse
          slag: beslut
          lagrum: [{lag: "2017:725", kap: 6, par: 37}]
          överklagas: {hur: förvaltningsbesvär, enligt: 40–42 §§ förvaltningslagen}
          följer_huvudbeslutet: true

      """
    let order = Self.order(from: "2024-01-01").replacing(
      "beslutstyper: [prov.beslut]", with: "beslutstyper: [prov.beslut, prov.rättelse]")
    var files = Self.documents([order])
    files.catalogue = SourceFile(name: "beslutstyper.yaml", text: Self.catalogue + corrected)
    let house = try await House(
      """
      workflow: rättas
      title: Rättas
      steps:
        - {id: gör, uses: prov.gor, role: handläggare}
        - {id: rätta, uses: prov.gor, role: handläggare, with: {typ: prov.rättelse, rättar: 1}}
      """)
    try await house.use(files)
    let id = try await house.open()
    try await house.answer("gör", ["beslut": "själv"], on: id)
    try await house.answer("rätta", ["beslut": "själv"], on: id)
    let decisions = try await house.engine.view(of: id).decisions
    #expect(decisions.map(\.track) == ["laglighetsprövning", "laglighetsprövning"])
    #expect(decisions.map(\.lagrum.count) == [1, 0])
    #expect(try await house.engine.audit() == [])
  }

  @Test("a body's decision rests on the law of the day of its meeting, whenever it is written in")
  func lawOfTheMeeting() async throws {
    let changed = """

        - nyckel: prov.ändrad
          titel: Ändrad lag
          slag: beslut
          lagrum:
            - {lag: "2017:725", kap: 6, par: 37}
            - {lag: "2017:725", kap: 6, par: 38, till: 2024-02-29}
          överklagas: {hur: laglighetsprövning}

      """
    var files = Self.documents([Self.order(from: "2024-01-01")])
    files.catalogue = SourceFile(name: "beslutstyper.yaml", text: Self.catalogue + changed)
    let house = try await House(
      """
      workflow: ändrad
      title: Ändrad
      steps:
        - {id: gör, uses: prov.gor, role: handläggare, with: {typ: prov.ändrad}}
        - {id: igen, uses: prov.gor, role: handläggare, with: {typ: prov.ändrad}}
      """)
    try await house.use(files)
    let id = try await house.open()
    try await house.answer("gör", ["beslut": "bifall", "sammanträde": "2024-02-28"], on: id)
    try await house.answer("igen", ["beslut": "bifall"], on: id)
    #expect(try await house.engine.view(of: id).decisions.map(\.lagrum.count) == [2, 1])
  }

  @Test(
    "what the nämnd keeps is decided by no delegate, in whatever step, until the nämnd gives it back",
    arguments: [
      (Reservation.weighty, "principiellt eller annars av större vikt"),
      (.takenOver, "Nämnden har tagit över ärendet och inte lämnat tillbaka det"),
    ])
  func reserved(_ reason: Reservation, _ words: String) async throws {
    let house = try await House(
      """
      workflow: behålls
      title: Behålls
      steps:
        - {id: vikt, uses: prov.gor, role: handläggare}
        - {id: gör, uses: prov.gor, role: handläggare}
        - {id: igen, uses: prov.gor, role: handläggare}
      """)
    try await house.use(Self.documents([Self.order(from: "2024-01-01")]))
    let id = try await house.open()
    try await house.answer("vikt", ["förbehåll": .string(reason.rawValue)], on: id)
    #expect(try await house.state(id).reserved == [reason])
    let task = try await house.taskID("gör", on: id)
    let refusal = try await #require(throws: Refusal.self) {
      try await house.perform(.completeTask(task, values: Self.decision("själv")), on: id)
    }
    #expect(refusal.code == "authority.not-delegate")
    #expect(refusal.reasons.contains { $0.contains(words) })
    try await house.answer("gör", ["förbehåll": "lämnas tillbaka"], on: id)
    #expect(try await house.state(id).reserved == [])
    try await house.answer("igen", ["beslut": "själv"], on: id)
    #expect(try await house.engine.view(of: id).decisions.map(\.decider) == ["Handläggare 1"])
    let told = try await house.history(id).map(\.text)
    #expect(told.contains("Nämnden lämnade tillbaka ärendet: delegationsordningen gäller igen"))
    #expect(try await house.engine.audit() == [])
  }

  @Test("the delegate decides, and the record says by what right and what it rests on")
  func decides() async throws {
    let house = try await house(Self.order(from: "2024-01-01"))
    let id = try await house.open()
    try await house.answer("underlag", on: id, by: "hl2")
    try await house.answer("gör", ["beslut": "själv"], on: id)
    let decision = try #require(try await house.engine.view(of: id).decisions.first)
    #expect(decision.title == "Ett beslut på prov")
    #expect(decision.decider == "Handläggare 1")
    #expect(decision.lagrum == ["6 kap. 37 § kommunallagen (2017:725)"])
    #expect(decision.track == "laglighetsprövning")
    #expect(decision.authority.role == "handläggare")
    #expect(decision.authority.item == "1.1")
    #expect(
      decision.authority.order?.words == "Nämndens delegationsordning, antagen den 1 december 2023, § 7")
    #expect(decision.authority.revision == DelegationOrderFile.hash(Array(Self.order(from: "2024-01-01").utf8)))
    #expect(decision.authority.explanation.last == "Handläggare 1 har rollen Handläggare.")
    #expect(try await house.engine.audit() == [])
  }

  @Test("whoever is not the delegate that day is refused with the order's explanation, and nothing is kept")
  func refuses() async throws {
    let house = try await house(Self.order(from: "2024-01-01", delegate: "C"), Self.order(from: "2024-03-11"))
    let id = try await house.open()
    try await house.answer("underlag", on: id, by: "hl2")
    let task = try await house.taskID("gör", on: id)
    let command = CaseCommand.completeTask(task, values: Self.decision("själv"))
    let refusal = try await #require(throws: Refusal.self) { try await house.perform(command, on: id) }
    #expect(refusal.code == "authority.not-delegate")
    #expect(refusal.message == "Du kan inte besluta i det här ärendet.")
    #expect(refusal.hint == "Lämna ärendet till någon med rollen Chef.")
    #expect(refusal.reasons.joined(separator: "\n").contains("gäller från 2024-01-01"))
    #expect(refusal.reasons.contains("Chef beslutar enligt punkt 1.1."))
    house.now = try House.instant("2024-03-11")
    try await house.perform(command, on: id)
  }

  @Test("a local rule of four eyes keeps even the delegate from deciding")
  func fourEyes() async throws {
    let house = try await house(Self.order(from: "2024-01-01"))
    let id = try await house.open()
    try await house.answer("underlag", on: id)
    let task = try await house.taskID("gör", on: id)
    #expect(
      try await house.refused(.completeTask(task, values: Self.decision("själv")), on: id) == "task.four-eyes")
    try await house.perform(.completeTask(task, values: Self.decision("själv")), on: id, by: "hl2")
  }

  @Test("an order laid in meanwhile holds at once, also for what was decided beside the writer")
  func holdsAtOnce() async throws {
    let house = try await house(Self.order(from: "2024-01-01"))
    let id = try await house.open()
    try await house.answer("underlag", on: id, by: "hl2")
    let other = try house.other()
    _ = try await other.view(of: id)
    try await house.use(
      Self.documents([Self.order(from: "2024-01-01"), Self.order(from: "2024-03-01", delegate: "C")]))
    let task = try await house.taskID("gör", on: id)
    #expect(
      try await house.refused(.completeTask(task, values: Self.decision("själv")), on: id) == "authority.not-delegate")
  }

  @Test("the open cases are told once when another order holds: one that is laid in, and one whose first day comes")
  func followedOnce() async throws {
    let house = try await house(Self.order(from: "2024-01-01"))
    _ = try await house.open()
    let worker = house.worker()
    #expect(try await !worker.hasOtherOrders(at: house.now))
    let later = Self.order(from: "2024-03-06", delegate: "C")
    try await house.use(Self.documents([Self.order(from: "2024-01-01"), later]))
    #expect(try await !worker.hasOtherOrders(at: house.now))
    let firstDay = try House.instant("2024-03-06")
    #expect(try await worker.hasOtherOrders(at: firstDay))
    let report = try await house.day("2024-03-06")
    #expect(report.problems == [] && report.followed == 0)
    #expect(try await !worker.hasOtherOrders(at: firstDay))
    try await house.use(Self.documents([Self.order(from: "2024-01-01"), later, Self.order(from: "2024-03-05")]))
    #expect(try await worker.hasOtherOrders(at: firstDay))
    #expect(try await house.engine.audit() == [])
  }

  @Test("without an order of its own the nämnd decides, and the catalogue's types are known")
  func withoutOrder() async throws {
    let house = try await house()
    let id = try await house.open()
    try await house.answer("underlag", on: id, by: "hl2")
    let task = try await house.taskID("gör", on: id)
    #expect(
      try await house.refused(.completeTask(task, values: Self.decision("själv")), on: id) == "authority.not-delegate")
    try await house.perform(.completeTask(task, values: Self.decision("bifall")), on: id)
    #expect(try await house.engine.view(of: id).decisions.first?.authority.level == .nämnd)
  }

  @Test("orders that can no longer be read stop those who ask, and are never passed over")
  func unreadableStops() async throws {
    let house = try await house(Self.order(from: "2024-01-01"))
    let id = try await house.open()
    let hash = DelegationOrderFile.hash(Array(Self.order(from: "2024-01-01").utf8))
    try await house.store.pool.write {
      try $0.execute(
        sql: "UPDATE definition SET bytes = CAST(bytes || ' ' AS BLOB) WHERE hash = ?", arguments: [hash])
    }
    let other = try house.other()
    await #expect(
      throws: StoreError.corrupt("nämnden/0.yaml är ändrad; den stämmer inte med kontrollsumman")
    ) { _ = try await other.perform(.addNote("x"), on: id, by: "hl1", at: house.now) }
    #expect(
      try await other.audit() == [
        "nämnden/0.yaml är ändrad; den stämmer inte med kontrollsumman",
        "order/nämnden: nämnden/0.yaml är ändrad; den stämmer inte med kontrollsumman",
      ])
  }
}

extension House {
  /// Takes delegation documents into use.
  func use(_ files: DelegationDocuments) async throws {
    let configuration = try DelegationConfiguration(files)
    let now = now
    try await store.write {
      try DelegationStore.put(files, configuration, actor: "system", role: nil, at: now, to: $0)
    }
  }
}
