import Testing

@Suite("What lies nearest to what was written is told")
struct NearestMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ slip: MendedSlip) throws {
    let found = try problems(slip.wrong)
    #expect(found == slip.message)
  }

  @Test("is silent when mended", arguments: cases)
  func mended(_ slip: MendedSlip) throws {
    #expect(try problems(slip.mended) == "")
  }

  static let cases = [
    MendedSlip(
      "the list by the name of its items",
      """
      workflow: prov
      title: Prov
      inputs: {verksamheter: {type: list, of: text, required: true}}
      steps:
        - id: utred
          for_each: {each: verksamhet, in: = ‹verksamhet¦verksamheter›, key: = verksamhet}
          steps: [{id: x, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:6:40: fel: "verksamhet" är en post i "utred" och finns bara i stegen där
           6 |     for_each: {each: verksamhet, in: = verksamhet, key: = verksamhet}
             |                                        ^^^^^^^^^^
          menade du listan "verksamheter"?
        prov.yaml:6:15: jfr: här går "utred" igenom posterna
           6 |     for_each: {each: verksamhet, in: = verksamhet, key: = verksamhet}
             |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """),
    MendedSlip(
      "a step in a branch, where the ways on from the branches are chosen",
      """
      workflow: prov
      title: Prov
      steps:
        - id: samordna
          parallel:
            polis: [{id: p, uses: prov.hamta}]
            chef:
              - {id: bemanning, uses: prov.valj, next: [{when: bemanning.klart, to: plan}, {to: klar}]}
              - {id: plan, uses: prov.hamta}
              - {id: klar, uses: prov.hamta}
          next:
            - {when: ‹¦samordna.chef.›plan != null, to: b}
            - {to: c}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:12:16: fel: steget "plan" görs i en gren, så det syns bara i den
          12 |       - {when: plan != null, to: b}
             |                ^^^^
          skriv samordna.chef.plan, efter grenens namn
        prov.yaml:9:16: jfr: här görs "plan"
           9 |         - {id: plan, uses: prov.hamta}
             |                ^^^^
        """),
    MendedSlip(
      "a check turned round, beside others",
      """
      workflow: prov
      title: Prov
      inputs:
        slag: {type: choice, options: [hus, väg], required: true}
        yta: {type: number, required: true}
      checks:
        - {when: 'slag = "väg" and yta > 500', field: yta, text: För stor.}
        - {when: yta ‹> 0¦<= 0›, field: yta, text: Större än 0.}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: yta > 2000, to: b}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:10:45: fel: vägen tas aldrig, för villkoret kan inte gälla
          10 |   - {id: a, uses: prov.hamta, next: [{when: yta > 2000, to: b}, {to: c}]}
             |                                             ^^^^^^^^^^
          ändra villkoret eller ta bort raden
        prov.yaml:8:12: jfr: nekar sådana uppgifter
           8 |   - {when: yta > 0, field: yta, text: Större än 0.}
             |            ^^^^^^^
        """),
    MendedSlip(
      "a provision for whether the case is secret",
      """
      workflow: prov
      title: Prov
      case: {secret: ‹OSL 26:1¦true›}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:16: fel: secret ska vara true eller false, men här står en bestämmelse
           3 | case: {secret: OSL 26:1}
             |                ^^^^^^^^
          skriv secret: true, och bestämmelsen i steget där sekretessen prövas: guidance: {text: …, lagrum: ['OSL 26:1']}
        """),
    MendedSlip(
      "a step for its document",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?}}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Vad?, lista: '= [‹a¦a.svar›]'}}
      """,
      message: """
        prov.yaml:5:70: fel: en post i "lista" ska vara text, men är en grupp uppgifter
           5 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Vad?, lista: '= [a]'}}
             |                                                                      ^^^^^^^
          läs ett fält i stället för hela steget: a.svar
        """),
    MendedSlip(
      "a branch among the steps that something holds under",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {k: {title: K, until: = dag}}
      steps:
        - id: remittera
          parallel:
            polis: [{id: p, uses: prov.fraga, role: chef, with: {fråga: Vad?}}]
            skatt: [{id: s, uses: prov.fraga, role: chef, with: {fråga: Vad?}}]
      handlers: [{clock: k, notify: [chef], while: [‹polis¦remittera›]}]
      """,
      message: """
        prov.yaml:10:47: fel: steget "polis" finns inte
          10 | handlers: [{clock: k, notify: [chef], while: [polis]}]
             |                                               ^^^^^
          "polis" är en gren i steget remittera: skriv remittera
        """),
    MendedSlip(
      "when a clock warns, in what it sets off",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {k: {title: K, until: = dag‹¦, warn: [P14D]›}}
      steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?}}]
      handlers: [{clock: k, ‹warn: P14D¦state: warned›, notify: [chef]}]
      """,
      message: """
        prov.yaml:6:23: fel: okänd nyckel "warn" i hanteraren
           6 | handlers: [{clock: k, warn: P14D, notify: [chef]}]
             |                       ^^^^
          när en klocka varnar står i klockan: flytta dit warn, som en lista (warn: [P14D]), och skriv state: warned här
        """),
    MendedSlip(
      "numbers without commas between them",
      """
      workflow: prov
      title: Prov
      inputs: {år: {type: integer, required: true}}
      facts: {jämnt: '= år in (25‹¦,› 50‹¦,› 75)'}
      steps: [{id: a, uses: prov.valj, next: [{when: jämnt, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:29: fel: efter 25 väntades ) men här står 50
           4 | facts: {jämnt: '= år in (25 50 75)'}
             |                             ^^
          skriv komma mellan talen: in (25, 50, 75)
        """),
    MendedSlip(
      "a length of time for a day",
      """
      workflow: prov
      title: Prov
      inputs: {inkom: {type: date, required: true}}
      steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?, dag: ‹P3W¦= inkom + duration("P3W")›}}]
      """,
      message: """
        prov.yaml:4:72: fel: "dag": "P3W" är inget datum
           4 | steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?, dag: P3W}}]
             |                                                                        ^^^
          skriv vilken dag tiden räknas från: = inkom + duration("P3W")
        """),
    MendedSlip(
      "options that are numbers",
      """
      workflow: prov
      title: Prov
      inputs: {klass: {type: choice, options: [1, 2, 3], required: true}}
      steps: [{id: a, uses: prov.valj, next: [{when: ‹klass > 1¦'klass in ("2", "3")'›, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:48: fel: text kan inte jämföras med tal
           4 | steps: [{id: a, uses: prov.valj, next: [{when: klass > 1, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
             |                                                ^^^^^^^^^
          valen i klass är texter: skriv klass in ("2", "3"), eller type: integer i fältet i stället för choice
          sätt då enkla citattecken om hela uttrycket: '…'
        """),
    MendedSlip(
      "an option that is a number",
      """
      workflow: prov
      title: Prov
      inputs: {klass: {type: choice, options: [1, 2, 3], required: true}}
      steps: [{id: a, uses: prov.valj, next: [{when: klass = ‹1¦"1"›, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:48: fel: text kan inte jämföras med tal
           4 | steps: [{id: a, uses: prov.valj, next: [{when: klass = 1, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
             |                                                ^^^^^^^^^
          valen i klass är texter: skriv klass = "1", eller type: integer i fältet i stället för choice
        """),
    MendedSlip(
      "the title of a decision type",
      """
      workflow: prov
      title: Prov
      steps: [{id: a, uses: prov.till, with: {beslut: ‹Beslut om prov¦prov.beslut›}}]
      """,
      message: """
        prov.yaml:3:49: fel: beslutstypen "Beslut om prov" finns inte
           3 | steps: [{id: a, uses: prov.till, with: {beslut: Beslut om prov}}]
             |                                                 ^^^^^^^^^^^^^^
          det är beslutstypens titel: skriv prov.beslut
        """),
    MendedSlip(
      "the definite genitive of what has a field",
      """
      workflow: prov
      title: Prov
      inputs: {elev: {type: party, required: true}}
      case: {title: '= "Skjuts " + ‹elevens namn¦elev.namn›'}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:38: fel: efter elevens väntades en operator men här står namn
           4 | case: {title: '= "Skjuts " + elevens namn'}
             |                                      ^^^^
          menade du elev.namn?
        """),
    MendedSlip(
      "several values with and",
      """
      workflow: prov
      title: Prov
      steps: [{id: a, uses: prov.valj, next: [{when: ‹a.val = "nu" and "sen"¦'a.val in ("nu", "sen")'›, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:65: fel: efter and väntades ett villkor men här står bara "sen"
           3 | steps: [{id: a, uses: prov.valj, next: [{when: a.val = "nu" and "sen", to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
             |                                                                 ^^^^^
          skriv a.val in ("nu", "sen")
          sätt då enkla citattecken om hela uttrycket: '…'
        """),
    MendedSlip(
      "several values that something is not, with and",
      """
      workflow: prov
      title: Prov
      steps: [{id: a, uses: prov.valj, next: [{when: ‹a.val != "nu" and "sen"¦'not(a.val in ("nu", "sen"))'›, to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:66: fel: efter and väntades ett villkor men här står bara "sen"
           3 | steps: [{id: a, uses: prov.valj, next: [{when: a.val != "nu" and "sen", to: c}, {to: b}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]
             |                                                                  ^^^^^
          skriv not(a.val in ("nu", "sen"))
          sätt då enkla citattecken om hela uttrycket: '…'
        """),
  ]
}
