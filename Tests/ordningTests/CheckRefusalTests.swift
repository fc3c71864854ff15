import Testing

/// The exact words in which inputs that do not go together are refused.
struct CheckRefusalTests {
  static let process = """
    workflow: svar
    title: Svar
    inputs:
      avsändare: {type: party, title: Avsändare, required: true}
      mottagen: {type: date, title: Inkom den, required: true}
      svarstid: {type: date, title: Svarstid, required: true}
      svarsform: {type: choice, title: Svaret önskas, options: [epost, brev], required: true}
      kopia: {type: email, title: Kopia till}
    checks:
      - when: svarstid < mottagen
        field: svarstid
        text: Svarstiden går ut före den dag då remissen kom in.
        hint: Jämför båda dagarna med remissen.
      - when: 'svarsform = "epost" and avsändare.e_post = null'
        field: avsändare
        text: Svaret önskas med e-post, men e_post saknas.
    steps:
      - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}

    """

  static let sound = """
    avsändare: {namn: Länsstyrelsen, e_post: registrator@lansstyrelsen.example}
    mottagen: 2018-02-14
    svarstid: 2018-03-09
    svarsform: epost

    """

  @Test("each says which field, what and how to mend it, and leaves no trace")
  func refuses() throws {
    let workspace = try Workspace()
    try workspace.write("Workflows/svar.yaml", Self.process)
    try workspace.must("init --example")
    try workspace.must("case start svar --input - --as registrator1 --now 2018-02-14", input: Self.sound)
    try Refusal.check(Self.refusals, in: workspace)
    #expect(try workspace.must("case list").split(separator: "\n").count == 1)
  }

  @Test("a process tells beforehand what it refuses, in words and as JSON")
  func shows() throws {
    let workspace = try Workspace()
    try workspace.write("Workflows/svar.yaml", Self.process)
    #expect(
      try workspace.must("workflows show svar").contains(
        """
        Indata nekas
          svarstid   Svarstiden går ut före den dag då remissen kom in.
          avsändare  Svaret önskas med e-post, men e_post saknas.

        Steg
        """))
    let checks = try JSON(try workspace.must("workflows show svar --json"))["checks"]
    #expect(checks.count == 2)
    #expect(checks[0]["field"].text == "svarstid")
    #expect(checks[0]["when"].text == "svarstid < mottagen")
  }

  static let start = ["case", "start", "svar", "--input", "-", "--as", "registrator1", "--now", "2018-02-14"]

  static func correct(_ field: String, _ value: String) -> [String] {
    ["case", "correct", "SOCN/2018:1", field, value, "--reason", "fel", "--as", "registrator1", "--now", "2018-02-14"]
  }

  static let refusals: [Refusal] = [
    Refusal(
      "a last day before the first, and no address", start,
      input: "{avsändare: {namn: A}, mottagen: 2018-02-14, svarstid: 2018-02-09, svarsform: epost}",
      says: #"""
        Ärendet kan inte öppnas: uppgifter saknas eller är fel.
          avsändare: Svaret önskas med e-post, men e_post saknas.
          svarstid: Svarstiden går ut före den dag då remissen kom in. Jämför båda dagarna med remissen.
        """#),
    Refusal(
      "what is no e-mail address", start,
      input: """
        avsändare: {namn: A, e_post: a b@c.example}
        mottagen: 2018-02-14
        svarstid: 2018-03-09
        svarsform: brev
        kopia: a@
        """,
      says: #"""
        standardindata:1:30: fel: fältet "e_post": "a b@c.example" är ingen e-postadress: mellanslag och radbrytningar får inte ingå
           1 | avsändare: {namn: A, e_post: a b@c.example}
             |                              ^^^^^^^^^^^^^
          skriv till exempel registrator@kommunen.example, eller ta bort raden om adressen inte är känd
        standardindata:5:8: fel: fältet "kopia": "a@" är ingen e-postadress: efter @ saknas en domän
           5 | kopia: a@
             |        ^^
          skriv till exempel registrator@kommunen.example, eller ta bort raden om adressen inte är känd
        2 fel
        """#),
    Refusal(
      "a correction to a day before the first", correct("svarstid", "2018-02-09"),
      says: #"""
        Rättelsen går inte att göra.
          svarstid: Svarstiden går ut före den dag då remissen kom in. Jämför båda dagarna med remissen.
        """#),
    Refusal(
      "a correction that takes the address away", correct("avsändare", "{namn: Länsstyrelsen}"),
      says: #"""
        Rättelsen går inte att göra.
          avsändare: Svaret önskas med e-post, men e_post saknas.
        """#),
    Refusal(
      "a correction to what is no e-mail address", correct("kopia", "namn"),
      says: #"""
        Rättelsen går inte att göra.
          kopia: "namn" är ingen e-postadress: @ saknas
        """#),
  ]
}
