import CivilTime
import SourceDiagnostics
import YAMLSource

/// What delegation needs besides roles and absences: utskott, the ordförande's task, agreements, what has been passed on.
extension OrganisationFile {
  /// A nämnd's utskott; none where the key is left out.
  static func committees(of board: MappingReader, _ collector: DiagnosticCollector) -> [MeetingBody] {
    guard board.node("committees") != nil else { return [] }
    return items(board, "committees", collector) { committee($0, collector) }.map(\.value)
  }

  private static func committee(_ node: YAMLNode, _ collector: DiagnosticCollector) -> MeetingBody? {
    guard let reader = MappingReader(node, .committee, what: "utskottet", reporting: collector) else { return nil }
    let id: String? = reader.required("id")
    let name: String? = reader.required("name")
    let members: Int? = reader.optional("members")
    let meetings =
      reader.node("meetings") == nil ? [] : items(reader, "meetings", collector) { meeting($0, collector) }
    reader.finish()
    uniqueDays(meetings, collector)
    checkMembers(members, node, collector)
    guard let id, let name else { return nil }
    return MeetingBody(id: id, name: name, members: members, meetings: meetings.map(\.value))
  }

  /// A body is found by its id, whichever nämnd it belongs to.
  static func checkCommittees(_ boards: [YAMLNode], _ names: OrganisationNames, _ collector: DiagnosticCollector) {
    let committees = boards.flatMap { $0["committees"]?.sequence ?? [] }.compactMap { node in
      node["id"]?.scalar.map { (id: $0.text, node: node) }
    }
    unique(committees, "utskottet", collector)
    for (id, node) in committees where names.boards.contains(id) {
      collector.report(
        .error(
          "organisation.twice", "utskottet \"\(id)\" har samma id som en nämnd", at: node["id"]?.place,
          hint: "byt id på utskottet"))
    }
  }

  static func checkMembers(_ members: Int?, _ node: YAMLNode, _ collector: DiagnosticCollector) {
    guard let members, members < 1 else { return }
    collector.report(
      .error(
        "organisation.members", "antalet ledamöter kan inte vara \(members)", at: node["members"]?.place,
        hint: "skriv hur många ledamöter som fullmäktige har bestämt, eller ta bort members"))
  }

  /// Whoever decides urgent matters must be found (KL 6:39).
  static func checkChair(_ chair: String?, urgent: Bool, _ node: YAMLNode, _ names: OrganisationNames) {
    if let chair {
      _ = names.knows(role: chair, at: node["chair"])
    } else if urgent {
      names.collector.report(
        .error(
          "organisation.no-chair", "nämnden säger inte vilken roll som beslutar i brådskande ärenden: chair saknas",
          at: node["chair_decides_urgent"]?.place,
          hint: "lägg till chair: med ordförandens roll, eller en annan ledamots som har fått uppdraget"))
    }
  }

  /// The nämnd empowers only ledamöter to decide in its place when it is urgent (KL 6:39), and a förvaltningschef only
  /// employees (KL 7:6).
  static func checkElected(_ board: YAMLNode, _ names: OrganisationNames, _ accounts: [Account]) {
    func holder(_ node: YAMLNode?) -> Account? {
      guard let id = node?.scalar?.text else { return nil }
      return accounts.first { $0.id == id }
    }
    for node in board["chair_stand_ins"]?.sequence ?? [] {
      guard let id = node.scalar?.text, names.knows(account: id, at: node), let account = holder(node),
        !account.isElected || account.employer != nil
      else { continue }
      names.collector.report(
        .error(
          "organisation.chair-stand-in", "kontot \"\(id)\" är inte en ledamots och kan inte besluta för ordföranden",
          at: node.place,
          hint: "ange en ledamot som nämnden har utsett (KL 6:39), och skriv elected: true vid det kontot"))
    }
    for node in board["subdelegations"]?.sequence ?? [] {
      guard let account = holder(node["account"]), account.isElected else { continue }
      names.collector.report(
        .error(
          "organisation.subdelegation", "kontot \"\(account.id)\" är en förtroendevalds och kan inte få rätten vidare",
          at: node["account"]?.place, hint: "förvaltningschefen får bara ge den till en annan anställd (KL 7:6)"))
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
      guard let reader = MappingReader(node, .contract, what: "avtalet", reporting: collector) else { return nil }
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
      guard
        let reader = MappingReader(node, .subdelegation, what: "vidaredelegeringen", reporting: collector)
      else { return nil }
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
