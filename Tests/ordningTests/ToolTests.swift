import Foundation
import Testing

/// Validation, the calendar, FEEL and usage.
struct ToolTests {
  @Test("the files of the repository's example municipality are right")
  func validatesExample() throws {
    let config = Workspace.repository.appending(path: "config").path
    let outcome = try Workspace().run(["validate", config])
    #expect(outcome.err == "")
    #expect(outcome.out == "7 filer i \(config), inga fel.")
  }

  @Test("the example municipality has meetings after today, whenever its cutoffs are")
  func initialisesExample() throws {
    let workspace = try Workspace()
    let config = Workspace.repository.appending(path: "config").path
    #expect(
      try workspace.run(["init", "--config", config]).out
        == "Datamappen ./data är skapad för Exempelkommun: 1 nämnd, 13 konton, 5 kontakter, 2 delegationsordningar.")
  }

  @Test("faults are JSON with their places when asked for")
  func validatesInJSON() throws {
    let outcome = try Workspace().run("validate fel.yaml config --format json")
    #expect(outcome.status == 1)
    let json = try JSON(outcome.out)
    #expect(json.count == 4)
    #expect(json[0]["file"].text == "fel.yaml")
    #expect(json[0]["code"].text == "workflow.unknown-type")
    #expect(json[3]["line"].number == 7)
    #expect(json[3]["notes"].count == 0)
  }

  @Test("a fault in JSON has the other places that explain it")
  func notesInJSON() throws {
    let workspace = try Workspace()
    try workspace.write("dubbel.yaml", "workflow: x\ntitle: X\nsteps: []\ntitle: Y\n")
    let json = try JSON(try workspace.run("validate dubbel.yaml --json").out)
    let twice = try #require((0..<json.count).map { json[$0] }.first { $0["code"].text == "yaml.duplicate-key" })
    #expect(twice["line"].number == 4)
    #expect(twice["notes"].count == 1)
    #expect(twice["notes"][0]["message"].text == "nyckeln står första gången här")
    #expect(twice["notes"][0]["file"].text == "dubbel.yaml" && twice["notes"][0]["line"].number == 2)
  }

  @Test("right files have no faults")
  func validates() throws {
    let workspace = try Workspace()
    #expect(try workspace.must("validate Workflows config") == "2 filer i Workflows och 2 filer i config, inga fel.")
    #expect(try JSON(try workspace.must("validate Workflows config --json")).count == 0)
  }

  @Test("a file that is named is told apart from those of a folder")
  func tellsFilesFromFolders() throws {
    let workspace = try Workspace()
    try workspace.write("ny.yaml", WatchTests.right)
    #expect(try workspace.must("validate ny.yaml config") == "1 process och 2 filer i config, inga fel.")
    #expect(try workspace.must("validate config/kontakter.yaml") == "1 fil, inga fel.")
    #expect(
      try workspace.must("validate ny.yaml config/kontakter.yaml config")
        == "1 process, 1 annan fil och 2 filer i config, inga fel.")
  }

  @Test("the processes are listed, and one is shown with its inputs, clocks and steps")
  func showsWorkflows() throws {
    let workspace = try Workspace()
    #expect(
      try workspace.must("workflows list") == """
        beslut  Beslut i nämnden  Workflows/beslut.yaml
        prov    Provärende        Workflows/prov.yaml
        """)
    #expect(
      try workspace.must("workflows show prov") == """
        prov  Provärende
        Workflows/prov.yaml

        Indata
          titel     text                måste finnas  Titel
          part      part                måste finnas  Part
          svarstid  datum (ÅÅÅÅ-MM-DD)  måste finnas  Svarstid
          antal     heltal                            Antal

        Klockor
          svarstid  Svarstid

        Steg
          registrera  Registrera  arende.registrera  registrator
          anteckna    Anteckna    arende.anteckna    handläggare
          avsluta     Avsluta     arende.avsluta     registrator

        Utgångar
          återkallad  Avsluta som återkallad  arende.avsluta  registrator

        När som helst
          bevaka  Bevaka  arende.bevaka  handläggare
        """)
    #expect(try JSON(try workspace.must("workflows show prov --json"))["steps"].count == 3)
  }

  @Test(
    "days are reckoned by law, and the reason for a moved day is told",
    arguments: [
      (
        "last-appeal-day --announced 2026-04-10",
        """
        Sista dag att överklaga: mån 4 maj 2026
        Uträknad dag: fre 1 maj 2026
        Flyttad: 1 maj är första maj, 2 maj är lördag, 3 maj är söndag; sista dag blir mån 4 maj 2026 (lag (1930:173) 2 §)
        """
      ), ("last-appeal-day --announced 2018-03-26", "Sista dag att överklaga: mån 16 april 2018"),
      ("add-months 2018-01-31 1", "ons 28 feb 2018"), ("add-months 2018-02-20 4 --legal", "ons 20 juni 2018"),
      ("add-months 2018-01-06 4", "sön 6 maj 2018"),
      (
        "add-months 2018-01-06 4 --legal",
        """
        mån 7 maj 2018
        Uträknad dag: sön 6 maj 2018
        Flyttad: 6 maj är söndag; sista dag blir mån 7 maj 2018 (lag (1930:173) 2 §)
        """
      ),
    ])
  func reckons(line: String, says: String) throws {
    #expect(try Workspace().must("calendar " + line) == says)
  }

  @Test("a day is JSON when asked for")
  func reckonsInJSON() throws {
    let json = try JSON(try Workspace().must("calendar last-appeal-day --announced 2026-04-10 --json"))
    #expect(json["calculated"].text == "2026-05-01")
    #expect(json["day"].text == "2026-05-04")
  }

  @Test(
    "expressions are reckoned",
    arguments: [
      (["1 + 2"], "3"), (["antal * 2", "--context", #"{"antal": 3}"#], "6"),
      (["if namn = \"A\" then true else false", "--context", "namn: A"], "true"),
      (["today() + duration(\"P1D\")", "--now", "2018-02-14"], "\"2018-02-15\""),
      (["-2 ** 2"], "4"), (["-5"], "-5"), (["--", "-5"], "-5"),
      (["--context", #"{"antal": 3}"#, "-antal + 1"], "-2"),
    ])
  func evaluates(arguments: [String], says: String) throws {
    #expect(try Workspace().run(["feel", "eval"] + arguments).out == says)
  }

  @Test(
    "a command that is written wrong ends with 64 and says so in Swedish",
    arguments: [
      ("case list --staus alla", "Fel: Valet finns inte: '--staus'. Menade du '--status'?"),
      ("case show", "Fel: Det här saknas: '<ärende>'"),
      ("feel eval --contxt {} 1", "Fel: Valet finns inte: '--contxt'"),
      ("feel eval 1 + 2", "Fel: Uttrycket ska vara ett ord för skalet. Sätt det inom apostrofer: '1 + 2'"),
      ("calendar add-months 2018-01-31 fyra", "Fel: Värdet 'fyra' duger inte för '<antal>'"),
      (
        "case list --status klar",
        "Fel: Värdet 'klar' duger inte för '--status <läge>'. Välj ett av 'pågår', 'avslutat', 'makulerat' eller 'alla'."
      ),
      (
        "validate --format xml",
        "Fel: Värdet 'xml' duger inte för '--format <form>'. Välj ett av 'text' eller 'json'."
      ), ("case list --limit 0", "Fel: --limit ska vara minst 1."),
      ("task list --mine", "Fel: --mine behöver ett konto: lägg till --as KONTO."),
      ("worker run --now 2018-02-14", "Fel: --now kan bara användas tillsammans med --once."),
    ])
  func saysUsage(line: String, says: String) throws {
    let outcome = try Workspace().run(line)
    #expect(outcome.status == 64)
    #expect(outcome.err.split(separator: "\n").first.map(String.init) == says)
    #expect(outcome.out.isEmpty)
  }

  @Test(
    "a command that there is none of is named, with the one that was probably meant",
    arguments: [
      ("case stat", "Fel: Kommandot \"stat\" finns inte i ordning case.\n  Menade du \"start\"?"),
      ("case shw SOCN/2018:1 --data d", "Fel: Kommandot \"shw\" finns inte i ordning case.\n  Menade du \"show\"?"),
      (
        "task complt SOCN/2018:1 --data d --as hl1",
        "Fel: Kommandot \"complt\" finns inte i ordning task.\n  Menade du \"complete\"?"
      ),
      (
        "worker stop --once",
        "Fel: Kommandot \"stop\" finns inte i ordning worker.\n  Kommandona är run."
      ), ("srch --json", "Fel: Kommandot \"srch\" finns inte i ordning.\n  Menade du \"search\"?"),
    ])
  func namesUnknownCommands(line: String, says: String) throws {
    let outcome = try Workspace().run(line)
    #expect(outcome.status == 64)
    #expect(outcome.err == says)
  }

  @Test(
    "every command has help in Swedish",
    arguments: ["", "case ", "task ", "case start ", "worker run ", "feel eval ", "schema "])
  func helps(command: String) throws {
    let help = try Workspace().must(command + "--help")
    #expect(help.contains("ANVÄNDNING: ordning"))
    for word in ["USAGE", "OPTIONS", "default:", "Show "] { #expect(!help.contains(word)) }
  }
}
