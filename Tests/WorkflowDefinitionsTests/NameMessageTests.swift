import Testing

@Suite("Names that do not exist")
struct NameMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a name that is no text, since a field of it is read",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamta, next: [{when: bedömning.val = "ja", to: a}, {to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:45: fel: namnet "bedömning" finns inte
           4 |   - {id: a, uses: prov.hamta, next: [{when: bedömning.val = "ja", to: a}, {to: b}]}
             |                                             ^^^^^^^^^
          namn som går att läsa här: a
        """),
    WrongProcess(
      "a step that no plugin has, with the one probably meant",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.hamt}
      """,
      message: """
        prov.yaml:4:19: fel: ingen insticksmodul har steget "prov.hamt"
           4 |   - {id: a, uses: prov.hamt}
             |                   ^^^^^^^^^
          menade du "prov.hamta"?
        """),
    WrongProcess(
      "a step that no plugin has, with those there are",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: beslut.expediera}
      """,
      message: """
        prov.yaml:4:19: fel: ingen insticksmodul har steget "beslut.expediera"
           4 |   - {id: a, uses: beslut.expediera}
             |                   ^^^^^^^^^^^^^^^^
          stegen är prov.fraga, prov.hamta, prov.rakna, prov.skicka, prov.till, prov.valj
        """),
    WrongProcess(
      "a role that the organisation does not have",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: handlägare, with: {fråga: Hur?}}
        - {id: b, uses: prov.fraga, role: jurist, with: {fråga: Hur?}}
      """,
      message: """
        prov.yaml:4:37: fel: rollen "handlägare" finns inte i organisationen
           4 |   - {id: a, uses: prov.fraga, role: handlägare, with: {fråga: Hur?}}
             |                                     ^^^^^^^^^^
          menade du "handläggare"?
        prov.yaml:5:37: fel: rollen "jurist" finns inte i organisationen
           5 |   - {id: b, uses: prov.fraga, role: jurist, with: {fråga: Hur?}}
             |                                     ^^^^^^
          rollerna är chef, handläggare, registrator
        """),
    WrongProcess(
      "a process that does not exist",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, call: dell, with: {dag: 2018-01-01}}
        - {id: b, call: kommunicering}
      """,
      message: """
        prov.yaml:4:19: fel: processen "dell" finns inte
           4 |   - {id: a, call: dell, with: {dag: 2018-01-01}}
             |                   ^^^^
          menade du "del"?
        prov.yaml:5:19: fel: processen "kommunicering" finns inte
           5 |   - {id: b, call: kommunicering}
             |                   ^^^^^^^^^^^^^
          lägg processens fil bland de andra i Workflows
        """),
    WrongProcess(
      "a message, a clock and a step that do not exist",
      """
      workflow: prov
      title: Prov
      clocks:
        svarstid: {title: Svarstid, until: = date("2018-01-01"), warn: [P3D]}
      steps:
        - {id: hämta, uses: prov.hamta}
        - {id: skicka, uses: prov.skicka}
      interrupts:
        - {message: återkallat, to: skicka}
        - {clock: svarstd, to: skicka}
        - {effect: skika, to: hämta}
      handlers:
        - {clock: frist, notify: [chef]}
        - {message: svar, notify: [chef], while: [hämt, skicka]}
      """,
      message: """
        prov.yaml:9:15: fel: meddelandet "återkallat" finns inte
           9 |   - {message: återkallat, to: skicka}
             |               ^^^^^^^^^^
          menade du "återkallad"?
        prov.yaml:10:13: fel: klockan "svarstd" finns inte
          10 |   - {clock: svarstd, to: skicka}
             |             ^^^^^^^
          menade du "svarstid"?
        prov.yaml:11:14: fel: steget "skika" finns inte
          11 |   - {effect: skika, to: hämta}
             |              ^^^^^
          menade du "skicka"?
        prov.yaml:13:13: fel: klockan "frist" finns inte
          13 |   - {clock: frist, notify: [chef]}
             |             ^^^^^
          det som finns är svarstid
        prov.yaml:14:15: fel: meddelandet "svar" finns inte
          14 |   - {message: svar, notify: [chef], while: [hämt, skicka]}
             |               ^^^^
          det som finns är återkallad
        prov.yaml:14:45: fel: steget "hämt" finns inte
          14 |   - {message: svar, notify: [chef], while: [hämt, skicka]}
             |                                             ^^^^
          menade du "hämta"?
        """),
    WrongProcess(
      "a target that is nowhere, and one in another list",
      """
      workflow: prov
      title: Prov
      steps:
        - id: bedöm
          uses: prov.hamta
          next:
            - {when: bedöm.utfall = "a", to: skriv_yttrnde}
            - {when: bedöm.utfall = "b", to: granska}
            - {when: bedöm.utfall = "c", to: svar}
            - {to: skriv_yttrande}
        - id: alla
          for_each: {each: post, in: = bedöm.poster, key: = post.namn}
          steps:
            - {id: svar, uses: prov.hamta, next: [{to: bedöm}]}
        - {id: skriv_yttrande, uses: prov.hamta}
      interrupts:
        - {message: återkallad, to: alla}
      """,
      message: """
        prov.yaml:7:40: fel: steget "skriv_yttrnde" finns inte
           7 |       - {when: bedöm.utfall = "a", to: skriv_yttrnde}
             |                                        ^^^^^^^^^^^^^
          menade du "skriv_yttrande"?
        prov.yaml:8:40: fel: steget "granska" finns inte
           8 |       - {when: bedöm.utfall = "b", to: granska}
             |                                        ^^^^^^^
          här kan stå alla, bedöm, skriv_yttrande; en utgång läggs till under exits: - {id: …}
        prov.yaml:9:40: fel: steget "svar" finns, men inte i den här listan av steg
           9 |       - {when: bedöm.utfall = "c", to: svar}
             |                                        ^^^^
          "svar" görs i "alla", och en väg utifrån leder bara till hela det: skriv {to: alla}
        prov.yaml:14:50: fel: steget "bedöm" finns, men inte i den här listan av steg
          14 |       - {id: svar, uses: prov.hamta, next: [{to: bedöm}]}
             |                                                  ^^^^^
          ett varv är klart efter sitt sista steg, och efter "alla" går det dit dess egen next leder: ta bort raden
        """),
    WrongProcess(
      "a step named in distinct_from that does not exist",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: utkast, uses: prov.fraga, role: handläggare, with: {fråga: Hur?}}
        - {id: granska, uses: prov.fraga, role: chef, with: {fråga: Rätt?}, distinct_from: [utkst]}
      """,
      message: """
        prov.yaml:5:87: fel: steget "utkst" finns inte
           5 |   - {id: granska, uses: prov.fraga, role: chef, with: {fråga: Rätt?}, distinct_from: [utkst]}
             |                                                                                       ^^^^^
          menade du "utkast"?
        prov.yaml:4:10: jfr: här heter steget "utkast"
           4 |   - {id: utkast, uses: prov.fraga, role: handläggare, with: {fråga: Hur?}}
             |          ^^^^^^
        """),
    WrongProcess(
      "a decision type that does not exist",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, beslut: prov.beslt}}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?, beslut: remiss.yttrande}}
        - {id: c, uses: prov.fraga, role: chef, with: {fråga: Hur?, beslut: = a.svar}}
      """,
      message: """
        prov.yaml:4:71: fel: beslutstypen "prov.beslt" finns inte
           4 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, beslut: prov.beslt}}
             |                                                                       ^^^^^^^^^^
          menade du "prov.beslut"?
        prov.yaml:5:71: fel: beslutstypen "remiss.yttrande" finns inte
           5 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?, beslut: remiss.yttrande}}
             |                                                                       ^^^^^^^^^^^^^^^
          beslutstyperna är prov.beslut
        """),
    WrongProcess(
      "a type that does not exist",
      """
      workflow: prov
      title: Prov
      inputs:
        a: {type: txt}
        b: {type: färgen}
        c: {type: list, of: pst}
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:13: fel: typen "txt" finns inte
           4 |   a: {type: txt}
             |             ^^^
          menade du "text"?
        prov.yaml:5:13: fel: typen "färgen" finns inte
           5 |   b: {type: färgen}
             |             ^^^^^^
          typerna är account, any, boolean, choice, date, document, email, integer, list, long_text, number, party, period, place, post, text
        prov.yaml:6:23: fel: typen "pst" finns inte
           6 |   c: {type: list, of: pst}
             |                       ^^^
          menade du "post"?
        """),
  ]
}
