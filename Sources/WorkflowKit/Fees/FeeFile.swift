import CivilTime
public import SourceDiagnostics
import YAMLSource

/// Reads `taxor.yaml`: the fees that fullmäktige has decided.
public enum FeeFile {
  /// The fees in a file; nil where it has errors, which are in the list.
  public static func read(_ file: SourceFile) -> (schedule: FeeSchedule?, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    collector.report(contentsOf: parsed.diagnostics)
    guard let root = parsed.root,
      let reader = MappingReader(root, .fees, what: "taxefilen", reporting: collector)
    else { return (nil, collector.diagnostics) }
    let nodes: [YAMLNode] = reader.required("taxor") ?? []
    reader.finish()
    let fees = nodes.compactMap { fee($0, collector) }
    checkTwice(nodes, collector)
    return (collector.hasErrors ? nil : FeeSchedule(fees), collector.diagnostics)
  }

  private static func fee(_ node: YAMLNode, _ collector: DiagnosticCollector) -> Fee? {
    guard let reader = MappingReader(node, .fee, what: "taxan", reporting: collector) else { return nil }
    let key: String? = reader.required("nyckel")
    let title: String? = reader.required("titel")
    let nodes: [YAMLNode] = reader.required("belopp") ?? []
    reader.finish()
    if let key, !isKey(key) {
      collector.report(
        .error(
          "fees.key", "\(Diagnostic.quote(key)) duger inte som taxans nyckel", at: node["nyckel"]?.place,
          hint: "använd små bokstäver, siffror, _ och punkt, till exempel serveringstillstånd.tillfälligt"))
    }
    let amounts = nodes.compactMap { amount($0, collector) }
    if nodes.isEmpty, node["belopp"]?.sequence != nil {
      collector.report(
        .error(
          "fees.no-amount", "taxan har inget belopp", at: node["belopp"]?.place,
          hint: "lägg till ett belopp: {från: …, kronor: …, beslutad: …}"))
    }
    for ((earlier, _), (later, node)) in zip(amounts, amounts.dropFirst()) where earlier.from >= later.from {
      collector.report(
        .error(
          "fees.order", "beloppet gäller från \(later.from), men det ovanför från \(earlier.from)",
          at: node["från"]?.place, hint: "skriv beloppen i ordning, det äldsta först, med var sin första dag"))
    }
    guard let key, let title else { return nil }
    return Fee(key: key, title: title, amounts: amounts.map(\.0))
  }

  private static func amount(_ node: YAMLNode, _ collector: DiagnosticCollector) -> (Fee.Amount, YAMLNode)? {
    guard let reader = MappingReader(node, .feeAmount, what: "beloppet", reporting: collector) else { return nil }
    let from: CivilDate? = reader.required("från")
    let kronor: Int? = reader.required("kronor")
    let decided: CivilDate? = reader.required("beslutad")
    reader.finish()
    guard let from, let kronor, let decided else { return nil }
    if kronor < 0 {
      collector.report(
        .error(
          "fees.negative", "en avgift kan inte vara mindre än 0 kronor", at: node["kronor"]?.place,
          hint: "skriv 0 om det inte kostar något"))
    }
    return (Fee.Amount(from: from, kronor: kronor, decided: decided), node)
  }

  private static func checkTwice(_ nodes: [YAMLNode], _ collector: DiagnosticCollector) {
    var places: [String: SourcePlace] = [:]
    for node in nodes {
      guard let key = node["nyckel"], let name = key.scalar?.text else { continue }
      guard let earlier = places[name] else {
        places[name] = key.place
        continue
      }
      collector.report(
        .error(
          "fees.twice", "taxan \(Diagnostic.quote(name)) finns två gånger", at: key.place,
          hint: "ge den ena en annan nyckel, eller skriv båda beloppen under samma",
          notes: [Diagnostic.Note(message: "den första", place: earlier)]))
    }
  }

  private static func isKey(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0 == "_" || $0.isNumber || ($0.isLetter && $0.isLowercase) }
    }
  }
}
