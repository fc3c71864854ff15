/// Where steps lead, and under which conditions.
extension StaticCheckTests {
  static let flow = [
    StaticCheck("workflow.empty-next", "steps: [{id: a, uses: prov.hamta, next: [‹¦{to: u}›]}]\n‹¦exits: [{id: u}]›\n"),
    StaticCheck("workflow.no-steps", "steps: [‹¦{id: a, uses: prov.hamta}›]\n"),
    StaticCheck("workflow.step-kind", "steps: [{id: a‹¦, uses: prov.hamta›}]\n"),
    StaticCheck(
      "workflow.exit-next",
      "steps: [{id: a, uses: prov.hamta, next: [{to: u}]}]\nexits: [{id: u‹, next: [{to: u}]¦›}]\n"),
    StaticCheck(
      "workflow.unreachable",
      "steps: [{id: a, uses: prov.hamta, next: [{to: ‹c¦b›}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]\n"),
    StaticCheck("workflow.unreachable", "steps: [{id: a, uses: prov.hamta‹¦, next: [{to: u}]›}]\nexits: [{id: u}]\n"),
    StaticCheck(
      "workflow.no-end",
      "steps: [{id: a, uses: prov.hamta, next: [‹¦{when: a.utfall = \"x\", to: u}, ›{to: a}]}]\n‹¦exits: [{id: u}]›\n"),
    StaticCheck(
      "workflow.no-end",
      "steps: [{id: p, parallel: {x: [{id: a, uses: prov.hamta, next: [{to: a}]}], y: [{id: b, uses: prov.hamta}]}, "
        + "join: ‹all¦any›}]\n"),
  ]

  static let conditions = [
    StaticCheck(
      "workflow.next-open",
      "steps: [{id: a, uses: prov.hamta, next: [{when: antal > 3, to: u}, {when: antal ‹<¦<=› 3, to: u}]}]\nexits: [{id: u}]\n"
    ),
    StaticCheck(
      "workflow.next-open",
      "steps: [{id: a, uses: prov.hamta, next: [{when: val = \"ja\", to: u}‹¦, {when: val = \"nej\", to: u}›]}]\nexits: [{id: u}]\n"
    ),
    StaticCheck(
      "workflow.next-shadowed",
      "steps: [{id: a, uses: prov.hamta, next: [{when: antal > 3, to: u}, {when: antal > ‹4¦2›, to: v}, {to: u}]}]\n"
        + "exits: [{id: u}, {id: v}]\n"),
    StaticCheck(
      "workflow.next-shadowed",
      "steps: [{id: a, uses: prov.hamta, next: [{‹¦when: antal > 3, ›to: u}, {to: u}]}]\nexits: [{id: u}]\n"),
    StaticCheck(
      "workflow.never-holds",
      "steps: [{id: a, uses: prov.hamta, next: [{when: val = \"ja\" and val ‹¦!›= \"nej\", to: u}, {to: u}]}]\n"
        + "exits: [{id: u}]\n"),
    StaticCheck(
      "workflow.never-holds",
      "steps: [{id: a, \(ask), hinder: [{when: a.antal > 3 and a.antal < ‹3¦5›, text: Nej.}]}]\n"),
    StaticCheck(
      "workflow.next-open",
      "steps: [{id: a, uses: prov.hamta, next: [{when: antal < x, to: u}, {when: antal > x, to: u}"
        + "‹¦, {when: x = antal, to: u}›]}]\nexits: [{id: u}]\n"
    ).with(input: "x: {type: integer, required: true}"),
    StaticCheck(
      "workflow.next-open",
      "steps: [{id: a, uses: prov.hamta, next: [{when: x < today(), to: u}, {when: x >‹¦=› today(), to: u}]}]\n"
        + "exits: [{id: u}]\n"
    ).with(input: "x: {type: date, required: true}"),
    StaticCheck(
      "workflow.next-shadowed",
      "steps: [{id: a, uses: prov.hamta, next: [{when: antal < x, to: u}, {when: x ‹>¦<› antal, to: v}, {to: u}]}]\n"
        + "exits: [{id: u}, {id: v}]\n"
    ).with(input: "x: {type: integer, required: true}"),
    StaticCheck(
      "workflow.never-holds",
      "steps: [{id: a, \(ask), hinder: [{when: a.antal < x and x ‹<¦>› a.antal, text: Nej.}]}]\n"
    ).with(input: "x: {type: integer, required: true}"),
    StaticCheck(
      "workflow.never-holds",
      "steps:\n  - {id: a, uses: prov.valj, next: [{when: b.val = \"nu\", to: u}, {to: b}]}\n"
        + "  - {id: b, uses: prov.valj, next: [{when: b.val = ‹\"nu\"¦\"sen\"›, to: b}, {to: a}]}\n"
        + "exits: [{id: u}]\n"),
    StaticCheck(
      "workflow.never-chosen",
      "facts: {f: '= if antal > ‹3¦9› then \"a\" else if antal > 7 then \"b\" else \"c\"'}\n"),
    StaticCheck("workflow.hinder", "steps: [{id: a, \(ask), hinder: [{‹¦when: a.antal > 3, ›text: Nej.}]}]\n"),
  ]

  private static let nine: String = (1...9).map { "k\($0): {title: K, until: = sista}" }.joined(separator: ", ")
  private static let away: String = (4...8).map { "{clock: k\($0), to: z}, " }.joined()

  static let rounds = [
    StaticCheck(
      "workflow.many-clocks",
      """
      clocks: {\(nine)}
      steps:
        - {id: a, uses: prov.hamta, interrupts: [\(away)‹{clock: k9, to: z}, ¦›{clock: k1, to: b}]}
        - {id: b, uses: prov.hamta, interrupts: [\(away){clock: k2, to: c}]}
        - {id: c, uses: prov.hamta, interrupts: [{clock: k3, to: ‹a¦z›}]}
        - {id: z, uses: prov.hamta}
      handlers: [{clock: k9, notify: [chef]}]

      """
    ).with(input: "sista: {type: date, required: true}"),
    StaticCheck(
      "workflow.lost-hand-over",
      "steps: [{id: a, uses: prov.hamta}]\noptional: [{id: o, uses: prov.‹till¦hamta›}]\n"),
    StaticCheck(
      "workflow.clock-ring",
      one + "clocks: {a: {title: A, until: '= if clocks.‹a¦b›.last_day = null then datum else null'}, "
        + "b: {title: B, until: = datum}}\n"),
    StaticCheck(
      "workflow.clock-ring",
      one + "facts: {dag: = clocks.‹b¦c›.last_day}\nclocks: {a: {title: A, until: = dag}, "
        + "b: {title: B, until: = clocks.a.last_day}, c: {title: C, until: = datum}}\n"),
    StaticCheck(
      "workflow.never-waits",
      "steps: [{id: a, uses: prov.‹rakna¦hamta›, next: [{when: today() > date(\"2026-01-01\"), to: a}, {to: b}]}, "
        + "{id: b, uses: prov.hamta}]\n"),
    StaticCheck(
      "workflow.last-way",
      "steps: [{id: a, uses: prov.hamta, next: [{when: antal > 3, to: b}, {when: antal <= ‹3¦2›, to: b}, {to: c}]}, "
        + "{id: b, uses: prov.hamta, next: [{to: d}]}, {id: c, uses: prov.hamta}, {id: d, uses: prov.hamta}]\n"),
    StaticCheck(
      "workflow.no-end",
      "clocks: {k: {title: K, until: = date(\"2026-05-04\")}}\n"
        + "steps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.hamta, next: [{to: slut}], interrupts: [{clock: k, to: "
        + "‹a¦slut›}]}]\nexits: [{id: slut}]\n"),
  ]
}
