import WorkflowDefinitions
import WorkflowKit

extension KeyBench {
  private static let head = """
    workflow: prov
    title: Prov
    inputs: {dag: {type: date, required: true}, lista: {type: list, of: text, required: true}}

    """
  private static let step = "{id: s, uses: arende.anteckna, role: registrator}"
  private static let stop = """
    interrupts: [{message: remiss_återkallad, to: slut}]

    """
  private static let clocks = "clocks: {k: {title: K, until: = dag, warn: [P1D]}}\n"
  private static let steps = "steps: [\(step), {id: t, uses: arende.anteckna, role: registrator}]\n"
  private static let closing =
    "steps: [{id: u, uses: arende.avsluta, role: registrator, with: {utfall: klart}}]\n"
  private static let inStep =
    head + clocks + """
      interrupts: [{clock: k, to: slut}]
      exits: [{id: slut}]
      steps:
        - id: s
          uses: arende.anteckna
          role: registrator

      """
  private static let loop = "{each: e, in: = lista, key: = e}"
  private static let inner = "[{id: i, uses: arende.anteckna, role: registrator}]"

  private static func listed(_ table: KeyTable, before: String, after: String = "") -> KeyBench {
    KeyBench(
      table: table, base: [("id", "s"), ("uses", "arende.anteckna"), ("role", "registrator")],
      others: ["for_each": loop, "parallel": "{a: [], b: []}"], before: before, after: after)
  }

  /// One for each table of a process file.
  static let process: [KeyBench] = [
    KeyBench(
      table: .process, base: [("workflow", "prov"), ("title", "Prov"), ("steps", "[\(step)]")], before: ""),
    KeyBench(table: .caption, base: [("party", "= \"A\"")], before: head + closing + "case:\n  "),
    KeyBench(
      table: .field, base: [("type", "text")], before: "workflow: prov\ntitle: Prov\n" + steps + "inputs:\n  f:\n    "),
    KeyBench(
      table: .check, base: [("when", "dag < today()"), ("text", "Nej.")], before: head + steps + "checks:\n  - "),
    KeyBench(
      table: .clock, base: [("title", "K"), ("until", "= dag")], others: ["starts": "= dag", "lasts": "P4M"],
      before: head + steps + "clocks:\n  k:\n    "),
    KeyBench(
      table: .clockExtension, base: [("at_most", "P1M")],
      before: head + steps + "clocks:\n  k:\n    title: K\n    until: = dag\n    extend:\n      "),
    listed(.step, before: head + "steps:\n  - "),
    listed(.optionalStep, before: head + "steps: [{id: t, uses: arende.anteckna, role: registrator}]\noptional:\n  - "),
    KeyBench(
      table: .exit, base: [("id", "slut"), ("uses", "arende.anteckna"), ("role", "registrator")],
      others: ["for_each": loop, "parallel": "{a: [], b: []}"],
      before: head + steps + stop + "exits:\n  - "),
    KeyBench(table: .guidance, base: [("text", "Tänk efter.")], before: inStep + "    guidance:\n      "),
    KeyBench(
      table: .transition, base: [("when", "s.text = \"\""), ("to", "s")], before: inStep + "    next:\n      - ",
      after: "      - {to: slut}\n"),
    KeyBench(
      table: .hinder, base: [("when", "s.text = \"\""), ("text", "Nej.")], before: inStep + "    hinder:\n      - "),
    KeyBench(
      table: .forEach, base: [("each", "e"), ("in", "= lista"), ("key", "= e")],
      before: head + "steps:\n  - id: s\n    steps: \(inner)\n    for_each:\n      "),
    KeyBench(
      table: .interrupt, base: [("message", "remiss_återkallad"), ("to", "slut")], others: ["clock": "k"],
      before: head + clocks + steps + "exits: [{id: slut}]\ninterrupts:\n  - "),
    KeyBench(
      table: .stepInterrupt, base: [("message", "remiss_återkallad"), ("to", "slut")], others: ["clock": "k"],
      before: inStep + "    interrupts:\n      - "),
    KeyBench(
      table: .handler, base: [("message", "remiss_återkallad"), ("notify", "[registrator]")], others: ["clock": "k"],
      before: head + clocks + steps + "handlers:\n  - "),
  ]
}
