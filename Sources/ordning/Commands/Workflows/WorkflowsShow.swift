import ArgumentParser
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// Shows a process.
struct WorkflowsShow: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Visa en process: indata, kontroller, klockor och steg.",
    discussion: "JSON: {id, title, file, valid_from, inputs, checks, clocks, steps, exits, optional}.")

  @Argument(help: ArgumentHelp("Processens namn.", valueName: "process")) var id: String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let registry = try InstalledPlugins.registry()
    let library = try globals.installation.library(showing: id, registry: registry)
    let workflow = try library.workflow(named: id)
    globals.answer(value(of: workflow), text: text(of: workflow))
  }

  private func text(of workflow: Workflow) -> String {
    var parts = ["\(workflow.id)  \(workflow.title)\n\(workflow.file.name)"]
    if !workflow.inputs.isEmpty { parts.append("Indata\n" + FieldsView.text(workflow.inputs, indent: 2)) }
    var checks = TextTable(indent: 2)
    for check in workflow.checks { checks.add(check.field ?? "", check.text) }
    if !checks.isEmpty { parts.append("Indata nekas\n" + checks.text) }
    var clocks = TextTable(indent: 2)
    for clock in workflow.clocks { clocks.add(clock.id, clock.title, clock.lagrum ?? "") }
    if !clocks.isEmpty { parts.append("Klockor\n" + clocks.text) }
    for (title, list) in [("Steg", workflow.steps), ("Utgångar", workflow.exits), ("När som helst", workflow.optional)]
    {
      let steps = Self.table(list, in: workflow)
      if !steps.isEmpty { parts.append("\(title)\n\(steps)") }
    }
    return parts.joined(separator: "\n\n")
  }

  private static func table(_ list: StepList, in workflow: Workflow) -> String {
    var table = TextTable(indent: 2)
    add(list, in: workflow, depth: 0, to: &table)
    return table.text
  }

  private static func add(_ list: StepList, in workflow: Workflow, depth: Int, to table: inout TextTable) {
    for node in list.nodes {
      table.add(String(repeating: "  ", count: depth) + node.id, node.title, what(node), node.role ?? "")
      for inner in lists(node) {
        if let inner = workflow.lists[inner] { add(inner, in: workflow, depth: depth + 1, to: &table) }
      }
    }
  }

  private static func lists(_ node: StepNode) -> [String] {
    switch node.kind {
    case .parallel(let branches, _): branches.map(\.list)
    case .forEach(_, _, _, let list, _): [list]
    case .step, .call, .end: []
    }
  }

  private static func what(_ node: StepNode) -> String {
    switch node.kind {
    case .step(let uses, _): uses
    case .parallel: "samtidigt"
    case .forEach(let each, _, _, _, _): "för varje \(each)"
    case .call(let workflow, _): "processen \(workflow)"
    case .end: "slut"
    }
  }

  private func value(of workflow: Workflow) -> Value {
    [
      "id": .string(workflow.id), "title": .string(workflow.title), "file": .string(workflow.file.name),
      "valid_from": .day(workflow.validFrom), "inputs": FieldsView.value(workflow.inputs),
      "checks": .list(
        workflow.checks.map {
          [
            "when": .string($0.condition.expression.source), "text": .string($0.text), "field": .text($0.field),
            "hint": .text($0.hint), "lagrum": .list($0.lagrum.map { .string($0) }),
          ]
        }),
      "clocks": .list(
        workflow.clocks.map {
          ["id": .string($0.id), "title": .string($0.title), "lagrum": .text($0.lagrum)]
        }), "steps": Self.value(workflow.steps, in: workflow), "exits": Self.value(workflow.exits, in: workflow),
      "optional": Self.value(workflow.optional, in: workflow),
    ]
  }

  private static func value(_ list: StepList, in workflow: Workflow) -> Value {
    .list(
      list.nodes.map { node in
        [
          "id": .string(node.id), "title": .string(node.title), "uses": .string(what(node)), "role": .text(node.role),
          "steps": .list(lists(node).compactMap { workflow.lists[$0] }.map { value($0, in: workflow) }),
        ]
      })
  }
}
