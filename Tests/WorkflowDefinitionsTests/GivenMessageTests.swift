import SourceDiagnostics
import Testing

@Suite("Values that may be missing where the case needs them, and words that there are not")
struct GivenMessageTests {
  @Test("are told of in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      antal: {type: integer, required: true}
      val: {type: choice, options: [ja, nej], required: true}
      ord: {type: text}
      dag: {type: date}
      flagga: {type: boolean}

    """

  static let cases = [
    WrongProcess(
      "a field, an output, a branch and an item that may be missing",
      head + """
        steps:
          - {id: hämta, uses: prov.hamta}
          - {id: a, uses: prov.fraga, role: chef, with: {fråga: = ord}}
          - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= if antal > 3 then val else null'}}
          - {id: c, uses: prov.fraga, role: chef, with: {fråga: = null}}
          - {id: d, uses: prov.fraga, role: chef, with: {fråga: '= ["x"][antal]'}}
          - {id: e, call: del, with: {dag: = a.dag}}
        """,
      message: """
        prov.yaml:11:59: fel: "fråga" måste ha ett värde, men ord kan saknas
          11 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: = ord}}
             |                                                           ^^^
          lägg till required: true i fältet ord, låt bara vägar med when: ord != null leda hit, eller skriv if ord != null then ord else …
        prov.yaml:6:3: jfr: fältet ord får lämnas tomt
           6 |   ord: {type: text}
             |   ^^^
        prov.yaml:10:10: jfr: "hämta" leder hit utan att det är visat att ord har ett värde
          10 |   - {id: hämta, uses: prov.hamta}
             |          ^^^^^
        prov.yaml:12:60: fel: "fråga" måste ha ett värde, men uttrycket kan bli null
          12 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= if antal > 3 then val else null'}}
             |                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          låt uttrycket ge ett värde i varje fall, till exempel med if … then … else …
        prov.yaml:13:59: fel: "fråga" måste ha ett värde, men uttrycket ger alltid null
          13 |   - {id: c, uses: prov.fraga, role: chef, with: {fråga: = null}}
             |                                                           ^^^^
          skriv ett värde, eller namnet på något som har ett
        prov.yaml:14:60: fel: "fråga" måste ha ett värde, men uttrycket kan bli null
          14 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: '= ["x"][antal]'}}
             |                                                            ^^^^^^^^^^^^
          skriv if ["x"][antal] != null then ["x"][antal] else …
        prov.yaml:15:38: fel: "dag" måste ha ett värde, men a.dag kan saknas
          15 |   - {id: e, call: del, with: {dag: = a.dag}}
             |                                      ^^^^^
          låt bara vägar med when: a.dag != null leda hit, eller skriv if a.dag != null then a.dag else …
        prov.yaml:14:10: jfr: "d" leder hit utan att det är visat att a.dag har ett värde
          14 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: '= ["x"][antal]'}}
             |          ^
        """),
    WrongProcess(
      "a list to go through and a key that may be missing, or says the same of every item",
      head + """
          enheter: {type: list, of: text}
        steps:
          - {id: hämta, uses: prov.hamta}
          - {id: a, for_each: {each: enhet, in: = enheter, key: = enhet}, steps: [{id: g, uses: prov.hamta}]}
          - {id: b, for_each: {each: post, in: = hämta.poster, key: = post.kod}, steps: [{id: h, uses: prov.hamta}]}
          - {id: c, for_each: {each: del, in: '= [1, null]', key: = del}, steps: [{id: i, uses: prov.hamta}]}
          - {id: d, for_each: {each: nr, in: '= [1, 2]', key: = val}, steps: [{id: j, uses: prov.hamta}]}
        """,
      message: """
        prov.yaml:12:43: fel: in måste ha ett värde, men enheter kan saknas
          12 |   - {id: a, for_each: {each: enhet, in: = enheter, key: = enhet}, steps: [{id: g, uses: prov.hamta}]}
             |                                           ^^^^^^^
          lägg till required: true i fältet enheter, låt bara vägar med when: enheter != null leda hit, eller skriv if enheter != null then enheter else …
        prov.yaml:9:3: jfr: fältet enheter får lämnas tomt
           9 |   enheter: {type: list, of: text}
             |   ^^^^^^^
        prov.yaml:11:10: jfr: "hämta" leder hit utan att det är visat att enheter har ett värde
          11 |   - {id: hämta, uses: prov.hamta}
             |          ^^^^^
        prov.yaml:13:63: fel: key måste ha ett värde, men post.kod kan saknas
          13 |   - {id: b, for_each: {each: post, in: = hämta.poster, key: = post.kod}, steps: [{id: h, uses: prov.hamta}]}
             |                                                               ^^^^^^^^
          välj något i posten som alltid har ett värde
        prov.yaml:14:61: fel: key måste ha ett värde, men del kan saknas
          14 |   - {id: c, for_each: {each: del, in: '= [1, null]', key: = del}, steps: [{id: i, uses: prov.hamta}]}
             |                                                             ^^^
          välj något i posten som alltid har ett värde
        prov.yaml:15:55: fel: key läser inget i posten, så alla poster får samma nyckel
          15 |   - {id: d, for_each: {each: nr, in: '= [1, 2]', key: = val}, steps: [{id: j, uses: prov.hamta}]}
             |                                                       ^^^^^
          välj ett fält i posten, till exempel nr
        """),
    WrongProcess(
      "a choice or a clock compared with a word that is none of its own",
      head + """
        clocks: {tid: {title: Tid, until: = dag}}
        facts:
          fel: = val = "jaa" or antal > 3
        steps:
          - {id: a, uses: prov.hamta, next: [{when: 'val in ("nej", "nja")', to: b}, {when: clocks.tid.state = "started", to: slut}, {to: b}]}
          - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= if "ja " = val then "x" else "y"'}}
        exits: [{id: slut}]
        """,
      message: """
        prov.yaml:11:16: fel: val kan inte vara "jaa"
          11 |   fel: = val = "jaa" or antal > 3
             |                ^^^^^
          menade du "ja"?
          val kan vara ja, nej
        prov.yaml:13:61: fel: val kan inte vara "nja"
          13 |   - {id: a, uses: prov.hamta, next: [{when: 'val in ("nej", "nja")', to: b}, {when: clocks.tid.state = "started", to: slut}, {to: b}]}
             |                                                             ^^^^^
          menade du "ja"?
          val kan vara ja, nej
        prov.yaml:13:104: fel: clocks.tid.state kan inte vara "started"
          13 |   - {id: a, uses: prov.hamta, next: [{when: 'val in ("nej", "nja")', to: b}, {when: clocks.tid.state = "started", to: slut}, {to: b}]}
             |                                                                                                        ^^^^^^^^^
          clocks.tid.state kan vara idle, running, expired
        prov.yaml:14:63: fel: val kan inte vara "ja "
          14 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= if "ja " = val then "x" else "y"'}}
             |                                                               ^^^^^
          menade du "ja"?
          val kan vara ja, nej
        """),
    WrongProcess(
      "branches that give different kinds",
      head + """
        steps:
          - {id: a, uses: prov.fraga, role: chef, with: {fråga: '= if antal > 3 then "x" else 3'}}
          - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?, lista: '= if antal > 3 then [1] else ["x"]'}}
        """,
      message: """
        prov.yaml:10:60: fel: den ena grenen ger text, den andra tal
          10 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: '= if antal > 3 then "x" else 3'}}
             |                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          låt båda grenarna ge samma slags värde; string(…) gör om ett värde till text
        prov.yaml:11:73: fel: den ena grenen ger lista med tal, den andra lista med text
          11 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?, lista: '= if antal > 3 then [1] else ["x"]'}}
             |                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          låt båda grenarna ge samma slags värde
        """),
    WrongProcess(
      "values that may be missing inside branches, and conditions on what may be empty",
      head + """
        facts:
          f: '= if dag = null then dag + duration("P1D") else dag'
          g: '= if flagga then [1, 2] else []'
          h: '= if antal > 3 then string(dag) else "x"'
        steps:
          - {id: a, uses: prov.hamta}
        """,
      message: """
        prov.yaml:10:28: varning: "dag" kan sakna värde här
          10 |   f: '= if dag = null then dag + duration("P1D") else dag'
             |                            ^^^
          lägg till required: true i fältet dag, eller skriv if dag != null then dag + duration("P1D") else …
        prov.yaml:7:3: jfr: fältet dag får lämnas tomt
           7 |   dag: {type: date}
             |   ^^^
        prov.yaml:12:34: jfr: också här behöver det ha ett värde
          12 |   h: '= if antal > 3 then string(dag) else "x"'
             |                                  ^^^
        prov.yaml:11:12: varning: "flagga" kan sakna värde här
          11 |   g: '= if flagga then [1, 2] else []'
             |            ^^^^^^
          lägg till required: true i fältet flagga, eller skriv flagga = true: ett tomt värde är då nej
        prov.yaml:8:3: jfr: fältet flagga får lämnas tomt
           8 |   flagga: {type: boolean}
             |   ^^^^^^
        """),
    WrongProcess(
      "names compared with each other, where it cannot be seen that all is taken",
      head + """
          gräns: {type: integer, required: true}
        steps:
          - {id: a, uses: prov.hamta, next: [{when: antal < gräns, to: b}, {when: antal > gräns, to: slut}]}
          - {id: b, uses: prov.hamta, next: [{when: antal < gräns, to: slut}, {when: gräns > antal, to: c}, {to: slut}]}
          - {id: c, uses: prov.hamta, next: [{when: antal < gräns and gräns < antal, to: slut}, {to: slut}]}
        exits: [{id: slut}]
        """,
      message: """
        prov.yaml:11:75: fel: den sista vägen från "a" har ett villkor, och programmet kan inte se att villkoren täcker allt
          11 |   - {id: a, uses: prov.hamta, next: [{when: antal < gräns, to: b}, {when: antal > gräns, to: slut}]}
             |                                                                           ^^^^^^^^^^^^^
          lägg till en sista rad utan when: {to: …}
        prov.yaml:12:78: fel: vägen tas aldrig, för villkoren ovanför tar varje fall där den gäller
          12 |   - {id: b, uses: prov.hamta, next: [{when: antal < gräns, to: slut}, {when: gräns > antal, to: c}, {to: slut}]}
             |                                                                              ^^^^^^^^^^^^^
          byt plats på vägarna, ändra villkoret eller ta bort vägen
        prov.yaml:12:45: jfr: tar fall före
          12 |   - {id: b, uses: prov.hamta, next: [{when: antal < gräns, to: slut}, {when: gräns > antal, to: c}, {to: slut}]}
             |                                             ^^^^^^^^^^^^^
        prov.yaml:13:45: fel: vägen tas aldrig, för villkoret kan inte gälla
          13 |   - {id: c, uses: prov.hamta, next: [{when: antal < gräns and gräns < antal, to: slut}, {to: slut}]}
             |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ändra villkoret eller ta bort raden
        """),
  ]

  @Test(
    "are no matter where it is said what is to hold without them",
    arguments: [
      "{id: a, uses: prov.fraga, role: chef, with: {fråga: '= if ord != null then ord else \"?\"'}}",
      "{id: a, uses: prov.fraga, role: chef, with: {fråga: x, antal: '= hämta.poster[1].antal', dag: = dag}}",
      "{id: a, uses: prov.fraga, role: chef, with: {fråga: '= if hämta.poster[1] != null then hämta.poster[1].namn else \"?\"'}}",
      "{id: a, uses: prov.fraga, role: chef, with: {fråga: '= [\"x\", \"y\"][2]'}}",
      "{id: a, uses: prov.fraga, role: chef, with: {fråga: 'x', lista: '= if antal > 3 then [] else [\"x\"]'}}",
      "{id: a, uses: prov.hamta, next: [{when: clocks.tid.state = \"expired\", to: slut}, {to: sist}]}",
      "{id: a, uses: prov.hamta, next: [{when: clocks.tid.state = \"idle\", to: sist}, {when: 'clocks.tid.state in (\"running\", \"expired\")', to: slut}]}",
    ])
  func silent(_ step: String) throws {
    let told = try load(
      Self.head + """
        clocks: {tid: {title: Tid, until: = dag}}
        steps:
          - {id: hämta, uses: prov.hamta}
          - \(step)
          - {id: sist, uses: prov.hamta, next: [{to: slut}]}
        exits: [{id: slut}]
        """
    ).diagnostics.filter { $0.severity == .error }
    #expect(told.isEmpty, "\(DiagnosticRenderer().renderAll(told))")
  }
}
