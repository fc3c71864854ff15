/// What the ways to a place show there, and what comes to nothing.
extension StaticCheckTests {
  /// What the ways to a place show there, and for how long.
  static let shown = [
    StaticCheck(
      "workflow.no-value", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, antal: ‹¦3›}}]\n"),
    StaticCheck(
      "workflow.no-value",
      "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, antal‹¦:› = antal}}]\n"),
    StaticCheck(
      "workflow.not-closed",
      "case: {title: '= \"Om \" + val'}\nsteps: [{id: h, uses: prov.hamta}‹¦, {id: z, uses: prov.stang}›]\n",
      hasClosing: true),
    StaticCheck(
      "workflow.not-closed",
      "steps: [{id: h, uses: prov.hamta, next: [{when: val = \"ja\", to: ‹x¦z›}, {to: z}]}, "
        + "{id: z, uses: prov.stang, next: [{to: x}]}]\nexits: [{id: x}]\n", hasClosing: true),
    StaticCheck(
      "workflow.not-closed",
      "steps: [{id: h, uses: prov.hamta}, {id: z, uses: prov.stang}]\nexits: [{id: x‹¦, uses: prov.stang›}]\n"
        + "interrupts: [{message: återkallad, to: x}]\n", hasClosing: true),
    StaticCheck(
      "workflow.not-closed",
      "steps: [{id: p, parallel: {x: [{id: z, uses: prov.stang}], y: [{id: h, uses: prov.hamta}]}, join: ‹any¦all›}]\n",
      hasClosing: true),
    StaticCheck(
      "workflow.not-closed",
      "steps: [{id: h, uses: prov.hamta}, {id: f, for_each: {each: post, in: = h.poster, key: = post.namn}, "
        + "steps: [{id: s, uses: prov.‹stang¦hamta›}]}‹¦, {id: z, uses: prov.stang}›]\n", hasClosing: true),
    StaticCheck(
      "workflow.no-value",
      "steps: [{id: h, uses: prov.hamta}, {id: a, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, "
        + "fakta: {antal_dagar: ‹null¦= antal_dagar›}}}]\n"
    ).with(input: "antal_dagar: {type: integer}"),
    StaticCheck(
      "workflow.no-value",
      "steps: [{id: h, uses: prov.hamta}, {id: a, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, "
        + "fakta: {antal_dagar: ‹1¦= 1›}}}]\n"
    ).with(input: "antal_dagar: {type: integer}"),
    StaticCheck("feel.may-be-null", "facts: {f: x > 3}\nsteps: [{id: a, uses: prov.hamta}]\n")
      .with(input: "x: {type: integer‹¦, required: true›}"),
    StaticCheck(
      "workflow.maybe-null", "steps: [{id: p, call: del, with: {dag: '= x + duration(\"P7D\")'}}]\n"
    ).with(input: "x: {type: date‹¦, required: true›}"),
    StaticCheck(
      "workflow.misplaced-key",
      "steps:\n  - id: f\n    for_each: {each: e, in: '= [val]', key: = e}\n    steps:\n      - id: a\n"
        + "        uses: prov.fraga\n        role: chef\n‹¦    ›    with: {fråga: = e}\n"),
    StaticCheck(
      "workflow.name",
      "facts: {‹kort tid¦kort_tid›: antal < 3}\nsteps: [{id: a, uses: prov.hamta, next: "
        + "[{when: kort_tid, to: b}, {to: c}]}, {id: b, uses: prov.hamta}, {id: c, uses: prov.hamta}]\n"),
    StaticCheck(
      "feel.yaml-quotes", "facts: {kort: ‹”antal < 3”¦'antal < 3'›}\nsteps: [{id: a, uses: prov.hamta}]\n"),
    StaticCheck(
      "workflow.after-closing",
      "steps: [{id: z, uses: prov.‹stang¦hamta›}, {id: y, uses: prov.stang}]\n", hasClosing: true),
    StaticCheck(
      "workflow.facts-left-out",
      "steps: [{id: h, uses: prov.hamta}, {id: a, uses: prov.till, with: {organ: = h.utfall, beslut: prov.beslut, "
        + "fakta: {‹krets: alla¦antal_dagar: = antal›}}}]\n"),
    StaticCheck(
      "workflow.free-text", "steps: [{id: a, uses: prov.till, with: {beslut: ‹= x¦prov.beslut›}}]\n"
    ).with(input: "x: {type: text, required: true}"),
    StaticCheck(
      "workflow.fraction",
      "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, antal: = ‹antal / 3¦floor(antal / 3)›}}]\n"),
    StaticCheck(
      "feel.type",
      "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, lista: '= [\"x\", ‹antal¦\"y\"›]'}}]\n"),
    StaticCheck(
      "workflow.field-type", "steps: [{id: a, uses: prov.till, with: {ändrar: ‹= ›x}}]\n"
    ).with(input: "x: {type: date, required: true}"),
    StaticCheck(
      "workflow.unmarked-name",
      "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: ‹\"Om {x}\"¦'= \"Om \" + x'›}}]\n"
    ).with(input: "x: {type: text, required: true}"),
    StaticCheck(
      "workflow.unmarked-name",
      "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: '‹¦= ›\"Om \" + x'}}]\n"
    ).with(input: "x: {type: text, required: true}"),
    StaticCheck(
      "workflow.unmarked-name",
      "steps: [{id: a, uses: prov.fraga, title: \"Fråga om ‹{x}¦ärendet›\", role: chef, with: {fråga: Hur?}}]\n"
    ).with(input: "x: {type: text, required: true}"),
    StaticCheck(
      "workflow.next-shadowed",
      "steps: [{id: h, uses: prov.hamta, next: [{when: ‹h.poster != null¦count(h.poster) > 0›, to: b}, {to: z}]}, "
        + "{id: b, uses: prov.hamta}, {id: z, uses: prov.hamta}]\n"),
    StaticCheck(
      "feel.may-be-null",
      "checks: [{when: d ‹> 100¦< 1›, text: Nej.}]\nsteps: [{id: a, uses: prov.hamta}]\n"
        + "facts: {f: 10 / d > 3}\n"
    ).with(input: "d: {type: integer, required: true}"),
    StaticCheck(
      "workflow.fixed-return",
      "steps: [{id: b, uses: prov.valj, next: [{when: b.klart, to: z}, {to: a}]}, {id: a, uses: prov.valj, "
        + "next: [{when: 'val = \"ja\"‹¦ and a.klart›', to: b}, {when: a.klart, to: a}, {to: z}]}, "
        + "{id: z, uses: prov.hamta}]\n"),
    StaticCheck(
      "workflow.fixed-round",
      "steps: [{id: a, uses: prov.valj, next: [{when: ‹val = \"ja\"¦a.klart›, to: z}, {to: a}]}, "
        + "{id: z, uses: prov.hamta}]\n"),
    StaticCheck(
      "workflow.maybe-null",
      "facts: {f: '= if ‹b != null¦antal > 3› then null else x'}\n"
        + "steps: [{id: a, uses: prov.hamta, next: [{when: f != null, to: b}, {to: z}]}, {id: b, uses: prov.hamta}, "
        + "{id: p, call: del, with: {dag: = f}}, {id: z, uses: prov.hamta}]\n"
    ).with(input: "x: {type: date, required: true}"),
    StaticCheck("workflow.maybe-null", "steps: [{id: p, call: del, with: {dag: = min(x)}}]\n")
      .with(input: "x: {type: list, of: date‹¦, required: true›}"),
    StaticCheck("workflow.never-holds", way.replacing("%", with: "a.‹val = \"sen\"¦klart›")),
    StaticCheck("workflow.never-holds", way.replacing("%", with: "b ‹= null¦!= null and a.klart›")),
    StaticCheck("workflow.never-holds", way.replacing("%", with: "string length(b.utfall) ‹<¦>› 0")),
    StaticCheck("workflow.next-shadowed", way.replacing("%", with: "‹b != null¦a.klart›")),
    StaticCheck(
      "input.choice",
      "steps: [{id: a, uses: prov.valj}, {id: b, uses: prov.fraga, role: chef, with: {fråga: Hur?, val: = ‹a.›val}}]\n"),
    StaticCheck(
      "workflow.refuses-all",
      "steps: [{id: a, uses: prov.valj, hinder: [{when: a.val = \"nu\" and antal > 3, text: Nej.}, "
        + "{when: a.val != \"nu\" and antal ‹>¦<› 2, text: Nej.}]}]\n"),
    StaticCheck(
      "workflow.for-each",
      "steps: [{id: f, for_each: {each: d, in: '= [‹¦1›]', key: = d}, steps: [{id: b, uses: prov.hamta}]}]\n"),
    StaticCheck(
      "workflow.for-each",
      "steps: [{id: f, for_each: {each: d, in: '= [1, ‹1¦2›]', key: = d}, steps: [{id: b, uses: prov.hamta}]}]\n"),
    StaticCheck(
      "workflow.for-each",
      "steps: [{id: f, for_each: {each: d, in: '= [1, 2]', key: = d, join: ‹3¦2›}, steps: [{id: b, uses: prov.hamta}]}]\n"
    ),
  ]

  static let idle = [
    StaticCheck(
      "workflow.no-end",
      "clocks: {t: {title: T, until: = date(x)}}\n"
        + "steps: [{id: a, uses: prov.hamta, interrupts: [{clock: t, to: u}], next: [{to: a}]}]\nexits: [{id: u}]\n"
    ).with(input: "x: {type: ‹text¦date›, required: true}"),
    StaticCheck(
      "workflow.no-end",
      "clocks: {t: {title: T, until: = min(x)}}\n"
        + "steps: [{id: a, uses: prov.hamta, interrupts: [{clock: t, to: u}], next: [{to: a}]}]\nexits: [{id: u}]\n"
    ).with(input: "x: {type: list, of: date, ‹default: []¦required: true›}"),
    StaticCheck(
      "workflow.never-fires",
      "steps: [{id: a, uses: prov.‹rakna¦hamta›}, {id: b, uses: prov.hamta}]\n"
        + "interrupts: [{message: återkallad, while: [a], to: u}]\nexits: [{id: u}]\n"),
    StaticCheck(
      "workflow.never-fires",
      "steps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.hamta}]\n"
        + "interrupts: [{message: återkallad, when: b != null, while: [‹a¦b›], to: u}]\nexits: [{id: u}]\n"),
    StaticCheck(
      "workflow.never-fires",
      "clocks: {k: {title: K, until: '= if b != null then datum else null'}}\n"
        + "steps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.hamta}]\n"
        + "interrupts: [{clock: k, while: [‹a¦b›], to: u}]\nexits: [{id: u}]\n"),
    StaticCheck(
      "workflow.never-fires",
      "clocks: {k: {title: K, until: = x}}\nsteps: [{id: a, uses: prov.hamta}, {id: b, uses: prov.hamta}]\n"
        + "handlers: [{clock: k, state: started‹, when: a != null¦›, notify: [chef]}]\n"
    ).with(input: "x: {type: date, required: true}"),
    StaticCheck(
      "workflow.never-fires",
      "steps: [{id: a, uses: prov.hamta, next: [{to: u}]}]\n"
        + "optional: [{id: o, uses: prov.hamta, when: ‹u¦a› != null}]\nexits: [{id: u, uses: prov.hamta}]\n"),
  ]
}
