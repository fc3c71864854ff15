import SourceDiagnostics
import Testing
import WorkflowDefinitions

@Suite("One fault gives one message")
struct OneFaultTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a step that nothing leads to, with all that comes after it",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta, next: [{to: slut}]}
        - {id: b, uses: prov.hamta}
        - id: c
          parallel:
            ena: [{id: d, uses: prov.hamta, next: [{to: ute}]}]
            andra: [{id: e, uses: prov.hamta}]
        - {id: f, uses: prov.hamta, next: [{when: a.utfall = "x", to: b}, {to: slut}]}
      handlers:
        - {message: återkallad, while: [f], steps: [{id: g, uses: prov.hamta, next: [{to: sent}]}]}
      exits:
        - {id: slut}
        - {id: ute}
        - {id: sent}
      """,
      message: """
        prov.yaml:10:10: fel: ingen väg leder till steget "f"
          10 |   - {id: f, uses: prov.hamta, next: [{when: a.utfall = "x", to: b}, {to: slut}]}
             |          ^
          låt ett tidigare steg leda hit med next, eller ta bort steget
        jfr: därför nås inte heller "b", "c", utgången "ute" och utgången "sent"
        """),
    WrongProcess(
      "the name of a step where a way must stand",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta, next: b}
        - {id: b, uses: prov.hamta, next: [c]}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:37: fel: en väg under next skrivs med to, men här står bara "b"
           4 |   - {id: a, uses: prov.hamta, next: b}
             |                                     ^
          skriv next: [{to: b}]
        prov.yaml:5:38: fel: en väg under next skrivs med to, men här står bara "c"
           5 |   - {id: b, uses: prov.hamta, next: [c]}
             |                                      ^
          skriv {to: c}
        """),
    WrongProcess(
      "steps named under while that stand elsewhere, and one that there is not",
      """
      workflow: prov
      title: Prov
      steps:
        - id: p
          parallel:
            ena: [{id: a, uses: prov.hamta}]
            andra: [{id: b, uses: prov.hamta}]
      interrupts:
        - {message: återkallad, while: [a], to: slut}
        - {effect: a, to: slut}
      handlers:
        - {message: återkallad, while: [slut], notify: [chef]}
        - {message: återkallad, while: [pp], steps: [{id: g, uses: prov.hamta, next: [{to: sent}]}]}
      exits:
        - {id: slut}
        - {id: sent}
      """,
      message: """
        prov.yaml:9:35: fel: steget "a" finns, men inte i processens egen lista av steg
           9 |   - {message: återkallad, while: [a], to: slut}
             |                                   ^
          här kan bara stå p
        prov.yaml:10:14: jfr: detsamma här
          10 |   - {effect: a, to: slut}
             |              ^
        prov.yaml:12:35: fel: "slut" är en utgång, men här ska stå ett steg i processens lista
          12 |   - {message: återkallad, while: [slut], notify: [chef]}
             |                                   ^^^^
          här kan bara stå p
        prov.yaml:13:35: fel: steget "pp" finns inte
          13 |   - {message: återkallad, while: [pp], steps: [{id: g, uses: prov.hamta, next: [{to: sent}]}]}
             |                                   ^^
          stegen är p
        """),
    WrongProcess(
      "two branches of one name",
      """
      workflow: prov
      title: Prov
      steps:
        - id: p
          parallel:
            ena: [{id: a, uses: prov.hamta}]
            ena: [{id: b, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:7:7: fel: nyckeln "ena" står två gånger i samma grupp
           7 |       ena: [{id: b, uses: prov.hamta}]
             |       ^^^
          ta bort den ena eller byt namn på den
        prov.yaml:6:7: jfr: nyckeln står första gången här
           6 |       ena: [{id: a, uses: prov.hamta}]
             |       ^^^
        """),
    WrongProcess(
      "steps whose names no expression can read",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: true, uses: prov.hamta}
        - {id: if, uses: prov.hamta}
        - {id: 1a, uses: prov.hamta}
      outputs: {a: = true.utfall, b: = if.utfall, c: = 1a.utfall}
      """,
      message: """
        prov.yaml:4:10: fel: steget kan inte heta "true": ordet har en egen betydelse i uttryck
           4 |   - {id: true, uses: prov.hamta}
             |          ^^^^
          ge steget ett annat namn
        prov.yaml:5:10: fel: steget kan inte heta "if": ordet har en egen betydelse i uttryck
           5 |   - {id: if, uses: prov.hamta}
             |          ^^
          ge steget ett annat namn
        prov.yaml:6:10: fel: steget kan inte heta "1a"
           6 |   - {id: 1a, uses: prov.hamta}
             |          ^^
          använd bokstäver, siffror och _, och börja med en bokstav
        """),
    WrongProcess(
      "steps that only lead to each other",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta, next: [{to: slut}]}
        - {id: b, uses: prov.hamta, next: [{to: c}]}
        - {id: c, uses: prov.hamta, next: [{when: b.utfall = "x", to: slut}, {to: b}]}
      exits:
        - {id: slut}
      """,
      message: """
        prov.yaml:5:10: fel: ingen väg leder till steget "b"
           5 |   - {id: b, uses: prov.hamta, next: [{to: c}]}
             |          ^
          lägg till en väg hit före den på rad 4: {when: …, to: b}
          annars låt ett annat steg leda hit med next
        prov.yaml:4:38: jfr: "a" leder förbi det
           4 |   - {id: a, uses: prov.hamta, next: [{to: slut}]}
             |                                      ^^^^^^^^^^
        jfr: därför nås inte heller "c"
        """),
    WrongProcess(
      "an exit behind branches that are never done",
      """
      workflow: prov
      title: Prov
      steps:
        - id: bägge
          parallel:
            polis: [{id: a, uses: prov.hamta, next: [{to: slut}]}]
            miljö: [{id: b, uses: prov.hamta}]
          next: [{to: klar}]
      exits:
        - {id: slut}
        - {id: klar}
      """,
      message: """
        prov.yaml:11:10: fel: utgången "klar" nås aldrig, för "bägge" blir aldrig klart
          11 |   - {id: klar}
             |          ^^^^
          låt alla grenar komma till sitt slut i stället för till en utgång, eller ta bort utgången
        prov.yaml:4:9: jfr: här väntas 2 av 2 grenar in, men grenen "polis" når aldrig sitt slut
           4 |   - id: bägge
             |         ^^^^^
        """),
    WrongProcess(
      "two steps with one name, where another name is read that no step has",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: start, uses: prov.hamta, next: [{when: start.utfall = "x", to: sist}, {to: plan}]}
        - {id: plan, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: plan, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: sist, uses: prov.fraga, role: chef, with: {fråga: '= läge.svar + läge.svar', dag: = plan.dag}}
        - {id: klar, uses: prov.hamta, next: [{when: läge.svar = "nej", to: läge}, {to: slut}]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:6:10: fel: två steg heter "plan" (rad 5 och 6)
           6 |   - {id: plan, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
             |          ^^^^
          "läge" nämns på rad 7 och 8 men finns inte: ska ett av stegen heta "läge"?
        prov.yaml:5:10: jfr: första gången
           5 |   - {id: plan, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
             |          ^^^^
        """),
    WrongProcess(
      "a target that does not exist, past a step whose value is read",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: start, uses: prov.hamta, next: [{when: start.utfall = "x", to: sist}, {to: frga}]}
        - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: sist, uses: prov.fraga, role: chef, with: {fråga: = fråga.svar}}
      """,
      message: """
        prov.yaml:4:85: fel: steget "frga" finns inte
           4 |   - {id: start, uses: prov.hamta, next: [{when: start.utfall = "x", to: sist}, {to: frga}]}
             |                                                                                     ^^^^
          menade du "fråga"?
        """),
    WrongProcess(
      "a name that does not exist, read in several places",
      """
      workflow: prov
      title: Prov
      inputs:
        antal: {type: integer, required: true}
      facts:
        många: = antl > 3
      steps:
        - id: a
          uses: prov.fraga
          role: chf
          with: {fråga: Hur?, antal: = antl + 1}
          next: [{when: antl > 5, to: b}, {to: slut}]
        - {id: b, uses: prov.fraga, role: chf, with: {fråga: Hur?}}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:6:12: fel: namnet "antl" finns inte
           6 |   många: = antl > 3
             |            ^^^^
          menade du "antal"?
        prov.yaml:11:34: jfr: detsamma här
          11 |     with: {fråga: Hur?, antal: = antl + 1}
             |                                  ^^^^
        prov.yaml:12:19: jfr: detsamma här
          12 |     next: [{when: antl > 5, to: b}, {to: slut}]
             |                   ^^^^
        prov.yaml:10:11: fel: rollen "chf" finns inte i organisationen
          10 |     role: chf
             |           ^^^
          menade du "chef"?
        prov.yaml:13:37: jfr: detsamma här
          13 |   - {id: b, uses: prov.fraga, role: chf, with: {fråga: Hur?}}
             |                                     ^^^
        """),
    WrongProcess(
      "a field whose type does not exist, read in several places",
      """
      workflow: prov
      title: Prov
      inputs:
        antal: {type: heltal, required: true, default: 3}
        dag: datum
      facts:
        många: = antal > 3 and dag > @"2026-01-01"
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, antal: = antal, dag: = dag}}
      """,
      message: """
        prov.yaml:4:17: fel: typen "heltal" finns inte
           4 |   antal: {type: heltal, required: true, default: 3}
             |                 ^^^^^^
          menade du "integer"?
        prov.yaml:5:8: fel: fältet "dag" ska skrivas som nycklar med värden, men här står text
           5 |   dag: datum
             |        ^^^^^
          skriv dag: {type: date}
        """),
    WrongProcess(
      "an exit that a misspelt interrupt should lead to",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta}
      interrupts: [{message: återkallad, to: avskrivnin}]
      exits: [{id: avskrivning}]
      """,
      message: """
        prov.yaml:5:40: fel: steget "avskrivnin" finns inte
           5 | interrupts: [{message: återkallad, to: avskrivnin}]
             |                                        ^^^^^^^^^^
          menade du "avskrivning"?
        prov.yaml:6:14: jfr: här heter steget "avskrivning"
           6 | exits: [{id: avskrivning}]
             |              ^^^^^^^^^^^
        """),
    WrongProcess(
      "a fact that is wrong, read in several places",
      """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer, required: true}}
      facts:
        många: = antal > "tre"
        fler: = many and antal > 3
      steps:
        - {id: a, uses: prov.hamta, next: [{when: många, to: slut}, {to: b}]}
        - {id: b, uses: prov.hamta, next: [{when: fler, to: a}, {to: slut}]}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:5:12: fel: tal kan inte jämföras med text
           5 |   många: = antal > "tre"
             |            ^^^^^^^^^^^^^
        prov.yaml:6:11: fel: namnet "many" finns inte
           6 |   fler: = many and antal > 3
             |           ^^^^
          lägg till many under facts eller inputs, eller ta bort det som läser det
        """),
  ]

  @Test("a process whose file cannot be read is told of there, and not where it is called")
  func unread() throws {
    let broken = SourceFile(name: "Workflows/kommunicering.yaml", text: "workflow: [kommunicering\ntitle: K\n")
    let (library, diagnostics) = try load(
      """
      workflow: prov
      title: Prov
      steps: [{id: a, call: kommunicering}, {id: b, call: kommunicerng}]
      """, others: [broken])
    #expect(Set(diagnostics.map { $0.place?.file.name }) == ["Workflows/kommunicering.yaml", "prov.yaml"])
    #expect(
      diagnostics.filter { $0.place?.file.name == "prov.yaml" }.map(\.message) == [
        "processen \"kommunicerng\" finns inte"
      ])
    #expect(library.workflows.isEmpty)
    let alone = try load("workflow: prov\ntitle: Prov\nsteps: [{id: a, call: kommunicering}]\n", others: [broken])
    #expect(alone.diagnostics.allSatisfy { $0.place?.file.name == "Workflows/kommunicering.yaml" })
    #expect(alone.library.workflows.isEmpty)
  }
}
