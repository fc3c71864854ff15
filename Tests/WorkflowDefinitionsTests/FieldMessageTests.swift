import Testing

@Suite("What is wrong with fields")
struct FieldMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a choice with nothing to choose, a list of nothing",
      """
      workflow: prov
      title: Prov
      inputs:
        a: {type: choice}
        b: {type: choice, options: {}}
        c: {type: list}
        d: {type: list, of: choice}
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:13: fel: valet "a" har inget att välja på
           4 |   a: {type: choice}
             |             ^^^^^^
          lägg till options, till exempel options: {ja: Ja, nej: Nej}
        prov.yaml:5:30: fel: valet "b" har inget att välja på
           5 |   b: {type: choice, options: {}}
             |                              ^^
          lägg till options, till exempel options: {ja: Ja, nej: Nej}
        prov.yaml:6:13: fel: listan "c" säger inte vad den består av
           6 |   c: {type: list}
             |             ^^^^
          lägg till of: med posternas typ, till exempel of: text
        prov.yaml:7:13: fel: valet "d" har inget att välja på
           7 |   d: {type: list, of: choice}
             |             ^^^^
          lägg till options, till exempel options: {ja: Ja, nej: Nej}
        """),
    WrongProcess(
      "keys that belong to other types",
      """
      workflow: prov
      title: Prov
      inputs:
        a: {type: text, of: text}
        b: {type: date, options: [ja, nej]}
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:23: fel: of hör till type: list
           4 |   a: {type: text, of: text}
             |                       ^^^^
          skriv type: list, eller ta bort of
        prov.yaml:5:28: fel: options hör till type: choice
           5 |   b: {type: date, options: [ja, nej]}
             |                            ^^^^^^^^^
          skriv type: choice, eller ta bort options
        """),
    WrongProcess(
      "a default of the wrong type",
      """
      workflow: prov
      title: Prov
      inputs:
        a: {type: integer, default: många}
        b: {type: boolean, default: ja}
        c: {type: date, default: = today()}
        d: {type: choice, options: [ja, nej], default: ju}
        e: {type: date, default: 2018-02-30}
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:31: fel: default för "a" ska vara ett heltal, men här står "många"
           4 |   a: {type: integer, default: många}
             |                               ^^^^^
          skriv bara siffror, till exempel 12
        prov.yaml:5:31: fel: default för "b" ska vara true eller false, men här står "ja"
           5 |   b: {type: boolean, default: ja}
             |                               ^^
          skriv true
        prov.yaml:6:28: fel: default för "c" kan inte vara ett uttryck
           6 |   c: {type: date, default: = today()}
             |                            ^^^^^^^^^
          ta bort default, och skriv required: true om fältet måste fyllas i; det som räknas ut står under facts
        prov.yaml:7:50: fel: default för "d": "ju" är inget av valen
           7 |   d: {type: choice, options: [ja, nej], default: ju}
             |                                                  ^^
          välj ja, nej
        prov.yaml:8:28: fel: default för "e": datumet 2018-02-30 finns inte: februari 2018 har 28 dagar
           8 |   e: {type: date, default: 2018-02-30}
             |                            ^^^^^^^^^^
          välj en dag från 1 till 28
        """),
    WrongProcess(
      "a field without a type, with an unknown key, or that is no field",
      """
      workflow: prov
      title: Prov
      inputs:
        a: {title: A}
        b: {type: text, titel: B}
        c: text
      steps:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:6: fel: fältet "a" saknar nyckeln "type"
           4 |   a: {title: A}
             |      ^^^^^^^^^^
          lägg till "type: …"
        prov.yaml:5:19: fel: okänd nyckel "titel" i fältet "b"
           5 |   b: {type: text, titel: B}
             |                   ^^^^^
          skriv title
        prov.yaml:6:6: fel: fältet "c" ska skrivas som nycklar med värden, men här står text
           6 |   c: text
             |      ^^^^
          skriv c: {type: text}
        """),
    WrongProcess(
      "names that hide each other",
      """
      workflow: prov
      title: Prov
      inputs:
        ärende: {type: text}
        titel: {type: text}
      facts:
        clocks: = 1
        titel: = "x"
        antal: = 2
      steps:
        - {id: titel, uses: prov.hamta}
        - {id: antal, uses: prov.hamta}
        - {id: ärende, uses: prov.hamta}
        - id: alla
          for_each: {each: hämta, in: = hämta.poster, key: = hämta.namn}
          steps:
            - {id: alla, uses: prov.hamta}
        - id: flera
          for_each: {each: post, in: = hämta.poster, key: = post.namn}
          steps:
            - {id: post, uses: prov.hamta}
        - {id: hämta, uses: prov.hamta}
      optional:
        - {id: hämta, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:3: fel: namnet "ärende" är upptaget: det är redan ett fast namn i språket
           4 |   ärende: {type: text}
             |   ^^^^^^
          ge fältet ett annat namn
        prov.yaml:7:3: fel: namnet "clocks" är upptaget: det är redan ett fast namn i språket
           7 |   clocks: = 1
             |   ^^^^^^
          ge faktumet ett annat namn
        prov.yaml:8:3: fel: namnet "titel" är upptaget: det är redan ett fält under inputs
           8 |   titel: = "x"
             |   ^^^^^
          ge faktumet ett annat namn
        prov.yaml:11:10: fel: namnet "titel" är upptaget: det är redan ett faktum under facts
          11 |   - {id: titel, uses: prov.hamta}
             |          ^^^^^
          ge steget ett annat namn
        prov.yaml:12:10: fel: namnet "antal" är upptaget: det är redan ett faktum under facts
          12 |   - {id: antal, uses: prov.hamta}
             |          ^^^^^
          ge steget ett annat namn
        prov.yaml:13:10: fel: namnet "ärende" är upptaget: det är redan ett fast namn i språket
          13 |   - {id: ärende, uses: prov.hamta}
             |          ^^^^^^
          ge steget ett annat namn
        prov.yaml:15:22: fel: namnet "hämta" är upptaget: det är redan ett steg i listan utanför
          15 |     for_each: {each: hämta, in: = hämta.poster, key: = hämta.namn}
             |                      ^^^^^
          ge posten i for_each ett annat namn
        prov.yaml:15:35: fel: "hämta" saknar alltid värde här, för ingen väg hit går genom steget
          15 |     for_each: {each: hämta, in: = hämta.poster, key: = hämta.namn}
             |                                   ^^^^^
          läs ett steg som görs innan, eller flytta raden till ett steg efter "hämta"
        prov.yaml:22:10: jfr: här görs "hämta"
          22 |   - {id: hämta, uses: prov.hamta}
             |          ^^^^^
        prov.yaml:17:14: fel: namnet "alla" är upptaget: det är redan ett steg i listan utanför
          17 |       - {id: alla, uses: prov.hamta}
             |              ^^^^
          ge steget ett annat namn
        prov.yaml:19:34: fel: "hämta" saknar alltid värde här, för ingen väg hit går genom steget
          19 |     for_each: {each: post, in: = hämta.poster, key: = post.namn}
             |                                  ^^^^^
          läs ett steg som görs innan, eller flytta raden till ett steg efter "hämta"
        prov.yaml:22:10: jfr: här görs "hämta"
          22 |   - {id: hämta, uses: prov.hamta}
             |          ^^^^^
        prov.yaml:19:60: fel: fältet "namn" finns inte i "post"
          19 |     for_each: {each: post, in: = hämta.poster, key: = post.namn}
             |                                                            ^^^^
          fälten är poster, utfall
        prov.yaml:21:14: fel: namnet "post" är upptaget: så heter posten i for_each
          21 |       - {id: post, uses: prov.hamta}
             |              ^^^^
          ge steget ett annat namn
        prov.yaml:24:10: fel: namnet "hämta" är upptaget: det är redan ett steg i listan utanför
          24 |   - {id: hämta, uses: prov.hamta}
             |          ^^^^^
          ge steget ett annat namn
        """),
    WrongProcess(
      "names that expressions cannot read",
      """
      workflow: prov
      title: Prov
      inputs:
        e-post: {type: text}
        item: {type: text}
      facts:
        2a: = 1
      clocks:
        svars tid: {title: Svarstid, until: = date("2018-01-01")}
      steps:
        - {id: null, uses: prov.hamta}
        - {id: if, uses: prov.hamta}
        - {id: steg 1, uses: prov.hamta}
        - {id: a/b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:3: fel: fältet kan inte heta "e-post"
           4 |   e-post: {type: text}
             |   ^^^^^^
          ett namn har bara bokstäver, siffror och _: skriv e_post
        prov.yaml:5:3: fel: fältet kan inte heta "item": ordet har en egen betydelse i uttryck
           5 |   item: {type: text}
             |   ^^^^
          ge fältet ett annat namn
        prov.yaml:7:3: fel: faktumet kan inte heta "2a"
           7 |   2a: = 1
             |   ^^
          använd bokstäver, siffror och _, och börja med en bokstav
        prov.yaml:9:3: fel: klockan kan inte heta "svars tid"
           9 |   svars tid: {title: Svarstid, until: = date("2018-01-01")}
             |   ^^^^^^^^^
          ett namn har bara bokstäver, siffror och _: skriv svars_tid
        prov.yaml:11:10: fel: null betyder i YAML att värdet saknas
          11 |   - {id: null, uses: prov.hamta}
             |          ^^^^
          skriv ett värde
        prov.yaml:12:10: fel: steget kan inte heta "if": ordet har en egen betydelse i uttryck
          12 |   - {id: if, uses: prov.hamta}
             |          ^^
          ge steget ett annat namn
        prov.yaml:13:10: fel: steget kan inte heta "steg 1"
          13 |   - {id: steg 1, uses: prov.hamta}
             |          ^^^^^^
          ett namn har bara bokstäver, siffror och _: skriv steg_1
        prov.yaml:14:10: fel: steget kan inte heta "a/b"
          14 |   - {id: a/b, uses: prov.hamta}
             |          ^^^
          ett namn har bara bokstäver, siffror och _: skriv a_b
        """),
    WrongProcess(
      "a name that is not stored in NFC",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: bedo\u{308}m, uses: prov.hamta}
      """,
      message: """
        prov.yaml:4:10: fel: namnet "bedöm" är lagrat med lösa accenter och prickar (inte Unicode NFC)
           4 |   - {id: bedo\u{308}m, uses: prov.hamta}
             |          ^^^^^
          skriv om namnet från tangentbordet, så att å, ä och ö blir ett tecken vardera
        """),
    WrongProcess(
      "a role and a board that are not stored in NFC",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: handla\u{308}ggare, with: {fråga: Hur?}}
        - {id: b, uses: prov.till, with: {organ: socialna\u{308}mnden}}
      """,
      message: """
        prov.yaml:4:37: fel: namnet "handläggare" är lagrat med lösa accenter och prickar (inte Unicode NFC)
           4 |   - {id: a, uses: prov.fraga, role: handla\u{308}ggare, with: {fråga: Hur?}}
             |                                     ^^^^^^^^^^^
          skriv om namnet från tangentbordet, så att å, ä och ö blir ett tecken vardera
        prov.yaml:5:44: fel: namnet "socialnämnden" är lagrat med lösa accenter och prickar (inte Unicode NFC)
           5 |   - {id: b, uses: prov.till, with: {organ: socialna\u{308}mnden}}
             |                                            ^^^^^^^^^^^^^
          skriv om namnet från tangentbordet, så att å, ä och ö blir ett tecken vardera
        """),
  ]
}
