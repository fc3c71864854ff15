/// Names, keys and expressions.
extension StaticCheckTests {
  static let names = [
    StaticCheck("workflow.unknown-use", "steps: [{id: a, uses: prov.‹hamt¦hamta›}]\n"),
    StaticCheck("workflow.unknown-call", "steps: [{id: a, call: ‹dal¦del›, with: {dag: 2026-01-01}}]\n"),
    StaticCheck("workflow.unknown-role", "steps: [{id: a, uses: prov.fraga, role: ‹chf¦chef›, with: {fråga: Hur?}}]\n"),
    StaticCheck("workflow.unknown-board", "steps: [{id: a, uses: prov.till, with: {organ: social‹¦nämnden›}}]\n"),
    StaticCheck(
      "workflow.unknown-decision-type", "steps: [{id: a, uses: prov.till, with: {beslut: prov.‹x¦beslut›}}]\n"),
    StaticCheck("workflow.unknown-type", one).with(input: "x: {type: ‹heltal¦integer›}"),
    StaticCheck(
      "workflow.unknown-target", "steps: [{id: a, uses: prov.hamta, next: [{to: ‹b¦slut›}]}]\nexits: [{id: slut}]\n"),
    StaticCheck("workflow.unknown-step", "steps: [{id: a, \(ask)}, {id: b, \(ask), distinct_from: [‹x¦a›]}]\n"),
    StaticCheck(
      "workflow.unknown-message", one + "interrupts: [{message: ‹åter¦återkallad›, to: slut}]\nexits: [{id: slut}]\n"),
    StaticCheck(
      "workflow.unknown-clock",
      one + "clocks: {tid: {title: Tid, until: = datum}}\nhandlers: [{clock: ‹tit¦tid›, notify: [chef]}]\n"),
    StaticCheck("workflow.unknown-field", one + "checks: [{when: antal < 0, field: ‹anta¦antal›, text: Nej.}]\n"),
    StaticCheck("workflow.unknown-key", "steps: [{id: a, call: del, with: {dag: 2026-01-01‹, x: 1¦›}}]\n"),
    StaticCheck("workflow.name", "steps: [{id: ‹1a¦a1›, uses: prov.hamta}]\n"),
    StaticCheck("workflow.name-taken", "steps: [{id: ‹antal¦a›, uses: prov.hamta}]\n"),
    StaticCheck("workflow.step-twice", "steps: [{id: a, uses: prov.hamta}, {id: ‹a¦b›, uses: prov.hamta}]\n"),
    StaticCheck("yaml.unknown-key", "steps: [{id: a, uses: prov.hamta‹, rol: chef¦›}]\n"),
    StaticCheck("yaml.missing-key", "steps: [{‹¦id: a, ›uses: prov.hamta}]\n"),
    StaticCheck(
      "yaml.wrong-type", "steps: [{id: a, uses: prov.hamta, next: [‹b¦{to: b}›]}, {id: b, uses: prov.hamta}]\n"),
    StaticCheck(
      "workflow.not-nfc",
      "steps: [{id: å, uses: prov.hamta, next: [{when: å.utfall = \"om\", to: ‹a\u{30A}¦å›}, {to: slut}]}]\n"
        + "exits: [{id: slut}]\n"),
    StaticCheck(
      "workflow.unknown-step",
      one + "interrupts: [{message: återkallad, while: [‹slut¦a›], to: slut}]\nexits: [{id: slut}]\n"),
  ]

  static let expressions = [
    StaticCheck("feel.unknown-name", one + "facts: {f: = ‹anta¦antal› + 1}\n"),
    StaticCheck("feel.unknown-field", one + "outputs: {u: = a.‹utfal¦utfall›}\n"),
    StaticCheck("feel.unknown-function", one + "facts: {f: = ‹lenght¦string length›(val)}\n"),
    StaticCheck("feel.type", one + "facts: {f: = antal + ‹val¦1›}\n"),
    StaticCheck("feel.type", one + "facts: {f: '= if antal > 3 then \"x\" else ‹3¦\"y\"›'}\n"),
    StaticCheck("feel.may-be-null", one + "facts: {f: = string(‹datum¦antal›)}\n"),
    StaticCheck("feel.not-boolean", one + "facts: {f: '= if ‹antal¦antal > 3› then 1 else 2'}\n"),
    StaticCheck("feel.empty-text", one + "facts: {f: '= x != ‹\"\"¦null›'}\n").with(input: "x: {type: text}"),
    StaticCheck("feel.empty-text", one + "facts: {f: '= x = \"\"'}\n")
      .with(input: "x: {type: text‹¦, required: true›}"),
    StaticCheck("feel.thousands", one + "facts: {f: = antal > ‹1.500¦1500›}\n"),
    StaticCheck("feel.thousands", one + "facts: {f: = antal > ‹12.250¦1.125›}\n"),
    StaticCheck("feel.quoted-word", one + "facts: {f: '= x != ‹\"null\"¦null›'}\n").with(input: "x: {type: text}"),
    StaticCheck("feel.quoted-word", one + "facts: {f: '= x in (\"tomt\", \"annat\")'}\n")
      .with(input: "x: {type: ‹text¦choice, options: [tomt, annat]›}"),
    StaticCheck("feel.may-be-null", one + "facts: {f: '= string([antal, 1][‹3¦2›])'}\n"),
    StaticCheck("feel.counts-one", one + "facts: {f: = ‹count¦string length›(val) > 2}\n"),
    StaticCheck("workflow.unknown-option", one + "facts: {f: = val = \"‹jaa¦ja›\" or antal > 3}\n"),
    StaticCheck("workflow.unknown-option", one + "facts: {f: '= val in (\"ja\", \"‹nejj¦nej›\")'}\n"),
    StaticCheck(
      "workflow.unknown-option",
      one + "clocks: {tid: {title: Tid, until: = datum}}\n"
        + "facts: {f: = clocks.tid.state = \"‹warned¦expired›\"}\n"),
    StaticCheck("feel.syntax", one + "facts: {f: = antal +‹¦ 1›}\n"),
    StaticCheck("feel.no-space", one + "facts: {f: =‹¦ ›antal}\n"),
    StaticCheck("yaml.hard-space", one + "facts: {f: =‹\u{A0}¦ ›antal}\n"),
    StaticCheck("feel.not-text", one + "facts:\n  f: ‹\n    - antal¦antal›\n"),
    StaticCheck("feel.yaml-brackets", one + "facts:\n  f: ‹[antal, 2]¦'= [antal, 2]'›\n"),
    StaticCheck("feel.yaml-comma", one + "facts: {f: ‹= max(antal, 2)¦'= max(antal, 2)'›}\n", isAlone: false),
    StaticCheck("feel.yaml-comment", one + "facts:\n  f: ‹= val + \" # 1\"¦'= val + \" # 1\"'›\n"),
    StaticCheck("feel.yaml-quotes", one + "facts:\n  f: ‹\"ett ord\"¦'\"ett ord\"'›\n"),
    StaticCheck("feel.yaml-block", one + "facts:\n  f: ‹>¦= antal > 3›\n"),
    StaticCheck(
      "workflow.maybe-unset",
      "steps: [{id: a, uses: prov.hamta, next: [{when: antal > 3, to: c}, {to: b}]}, {id: b, \(ask)}, "
        + "{id: c, uses: prov.fraga, role: chef, with: {fråga: ‹= b.svar¦= a.utfall›}}]\n"),
    StaticCheck(
      "workflow.maybe-unset",
      "steps: [{id: a, uses: prov.hamta, next: [{when: antal > 3, to: c}, {to: b}]}, {id: b, \(ask)}, "
        + "{id: c, uses: prov.hamta, next: [{when: ‹antal > 4¦b != null›, to: d}, {to: u}]}, "
        + "{id: d, uses: prov.fraga, role: chef, with: {fråga: = b.svar}}]\nexits: [{id: u}]\n"),
    StaticCheck("workflow.fact-order", one + "facts: {‹f: = g, g: = antal¦g: = antal, f: = g›}\n"),
    StaticCheck(
      "workflow.out-of-scope",
      "steps: [{id: p, parallel: {x: [{id: a, uses: prov.hamta}], y: [{id: b, uses: prov.hamta}]}}]\n"
        + "outputs: {u: = ‹a.utfall¦antal›}\n"),
    StaticCheck("workflow.check-scope", one + "checks: [{when: ‹today() > @\"2026-01-01\"¦antal > 3›, text: Nej.}]\n"),
  ]
}
