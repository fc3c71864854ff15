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
        prov.yaml:6:73: fel: en grupp uppgifter kan inte jämföras med text
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
          läs också det som väljs i uppgiften, till exempel b.utfall; ska steget inte göras alls, led förbi det under next
        prov.yaml:9:45: fel: beslutstypen "prov" finns inte
           9 |   - {id: c, uses: prov.till, with: {beslut: prov, fakta: {dagr: 3}}}
             |                                             ^^^^
          menade du "prov.beslut"?
        prov.yaml:10:66: fel: fältet "dagr" finns inte i "fakta"
          10 |   - {id: d, uses: prov.till, with: {beslut: prov.beslut, fakta: {dagr: 3}}}
             |                                                                  ^^^^
          fälten är antal_dagar, krets
        """),
  ]
}
