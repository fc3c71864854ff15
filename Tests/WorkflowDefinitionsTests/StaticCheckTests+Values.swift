/// What steps are given.
extension StaticCheckTests {
  static let values = [
    StaticCheck(
      "input.unknown-field",
      "steps: [{id: a, uses: prov.till, with: {beslut: prov.beslut, fakta: {‹dagr¦antal_dagar›: 3}}}]\n"),
    StaticCheck(
      "input.unknown-field",
      "facts: {typ: '= if antal > 3 then \"prov.beslut\" else \"prov.beslut\"'}\n"
        + "steps: [{id: a, uses: prov.till, with: {beslut: = typ, fakta: {‹dagr¦antal_dagar›: 3}}}]\n"),
    StaticCheck(
      "input.type",
      "steps: [{id: a, uses: prov.till, with: {beslut: prov.beslut, fakta: {antal_dagar: ‹tre¦3›}}}]\n"),
    StaticCheck(
      "workflow.unknown-key",
      "steps: [{id: a, uses: prov.till, with: {beslut: prov.beslut, fakta: {antal‹¦_dagar›: = antal}}}]\n"),
    StaticCheck(
      "feel.type",
      "steps: [{id: a, uses: prov.till, with: {beslut: prov.beslut, fakta: {antal_dagar: = ‹val¦antal›}}}]\n"),
    StaticCheck(
      "feel.type",
      "steps: [{id: a, uses: prov.till, with: {beslut: prov.beslut, fakta: = ‹val¦{antal_dagar: antal}›}}]\n"
        .replacing("= ‹val¦{antal_dagar: antal}›", with: "‹= val¦'= {antal_dagar: antal}'›")),
    StaticCheck(
      "workflow.unmarked-name", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: ‹val¦= val›}}]\n"),
    StaticCheck(
      "workflow.unmarked-name", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: ‹val¦\"val\"›}}]\n"),
    StaticCheck(
      "workflow.unmarked-name", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: '=‹¦ ›val'}}]\n"),
    StaticCheck(
      "workflow.unmarked-name",
      "steps: [{id: h, uses: prov.hamta}, {id: a, uses: prov.fraga, role: chef, with: {fråga: ‹¦= ›h.utfall}}]\n"),
    StaticCheck(
      "feel.may-be-null",
      "steps: [{id: a, uses: prov.hamta, next: [{when: 'x > 3‹¦ or x = null›', to: u}, {to: u}]}]\nexits: [{id: u}]\n"
    ).with(input: "x: {type: integer}"),
    StaticCheck(
      "feel.may-be-null",
      "steps: [{id: a, uses: prov.hamta, next: [{when: 'x > 3 and x ‹> antal¦!= null›', to: u}, {to: u}]}]\n"
        + "exits: [{id: u}]\n"
    ).with(input: "x: {type: integer}"),
    StaticCheck(
      "feel.may-be-null",
      "steps: [{id: a, uses: prov.hamta, next: [{when: ‹antal = 3¦x = null›, to: u}, {when: x > 3, to: v}, {to: u}]}]\n"
        + "exits: [{id: u}, {id: v}]\n"
    ).with(input: "x: {type: integer}"),
    StaticCheck(
      "workflow.maybe-null",
      "steps: [{id: a, uses: prov.hamta}]\noptional: [{id: o, uses: prov.fraga, role: chef, "
        + "when: ‹antal > 3¦x != null›, with: {fråga: = x}}]\n"
    ).with(input: "x: {type: text}"),
    StaticCheck("workflow.missing-with", "steps: [{id: a, uses: prov.fraga, role: chef, with: {‹¦fråga: Hur?›}}]\n"),
    StaticCheck("workflow.maybe-null", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: = x}}]\n")
      .with(input: "x: {type: text‹¦, required: true›}"),
    StaticCheck("workflow.maybe-null", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: = ‹null¦val›}}]\n"),
    StaticCheck(
      "workflow.maybe-null",
      "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: '= if antal > 3 then val else ‹null¦\"?\"›'}}]\n"),
    StaticCheck(
      "workflow.maybe-null",
      "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: '= [val][‹antal¦1›]'}}]\n"),
    StaticCheck(
      "workflow.maybe-null",
      "steps: [{id: k, uses: prov.valj, next: [{when: k.val = \"‹sen¦nu›\", to: slut}, {to: a}]}, "
        + "{id: a, uses: prov.fraga, role: chef, with: {fråga: = k.skäl}}]\nexits: [{id: slut}]\n"),
    StaticCheck(
      "workflow.maybe-null",
      "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, lista: [‹= x¦= val›]}}]\n"
    )
    .with(input: "x: {type: text}"),
    StaticCheck("input.type", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, antal: ‹ett¦1›}}]\n"),
    StaticCheck(
      "input.date", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, dag: ‹i dag¦2026-01-01›}}]\n"),
    StaticCheck(
      "input.choice", "steps: [{id: a, uses: prov.fraga, role: chef, with: {fråga: Hur?, val: ‹kanske¦ja›}}]\n"),
    StaticCheck("workflow.no-role", "steps: [{id: a, uses: prov.fraga‹¦, role: chef›, with: {fråga: Hur?}}]\n"),
    StaticCheck("workflow.default", one).with(input: "x: {type: integer, default: ‹= antal¦3›}"),
    StaticCheck("workflow.no-options", one).with(input: "x: {type: choice‹¦, options: [a, b]›}"),
    StaticCheck("workflow.no-item-type", one).with(input: "x: {type: list‹¦, of: text›}"),
    StaticCheck("workflow.misplaced-key", one).with(input: "x: {type: text‹, of: text¦›}"),
    StaticCheck("yaml.wrong-type", "steps: ‹{id: a, uses: prov.hamta}¦[{id: a, uses: prov.hamta}]›\n"),
  ]

  static let texts = [
    StaticCheck("workflow.fixed-text", "steps: [{id: a, uses: prov.hamta, title: ‹= val¦Hämta›}]\n"),
    StaticCheck("workflow.fixed-text", "steps: [{id: a, uses: prov.fraga, role: ‹= val¦chef›, with: {fråga: Hur?}}]\n"),
    StaticCheck("workflow.fixed-text", "steps: [{id: a, \(ask), guidance: {text: ‹= val¦Läs.›}}]\n"),
    StaticCheck("workflow.empty-text", "steps: [{id: a, uses: prov.hamta, title: '‹ ¦Hämta›'}]\n"),
    StaticCheck("workflow.empty-text", "steps: [{id: a, \(ask), guidance: {text: '‹¦Läs.›'}}]\n"),
    StaticCheck("workflow.title-lines", "steps: [{id: a, uses: prov.hamta, title: \"Hämta‹\\n¦ ›allt\"}]\n"),
    StaticCheck(
      "workflow.appeal-track",
      "appeal_track: ‹förvaltningsbesvär¦laglighetsprövning›\nsteps: [{id: a, uses: prov.till, with: {beslut: prov.beslut}}]\n"
    ),
    StaticCheck("workflow.appeal-track", "appeal_track: ‹alltid¦överklagas inte›\n" + one),
    StaticCheck("workflow.unknown-fee", one + "facts: {f: = taxa(\"lov.‹stor¦litet›\")}\n"),
    StaticCheck("workflow.field-type", "steps: [{id: a, uses: prov.till, with: {ändrar: ‹antal¦datum›}}]\n"),
    StaticCheck("workflow.unknown-field", "steps: [{id: a, uses: prov.till, with: {ändrar: datum‹et¦›}}]\n"),
    StaticCheck("workflow.repeated", one).with(input: "x: {type: choice, options: [a, ‹a¦b›]}"),
    StaticCheck("workflow.repeated", "steps: [{id: a, \(ask)}, {id: b, \(ask), distinct_from: [a‹, a¦›]}]\n"),
    StaticCheck(
      "workflow.repeated",
      one + "handlers: [{message: återkallad, notify: [chef]}, {notify: [‹chef¦registrator›], message: återkallad}]\n"),
  ]
}
