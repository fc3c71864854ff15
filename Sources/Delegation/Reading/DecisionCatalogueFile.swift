public import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Reads `beslutstyper.yaml`.
public enum DecisionCatalogueFile {
  /// The catalogue in a file; nil where it has errors, which are in the list.
  public static func read(_ file: SourceFile) -> (DecisionCatalogue?, [Diagnostic]) { read(file, isLaidIn: false) }

  /// The catalogue in a file; nil where it has errors, which are in the list.
  ///
  /// - Parameter isLaidIn: Whether it has been taken into use already: what the law bars is then added where it is missing,
  ///   with a warning.
  public static func read(_ file: SourceFile, isLaidIn: Bool) -> (DecisionCatalogue?, [Diagnostic]) {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    collector.report(contentsOf: parsed.diagnostics)
    guard let root = parsed.root, let reader = MappingReader(root, what: "beslutstyperna", reporting: collector) else {
      return (nil, collector.diagnostics)
    }
    let actNodes: [YAMLNode] = reader.required("lagar") ?? []
    let acts = actNodes.compactMap { act($0, collector) }
    unique(acts.map { ($0.sfs, $0.place) }, "lagen", collector)
    let typeNodes: [YAMLNode] = reader.required("beslutstyper") ?? []
    reader.finish()
    var types = CatalogueEntryReader(
      acts: Set(acts.map(\.sfs.value)), isLaidIn: isLaidIn, collector: collector)
    let entries = typeNodes.compactMap { types.read($0) }
    if !isLaidIn { reportEmpty(in: root, collector) }
    unique(entries.map { ($0.key, $0.key.place) }, "beslutstypen", collector)
    let keys = Set(entries.map(\.key.value))
    for revocation in types.revocations where !keys.contains(revocation.value) {
      collector.report(
        .error(
          "catalogue.unknown-type", "beslutstypen \(Diagnostic.quote(revocation.value)) finns inte",
          at: revocation.place,
          hint: Suggestion.hint(for: revocation.value, in: keys)
            ?? "lägg till den under beslutstyper, eller ta bort raden"))
    }
    // What several entries take by an alias is wrong once.
    guard !collector.hasErrors else { return (nil, collector.unique) }
    return (DecisionCatalogue(acts: acts.map(\.act), entries: entries.map(\.entry)), collector.diagnostics)
  }

  /// Reports keys without a value, which would count as left out.
  private static func reportEmpty(in root: YAMLNode, _ collector: DiagnosticCollector) {
    for entry in root.groups.flatMap({ $0.mapping ?? [] }) where entry.value.isUnwritten {
      EmptyKeys.report(entry, to: collector)
    }
  }

  private static func act(
    _ node: YAMLNode, _ collector: DiagnosticCollector
  ) -> (act: Act, sfs: Located<String>, place: SourcePlace)? {
    guard let reader = MappingReader(node, what: "lagen", reporting: collector) else { return nil }
    let sfs = reader.text("sfs")
    let name = reader.text("namn")
    let abbreviations = reader.texts("förkortningar")
    let from = reader.optionalDay("från")
    let through = reader.optionalDay("till")
    reader.finish()
    if let from, let through, through.value < from.value {
      collector.report(
        .error(
          "catalogue.days", "lagen upphör \(through.value) men börjar gälla \(from.value)", at: through.place,
          hint: "byt plats på från och till, eller rätta det ena"))
    }
    guard let sfs, let name else { return nil }
    let act = Act(
      sfs: sfs.value, name: name.value, abbreviations: abbreviations, from: from?.value, through: through?.value)
    return (act, sfs, sfs.place)
  }

  private static func unique(
    _ names: [(name: Located<String>, place: SourcePlace)], _ what: String, _ collector: DiagnosticCollector
  ) {
    var first: [String: SourcePlace] = [:]
    for (name, place) in names {
      if let earlier = first[name.value] {
        collector.report(
          .error(
            "catalogue.twice", "\(what) \(Diagnostic.quote(name.value)) står två gånger", at: place,
            hint: "ta bort den ena eller byt namn på den",
            notes: [Diagnostic.Note(message: "första gången", place: earlier)]))
      } else {
        first[name.value] = place
      }
    }
  }
}
