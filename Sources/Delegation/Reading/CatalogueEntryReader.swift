import CivilTime
import FEEL
import SourceDiagnostics
import YAMLSource

/// Reads the decision types of a catalogue, and numbers them in the order of the file.
struct CatalogueEntryReader {
  private let acts: Set<String>
  private let collector: DiagnosticCollector
  private let isLaidIn: Bool
  private var count = 0
  /// The decision types by which something is revoked, as they are named.
  private(set) var revocations: [Located<String>] = []

  init(acts: Set<String>, isLaidIn: Bool, collector: DiagnosticCollector) {
    self.acts = acts
    self.isLaidIn = isLaidIn
    self.collector = collector
  }

  mutating func read(_ node: YAMLNode) -> (entry: CatalogueEntry, key: Located<String>)? {
    guard let reader = MappingReader(node, what: "beslutstypen", reporting: collector) else { return nil }
    let key = reader.text("nyckel")
    let title = reader.text("titel")
    let kind: CatalogueEntry.Kind? = reader.choice("slag")
    reportLooseCitation(reader.node("lagrum"))
    let citations = reader.node("lagrum")?.scalar != nil ? [] : items(reader, "lagrum") { citation($0) }
    let appeal: YAMLNode? = reader.required("överklagas")
    let track = appeal.flatMap { self.appeal($0) }
    let facts = items(reader, "fakta") { fact($0) }
    let copies = reader.texts("kopia")
    let followsMain: Bool = reader.optional("följer_huvudbeslutet") ?? false
    let revocation = reader.optionalText("återkallelse")
    let bars = items(reader, "delegeras_inte") { bar($0, facts) }
    reader.finish()
    checkNames(key, facts, reader.node("fakta"))
    revocation.map { revocations.append($0) }
    let missing = key.map { missingBars($0, bars, at: reader.node("delegeras_inte")) } ?? []
    guard let key, let title, let kind, let track else { return nil }
    let known = missing.reduce(facts) { $1.adding(to: $0) }
    let entry = CatalogueEntry(
      number: TypeNumber(count), key: key.value, title: title.value, kind: kind, lagrum: citations, appeal: track,
      facts: known, copies: copies, followsMain: followsMain, revocation: revocation?.value,
      bars: bars + missing.map { $0.bar(over: known) })
    count += 1
    return (entry, key)
  }

  private func items<Item>(_ reader: MappingReader, _ key: String, _ read: (YAMLNode) -> Item?) -> [Item] {
    let nodes: [YAMLNode]? = reader.optional(key)
    return (nodes ?? []).compactMap(read)
  }

  private func checkNames(_ key: Located<String>?, _ facts: [Fact], _ node: YAMLNode?) {
    if let key, !Self.isKey(key.value) {
      collector.report(
        .error(
          "catalogue.key", "\(Diagnostic.quote(key.value)) duger inte som nyckel", at: key.place,
          hint: "skriv område.beslut med små bokstäver, siffror och _, till exempel alkohol.varning"))
    }
    var names: Set<String> = []
    for fact in facts where !names.insert(fact.name).inserted {
      collector.report(
        .error(
          "catalogue.twice", "faktumet \(Diagnostic.quote(fact.name)) står två gånger", at: node?.place,
          hint: "ta bort det ena eller byt namn på det"))
    }
  }

  /// What the law itself keeps with the nämnd, and the catalogue lacks. It must stand in what is to be taken into use; in
  /// what is laid in, perhaps by an earlier version of the program, it holds all the same.
  private func missingBars(_ key: Located<String>, _ bars: [DelegationBar], at node: YAMLNode?) -> [StatutoryBar] {
    let missing = (StatutoryBar.byType[key.value] ?? []).filter { !$0.isKept(by: bars) }
    for law in missing {
      let when = law.condition.map { " när \($0)" } ?? ""
      let holds = isLaidIn ? "; den gäller ändå" : ""
      collector.report(
        Diagnostic(
          severity: isLaidIn ? .warning : .error, code: "catalogue.bar",
          message: "\(key.value) får inte delegeras\(when), men regeln saknas\(holds)", place: node?.place ?? key.place,
          hint: "skriv under delegeras_inte: \(law.written)\nlagen ställer upp regeln, så den kan inte tas bort"))
    }
    return missing
  }

  private static func isKey(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" }
      }
  }

  // MARK: - Parts

  /// Reports a citation in words, which nothing can look up, with how it is written.
  private func reportLooseCitation(_ node: YAMLNode?) {
    let written = node?.sequence?.first(where: { $0.scalar != nil }) ?? node
    guard let written, let scalar = written.scalar, !written.isNull else { return }
    let numbers = scalar.text.firstMatch(of: #/(\d+):(\d+)/#)
    let places = numbers.map { "kap: \($0.output.1), par: \($0.output.2)" } ?? "kap: 8, par: 2"
    collector.report(
      .error(
        "yaml.wrong-type", "lagrum skrivs med lagens nummer, men här står \(Diagnostic.quote(scalar.text))",
        at: written.place, hint: "skriv [{lag: \"2010:1622\", \(places)}], med numret som lagen har under lagar"))
  }

  private func citation(_ node: YAMLNode) -> Citation? {
    if node.scalar != nil { return nil }
    guard let reader = MappingReader(node, what: "lagrummet", reporting: collector) else { return nil }
    let act = reader.text("lag")
    let chapter = reader.optionalText("kap")
    let section = reader.optionalText("par")
    let detail = reader.optionalText("del")
    let from = reader.optionalDay("från")
    let through = reader.optionalDay("till")
    reader.finish()
    if let act, !acts.contains(act.value) {
      collector.report(
        .error(
          "catalogue.unknown-act", "lagen \(Diagnostic.quote(act.value)) finns inte under lagar", at: act.place,
          hint: Suggestion.hint(for: act.value, in: acts) ?? "lägg till den under lagar, med sfs och namn"))
    }
    guard let act else { return nil }
    return Citation(
      Provision(act: act.value, chapter: chapter?.value, section: section?.value), detail: detail?.value,
      from: from?.value, through: through?.value)
  }

  private enum Way: String, CaseIterable {
    case administrative = "förvaltningsbesvär"
    case legality = "laglighetsprövning"
    case courtOfAppeal = "kammarrätten"
    case none = "inte"
  }

  private func appeal(_ node: YAMLNode) -> CatalogueEntry.Appeal? {
    guard let reader = MappingReader(node, what: "överklagas", reporting: collector) else { return nil }
    defer { reader.finish() }
    let way: Way? = reader.choice("hur")
    switch way {
    case .administrative: return reader.text("enligt").map { .administrative(provision: $0.value) }
    case .courtOfAppeal: return reader.text("enligt").map { .courtOfAppeal(provision: $0.value) }
    case .none?: return reader.text("skäl").map { .none(reason: $0.value) }
    case .legality: return .legality
    case nil: return nil
    }
  }

  private enum Kind: String, CaseIterable {
    case text
    case number = "tal"
    case integer = "heltal"
    case days = "dagar"
    case boolean = "sant_falskt"
    case date = "datum"
    case choice = "val"
  }

  private func fact(_ node: YAMLNode) -> Fact? {
    guard let reader = MappingReader(node, what: "faktumet", reporting: collector) else { return nil }
    let name = reader.text("namn")
    let title = reader.text("titel")
    let kind: Kind? = reader.choice("typ")
    let type = kind.map { factType($0, reader) }
    reader.finish()
    guard let name, let title, let type else { return nil }
    return Fact(name.value, type, title: title.value)
  }

  private func factType(_ kind: Kind, _ reader: MappingReader) -> FactType {
    switch kind {
    case .text: .text
    case .number: .number
    case .integer: .integer
    case .days: .days
    case .boolean: .boolean
    case .date: .date
    case .choice: .choice(reader.required("värden") ?? [])
    }
  }

  private func bar(_ node: YAMLNode, _ facts: [Fact]) -> DelegationBar? {
    guard let reader = MappingReader(node, what: "delegeras_inte", reporting: collector) else { return nil }
    let reason = reader.text("skäl")
    let written = reader.node("när")
    reader.finish()
    let condition = written.flatMap {
      ConditionReader(collector: collector).compile($0, in: CatalogueEntry.shape(of: facts), of: nil)
    }
    guard let reason, written == nil || condition != nil else { return nil }
    return DelegationBar(condition: condition, reason: reason.value)
  }
}
