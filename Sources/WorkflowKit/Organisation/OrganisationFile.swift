public import SourceDiagnostics
import CivilTime
import YAMLSource

/// Reads `organisation.yaml`.
public enum OrganisationFile {
  /// The organisation in a file; nil where it has errors, which are in the list.
  ///
  /// - Parameter isLaidIn: Whether it is laid in, and so is read even where a later version of the program asks for more.
  public static func read(_ file: SourceFile, isLaidIn: Bool = false) -> (Organisation?, [Diagnostic]) {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    parsed.diagnostics.forEach(collector.report)
    guard let root = parsed.root,
      let reader = MappingReader(root, .organisation, what: "organisationen", reporting: collector)
    else { return (nil, collector.diagnostics) }
    let tenant: String? = reader.required("tenant")
    let name: String? = reader.required("name")
    let roles = items(reader, "roles", collector) { role($0, collector) }
    let names = OrganisationNames(
      roles: ids(root["roles"]), boards: ids(root["boards"]), accounts: ids(root["accounts"]), collector: collector)
    let boards = items(reader, "boards", collector) { board($0, names, isLaidIn: isLaidIn, collector) }
    let accounts = items(reader, "accounts", collector) { account($0, names, collector) }
    let absences =
      reader.node("absences") == nil ? [] : items(reader, "absences", collector) { absence($0, names, collector) }
    let configure = configure(of: reader, names, accounts.map(\.value), collector)
    reader.finish()
    unique(roles.map { ($0.value.id, $0.node) }, "rollen", collector)
    unique(boards.map { ($0.value.id, $0.node) }, "nämnden", collector)
    checkCommittees(boards.map(\.node), names, collector)
    boards.forEach { checkElected($0.node, names, accounts.map(\.value)) }
    unique(accounts.map { ($0.value.id, $0.node) }, "kontot", collector)
    checkNumbers(boards, collector)
    if !isLaidIn { EmptyKeys(KeyTable.organisationTables, reporting: collector).report(in: root, .organisation) }
    if let tenant, !isSlug(tenant) {
      collector.report(
        .error(
          "organisation.tenant", "\"\(tenant)\" duger inte som kommunens kortnamn", at: root["tenant"]?.place,
          hint: "använd bara a–z, 0–9 och bindestreck, till exempel exempelkommun"))
    }
    guard !collector.hasErrors, let tenant, let name else { return (nil, collector.diagnostics) }
    return (
      Organisation(
        tenant: tenant, name: name, boards: boards.map(\.value), roles: roles.map(\.value),
        accounts: accounts.map(\.value), absences: absences.map(\.value), configure: configure), collector.diagnostics
    )
  }

  static func items<T>(
    _ reader: MappingReader, _ key: String, _ collector: DiagnosticCollector, _ read: (YAMLNode) -> T?
  ) -> [(value: T, node: YAMLNode)] {
    guard let nodes: [YAMLNode] = reader.required(key) else { return [] }
    return nodes.compactMap { node in read(node).map { ($0, node) } }
  }

  private static func role(_ node: YAMLNode, _ collector: DiagnosticCollector) -> Role? {
    guard let reader = MappingReader(node, .role, what: "rollen", reporting: collector) else { return nil }
    let id: String? = reader.required("id")
    let title: String? = reader.required("title")
    reader.finish()
    guard let id, let title else { return nil }
    return Role(id: id, title: title)
  }

  private static func board(
    _ node: YAMLNode, _ names: OrganisationNames, isLaidIn: Bool, _ collector: DiagnosticCollector
  ) -> Board? {
    guard let reader = MappingReader(node, .board, what: "nämnden", reporting: collector) else { return nil }
    let id: String? = reader.required("id")
    let name: String? = reader.required("name")
    let code: String? = reader.required("code")
    let format: String? = reader.required("number_format")
    let reference: String? = reader.optional("reference_format")
    let starts = starts(of: reader, collector)
    let urgent: Bool = reader.optional("chair_decides_urgent") ?? false
    let chair: String? = reader.optional("chair")
    let standIns: [String] = reader.optional("chair_stand_ins") ?? []
    let chief = chief(of: reader, names)
    let contracts = contracts(of: reader, names, collector)
    let subdelegations = subdelegations(of: reader, names, collector)
    let members: Int? = reader.optional("members")
    let rights = rights(of: reader, names, isLaidIn: isLaidIn, collector)
    let meetings = items(reader, "meetings", collector) { meeting($0, collector) }
    let committees = committees(of: reader, collector)
    reader.finish()
    checkForms(number: format, reference: reference, node, collector)
    checkMembers(members, node, collector)
    checkChair(chair, urgent: urgent, node, names)
    uniqueDays(meetings, collector)
    guard let id, let name, let code, let format else { return nil }
    return Board(
      id: id, name: name, code: code, numberFormat: format, referenceFormat: reference, starts: starts,
      chairDecidesUrgent: urgent, chairRole: chair, chairStandIns: standIns, chief: chief, contracts: contracts,
      subdelegations: subdelegations, rights: rights, meetings: meetings.map(\.value), members: members,
      committees: committees)
  }

  /// A nämnd has one meeting a day.
  static func uniqueDays(_ meetings: [(value: Meeting, node: YAMLNode)], _ collector: DiagnosticCollector) {
    var first: [CivilDate: YAMLNode] = [:]
    for (meeting, node) in meetings {
      if let earlier = first[meeting.date] {
        collector.report(
          .error(
            "organisation.twice", "sammanträdet \(meeting.date) står två gånger", at: node["date"]?.place,
            hint: "ta bort det ena eller rätta dagen",
            notes: [Diagnostic.Note(message: "första gången", place: earlier["date"]?.place ?? earlier.place)]))
      } else {
        first[meeting.date] = node
      }
    }
  }

  static func meeting(_ node: YAMLNode, _ collector: DiagnosticCollector) -> Meeting? {
    guard let reader = MappingReader(node, .meeting, what: "sammanträdet", reporting: collector) else { return nil }
    let date: CivilDate? = reader.required("date")
    let cutoff: CivilDate? = reader.required("cutoff")
    let notice: CivilDate? = reader.required("notice")
    let place: String? = reader.required("place")
    reader.finish()
    guard let date, let cutoff, let notice, let place else { return nil }
    for (word, key, day) in [("manusstopp", "cutoff", cutoff), ("kallelsen", "notice", notice)] where day > date {
      collector.report(
        .error(
          "organisation.meeting-days", "\(word) \(day) ligger efter sammanträdet \(date)", at: node[key]?.place,
          hint: "rätta \(key) eller date"))
    }
    return Meeting(date: date, cutoff: cutoff, notice: notice, place: place)
  }

  private static func account(
    _ node: YAMLNode, _ names: OrganisationNames, _ collector: DiagnosticCollector
  ) -> Account? {
    guard let reader = MappingReader(node, .account, what: "kontot", reporting: collector) else { return nil }
    let id: String? = reader.required("id")
    let title: String? = reader.required("title")
    let email: String? = reader.optional("email")
    let employer: String? = reader.optional("employer")
    let isElected: Bool = reader.optional("elected") ?? false
    let holdings = items(reader, "roles", collector) { holding($0, names, collector) }
    reader.finish()
    guard let id, let title else { return nil }
    return Account(
      id: id, title: title, email: email, employer: employer, isElected: isElected, holdings: holdings.map(\.value))
  }

  private static func holding(
    _ node: YAMLNode, _ names: OrganisationNames, _ collector: DiagnosticCollector
  ) -> Account.Holding? {
    guard let reader = MappingReader(node, .holding, what: "rollinnehavet", reporting: collector) else { return nil }
    let board: String? = reader.required("board")
    let role: String? = reader.required("role")
    reader.finish()
    let isBoard = board.map { names.knows(board: $0, at: node["board"]) }
    let isRole = role.map { names.knows(role: $0, at: node["role"]) }
    guard let board, let role, isBoard == true, isRole == true else { return nil }
    return Account.Holding(board: board, role: role)
  }

  private static func absence(
    _ node: YAMLNode, _ names: OrganisationNames, _ collector: DiagnosticCollector
  ) -> Absence? {
    guard let reader = MappingReader(node, .absence, what: "frånvaron", reporting: collector) else { return nil }
    let account: String? = reader.required("account")
    let from: CivilDate? = reader.required("from")
    let through: CivilDate? = reader.required("through")
    let substitute: String? = reader.optional("substitute")
    reader.finish()
    let known = [(account, "account"), (substitute, "substitute")].map { id, key in
      id.map { names.knows(account: $0, at: node[key]) } ?? true
    }
    guard let account, let from, let through, !known.contains(false) else { return nil }
    if substitute == account {
      collector.report(
        .error(
          "organisation.own-substitute", "kontot \"\(account)\" kan inte ersätta sig självt",
          at: node["substitute"]?.place,
          hint: "ange ett annat konto, eller ta bort substitute om ingen ersätter"))
    }
    if through < from {
      collector.report(
        .error(
          "organisation.absence-days", "frånvaron slutar \(through) men börjar \(from)", at: node["through"]?.place,
          hint: "byt plats på from och through, eller rätta det ena"))
      return nil
    }
    return Absence(account: account, from: from, through: through, substitute: substitute)
  }

  static func unique(_ items: [(id: String, node: YAMLNode)], _ what: String, _ collector: DiagnosticCollector) {
    var first: [String: YAMLNode] = [:]
    for (id, node) in items {
      if let earlier = first[id] {
        collector.report(
          .error(
            "organisation.twice", "\(what) \"\(id)\" står två gånger", at: node["id"]?.place ?? node.place,
            hint: "ta bort den ena eller byt id på den",
            notes: [Diagnostic.Note(message: "första gången", place: earlier["id"]?.place ?? earlier.place)]))
      } else {
        first[id] = node
      }
    }
  }

  /// Cases of two nämnder may not get the same number.
  private static func checkNumbers(_ boards: [(value: Board, node: YAMLNode)], _ collector: DiagnosticCollector) {
    var first: [String: (value: Board, node: YAMLNode)] = [:]
    for board in boards {
      let number = board.value.caseNumber(year: 2018, number: 1)
      if let earlier = first[number], earlier.value.id != board.value.id {
        collector.report(
          .error(
            "organisation.same-number",
            "ärenden i \(board.value.name) och \(earlier.value.name) skulle få samma nummer, till exempel \(number)",
            at: board.node["code"]?.place, hint: "ge nämnderna olika code, och ha med {kod} i number_format",
            notes: [
              Diagnostic.Note(message: "den andra nämnden", place: earlier.node["code"]?.place ?? earlier.node.place)
            ]))
      } else {
        first[number] = board
      }
    }
  }

  /// The ids as written, also of what cannot be read for other reasons.
  private static func ids(_ node: YAMLNode?) -> Set<String> {
    Set((node?.sequence ?? []).compactMap { $0["id"]?.scalar?.text })
  }

  private static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
