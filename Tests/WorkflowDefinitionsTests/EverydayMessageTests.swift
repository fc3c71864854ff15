import Testing

@Suite("What is most often written wrong is told with how to write it")
struct EverydayMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a step twice, where a guard elsewhere shows what is there",
      """
      workflow: prov
      title: Prov
      inputs: {ord: {type: text}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: ord != null, to: b}, {to: c}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: = ord}, next: [{to: c}]}
        - {id: c, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:8:10: fel: två steg heter "c" (rad 7 och 8)
           8 |   - {id: c, uses: prov.hamta}
             |          ^
          ge det ena steget ett annat namn
        prov.yaml:7:10: jfr: första gången
           7 |   - {id: c, uses: prov.hamta}
             |          ^
        """),
    WrongProcess(
      "days added to a day",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}, antal: {type: integer, required: true}}
      facts:
        a: = dag + 14
        b: = dag - antal
        c: = dag + 14 dagar
        d: = dag + "P14D"
        e: = dag + "2 veckor"
        f: = 3 månader
      steps: [{id: s, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:5:8: fel: + går inte mellan datum och tal
           5 |   a: = dag + 14
             |        ^^^^^^^^
          skriv dag + duration("P14D")
        prov.yaml:6:8: fel: - går inte mellan datum och tal
           6 |   b: = dag - antal
             |        ^^^^^^^^^^^
          skriv dag - duration("P" + string(antal) + "D")
        prov.yaml:7:17: fel: efter 14 väntades en operator men här står dagar
           7 |   c: = dag + 14 dagar
             |                 ^^^^^
          skriv dag + duration("P14D")
        prov.yaml:8:8: fel: + går inte mellan datum och text
           8 |   d: = dag + "P14D"
             |        ^^^^^^^^^^^^
          skriv dag + duration("P14D")
        prov.yaml:9:8: fel: + går inte mellan datum och text
           9 |   e: = dag + "2 veckor"
             |        ^^^^^^^^^^^^^^^^
          skriv dag + duration("P14D")
        prov.yaml:10:10: fel: efter 3 väntades en operator men här står månader
          10 |   f: = 3 månader
             |          ^^^^^^^
          skriv dagen som det räknas från, följd av + duration("P3M")
        """),
    WrongProcess(
      "a list where one name stands, a field without its step, and a step where a field is meant",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: [prov.hamta, prov.fraga]}
        - {id: b, uses: prov.fraga, role: [chef, handläggare], with: {fråga: Hur?}, next: [{to: [c, d]}]}
        - {id: c, uses: prov.hamta, next: [{when: svar = "ja", to: d}, {when: b = "ja", to: d}, {to: d}]}
        - {id: d, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:19: fel: uses tar bara ett namn, men här står en lista
           4 |   - {id: a, uses: [prov.hamta, prov.fraga]}
             |                   ^^^^^^^^^^^^^^^^^^^^^^^^
          ett steg gör en sak: skriv ett steg för varje, eller använd parallel om de ska göras samtidigt
        prov.yaml:5:37: fel: role tar bara ett namn, men här står en lista
           5 |   - {id: b, uses: prov.fraga, role: [chef, handläggare], with: {fråga: Hur?}, next: [{to: [c, d]}]}
             |                                     ^^^^^^^^^^^^^^^^^^^
          skriv en roll: den som ska göra uppgiften
        prov.yaml:5:91: fel: to tar bara ett namn, men här står en lista
           5 |   - {id: b, uses: prov.fraga, role: [chef, handläggare], with: {fråga: Hur?}, next: [{to: [c, d]}]}
             |                                                                                           ^^^^^^
          to leder till ett steg; ska flera göras samtidigt, använd parallel
        prov.yaml:6:45: fel: namnet "svar" finns inte
           6 |   - {id: c, uses: prov.hamta, next: [{when: svar = "ja", to: d}, {when: b = "ja", to: d}, {to: d}]}
             |                                             ^^^^
          menade du b.svar?
        prov.yaml:6:73: fel: "b" är ett steg, och jämförs med en text
           6 |   - {id: c, uses: prov.hamta, next: [{when: svar = "ja", to: d}, {when: b = "ja", to: d}, {to: d}]}
             |                                                                         ^^^^^^^^
          läs ett av fälten: b.svar
        """),
    WrongProcess(
      "a day as a key, a clock that moves, a hinder that nothing lifts, and a name without its sign",
      """
      workflow: prov
      title: Prov
      inputs: {dagar: {type: list, of: date, required: true}, ord: {type: text, required: true}}
      clocks:
        k: {title: K, until: = today() + @"P14D"}
      steps:
        - {id: f, for_each: {each: x, in: = dagar, key: = x}, steps: [{id: s, uses: prov.hamta}]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: ord}, hinder: [{when: ord = "x", text: Nej.}]}
        - {id: c, uses: prov.till, with: {beslut: prov, fakta: {dagr: 3}}}
        - {id: d, uses: prov.till, with: {beslut: prov.beslut, fakta: {dagr: 3}}}
      """,
      message: """
        prov.yaml:5:24: fel: klockan "k" räknas från dagen i dag, så sista dagen flyttas fram varje dag och kommer aldrig
           5 |   k: {title: K, until: = today() + @"P14D"}
             |                        ^^^^^^^^^^^^^^^^^^^
          räkna från en dag som ligger fast, till exempel ärende.öppnat
        prov.yaml:7:51: fel: key ska vara en text eller ett tal som skiljer posterna åt, men är ett datum
           7 |   - {id: f, for_each: {each: x, in: = dagar, key: = x}, steps: [{id: s, uses: prov.hamta}]}
             |                                                   ^^^
          skriv string(x)
        prov.yaml:8:57: varning: här blir det bara texten "ord", fast ord går att läsa
           8 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: ord}, hinder: [{when: ord = "x", text: Nej.}]}
             |                                                         ^^^
          menade du = ord?
          ska just det ordet stå här, sätt det inom citattecken: "ord"
        prov.yaml:8:79: fel: hindret läser inget av det som "b" ger, så när det gäller kan uppgiften aldrig bli gjord
           8 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: ord}, hinder: [{when: ord = "x", text: Nej.}]}
             |                                                                               ^^^^^^^^^
          läs också det som väljs i uppgiften, till exempel b.svar; ska steget inte göras alls, led förbi det under next
        prov.yaml:9:45: fel: beslutstypen "prov" finns inte
           9 |   - {id: c, uses: prov.till, with: {beslut: prov, fakta: {dagr: 3}}}
             |                                             ^^^^
          menade du "prov.beslut"?
        prov.yaml:10:66: fel: fältet "dagr" finns inte i "fakta"
          10 |   - {id: d, uses: prov.till, with: {beslut: prov.beslut, fakta: {dagr: 3}}}
             |                                                                  ^^^^
          fälten är antal_dagar, krets
        """),
    WrongProcess(
      "ways, keys and shapes as other languages have them",
      """
      workflow: prov
      title: Prov
      inputs:
        antal: {type: heltal, required: true}
        dag: datum
        val: {type: choice, options: ja nej}
      clocks: {k: {title: K, until: dag, warn: [7 dagar]}}
      steps:
        - {id: a, uses: prov.hamta, next: [{if: antal > 3, goto: b}, {else: c}]}
        - {id: b, uses: prov.fraga, role: [chef], with: {fråga: Hur?}, guidance: Läs noga., hinder: [antal > 3]}
        - {id: c, uses: prov.hamta, to: d}
        - {id: d, uses: prov.hamta, when: antal > 3}
        - e
        - {id: f, for_each: p in parter, steps: [{id: g, uses: prov.hamta}]}
        - {id: p, parallel: [[{id: h, uses: prov.hamta}], [{id: i, uses: prov.hamta}]]}
        - {id: q, uses: prov.fraga, role: chef, distinct_from: b, with: {fråga: Hur?}}
      """,
      message: """
        prov.yaml:4:17: fel: typen "heltal" finns inte
           4 |   antal: {type: heltal, required: true}
             |                 ^^^^^^
          menade du "integer"?
        prov.yaml:5:8: fel: fältet "dag" ska skrivas som nycklar med värden, men här står text
           5 |   dag: datum
             |        ^^^^^
          skriv dag: {type: date}
        prov.yaml:6:32: fel: options ska vara en lista, men här står text
           6 |   val: {type: choice, options: ja nej}
             |                                ^^^^^^
          skriv [ja, nej]
        prov.yaml:7:43: fel: "7 dagar" är ingen tidslängd
           7 | clocks: {k: {title: K, until: dag, warn: [7 dagar]}}
             |                                           ^^^^^^^
          skriv P7D
        prov.yaml:9:39: fel: okänd nyckel "if" i raden under next
           9 |   - {id: a, uses: prov.hamta, next: [{if: antal > 3, goto: b}, {else: c}]}
             |                                       ^^
          skriv when
        prov.yaml:9:54: fel: okänd nyckel "goto" i raden under next
           9 |   - {id: a, uses: prov.hamta, next: [{if: antal > 3, goto: b}, {else: c}]}
             |                                                      ^^^^
          skriv to
        prov.yaml:9:65: fel: okänd nyckel "else" i raden under next
           9 |   - {id: a, uses: prov.hamta, next: [{if: antal > 3, goto: b}, {else: c}]}
             |                                                                 ^^^^
          skriv to, på en egen rad sist: - {to: …}
        prov.yaml:10:37: fel: role tar bara ett namn, men här står en lista
          10 |   - {id: b, uses: prov.fraga, role: [chef], with: {fråga: Hur?}, guidance: Läs noga., hinder: [antal > 3]}
             |                                     ^^^^^^
          skriv role: chef
        prov.yaml:10:76: fel: guidance ska skrivas som nycklar med värden, men här står text
          10 |   - {id: b, uses: prov.fraga, role: [chef], with: {fråga: Hur?}, guidance: Läs noga., hinder: [antal > 3]}
             |                                                                            ^^^^^^^^^
          skriv guidance: {text: Läs noga.}
        prov.yaml:10:96: fel: hindret ska skrivas som nycklar med värden, men här står text
          10 |   - {id: b, uses: prov.fraga, role: [chef], with: {fråga: Hur?}, guidance: Läs noga., hinder: [antal > 3]}
             |                                                                                                ^^^^^^^^^
          skriv {when: antal > 3, text: …}
        prov.yaml:11:31: fel: okänd nyckel "to" i steget
          11 |   - {id: c, uses: prov.hamta, to: d}
             |                               ^^
          vart steget leder står under next: [{to: …}]
        prov.yaml:12:31: fel: okänd nyckel "when" i steget
          12 |   - {id: d, uses: prov.hamta, when: antal > 3}
             |                               ^^^^
          villkor hör till vägar: next: [{when: …, to: …}, {to: …}], här om vägen går härifrån, annars i steget som leder hit
        prov.yaml:13:5: fel: steget ska skrivas som nycklar med värden, men här står text
          13 |   - e
             |     ^
          skriv {id: e, uses: …}
        prov.yaml:14:23: fel: for_each ska skrivas som nycklar med värden, men här står text
          14 |   - {id: f, for_each: p in parter, steps: [{id: g, uses: prov.hamta}]}
             |                       ^^^^^^^^^^^
          skriv for_each: {each: p, in: = parter, key: = …}
        prov.yaml:15:23: fel: parallel ska vara namn med värden, men här står en lista
          15 |   - {id: p, parallel: [[{id: h, uses: prov.hamta}], [{id: i, uses: prov.hamta}]]}
             |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ge varje gren ett namn: parallel: {en_gren: [{id: …}], en_annan: [{id: …}]}
        prov.yaml:16:58: fel: distinct_from ska vara en lista, men här står text
          16 |   - {id: q, uses: prov.fraga, role: chef, distinct_from: b, with: {fråga: Hur?}}
             |                                                          ^
          skriv [b]
        """),
    WrongProcess(
      "steps under names, and fields in a list",
      """
      workflow: prov
      title: Prov
      inputs:
        - dag: {type: date}
      steps:
        a: {uses: prov.hamta}
        b: {uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:3: fel: inputs ska vara namn med värden, men här står en lista
           4 |   - dag: {type: date}
             |   ^^^^^^^^^^^^^^^^^^^
          ta bort "- " före varje namn
        prov.yaml:6:3: fel: steps ska vara en lista, men här står nycklar med värden
           6 |   a: {uses: prov.hamta}
             |   ^^^^^^^^^^^^^^^^^^^^^
          skriv "- id: a" i stället för "a:", och så för varje steg
        """),
    WrongProcess(
      "a key that the items need, a step that there is not, a length in the wrong form and texts that are no conditions",
      """
      workflow: prov
      title: Prov
      inputs: {dagar: {type: list, of: date, required: true}, dag: {type: date, required: true}, ord: {type: text}}
      facts:
        a: = dag < "2026-03-01"
        b: '= dag + duration("14D")'
        c: = dag - today() > "14 dagar"
      steps:
        - {id: s, uses: prov.fraga, role: chef, with: {fråga: Hur?}, next: [{when: s.svar and ord, to: t}, {to: t}]}
        - {id: t, for_each: {each: d, in: = dagar}, steps: [{id: u, uses: prov.hamta}]}
        - {id: v, uses: prov.hamta, next: [{when: bedömning.svar = "ja", to: w}, {to: w}]}
        - {id: w, uses: prov.hamta, next: [{when: bedömning > 3, to: x}, {to: x}]}
        - {id: x, uses: prov.hamta}
      """,
      message: """
        prov.yaml:5:8: fel: datum kan inte jämföras med text
           5 |   a: = dag < "2026-03-01"
             |        ^^^^^^^^^^^^^^^^^^
          skriv date("2026-03-01")
        prov.yaml:6:24: fel: duration: "14D" är ingen tidslängd
           6 |   b: '= dag + duration("14D")'
             |                        ^^^^^
          skriv P14D
        prov.yaml:7:8: fel: tidslängd i dagar kan inte jämföras med text
           7 |   c: = dag - today() > "14 dagar"
             |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv duration("P14D")
        prov.yaml:9:78: fel: här väntades ett villkor men "s.svar" är text
           9 |   - {id: s, uses: prov.fraga, role: chef, with: {fråga: Hur?}, next: [{when: s.svar and ord, to: t}, {to: t}]}
             |                                                                              ^^^^^^
          skriv en jämförelse, till exempel s.svar = …
        prov.yaml:9:89: fel: här väntades ett villkor men "ord" är text
           9 |   - {id: s, uses: prov.fraga, role: chef, with: {fråga: Hur?}, next: [{when: s.svar and ord, to: t}, {to: t}]}
             |                                                                                         ^^^
          skriv en jämförelse, till exempel ord != null, som gäller när det är ifyllt, eller ord = …
        prov.yaml:10:23: fel: for_each behöver key
          10 |   - {id: t, for_each: {each: d, in: = dagar}, steps: [{id: u, uses: prov.hamta}]}
             |                       ^^^^^^^^^^^^^^^^^^^^^^
          lägg till key: = det som skiljer posterna åt, till exempel key: = string(d)
        prov.yaml:11:45: fel: namnet "bedömning" finns inte
          11 |   - {id: v, uses: prov.hamta, next: [{when: bedömning.svar = "ja", to: w}, {to: w}]}
             |                                             ^^^^^^^^^
          menade du s.svar?
        prov.yaml:12:45: fel: namnet "bedömning" finns inte
          12 |   - {id: w, uses: prov.hamta, next: [{when: bedömning > 3, to: x}, {to: x}]}
             |                                             ^^^^^^^^^
          namn som går att läsa här: dagar, dag, ord, a, b, c, s, t …
        """),
    WrongProcess(
      "two versions that nobody has brought together",
      """
      workflow: prov
      title: Prov
      <<<<<<< HEAD
      steps: [{id: a, uses: prov.hamta}]
      =======
      steps: [{id: b, uses: prov.hamta}]
      >>>>>>> annan
      """,
      message: """
        prov.yaml:3:1: fel: här står två versioner av filen, som inte har förts samman
           3 | <<<<<<< HEAD
             | ^^^^^^^^^^^^
          behåll det som ska gälla, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>
        """),
    WrongProcess(
      "a text that some way here does not ask for",
      """
      workflow: prov
      title: Prov
      inputs: {ord: {type: text}}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: ord = null, to: c}, {to: d}]}
        - {id: c, uses: prov.hamta}
        - {id: d, uses: prov.fraga, role: chef, with: {fråga: = ord}}
      """,
      message: """
        prov.yaml:7:59: fel: "fråga" måste ha ett värde, men ord kan saknas
           7 |   - {id: d, uses: prov.fraga, role: chef, with: {fråga: = ord}}
             |                                                           ^^^
          lägg till required: true i fältet ord, låt bara vägar med when: ord != null leda hit, eller skriv if ord != null then ord else …
        prov.yaml:3:10: jfr: fältet ord får lämnas tomt
           3 | inputs: {ord: {type: text}}
             |          ^^^
        prov.yaml:5:38: jfr: "a" leder hit utan att det är visat att ord har ett värde
           5 |   - {id: a, uses: prov.hamta, next: [{when: ord = null, to: c}, {to: d}]}
             |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^
        """),
    WrongProcess(
      "a wrong sign, which makes everything behind it a guess",
      """
      workflow: prov
      title: Prov
      inputs: {val: {type: text, required: true}}
      facts: {g: = val – 1}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:18: fel: – finns inte i uttryck
           4 | facts: {g: = val – 1}
             |                  ^
          skriv - (bindestreck) för minus
        """),
  ]
}
