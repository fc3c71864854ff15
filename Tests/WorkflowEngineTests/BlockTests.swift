import CaseStore
import CaseStoreSQLite
import CivilTime
import FEEL
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("Branches, items and called processes")
struct BlockTests {
  static func parallel(_ join: String) -> String {
    """
    workflow: grenar
    title: Grenar
    steps:
      - id: block
        parallel:
          a: [{id: fråga, uses: prov.fraga, role: handläggare}, {id: mer, uses: prov.fraga, role: handläggare}]
          b: [{id: fråga, uses: prov.fraga, role: handläggare}]
          c: [{id: skicka, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka, vidAvbrott: Skicka avbröts.}}]
        join: \(join)
      - {id: sist, uses: prov.fraga, role: handläggare}
    """
  }

  @Test("A block that waits for all goes on when the last branch is done")
  func joinAll() async throws {
    let house = try await House(BlockTests.parallel("all"))
    let id = try await house.open()
    #expect(
      try await house.active(id) == ["block#1", "block#1[a]/fråga#1", "block#1[b]/fråga#1", "block#1[c]/skicka#1"])
    try await house.answer("block#1[b]/fråga#1", on: id)
    try await house.answer("block#1[a]/fråga#1", on: id)
    #expect(try await house.active(id) == ["block#1", "block#1[a]/mer#1", "block#1[c]/skicka#1"])
    try await house.answer("block#1[a]/mer#1", on: id)
    #expect(try await house.active(id) == ["block#1", "block#1[c]/skicka#1"])
    try await house.work()
    #expect(try await house.active(id) == ["sist#1"])
    #expect(try await house.state(id).scopes.keys.sorted() == [""])
  }

  @Test(
    "What the branches that came to their end gave is read after the block, by their names",
    arguments: ["all", "any"])
  func outputs(join: String) async throws {
    let house = try await House(
      """
      workflow: grenar
      title: Grenar
      steps:
        - id: block
          parallel:
            a: [{id: fråga, uses: prov.fraga, role: handläggare}, {id: mer, uses: prov.fraga, role: handläggare}]
            b: [{id: fråga, uses: prov.fraga, role: handläggare}]
          join: \(join)
        - id: sist
          uses: prov.fraga
          role: handläggare
          with:
            rubrik: '= if block.a != null then block.a.mer.svar else if block.b != null then block.b.fråga.svar else "x"'
      """)
    let id = try await house.open()
    try await house.answer("block#1[b]/fråga#1", ["svar": "två"], on: id)
    if join == "all" {
      try await house.answer("block#1[a]/fråga#1", ["svar": "noll"], on: id)
      try await house.answer("block#1[a]/mer#1", ["svar": "ett"], on: id)
    }
    let given = try await house.output("block", of: id)
    #expect(given["b"]["fråga"]["svar"].text == "två")
    #expect(given["a"]["mer"]["svar"].text == (join == "all" ? "ett" : nil))
    #expect(try await house.tasks(id).map(\.title) == [join == "all" ? "ett" : "två"])
    try await house.check(id)
  }

  @Test(
    "A block that waits for some goes on when they are done; the others are cancelled with tasks and queued effects",
    arguments: [("any", 1), ("2", 2)])
  func joinSome(join: String, needed: Int) async throws {
    let house = try await House(BlockTests.parallel(join))
    let id = try await house.open()
    try await house.answer("block#1[b]/fråga#1", on: id)
    if needed == 2 {
      #expect(try await house.active(id).first == "block#1")
      try await house.answer("block#1[a]/fråga#1", on: id)
      try await house.answer("block#1[a]/mer#1", on: id)
    }
    #expect(try await house.active(id) == ["sist#1"])
    #expect(try await house.tasks(id).map(\.step) == ["sist"])
    #expect(try await house.effects(id).map(\.state) == [.cancelled])
    #expect(try await house.events(.noteAdded, of: id).first?.personal["text"].text == "Skicka avbröts.")
    let cancelled = try await house.events(.cancelled, of: id).compactMap { $0.structural["instance"].text }
    #expect(cancelled == (needed == 1 ? ["block#1[a]/fråga#1"] : []) + ["block#1[c]/skicka#1"])
    try await house.work()
    #expect(house.world.done == [])
  }

  @Test("An exit taken inside a branch cancels everything else in the process")
  func exitFromBranch() async throws {
    let house = try await House(
      """
      workflow: utväg
      title: Utväg
      steps:
        - id: block
          parallel:
            a: [{id: fråga, uses: prov.fraga, role: handläggare, next: [{when: fråga.svar = "ut", to: ute}, {to: mer}]}, {id: mer, uses: prov.fraga, role: handläggare}]
            b: [{id: annan, uses: prov.fraga, role: handläggare}]
        - {id: sist, uses: prov.fraga, role: handläggare}
      optional:
        - {id: extra, uses: prov.vanta, role: handläggare, with: {effekt: prov.skicka}}
      exits:
        - {id: ute, uses: prov.fraga, role: chef}
      """)
    let id = try await house.open()
    try await house.perform(.startOptional("extra"), on: id)
    try await house.answer("block#1[a]/fråga#1", ["svar": "ut"], on: id)
    #expect(try await house.active(id) == ["ute#1"])
    #expect(try await house.tasks(id).map(\.step) == ["!exits/ute"])
    #expect(try await house.effects(id).map(\.state) == [.cancelled])
    try await house.answer("ute#1", on: id, by: "chef1")
    #expect(try await house.status(id) == .closed)
  }

  static let items = """
    workflow: poster
    title: Poster
    steps:
      - {id: urval, uses: prov.fraga, role: handläggare}
      - id: alla
        for_each: {each: sak, in: = urval.lista, key: = sak, join: all}
        steps:
          - {id: svar, uses: prov.fraga, role: handläggare, with: {rubrik: = sak}}
          - {id: räkna, uses: prov.rakna, with: {tal: = svar.tal}}
      - {id: summa, uses: prov.rakna, with: {tal: '= if count(alla) = 0 then 0 else sum(alla.räkna.tal)'}}
      - {id: sist, uses: prov.fraga, role: handläggare}
    """

  @Test("Each item of a list runs by itself, and the block yields them with their outputs in the list's order")
  func forEach() async throws {
    let house = try await House(BlockTests.items)
    let id = try await house.open()
    try await house.answer("urval", ["svar": "ja", "lista": ["polis", "brand", "hem~skola/[1]>"]], on: id)
    #expect(try await house.tasks(id).map(\.title).sorted() == ["brand", "hem~skola/[1]>", "polis"])
    for (key, place) in [("brand", 2), ("hem~skola/[1]>", 3), ("polis", 1)] {
      try await house.answer("alla#1[\(place)]/svar#1", ["svar": .string(key), "tal": .number(Number(place))], on: id)
    }
    let list = try await house.output("alla", of: id).list ?? []
    #expect(list.map { $0["sak"].text } == ["polis", "brand", "hem~skola/[1]>"])
    #expect(list.map { $0["svar"]["svar"].text } == ["polis", "brand", "hem~skola/[1]>"])
    #expect(try await house.output("summa", of: id)["tal"] == 6)
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test("The items' ids come in the order of the list, however long it is")
  func manyItems() async throws {
    let house = try await House(BlockTests.items)
    let id = try await house.open()
    let names = (1...12).map { "post \($0)" }
    try await house.answer("urval", ["svar": "ja", "lista": .list(names.map { .string($0) })], on: id)
    #expect(try await house.tasks(id).sorted { $0.id < $1.id }.map(\.title) == names)
    let scopes = try await house.state(id).scopes
    #expect(scopes["alla#1[03]"]?.key == "post 3")
    #expect(scopes["alla#1[12]"]?.key == "post 12")
  }

  @Test("An empty list yields an empty list and goes on at once")
  func emptyList() async throws {
    let house = try await House(BlockTests.items)
    let id = try await house.open()
    try await house.answer("urval", ["svar": "ja", "lista": []], on: id)
    #expect(try await house.output("alla", of: id) == [])
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test(
    "A list without keys, or with one twice, or that is no list, is an incident",
    arguments: [
      (["svar": "ja", "lista": ["a", ""]], "saknar värde för en av posterna"),
      (["svar": "ja", "lista": ["a", "b", "a"]], "nyckeln \"a\" finns två gånger i listan"),
      (["svar": "ja"], "gav ingen lista"),
    ] as [(Value, String)])
  func badKeys(values: Value, message: String) async throws {
    let house = try await House(BlockTests.items)
    let id = try await house.open()
    try await house.answer("urval", values, on: id)
    #expect(try await house.active(id) == ["alla#1"])
    let incident = try #require(try await house.incidents(id).first)
    #expect(incident.message.contains(message))
    try await house.perform(.settleIncident(incident.id, .skip, reason: "Inga poster behövs."), on: id)
    #expect(try await house.active(id) == ["sist#1"])
  }

  @Test("Too few branches for the join is an incident")
  func tooFew() async throws {
    let house = try await House(BlockTests.items.replacing("join: all", with: "join: 2"))
    let id = try await house.open()
    try await house.answer("urval", ["svar": "ja", "lista": ["a"]], on: id)
    #expect(try await house.incidents(id).first?.message == "\"alla\" ska vänta in 2, men det finns bara 1.")
  }

  @Test("Blocks may stand in blocks, and each sees the names outside it")
  func nested() async throws {
    let house = try await House(
      """
      workflow: nästlat
      title: Nästlat
      steps:
        - {id: urval, uses: prov.fraga, role: handläggare}
        - id: yttre
          for_each: {each: sak, in: = urval.lista, key: = sak, join: all}
          steps:
            - {id: tal, uses: prov.fraga, role: handläggare}
            - id: inre
              parallel:
                a: [{id: x, uses: prov.rakna, with: {tal: = tal.tal + urval.tal}}]
                b: [{id: y, uses: prov.fraga, role: handläggare, with: {rubrik: = sak}}]
            - {id: efter, uses: prov.rakna, with: {tal: = tal.tal}}
        - {id: sist, uses: prov.fraga, role: handläggare}
      """)
    let id = try await house.open()
    try await house.answer("urval", ["svar": "ja", "tal": 100, "lista": ["p", "q"]], on: id)
    try await house.answer("yttre#1[1]/tal#1", ["svar": "ja", "tal": 1], on: id)
    #expect(
      try await house.active(id) == [
        "yttre#1", "yttre#1[1]/inre#1", "yttre#1[1]/inre#1[b]/y#1", "yttre#1[2]/tal#1",
      ])
    let state = try await house.state(id)
    #expect(state.scopes["yttre#1[1]/inre#1[a]"]?.names["x"]?["tal"] == 101)
    try await house.answer("yttre#1[2]/tal#1", ["svar": "ja", "tal": 2], on: id)
    try await house.answer("yttre#1[1]/inre#1[b]/y#1", on: id)
    try await house.answer("yttre#1[2]/inre#1[b]/y#1", on: id)
    #expect(try await house.output("yttre", of: id).list?.map { $0["efter"]["tal"] } == [1, 2])
    #expect(try await house.active(id) == ["sist#1"])
  }

  static let caller = """
    workflow: anropar
    title: Anropar
    inputs:
      hemligt: {type: text, title: Hemligt}
    steps:
      - {id: först, uses: prov.fraga, role: handläggare}
      - id: anrop
        call: inre
        with: {nummer: = först.tal}
        next:
          - {when: anrop.utfall = "avbruten", to: ute}
          - {to: sist}
      - {id: sist, uses: prov.fraga, role: handläggare}
    exits:
      - {id: ute}
    """
  static let called = """
    workflow: inre
    title: Inre
    inputs:
      nummer: {type: integer, title: Nummer, required: true}
      start: {type: date, title: Start, default: 2024-03-10}
    clocks:
      inre_tid: {title: Inre tid, until: = start, warn: [P1D]}
    steps:
      - {id: fråga, uses: prov.fraga, role: handläggare, next: [{when: fråga.svar = "av", to: avbruten}, {to: klar}]}
      - {id: klar, uses: prov.rakna, with: {tal: = nummer * 2}}
    outputs:
      utfall: gjord
      tal: = klar.tal
    handlers:
      - {clock: inre_tid, state: warned, steps: [{id: påminn, uses: prov.fraga, role: chef}]}
    interrupts:
      - {clock: inre_tid, state: expired, to: avbruten}
    exits:
      - {id: avbruten, outputs: {utfall: avbruten, tal: = nummer}}
    """

  @Test("A called process yields its outputs at its normal end")
  func callEnds() async throws {
    let house = try await House(BlockTests.caller, BlockTests.called)
    let id = try await house.open()
    try await house.answer("först", ["svar": "ja", "tal": 21], on: id)
    #expect(try await house.active(id) == ["anrop#1", "anrop#1>/fråga#1"])
    try await house.answer("anrop#1>/fråga#1", on: id)
    #expect(try await house.output("anrop", of: id) == ["utfall": "gjord", "tal": 42])
    #expect(try await house.active(id) == ["sist#1"])
    #expect(try await house.state(id).frames.keys.sorted() == [""])
  }

  @Test("A called process yields an exit's outputs, and only the called process ends there")
  func callExits() async throws {
    let house = try await House(BlockTests.caller, BlockTests.called)
    let id = try await house.open()
    try await house.answer("först", ["svar": "ja", "tal": 21], on: id)
    try await house.answer("anrop#1>/fråga#1", ["svar": "av"], on: id)
    #expect(try await house.output("anrop", of: id) == ["utfall": "avbruten", "tal": 21])
    #expect(try await house.events(.closed, of: id).first?.structural["exit"].text == "ute")
  }

  @Test("A called process that is not given what it needs is an incident")
  func callWithoutInput() async throws {
    let house = try await House(BlockTests.caller, BlockTests.called)
    let id = try await house.open()
    try await house.answer("först", on: id)
    #expect(
      try await house.incidents(id).first?.message
        == "\"anrop\" kan inte starta processen \"Inre\": nummer: måste fyllas i")
  }

  @Test("A called process has clocks of its own: they warn, run its handlers, and take its exits")
  func ownClocks() async throws {
    let house = try await House(BlockTests.caller, BlockTests.called)
    let id = try await house.open()
    try await house.answer("först", ["svar": "ja", "tal": 1], on: id)
    #expect(try await house.alarms(id) == ["clock:anrop#1>inre_tid": "2024-03-09"])
    #expect(try await house.clock("inre_tid", of: id) == nil)
    try await house.day("2024-03-09")
    #expect(try await house.tasks(id).map(\.title).sorted() == ["Fråga", "Fråga"])
    let handler = try #require(try await house.active(id).first { $0.hasSuffix("/påminn#1") })
    try await house.day("2024-03-11")
    #expect(try await house.output("anrop", of: id)["utfall"].text == "avbruten")
    #expect(try await house.events(.cancelled, of: id).compactMap { $0.structural["instance"].text }.contains(handler))
    #expect(try await house.status(id) == .closed)
  }

  @Test("A handler's run in a called process can be done, and does not outlive the process")
  func handlerInCall() async throws {
    let house = try await House(BlockTests.caller, BlockTests.called)
    for finishesFirst in [true, false] {
      let id = try await house.open()
      try await house.answer("först", ["svar": "ja", "tal": 1], on: id)
      house.now = try House.instant("2024-03-09")
      try await house.perform(.tick, on: id, by: "system")
      let run = try #require(try await house.active(id).first { $0.hasSuffix("/påminn#1") })
      if finishesFirst { try await house.answer(run, on: id, by: "chef1") }
      try await house.answer("anrop#1>/fråga#1", on: id)
      #expect(try await house.active(id) == ["sist#1"])
      #expect(try await house.state(id).scopes.keys.sorted() == [""])
      house.now = try House.instant("2024-03-04")
    }
  }

  @Test("A block may stand in a handler and in an exit, and ends there only when its branches are done")
  func blocksBeside() async throws {
    let house = try await House(
      """
      workflow: bredvid
      title: Bredvid
      steps:
        - {id: fråga, uses: prov.fraga, role: handläggare, next: [{to: slut}]}
      handlers:
        - message: prov_nytt
          steps:
            - id: samråd
              parallel:
                a: [{id: ett, uses: prov.fraga, role: chef}]
                b: [{id: två, uses: prov.fraga, role: chef}]
            - {id: efteråt, uses: prov.fraga, role: chef}
      exits:
        - id: slut
          parallel:
            x: [{id: tre, uses: prov.fraga, role: chef}]
            y: [{id: fyra, uses: prov.fraga, role: chef}]
      """)
    let id = try await house.open()
    try await house.message("prov_nytt", id: "m1", on: id)
    for step in ["ett", "två"] {
      let instance = try #require(try await house.active(id).first { $0.hasSuffix("/\(step)#1") })
      try await house.answer(instance, on: id, by: "chef1")
    }
    #expect(try await house.active(id) == ["!handler/0/#1/efteråt#1", "fråga#1"])
    try await house.answer("fråga", on: id)
    #expect(try await house.active(id) == ["slut#1", "slut#1[x]/tre#1", "slut#1[y]/fyra#1"])
    try await house.answer("slut#1[x]/tre#1", on: id, by: "chef1")
    #expect(try await house.active(id) == ["slut#1", "slut#1[y]/fyra#1"])
    try await house.answer("slut#1[y]/fyra#1", on: id, by: "chef1")
    #expect(try await house.status(id) == .closed)
  }
}
