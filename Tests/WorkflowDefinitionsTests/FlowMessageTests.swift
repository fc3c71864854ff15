import Testing

@Suite("What is wrong with the ways on")
struct FlowMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a last way with a condition, a way that is never taken",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.hamta
          next:
            - {when: a.utfall = "x", to: b}
        - id: b
          uses: prov.hamta
          next:
            - {to: c}
            - {when: a.utfall = "x", to: a}
            - {when: 'a.utfall="x"', to: c}
            - {to: c}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        prov.yaml:7:16: fel: den sista vägen från "a" har ett villkor, så ärendet kan bli stående
           7 |       - {when: a.utfall = "x", to: b}
             |                ^^^^^^^^^^^^^^
          inget villkor gäller till exempel när a.utfall är "annat"
          lägg till en sista rad utan when: {to: …}, eller ta bort det sista villkoret om den vägen ska tas i alla andra fall
        prov.yaml:11:9: fel: rad 11 tar alla fall, så rad 12, 13 och 14 prövas aldrig
          11 |       - {to: c}
             |         ^^^^^^^
          flytta rad 11 sist i next, eller ge den ett villkor med when
        prov.yaml:13:16: fel: vägen tas aldrig, för samma villkor står redan ovanför
          13 |       - {when: 'a.utfall="x"', to: c}
             |                ^^^^^^^^^^^^^^
          ändra villkoret eller ta bort raden
        prov.yaml:12:16: jfr: villkoret ovanför
          12 |       - {when: a.utfall = "x", to: a}
             |                ^^^^^^^^^^^^^^
        """),
    WrongProcess(
      "a step and an exit that nothing leads to",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta, next: [{to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      exits:
        - {id: slut}
      """,
      message: """
        prov.yaml:5:10: fel: ingen väg leder till steget "b"
           5 |   - {id: b, uses: prov.hamta}
             |          ^
          lägg till en väg hit före den på rad 4: {when: …, to: b}
          annars låt ett annat steg leda hit med next, eller ta bort steget
        prov.yaml:4:38: jfr: "a" leder förbi det
           4 |   - {id: a, uses: prov.hamta, next: [{to: c}]}
             |                                      ^^^^^^^
        prov.yaml:8:10: fel: ingen väg leder till utgången "slut"
           8 |   - {id: slut}
             |          ^^^^
          låt ett steg eller ett avbrott leda hit med to, eller ta bort utgången
        """),
    WrongProcess(
      "a step that the one before leads past, and that another reads",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.hamta
          next:
            - {when: a.utfall = "x", to: a}
            - {to: c}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: = b.svar}}
      """,
      message: """
        prov.yaml:9:10: fel: ingen väg leder till steget "b"
           9 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}}
             |          ^
          lägg till en väg hit före den på rad 8: {when: …, to: b}
          annars låt ett annat steg leda hit med next
        prov.yaml:8:9: jfr: "a" leder förbi det
           8 |       - {to: c}
             |         ^^^^^^^
        """),
    WrongProcess(
      "a way without a condition before another, or two, or on the same line",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.hamta
          next:
            - {to: b}
            - {when: a.utfall = "x", to: a}
            - {to: b}
        - id: b
          uses: prov.hamta
          next:
            - {to: c}
            - {to: a}
        - {id: c, uses: prov.hamta, next: [{to: d}, {to: a}]}
        - {id: d, uses: prov.hamta}
      """,
      message: """
        prov.yaml:7:9: fel: rad 7 tar alla fall, så rad 8 och 9 prövas aldrig
           7 |       - {to: b}
             |         ^^^^^^^
          flytta rad 7 sist i next, eller ge den ett villkor med when
        prov.yaml:13:9: fel: rad 13 tar alla fall, så rad 14 prövas aldrig
          13 |       - {to: c}
             |         ^^^^^^^
          ta bort en av dem, eller ge den första ett villkor med when
        prov.yaml:15:38: fel: den här vägen tar alla fall, så vägarna efter den prövas aldrig
          15 |   - {id: c, uses: prov.hamta, next: [{to: d}, {to: a}]}
             |                                      ^^^^^^^
          ta bort en av dem, eller ge den första ett villkor med when
        """),
    WrongProcess(
      "a way without a condition before the only other, which has one",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.hamta
          next:
            - {to: b}
            - {when: a.utfall = "x", to: a}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:7:9: fel: rad 7 tar alla fall, så rad 8 prövas aldrig
           7 |       - {to: b}
             |         ^^^^^^^
          byt plats på dem, eller ge den första ett villkor med when
        """),
    WrongProcess(
      "a loop without a way out",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta}
        - {id: b, uses: prov.hamta, next: [{when: a.utfall = "x", to: a}, {to: b}]}
      """,
      message: """
        prov.yaml:5:38: fel: från steget "a" finns ingen väg till slutet
           5 |   - {id: b, uses: prov.hamta, next: [{when: a.utfall = "x", to: a}, {to: b}]}
             |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till en väg ut ur slingan under next
        jfr: så kan det gå: "a" → "b" → "a" går runt utan slut
        """),
    WrongProcess(
      "next after an exit, or without a target",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.hamta
          next:
            - {when: a.utfall = "x"}
            - {to: slut}
      exits:
        - {id: slut, next: [{to: a}]}
      """,
      message: """
        prov.yaml:7:9: fel: raden under next saknar nyckeln "to"
           7 |       - {when: a.utfall = "x"}
             |         ^^^^^^^^^^^^^^^^^^^^^^
          lägg till "to: …"
        prov.yaml:10:22: fel: efter en utgång slutar processen
          10 |   - {id: slut, next: [{to: a}]}
             |                      ^^^^^^^^^
          ta bort next
        """),
    WrongProcess(
      "triggers that are none, two, or can never fire",
      """
      workflow: prov
      title: Prov
      clocks:
        svarstid: {title: Svarstid, until: = date("2018-01-01")}
      steps:
        - {id: a, uses: prov.hamta}
      interrupts:
        - {to: a}
        - {message: återkallad, clock: svarstid, to: a}
        - {clock: svarstid, state: varnad, to: a}
        - {clock: svarstid, state: expird, to: a}
        - {clock: svarstid, state: warned, to: a}
        - {effect: a, to: a}
        - {message: återkallad, state: warned, to: a}
      """,
      message: """
        prov.yaml:8:5: fel: det ska stå en sak som utlöser: message, clock eller effect
           8 |   - {to: a}
             |     ^^^^^^^
          skriv message: ett meddelandes namn, clock: en klockas namn, eller effect: ett stegs namn
        prov.yaml:9:5: fel: det ska stå en sak som utlöser: message, clock eller effect
           9 |   - {message: återkallad, clock: svarstid, to: a}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv message: ett meddelandes namn, clock: en klockas namn, eller effect: ett stegs namn
        prov.yaml:10:30: fel: state ska vara started, warned eller expired, men är "varnad"
          10 |   - {clock: svarstid, state: varnad, to: a}
             |                              ^^^^^^
          menade du "warned"?
        prov.yaml:11:30: fel: state ska vara started, warned eller expired, men är "expird"
          11 |   - {clock: svarstid, state: expird, to: a}
             |                              ^^^^^^
          menade du "expired"?
        prov.yaml:12:30: fel: det här utlöses aldrig, för klockan "svarstid" varnar inte
          12 |   - {clock: svarstid, state: warned, to: a}
             |                              ^^^^^^
          lägg till warn: i klockan, till exempel warn: [P7D]
        prov.yaml:13:14: fel: det här utlöses aldrig, för steget "a" skickar inget
          13 |   - {effect: a, to: a}
             |              ^
          ange ett steg som skickar något, eller ta bort raden
        prov.yaml:14:34: fel: state kan bara stå tillsammans med clock
          14 |   - {message: återkallad, state: warned, to: a}
             |                                  ^^^^^^
          ta bort state
        """),
    WrongProcess(
      "a handler that does nothing or two things",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta}
      handlers:
        - {message: återkallad}
        - {message: återkallad, notify: []}
        - {message: återkallad, notify: [chef], steps: [{id: b, uses: prov.hamta}]}
        - {message: återkallad, notify: [chf]}
      """,
      message: """
        prov.yaml:6:5: fel: hanteraren ska ha antingen notify eller steps
           6 |   - {message: återkallad}
             |     ^^^^^^^^^^^^^^^^^^^^^
          skriv notify: med de roller som ska få veta, eller steps: med det som ska göras
        prov.yaml:7:5: fel: hanteraren ska ha antingen notify eller steps
           7 |   - {message: återkallad, notify: []}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv notify: med de roller som ska få veta, eller steps: med det som ska göras
        prov.yaml:8:5: fel: hanteraren ska ha antingen notify eller steps
           8 |   - {message: återkallad, notify: [chef], steps: [{id: b, uses: prov.hamta}]}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv notify: med de roller som ska få veta, eller steps: med det som ska göras
        prov.yaml:9:36: fel: rollen "chf" finns inte i organisationen
           9 |   - {message: återkallad, notify: [chf]}
             |                                    ^^^
          menade du "chef"?
        """),
    WrongProcess(
      "facts in the wrong order",
      """
      workflow: prov
      title: Prov
      facts:
        a: = b + 1
        b: = 1
        c: = c + 1
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:6: fel: "a" bygger på "b", som står längre ner
           4 |   a: = b + 1
             |      ^^^^^^^
          flytta "b" ovanför "a"
        prov.yaml:6:6: fel: "c" bygger på sig själv
           6 |   c: = c + 1
             |      ^^^^^^^
          skriv vad "c" räknas ut av
        """),
    WrongProcess(
      "clocks with the wrong rule",
      """
      workflow: prov
      title: Prov
      clocks:
        a: {title: A}
        b: {title: B, until: = date("2018-01-01"), lasts: P4M}
        c: {title: C, starts: = date("2018-01-01")}
        d: {title: D, starts: = date("2018-01-01"), lasts: fyra månader, roll: ja}
        e: {title: E, until: = hämta.utfall, warn: [7], extend: {times: 1}}
        f: {until: = date("2018-01-01")}
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:6: fel: klockan "a" ska ha antingen until, eller starts och lasts
           4 |   a: {title: A}
             |      ^^^^^^^^^^
          skriv until: = en dag, eller starts: = en dag och lasts: med en tidslängd, till exempel P4M
        prov.yaml:5:6: fel: klockan "b" ska ha antingen until, eller starts och lasts
           5 |   b: {title: B, until: = date("2018-01-01"), lasts: P4M}
             |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort lasts, för until är redan sista dagen; eller skriv starts i stället för until
        prov.yaml:6:6: fel: klockan "c" ska ha antingen until, eller starts och lasts
           6 |   c: {title: C, starts: = date("2018-01-01")}
             |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till lasts: med en tidslängd, till exempel lasts: P4M
        prov.yaml:7:54: fel: "fyra månader" är ingen tidslängd
           7 |   d: {title: D, starts: = date("2018-01-01"), lasts: fyra månader, roll: ja}
             |                                                      ^^^^^^^^^^^^
          skriv P4M
        prov.yaml:7:74: fel: roll kan bara vara "lagstadgad tid", men är "ja"
           7 |   d: {title: D, starts: = date("2018-01-01"), lasts: fyra månader, roll: ja}
             |                                                                          ^^
          skriv lagstadgad tid när sista dagen flyttas till nästa vardag (lag 1930:173), annars ta bort raden
        prov.yaml:8:26: fel: until ska vara ett datum, men hämta.utfall är text
           8 |   e: {title: E, until: = hämta.utfall, warn: [7], extend: {times: 1}}
             |                          ^^^^^^^^^^^^
          datum som finns här: ärende.öppnat
        prov.yaml:8:47: fel: "7" är ingen tidslängd
           8 |   e: {title: E, until: = hämta.utfall, warn: [7], extend: {times: 1}}
             |                                               ^
          skriv P7D
        prov.yaml:8:59: fel: extend saknar nyckeln "at_most"
           8 |   e: {title: E, until: = hämta.utfall, warn: [7], extend: {times: 1}}
             |                                                           ^^^^^^^^^^
          lägg till "at_most: …"
        prov.yaml:9:6: fel: klockan "f" saknar nyckeln "title"
           9 |   f: {until: = date("2018-01-01")}
             |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till "title: …"
        """),
    WrongProcess(
      "a date and a caption that cannot be read",
      """
      workflow: prov
      title: Prov
      valid_from: 2018-13-01
      case: {title: Svar på remiss, public_title: = "x", secret: = "ja", partt: = "x"}
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:3:13: fel: datumet 2018-13-01 finns inte: månaderna går från 01 till 12
           3 | valid_from: 2018-13-01
             |             ^^^^^^^^^^
          skriv datum som ÅÅÅÅ-MM-DD, med månaden i mitten
        prov.yaml:4:15: fel: här ska stå ett uttryck, men det här är en text
           4 | case: {title: Svar på remiss, public_title: = "x", secret: = "ja", partt: = "x"}
             |               ^^^^^^^^^^^^^^
          skriv '"Svar på remiss"'
        prov.yaml:4:62: fel: här väntades ett villkor men "ja" är text
           4 | case: {title: Svar på remiss, public_title: = "x", secret: = "ja", partt: = "x"}
             |                                                              ^^^^
          skriv en jämförelse, till exempel "ja" = …
        prov.yaml:4:68: fel: okänd nyckel "partt" i case
           4 | case: {title: Svar på remiss, public_title: = "x", secret: = "ja", partt: = "x"}
             |                                                                    ^^^^^
          menade du "party"?
          möjliga nycklar: title, public_title, party, secret, plan_code
        """),
  ]
}
