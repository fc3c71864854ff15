import Testing

@Suite("Rules and texts that cannot be meant")
struct RuleMessageTests {
  @Test("are told of in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws { #expect(try problems(wrong.text) == wrong.message) }

  @Test(
    "a process is called what can be written everywhere",
    arguments: [("''", ""), ("../../etc/x", "etc_x"), ("Ny Process", "ny_process"), ("1a", "a")])
  func name(_ name: String, near: String) throws {
    let text = try problems("workflow: \(name)\ntitle: Prov\nsteps: [{id: a, uses: prov.hamta}]\n")
    let words = name == "''" ? "" : name
    #expect(text.hasPrefix("prov.yaml:1:11: fel: processen kan inte heta \"\(words)\"\n"))
    let rule = "  skriv högst 60 små bokstäver, siffror och _, med en bokstav först"
    #expect(text.hasSuffix(near.isEmpty ? rule : rule + ", till exempel " + near))
  }

  static let cases = [
    WrongProcess(
      "rules that refuse every outcome, or what is never there",
      """
      workflow: prov
      title: Prov
      inputs: {antal: {type: integer, required: true}}
      checks:
        - {when: antal > 3 and antal < 2, text: Nej.}
      facts: {klar: = b.antal}
      steps:
        - id: a
          uses: prov.fraga
          role: chef
          with: {fråga: Hur?}
          hinder:
            - {when: antal > 3, text: För många.}
            - {when: a.svar = "nej", text: Nej.}
            - {when: antal <= 3, text: För få.}
            - {when: b.svar = "ja", text: Nej.}
            - {when: klar = 3, text: Nej.}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}, hinder: [{when: 'true', text: Nej.}]}
      """,
      message: """
        prov.yaml:5:12: fel: kontrollen nekar aldrig något, för villkoret kan inte gälla
           5 |   - {when: antal > 3 and antal < 2, text: Nej.}
             |            ^^^^^^^^^^^^^^^^^^^^^^^
          ändra villkoret eller ta bort raden
        prov.yaml:15:16: fel: hindren nekar tillsammans varje utfall, så "a" kan aldrig bli gjort
          15 |       - {when: antal <= 3, text: För få.}
             |                ^^^^^^^^^^
          ändra villkoret, så att något utfall går att välja
        prov.yaml:13:16: jfr: nekar resten
          13 |       - {when: antal > 3, text: För många.}
             |                ^^^^^^^^^
        prov.yaml:16:16: fel: "b" saknar alltid värde här, för ingen väg hit går genom steget
          16 |       - {when: b.svar = "ja", text: Nej.}
             |                ^^^^^^^^^^^^^
          läs ett steg som görs innan, eller flytta raden till ett steg efter "b"
        prov.yaml:18:10: jfr: här görs "b"
          18 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}, hinder: [{when: 'true', text: Nej.}]}
             |          ^
        prov.yaml:17:16: fel: "klar" saknar alltid värde här, för det räknas ut av "b", som ingen väg hit går genom
          17 |       - {when: klar = 3, text: Nej.}
             |                ^^^^^^^^
          läs ett steg som görs innan, eller flytta raden till ett steg efter "b"
        prov.yaml:18:10: jfr: här görs "b"
          18 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}, hinder: [{when: 'true', text: Nej.}]}
             |          ^
        prov.yaml:18:80: fel: hindret nekar varje utfall, så "b" kan aldrig bli gjort
          18 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}, hinder: [{when: 'true', text: Nej.}]}
             |                                                                                ^^^^^^
          ändra villkoret, så att något utfall går att välja
        """),
    WrongProcess(
      "steps that nobody can be distinct from",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: hämta, uses: prov.hamta}
        - {id: anrop, call: del, with: {dag: 2026-01-01}}
        - id: p
          parallel:
            x: [{id: c, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [d]}]
            y: [{id: d, uses: prov.fraga, role: chef, with: {fråga: Hur?}}]
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [a, hämta, anrop, p, b, c, c]}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [cc]}
      """,
      message: """
        prov.yaml:10:80: fel: "a" nämner sig självt
          10 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [a, hämta, anrop, p, b, c, c]}
             |                                                                                ^
          nämn ett annat steg, eller ta bort raden
        prov.yaml:10:83: fel: "hämta" görs av programmet, så det finns ingen att skilja sig från
          10 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [a, hämta, anrop, p, b, c, c]}
             |                                                                                   ^^^^^
          nämn ett steg som en människa gör, eller ta bort raden
        prov.yaml:10:90: fel: "anrop" anropar processen "del", och ingen gör det som helhet
          10 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [a, hämta, anrop, p, b, c, c]}
             |                                                                                          ^^^^^
          nämn ett steg i den här processen, eller ta bort raden
        prov.yaml:10:97: fel: "p" består av flera steg, och ingen gör det som helhet
          10 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [a, hämta, anrop, p, b, c, c]}
             |                                                                                                 ^
          nämn ett av stegen i det: c, d
        prov.yaml:10:100: fel: "b" görs inte före "a" på någon väg
          10 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [a, hämta, anrop, p, b, c, c]}
             |                                                                                                    ^
          nämn ett steg som görs innan, eller skriv distinct_from: [a] i "b"
        prov.yaml:10:106: fel: "c" står två gånger under distinct_from
          10 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [a, hämta, anrop, p, b, c, c]}
             |                                                                                                          ^
          ta bort den ena
        prov.yaml:10:103: jfr: första gången
          10 |   - {id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [a, hämta, anrop, p, b, c, c]}
             |                                                                                                       ^
        prov.yaml:11:80: fel: steget "cc" finns inte
          11 |   - {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?}, distinct_from: [cc]}
             |                                                                                ^^
          stegen är a, anrop, b, c, d, hämta, p
        """),
    WrongProcess(
      "texts that are expressions, empty or on several lines",
      """
      workflow: prov
      title: ''
      inputs: {val: {type: choice, title: = namn, options: {a: ' = b', c: = d}}}
      steps:
        - {id: a, uses: prov.fraga, title: "En\\nTvå", role: = val, with: {fråga: Hur?}, guidance: {text: ' ', lagrum: [= x]}}
      handlers: [{message: återkallad, notify: [= val]}]
      """,
      message: """
        prov.yaml:2:8: fel: title är tom
           2 | title: ''
             |        ^^
          skriv något som går att läsa
        prov.yaml:3:37: fel: title är en fast text, inget uttryck
           3 | inputs: {val: {type: choice, title: = namn, options: {a: ' = b', c: = d}}}
             |                                     ^^^^^^
          skriv texten som den ska läsas, utan "= " först
        prov.yaml:3:69: fel: options är en fast text, inget uttryck
           3 | inputs: {val: {type: choice, title: = namn, options: {a: ' = b', c: = d}}}
             |                                                                     ^^^
          skriv texten som den ska läsas, utan "= " först
        prov.yaml:5:38: fel: en titel står på en rad, men den här har radbrytning eller tabb
           5 |   - {id: a, uses: prov.fraga, title: "En\\nTvå", role: = val, with: {fråga: Hur?}, guidance: {text: ' ', lagrum: [= x]}}
             |                                      ^^^^^^^^^
          skriv titeln på en rad, utan | och >
        prov.yaml:5:55: fel: role är en fast roll, inget uttryck
           5 |   - {id: a, uses: prov.fraga, title: "En\\nTvå", role: = val, with: {fråga: Hur?}, guidance: {text: ' ', lagrum: [= x]}}
             |                                                       ^^^^^
          skriv rollens namn
        prov.yaml:5:100: fel: text är tom
           5 |   - {id: a, uses: prov.fraga, title: "En\\nTvå", role: = val, with: {fråga: Hur?}, guidance: {text: ' ', lagrum: [= x]}}
             |                                                                                                    ^^^
          skriv något som går att läsa
        prov.yaml:5:114: fel: lagrum är en fast text, inget uttryck
           5 |   - {id: a, uses: prov.fraga, title: "En\\nTvå", role: = val, with: {fråga: Hur?}, guidance: {text: ' ', lagrum: [= x]}}
             |                                                                                                                  ^^^
          skriv texten som den ska läsas, utan "= " först
        prov.yaml:6:43: fel: notify är en fast roll, inget uttryck
           6 | handlers: [{message: återkallad, notify: [= val]}]
             |                                           ^^^^^
          skriv rollens namn
        """),
    WrongProcess(
      "what does nothing, or stands twice",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date}, tal: {type: integer}, val: {type: choice, options: [a, b, a]}}
      clocks:
        tid: {title: Tid, starts: = dag, lasts: P4M, warn: [P5M, P7D, P7D], extend: {at_most: P0D, times: 0}}
      steps:
        - {id: a, uses: prov.hamta, role: chef, deadline: = dag, next: []}
        - {id: b, role: chef, for_each: {each: x, in: = a.poster, key: = x.namn}, steps: [{id: c, uses: prov.skicka}]}
        - {id: d, uses: prov.till, with: {ändrar: tal}}
        - {id: e, uses: prov.till, with: {ändrar: dagg}, next: [{when: 'true', to: slut}, {to: a}]}
      handlers:
        - {clock: tid, notify: [chef, registrator]}
        - {notify: [chef, registrator], clock: tid}
      exits: [{id: slut}]
      """,
      message: """
        prov.yaml:3:87: fel: "a" står två gånger under options
           3 | inputs: {dag: {type: date}, tal: {type: integer}, val: {type: choice, options: [a, b, a]}}
             |                                                                                       ^
          ta bort den ena
        prov.yaml:3:81: jfr: första gången
           3 | inputs: {dag: {type: date}, tal: {type: integer}, val: {type: choice, options: [a, b, a]}}
             |                                                                                 ^
        prov.yaml:5:55: fel: varningen skulle komma 5 månader före sista dagen, men klockan löper bara i 4 månader
           5 |   tid: {title: Tid, starts: = dag, lasts: P4M, warn: [P5M, P7D, P7D], extend: {at_most: P0D, times: 0}}
             |                                                       ^^^
          skriv en kortare tid än P4M
        prov.yaml:5:65: fel: "P7D" står två gånger under warn
           5 |   tid: {title: Tid, starts: = dag, lasts: P4M, warn: [P5M, P7D, P7D], extend: {at_most: P0D, times: 0}}
             |                                                                 ^^^
          ta bort den ena
        prov.yaml:5:60: jfr: första gången
           5 |   tid: {title: Tid, starts: = dag, lasts: P4M, warn: [P5M, P7D, P7D], extend: {at_most: P0D, times: 0}}
             |                                                            ^^^
        prov.yaml:5:89: fel: at_most är ingen tid alls, så klockan kan inte förlängas
           5 |   tid: {title: Tid, starts: = dag, lasts: P4M, warn: [P5M, P7D, P7D], extend: {at_most: P0D, times: 0}}
             |                                                                                         ^^^
          skriv en tid, till exempel P14D, eller ta bort extend
        prov.yaml:5:101: fel: times är 0, så klockan kan inte förlängas
           5 |   tid: {title: Tid, starts: = dag, lasts: P4M, warn: [P5M, P7D, P7D], extend: {at_most: P0D, times: 0}}
             |                                                                                                     ^
          skriv 1 eller mer, eller ta bort extend
        prov.yaml:7:37: fel: role gör ingenting här, för steget ger själv inga uppgifter åt människor
           7 |   - {id: a, uses: prov.hamta, role: chef, deadline: = dag, next: []}
             |                                     ^^^^
          ta bort raden
        prov.yaml:7:53: fel: deadline gör ingenting här, för steget ger själv inga uppgifter åt människor
           7 |   - {id: a, uses: prov.hamta, role: chef, deadline: = dag, next: []}
             |                                                     ^^^^^
          ta bort raden
        prov.yaml:7:66: fel: next är tom, så den säger inte vart steget leder
           7 |   - {id: a, uses: prov.hamta, role: chef, deadline: = dag, next: []}
             |                                                                  ^^
          ta bort next, så leder steget till nästa i listan, eller skriv vägarna, till exempel [{to: …}]
        prov.yaml:8:19: fel: role gör ingenting här, för steget ger själv inga uppgifter åt människor
           8 |   - {id: b, role: chef, for_each: {each: x, in: = a.poster, key: = x.namn}, steps: [{id: c, uses: prov.skicka}]}
             |                   ^^^^
          ta bort raden, eller skriv den i stegen inuti
        prov.yaml:9:45: fel: fältet "tal" är heltal, men här behövs datum (ÅÅÅÅ-MM-DD)
           9 |   - {id: d, uses: prov.till, with: {ändrar: tal}}
             |                                             ^^^
          fält som är datum (ÅÅÅÅ-MM-DD): dag
        prov.yaml:10:45: fel: fältet "dagg" finns inte under inputs
          10 |   - {id: e, uses: prov.till, with: {ändrar: dagg}, next: [{when: 'true', to: slut}, {to: a}]}
             |                                             ^^^^
          menade du "dag"?
        prov.yaml:10:66: fel: villkoret gäller alltid, så den sista vägen tas aldrig
          10 |   - {id: e, uses: prov.till, with: {ändrar: dagg}, next: [{when: 'true', to: slut}, {to: a}]}
             |                                                                  ^^^^^^
          ändra villkoret, eller ta bort den sista vägen
        prov.yaml:13:5: fel: samma rad står två gånger under handlers
          13 |   - {notify: [chef, registrator], clock: tid}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          ta bort den ena
        prov.yaml:12:5: jfr: första gången
          12 |   - {clock: tid, notify: [chef, registrator]}
             |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """),
  ]
}
