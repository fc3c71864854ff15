public import SourceDiagnostics
import CivilTime
import Crypto
import YAMLSource

/// Reads the document of a revision of a delegation order.
public enum DelegationOrderFile {
  /// The revision in a file; nil where it has errors, which are in the list.
  public static func read(_ file: SourceFile, catalogue: DecisionCatalogue) -> (DelegationOrder?, [Diagnostic]) {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    collector.report(contentsOf: parsed.diagnostics)
    guard let root = parsed.root,
      let reader = MappingReader(root, what: "delegationsordningen", reporting: collector)
    else { return (nil, collector.diagnostics) }
    let title = reader.text("delegationsordning")
    let board = reader.text("nämnd")
    let state: RevisionState? = reader.choice("läge")
    let adoption = adoption(reader)
    let from = reader.optionalDay("gäller_från")
    let assumed = reader.optionalText("antas")
    let source = reader.optionalText("källa")
    let dayCount: DayCount? = reader.choice("dagar")
    let delegates = DelegateReader.read(reader)
    let items = OrderItemReader(catalogue: catalogue, delegates: delegates, collector: collector)
    let sectionNodes: [YAMLNode] = reader.required("avsnitt") ?? []
    let sections = numbered(sectionNodes.compactMap { section($0, items, catalogue) })
    reader.finish()
    if let state { checkDays(state, adoption, from, root, collector) }
    guard !collector.hasErrors, let title, let board, let state, let dayCount else {
      return (nil, collector.diagnostics)
    }
    let order = DelegationOrder(
      title: title, board: board, state: state, adoption: adoption, inForceFrom: from, assumed: assumed?.value,
      source: source?.value, dayCount: dayCount, delegates: delegates, sections: sections, hash: hash(file.bytes),
      file: file)
    return (order, collector.diagnostics)
  }

  /// SHA-256 of a document's bytes, as hexadecimal characters.
  public static func hash(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func adoption(_ reader: MappingReader) -> Located<Adoption>? {
    guard let node = reader.node("antagen"),
      let own = MappingReader(node, what: "antagen", reporting: reader.collector)
    else { return nil }
    let day = own.day("dag")
    let paragraph: Int? = own.required("paragraf")
    own.finish()
    guard let day, let paragraph else { return nil }
    return Located(Adoption(day: day.value, paragraph: paragraph), at: node.place)
  }

  private static func section(
    _ node: YAMLNode, _ items: OrderItemReader, _ catalogue: DecisionCatalogue
  ) -> OrderSection? {
    guard let reader = MappingReader(node, what: "avsnittet", reporting: items.collector) else { return nil }
    let title = reader.text("rubrik")
    let act = reader.optionalText("lag")
    let nodes: [YAMLNode] = reader.required("punkter") ?? []
    reader.finish()
    if let act, catalogue.acts[act.value] == nil {
      items.collector.report(
        .error(
          "delegation.unknown-act", "lagen \(Diagnostic.quote(act.value)) finns inte i beslutstyper.yaml",
          at: act.place,
          hint: Suggestion.hint(for: act.value, in: catalogue.acts.keys)
            ?? "skriv lagens nummer, till exempel 2010:1622"))
    }
    let read = nodes.compactMap { items.read($0) }
    guard let title else { return nil }
    return OrderSection(title: title.value, act: act?.value, items: read)
  }

  /// Gives items with the same printed number a reference each.
  private static func numbered(_ sections: [OrderSection]) -> [OrderSection] {
    let counts = Dictionary(sections.flatMap(\.items).map { ($0.number.value, 1) }, uniquingKeysWith: +)
    var met: [String: Int] = [:]
    return sections.map { section in
      var section = section
      for index in section.items.indices {
        let number = section.items[index].number.value
        guard counts[number, default: 0] > 1 else { continue }
        met[number, default: 0] += 1
        section.items[index].reference = "\(number) (\(met[number, default: 0]))"
      }
      return section
    }
  }

  private static func checkDays(
    _ state: RevisionState, _ adoption: Located<Adoption>?, _ from: Located<CivilDate>?, _ root: YAMLNode,
    _ collector: DiagnosticCollector
  ) {
    if state != .adopted, let adoption {
      collector.report(
        .error(
          "delegation.not-adopted", "läget är \(state.rawValue), men revisionen har en beslutsdag", at: adoption.place,
          hint: "skriv läge: antagen, eller ta bort antagen"))
    }
    if state == .adopted, root["gäller_från"] == nil {
      collector.report(
        .error(
          "delegation.no-day", "revisionen är antagen men säger inte från vilken dag den gäller",
          at: root["läge"]?.place, hint: "lägg till gäller_från: ÅÅÅÅ-MM-DD"))
    }
    if state == .adopted, root["antagen"] == nil, root["antas"] == nil {
      collector.report(
        .error(
          "delegation.no-adoption", "revisionen är antagen men säger inte när och i vilken paragraf",
          at: root["läge"]?.place,
          hint: "lägg till antagen: {dag: ÅÅÅÅ-MM-DD, paragraf: NUMMER}\när det okänt: skriv varför under antas"))
    }
    if let adoption, let from, from.value < adoption.value.day {
      collector.report(
        .error(
          "delegation.retroactive",
          "revisionen gäller från \(from.value) men antogs först \(adoption.value.day)", at: from.place,
          hint: "ingen kan besluta på en delegation som inte har getts: rätta gäller_från eller antagen",
          notes: [Diagnostic.Note(message: "beslutet att anta den", place: adoption.place)]))
    }
  }
}
