import Logging
package import WorkflowDefinitions
import WorkflowKit

/// Finds where the parts of a picture have room.
package typealias DiagramRenderer = @Sendable (Diagram) throws -> DiagramLayout

/// The pictures of processes. Where the parts stand is worked out once for each process; that takes a program of its own.
actor ProcessPictures {
  private let renderer: DiagramRenderer?
  private var layouts: [String: DiagramLayout?] = [:]
  /// With more than this many remembered all are forgotten.
  private static let most = 200

  /// - Parameter renderer: Finds where the parts have room; without one there are no pictures, only words.
  init(_ renderer: DiagramRenderer?) { self.renderer = renderer }

  /// A process as SVG whose colours stand in the stylesheet; nil where it cannot be drawn.
  ///
  /// - Parameters:
  ///   - version: What tells this version of the process from every other, such as its hash.
  ///   - current: The paths of the steps that a case stands at.
  ///   - passed: Those of the steps that it has gone round.
  func svg(
    of workflow: Workflow, version: String, current: Set<String> = [], passed: Set<String> = [],
    registry: PluginRegistry, logger: Logger
  ) async -> String? {
    var diagram = Diagram(of: workflow, registry: registry, current: current)
    diagram.passed = passed
    let layout = await layout(of: diagram, key: "\(version)/\(workflow.id)", logger)
    return layout.map { diagram.svg($0, text: "Samma sak står i ord nedanför bilden.", isOnPage: true) }
  }

  private func layout(of diagram: Diagram, key: String, _ logger: Logger) async -> DiagramLayout? {
    if let known = layouts[key] { return known }
    guard let renderer else { return nil }
    let layout = await Task.detached { () -> DiagramLayout? in
      do { return try renderer(diagram) } catch {
        logger.warning("Bilden av processen går inte att rita: \(error)", metadata: ["process": "\(diagram.workflow)"])
        return nil
      }
    }.value
    if layouts.count >= Self.most { layouts = [:] }
    layouts[key] = .some(layout)
    return layout
  }
}
