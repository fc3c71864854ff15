import CivilTime
import SourceDiagnostics

/// Holds a printed lagrum against what the decision types under it rest on.
struct LagrumCheck {
  private let catalogue: DecisionCatalogue
  private let days: ClosedRange<CivilDate>
  private let collector = DiagnosticCollector()

  /// What is doubtful in a printed lagrum.
  ///
  /// - Parameters:
  ///   - types: The decision types that it is for.
  ///   - sectionAct: The number of the act that its section is about; nil where it is about none.
  ///   - days: The days that it is looked at for.
  static func findings(
    in lagrum: Located<String>, of types: [TypeNumber], sectionAct: String?, catalogue: DecisionCatalogue,
    on days: ClosedRange<CivilDate>
  ) -> [Diagnostic] {
    let check = LagrumCheck(catalogue: catalogue, days: days)
    check.check(lagrum, of: types, sectionAct: sectionAct)
    return check.collector.diagnostics
  }

  private func check(_ lagrum: Located<String>, of types: [TypeNumber], sectionAct: String?) {
    guard let printed = PrintedLagrum(lagrum.value) else {
      return warn(
        "delegation.lagrum-unread", "lagrummet \(Diagnostic.quote(lagrum.value)) kan inte tydas", lagrum,
        "skriv till exempel 8 kap 2 § eller 45 § FL")
    }
    let acts = catalogue.acts(named: printed.actName, sectionAct: sectionAct)
    guard !acts.isEmpty else {
      return warn(
        "delegation.lagrum-unread", "lagen i \(Diagnostic.quote(lagrum.value)) är inte känd", lagrum,
        "lagarna står i beslutstyper.yaml")
    }
    guard let act = acts.first(where: { $0.holds(on: days.lowerBound) }) else {
      let last = acts.compactMap(\.through).max()
      return warn(
        "delegation.repealed", "\(acts[0].title) gäller inte \(days.lowerBound)", lagrum,
        last.map { "den upphörde \($0)" } ?? "den hade inte börjat gälla")
    }
    if let last = act.through, last < days.upperBound {
      warn("delegation.repealed", "\(act.title) upphörde \(last)", lagrum, "skriv det lagrum som gäller i stället")
    }
    check(printed, in: act, others: acts.filter { $0 != act }, lagrum, types)
  }

  private func check(
    _ printed: PrintedLagrum, in act: Act, others: [Act], _ lagrum: Located<String>, _ types: [TypeNumber]
  ) {
    let citations = types.flatMap { catalogue[$0].lagrum }
    var isKnown = false
    for place in printed.places {
      let matching = citations.filter { $0.provision == Provision(act: act.sfs, place) }
      guard let first = matching.first else { continue }
      isKnown = true
      if matching.contains(where: { $0.holds(on: days.lowerBound) && $0.holds(on: days.upperBound) }) { continue }
      reportDays(of: first, among: citations, lagrum)
    }
    guard !isKnown else { return }
    for other in others {
      for place in printed.places {
        if let stale = citations.first(where: { $0.provision == Provision(act: other.sfs, place) }) {
          return reportDays(of: stale, among: citations, lagrum)
        }
      }
    }
    let right = citations.filter { $0.holds(on: days.lowerBound) }.map { catalogue.text($0) }
    guard !right.isEmpty || citations.isEmpty else { return }
    warn(
      "delegation.lagrum-other", "\(Diagnostic.quote(lagrum.value)) är inget lagrum som beslutet vilar på", lagrum,
      right.isEmpty
        ? "beslutstypen har inget i beslutstyper.yaml; kontrollera om det ska stå här" : "det gör \(Self.list(right))")
  }

  /// A section that the decision rests on only on other days than the revision's.
  private func reportDays(of citation: Citation, among citations: [Citation], _ lagrum: Located<String>) {
    let last = citation.through ?? catalogue.acts[citation.provision.act]?.through
    let when = last.map { "gäller till och med \($0)" } ?? citation.from.map { "gäller från \($0)" } ?? "gäller inte"
    let day = citation.holds(on: days.upperBound) ? days.lowerBound : days.upperBound
    let now = citations.filter { $0.holds(on: day) }.map { catalogue.text($0) }
    warn(
      "delegation.lagrum-days", "\(catalogue.text(citation)) \(when)", lagrum,
      now.isEmpty ? "inget annat lagrum är känt" : "\(day) vilar beslutet på \(Self.list(now))")
  }

  private func warn(_ code: String, _ message: String, _ lagrum: Located<String>, _ hint: String) {
    collector.report(.warning(code, message, at: lagrum.place, hint: hint))
  }

  private static func list(_ texts: [String]) -> String {
    texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", ")
  }
}

extension DecisionCatalogue {
  /// The acts that a printed name may stand for: those of all times, and the section's own where none is named.
  func acts(named name: String, sectionAct: String?) -> [Act] {
    if name.isEmpty { return sectionAct.flatMap { acts[$0] }.map { [$0] } ?? [] }
    let wanted = name.lowercased()
    return acts.values.filter { act in
      ([act.name] + act.abbreviations).contains { $0.lowercased() == wanted }
    }.sorted { $0.sfs < $1.sfs }
  }
}

extension Provision {
  init(act: String, _ place: PrintedLagrum.Place) {
    self.init(act: act, chapter: place.chapter, section: place.section)
  }
}
