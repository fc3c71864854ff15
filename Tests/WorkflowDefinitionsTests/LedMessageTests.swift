import Testing

@Suite("Ways, and what stands inside a step, are told with what leads where")
struct LedMessageTests {
  @Test("is told in exactly these words", arguments: cases)
  func message(_ wrong: WrongProcess) throws {
    let found = try problems(wrong.text)
    #expect(found == wrong.message)
  }

  static let cases = [
    WrongProcess(
      "a way out of a branch to the step after it",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö:
              - {id: svar, uses: prov.valj, next: [{when: svar.klart, to: utred}, {to: läs}]}
              - {id: läs, uses: prov.hamta}
            bygg: [{id: ring, uses: prov.hamta}]
        - {id: utred, uses: prov.hamta}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a way from the last step of a branch past the step after it",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö: [{id: svar, uses: prov.hamta, next: [{to: slut}]}]
            bygg: [{id: ring, uses: prov.hamta}]
        - {id: utred, uses: prov.hamta}
        - {id: slut, uses: prov.hamta}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a way out of the steps for each item",
      """
      workflow: prov
      title: Prov
      inputs: {orter: {type: list, of: text, required: true}}
      steps:
        - id: besök
          for_each: {in: = orter, each: ort, key: = ort}
          steps:
            - {id: svar, uses: prov.valj, next: [{to: slut}]}
            - {id: ring, uses: prov.hamta}
        - {id: slut, uses: prov.hamta}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a way from a branch into another",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö: [{id: svar, uses: prov.hamta, next: [{to: ring}]}, {id: läs, uses: prov.hamta}]
            bygg: [{id: ring, uses: prov.hamta}]
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "ways out of a handler and of optional",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {svarstid: {title: Svarstid, until: = dag}}
      steps: [{id: slut, uses: prov.hamta}]
      optional: [{id: not, uses: prov.hamta, next: [{to: slut}]}]
      handlers:
        - clock: svarstid
          steps: [{id: ring, uses: prov.hamta, next: [{to: slut}]}]
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a step inside a loop that is read with the name of the loop",
      """
      workflow: prov
      title: Prov
      inputs: {orter: {type: list, of: text, required: true}}
      steps:
        - id: besök
          for_each: {in: = orter, each: ort, key: = ort}
          steps:
            - {id: svar, uses: prov.valj, next: [{when: besök.svar.klart, to: ring}, {to: slut}]}
            - {id: ring, uses: prov.hamta}
            - {id: slut, uses: prov.fraga, role: chef, with: {fråga: = besök.svar.val}}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a step inside a branch that is read with the names of both",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö:
              - {id: svar, uses: prov.valj}
              - {id: läs, uses: prov.fraga, role: chef, with: {fråga: = höra.miljö.svar.val}}
            bygg:
              - {id: ring, uses: prov.fraga, role: chef, with: {fråga: = höra.miljö.svar.val}}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "what happens to a clock as the condition of a handler",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {svarstid: {title: Svarstid, until: = dag, warn: [P7D]}}
      steps: [{id: slut, uses: prov.hamta}]
      handlers:
        - {clock: svarstid, when: warned, notify: [chef]}
        - {clock: svarstid, when: 'clocks.svarstid.state = "started"', notify: [chef]}
        - {clock: svarstid, when: varnad, notify: [chef]}
      interrupts:
        - {clock: svarstid, when: = expired, to: klar}
      exits: [{id: klar}]
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "what happens to a clock in Swedish",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {svarstid: {title: Svarstid, until: = dag, warn: [P7D]}}
      steps: [{id: slut, uses: prov.hamta}]
      handlers:
        - {clock: svarstid, state: varnad, notify: [chef]}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a last way with a condition, where the step after it has a way",
      """
      workflow: prov
      title: Prov
      steps:
        - id: a
          uses: prov.valj
          next:
            - {when: 'a.val = "nu"', to: c}
            - {when: 'a.val = "sen"', to: b}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a join in Swedish",
      """
      workflow: prov
      title: Prov
      steps:
        - id: höra
          parallel:
            miljö: [{id: svar, uses: prov.hamta}]
            bygg: [{id: svar, uses: prov.hamta}]
          join: båda
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "a group of values as a condition",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.valj, next: [{when: a, to: b}, {to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "an exit that is not there, where there are none",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.valj, next: [{when: a.klart, to: avslutat}, {to: b}]}
        - {id: b, uses: prov.hamta}
      """,
      message: """
        TODO
        """),
    WrongProcess(
      "clocks that lack a key",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks:
        a: {title: A, until: = dag, starts: = dag, lasts: P7D}
        b: {title: B, lasts: P7D}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        TODO
        """),
  ]
}
