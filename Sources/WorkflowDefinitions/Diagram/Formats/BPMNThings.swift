/// What the parts of a BPMN file refer to by name: messages, errors, signals, escalations, roles.
struct BPMNThings {
  private var names = DiagramNames()
  private var ids: [String: String] = [:]
  private(set) var elements: [MarkupElement] = []

  /// The id of the thing of that kind and name, which is made where there is none.
  ///
  /// - Parameters:
  ///   - kind: The element: `message`, `error`, `signal`, `escalation`, `resource`.
  ///   - title: What people call it.
  mutating func id(_ kind: String, _ name: String, title: String) -> String {
    let key = "\(kind) \(name)"
    if let known = ids[key] { return known }
    let id = names.id(kind, name)
    ids[key] = id
    let code: String? = kind == "error" || kind == "escalation" ? name : nil
    elements.append(MarkupElement("bpmn:\(kind)", ["id": id, "name": title, "\(kind)Code": code]))
    return id
  }
}
