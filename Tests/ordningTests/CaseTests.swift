import Foundation
import Testing

/// The commands on cases.
struct CaseTests {
  @Test("init tells what it has loaded")
  func initialises() throws {
    let workspace = try Workspace()
    #expect(
      try workspace.must("init --example")
        == "Datamappen ./data är skapad för Exempelkommun: 1 nämnd, 4 konton, 1 kontakt.")
    #expect(workspace.has("data/ordning.sqlite"))
  }

  @Test("a case begins with what to do now, with its time and distance")
  func shows() throws {
    let workspace = try Workspace.withCase()
    #expect(
      try workspace.must("case show SOCN/2018:1 --now 2018-03-06") == """
        SOCN/2018:1  Prov: Fördelning
        Från Länsstyrelsen · Socialnämnden · öppnat ons 14 feb 2018 · pågår

        Att göra nu
          Registrera  Registrator  SOCN/2018:1/registrera

        Klockor
          Svarstid  fre 9 mars, 3 dagar kvar

        Var ärendet är
          Registrera
        """)
  }

  @Test("a case is found by its id as well as its number")
  func findsById() throws {
    let workspace = try Workspace.withCase()
    let json = try JSON(try workspace.must("case list --json"))
    let id = try #require(json[0]["id"].text)
    #expect(try workspace.must("case show \(id)").hasPrefix("SOCN/2018:1  Prov: Fördelning"))
  }

  @Test("the list is the same in words and as JSON")
  func lists() throws {
    let workspace = try Workspace.withCase()
    #expect(
      try workspace.must("case list")
        == "SOCN/2018:1  Prov: Fördelning  Länsstyrelsen  ons 14 feb 2018  pågår  Registrera")
    let json = try JSON(try workspace.must("case list --json --as hl1"))
    #expect(json[0]["dnr"].text == "SOCN/2018:1")
    #expect(json[0]["status"].text == "open")
    #expect(json[0]["opened"].text == "2018-02-14")
    #expect(try workspace.must("case list --status avslutat") == "Inga ärenden.")
    try workspace.must("case annul SOCN/2018:1 --reason dubblett --as registrator1 --now 2018-02-14")
    #expect(try workspace.must("case list") == "Inga pågående ärenden. Visa alla med --status alla.")
  }

  @Test("documents that come with the case are in its list, and those added later too")
  func addsDocuments() throws {
    let workspace = try Workspace()
    try workspace.must("init --example")
    try workspace.write("remiss.pdf", "%PDF")
    try workspace.must("case start prov --input in.yaml --as registrator1 --now 2018-02-14 --document remiss.pdf")
    #expect(
      try workspace.must("case add-document SOCN/2018:1 in.yaml --as hl1 --now 2018-02-15 --direction ut")
        == "\"in.yaml\" ligger i SOCN/2018:1.")
    let shown = try workspace.must("case show SOCN/2018:1 --now 2018-02-15")
    #expect(
      shown.contains(
        """
        Handlingar
          1  in  ons 14 feb 2018   remiss.pdf
          2  ut  tors 15 feb 2018  in.yaml
        """))
    let json = try JSON(try workspace.must("case show SOCN/2018:1 --json"))
    #expect(json["documents"][0]["media_type"].text == "application/pdf")
  }

  @Test("the history has a line an event: when, who and what, in words, without what people need not read")
  func tellsHistory() throws {
    let workspace = try Workspace.withCase()
    try workspace.must("case add-note SOCN/2018:1 Ringde --as hl1 --now 2018-02-15T09:00:00Z")
    #expect(
      try workspace.must("case history SOCN/2018:1 --all") == """
        ons 14 feb 2018 kl. 08.00   Registrator 1  Ärendet SOCN/2018:1 öppnades
        ons 14 feb 2018 kl. 08.00   Registrator 1  Svarstid: sista dag fre 9 mars 2018
        ons 14 feb 2018 kl. 08.00   Registrator 1  "Registrera" började
        ons 14 feb 2018 kl. 08.00   Registrator 1  "Registrera" väntar på en uppgift för registrator
        tors 15 feb 2018 kl. 10.00  Handläggare 1  Anteckning: Ringde
        """)
    #expect(
      try workspace.must("case history SOCN/2018:1") == """
        ons 14 feb 2018 kl. 08.00   Registrator 1  Ärendet SOCN/2018:1 öppnades
        ons 14 feb 2018 kl. 08.00   Registrator 1  Svarstid: sista dag fre 9 mars 2018
        tors 15 feb 2018 kl. 10.00  Handläggare 1  Anteckning: Ringde
        """)
    let json = try JSON(try workspace.must("case history SOCN/2018:1 --json"))
    #expect(json[4]["type"].text == "note.added")
    #expect(json[4]["actor_title"].text == "Handläggare 1")
  }

  @Test("a note keeps its lines, in the history and in the case, which shows the latest five")
  func keepsLinesOfNotes() throws {
    let workspace = try Workspace.withCase()
    for number in 1...5 {
      try workspace.must("case add-note SOCN/2018:1 nr\(number) --as hl1 --now 2018-02-15T09:00:00Z")
    }
    _ = try workspace.run([
      "case", "add-note", "SOCN/2018:1", "Ringde.\n\nIngen svarade.", "--as", "hl1", "--now", "2018-02-16T09:00:00Z",
    ])
    #expect(
      try workspace.must("case history SOCN/2018:1").hasSuffix(
        """
        fre 16 feb 2018 kl. 10.00   Handläggare 1  Anteckning: Ringde.

                                                   Ingen svarade.
        """))
    let shown = try workspace.must("case show SOCN/2018:1 --now 2018-02-16")
    #expect(
      shown.hasSuffix(
        """
        Anteckningar
          1 äldre anteckning: se ordning case history SOCN/2018:1
          tors 15 feb 2018 kl. 10.00  Handläggare 1  nr2
          tors 15 feb 2018 kl. 10.00  Handläggare 1  nr3
          tors 15 feb 2018 kl. 10.00  Handläggare 1  nr4
          tors 15 feb 2018 kl. 10.00  Handläggare 1  nr5
          fre 16 feb 2018 kl. 10.00   Handläggare 1  Ringde.

                                                     Ingen svarade.
        """))
  }

  @Test("the main flow stands before what goes on beside it")
  func tellsPosition() throws {
    let workspace = try Workspace.withCase()
    try workspace.must("case start-step SOCN/2018:1 bevaka --as hl1 --now 2018-02-14")
    #expect(
      try workspace.must("case show SOCN/2018:1 --now 2018-02-14").hasSuffix(
        """
        Var ärendet är
          Registrera
          Bevaka (vid sidan om)
        """))
  }

  @Test("a clock that has ended is told with the day it had, and whether the answer went in time")
  func tellsEndedClocks() throws {
    let workspace = try Workspace()
    try workspace.write(
      "Workflows/svar.yaml",
      """
      workflow: svar
      title: Svar
      inputs:
        svarstid: {type: date, title: Svarstid, required: true}
      clocks:
        svarstid: {title: Svarstid, until: '= if registrera.handläggare != null then null else svarstid'}
      steps:
        - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}
        - id: avsluta
          uses: arende.avsluta
          title: Avsluta
          role: registrator
          with: {utfall: klart, svarstid: = svarstid, skickat: = svarstid}

      """)
    try workspace.must("init --example")
    let options = "--input - --as registrator1 --now 2018-02-14"
    try workspace.must("case start svar \(options)", input: "svarstid: 2018-03-09")
    try workspace.must("task complete SOCN/2018:1 \(options)", input: "handläggare: hl1")
    let show = "case show SOCN/2018:1 --now 2018-02-14"
    #expect(try workspace.must(show).contains("Klockor\n  Svarstid  är över, sista dag var fre 9 mars 2018"))
    try workspace.must(
      "task complete SOCN/2018:1 \(options)", input: "handlingar_registrerade: true\nutkast_rensade: true")
    #expect(try workspace.must(show).contains("Klockor\n  Svarstid  fre 9 mars 2018, svaret gick i tid"))
  }

  @Test("documents are written with names that can be typed")
  func writesDocuments() throws {
    let workspace = try Workspace.withCase()
    _ = try workspace.run([
      "case", "add-document", "SOCN/2018:1", "in.yaml", "--title", "Protokollsutdrag § 1 – (Åtgärd)", "--as", "hl1",
      "--now", "2018-02-15",
    ])
    try workspace.must("case documents SOCN/2018:1 --to ut")
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.appending(path: "ut").path)
    #expect(names.map { $0.split(separator: ".").first } == ["01-protokollsutdrag-paragraf-1-atgard"])
  }

  @Test("inputs are read from whatever can be opened")
  func readsDevices() throws {
    let workspace = try Workspace()
    try workspace.must("init --example")
    for path in ["/dev/stdin", "/dev/fd/0"] {
      try workspace.must("case start prov --input \(path) --as registrator1 --now 2018-02-14", input: Fixture.input)
    }
    #expect(try JSON(try workspace.must("case list --json")).count == 2)
  }

  @Test("a mistyped input is corrected with a reason, and its clock follows")
  func corrects() throws {
    let workspace = try Workspace.withCase()
    #expect(
      try workspace.must(
        "case correct SOCN/2018:1 svarstid 2018-03-16 --reason felläst --as registrator1 --now 2018-02-14")
        == "Svarstid är rättad i SOCN/2018:1.")
    let history = try workspace.must("case history SOCN/2018:1")
    #expect(history.contains("Svarstid rättades från fre 9 mars 2018 till fre 16 mars 2018. Skäl: felläst"))
    #expect(history.contains("Svarstid: sista dag fre 16 mars 2018 (förut fre 9 mars 2018)"))
  }

  @Test("a wrongly opened case is annulled and keeps its number")
  func annuls() throws {
    let workspace = try Workspace.withCase()
    #expect(
      try workspace.must("case annul SOCN/2018:1 --reason dubblett --as registrator1 --now 2018-02-14")
        == "SOCN/2018:1 är makulerat.")
    #expect(
      try workspace.must("case start prov --input in.yaml --as registrator1 --now 2018-02-14")
        == "SOCN/2018:2 är öppnat.")
  }

  @Test("a message takes the case where the process says, once by its id")
  func takesMessages() throws {
    let workspace = try Workspace.withCase()
    let line = "message send SOCN/2018:1 remiss_återkallad --input - --id m1 --as registrator1 --now 2018-02-20"
    #expect(try workspace.must(line, input: "dag: 2018-02-20") == "Remissen är återkallad: lämnat till SOCN/2018:1.")
    #expect(
      try workspace.must(line, input: "dag: 2018-02-20") == "SOCN/2018:1 hade redan fått meddelandet m1.")
    #expect(try workspace.must("case list --status avslutat").hasPrefix("SOCN/2018:1"))
  }

  @Test("words of a case are found, and words that are nowhere are not")
  func searches() throws {
    let workspace = try Workspace.withCase()
    #expect(try workspace.must("search länsstyrelsen") == "SOCN/2018:1  Prov: Fördelning  Länsstyrelsen")
    #expect(try workspace.must("search skolan") == "Inget ärende har orden \"skolan\".")
  }
}
