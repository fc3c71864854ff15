import Testing

@Suite("Conditions whose cases can be counted")
struct ConditionMessageTests {
  @Test("what is wrong is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws { #expect(try problems(wrong.text) == wrong.message) }

  private static let head = """
    workflow: prov
    title: Prov
    inputs:
      krets: {type: choice, options: {alla: Alla, slutet: Slutet sällskap, ingen: Ingen}, required: true}
      snabbt: {type: boolean, default: false}
      kanal: {type: choice, options: [brev, epost]}
      antal: {type: integer, required: true}

    """

  static let cases = [
    WrongProcess(
      "a last way with a condition, where some cases are left",
      head + """
        steps:
          - {id: a, uses: prov.hamta, next: [{when: krets = "alla", to: b}, {when: krets = "slutet" and snabbt, to: c}]}
          - {id: b, uses: prov.hamta, next: [{when: kanal = "brev", to: c}, {when: kanal = "epost", to: a}]}
          - {id: c, uses: prov.hamta, next: [{when: string(antal) = "3", to: a}, {when: snabbt, to: slut}]}
        exits: [{id: slut}]
        """,
      message: """
        prov.yaml:9:76: fel: den sista vägen från "a" har ett villkor, så ärendet kan bli stående
           9 |   - {id: a, uses: prov.hamta, next: [{when: krets = "alla", to: b}, {when: krets = "slutet" and snabbt, to: c}]}
             |                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
          inget villkor gäller när krets är "slutet" och snabbt är false, när krets är "ingen" och snabbt är true eller när krets är "ingen" och snabbt är false
          lägg till en sista rad utan when: {to: …}, eller ta bort det sista villkoret om den vägen ska tas i alla andra fall
        prov.yaml:10:76: fel: den sista vägen från "b" har ett villkor, så ärendet kan bli stående
          10 |   - {id: b, uses: prov.hamta, next: [{when: kanal = "brev", to: c}, {when: kanal = "epost", to: a}]}
             |                                                                            ^^^^^^^^^^^^^^^
          inget villkor gäller när kanal saknar värde
          lägg till en sista rad utan when: {to: …}, eller ta bort det sista villkoret om den vägen ska tas i alla andra fall
        prov.yaml:11:81: fel: den sista vägen från "c" har ett villkor, och programmet kan inte se att villkoren täcker allt
          11 |   - {id: c, uses: prov.hamta, next: [{when: string(antal) = "3", to: a}, {when: snabbt, to: slut}]}
             |                                                                                 ^^^^^^
          lägg till en sista rad utan when: {to: …}
        """),
    WrongProcess(
      "a way whose cases are all taken above",
      head + """
        steps:
          - id: a
            uses: prov.hamta
            next:
              - {when: krets != "ingen", to: b}
              - {when: 'krets in ("alla", "slutet") and snabbt', to: slut}
              - {when: snabbt, to: b}
              - {when: 'krets = "ingen" and snabbt', to: slut}
              - {to: b}
          - {id: b, uses: prov.hamta}
        exits: [{id: slut}]
        """,
      message: """
        prov.yaml:13:16: fel: vägen tas aldrig, för villkoren ovanför tar varje fall där den gäller
          13 |       - {when: 'krets in ("alla", "slutet") and snabbt', to: slut}
             |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          flytta rad 13 ovanför rad 12, ändra villkoret eller ta bort vägen
        prov.yaml:12:16: jfr: tar fall före
          12 |       - {when: krets != "ingen", to: b}
             |                ^^^^^^^^^^^^^^^^
        prov.yaml:15:16: fel: vägen tas aldrig, för villkoren ovanför tar varje fall där den gäller
          15 |       - {when: 'krets = "ingen" and snabbt', to: slut}
             |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          flytta rad 15 ovanför rad 14, ändra villkoret eller ta bort vägen
        prov.yaml:14:16: jfr: tar fall före
          14 |       - {when: snabbt, to: b}
             |                ^^^^^^
        """),
    WrongProcess(
      "a condition that holds in no case",
      head + """
        clocks: {tid: {title: Tid, until: = date("2030-01-01")}}
        steps:
          - id: a
            uses: prov.fraga
            role: chef
            with: {fråga: Hur?}
            hinder: [{when: krets = "alla" and krets = "ingen", text: Nej.}]
            next: [{when: krets = "slutna", to: a}, {to: b}]
          - {id: b, uses: prov.hamta}
        optional:
          - {id: o, uses: prov.hamta, when: snabbt and not(snabbt)}
        interrupts: [{message: återkallad, when: kanal = "e-post", to: slut}]
        handlers: [{clock: tid, when: false, notify: [chef]}]
        exits: [{id: slut}]
        """,
      message: """
        prov.yaml:14:21: fel: hindret gäller aldrig, för villkoret kan inte gälla
          14 |     hinder: [{when: krets = "alla" and krets = "ingen", text: Nej.}]
             |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ändra villkoret eller ta bort raden
          krets är aldrig två saker på en gång: skriv or i stället för and
          krets kan vara alla, slutet, ingen
        prov.yaml:15:27: fel: krets kan inte vara "slutna"
          15 |     next: [{when: krets = "slutna", to: a}, {to: b}]
             |                           ^^^^^^^^
          menade du "slutet"?
          krets kan vara alla, slutet, ingen
        prov.yaml:18:37: fel: steget går aldrig att starta, för villkoret kan inte gälla
          18 |   - {id: o, uses: prov.hamta, when: snabbt and not(snabbt)}
             |                                     ^^^^^^^^^^^^^^^^^^^^^^
          ändra villkoret eller ta bort raden
          snabbt kan vara true, false
        prov.yaml:19:50: fel: kanal kan inte vara "e-post"
          19 | interrupts: [{message: återkallad, when: kanal = "e-post", to: slut}]
             |                                                  ^^^^^^^^
          menade du "epost"?
          kanal kan vara brev, epost
        prov.yaml:20:31: fel: det här utlöses aldrig, för villkoret kan inte gälla
          20 | handlers: [{clock: tid, when: false, notify: [chef]}]
             |                               ^^^^^
          ändra villkoret eller ta bort raden
        """),
  ]

  @Test(
    "those that take every case need no open way after them, and others are left alone",
    arguments: [
      #"[{when: krets = "alla", to: slut}, {when: 'krets in ("slutet", "ingen")', to: b}]"#,
      "[{when: snabbt, to: slut}, {when: not(snabbt), to: b}]",
      #"[{when: kanal = "brev", to: slut}, {when: kanal = "epost", to: b}, {when: kanal = null, to: b}]"#,
      // The default is not wrong for never being needed.
      "[{when: snabbt, to: slut}, {when: not(snabbt), to: b}, {to: slut}]",
      // What cannot be told is left alone.
      #"[{when: string(antal) = "3", to: slut}, {when: string(antal) = "4", to: b}, {to: b}]"#,
      #"[{when: krets = "alla" and today() > date("2030-01-01"), to: slut}, {to: b}]"#,
      #"[{when: a.utfall = "x", to: slut}, {to: b}]"#,
    ])
  func silent(_ next: String) throws {
    _ = try sound(
      Self.head + """
        steps:
          - {id: a, uses: prov.hamta, next: \(next)}
          - {id: b, uses: prov.hamta, next: [{to: slut}]}
        exits: [{id: slut}]
        """)
  }
}
