import Foundation
import SourceDiagnostics
import Testing
import WorkflowKit

@testable import WorkflowDefinitions
@testable import ordning

/// A process with its picture in every form, as `dot` has laid it out.
struct Drawn {
  let workflow: Workflow
  let diagram: Diagram
  let layout: DiagramLayout
  let svg: String
  let bpmn: String

  /// - Parameters:
  ///   - called: The processes that it calls, which a BPMN file holds too.
  init(
    _ workflow: Workflow, calling called: [Workflow] = [], registry: PluginRegistry, current: Set<String> = [],
    case number: String? = nil
  ) throws {
    self.workflow = workflow
    diagram = Diagram(of: workflow, registry: registry, current: current, case: number)
    layout = try Drawn.layout(of: diagram)
    let words = DiagramOutline(of: workflow, registry: registry, current: current, case: number).text
    svg = diagram.svg(layout, text: words)
    let others = try called.map { workflow in
      let diagram = Diagram(of: workflow, registry: registry)
      return (diagram, try Drawn.layout(of: diagram))
    }
    bpmn = BPMNFile([(diagram, layout)] + others).document
  }

  static func layout(of diagram: Diagram) throws -> DiagramLayout {
    try DiagramLayout(of: diagram, graphviz: try diagram.dot.map { try dot($0) })
  }

  /// What `dot` says of a drawing in its language.
  private static func dot(_ text: String) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "prov-\(UUID().uuidString).dot")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let process = Process()
    let answer = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/dot")
    process.arguments = ["-Tjson0", file.path]
    process.standardOutput = answer
    try process.run()
    let json = try answer.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(json)
  }
}

/// The processes that pictures are tried on: those that are shipped, one that uses every construct, and generated ones.
enum DrawnProcesses {
  /// Every shipped process, by name.
  static func shipped() throws -> [Drawn] {
    let registry = try InstalledPlugins.registry()
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
      .path(percentEncoded: false)
    let library = try Installation(config: root + "/config", workflows: root + "/Workflows")
      .library(registry: registry, organisation: nil)
    return try library.workflows.values.sorted { $0.id < $1.id }.map { workflow in
      try Drawn(workflow, calling: library.closure(of: workflow.id).filter { $0.id != workflow.id }, registry: registry)
    }
  }

  /// The process that uses every construct, with the case at some steps.
  static func example(current: Set<String> = [], case number: String? = nil) throws -> Drawn {
    let registry = try PluginRegistry(plugins: [ExamplePlugin()])
    let library = WorkflowLibrary.load(
      [SourceFile(name: "tillstånd.yaml", text: exampleProcess)]
        + exampleCalled.sorted { $0.key < $1.key }.map { SourceFile(name: $0.key, text: $0.value) }, registry: registry
    ).library
    let workflow = try #require(library.workflows["tillstånd_tillfälligt"])
    return try Drawn(
      workflow, calling: library.closure(of: workflow.id).filter { $0.id != workflow.id }, registry: registry,
      current: current, case: number)
  }

  /// Generated processes that are sound, some with blocks, interrupts, handlers and optional steps.
  static func generated(_ seeds: Range<Int>) throws -> [Drawn] {
    try seeds.compactMap { seed in
      var generator = ProcessGenerator(seed: seed, isWild: seed % 3 == 0)
      let (library, diagnostics) = try load(generator.process().yaml, others: [])
      guard diagnostics.isEmpty, let workflow = library.workflows["prov"] else { return nil }
      return try Drawn(workflow, registry: try PluginRegistry(plugins: [ProvPlugin()]))
    }
  }
}
