extension GeneratedProcess {
  /// The process as a file.
  var yaml: String {
    let writer = Writer()
    var body = "steps:\n" + writer.list(steps, 1)
    if !exits.isEmpty { body += "exits:\n" + writer.list(exits, 1) }
    if !optional.isEmpty { body += "optional:\n" + writer.list(optional, 1) }
    if !interrupts.isEmpty {
      body += "interrupts:\n"
      for interrupt in interrupts {
        let trigger = interrupt.clock.map { "clock: k\($0)" } ?? "message: återkallad"
        body += "  - {\(trigger), to: \(name(interrupt.target))\(whileIn(interrupt.whileIn))}\n"
      }
    }
    if !handlers.isEmpty {
      body += "handlers:\n"
      for (number, handler) in handlers.enumerated() {
        body += "  - clock: h\(number)\n"
        if let steps = handler.whileIn { body += "    while: [\(steps.joined(separator: ", "))]\n" }
        body += "    steps:\n" + writer.list(handler.steps, 3)
      }
    }
    var head = "workflow: prov\ntitle: Prov\n"
    head += "inputs: {val: {type: choice, options: [\(Self.values.joined(separator: ", "))], required: true}}\n"
    head += "clocks:\n"
    let clocks = (0..<Self.clocks).map { "k\($0)" } + handlers.indices.map { "h\($0)" }
    for clock in clocks { head += "  \(clock): {title: \(clock.uppercased()), until: = date(\"2030-01-01\")}\n" }
    return head + body
  }

  private func whileIn(_ steps: [String]?) -> String {
    steps.map { ", while: [\($0.joined(separator: ", "))]" } ?? ""
  }

  private func name(_ target: Target) -> String { Writer.name(target) }

  private struct Writer {
    static func name(_ target: Target) -> String {
      switch target {
      case .step(let id), .exit(let id): id
      }
    }

    func list(_ steps: [Step], _ depth: Int) -> String {
      steps.map { step($0, depth) }.joined()
    }

    private func step(_ step: Step, _ depth: Int) -> String {
      let indent = String(repeating: "  ", count: depth)
      var text = "\(indent)- id: \(step.id)\n"
      switch step.work {
      case .own:
        let sends = step.interrupts.contains { $0.trigger == .failure }
        text += "\(indent)  uses: \(sends ? "prov.skicka" : "prov.hamta")\n"
      case .branches(let branches, let join):
        text += "\(indent)  parallel:\n"
        for (number, branch) in branches.enumerated() {
          text += "\(indent)    gren\(number):\n" + list(branch, depth + 3)
        }
        text += "\(indent)  join: \(word(join))\n"
      case .items(let body, let join):
        text += "\(indent)  for_each: {each: post_\(step.id), in: '= [1, 2]', key: = post_\(step.id), "
        text += "join: \(word(join))}\n\(indent)  steps:\n" + list(body, depth + 2)
      }
      if !step.next.isEmpty { text += "\(indent)  next:\n" }
      for (number, target) in step.next.enumerated() {
        let asked = step.asked.map { "val = \"\($0)\"" } ?? "today().day = \(number + 1)"
        let condition = number + 1 < step.next.count ? "when: \(asked), " : ""
        text += "\(indent)    - {\(condition)to: \(Self.name(target))}\n"
      }
      if !step.interrupts.isEmpty { text += "\(indent)  interrupts:\n" }
      for interrupt in step.interrupts {
        let trigger =
          switch interrupt.trigger {
          case .clock(let clock): "clock: k\(clock)"
          case .failure: "effect: \(step.id)"
          case .message: "message: återkallad"
          }
        text += "\(indent)    - {\(trigger), to: \(Self.name(interrupt.target))}\n"
      }
      return text
    }

    private func word(_ join: Join) -> String {
      switch join {
      case .all: "all"
      case .any: "any"
      case .count(let number): "\(number)"
      }
    }
  }
}
