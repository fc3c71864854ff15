import Foundation
import Testing

/// What lists tell of cases that are secret.
struct SecretCaseTests {
  private static func process(_ id: String, steps: String) -> String {
    """
    workflow: \(id)
    title: Hemlig process
    case:
      title: '= "Anmälan om " + titel'
      public_title: '= "Anmälan"'
      party: = part.namn
      secret: '= titel != null'
    inputs:
      titel: {type: text, title: Titel, required: true}
      part: {type: party, title: Part, required: true}
    steps:
    \(steps)

    """
  }

  /// Three secret cases: one with a task, one with a stop, one with a dispatch.
  private static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    let steps = [
      "hemlig": "  - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}",
      "hemligt_beslut": """
        - id: sammanträde
          uses: sammantrade.anmal
          role: nämndsekreterare
          with: {organ: socialnämnden, rubrik: = titel, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
      """,
      "hemligt_utskick": """
        - id: skicka
          uses: expediering.skicka
          role: nämndsekreterare
          with:
            mottagare: [{namn: Käranden, roll: part, kanal: epost, e_post: part@kommun.example}]
            handlingar: []
            ämne: Svar
            kräver_justering: false
      """,
    ]
    for (id, text) in steps { try workspace.write("Workflows/\(id).yaml", process(id, steps: text)) }
    for template in ["expedieringsbevis", "brev", "stil"] {
      let file = Workspace.repository.appending(path: "config/mallar/\(template).html")
      try workspace.write("config/mallar/\(template).html", String(contentsOf: file, encoding: .utf8))
    }
    try workspace.must("init --example")
    for (id, day) in [("hemlig", "2018-02-14"), ("hemligt_beslut", "2018-12-30"), ("hemligt_utskick", "2018-02-14")] {
      try workspace.must(
        "case start \(id) --input - --as registrator1 --now \(day)",
        input: "titel: läckan\npart: {namn: Käranden}\n")
    }
    return workspace
  }

  @Test("lists without an account tell the public title and the mark, in words and as JSON")
  func veils() throws {
    let workspace = try Self.workspace()
    for line in ["case list", "search läckan", "task list", "incident list", "effect list"] {
      for form in ["", " --json"] {
        let text = try workspace.must(line + form + " --now 2018-02-14")
        for word in ["läckan", "Käranden", "part@kommun.example"] { #expect(!text.contains(word), "\(line)\(form)") }
        #expect(text.contains("Anmälan"), "\(line)\(form)")
        if form.isEmpty { #expect(text.contains("  sekretess"), "\(line)") }
      }
    }
    #expect(
      try workspace.must("task list --case SOCN/2018:1 --now 2018-02-14")
        == "SOCN/2018:1/registrera  Anmälan  Registrator  sekretess")
    #expect(try workspace.must("search läckan --limit 1").hasSuffix("  Anmälan  sekretess"))
  }

  @Test("whoever may read the case sees what it is about, and others that it is there under its public title")
  func unveils() throws {
    let workspace = try Self.workspace()
    #expect(try workspace.must("case list --as registrator1").contains("Anmälan om läckan  Käranden"))
    #expect(try workspace.must("effect list --as registrator1").contains("e-post  part@kommun.example"))
    #expect(try !workspace.must("incident list --as registrator1").contains("sekretess"))
    let others = try workspace.must("case list --as hl1")
    #expect(others.contains("SOCN/2018:1  Anmälan  sekretess") && !others.contains("läckan"))
    #expect(try workspace.must("search anmälan --as hl1").hasSuffix("  Anmälan  sekretess"))
    #expect(try workspace.must("search läckan --as hl1") == "Inget ärende har orden \"läckan\".")
    #expect(try workspace.must("effect list --as hl1") == "Inga utskick.")
    #expect(try workspace.must("incident list --as hl1") == "Inga stopp.")
  }

  @Test("the head of a secret case says so")
  func marksHead() throws {
    let shown = try Self.workspace().must("case show SOCN/2018:1 --now 2018-02-14")
    #expect(shown.hasPrefix("SOCN/2018:1  Anmälan om läckan  [SEKRETESS, offentlig rubrik: Anmälan]\n"))
  }

  @Test("a case that stands on a stop says so where its task is looked for")
  func pointsToStop() throws {
    let workspace = try Workspace()
    try workspace.must("init --example")
    try workspace.must("case start beslut --input - --as sekr1 --now 2018-12-30", input: "rubrik: Budget")
    let dnr = try #require(try JSON(try workspace.must("case list --json"))[0]["dnr"].text)
    for (name, says) in [
      (dnr, "\(dnr) har ingen uppgift att göra just nu.\n  Ett stopp"),
      (
        "\(dnr)/sammanträde",
        "\(dnr) har ingen uppgift i steget \"sammanträde\" just nu.\n  Ärendet har inga uppgifter just nu. Ett stopp"
      ),
    ] {
      let outcome = try workspace.run("task complete \(name) --input - --as sekr1 --now 2018-12-30")
      #expect(outcome.status == 1)
      #expect(outcome.err == "\(says) står öppet: se ordning incident list --case \(dnr).")
    }
  }
}
