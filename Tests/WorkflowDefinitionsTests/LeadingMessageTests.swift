import Testing

@Suite("What is read of clocks, branches and loops the wrong way is told with how it is read")
struct LeadingMessageTests {
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
      "a clock's day read of the step with its name",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {hämta: {title: Hämta, until: = kom}}
      steps:
        - {id: hämta, uses: prov.hamta}
        - {id: b, uses: prov.fraga, role: chef, deadline: = ‹hämta.last_day¦clocks.hämta.last_day›, with: {fråga: Nu}}
      """,
      message: """
        prov.yaml:7:61: fel: här läses steget "hämta", inte klockan med samma namn
           7 |   - {id: b, uses: prov.fraga, role: chef, deadline: = hämta.last_day, with: {fråga: Nu}}
             |                                                             ^^^^^^^^
          en klocka läses med clocks framför: skriv clocks.hämta.last_day
        """),
    MendedSlip(
      "a clock's day read of a step that waits for it",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, until: = kom}, l: {title: L, until: = kom}}
      steps:
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Nu}, interrupts: [{clock: k, to: c}]}
        - {id: c, uses: prov.fraga, role: chef, deadline: '= if b != null then ‹b.last_day¦clocks.k.last_day› else kom', with: {fråga: Nu}}
      """,
      message: """
        prov.yaml:7:76: fel: fältet "last_day" finns inte i "b"
           7 |   - {id: c, uses: prov.fraga, role: chef, deadline: '= if b != null then b.last_day else kom', with: {fråga: Nu}}
             |                                                                            ^^^^^^^^
          en klocka läses med clocks framför: skriv clocks.k.last_day
        """),
    MendedSlip(
      "a clock's day read where there are no clocks",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      steps: [{id: b, uses: prov.fraga, role: chef, deadline: = ‹kom.last_day¦kom›, with: {fråga: Nu}}]
      """,
      message: """
        prov.yaml:4:63: fel: fältet "last_day" finns inte i "kom"
           4 | steps: [{id: b, uses: prov.fraga, role: chef, deadline: = kom.last_day, with: {fråga: Nu}}]
             |                                                               ^^^^^^^^
          last_day finns bara hos klockor, och processen har inga: lägg till en under clocks
        """),
    MendedSlip(
      "a clock read without its list",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, until: = kom}}
      steps:
        - {id: b, uses: prov.fraga, role: chef, deadline: = ‹k¦clocks.k.last_day›, with: {fråga: Nu}}
        - {id: c, uses: prov.fraga, role: chef, deadline: = ‹k¦clocks.k›.last_day, with: {fråga: Nu}}
      """,
      message: """
        prov.yaml:6:55: fel: klockan "k" läses med clocks framför
           6 |   - {id: b, uses: prov.fraga, role: chef, deadline: = k, with: {fråga: Nu}}
             |                                                       ^
          skriv clocks.k.last_day
        prov.yaml:7:55: jfr: detsamma här
           7 |   - {id: c, uses: prov.fraga, role: chef, deadline: = k.last_day, with: {fråga: Nu}}
             |                                                       ^
        """),
    MendedSlip(
      "a clock's state where its day is meant",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, until: = kom}}
      steps: [{id: b, uses: prov.fraga, role: chef, deadline: = clocks.k.‹state¦last_day›, with: {fråga: Nu}}]
      """,
      message: """
        prov.yaml:5:59: fel: deadline ska vara ett datum, men clocks.k.state är text
           5 | steps: [{id: b, uses: prov.fraga, role: chef, deadline: = clocks.k.state, with: {fråga: Nu}}]
             |                                                           ^^^^^^^^^^^^^^
          menade du clocks.k.last_day?
        """),
    MendedSlip(
      "a clock that can never be stopped",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, until: = kom‹¦, suspend: true›}}
      steps:
        - {id: b, uses: prov.hamta, next: [{when: 'clocks.k.state in ("suspended", "expired")', to: a}, {to: b}]}
        - {id: a, uses: prov.hamta}
      """,
      message: """
        prov.yaml:6:65: fel: klockan "k" kan aldrig vara stoppad, för den har inte suspend: true
           6 |   - {id: b, uses: prov.hamta, next: [{when: 'clocks.k.state in ("suspended", "expired")', to: a}, {to: b}]}
             |                                                                 ^^^^^^^^^^^
          lägg till suspend: true i klockan om den ska kunna stoppas, annars ta bort jämförelsen
        """),
    MendedSlip(
      "a warning asked for as a state",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, until: = kom, suspend: true}}
      steps:
        - {id: b, uses: prov.hamta, next: [{when: '‹clocks.k.state = "warned"¦clocks.k.days_left <= 7›', to: a}, {to: b}]}
        - {id: a, uses: prov.hamta}
      """,
      message: """
        prov.yaml:6:63: fel: clocks.k.state kan inte vara "warned"
           6 |   - {id: b, uses: prov.hamta, next: [{when: 'clocks.k.state = "warned"', to: a}, {to: b}]}
             |                                                               ^^^^^^^^
          en varning är inget läge: fråga efter dagarna som är kvar, till exempel clocks.k.days_left <= 7
          clocks.k.state kan vara idle, running, suspended, expired
        """),
    MendedSlip(
      "the days that are left compared with a length",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, until: = kom}}
      steps:
        - {id: b, uses: prov.hamta, next: [{when: clocks.k.days_left < ‹duration("P3D")¦3›, to: a}, {to: b}]}
        - {id: a, uses: prov.hamta}
      """,
      message: """
        prov.yaml:6:45: fel: tal kan inte jämföras med tidslängd
           6 |   - {id: b, uses: prov.hamta, next: [{when: clocks.k.days_left < duration("P3D"), to: a}, {to: b}]}
             |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          skriv bara talet: 3
        """),
    MendedSlip(
      "a way from a loop into it",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: list, of: text, required: true}}
      steps:
        - id: höra
          for_each: {each: n, in: = namn, key: = n}
          steps: [{id: klart, uses: prov.hamta}]
          next: [{to: ‹klart¦b›}]
        - {id: b, uses: prov.hamta}
      """,
      message: """
        prov.yaml:8:17: fel: steget "klart" finns, men inte i den här listan av steg
           8 |     next: [{to: klart}]
             |                 ^^^^^
          "klart" görs i "höra", som är klart när den här vägen tas: led till ett steg efter det, till exempel {to: b}
        """),
    MendedSlip(
      "a length of time as the last day",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, starts: = kom, ‹until¦lasts›: P10W}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:46: fel: klockan "k" ska ha antingen until, eller starts och lasts
           4 | clocks: {k: {title: K, starts: = kom, until: P10W}}
             |                                              ^^^^
          until är en dag; en tidslängd heter lasts: skriv lasts: P10W i stället för until
        """),
    MendedSlip(
      "a first day and a last one",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, ‹starts: = kom, ¦›until: = kom}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:13: fel: klockan "k" ska ha antingen until, eller starts och lasts
           4 | clocks: {k: {title: K, starts: = kom, until: = kom}}
             |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          until är sista dagen: ta bort starts; eller ta bort until och lägg till lasts: med en tidslängd, till exempel P4M
        """),
    MendedSlip(
      "weeks with a Swedish letter",
      """
      workflow: prov
      title: Prov
      inputs: {kom: {type: date, required: true}}
      clocks: {k: {title: K, starts: = kom, lasts: ‹P3V¦P3W›}}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:4:46: fel: "P3V" är ingen tidslängd
           4 | clocks: {k: {title: K, starts: = kom, lasts: P3V}}
             |                                              ^^^
          skriv P3W
        """),
    MendedSlip(
      "a branch read in another",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            polis: [{id: x, uses: prov.fraga, role: chef, with: {fråga: Nu}}]
            miljö: [{id: y, uses: prov.fraga, role: chef, with: {fråga: ‹= polis.x.svar¦Nu›}}]
        - {id: z, uses: prov.fraga, role: chef, with: {fråga: = höra.polis.x.svar}}
      """,
      message: """
        prov.yaml:7:69: fel: grenen "polis" görs samtidigt som "miljö", så det den ger syns inte här
           7 |       miljö: [{id: y, uses: prov.fraga, role: chef, with: {fråga: = polis.x.svar}}]
             |                                                                     ^^^^^
          läs höra.polis i ett steg efter "höra", eller gör steget före grenarna
        prov.yaml:6:7: jfr: här är grenen "polis"
           6 |       polis: [{id: x, uses: prov.fraga, role: chef, with: {fråga: Nu}}]
             |       ^^^^^
        """),
    MendedSlip(
      "a branch read in itself",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            polis:
              - {id: x, uses: prov.fraga, role: chef, with: {fråga: Nu}}
              - {id: z, uses: prov.fraga, role: chef, with: {fråga: = ‹polis.›x.svar}}
            miljö: [{id: y, uses: prov.hamta}]
      """,
      message: """
        prov.yaml:8:65: fel: "polis" är grenen som det här står i: stegen i den läses med sina egna namn
           8 |         - {id: z, uses: prov.fraga, role: chef, with: {fråga: = polis.x.svar}}
             |                                                                 ^^^^^
          ta bort polis. framför stegets namn
        prov.yaml:6:7: jfr: här är grenen "polis"
           6 |       polis:
             |       ^^^^^
        """),
    MendedSlip(
      "a step of a loop read without the item",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: list, of: text, required: true}}
      steps:
        - id: höra
          for_each: {each: n, in: = namn, key: = n}
          steps: [{id: x, uses: prov.fraga, role: chef, with: {fråga: = n}}]
        - {id: z, uses: prov.fraga, role: chef, with: {fråga: '= string join(for g in höra return ‹¦g.›x.svar, ", ")'}}
      """,
      message: """
        prov.yaml:8:93: fel: steget "x" görs för varje post i "höra", så det syns inte här
           8 |   - {id: z, uses: prov.fraga, role: chef, with: {fråga: '= string join(for g in höra return x.svar, ", ")'}}
             |                                                                                             ^
          menade du g.x? g är posten i höra
          annars skriv höra för hela listan, höra.x för allas, höra[1].x för den första eller count(höra[x != null]) för hur många de är
        prov.yaml:7:18: jfr: här görs "x"
           7 |     steps: [{id: x, uses: prov.fraga, role: chef, with: {fråga: = n}}]
             |                  ^
        """),
    MendedSlip(
      "a field of a step of the item read without both",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: list, of: text, required: true}}
      steps:
        - id: höra
          for_each: {each: n, in: = namn, key: = n}
          steps: [{id: x, uses: prov.valj}]
          next: [{when: every g in höra satisfies ‹klart¦g.x.klart›, to: z}, {to: höra}]
        - {id: z, uses: prov.hamta}
      """,
      message: """
        prov.yaml:8:45: fel: namnet "klart" finns inte
           8 |     next: [{when: every g in höra satisfies klart, to: z}, {to: höra}]
             |                                             ^^^^^
          menade du g.x.klart?
        """),
    MendedSlip(
      "answers of all items as a condition",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: list, of: text, required: true}}
      steps:
        - id: höra
          for_each: {each: n, in: = namn, key: = n}
          steps: [{id: x, uses: prov.valj}]
          next: [{when: '‹höra.x.klart¦list contains(höra.x.klart, true)›', to: z}, {to: höra}]
        - {id: z, uses: prov.hamta}
      """,
      message: """
        prov.yaml:8:20: fel: här väntades ett villkor men "höra.x.klart" är en lista, ett svar för varje post
           8 |     next: [{when: 'höra.x.klart', to: z}, {to: höra}]
             |                    ^^^^^^^^^^^^
          skriv list contains(höra.x.klart, true) om någon räcker, eller not(list contains(höra.x.klart, false)) om det ska gälla alla
        """),
    MendedSlip(
      "a list put into a text",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: list, of: text, required: true}}
      steps: [{id: z, uses: prov.fraga, role: chef, with: {fråga: '= "Hör " + ‹namn¦string join(namn, ", ")›'}}]
      """,
      message: """
        prov.yaml:4:64: fel: + går inte mellan text och lista
           4 | steps: [{id: z, uses: prov.fraga, role: chef, with: {fråga: '= "Hör " + namn'}}]
             |                                                                ^^^^^^^^^^^^^
          skriv string join(namn, ", ") för listans texter efter varandra
        """),
    MendedSlip(
      "an equals sign in the middle of a text",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: text, required: true}}
      steps:
        - id: z
          uses: prov.fraga
          role: chef
          with: {fråga: ‹Svar från = namn prövas¦'= "Svar från " + namn + " prövas"'›, lista: [Ett, ‹Två = namn.¦Två›]}
      """,
      message: """
        prov.yaml:8:19: varning: texten visas som den står: inget i den läses
           8 |     with: {fråga: Svar från = namn prövas, lista: [Ett, Två = namn.]}
             |                   ^^^^^^^^^^^^^^^^^^^^^^^
          menade du '= "Svar från " + namn + " prövas"'?
          ska just de orden stå här, sätt dem inom citattecken
        prov.yaml:8:57: varning: texten visas som den står: inget i den läses
           8 |     with: {fråga: Svar från = namn prövas, lista: [Ett, Två = namn.]}
             |                                                         ^^^^^^^^^^^
          menade du '= "Två " + namn + "."'?
          ska just de orden stå här, sätt dem inom citattecken
        """),
    MendedSlip(
      "a text with a name where a list is wanted",
      """
      workflow: prov
      title: Prov
      inputs: {namn: {type: text, required: true}}
      steps:
        - id: z
          uses: prov.fraga
          role: chef
          with: {fråga: Nu, lista: ‹Svar från = namn prövas.¦['= "Svar från " + namn + " prövas."']›}
      """,
      message: """
        prov.yaml:8:30: fel: "lista" ska vara en lista av text, men här står text
           8 |     with: {fråga: Nu, lista: Svar från = namn prövas.}
             |                              ^^^^^^^^^^^^^^^^^^^^^^^^
          menade du ['= "Svar från " + namn + " prövas."']?
        """),
  ]
}
