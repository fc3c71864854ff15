import SourceDiagnostics
import YAMLSource

extension OrganisationFile {
  /// Who may do what in a nämnd. Every right stands in the file: who may mend is never left to the program. In one that is
  /// laid in, a right of a later version of the program may be missing: then nobody has it, which is told.
  static func rights(
    of board: MappingReader, _ names: OrganisationNames, isLaidIn: Bool, _ collector: DiagnosticCollector
  ) -> [Right: [String]] {
    guard let node = board.node("rights") else {
      let all = Right.allCases.map { "\($0.rawValue): [roll]" }.joined(separator: ", ")
      collector.report(
        .error(
          "organisation.no-rights", "nämnden säger inte vem som får rätta till det som har gått snett: rights saknas",
          at: board.node.place, hint: "lägg till rights: {\(all)}\n\(listHint)"))
      return [:]
    }
    guard let reader = MappingReader(node, .rights, what: "rights", reporting: collector) else { return [:] }
    var rights: [Right: [String]] = [:]
    for right in Right.allCases {
      guard reader.node(right.rawValue) != nil else {
        collector.report(
          Diagnostic(
            severity: isLaidIn ? .warning : .error, code: "organisation.no-right",
            message: "rights säger inte vem som får \(right.act): \(right.rawValue) saknas"
              + (isLaidIn ? ", så ingen får det" : ""),
            place: node.place, hint: "lägg till \(right.rawValue): [roll]\n\(listHint)"))
        continue
      }
      rights[right] = roles(reader, right.rawValue, names, collector)
    }
    reader.finish()
    return rights
  }

  /// Who may change the file once it is in force. Somebody must be able to.
  static func configure(
    of root: MappingReader, _ names: OrganisationNames, _ accounts: [Account], _ collector: DiagnosticCollector
  ) -> [String] {
    guard let node = root.node("configure") else {
      collector.report(
        .error(
          "organisation.no-configure", "filen säger inte vem som får lägga in ändringar av den: configure saknas",
          at: root.node.place, hint: "lägg till configure: [roll]\nräkna upp rollernas id"))
      return []
    }
    let configure = roles(root, "configure", names, collector)
    let isHeld = accounts.contains { $0.holdings.contains { configure.contains($0.role) } }
    if !isHeld && !collector.hasErrors {
      collector.report(
        .error(
          "organisation.no-configure", "inget konto har en roll som får lägga in ändringar av filen", at: node.place,
          hint: "ge ett konto rollen, eller skriv en roll som någon har"))
    }
    return configure
  }

  private static func roles(
    _ reader: MappingReader, _ key: String, _ names: OrganisationNames, _ collector: DiagnosticCollector
  ) -> [String] {
    let roles: [YAMLNode]? = reader.required(key)
    return (roles ?? []).compactMap { role in
      guard let id = String.decode(role, reporting: collector), names.knows(role: id, at: role) else { return nil }
      return id
    }
  }

  private static let listHint = "räkna upp rollernas id; en tom lista betyder att ingen får"
}
