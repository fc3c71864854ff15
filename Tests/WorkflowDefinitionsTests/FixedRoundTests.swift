import SourceDiagnostics
import Testing
import WorkflowKit

@Suite("Rounds that a value which stands fast keeps a case in")
struct FixedRoundTests {
  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      val: {type: choice, options: [ja, nej], required: true}
      dagar: {type: list, of: date, required: true}
      dag: {type: date, required: true}
      sist: {type: date, required: true}
      ej: {type: date}
    clocks: {k: {title: K, until: = dag}}

    """

  private static func told(_ body: String, before: String = "", head: String = head) throws -> [String] {
    DiagnosticRenderer.sorted(try load(head + before + body).diagnostics).map { "\($0.severity) \($0.message)" }
  }

  private static func round(_ next: String, interrupts: String = "", step: String = "prov.hamta") -> String {
    "steps: [{id: a, uses: \(step), next: [\(next)]\(interrupts.isEmpty ? "" : ", interrupts: [\(interrupts)]")}, "
      + "{id: z, uses: prov.hamta}]\n"
  }

  private static func fixed(_ words: String) -> [String] {
    ["error \(words): det hänger på uppgifter som inte ändras i slingan"]
  }

  @Test("are told of, with the case that never comes out")
  func fires() throws {
    let once = Self.fixed("när val är \"nej\" görs \"a\" om och om igen")
    #expect(try Self.told(Self.round("{when: val = \"ja\", to: z}, {to: a}")) == once)
    #expect(try Self.told(Self.round("{when: val = \"nej\", to: a}, {to: z}")) == once)
    #expect(try Self.told(Self.round("{when: f, to: z}, {to: a}"), before: "facts: {f: 'val = \"ja\"'}\n") == once)
    #expect(
      try Self.told(Self.round("{to: a}", interrupts: "{clock: k, when: count(dagar) > 3, to: z}"))
        == Self.fixed("när count(dagar) > 3 inte gäller görs \"a\" om och om igen"))
    // A message may never come.
    #expect(
      try Self.told(
        Self.round("{when: val = \"ja\", to: z}, {to: a}", interrupts: "{message: återkallad, to: z}")) == once)
    let two = """
      steps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.hamta, next: [{when: val = "ja", to: z}, {to: a}]}, \
      {id: z, uses: prov.hamta}]
      """
    #expect(try Self.told(two) == Self.fixed("när val är \"nej\" går \"a\" och \"b\" runt utan slut"))
  }

  @Test("are not where what is taken cannot be so together")
  func possibleTogether() throws {
    let fact = """
      steps:
        - id: a
          uses: prov.valj
          next:
            - {when: 'a.val = "nu" and nivå = "hög"', to: z}
            - {when: 'a.val = "nu" and antal <= 3', to: z}
            - {to: a}
        - {id: z, uses: prov.hamta}

      """
    let level = { (most: Int) in "facts: {nivå: 'if antal > \(most) then \"hög\" else \"låg\"'}\n" }
    #expect(try Self.told(fact, before: level(3)).isEmpty)
    #expect(try Self.told(fact, before: level(4)).contains { $0.contains("om och om igen") })
    let way = { (leading: String) in
      """
      steps:
        - {id: b, uses: prov.valj, next: [{when: 'b.val = "sen"', to: \(leading)}, {to: g}]}
        - {id: n, uses: prov.hamta}
        - id: g
          uses: prov.valj
          next:
            - {when: 'g.val = "nu" and (b.val != "sen" or n != null)', to: z}
            - {to: g}
        - {id: z, uses: prov.hamta}

      """
    }
    #expect(try Self.told(way("n")).isEmpty)
    let other = way("n").replacing("b.val != \"sen\"", with: "b.val = \"sen\"")
    #expect(try Self.told(other).contains { $0.contains("om och om igen") })
  }

  @Test(
    "also where the condition asks for more, which may hold or not",
    arguments: [
      "{when: 'a.val = \"nu\" or val = \"nej\"', to: a}, {to: z}",
      "{when: 'a.val = \"nu\" and val = \"ja\"', to: z}, {to: a}",
      "{when: 'a.val = \"nu\" and not(val = \"nej\")', to: z}, {when: a.klart or val != \"ja\", to: a}, {to: z}",
      "{when: val = \"nej\", to: a}, {when: a.klart, to: a}, {to: z}",
      // What it asks of its own result leads back in every case.
      "{when: a.klart, to: a}, {when: 'not(a.klart) and val = \"nej\"', to: a}, {to: z}",
      "{when: 'val = \"nej\" and a.val in (\"nu\", \"sen\")', to: a}, "
        + "{when: 'val = \"nej\" and a.val = \"aldrig\"', to: a}, {to: z}",
      "{when: 'if val = \"ja\" then a.klart else false', to: z}, {to: a}",
    ])
  func mixed(next: String) throws {
    #expect(
      try Self.told(Self.round(next, step: "prov.valj"))
        == Self.fixed("när val är \"nej\" görs \"a\" om och om igen"))
  }

  @Test("also where two values keep it there together")
  func together() throws {
    let text = Self.round("{when: val = \"nej\" and antal = 3, to: a}, {to: z}")
    #expect(
      try Self.told(text)
        == Self.fixed("till exempel när antal är 3 och val är \"nej\" görs \"a\" om och om igen"))
  }

  @Test(
    "also where two that have nothing to do with each other keep it there, though they cannot be compared",
    arguments: [
      ("{when: dag < sist and val = \"nej\", to: a}, {to: z}", "när dag < sist gäller och val är \"nej\""),
      (
        "{when: 'val = \"ja\"', to: z}, {when: dag >= sist, to: z}, {to: a}", "när dag < sist gäller och val är \"nej\""
      ),
      ("{when: ej != null and ej > dag, to: a}, {to: z}", "till exempel när dag är 2026-03-01 och ej är 2026-03-02"),
      (
        "{when: dag <= sist and dag < date(\"2026-05-01\"), to: a}, {to: z}",
        "till exempel när dag är 2026-04-30 och sist är 2026-05-01"
      ),
    ])
  func apart(next: String, words: String) throws {
    #expect(try Self.told(Self.round(next)) == Self.fixed("\(words) görs \"a\" om och om igen"))
  }

  @Test("also where a clock that has no day keeps it there, but not where the clock leads out")
  func days() throws {
    var clock = "clocks: {k: {title: K, until: = ej}}\n"
    func told(_ next: String, interrupts: String = "") throws -> [String] {
      try Self.told(
        Self.round(next, interrupts: interrupts),
        head: Self.head.replacing("clocks: {k: {title: K, until: = dag}}\n", with: clock))
    }
    let words = "till exempel när ej saknar värde görs \"a\" om och om igen"
    #expect(try told("{when: clocks.k.last_day = null, to: a}, {to: z}") == Self.fixed(words))
    #expect(try told("{when: clocks.k.last_day != null, to: z}, {to: a}") == Self.fixed(words))
    #expect(try told("{when: ej = null, to: a}, {to: z}", interrupts: "{clock: k, to: z}") == Self.fixed(words))
    let leadsOut = "{when: ej != null, to: a}, {to: z}"
    #expect(try told(leadsOut, interrupts: "{clock: k, to: z}") == [])
    clock = "clocks: {k: {title: K, until: '= if ej != null then dag else null'}}\n"
    #expect(try told(leadsOut, interrupts: "{clock: k, to: z}") == [])
  }

  @Test("also where what it asks for is never done, since it keeps the case from it")
  func neverDone() throws {
    let text = """
      steps:
        - {id: a, uses: prov.hamta, next: [{when: b = null, to: a}, {to: b}]}
        - {id: b, uses: prov.valj, next: [{when: 'b.val = "nu"', to: a}, {to: z}]}
        - {id: z, uses: prov.hamta}

      """
    #expect(try Self.told(text).first == Self.fixed("när \"b\" inte har gjorts görs \"a\" om och om igen").first)
  }

  @Test("but not where one comparison holds and another does not of a value that is missing, for then neither holds")
  func missing() throws {
    func text(_ first: String, _ second: String) -> String {
      """
      steps:
        - {id: a, uses: prov.valj, next: [{when: '\(first) and a.klart', to: a}, {to: b}]}
        - {id: b, uses: prov.valj, next: [{when: '\(second) and b.klart', to: a}, {to: z}]}
        - {id: z, uses: prov.hamta}

      """
    }
    #expect(try Self.told(text("ej != null and ej > dag", "ej != null and ej > sist")) == [])
    #expect(
      try Self.told(
        text("ej != null and ej > date(\"2026-06-01\")", "ej != null and ej > date(\"2026-05-01\")")) == [])
  }

  @Test("but not where a value that may be missing is asked for in three ways, nor where what is promised is")
  func threefold() throws {
    let three =
      "{when: a.klart, to: a}, {when: ej = null, to: z}, {when: 'ej > date(\"2026-05-01\")', to: z}, "
      + "{when: 'ej <= date(\"2026-05-01\")', to: z}"
    #expect(try Self.told(Self.round(three, step: "prov.valj")) == [])
    let promised = """
      steps:
        - {id: f, uses: prov.valj}
        - id: a
          uses: prov.hamta
          next: [{when: f.klart and f.slut != null, to: z}, {when: not(f.klart), to: z}, {to: a}]
        - {id: z, uses: prov.hamta}

      """
    #expect(try Self.told(promised).filter { $0.contains("om och om igen") } == [])
  }

  @Test("also where five values keep it there together, and where another round takes as many looks")
  func five() throws {
    let names = (0..<5).map { "b\($0)" }
    let inputs = names.map { "  \($0): {type: boolean, default: false}\n" }.joined()
    let ways = names.map { "{when: \($0), to: z}" }.joined(separator: ", ")
    let text = """
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.klart, to: a}, \(ways), {to: b}]}
        - {id: b, uses: prov.hamta, next: [\(ways), {to: b}]}
        - {id: z, uses: prov.hamta}

      """
    let told = try Self.told(text, head: Self.head.replacing("clocks:", with: inputs + "clocks:"))
    let words = names.map { "\($0) är false" }.joined(separator: " och ")
    #expect(told.first == Self.fixed("när \(words) görs \"b\" om och om igen").first)
  }

  @Test("but not two that a rule about the inputs does not let be so together: such a way is never taken")
  func ruled() throws {
    let rules = "checks: [{when: dag < sist and val = \"nej\", text: Det går inte.}]\n"
    let told = try Self.told(Self.round("{when: dag < sist and val = \"nej\", to: a}, {to: z}"), before: rules)
    #expect(told.count == 1 && told.allSatisfy { $0.contains("vägen tas aldrig") })
  }

  @Test("also in all branches where any suffices")
  func inAnyBranch() throws {
    let round = "[{id: a, uses: prov.hamta, next: [{when: val = \"ja\", to: b}, {to: a}]}, {id: b, uses: prov.hamta}]"
    let other = round.replacing("id: a", with: "id: c").replacing("to: a", with: "to: c")
      .replacing("id: b", with: "id: d").replacing("to: b", with: "to: d")
    func told(_ other: String, join: String = "any") throws -> [String] {
      try Self.told("steps: [{id: p, parallel: {x: \(round), y: \(other)}, join: \(join)}]\n")
    }
    let alone = Self.fixed("när val är \"nej\" görs \"a\" om och om igen")
    #expect(try told(other).first == alone.first)
    // It is enough that one of them comes to its end.
    let another = other.replacing("val = \"ja\"", with: "antal > 3")
    #expect(
      try told(another).first
        == Self.fixed("till exempel när antal är 3 och val är \"nej\" görs \"a\" om och om igen").first)
    #expect(try told(another, join: "all").first == alone.first)
    #expect(try told("[{id: c, uses: prov.hamta}]") == [])
  }

  /// A choice before a round of one step, from which a way leads on.
  private static func after(_ next: String, first: String = "", last: String = "") -> String {
    "steps: [{id: före, uses: prov.valj\(first)}, {id: a, uses: prov.valj, next: [\(next)]}, "
      + "{id: z, uses: prov.hamta\(last)}]\n"
  }

  @Test("also where what was done before them is asked for")
  func before() throws {
    #expect(
      try Self.told(Self.after("{when: före.val = \"nu\", to: z}, {to: a}"))
        == Self.fixed("när före.val är \"sen\" eller \"aldrig\" görs \"a\" om och om igen"))
    #expect(
      try Self.told(
        Self.after(
          "{when: före.val = \"nu\", to: a}, {to: z}",
          last: ", next: [{when: antal > 3, to: före}, {to: y}]},"
            + " {id: y, uses: prov.hamta"))
        == Self.fixed("när före.val är \"nu\" görs \"a\" om och om igen"))
  }

  @Test("also where that is first done in a longer round")
  func sinceThen() throws {
    let text = """
      steps: [{id: a, uses: prov.valj}, {id: b, uses: prov.valj, next: [{when: möte.val = "sen", to: a}, {to: möte}]}, \
      {id: möte, uses: prov.valj, next: [{when: möte.val = "sen", to: a}, {to: z}]}, {id: z, uses: prov.hamta}]
      """
    #expect(try Self.told(text) == Self.fixed("när möte.val är \"sen\" går \"a\" och \"b\" runt utan slut"))
    // Asked together with what the round gives it does no harm.
    let mended = text.replacing(
      "möte.val = \"sen\", to: a}, {to: möte}", with: "'möte.val = \"sen\" and b.klart', to: a}, {to: möte}")
    #expect(mended != text)
    #expect(try Self.told(mended) == [])
  }

  @Test(
    "also where something is asked for that has not been done",
    arguments: ["x = null, to: a}, {to: z", "x.val = \"nu\", to: z}, {to: a"])
  func undone(next: String) throws {
    let text = """
      steps: [{id: först, uses: prov.valj, next: [{when: val = "ja", to: x}, {to: a}]}, {id: x, uses: prov.valj}, \
      {id: a, uses: prov.valj, next: [{when: \(next)}]}, {id: z, uses: prov.hamta}]
      """
    #expect(try Self.told(text) == Self.fixed("när \"x\" inte har gjorts görs \"a\" om och om igen"))
  }

  @Test("and are not where it is then done in the round")
  func undoneSilent() throws {
    for next in ["x = null, to: x}, {to: z", "'x = null and a.klart', to: a}, {to: x"] {
      let text = """
        steps: [{id: a, uses: prov.valj, next: [{when: \(next)}]}, \
        {id: x, uses: prov.valj, next: [{when: x.klart, to: a}, {to: z}]}, {id: z, uses: prov.hamta}]
        """
      #expect(try Self.told(text) == [])
    }
  }

  @Test("and are not where that is done again, or has another value on the ways there")
  func beforeSilent() throws {
    for text in [
      Self.after("{when: före.val = \"nu\", to: z}, {to: före}"),
      Self.after("{when: före.val = \"nu\", to: z}, {when: a.klart, to: före}, {to: a}"),
      Self.after(
        "{when: före.val = \"nu\", to: a}, {to: z}", first: ", next: [{when: före.val = \"nu\", to: z}, {to: a}]"),
    ] {
      #expect(try Self.told(text).filter { !$0.contains("villkoret kan inte gälla") } == [])
    }
  }

  @Test("also where it is looked up who decides")
  func lookedUp() throws {
    func told(_ facts: String) throws -> [String] {
      let text = """
        steps: [{id: a, uses: prov.hamta}, {id: vem, uses: prov.vem, with: {beslut: prov.beslut, fakta: \(facts)}, \
        next: [{when: 'vem.nivå = "nämnd"', to: a}, {to: z}]}, {id: z, uses: prov.hamta}]
        """
      let steps = ProvPlugin().steps + [LookUpStep.self]
      return try load(Self.head + text, plugin: ProvPlugin(steps: steps)).diagnostics.map {
        "\($0.severity) \($0.message)"
      }
    }
    #expect(
      try told("{antal_dagar: = antal}") == Self.fixed("när vem.nivå är \"nämnd\" går \"a\" och \"vem\" runt utan slut")
    )
    #expect(try told("{antal_dagar: = count(a.poster)}") == [])
  }

  @Test("also in a branch that is waited for")
  func inBranch() throws {
    let text =
      "steps: [{id: p, parallel: {x: [{id: a, uses: prov.hamta, next: [{when: val = \"ja\", to: b}, {to: a}]}, "
      + "{id: b, uses: prov.hamta}], y: [{id: c, uses: prov.hamta}]}, join: all}]\n"
    #expect(try Self.told(text) == Self.fixed("när val är \"nej\" görs \"a\" om och om igen"))
  }

  @Test("in exactly these words")
  func message() throws {
    let told = try problems(
      """
      workflow: prov
      title: Prov
      inputs: {till: {type: choice, options: [slutet, alla], required: true}}
      steps:
        - {id: beslut, uses: prov.valj, next: [{when: beslut.klart, to: möte}, {to: möte}]}
        - id: möte
          uses: prov.valj
          next:
            - {when: 'till = "slutet"', to: beslut}
            - {to: slut}
        - {id: slut, uses: prov.hamta}
      """)
    #expect(
      told == """
        prov.yaml:9:9: fel: när till är "slutet" går "beslut" och "möte" runt utan slut: det hänger på uppgifter som inte ändras i slingan
           9 |       - {when: 'till = "slutet"', to: beslut}
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          låt vägen ut fråga efter något som görs i slingan, såsom ett utfall, eller lägg till en väg ut
        jfr: så kan det gå: till är "slutet" också nästa varv: "beslut" → "möte" → "beslut" går runt utan slut
        """)
  }

  @Test("are not, where a way out asks for what may change, for nothing, or they take every case")
  func silent() throws {
    for text in [
      Self.round("{when: 'a.val = \"nu\"', to: z}, {to: a}", step: "prov.valj"),
      Self.round("{when: val = \"ja\", to: z}, {to: a}", interrupts: "{clock: k, to: z}"),
      Self.round("{when: val = \"ja\", to: z}, {to: a}", interrupts: "{clock: k, when: val = \"nej\", to: z}"),
      Self.round("{when: dag < today(), to: z}, {to: a}"),
      Self.round("{when: clocks.k.days_left < 3, to: z}, {to: a}"),
      Self.round("{when: val = \"ja\", to: z}, {when: val = \"nej\", to: z}, {to: a}"),
      // A day is not before another and after it.
      "steps: [{id: först, uses: prov.hamta, next: [{when: dag > sist, to: a}, {to: z}]}, {id: a, uses: prov.hamta, "
        + "next: [{when: dag <= sist, to: a}, {to: z}]}, {id: z, uses: prov.hamta}]\n",
      // Who comes to the round has the value that leads out of it.
      "steps: [{id: först, uses: prov.hamta, next: [{when: val = \"ja\", to: a}, {to: z}]}, {id: a, uses: prov.hamta, "
        + "next: [{when: val = \"nej\", to: a}, {to: z}]}, {id: z, uses: prov.hamta}]\n",
      "steps: [{id: p, parallel: {x: [{id: a, uses: prov.hamta, next: [{when: val = \"ja\", to: b}, {to: a}]}, "
        + "{id: b, uses: prov.hamta}], y: [{id: c, uses: prov.hamta}]}, join: any}]\n",
    ] {
      #expect(try Self.told(text).filter { !$0.hasPrefix("warning vägen tas aldrig") } == [])
    }
  }
}

/// Looks up who decides.
private enum LookUpStep: StandIn {
  static let descriptor = StepDescriptor(
    id: "prov.vem", title: "Vem", summary: "Slår upp vem som beslutar.",
    config: [Field("beslut", .text, names: .decisionType), Field("fakta", .any, required: false)],
    output: [Field("nivå", .choice([Choice("delegat"), Choice("nämnd")]))],
    asks: DecisionFields(type: "beslut", facts: "fakta"))
}
