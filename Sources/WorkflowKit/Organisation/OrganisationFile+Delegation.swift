import CivilTime
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

  /// The agreements by which other municipalities' employees may decide; none where the key is left out.
  static func contracts(
    of board: MappingReader, _ names: OrganisationNames, _ collector: DiagnosticCollector
  ) -> [StaffContract] {
    guard let nodes: [YAMLNode] = board.optional("contracts") else { return [] }
    return nodes.compactMap { node in
      guard let reader = MappingReader(node, what: "avtalet", reporting: collector) else { return nil }
      let municipality: String? = reader.required("municipality")
      let from: CivilDate? = reader.required("from")
      let through: CivilDate? = reader.optional("through")
      let roles: [YAMLNode]? = reader.required("roles")
      reader.finish()
      checkDays("avtalet", from, through, node["through"], collector)
      let ids = (roles ?? []).compactMap { role -> String? in
        guard let id = String.decode(role, reporting: collector), names.knows(role: id, at: role) else { return nil }
        return id
      }
      guard let municipality, let from else { return nil }
      return StaffContract(municipality: municipality, from: from, through: through, roles: ids)
    }
  }

  /// What the förvaltningschef has passed on; none where the key is left out.
  static func subdelegations(
    of board: MappingReader, _ names: OrganisationNames, _ collector: DiagnosticCollector
  ) -> [Subdelegation] {
    guard let nodes: [YAMLNode] = board.optional("subdelegations") else { return [] }
    return nodes.compactMap { node in
      guard let reader = MappingReader(node, what: "vidaredelegeringen", reporting: collector) else { return nil }
      let role: String? = reader.required("role")
      let account: String? = reader.required("account")
      let item: String? = reader.required("item")
      let from: CivilDate? = reader.required("from")
      let through: CivilDate? = reader.optional("through")
      reader.finish()
      checkDays("vidaredelegeringen", from, through, node["through"], collector)
      let isRole = role.map { names.knows(role: $0, at: node["role"]) }
      let isAccount = account.map { names.knows(account: $0, at: node["account"]) }
      guard let role, let account, let item, let from, isRole == true, isAccount == true else { return nil }
      if let chief = board.node["chief"]?.scalar?.text, chief != role {
        collector.report(
          .error(
            "organisation.subdelegation", "rollen \"\(role)\" får inte ge sin beslutanderätt vidare",
            at: node["role"]?.place, hint: "bara förvaltningschefen får det (KL 7:6): \(chief)"))
      }
      return Subdelegation(from: role, to: account, item: item, first: from, last: through)
    }
  }

  private static func checkDays(
    _ what: String, _ from: CivilDate?, _ through: CivilDate?, _ node: YAMLNode?, _ collector: DiagnosticCollector
  ) {
    guard let from, let through, through < from else { return }
    collector.report(
      .error(
        "organisation.days", "\(what) slutar \(through) men börjar \(from)", at: node?.place,
        hint: "byt plats på from och through, eller rätta det ena"))
  }
}
