import Testing

@Suite("What lies nearest to what was written is told")
struct NearestMessageTests {
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
      "the list by the name of its items",
      """
      workflow: prov
      title: Prov
      inputs: {verksamheter: {type: list, of: text, required: true}}
      steps:
        - id: utred
          for_each: {each: verksamhet, in: = ‹verksamhet¦verksamheter›, key: = verksamhet}
          steps: [{id: x, uses: prov.hamta}]
      """,
      message: """
        TODO the list by the name of its items
        """),
    MendedSlip(
      "a step in a branch, where the ways on from the branches are chosen",
      """
      workflow: prov
      title: Prov
      steps:
        - id: samordna
          parallel:
            polis: [{id: p, uses: prov.hamta}]
            chef:
              - {id: bemanning, uses: prov.valj, next: [{when: bemanning.klart, to: plan}, {to: klar}]}
              - {id: plan, uses: prov.hamta}
              - {id: klar, uses: prov.hamta}
          next:
            - {when: ‹¦samordna.chef.›plan != null, to: b}
            - {to: c}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        TODO a step in a branch, where the ways on from the branches are chosen
        """),
    MendedSlip(
      "a check turned round, beside others",
      """
      workflow: prov
      title: Prov
      inputs:
        slag: {type: choice, options: [hus, väg], required: true}
        yta: {type: number, required: true}
      checks:
        - {when: 'slag = "väg" and yta > 500', field: yta, text: För stor.}
        - {when: yta ‹> 0¦<= 0›, field: yta, text: Större än 0.}
      steps:
        - {id: a, uses: prov.hamta, next: [{when: yta > 2000, to: b}, {to: c}]}
        - {id: b, uses: prov.hamta}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        TODO a check turned round, beside others
        """),
    MendedSlip(
      "a provision for whether the case is secret",
      """
      workflow: prov
      title: Prov
      case: {secret: ‹OSL 26:1¦true›}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        TODO a provision for whether the case is secret
        """),
    MendedSlip(
      "a step for its document",
      """
      workflow: prov
      title: Prov
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?}}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: Vad?, lista: '= [‹a¦a.svar›]'}}
      """,
      message: """
        TODO a step for its document
        """),
    MendedSlip(
      "a branch among the steps that something holds under",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {k: {title: K, until: = dag}}
      steps:
        - id: remittera
          parallel:
            polis: [{id: p, uses: prov.fraga, role: chef, with: {fråga: Vad?}}]
            skatt: [{id: s, uses: prov.fraga, role: chef, with: {fråga: Vad?}}]
      handlers: [{clock: k, notify: [chef], while: [‹polis¦remittera›]}]
      """,
      message: """
        TODO a branch among the steps that something holds under
        """),
    MendedSlip(
      "when a clock warns, in what it sets off",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      clocks: {k: {title: K, until: = dag‹¦, warn: [P14D]›}}
      steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?}}]
      handlers: [{clock: k, ‹warn: P14D¦state: warned›, notify: [chef]}]
      """,
      message: """
        TODO when a clock warns, in what it sets off
        """),
    MendedSlip(
      "numbers without commas between them",
      """
      workflow: prov
      title: Prov
      inputs: {år: {type: integer, required: true}}
      facts: {jämnt: '= år in (25‹¦,› 50‹¦,› 75)'}
      steps: [{id: a, uses: prov.valj, next: [{when: jämnt, to: a}, {to: b}]}, {id: b, uses: prov.hamta}]
      """,
      message: """
        TODO numbers without commas between them
        """),
    MendedSlip(
      "a length of time for a day",
      """
      workflow: prov
      title: Prov
      inputs: {inkom: {type: date, required: true}}
      steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Vad?, dag: ‹P3W¦= inkom + duration("P3W")›}}]
      """,
      message: """
        TODO a length of time for a day
        """),
    MendedSlip(
      "options that are numbers",
      """
      workflow: prov
      title: Prov
      inputs: {klass: {type: choice, options: [1, 2, 3], required: true}}
      steps: [{id: a, uses: prov.valj, next: [{when: ‹klass > 1¦number(klass) > 1›, to: a}, {to: b}]}, {id: b, uses: prov.hamta}]
      """,
      message: """
        TODO options that are numbers
        """),
    MendedSlip(
      "an option that is a number",
      """
      workflow: prov
      title: Prov
      inputs: {klass: {type: choice, options: [1, 2, 3], required: true}}
      steps: [{id: a, uses: prov.valj, next: [{when: klass = ‹1¦"1"›, to: a}, {to: b}]}, {id: b, uses: prov.hamta}]
      """,
      message: """
        TODO an option that is a number
        """),
    MendedSlip(
      "the title of a decision type",
      """
      workflow: prov
      title: Prov
      steps: [{id: a, uses: prov.till, with: {beslut: ‹Beslut om prov¦prov.beslut›}}]
      """,
      message: """
        TODO the title of a decision type
        """),
    MendedSlip(
      "the definite genitive of what has a field",
      """
      workflow: prov
      title: Prov
      inputs: {elev: {type: party, required: true}}
      case: {title: '= "Skjuts " + ‹elevens namn¦elev.namn›'}
      steps: [{id: a, uses: prov.hamta}]
      """,
      message: """
        TODO the definite genitive of what has a field
        """),
    MendedSlip(
      "several values with and",
      """
      workflow: prov
      title: Prov
      steps: [{id: a, uses: prov.valj, next: [{when: ‹a.val = "nu" and "sen"¦'a.val in ("nu", "sen")'›, to: a}, {to: b}]}, {id: b, uses: prov.hamta}]
      """,
      message: """
        TODO several values with and
        """),
    MendedSlip(
      "several values that something is not, with and",
      """
      workflow: prov
      title: Prov
      steps: [{id: a, uses: prov.valj, next: [{when: ‹a.val != "nu" and "sen"¦'not(a.val in ("nu", "sen"))'›, to: a}, {to: b}]}, {id: b, uses: prov.hamta}]
      """,
      message: """
        TODO several values that something is not, with and
        """),
    MendedSlip(
      "what a step itself gives, under its with",
      """
      workflow: prov
      title: Prov
      inputs: {dag: {type: date, required: true}}
      steps:
        - {id: a, uses: prov.fraga, role: chef, with: {fråga: = ‹b.svar¦"Vad?"›}}
        - {id: b, uses: prov.fraga, role: chef, with: {fråga: = ‹b.svar¦a.svar›}, next: [{when: b.antal > 3, to: b}, {to: c}]}
        - {id: c, uses: prov.hamta}
      """,
      message: """
        TODO what a step itself gives, under its with
        """),
  ]
}
