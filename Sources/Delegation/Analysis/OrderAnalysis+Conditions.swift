import FEEL
import SourceDiagnostics

extension OrderAnalysis {
  /// Checks how the conditions of the items under each decision type lie to each other.
  func checkConditions() {
    var byType: [TypeNumber: [OrderItem]] = [:]
    for item in items where item.isIncluded {
      for type in Set(item.covers.map(\.type)) { byType[type, default: []].append(item) }
    }
    for entry in catalogue.entries {
      guard let items = byType[entry.number] else { continue }
      let within = FactUniverse(entry)
      if let set = within.conditions(items.map { condition($0, entry) }) { checkOverlaps(items, set, entry) }
      if items.allSatisfy({ condition($0, entry) != nil }) { checkGaps(items, within, entry) }
    }
  }

  /// Checks that who decides does not change of itself on a day: a change from a day is a revision of its own, or nobody
  /// finds it in the history.
  func checkDay(_ item: OrderItem) {
    let called = item.covers.compactMap(\.condition).reduce(into: Set<String>()) { $0.formUnion($1.calledFunctions) }
    guard let condition = item.condition, !called.isDisjoint(with: ["today", "now"]) else { return }
    collector.report(
      .warning(
        "delegation.condition-day", "villkoret i punkt \(item.reference) hänger på dagens datum", at: condition.place,
        hint: "låt villkoret läsa ärendets fakta; det som ska gälla från en viss dag antas som en ny revision"))
  }

  private func condition(_ item: OrderItem, _ entry: CatalogueEntry) -> String? {
    item.covers.first { $0.type == entry.number }?.condition?.source
  }

  private func checkOverlaps(_ items: [OrderItem], _ set: ConditionSet, _ entry: CatalogueEntry) {
    for second in items.indices {
      for first in items.indices.prefix(second) {
        let names = [first, second].map { Set(items[$0].delegates.map(\.value)) }
        guard names[0] != names[1] else { continue }
        let pair = "punkterna \(items[first].reference) och \(items[second].reference)"
        switch set.overlap(first, second) {
        case .never: continue
        case .possible(let example):
          let isAlways = [first, second].allSatisfy { condition(items[$0], entry) == nil }
          let when = isAlways || example.isEmpty ? "alltid" : "till exempel när \(text(example, of: entry))"
          report(
            "delegation.overlap", "\(pair) gäller båda \(name(of: entry)) \(when), men har olika delegater",
            "då beslutar nämnden; skriv villkor som skiljer dem åt", items[first], items[second])
        case .undecided:
          report(
            "delegation.overlap-undecided", "kan inte avgöras om \(pair) gäller samma fall av \(name(of: entry))",
            "skriv villkoren som jämförelser av ett faktum med ett värde", items[first], items[second])
        }
      }
    }
  }

  private func report(_ code: String, _ message: String, _ hint: String, _ first: OrderItem, _ second: OrderItem) {
    collector.report(
      .warning(
        code, message, at: second.condition?.place ?? second.number.place, hint: hint,
        notes: [
          Diagnostic.Note(
            message: "punkt \(first.reference)", place: first.condition?.place ?? first.number.place)
        ]))
  }

  private func checkGaps(_ items: [OrderItem], _ within: FactUniverse, _ entry: CatalogueEntry) {
    let names = (items.count == 1 ? "punkt " : "punkterna ") + items.map(\.reference).joined(separator: ", ")
    let place = items[0].condition?.place ?? items[0].number.place
    // What the law keeps with the nämnd is no gap.
    let barred = entry.bars.compactMap(\.condition?.source)
    switch within.coverage(items.compactMap { condition($0, entry) } + barred) {
    case .complete: return
    case .missing(let example):
      collector.report(
        .warning(
          "delegation.gap", "ingen punkt gäller \(name(of: entry)), till exempel när \(text(example, of: entry))",
          at: place,
          hint: "då beslutar nämnden; beslutstypen har \(names)"))
    case .undecided:
      collector.report(
        .warning(
          "delegation.gap-undecided", "kan inte avgöras om \(names) omfattar alla fall av \(name(of: entry))",
          at: place, hint: "i de fall som ingen punkt omfattar beslutar nämnden"))
    }
  }
}
