import Foundation
import Testing

@Suite("A process shown as a picture")
struct DiagramTests {
  @Test("is written in words, with where the case is")
  func words() throws {
    let workspace = try Workspace.withCase()
    let text = try workspace.must("workflows diagram prov --format text --case SOCN/2018:1")
    #expect(text.hasPrefix("SOCN/2018:1: Provärende\n\nSteg\n1. Registrera (registrator)  ← här är ärendet nu\n"))
    #expect(try !workspace.must("workflows diagram prov --format text").contains("←"))
  }

  @Test("is a drawing, a BPMN file or Mermaid, on standard output or in a file", arguments: ["svg", "bpmn", "mermaid"])
  func formats(format: String) throws {
    let workspace = try Workspace.withCase()
    let beginning = ["svg": "<svg", "bpmn": "<?xml", "mermaid": "---\ntitle: \"Provärende\""][format] ?? "?"
    let text = try workspace.must("workflows diagram prov --format \(format)")
    #expect(text.hasPrefix(beginning))
    for title in ["Registrera", "Anteckna", "Avsluta som återkallad", "Bevaka"] { #expect(text.contains(title)) }
    #expect(
      try workspace.must("workflows diagram prov --format \(format) --output bild.\(format)")
        == "Bilden står i bild.\(format).")
    let file = try String(contentsOf: workspace.folder.appending(path: "bild.\(format)"), encoding: .utf8)
    #expect(file == text + "\n")
    let json = try JSON(try workspace.must("workflows diagram prov --format \(format) --case SOCN/2018:1 --json"))
    #expect(json["format"].text == format)
    #expect(json["case"].text == "SOCN/2018:1")
    #expect(json["text"].text?.lowercased().contains("här") == true)
  }

  @Test("shows the process as it was when the case began")
  func pinned() throws {
    let workspace = try Workspace.withCase()
    try workspace.write("Workflows/prov.yaml", Fixture.trial.replacing("title: Anteckna", with: "title: Skriv ner"))
    let line = "workflows diagram prov --format text"
    #expect(try workspace.must(line).contains("Skriv ner"))
    #expect(try workspace.must("\(line) --case SOCN/2018:1").contains("2. Anteckna"))
  }

  @Test("shows one step with what lies nearest to it")
  func step() throws {
    let workspace = try Workspace()
    let whole = try workspace.must("workflows diagram prov --format mermaid")
    let part = try workspace.must("workflows diagram prov --format mermaid --step registrera")
    #expect(part.contains("Registrera") && part.hasPrefix("---\ntitle: \"Provärende: kring Registrera"))
    #expect(part.count < whole.count)
    #expect(try workspace.must("workflows diagram prov --step registrera").hasPrefix("<svg"))
    #expect(try workspace.run("workflows diagram prov --step registrera --format bpmn").status == 64)
  }

  @Test("is shown though another process is wrong, but not where it is wrong itself")
  func otherIsWrong() throws {
    let workspace = try Workspace()
    try workspace.write("Workflows/fel.yaml", "workflow: fel\ntitle: Fel\nsteps: []\n")
    #expect(try workspace.must("workflows diagram prov --format text").hasPrefix("Provärende"))
    #expect(try workspace.must("workflows show prov").contains("Provärende"))
    let outcome = try workspace.run("workflows diagram fel --format text")
    #expect(outcome.status == 1 && outcome.err.contains("processen har inga steg"))
  }

  @Test("says why it cannot be shown")
  func refusals() throws {
    let workspace = try Workspace.withCase()
    try Refusal.check(
      [
        Refusal(
          "another process", ["workflows", "diagram", "beslut", "--case", "SOCN/2018:1"],
          says: """
            Ärendet SOCN/2018:1 kör processen prov, inte beslut.
              Skriv ordning workflows diagram prov --case SOCN/2018:1.
            """),
        Refusal(
          "no such process", ["workflows", "diagram", "prv"],
          says: "Processen \"prv\" finns inte. Menade du \"prov\"?"),
        Refusal(
          "no such step", ["workflows", "diagram", "prov", "--step", "registera"],
          says: """
            Steget "registera" finns inte i processen prov.
              Menade du "registrera"?
            """),
        Refusal(
          "a file in no folder", ["workflows", "diagram", "prov", "--format", "text", "--output", "saknas/bild.txt"],
          says: """
            Filen saknas/bild.txt går inte att skriva.
              Kontrollera att mappen finns och att du får skriva i den.
            """),
      ], in: workspace)
    let bare = try workspace.run(["workflows", "diagram", "prov"], environment: ["PATH": workspace.folder.path])
    #expect(bare.status == 1)
    #expect(
      bare.err == """
        Programmet Graphviz (dot), som ordnar bilderna, finns inte på datorn.
          Installera det med apt install graphviz, eller välj --format text eller mermaid, som klarar sig utan.
        """)
  }

  @Test("a secret case is not shown to those who may not read it")
  func secret() throws {
    let workspace = try Workspace.withCase()
    let outcome = try workspace.run("workflows diagram prov --format text --case SOCN/2018:1 --as ingen")
    #expect(outcome.status == 1)
    #expect(!outcome.err.isEmpty && outcome.out.isEmpty)
  }
}
