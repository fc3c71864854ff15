import Foundation
import FoundationXML
import Testing

@Suite("What scenarios take")
struct CoverageTests {
  /// A process that calls another one, and has something of everything.
  static let process = """
    workflow: huvud
    title: Huvud <process>
    inputs:
      dag: {type: date, title: Dag, required: true}
    checks:
      - {when: dag < today(), field: dag, text: Dagen har varit.}
    steps:
      - {id: börja, uses: arende.anteckna, title: Börja, role: registrator}
      - id: granska
        uses: remiss.granska
        title: Granska
        role: handläggare
        next:
          - {when: granska.utfall = "åter", to: börja}
          - {to: anropa}
      - {id: anropa, call: gren, with: {dag: = dag}}
    interrupts:
      - {message: remiss_återkallad, to: återkallad, while: [börja]}
    exits:
      - {id: återkallad}

    """

  static let called = """
    workflow: gren
    title: Gren
    inputs:
      dag: {type: date, title: Dag, required: true}
    steps:
      - {id: börja, uses: arende.anteckna, title: Börja, role: registrator}

    """

  static let scenario = """
    scenario: Raka vägen
    workflow: huvud
    start: 2018-02-14
    as: registrator1
    input: {dag: 2018-03-09}
    story:
      - {do: börja, with: {text: Hej.}}
      - {do: granska, as: hl1, with: {utfall: åter, kommentar: Skriv om.}}
      - {do: börja, with: {text: Hej igen.}}
      - {do: granska, as: hl1, with: {utfall: godkänn}}
      - {do: börja, with: {text: Slut.}, expect: {status: closed}}

    """

  static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("processer/huvud.yaml", process)
    try workspace.write("processer/gren.yaml", called)
    try workspace.write("scenario.yaml", scenario)
    return workspace
  }

  @Test("is nothing of a process in the folder that no scenario runs, and that is told")
  func notRun() throws {
    let workspace = try Self.workspace()
    try workspace.write("processer/scenarios/raka.yaml", Self.scenario)
    try workspace.write(
      "processer/annan.yaml", Self.called.replacing("workflow: gren", with: "workflow: annan"))
    let text = try workspace.must("test processer --workflows processer")
    #expect(text.contains("\n  annan: hela processen"))
    #expect(!text.contains("gren: hela"))
    let one = try workspace.must("test processer/scenarios --workflows processer")
    #expect(!one.contains("annan"))
  }

  @Test("is told by part and number of times, also of a process that is called, and by how the cases ended")
  func table() throws {
    #expect(
      try Self.workspace().must("test scenario.yaml --workflows processer --coverage text") == """
        ok   Raka vägen
        1 scenario, 0 fel.
        gren  Gren
        processer/gren.yaml: 2 av 2 delar är tagna
          rad 6  steget börja                    1 gång
          rad 6  vägen vidare från steget börja  1 gång

          Så har ärendena slutat
          sista steget  1 gång
          makulerat     ALDRIG

        huvud  Huvud <process>
        processer/huvud.yaml: 7 av 11 delar är tagna
          rad 8   steget börja                                    2 gånger
          rad 8   vägen vidare från steget börja                  2 gånger
          rad 9   steget granska                                  2 gånger
          rad 14  vägen från steget granska till börja (rad 14)   1 gång
          rad 15  vägen från steget granska till anropa (rad 15)  1 gång
          rad 16  steget anropa                                   1 gång
          rad 16  vägen vidare från steget anropa                 1 gång
          rad 20  utgången återkallad                             ALDRIG
          rad 20  vägen vidare från utgången återkallad           ALDRIG
          rad 18  avbrottet på rad 18                             ALDRIG
          rad 6   kontrollen på rad 6                             ALDRIG

          Så har ärendena slutat
          sista steget         1 gång
          utgången återkallad  ALDRIG
          makulerat            ALDRIG
        """)
  }

  @Test("names what nothing has taken")
  func untaken() throws {
    #expect(
      try Self.workspace().must("test scenario.yaml --workflows processer").hasSuffix(
        """
        Det här har inget scenario tagit:
          huvud: utgången återkallad
          huvud: avbrottet på rad 18
          huvud: kontrollen på rad 6
        """))
  }

  @Test("is JSON when asked for")
  func json() throws {
    let line = "test scenario.yaml --workflows processer --coverage text --json"
    let json = try JSON(try Self.workspace().must(line))
    #expect(json["untaken"].count == 3)
    let process = json["coverage"][1]
    #expect(process["process"].text == "huvud")
    #expect(process["parts"][0]["what"].text == "steget börja")
    #expect(process["parts"][0]["line"].number == 8)
    #expect(process["parts"][0]["times"].number == 2)
    #expect(process["outcomes"][0]["what"].text == "sista steget")
    #expect(process["outcomes"][0]["times"].number == 1)
  }

  @Test("is a page complete in itself, with the lines marked in words and colour")
  func page() throws {
    let workspace = try Self.workspace()
    let said = try workspace.must("test scenario.yaml --workflows processer --coverage html --output ut/sida")
    #expect(said.hasSuffix("Täckningen står i ut/sida/tackning.html."))
    let page = try String(
      contentsOf: workspace.folder.appending(path: "ut/sida/tackning.html"), encoding: .utf8)
    #expect(XMLParser(data: Data(page.utf8)).parse())
    #expect(page.contains("<h2 id=\"huvud\">Huvud &lt;process&gt;</h2>"))
    #expect(page.contains("<html lang=\"sv\">"))
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("@media print"))
    for outside in ["http://", "https://", "<script", "src=", "@import", "url("] { #expect(!page.contains(outside)) }
    let lines = page.split(separator: "\n")
    #expect(
      lines.contains(
        """
        <tr class="tagen"><td class="number">8</td><td>tagen 2 gånger</td>\
        <td><code>  - {id: börja, uses: arende.anteckna, title: Börja, role: registrator}</code></td></tr>
        """))
    #expect(
      lines.contains(
        """
        <tr class="aldrig"><td class="number">18</td><td>aldrig tagen</td>\
        <td><code>  - {message: remiss_återkallad, to: återkallad, while: [börja]}</code></td></tr>
        """))
    #expect(lines.contains("<tr><td class=\"number\">1</td><td></td><td><code>workflow: huvud</code></td></tr>"))
    #expect(lines.contains("<li>utgången återkallad</li>"))
  }

  @Test("needs --coverage html for --output")
  func needsForm() throws {
    let outcome = try Workspace().run("test x --output ut")
    #expect(outcome.status == 64)
    #expect(outcome.err.split(separator: "\n").first == "Fel: --output behöver --coverage html.")
  }
}
