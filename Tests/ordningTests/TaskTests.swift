import Foundation
import Testing

/// The commands on tasks.
struct TaskTests {
  private static let assign = "task complete SOCN/2018:1 --input - --as registrator1 --now 2018-02-14"

  @Test("a task is done by its case's number, and the next one comes up")
  func completes() throws {
    let workspace = try Workspace.withCase()
    #expect(
      try workspace.must(Self.assign, input: "{\"handläggare\": \"hl1\"}") == "Registrera: gjort i SOCN/2018:1.")
    #expect(
      try workspace.must("task list --now 2018-03-06")
        == "SOCN/2018:1/anteckna  Anteckna  Handläggare 1  senast fre 9 mars, 3 dagar kvar")
  }

  @Test("a task is named by number and step where the case has several")
  func namesByStep() throws {
    let workspace = try Workspace.withCase()
    try workspace.must(Self.assign, input: "handläggare: hl1")
    #expect(
      try workspace.must("case start-step SOCN/2018:1 bevaka --as hl1 --now 2018-02-14")
        == "Steget bevaka är startat i SOCN/2018:1.")
    let outcome = try workspace.run("task show SOCN/2018:1")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        SOCN/2018:1 har flera uppgifter.
          Ange en av SOCN/2018:1/anteckna (Anteckna), SOCN/2018:1/bevaka#1 (Bevaka).
        """)
    #expect(
      try workspace.must("task complete SOCN/2018:1/anteckna --input - --as hl1 --now 2018-02-15", input: "text: Klart")
        == "Anteckna: gjort i SOCN/2018:1.")
  }

  @Test("a task shows its form's fields")
  func shows() throws {
    let workspace = try Workspace.withCase()
    let json = try JSON(try workspace.must("task show SOCN/2018:1 --json"))
    #expect(json["task"].text == "SOCN/2018:1/registrera")
    #expect(json["fields"][0]["name"].text == "handläggare")
    #expect(json["fields"][0]["type"].text == "account")
    #expect(try workspace.must("task show SOCN/2018:1").contains("  handläggare  konto  måste finnas"))
  }

  @Test("--mine shows what an account has or may take")
  func listsMine() throws {
    let workspace = try Workspace.withCase()
    #expect(try workspace.must("task list --mine --as hl1 --now 2018-02-14") == "Inga uppgifter.")
    #expect(try JSON(try workspace.must("task list --mine --as registrator1 --json --now 2018-02-14")).count == 1)
  }

  @Test("an account with roles in several municipalities sees one list, with what is due first at the top")
  func listsSeveral() throws {
    let workspace = try Workspace.withCase()
    let other = try String(
      contentsOf: workspace.folder.appending(path: "config/organisation.yaml"), encoding: .utf8
    ).replacing("tenant: exempelkommun", with: "tenant: grannkommun")
      .replacing("name: Exempelkommun", with: "name: Grannkommun")
    try workspace.write("granne/organisation.yaml", other)
    try workspace.write("granne/kontakter.yaml", Fixture.contacts)
    try workspace.must("init --example --data granne-data --config granne")
    try workspace.must("case start prov --input in.yaml --as registrator1 --now 2018-02-01 --data granne-data")
    let alone = try workspace.must("task list --mine --as registrator1 --now 2018-02-14")
    #expect(alone.hasPrefix("SOCN/2018:1/registrera"))
    let lines = try workspace.must(
      "task list --mine --as registrator1 --also granne-data --also ./data --now 2018-02-14"
    ).split(separator: "\n")
    #expect(lines.map { $0.split(separator: " ")[0] } == ["Grannkommun", "Exempelkommun"])
    let json = try JSON(try workspace.must("task list --as registrator1 --also granne-data --json --now 2018-02-14"))
    #expect((0..<json.count).map { json[$0]["data"].text } == ["granne-data", "./data"])
    #expect(json[0]["municipality"].text == "Grannkommun")
    #expect(try workspace.must("task list --mine --as hl1 --also granne-data --now 2018-02-14") == "Inga uppgifter.")
    let unknown = try workspace.run("task list --as okänd --also granne-data --now 2018-02-14")
    #expect(unknown.err.hasPrefix("Kontot okänd finns inte i Exempelkommun (./data)."))
    #expect(try workspace.run("task list --also borta --now 2018-02-14").err.contains("Datamappen borta finns inte."))
    #expect(
      try workspace.run("task list --case SOCN/2018:1 --also granne-data").err.contains("gäller en enda datamapp"))
  }

  @Test("a task is undone before anyone has acted on it")
  func undoes() throws {
    let workspace = try Workspace.withCase()
    try workspace.must(Self.assign, input: "handläggare: hl1")
    #expect(
      try workspace.must("task undo SOCN/2018:1/registrera --as registrator1 --now 2018-02-14")
        == "Uppgiften registrera i SOCN/2018:1 är ångrad.")
    #expect(try workspace.must("task list").hasPrefix("SOCN/2018:1/registrera"))
  }

  @Test("a task is claimed, and given to another with a reason")
  func reassigns() throws {
    let workspace = try Workspace.withCase()
    #expect(
      try workspace.must("task claim SOCN/2018:1 --as registrator1 --now 2018-02-14")
        == "Registrera i SOCN/2018:1 är din.")
    try workspace.must(Self.assign, input: "handläggare: hl1")
    #expect(
      try workspace.must("task reassign SOCN/2018:1 --to hl2 --reason ledig --as hl1 --now 2018-02-14")
        == "Anteckna i SOCN/2018:1 är nu hl2s.")
    #expect(
      try workspace.must("case history SOCN/2018:1")
        .contains("Uppgiften \"Anteckna\" gavs till Handläggare 2. Skäl: ledig"))
  }

  @Test("everything an absent account has is given to another, and what may not be moved stays and is named")
  func reassignsAll() throws {
    let workspace = try Workspace.withCase()
    try workspace.must("case start prov --input in.yaml --as registrator1 --now 2018-02-14")
    for number in 1...2 {
      try workspace.must(
        "task complete SOCN/2018:\(number) --input - --as registrator1 --now 2018-02-14", input: "handläggare: hl1")
    }
    let line = "task reassign --from hl1 --as sekr1 --now 2018-02-15 --reason sjuk"
    let refused = try workspace.run(line + " --to registrator1")
    #expect(refused.status == 1)
    #expect(refused.out == "0 uppgifter från Handläggare 1 till Registrator 1.")
    #expect(refused.err.hasPrefix("Kunde inte flyttas:\n  SOCN/2018:1/anteckna: "))
    #expect(refused.err.split(separator: "\n").count == 3)
    let moved = try workspace.must(line + " --to hl2")
    #expect(
      moved == """
        2 uppgifter från Handläggare 1 till Handläggare 2:
          SOCN/2018:1/anteckna  Anteckna
          SOCN/2018:2/anteckna  Anteckna
        """)
    #expect(try JSON(try workspace.must("task list --mine --as hl2 --json")).count == 2)
    #expect(try workspace.must(line + " --to hl2") == "Handläggare 1 har inga öppna uppgifter.")
    let neither = try workspace.run("task reassign --to hl2 --as sekr1")
    #expect(neither.status == 64)
    #expect(neither.err.hasPrefix("Fel: Ange en uppgift, eller --from KONTO för alla uppgifter som kontot har."))
  }

  @Test("a refusal is JSON on standard error when JSON is asked for")
  func refusesInJSON() throws {
    let workspace = try Workspace.withCase()
    let outcome = try workspace.run(
      "task complete SOCN/2018:1 --input - --as hl1 --now 2018-02-14 --json", input: "handläggare: hl1")
    #expect(outcome.status == 1)
    #expect(outcome.out.isEmpty)
    let error = try JSON(outcome.err)["error"]
    #expect(error["code"].text == "task.wrong-role")
    #expect(error["message"].text == "Uppgiften görs av registrator.")
    #expect(error["hint"].text == "Den rollen har Registrator 1.")
  }

  @Test("the faults of an input file have their places in JSON too")
  func placesInJSON() throws {
    let workspace = try Workspace.withCase()
    let outcome = try workspace.run("case start prov --input wrong.yaml --as registrator1 --now 2018-02-14 --json")
    let diagnostics = try JSON(outcome.err)["error"]["diagnostics"]
    #expect(diagnostics.count == 5)
    #expect(diagnostics[3]["line"].number == 3)
    #expect(diagnostics[3]["column"].number == 11)
  }
}
