import Testing

@Suite("Keys and options whose values are left out are told with what they want")
struct EmptyKeyMessageTests {
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
      "a comma that ends the title of an option",
      """
      workflow: prov
      title: Prov
      inputs:
        skäl: {type: choice, options: {"1": ‹Redan ianspråktaget, t.ex. tomt, gata¦'Redan ianspråktaget, t.ex. tomt, gata'›, "2": Väg}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:60: fel: kommat slutar titeln för valet "1", så resten blir ett eget val
           4 |   skäl: {type: choice, options: {"1": Redan ianspråktaget, t.ex. tomt, gata, "2": Väg}}
             |                                                            ^^^^^^^^^^
          sätt citattecken om titeln: "1": 'Redan ianspråktaget, t.ex. tomt, gata'
        """),
    MendedSlip(
      "an option without its title",
      """
      workflow: prov
      title: Prov
      inputs:
        slag: {type: choice, options: {a: Ja, b: ‹¦Nej›}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:41: fel: valet "b" står utan titel
           4 |   slag: {type: choice, options: {a: Ja, b: }}
             |                                         ^
          skriv b: och vad valet kallas i formuläret
        """),
    MendedSlip(
      "options between the wrong brackets",
      """
      workflow: prov
      title: Prov
      inputs:
        slag: {type: choice, options: ‹{ja, nej}¦[ja, nej]›}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:33: fel: valen står inom { } men utan titlar
           4 |   slag: {type: choice, options: {ja, nej}}
             |                                 ^^^^^^^^^
          skriv [ja, nej]
        """),
    MendedSlip(
      "ways that are all commented out",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.valj
      ‹    next:
      #      - {when: a.klart, to: a}
      #      - {to: b}
      ¦›  - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:6:5: fel: next står utan värde; raderna under börjar med # och läses inte
           6 |     next:
             |     ^^^^
          skriv en lista av vägar vidare efter next, eller ta bort next om det inte används
        """),
    MendedSlip(
      "keys of the process, a field, a step and a clock",
      """
      workflow: prov
      title: Prov
      ‹valid_from:
      ¦›inputs:
        dag: {type: date, required: ‹¦true›, title: ‹¦Dagen›}
      ‹checks:
      facts:
      ¦›clocks:
        k:
          title: K
          until: = dag
      ‹    warn:
          suspend:
      ¦›steps:
        - id: a
          uses: prov.fraga
          role: chef
      ‹    title:
          distinct_from:
          hinder:
          interrupts:
      ¦›    with: {fråga: Vad?}
      ‹handlers:
      outputs:
      ¦›
      """,
      message: """
        prov.yaml:3:1: fel: valid_from står utan värde
           3 | valid_from:
             | ^^^^^^^^^^
          skriv ett datum (ÅÅÅÅ-MM-DD) efter valid_from, eller ta bort valid_from om det inte används
        prov.yaml:5:21: fel: required står utan värde
           5 |   dag: {type: date, required: , title: }
             |                     ^^^^^^^^
          skriv true eller false efter required, eller ta bort required om det inte används
        prov.yaml:5:33: fel: title står utan värde
           5 |   dag: {type: date, required: , title: }
             |                                 ^^^^^
          skriv en text efter title, eller ta bort title om det inte används
        prov.yaml:6:1: fel: checks står utan värde
           6 | checks:
             | ^^^^^^
          skriv en lista av kontroller efter checks, eller ta bort checks om det inte används
        prov.yaml:7:1: fel: facts står utan värde
           7 | facts:
             | ^^^^^
          skriv namn med uttryck som ger ett värde efter facts, eller ta bort facts om det inte används
        prov.yaml:12:5: fel: warn står utan värde
          12 |     warn:
             |     ^^^^
          skriv en lista av tidslängder (till exempel P14D) efter warn, eller ta bort warn om det inte används
        prov.yaml:13:5: fel: suspend står utan värde
          13 |     suspend:
             |     ^^^^^^^
          skriv true eller false efter suspend, eller ta bort suspend om det inte används
        prov.yaml:18:5: fel: title står utan värde
          18 |     title:
             |     ^^^^^
          skriv en text efter title, eller ta bort title om det inte används
        prov.yaml:19:5: fel: distinct_from står utan värde
          19 |     distinct_from:
             |     ^^^^^^^^^^^^^
          skriv en lista av steg efter distinct_from, eller ta bort distinct_from om det inte används
        prov.yaml:20:5: fel: hinder står utan värde
          20 |     hinder:
             |     ^^^^^^
          skriv en lista av hinder efter hinder, eller ta bort hinder om det inte används
        prov.yaml:21:5: fel: interrupts står utan värde
          21 |     interrupts:
             |     ^^^^^^^^^^
          skriv en lista av avbrott i ett steg efter interrupts, eller ta bort interrupts om det inte används
        prov.yaml:23:1: fel: handlers står utan värde
          23 | handlers:
             | ^^^^^^^^
          skriv en lista av hanterare efter handlers, eller ta bort handlers om det inte används
        prov.yaml:24:1: fel: outputs står utan värde
          24 | outputs:
             | ^^^^^^^
          skriv namn med värden eller uttryck efter outputs, eller ta bort outputs om det inte används
        """),
  ]
}
