import SourceDiagnostics
import YAMLSource

extension OrganisationFile {
  /// Who may do what in a nämnd. Every right stands in the file: who may mend is never left to the program.
  static func rights(
    of board: MappingReader, _ names: OrganisationNames, _ collector: DiagnosticCollector
  ) -> [Right: [String]] {
    guard let node = board.node("rights") else {
      let all = Right.allCases.map { "\($0.rawValue): [roll]" }.joined(separator: ", ")
      collector.report(
        .error(
          "organisation.no-rights", "nämnden säger inte vem som får rätta till det som har gått snett: rights saknas",
          at: board.node.place, hint: "lägg till rights: {\(all)}\n\(listHint)"))
      return [:]
    }
    guard let reader = MappingReader(node, what: "rights", reporting: collector) else { return [:] }
    var rights: [Right: [String]] = [:]
    for right in Right.allCases {
      guard reader.node(right.rawValue) != nil else {
        collector.report(
          .error(
            "organisation.no-right", "rights säger inte vem som får \(right.act): \(right.rawValue) saknas",
            at: node.place, hint: "lägg till \(right.rawValue): [roll]\n\(listHint)"))
        continue
      }
      let roles: [YAMLNode]? = reader.required(right.rawValue)
      rights[right] = (roles ?? []).compactMap { role in
        guard let id = String.decode(role, reporting: collector), names.knows(role: id, at: role) else { return nil }
        return id
      }
    }
    reader.finish()
    return rights
  }

  private static let listHint = "räkna upp rollernas id; en tom lista betyder att ingen får"
}
