import Testing

@Suite("What lacks a way, a name or a rule is told with the line that mends it")
struct LeadingWayMessageTests {
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
      "a title of words of which one is a name",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: text, required: true}}
      case: {title: ‹Svar namn¦'"Svar namn"'›}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:15: fel: här ska stå ett uttryck, men det här är en text
           4 | case: {title: Svar namn}
             |               ^^^^^^^^^
          skriv '= "Svar " + namn', eller '"Svar namn"' om just de orden ska stå där
        """),
    MendedSlip(
      "a title with an equals sign in it",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: text, required: true}}
      case: {title: ‹Svar från = namn prövas¦'= "Svar från " + namn + " prövas"'›}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:15: fel: här ska stå ett uttryck, men det här är en text
           4 | case: {title: Svar från = namn prövas}
             |               ^^^^^^^^^^^^^^^^^^^^^^^
          skriv '= "Svar från " + namn + " prövas"'
        """),
    MendedSlip(
      "a name that is read elsewhere too",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: ‹steg-ett¦steg_ett›, uses: prov.valj, next: [{when: ‹steg-ett¦steg_ett›.klart, to: b}, {to: ‹steg-ett¦steg_ett›}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Nu}, next: [{when: b.svar = "ja", to: c}, {to: ‹steg-ett¦steg_ett›}]}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:10: fel: steget kan inte heta "steg-ett"
           4 |   - {id: steg-ett, uses: prov.valj, next: [{when: steg-ett.klart, to: b}, {to: steg-ett}]}
             |          ^^^^^^^^
          ett namn har bara bokstäver, siffror och _: skriv steg_ett, också på rad 5
        """),
    MendedSlip(
      "a key of the step among what it takes",
      """
      workflow: prov
      title: Prov
      steps:
        - id: b
          uses: prov.fraga
      ‹    with:
            role: chef
      ¦    role: chef
          with:
      ›      fråga: Nu
      """,
      message: """
        prov.yaml:7:7: fel: "role" finns inte i with för prov.fraga
           7 |       role: chef
             |       ^^^^
          role hör till steget: flytta raden till ovanför with, i samma kolumn som with
        """),
    MendedSlip(
      "two values at once",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: choice, options: [ja, nej, vet ej], required: true}}
      steps:
        - {id: b, uses: prov.hamta, next: [{when: 'val = "ja" ‹and¦or› val = "nej"', to: d}, {to: c}]}
        - {id: c, uses: prov.hamta}
        - {id: d, uses: prov.hamta}
      """,
      message: """
        prov.yaml:5:45: fel: vägen tas aldrig, för villkoret kan inte gälla
           5 |   - {id: b, uses: prov.hamta, next: [{when: 'val = "ja" and val = "nej"', to: d}, {to: c}]}
             |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ändra villkoret eller ta bort raden
          val är aldrig två saker på en gång: skriv or i stället för and
          val kan vara ja, nej, vet ej
        """),
    MendedSlip(
      "a rule about a field that is always filled in",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: choice, options: [ja, nej], required: true}, dag: {type: date‹, required: true¦›}}
      checks: [{when: 'val = "ja" and dag = null', text: Ange dagen.}]
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:17: fel: kontrollen nekar aldrig något, för villkoret kan inte gälla
           4 | checks: [{when: 'val = "ja" and dag = null', text: Ange dagen.}]
             |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ändra villkoret eller ta bort raden
          dag måste alltid fyllas i: får det lämnas tomt, ta bort required: true i fältet
          val kan vara ja, nej
        """),
    MendedSlip(
      "an exit with its list's name",
      """
      workflow: prov
      title: Prov
      steps: [{id: a, uses: prov.valj, next: [{when: a.klart, to: ‹exits.›slut}, {to: a}]}]
      exits: [{id: slut, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:3:61: fel: steget "exits.slut" finns inte
           3 | steps: [{id: a, uses: prov.valj, next: [{when: a.klart, to: exits.slut}, {to: a}]}]
             |                                                             ^^^^^^^^^^
          skriv bara namnet: {to: slut}
        """),
    MendedSlip(
      "a fact with the name of a field that is read",
      """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer, required: true}}
      facts:
        dubbelt: = antal * 2
        ‹antal¦hälften›: = dubbelt / 2
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:6:3: fel: namnet "antal" är upptaget: det är redan ett fält under inputs
           6 |   antal: = dubbelt / 2
             |   ^^^^^
          ge faktumet ett annat namn
        """),
    MendedSlip(
      "a message read as a step",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      steps: [{id: a, uses: prov.hamta}]
      interrupts: [{message: återkallad, when: ‹återkallad.dag¦dag› > dag‹¦ - duration("P1D")›, to: slut}]
      exits: [{id: slut, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:5:42: fel: "återkallad" är ett meddelande, och går inte att läsa i uttryck
           5 | interrupts: [{message: återkallad, when: återkallad.dag > dag, to: slut}]
             |                                          ^^^^^^^^^^
          ta bort villkoret, eller fråga efter ett fält under inputs eller något som ett steg gav
        """),
    MendedSlip(
      "a length without its quotation marks",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      facts: {sist: = dag + duration(‹P14D¦"P14D"›)}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:32: fel: namnet "P14D" finns inte
           4 | facts: {sist: = dag + duration(P14D)}
             |                                ^^^^
          sätt citattecken om tidslängden: "P14D"
        """),
    MendedSlip(
      "a loop through one field",
      """
      workflow: prov
      title: Prov
      inputs: {parter: {type: list, of: party, required: true}}
      steps:
        - id: höra
          for_each: {each: p, in: = parter‹.namn¦›, key: = p.namn}
          steps: [{id: x, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:6:53: fel: "p" är text och har inga fält
           6 |     for_each: {each: p, in: = parter.namn, key: = p.namn}
             |                                                     ^^^^
          ta bort .namn; eller skriv in: = parter i höra, så är p hela posten
        """),
    MendedSlip(
      "a choice with the name of a field",
      """
      workflow: prov
      title: Prov
      inputs: {part: {type: party, required: true}, andra: {type: party, required: true}}
      steps: [{id: t, uses: prov.till, with: {mottagare: [{namn: = part.namn, roll: ‹andra¦part›}]}}]
      """,
      message: """
        prov.yaml:4:79: fel: "roll": "andra" är inget av valen
           4 | steps: [{id: t, uses: prov.till, with: {mottagare: [{namn: = part.namn, roll: andra}]}}]
             |                                                                               ^^^^^
          välj remittent, part, akt
        """),
    MendedSlip(
      "an outcome whose way is forgotten",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: v, uses: prov.valj, next: [{when: 'v.val = "‹sen¦nu›"', to: v}, {to: b}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= "Skäl: " + v.skäl'}}
      """,
      message: """
        prov.yaml:5:71: fel: "fråga" måste ha ett värde, men v.skäl kan saknas
           5 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= "Skäl: " + v.skäl'}}
             |                                                                       ^^^^^^
          v.skäl finns inte vid "nu", som inte har någon egen väg: lägg till en rad före rad 4, - {when: 'v.val = "nu"', to: …}; eller skriv if v.skäl != null then "Skäl: " + v.skäl else …
        """),
    MendedSlip(
      "an outcome of which a way takes a part",
      """
      workflow: prov
      title: Prov
      inputs: {akut: {type: boolean, required: true}}
      steps:
        - {id: v, uses: prov.valj, next: [{when: 'v.val = "nu"‹ and akut¦›', to: v}, {to: b}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: = v.skäl}}
      """,
      message: """
        prov.yaml:6:59: fel: "fråga" måste ha ett värde, men v.skäl kan saknas
           6 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: = v.skäl}}
             |                                                           ^^^^^^
          v.skäl finns inte vid "nu", och rad 5 tar bara en del av dem: lägg till en rad under den, - {when: 'v.val = "nu"', to: …}; eller skriv if v.skäl != null then v.skäl else …
        prov.yaml:5:77: jfr: "v" leder hit utan att det är visat att v.skäl har ett värde
           5 |   - {id: v, uses: prov.valj, next: [{when: 'v.val = "nu" and akut', to: v}, {to: b}]}
             |                                                                             ^^^^^^^
        """),
    MendedSlip(
      "an outcome of a step without ways",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: v, uses: prov.valj‹¦, next: [{when: 'v.val = "aldrig"', to: v}, {to: b}]›}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= "Dag: " + string(v.dag)'}}
      """,
      message: """
        prov.yaml:5:77: fel: "fråga" måste ha ett värde, men v.dag kan saknas
           5 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= "Dag: " + string(v.dag)'}}
             |                                                                             ^^^^^
          v.dag finns inte vid "aldrig", som inte har någon egen väg: lägg till next i steget "v", med raden - {when: 'v.val = "aldrig"', to: …}, och sist - {to: b}; eller skriv if v.dag != null then "Dag: " + string(v.dag) else …
        """),
    MendedSlip(
      "a step that has not been done on the way, beside what is there on it",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: v, uses: prov.valj, next: [{when: 'v.val = "nu" and v.slut != null', to: n}, {when: 'v.val = "nu"', to: slut}, {to: b}]}
        - {id: n, uses: prov.fraga, role: chef, with: {fråga: Nu}}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= if ‹v.slut¦n› != null then "Svar " + n.svar else v.skäl'}}
        - {id: slut, uses: prov.hamta}
      """,
      message: """
        prov.yaml:6:93: fel: "n" kan sakna värde här, för steget är inte säkert gjort
           6 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: '= if v.slut != null then "Svar " + n.svar else v.skäl'}}
             |                                                                                             ^
          låt alla vägar hit gå genom "n", eller skriv if n != null then … else …
        prov.yaml:5:10: jfr: här görs "n"
           5 |   - {id: n, uses: prov.fraga, role: chef, with: {fråga: Nu}}
             |          ^
        jfr: så kan det gå: efter "v" tas den sista vägen (rad 4); ärendet kommer till "b" utan att "n" har gjorts
        """),
    MendedSlip(
      "a day divided that is taken from another",
      """
      workflow: prov
      title: Prov
      inputs: {från: {type: date, required: true}, till: {type: date, required: true}}
      facts: {perioder: = ‹till - från / 30¦(till - från) / duration("P30D")›}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:28: fel: / går inte mellan datum och tal
           4 | facts: {perioder: = till - från / 30}
             |                            ^^^^^^^^^
          / räknas före -: skriv (till - från) / duration("P30D")
        """),
  ]
}
