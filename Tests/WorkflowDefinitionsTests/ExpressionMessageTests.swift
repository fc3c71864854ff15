import Testing

@Suite("What is wrong in expressions, at its exact place")
struct ExpressionMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws { #expect(try problems(wrong.text) == wrong.message) }

  static let cases = [
    WrongProcess(
      "in a plain value, after å ä ö",
      """
      workflow: prov
      title: Prov
      inputs:
        titel: {type: text, required: true}
        år: {type: integer, required: true}
      facts:
        ö: = år + årr
        b: = titel + 1
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:7:13: fel: namnet "årr" finns inte
           7 |   ö: = år + årr
             |             ^^^
          menade du "år"?
        prov.yaml:8:8: fel: + går inte mellan text och tal
           8 |   b: = titel + 1
             |        ^^^^^^^^^
          gör om värdet till text: string(1)
        """),
    WrongProcess(
      "within single quotes, after doubled ones",
      """
      workflow: prov
      title: Prov
      steps:
        - id: hämta
          uses: prov.hamta
          next:
            - {when: 'hämta.utfall = "it''s" and hämta.utfal = "x"', to: hämta}
            - {to: slut}
      exits:
        - id: slut
      """,
      message: """
        prov.yaml:7:50: fel: fältet "utfal" finns inte i "hämta"
           7 |       - {when: 'hämta.utfall = "it''s" and hämta.utfal = "x"', to: hämta}
             |                                                  ^^^^^
          menade du "utfall"?
        """),
    WrongProcess(
      "fields, functions and types of outputs",
      """
      workflow: prov
      title: Prov
      inputs:
        kanske: {type: integer}
      steps:
        - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: = fråga.svr, dag: = fråga.antal, lista: = fråga.svar, part: = 1}}
        - id: del
          call: del
          with: {dag: = senaste_besult().dag}
          next:
            - {when: del.utfal = "x", to: fråga}
            - {when: fråga.svar, to: fråga}
            - {when: kanske > 1, to: fråga}
            - {to: hämta}
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:6:69: fel: fältet "svr" finns inte i "fråga"
           6 |   - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: = fråga.svr, dag: = fråga.antal, lista: = fråga.svar, part: = 1}}
             |                                                                     ^^^
          menade du "svar"?
        prov.yaml:6:81: fel: "dag" ska vara ett datum, men fråga.antal är ett tal
           6 |   - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: = fråga.svr, dag: = fråga.antal, lista: = fråga.svar, part: = 1}}
             |                                                                                 ^^^^^^^^^^^
          datum som finns här: ärende.öppnat
        prov.yaml:6:103: fel: "lista" ska vara en lista, men fråga.svar är text
           6 |   - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: = fråga.svr, dag: = fråga.antal, lista: = fråga.svar, part: = 1}}
             |                                                                                                       ^^^^^^^^^^
          skriv [ ] omkring: '= [fråga.svar]'
        prov.yaml:6:123: fel: "part" ska vara en grupp uppgifter, men uttrycket ger ett tal
           6 |   - {id: fråga, uses: prov.fraga, role: chef, with: {fråga: = fråga.svr, dag: = fråga.antal, lista: = fråga.svar, part: = 1}}
             |                                                                                                                           ^
          här finns inget att läsa som är en grupp uppgifter: lägg till det under inputs eller räkna ut det under facts
        prov.yaml:9:19: fel: funktionen "senaste_besult" finns inte
           9 |     with: {dag: = senaste_besult().dag}
             |                   ^^^^^^^^^^^^^^
          menade du "senaste_beslut"?
        prov.yaml:11:20: fel: fältet "utfal" finns inte i "del"
          11 |       - {when: del.utfal = "x", to: fråga}
             |                    ^^^^^
          menade du "utfall"?
        prov.yaml:12:16: fel: här väntades ett villkor men "fråga.svar" är text
          12 |       - {when: fråga.svar, to: fråga}
             |                ^^^^^^^^^^
          skriv en jämförelse, till exempel fråga.svar = …
        prov.yaml:13:16: varning: "kanske" kan sakna värde här
          13 |       - {when: kanske > 1, to: fråga}
             |                ^^^^^^
          lägg till required: true i fältet kanske, eller skriv kanske != null and … framför
        prov.yaml:4:3: jfr: fältet kanske får lämnas tomt
           4 |   kanske: {type: integer}
             |   ^^^^^^
        """),
    WrongProcess(
      "names of a branch or a loop, read outside",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta}
        - id: samråd
          for_each: {each: post, in: = hämta.poster, key: = post.namn}
          steps:
            - {id: svar, uses: prov.fraga, role: chef, with: {fråga: = post.nam}}
        - id: båda
          parallel:
            ena: [{id: första, uses: prov.hamta}]
            andra: [{id: andra, uses: prov.fraga, role: chef, with: {fråga: = första.utfall}}]
        - {id: sist, uses: prov.fraga, role: chef, with: {fråga: = svar.svar, antal: = count(samråd), lista: = samråd.svr}}
      """,
      message: """
        prov.yaml:8:71: fel: fältet "nam" finns inte i "post"
           8 |       - {id: svar, uses: prov.fraga, role: chef, with: {fråga: = post.nam}}
             |                                                                       ^^^
          menade du "namn"?
        prov.yaml:12:73: fel: steget "första" görs i en gren, så det syns bara i den
          12 |       andra: [{id: andra, uses: prov.fraga, role: chef, with: {fråga: = första.utfall}}]
             |                                                                         ^^^^^^
          gör steget före grenarna om andra grenar ska läsa det
        prov.yaml:11:18: jfr: här görs "första"
          11 |       ena: [{id: första, uses: prov.hamta}]
             |                  ^^^^^^
        prov.yaml:13:62: fel: steget "svar" görs för varje post i "samråd", så det syns inte här
          13 |   - {id: sist, uses: prov.fraga, role: chef, with: {fråga: = svar.svar, antal: = count(samråd), lista: = samråd.svr}}
             |                                                              ^^^^
          skriv samråd för hela listan, samråd.svar för allas, samråd[1].svar för den första eller count(samråd[svar != null]) för hur många de är
          sätt då enkla citattecken om hela uttrycket: '= …'
        prov.yaml:8:14: jfr: här görs "svar"
           8 |       - {id: svar, uses: prov.fraga, role: chef, with: {fråga: = post.nam}}
             |              ^^^^
        prov.yaml:13:113: fel: fältet "svr" finns inte i "samråd"
          13 |   - {id: sist, uses: prov.fraga, role: chef, with: {fråga: = svar.svar, antal: = count(samråd), lista: = samråd.svr}}
             |                                                                                                                 ^^^
          menade du "svar"?
        """),
  ]
}
