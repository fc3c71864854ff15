import SourceDiagnostics
import YAMLSource

extension OrganisationFile {
  /// A nämnd's utskott; none where the key is left out.
  static func committees(of board: MappingReader, _ collector: DiagnosticCollector) -> [Committee] {
    guard let nodes: [YAMLNode] = board.optional("committees") else { return [] }
    var first: [String: YAMLNode] = [:]
    return nodes.compactMap { node in
      guard let reader = MappingReader(node, what: "utskottet", reporting: collector) else { return nil }
      let id: String? = reader.required("id")
      let name: String? = reader.required("name")
      reader.finish()
      guard let id, let name else { return nil }
      if let earlier = first[id] {
        collector.report(
          .error(
            "organisation.twice", "utskottet \"\(id)\" står två gånger", at: node["id"]?.place,
            hint: "ta bort det ena eller byt id på det",
            notes: [Diagnostic.Note(message: "första gången", place: earlier["id"]?.place ?? earlier.place)]))
      }
      first[id] = node
      return Committee(id: id, name: name)
    }
  }

  /// The role of the förvaltningschef within the nämnd's area, who alone may pass decisions on (KL 7:6).
  static func chief(of board: MappingReader, _ names: OrganisationNames) -> String? {
    guard let role: String = board.optional("chief"), names.knows(role: role, at: board.node("chief")) else {
      return nil
    }
    return role
  }
}
