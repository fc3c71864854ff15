/// Checks of inputs, hinders, clocks and what they set off.
extension StaticCheckTests {
  static let rules = [
    StaticCheck(
      "workflow.hinder-result", "steps: [{id: a, \(ask), hinder: [{when: antal > 3‹¦ and a.antal > 3›, text: Nej.}]}]\n"
    ),
    StaticCheck(
      "workflow.hinder-result",
      "steps: [{id: a, uses: prov.hamta}, {id: b, \(ask), hinder: [{when: ‹a.utfall¦b.svar› = \"x\", text: Nej.}]}]\n"),
    StaticCheck(
      "workflow.hinder-result",
      "facts: {sent: = ‹@\"2026-01-01\"¦today()› > x}\nsteps: [{id: b, \(ask), hinder: [{when: sent, text: Nej.}]}]\n"
    ).with(input: "x: {type: date, required: true}"),
    StaticCheck("workflow.unused-key", "steps: [{id: a, uses: prov.hamta‹, role: chef¦›}]\n"),
    StaticCheck(
      "workflow.unused-key",
      "steps: [{id: p, ‹deadline: = datum, ¦›parallel: {x: [{id: a, uses: prov.hamta}], y: [{id: b, uses: prov.hamta}]}}]\n"
    ),
    StaticCheck("workflow.distinct", "steps: [{id: a, \(ask)}, {id: b, \(ask), distinct_from: [‹b¦a›]}]\n"),
    StaticCheck(
      "workflow.distinct", "steps: [{id: a, ‹uses: prov.hamta¦\(ask)›}, {id: b, \(ask), distinct_from: [a]}]\n"),
    StaticCheck(
      "workflow.distinct",
      "steps: [{id: a, \(ask), distinct_from: [b]}, {id: b, \(ask), next: [‹¦{when: b.svar = \"x\", to: a}, ›{to: u}]}]\n"
        + "exits: [{id: u}]\n"),
    StaticCheck(
      "workflow.distinct",
      "steps: [{id: p, parallel: {x: [{id: a, \(ask)}], y: [{id: b, \(ask)}]}}, {id: c, \(ask), distinct_from: [‹p¦b›]}]\n"
    ),
    StaticCheck(
      "workflow.distinct",
      "steps: [{id: a, \(ask), distinct_from: [‹c¦d›]}, {id: p, parallel: {x: [{id: c, \(ask)}], y: [{id: b, \(ask)}]}, "
        + "next: [{to: u}]}]\noptional: [{id: d, \(ask)}]\nexits: [{id: u}]\n"),
    StaticCheck(
      "workflow.refuses-all",
      "steps: [{id: a, \(ask), hinder: [{when: a.antal > 3, text: Nej.}, {when: a.antal ‹<=¦<› 3, text: Nej.}]}]\n"),
    StaticCheck(
      "workflow.default-refused",
      "  brister: {type: integer, default: ‹-1¦1›}\n" + one + "checks: [{when: brister < 0, text: Nej.}]\n"),
    StaticCheck(
      "workflow.refuses-all", one + "checks: [{when: antal > 3, text: Nej.}, {when: antal ‹<=¦<› 3, text: Nej.}]\n"),
    StaticCheck("workflow.never-holds", one + "checks: [{when: antal > 3 and antal < ‹2¦5›, text: Nej.}]\n"),
    StaticCheck(
      "workflow.next-shadowed",
      "steps: [{id: a, uses: prov.hamta, next: [{when: antal > 3 or antal ‹<=¦<› 3, to: u}, {to: b}]}, "
        + "{id: b, uses: prov.hamta}]\nexits: [{id: u}]\n"),
    StaticCheck(
      "workflow.never-set",
      "steps: [{id: a, \(ask), hinder: [{when: ‹b¦a›.svar = \"x\", text: Nej.}]}, {id: b, \(ask)}]\n"),
    StaticCheck(
      "workflow.never-set",
      "steps: [{id: a, \(ask), deadline: = b.dag}, {id: b, \(ask), next: [‹¦{when: b.svar = \"x\", to: a}, ›{to: u}]}]\n"
        + "exits: [{id: u}]\n"),
  ]

  static let triggers = [
    StaticCheck("workflow.clock-today", one + "clocks: {k: {title: K, until: = ‹today()¦ärende.öppnat› + @\"P7D\"}}\n"),
    StaticCheck(
      "workflow.clock-today",
      one + "facts: {nu: = ‹today()¦datum›}\nclocks: {k: {title: K, starts: = nu, lasts: P7D}}\n"),
    StaticCheck(
      "workflow.clock-warning", one + "clocks: {tid: {title: Tid, starts: = datum, lasts: P1M, warn: [‹P32D¦P31D›]}}\n"),
    StaticCheck(
      "workflow.clock-extension",
      one + "clocks: {tid: {title: Tid, until: = datum, extend: {at_most: ‹P0D¦P7D›}}}\n"),
    StaticCheck(
      "workflow.clock-extension",
      one + "clocks: {tid: {title: Tid, until: = datum, extend: {at_most: P7D, times: ‹0¦1›}}}\n"),
    StaticCheck("workflow.trigger", one + "handlers: [{‹¦message: återkallad, ›notify: [chef]}]\n"),
    StaticCheck("workflow.handler", one + "handlers: [{message: återkallad‹¦, notify: [chef]›}]\n"),
    StaticCheck(
      "workflow.clock-state",
      one
        + "clocks: {tid: {title: Tid, until: = datum}}\nhandlers: [{clock: tid, state: ‹slut¦expired›, notify: [chef]}]\n"
    ),
    StaticCheck("workflow.clock-rule", one + "clocks: {tid: {title: Tid, ‹starts¦until›: = datum}}\n"),
    StaticCheck("workflow.roll", one + "clocks: {tid: {title: Tid, until: = datum, roll: ‹alltid¦lagstadgad tid›}}\n"),
    StaticCheck("input.period", one + "clocks: {tid: {title: Tid, until: = datum, warn: [‹7 dagar¦P7D›]}}\n"),
    StaticCheck(
      "workflow.never-fires",
      one + "clocks: {tid: {title: Tid, until: = datum‹¦, warn: [P7D]›}}\n"
        + "handlers: [{clock: tid, state: warned, notify: [chef]}]\n"),
    StaticCheck(
      "workflow.never-fires",
      one + "interrupts: [{message: återkallad, ‹¦when: antal > 3, ›to: u}, {message: återkallad, to: v}]\n"
        + "exits: [{id: u}, {id: v}]\n"),
    StaticCheck(
      "workflow.never-fires",
      "steps: [{id: a, uses: ‹prov.hamta¦prov.skicka›}]\nhandlers: [{effect: a, notify: [chef]}]\n"),
  ]
}
