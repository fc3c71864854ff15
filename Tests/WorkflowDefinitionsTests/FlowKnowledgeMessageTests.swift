import CivilTime
import FEEL
import SourceDiagnostics
import Testing
import WorkflowDefinitions

@Suite("What the ways to a place show of it")
struct FlowKnowledgeMessageTests {
  private static func process(_ body: String, inputs: String = "", facts: String = "") -> String {
    """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      svarstid: {type: date, required: true}
      val: {type: choice, options: [ja, nej], required: true}
      dagar: {type: list, of: date}\(inputs.isEmpty ? "" : "\n  " + inputs)
    \(facts.isEmpty ? "" : facts + "\n")\(body)
    """
  }

  private static func told(_ text: String) throws -> [String] {
    try load(text).diagnostics.map { "\($0.code): \($0.message)\n\($0.hint ?? "")" }
  }

  private static let ask = "uses: prov.fraga, role: chef"

  // MARK: - How long a guard lasts

  private static let called = "- {id: p, call: del, with: {dag: = %}}\n  - {id: z, uses: prov.hamta}"

  private static func guarded(_ facts: String, _ shown: String, between: String, reading: String) -> String {
    process(
      """
      steps:
        - {id: a, uses: prov.hamta, next: [{when: '\(shown)', to: b}, {to: z}]}
        - {id: b, uses: \(between)}
        \(called.replacing("%", with: reading))
      """, facts: facts)
  }

  @Test(
    "a guard on what a step changes, or time, is forgotten when that has happened",
    arguments: [
      ("facts: {f: '= if b != null then null else svarstid'}", "f != null", "prov.rakna", "f"),
      ("facts: {f: '= if today() < svarstid then svarstid else null'}", "f != null", "prov.hamta", "f"),
      (
        "facts: {g: '= today() < svarstid', f: '= if g then svarstid else null'}", "f != null", "prov.hamta", "f"
      ),
      (
        "clocks: {t: {title: T, until: '= if b != null then null else svarstid'}}", "clocks.t.last_day != null",
        "prov.hamta", "clocks.t.last_day"
      ),
    ])
  func forgotten(facts: String, shown: String, between: String, reading: String) throws {
    #expect(
      try Self.told(Self.guarded(facts, shown, between: between, reading: reading)) == [
        "workflow.maybe-null: \"dag\" måste ha ett värde, men \(reading) kan saknas\n"
          + "skriv if \(reading) != null then \(reading) else …"
      ])
  }

  @Test(
    "and one on what stays as it is lasts",
    arguments: [
      // Nothing waits, so it is the same day.
      ("facts: {f: '= if today() < svarstid then svarstid else null'}", "f != null", "prov.rakna", "f"),
      ("facts: {f: '= if antal > 3 then svarstid else null'}", "f != null", "prov.hamta", "f"),
      ("facts: {f: '= if a.utfall = \"x\" then svarstid else null'}", "f != null", "prov.hamta", "f"),
    ])
  func lasting(facts: String, shown: String, between: String, reading: String) throws {
    #expect(try Self.told(Self.guarded(facts, shown, between: between, reading: reading)) == [])
  }

  @Test("a guard holds no longer in what is asked once the step has waited")
  func own() throws {
    let text = Self.process(
      """
      steps:
        - {id: a, uses: prov.hamta, next: [{when: f != null, to: b}, {to: z}]}
        - {id: b, uses: prov.hamta, next: [{when: f > svarstid, to: z}, {to: z}]}
        - {id: z, uses: prov.hamta}
      """, facts: "facts: {f: '= if today() < svarstid then svarstid else null'}")
    #expect(
      try Self.told(text) == [
        "feel.may-be-null: \"f\" kan sakna värde här\nskriv f != null and … framför"
      ])
  }

  // MARK: - Values that are known

  @Test(
    "a condition that the ways there leave no case for is told",
    arguments: [
      (
        "{id: a, uses: prov.valj, next: [{when: a.val = \"nu\", to: b}, {to: z}]}",
        "[{when: a.val = \"sen\", to: c}, {to: z}]",
        "workflow.never-holds: vägen tas aldrig, för villkoret kan inte gälla\n"
          + "ändra villkoret eller ta bort raden\na.val kan här bara vara nu"
      ),
      (
        "{id: a, uses: prov.valj, next: [{when: a.val = \"nu\", to: z}, {to: b}]}",
        "[{when: 'a.val in (\"sen\", \"aldrig\")', to: c}, {to: z}]",
        "workflow.next-shadowed: villkoret gäller alltid, så den sista vägen tas aldrig\n"
          + "ändra villkoret, eller ta bort den sista vägen"
      ),
      (
        "{id: a, uses: prov.hamta, next: [{when: val = \"ja\", to: b}, {to: z}]}",
        "[{when: val = \"nej\", to: c}, {to: z}]",
        "workflow.never-holds: vägen tas aldrig, om ingen uppgift rättas: vägarna hit tas bara när villkoret inte gäller\n"
          + "ändra villkoret eller ta bort raden\nval kan här bara vara ja"
      ),
      (
        "{id: a, uses: prov.hamta}", "[{when: b = null, to: c}, {to: z}]",
        "workflow.never-holds: vägen tas aldrig, för villkoret kan inte gälla\nändra villkoret eller ta bort raden"
      ),
      (
        "{id: a, uses: prov.hamta}", "[{when: a != null, to: c}, {to: z}]",
        "workflow.next-shadowed: villkoret gäller alltid, så den sista vägen tas aldrig\n"
          + "ändra villkoret, eller ta bort den sista vägen"
      ),
      (
        "{id: a, uses: prov.hamta}", "[{when: count(a.poster) < 0, to: c}, {to: z}]",
        "workflow.never-holds: vägen tas aldrig, för villkoret kan inte gälla\nändra villkoret eller ta bort raden"
      ),
      (
        "{id: a, uses: prov.hamta}", "[{when: count(a.poster) >= 0, to: c}, {to: z}]",
        "workflow.next-shadowed: villkoret gäller alltid, så den sista vägen tas aldrig\n"
          + "ändra villkoret, eller ta bort den sista vägen"
      ),
    ])
  func known(first: String, next: String, message: String) throws {
    let text = Self.process(
      """
      steps:
        - \(first)
        - {id: b, uses: prov.hamta, next: \(next)}
        - {id: c, uses: prov.hamta}
        - {id: z, uses: prov.hamta}
      """)
    #expect(try Self.told(text) == [message])
  }

  @Test(
    "and one that may hold is not",
    arguments: [
      (
        "{id: a, uses: prov.valj, next: [{when: a.val = \"nu\", to: z}, {to: b}]}",
        "[{when: a.val = \"sen\", to: c}, {to: z}]"
      ),
      ("{id: a, uses: prov.valj}", "[{when: a.val = \"sen\", to: a}, {to: c}]"),
      (
        "{id: a, uses: prov.valj, next: [{when: a.val = \"nu\", to: b}, {when: c != null, to: z}, {to: b}]}",
        "[{when: c = null, to: c}, {to: a}]"
      ),
      ("{id: a, uses: prov.hamta}", "[{when: count(a.poster) > 0, to: c}, {to: z}]"),
    ])
  func possible(first: String, next: String) throws {
    let text = Self.process(
      """
      steps:
        - \(first)
        - {id: b, uses: prov.hamta, next: \(next)}
        - {id: c, uses: prov.hamta, next: [{when: c.utfall = "om", to: a}, {to: z}]}
        - {id: z, uses: prov.hamta}
      """)
    #expect(try Self.told(text) == [])
  }

  // MARK: - What may give nothing

  @Test(
    "a value that must be there and may come to nothing is told with the part that does",
    arguments: [
      (
        "= min(x)",
        "uttrycket kan bli null\nskriv if min(x) != null then min(x) else …"
      ),
      (
        "= date(a.utfall)",
        "uttrycket kan bli null\nskriv if date(a.utfall) != null then date(a.utfall) else …"
      ),
      (
        "= svarstid + duration(a.utfall)",
        "duration(a.utfall) kan saknas\nskriv if duration(a.utfall) != null then svarstid + duration(a.utfall) else …"
      ),
    ])
  func given(value: String, message: String) throws {
    let text = Self.process(
      """
      steps:
        - {id: a, uses: prov.hamta}
        - {id: p, call: del, with: {dag: \(value)}}
      """, inputs: "x: {type: list, of: date, default: []}")
    #expect(try Self.told(text) == ["workflow.maybe-null: \"dag\" måste ha ett värde, men \(message)"])
  }

  @Test("unless the list always has an item, or a way asks for one")
  func filled() throws {
    let steps = """
      steps:
        - {id: a, uses: prov.hamta, next: [{when: count(x) > 0, to: p}, {to: z}]}
        - {id: p, call: del, with: {dag: = min(x)}}
        - {id: z, uses: prov.hamta}
      """
    #expect(try Self.told(Self.process(steps, inputs: "x: {type: list, of: date, default: []}")) == [])
    let always = "steps: [{id: p, call: del, with: {dag: = min(x)}}]"
    #expect(try Self.told(Self.process(always, inputs: "x: {type: list, of: date, required: true}")) == [])
  }

  @Test("a list that a called process asks for an item of must have one")
  func handedOn() throws {
    let called = SourceFile(
      name: "lista.yaml",
      text: """
        workflow: lista
        title: Lista
        inputs: {dagar: {type: list, of: date, required: true}}
        steps: [{id: h, uses: prov.hamta}]
        """)
    func told(_ value: String) throws -> [String] {
      let text = Self.process(
        "steps: [{id: p, call: lista, with: {dagar: \(value)}}]", inputs: "x: {type: list, of: date, default: []}")
      return try load(text, others: [called]).diagnostics.map { "\($0.code): \($0.message)\n\($0.hint ?? "")" }
    }
    let message = "workflow.maybe-null: \"dagar\" måste ha minst en post, men listan kan vara tom\n"
    #expect(try told("= x") == [message + "låt bara en väg med when: count(x) > 0 leda hit"])
    #expect(try told("[]") == [message + "skriv minst en post"])
    #expect(try told("'= append(x, svarstid)'") == [])
  }

  @Test("an empty list is refused where a process begins with one that must be filled in")
  func emptyInput() throws {
    let workflow = try sound(
      "workflow: prov\ntitle: Prov\ninputs: {x: {type: list, of: text, required: true}}\n"
        + "checks: [{when: min(x) > \"b\", text: Nej.}]\nsteps: [{id: a, uses: prov.hamta}]\n")
    let (day, now) = (try #require(CivilDate("2026-03-02")), try Instant(millisecondsSinceEpoch: 0))
    func faults(_ items: [Value]) -> [String: String] {
      workflow.conform(inputs: Context([("x", .list(items))]), today: day, now: now).faults.fields
    }
    #expect(faults([]) == ["x": "fyll i minst en post"])
    #expect(faults([.string("a")]) == [:])
    let empty = Context([("x", Value.list([]))])
    #expect(workflow.faults(of: empty, changing: "x", today: day, now: now).fields == ["x": "fyll i minst en post"])
  }

  @Test("the latest decision must have been taken where it is needed")
  func decision() throws {
    let told = try Self.told(Self.process("steps: [{id: a, \(Self.ask), with: {fråga: = string(senaste_beslut())}}]"))
    #expect(
      told == [
        "workflow.maybe-null: \"fråga\" måste ha ett värde, men senaste_beslut() kan saknas\n"
          + "skriv if senaste_beslut() != null then string(senaste_beslut()) else …"
      ])
    let guarded = Self.process(
      """
      steps:
        - {id: a, uses: prov.hamta, next: [{when: senaste_beslut() != null, to: b}, {to: c}]}
        - {id: b, \(Self.ask), with: {fråga: = string(senaste_beslut())}}
        - {id: c, uses: prov.hamta}
      """)
    #expect(try Self.told(guarded) == [])
  }

  @Test(
    "the latest decision has the fields, types and choices that it has",
    arguments: [
      (
        "fråga: = senaste_beslut().txt",
        ["feel.unknown-field: fältet \"txt\" finns inte i \"senaste_beslut()\"\nmenade du \"text\"?"]
      ),
      (
        "antal: = senaste_beslut().nummer",
        ["feel.unknown-field: fältet \"nummer\" finns inte i \"senaste_beslut()\"\nmenade du \"number\"?"]
      ),
      (
        "antal: = senaste_beslut()",
        [
          "feel.type: \"antal\" ska vara ett tal, men uttrycket ger en grupp uppgifter\nläs ett av fälten: "
            + "senaste_beslut().number, senaste_beslut().paragraph, senaste_beslut().present"
        ]
      ),
      (
        "antal: '= if senaste_beslut().track = \"besvär\" then 1 else 2'",
        [
          "workflow.unknown-option: senaste_beslut().track kan inte vara \"besvär\"\nsenaste_beslut().track kan vara "
            + "förvaltningsbesvär, laglighetsprövning, överklagas till kammarrätten, överklagas inte"
        ]
      ),
      (
        "antal: '= if senaste_beslut().type = \"prov.besult\" then 1 else 2'",
        [
          "workflow.unknown-option: senaste_beslut().type kan inte vara \"prov.besult\"\nmenade du \"prov.beslut\"?\n"
            + "senaste_beslut().type kan vara prov.beslut"
        ]
      ),
      ("antal: = senaste_beslut().number", []),
      ("fråga: = senaste_beslut().text", []),
      ("antal: '= if senaste_beslut().type = \"prov.beslut\" then 1 else 2'", []),
      ("antal: '= if senaste_beslut().authority.level = \"nämnd\" then 1 else 2'", []),
    ])
  func decisionFields(_ row: String, _ expected: [String]) throws {
    let question = row.hasPrefix("fråga") ? "" : "fråga: Vad?, "
    let told = try Self.told(
      Self.process(
        """
        steps:
          - {id: a, uses: prov.hamta, next: [{when: senaste_beslut() != null, to: b}, {to: c}]}
          - {id: b, \(Self.ask), with: {\(question)\(row)}}
          - {id: c, uses: prov.hamta}
        """))
    #expect(told == expected)
  }

  @Test("the words that a called process can give are known")
  func calledWords() throws {
    let called = SourceFile(
      name: "val.yaml",
      text: """
        workflow: val
        title: Val
        steps: [{id: h, uses: prov.valj, next: [{when: h.val = "sen", to: u}, {to: k}]}, {id: k, uses: prov.hamta}]
        exits: [{id: u, outputs: {utfall: åter}}]
        outputs: {utfall: '= if k.utfall = "x" then "klart" else h.val'}
        """)
    func told(_ word: String) throws -> [String] {
      let text = Self.process(
        """
        steps:
          - {id: p, call: val, next: [{when: p.utfall = "\(word)", to: z}, {to: k}]}
          - {id: k, uses: prov.hamta}
          - {id: z, uses: prov.hamta}
        """)
      return try load(text, others: [called]).diagnostics.map { "\($0.code): \($0.message)\n\($0.hint ?? "")" }
    }
    #expect(
      try told("Åter") == [
        "workflow.unknown-option: p.utfall kan inte vara \"Åter\"\n"
          + "menade du \"åter\"?\np.utfall kan vara aldrig, klart, nu, åter"
      ])
    #expect(try told("nu") == [])
    #expect(try told("sen").count == 1)
  }

  @Test("a choice is handed on only to one that has its values")
  func choices() throws {
    func told(_ value: String, next: String = "[{to: b}]") throws -> [String] {
      try Self.told(
        Self.process(
          """
          steps:
            - {id: a, uses: prov.valj, next: \(next)}
            - {id: b, \(Self.ask), with: {fråga: Hur?, val: '= \(value)'}}
            - {id: z, uses: prov.hamta}
          """, inputs: "hur: {type: choice, options: [ja, kanske], required: true}"))
    }
    #expect(
      try told("a.val") == [
        "input.choice: fältet \"val\": a.val kan vara \"nu\", \"sen\" eller \"aldrig\", som inte är något av valen\n"
          + "valen är ja, nej"
      ])
    #expect(
      try told("hur") == [
        "input.choice: fältet \"val\": hur kan vara \"kanske\", som inte är något av valen\n"
          + "valen är ja, nej: låt bara vägar där hur är något av dem leda hit, eller skriv if hur = … then … else …"
      ])
    #expect(try told("val") == [])
    #expect(try told("if hur = \"ja\" then hur else \"nej\"") == [])
    #expect(try told("hur", next: "[{when: hur = \"ja\", to: b}, {to: z}]") == [])
  }

  @Test("hinders must leave something to choose for whatever was known before")
  func leaves() throws {
    func told(_ second: String, next: String = "[{to: a}]") throws -> [String] {
      try Self.told(
        Self.process(
          """
          steps:
            - {id: h, uses: prov.hamta, next: \(next)}
            - id: a
              uses: prov.valj
              hinder:
                - {when: a.val = "nu" and antal > 3, text: Nej.}
                - {when: '\(second)', text: Nej.}
            - {id: z, uses: prov.hamta}
          """))
    }
    #expect(
      try told("a.val != \"nu\" and antal > 2") == [
        "workflow.refuses-all: hindren nekar varje utfall av \"a\" när antal är 4\n"
          + "ändra villkoret, så att något utfall går att välja också då, eller led förbi steget under next"
      ])
    #expect(try told("a.val != \"nu\" and antal < 2") == [])
    #expect(try told("a.val = \"sen\" and antal > 2") == [])
    // What a way lets through is not followed.
    #expect(try told("a.val != \"nu\" and antal > 2", next: "[{when: antal > 3, to: z}, {to: a}]") == [])
    // A day comes and goes.
    #expect(try told("a.val != \"nu\" and today() > svarstid") == [])
  }
}
