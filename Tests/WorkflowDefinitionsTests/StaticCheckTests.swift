import Foundation
import SourceDiagnostics
import Testing

@Suite("Every check of a process fires where it should and is silent where it should")
struct StaticCheckTests {
  @Test("fires once", arguments: checks)
  func fires(_ check: StaticCheck) throws {
    let diagnostics = try load(check.wrong, plugin: check.plugin).diagnostics
    let codes = diagnostics.map(\.code)
    #expect(
      check.isAlone ? codes == [check.code] : codes.contains(check.code),
      "\(DiagnosticRenderer().renderAll(diagnostics))")
    #expect(diagnostics.allSatisfy { $0.place != nil && $0.hint?.isEmpty != true })
  }

  @Test("is silent when the fault is mended", arguments: checks)
  func silent(_ check: StaticCheck) throws {
    let diagnostics = try load(check.mended, plugin: check.plugin).diagnostics
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
  }

  @Test("has a row here, or is told of files that hang together")
  func complete() throws {
    let together: Set<String> = [
      "workflow.recursion", "workflow.twice", "workflow.process-name", "workflow.may-refuse",
    ]
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sources = root.appendingPathComponent("Sources/WorkflowDefinitions")
    var codes: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      codes.formUnion(text.matches(of: /"((?:workflow|feel)\.[a-z-]*[a-z])"/).map { String($0.1) })
    }
    #expect(codes.count > 50)
    let rows = Set(Self.checks.map(\.code))
    #expect(codes.subtracting(rows).subtracting(together).sorted() == [])
  }

  private static let way =
    "steps: [{id: a, uses: prov.valj, next: [{when: a.val = \"nu\", to: b}, {to: z}]}, "
    + "{id: b, uses: prov.hamta, next: [{when: %, to: c}, {to: z}]}, {id: c, uses: prov.hamta}, {id: z, uses: prov.hamta}]\n"

  /// What the ways to a place show there, and for how long.
  private static let shown = [
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

  private static let idle = [
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

  private static let one = "steps: [{id: a, uses: prov.hamta}]\n"
  private static let ask = "uses: prov.fraga, role: chef, with: {fråga: Hur?}"

  static let checks =
    names + expressions + values + texts + flow + conditions + rules + triggers + blocks + rounds + shown + idle

  private static let rounds = [
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

  private static let names = [
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

  private static let expressions = [
    StaticCheck("feel.unknown-name", one + "facts: {f: = ‹anta¦antal› + 1}\n"),
    StaticCheck("feel.unknown-field", one + "outputs: {u: = a.‹utfal¦utfall›}\n"),
    StaticCheck("feel.unknown-function", one + "facts: {f: = ‹lenght¦string length›(val)}\n"),
    StaticCheck("feel.type", one + "facts: {f: = antal + ‹val¦1›}\n"),
    StaticCheck("feel.type", one + "facts: {f: '= if antal > 3 then \"x\" else ‹3¦\"y\"›'}\n"),
    StaticCheck("feel.may-be-null", one + "facts: {f: = string(‹datum¦antal›)}\n"),
    StaticCheck("feel.empty-text", one + "facts: {f: '= x != ‹\"\"¦null›'}\n").with(input: "x: {type: text}"),
    StaticCheck("feel.empty-text", one + "facts: {f: '= x = \"\"'}\n")
      .with(input: "x: {type: text‹¦, required: true›}"),
    StaticCheck("feel.quoted-word", one + "facts: {f: '= x != ‹\"null\"¦null›'}\n").with(input: "x: {type: text}"),
    StaticCheck("feel.quoted-word", one + "facts: {f: '= x in (\"tomt\", \"annat\")'}\n")
      .with(input: "x: {type: ‹text¦choice, options: [tomt, annat]›}"),
    StaticCheck("feel.may-be-null", one + "facts: {f: '= string([antal, 1][‹3¦2›])'}\n"),
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

  private static let values = [
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

  private static let texts = [
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

  private static let flow = [
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

  private static let conditions = [
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
    StaticCheck("workflow.hinder", "steps: [{id: a, \(ask), hinder: [{‹¦when: a.antal > 3, ›text: Nej.}]}]\n"),
  ]

  private static let rules = [
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

  private static let triggers = [
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

  private static let blocks = [
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

extension StaticCheck {
  /// The same check of a process with one more field in its first form.
  fileprivate func with(input: String) -> StaticCheck {
    StaticCheck(code, "  " + input + "\n" + body)
  }
}
