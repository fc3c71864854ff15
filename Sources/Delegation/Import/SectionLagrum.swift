import CivilTime
import SourceDiagnostics

/// What the printed lagrum of a section's rows show while nobody has said which decision types the rows cover: one that
/// has ceased, a row that has what came instead, and rows that name the same point for different delegates.
struct SectionLagrum {
  /// A row's printed lagrum, with the sections that it may stand for.
  private struct Cited {
    let row: ImportedRow
    let lagrum: String
    let printed: PrintedLagrum
    let provisions: Set<Provision>
  }

  private var doubts: [Int: [String]] = [:]
  private let catalogue: DecisionCatalogue
  private let day: CivilDate

  init(_ section: ImportedTable.Section, _ catalogue: DecisionCatalogue, on day: CivilDate) {
    self.catalogue = catalogue
    self.day = day
    let cited = section.rows.enumerated().compactMap { index, row in
      Self.cited(row, section.act, catalogue).map { (index, $0) }
    }
    for (index, one) in cited {
      findCeased(index, one, section.act, among: cited)
      findSamePoint(index, one, among: cited)
    }
  }

  /// What must be confirmed in a row, by its place in the section.
  func doubts(of index: Int) -> [String] { doubts[index] ?? [] }

  private static func cited(_ row: ImportedRow, _ act: String?, _ catalogue: DecisionCatalogue) -> Cited? {
    guard let lagrum = row.lagrum, let printed = PrintedLagrum(lagrum) else { return nil }
    let acts = catalogue.acts(named: printed.actName, sectionAct: act)
    let provisions = acts.flatMap { act in printed.places.map { Provision(act: act.sfs, $0) } }
    return Cited(row: row, lagrum: lagrum, printed: printed, provisions: Set(provisions))
  }

  /// A lagrum on which every decision type that has rested on it rests no longer.
  private mutating func findCeased(_ index: Int, _ one: Cited, _ act: String?, among cited: [(Int, Cited)]) {
    let types = catalogue.entries.filter { entry in entry.lagrum.contains { one.provisions.contains($0.provision) } }
    let now = types.flatMap { $0.lagrum.filter(holds) }.map(\.provision)
    guard !types.isEmpty, !now.contains(where: one.provisions.contains) else { return }
    let findings = LagrumCheck.findings(
      in: Located(one.lagrum, at: one.row.place), of: types.map(\.number), sectionAct: act, catalogue: catalogue,
      on: day...day)
    doubts[index, default: []] += findings.map(\.lagrumDoubt)
    for (other, later) in cited where !later.provisions.isDisjoint(with: now) {
      let question = "Bekräfta om båda punkterna gäller."
      doubts[index, default: []].append("Det lagrum som gäller nu står i punkt \(later.row.number). \(question)")
      doubts[other, default: []].append("Punkt \(one.row.number) har det lagrum som gällde förut. \(question)")
    }
  }

  private func holds(_ citation: Citation) -> Bool {
    citation.holds(on: day) && catalogue.acts[citation.provision.act]?.holds(on: day) != false
  }

  private mutating func findSamePoint(_ index: Int, _ one: Cited, among cited: [(Int, Cited)]) {
    for (other, later) in cited
    where other != index && !one.provisions.isDisjoint(with: later.provisions)
      && !Set(one.printed.points).isDisjoint(with: later.printed.points)
      && Set(one.row.delegates) != Set(later.row.delegates)
    {
      doubts[index, default: []].append(
        "Punkt \(later.row.number) nämner delvis samma lagrum, \(later.lagrum), men har en annan delegat. Bekräfta vilka "
          + "fall som hör hit.")
    }
  }
}
