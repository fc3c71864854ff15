/// A process as a picture: what stands in it, what leads where, and what it is called in Swedish.
///
/// It has the parts of BPMN, since that is the form that others read. The drawing, the Mermaid text and the BPMN file all
/// come from it, so that they say the same.
package struct Diagram: Sendable {
  /// The id, in a drawing, of where the case stands; a page can lead there.
  package static let currentID = "har-ar-arendet"

  /// The process.
  package let workflow: String
  /// What it is called, with the number of the case where it shows where one stands.
  package let title: String
  /// The parts that hold others: blocks, and what stands beside the main flow. One that holds another comes first.
  package internal(set) var groups: [DiagramGroup] = []
  /// The parts that hold nothing.
  package internal(set) var nodes: [DiagramNode] = []
  /// The ways between parts of the same group.
  package internal(set) var flows: [DiagramFlow] = []
  /// The clocks, a sentence each.
  package internal(set) var clocks: [String] = []
  /// The paths of the steps that the case has gone round.
  package var passed: Set<String> = []

  init(workflow: String, title: String) {
    self.workflow = workflow
    self.title = title
  }

  /// The part of that id that holds others.
  package func group(_ id: String) -> DiagramGroup? { groups.first { $0.id == id } }

  /// The part of that id that holds nothing.
  package func node(_ id: String) -> DiagramNode? { nodes.first { $0.id == id } }

  /// The group that a part stands in; nil for the main flow.
  package func parent(of id: String) -> String? { node(id)?.group ?? group(id)?.parent }

  /// The groups round a part, the nearest first.
  package func ancestors(of id: String) -> [String] {
    var found: [String] = []
    var next = parent(of: id)
    while let group = next {
      found.append(group)
      next = self.group(group)?.parent
    }
    return found
  }
}
