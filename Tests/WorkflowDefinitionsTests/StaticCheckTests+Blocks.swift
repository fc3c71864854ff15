/// Steps with steps inside, and processes that are called.
extension StaticCheckTests {
  static let blocks = [
    StaticCheck(
      "workflow.for-each",
      "steps: [{id: f, for_each: {each: d, in: = dagar, key: = ‹d¦string(d)›}, steps: [{id: b, uses: prov.hamta}]}]\n"
    ).with(input: "dagar: {type: list, of: date, required: true}"),
    StaticCheck(
      "workflow.for-each",
      "steps: [{id: f, for_each: {each: p, in: '= if parter = null then [] else parter', key: = ‹p¦p.namn›}, "
        + "steps: [{id: b, uses: prov.hamta}]}]\n"
    ).with(input: "parter: {type: list, of: party}"),
    StaticCheck(
      "workflow.maybe-null",
      "steps: [{id: f, for_each: {each: p, in: '= concatenate([], parter)', key: = p.‹e_post¦namn›}, "
        + "steps: [{id: b, uses: prov.hamta}]}]\n"
    ).with(input: "parter: {type: list, of: party, required: true}"),
    StaticCheck(
      "feel.unknown-field",
      "facts: {lista: '= if parter = null then [] else parter'}\n" + one + "outputs: {u: = lista.‹finns¦namn›}\n"
    ).with(input: "parter: {type: list, of: party}"),
    StaticCheck(
      "workflow.few-branches",
      "steps: [{id: p, parallel: {x: [{id: a, uses: prov.hamta}]‹¦, y: [{id: b, uses: prov.hamta}]›}}]\n"),
    StaticCheck(
      "workflow.join",
      "steps: [{id: p, parallel: {x: [{id: a, uses: prov.hamta}], y: [{id: b, uses: prov.hamta}]}, join: ‹3¦2›}]\n"),
    StaticCheck(
      "workflow.for-each",
      "steps: [{id: h, uses: prov.hamta}, {id: f, for_each: {each: post, in: = h.poster, key: = ‹antal¦post.namn›}, "
        + "steps: [{id: b, uses: prov.hamta}]}]\n"),
    StaticCheck(
      "workflow.maybe-null",
      "steps: [{id: h, uses: prov.hamta}, {id: f, for_each: {each: post, in: = h.poster, key: = post.‹kod¦namn›}, "
        + "steps: [{id: b, uses: prov.hamta}]}]\n"),
    StaticCheck(
      "workflow.maybe-null",
      "steps: [{id: f, for_each: {each: post, in: = x, key: = post}, steps: [{id: b, uses: prov.hamta}]}]\n"
    ).with(input: "x: {type: list, of: text‹¦, required: true›}"),
    StaticCheck(
      "workflow.for-each",
      "steps: [{id: h, uses: prov.hamta}, {id: f, for_each: {each: post, in: = h.poster‹¦, key: = post.namn›}, "
        + "steps: [{id: b, uses: prov.hamta}]}]\n"),
  ]
}
