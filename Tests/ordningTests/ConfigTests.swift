import Foundation
import Testing

/// Who may take configuration into use, and what it leaves hanging.
struct ConfigTests {
  /// The small organisation without an account, or with one of its lines changed.
  private static func organisation(without account: String) -> String {
    Fixture.organisation.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("{id: \(account),") }.joined(separator: "\n")
  }

  @Test("only a role that the organisation in force names may take a change into use, also of that very rule")
  func asksForRight() throws {
    let workspace = try Workspace.withCase()
    let own = Fixture.organisation.replacing("configure: [registrator]", with: "configure: [handläggare]")
    try workspace.write("config/organisation.yaml", own)
    #expect(
      try workspace.must("config diff")
        == "~ rätten att lägga in organisation och kontakter: registrator → handläggare")
    let refused = try workspace.run("config apply --as hl1 --now 2018-02-14")
    #expect(refused.status == 1)
    #expect(
      refused.err == """
        Bara registrator får lägga in organisation och kontakter.
          Be Registrator 1.
        """)
    try workspace.must("config apply --as registrator1 --now 2018-02-14")
    #expect(try workspace.run("config apply --as registrator1 --now 2018-02-14").status == 1)
    #expect(try workspace.must("config apply --as hl1 --now 2018-02-14") == "Ingen skillnad.")
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("fees are laid in, told of when they change, and not forgotten with their file")
  func fees() throws {
    let workspace = try Workspace.withCase()
    func write(_ kronor: Int, _ more: String = "") throws {
      try workspace.write(
        "config/taxor.yaml",
        "taxor:\n  - {nyckel: lov, titel: Lov, belopp: [{från: 2018-01-01, kronor: \(kronor), beslutad: 2017-11-27}]}\n"
          + more)
    }
    func apply() throws -> String { try workspace.must("config apply --as registrator1 --now 2018-02-14") }
    try write(100)
    #expect(try workspace.must("config diff") == "+ taxan lov")
    #expect(try apply() == "Inlagt:\n+ taxan lov")
    #expect(try apply() == "Ingen skillnad.")
    try write(200)
    #expect(try apply() == "Inlagt:\n~ taxan lov")
    try write(200, "# Beslutade i november\n")
    #expect(try apply() == "Inlagt:\n~ taxor.yaml: bara kommentarer eller uppställning")
    try write(-1)
    #expect(try workspace.run("config diff").err.contains("en avgift kan inte vara mindre än 0 kronor"))
    try workspace.remove("config/taxor.yaml")
    #expect(
      try workspace.run("config diff").err == """
        config/taxor.yaml finns inte, men det finns inlagda taxor.
          Lägg tillbaka filen. En avgift som inte längre tas ut får ett nytt belopp på 0 kronor.
        """)
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("a new utskott, an agreement and what is passed on are told")
  func tellsOfDelegation() throws {
    let workspace = try Workspace.withCase()
    let more = """
          committees: [{id: utskottet, name: Myndighetsutskottet}]
          chief: handläggare
          contracts: [{municipality: Grannkommun, from: 2018-01-01, roles: [handläggare]}]
          subdelegations: [{role: handläggare, account: hl2, item: "12.1", from: 2018-03-01}]
          rights:
      """
    let own = Fixture.organisation.replacing("    rights:", with: more)
    #expect(own != Fixture.organisation)
    try workspace.write("config/organisation.yaml", own)
    #expect(
      try workspace.must("config diff") == """
        ~ förvaltningschefens roll i socialnämnden: ingen → handläggare
        + utskottet Myndighetsutskottet
        + avtalet i socialnämnden med Grannkommun från 2018-01-01: tills vidare, rollerna handläggare
        + vidaredelegeringen i socialnämnden av punkt 12.1 till hl2 från 2018-03-01: av rollen handläggare, tills vidare
        """)
  }

  @Test("a change of who may decide is told with what it was")
  func tellsWhoDecides() throws {
    let workspace = try Workspace.withCase()
    let board = """
          chair: nämndsekreterare
          chair_stand_ins: []
          contracts: [{municipality: Grannkommun, from: 2018-01-01, roles: [handläggare]}]
          rights:
      """
    let ledamot = "  - {id: ledamot1, title: Ledamot 1, elected: true, roles: []}\n"
    let before =
      Fixture.organisation.replacing("    rights:", with: board).replacing(
        "title: Handläggare 2,", with: "title: Handläggare 2, employer: Grannkommun,") + ledamot
    try workspace.write("config/organisation.yaml", before)
    try workspace.must("config apply --as registrator1 --now 2018-02-14")
    try workspace.write(
      "config/organisation.yaml",
      before.replacing("chair_stand_ins: []", with: "chair_stand_ins: [ledamot1]").replacing(
        "from: 2018-01-01, roles", with: "from: 2018-01-01, through: 2018-12-31, roles"
      ).replacing(" employer: Grannkommun,", with: ""))
    #expect(
      try workspace.must("config diff --now 2018-02-14") == """
        ~ de som får besluta i ordförandens ställe i socialnämnden: ingen → ledamot1
        ~ kontot hl2
        ~ kontot hl2: anställd av Grannkommun → anställd av kommunen
        ~ avtalet i socialnämnden med Grannkommun från 2018-01-01: tills vidare, rollerna handläggare → till och med \
        2018-12-31, rollerna handläggare
        """)
  }

  @Test("what an account that is taken away leaves hanging is named, and its tasks are the role's")
  func namesHangingWork() throws {
    let workspace = try Workspace.withCase()
    try workspace.must(
      "task complete SOCN/2018:1 --input - --as registrator1 --now 2018-02-14", input: "handläggare: hl1\n")
    #expect(try workspace.must("task list --mine --as hl2 --now 2018-02-15") == "Inga uppgifter.")
    try workspace.write("config/organisation.yaml", Self.organisation(without: "hl1"))
    let changes = """
      - kontot hl1
      ! uppgiften SOCN/2018:1/anteckna är inte längre hl1s, utan rollens: Handläggare
      ! ärendet SOCN/2018:1 har inte längre hl1 som handläggare
      """
    #expect(try workspace.must("config diff --now 2018-02-15") == changes)
    #expect(try workspace.must("config apply --as registrator1 --now 2018-02-15") == "Inlagt:\n" + changes)
    #expect(
      try workspace.must("task list --mine --as hl2 --now 2018-02-15")
        == "SOCN/2018:1/anteckna  Anteckna  Handläggare  senast fre 9 mars, 22 dagar kvar")
    #expect(try workspace.must("case show SOCN/2018:1 --now 2018-02-15").contains("  Anteckna  Handläggare  senast"))
    let json = try JSON(try workspace.must("case show SOCN/2018:1 --json --now 2018-02-15"))
    #expect(json["tasks"][0]["assignee"].text == nil)
    #expect(try JSON(try workspace.must("task list --json --now 2018-02-15"))[0]["assignee"].text == nil)
    #expect(
      try workspace.must("task reassign --from hl1 --to hl2 --reason slutat --as sekr1 --now 2018-02-15")
        .hasPrefix("1 uppgift från hl1 till Handläggare 2:"))
    #expect(try workspace.run("task reassign --from hl1 --to hl2 --reason x --as sekr1 --now 2018-02-15").status == 1)
  }

  @Test("a task that nobody is left to do, and one whose meeting is taken away, are named")
  func namesRolesAndMeetings() throws {
    let workspace = try Workspace()
    try workspace.must("init --example")
    try workspace.must("case start beslut --input - --as registrator1 --now 2018-02-14", input: "rubrik: Taxa")
    try workspace.write(
      "config/organisation.yaml",
      Self.organisation(without: "sekr1").replacingOccurrences(of: "2018-03-21", with: "2018-03-22"))
    #expect(
      try workspace.must("config diff --now 2018-02-15") == """
        - kontot sekr1
        - sammanträdet i socialnämnden ons 21 mars 2018
        + sammanträdet i socialnämnden tors 22 mars 2018
        ! uppgiften SOCN/2018:1/sammanträde kan ingen göra: ingen har rollen Nämndsekreterare i socialnämnden
        ! uppgiften SOCN/2018:1/sammanträde ska göras senast ons 21 mars 2018, då det sammanträde var som tas bort
        """)
  }

  @Test("in a data folder with real cases the time is the machine's, and nothing else")
  func realTime() throws {
    let workspace = try Workspace()
    try workspace.must("init")
    for line in [
      "case start prov --input in.yaml --as registrator1 --now 2018-02-14", "case list --now 2018-02-14",
      "worker run --once --now 2018-02-14", "config apply --as registrator1 --now 2018-02-14",
    ] {
      let outcome = try workspace.run(line)
      #expect(outcome.status == 1, "\(line)")
      #expect(
        outcome.err == """
          Tiden kan inte väljas i en datamapp med riktiga ärenden.
            Ta bort --now. I en mapp som gjorts med ordning init --example går det.
          """, "\(line)")
    }
    #expect(try workspace.run("init --data annan --now 2018-02-14").status == 1)
    #expect(!workspace.has("annan"))
    try workspace.must("case start prov --input in.yaml --as registrator1")
    try workspace.must("backup kopia.ordning")
    try workspace.must("restore kopia.ordning --data hel")
    #expect(try workspace.run("case list --data hel --now 2018-02-14").status == 1)
  }

  @Test("in a case time does not go back, whoever says so")
  func forward() throws {
    let workspace = try Workspace.withCase()
    let outcome = try workspace.run("case add-note SOCN/2018:1 hej --as hl1 --now 2018-02-13")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        Kommandot är givet tis 13 feb 2018 kl. 08.00, men ärendet SOCN/2018:1 har redan en händelse ons 14 feb 2018 kl. 08.00.
          Tiden går inte bakåt i ett ärende. Kontrollera datorns klocka.
        """)
  }
}
