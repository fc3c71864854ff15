/// Pictures as a BPMN 2.0 file with diagram interchange, which modelling programs open.
///
/// A process and those it calls stand in the same file, so that every reference in it leads somewhere. It tells how a
/// process goes; it is not made to be run by another engine (`isExecutable` is false).
package struct BPMNFile {
  /// The expression language FEEL, as DMN names it.
  static let feel = "https://www.omg.org/spec/DMN/20230324/FEEL/"
  /// The namespace of the processes themselves; names without a prefix are in it.
  private static let own = "https://ordning.example/processer"

  private let pictures: [(diagram: Diagram, layout: DiagramLayout)]

  /// A file of pictures, the one to be shown first in front.
  package init(_ pictures: [(diagram: Diagram, layout: DiagramLayout)]) { self.pictures = pictures }

  /// The file.
  package var document: String {
    var things = BPMNThings()
    let ids = BPMNIDs(of: pictures.map(\.diagram.workflow))
    let processes = pictures.map { BPMNProcess(diagram: $0.diagram, ids: ids).element(&things) }
    var definitions = MarkupElement(
      "bpmn:definitions",
      [
        "xmlns": BPMNFile.own, "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
        "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
        "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC", "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
        "xmlns:color": "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "id": "definitions",
        "name": pictures.first?.diagram.title,
        "targetNamespace": BPMNFile.own, "expressionLanguage": BPMNFile.feel, "exporter": "Ordning",
      ])
    for element in things.elements + processes { definitions.add(element) }
    for (diagram, layout) in pictures { definitions.add(BPMNPlane(diagram: diagram, layout: layout, ids: ids).element) }
    return definitions.document
  }

  /// An expression in FEEL.
  static func expression(_ name: String, _ text: String) -> MarkupElement {
    MarkupElement("bpmn:\(name)", ["xsi:type": "bpmn:tFormalExpression", "language": feel], text: text)
  }
}
