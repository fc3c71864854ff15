public import CivilTime
import FEEL
public import SourceDiagnostics

/// What is doubtful or wrong in a revision that can be read, each finding with its place.
///
/// An error keeps a revision from being laid before the nämnd; a warning tells what a person should know of it.
public struct OrderAnalysis {
  let order: DelegationOrder
  /// Its items, in order.
  let items: [OrderItem]
  let catalogue: DecisionCatalogue
  let terms: OrderTerms
  /// The days that its lagrum are looked at for.
  let days: ClosedRange<CivilDate>
  /// Whether it is told to those who use the order, and not to whoever writes its file: by what decision types and facts
  /// are called.
  let isInWords: Bool
  let collector = DiagnosticCollector()

  /// What is to be said of a revision.
  ///
  /// - Parameters:
  ///   - today: The day on which it is asked.
  ///   - lastDay: The last day the revision is in force, where another has replaced it.
  ///   - isInWords: Whether decision types and facts are told by what they are called, as to whoever does not write the
  ///     file; otherwise by their keys and names in it.
  public static func findings(
    in order: DelegationOrder, catalogue: DecisionCatalogue, terms: OrderTerms, on today: CivilDate,
    lastDay: CivilDate? = nil, isInWords: Bool = false
  ) -> [Diagnostic] {
    let first = order.inForceFrom?.value ?? today
    let last = min(lastDay ?? today, max(today, first))
    let analysis = OrderAnalysis(
      order: order, items: order.items, catalogue: catalogue, terms: terms, days: first...max(first, last),
      isInWords: isInWords)
    analysis.checkDelegates()
    analysis.checkItems()
    analysis.checkConditions()
    analysis.checkLagrum()
    analysis.listUncovered()
    return analysis.collector.diagnostics
  }

  /// What keeps a revision from being laid before the nämnd: the items that nobody has confirmed.
  public static func unconfirmed(in order: DelegationOrder) -> [Diagnostic] {
    order.items.filter(\.isUnconfirmed).map { item in
      .error(
        "delegation.unconfirmed", "punkt \(item.reference) är inte bekräftad: \(item.doubt?.question ?? "")",
        at: item.number.place, hint: "bekräfta punkten, eller ändra den, innan ordningen läggs fram för nämnden")
    }
  }

  /// What a decision type is called; in words within quotes, since titles are many words long.
  func name(of entry: CatalogueEntry) -> String { isInWords ? "\"\(entry.title)\"" : entry.key }

  /// What a fact is called.
  func name(of fact: Fact) -> String { isInWords ? fact.title.withinSentence : fact.name }

  /// An example of a matter.
  func text(_ example: Context, of entry: CatalogueEntry) -> String {
    example.map { name, value in
      guard isInWords, let fact = entry.facts.first(where: { $0.name == name }) else { return "\(name) = \(value)" }
      return ConditionWords.text(fact, value)
    }.joined(separator: " och ")
  }

  private func checkItems() {
    var first: [String: OrderItem] = [:]
    for item in items {
      if let earlier = first[item.number.value] {
        collector.report(
          .warning(
            "delegation.same-number", "numret \(item.number.value) står två gånger", at: item.number.place,
            hint: "punkterna kallas \(earlier.reference) och \(item.reference) tills den ena har fått ett annat nummer",
            notes: [Diagnostic.Note(message: "första gången", place: earlier.number.place)]))
      } else {
        first[item.number.value] = item
      }
      check(item)
    }
  }

  private func check(_ item: OrderItem) {
    if item.isUnconfirmed {
      collector.report(
        .warning(
          "delegation.unconfirmed", "punkt \(item.reference) är inte bekräftad: \(item.doubt?.question ?? "")",
          at: item.number.place, hint: "tills någon har bekräftat den beslutar nämnden"))
    }
    if item.covers.isEmpty {
      collector.report(
        .warning(
          "delegation.no-type", "punkt \(item.reference) omfattar ingen känd beslutstyp", at: item.place,
          hint: "lägg till beslutstyper; utan dem beslutar nämnden"))
    }
    checkChoices(item)
    checkDay(item)
    checkNames(item)
    for coverage in item.covers where item.isIncluded {
      let entry = catalogue[coverage.type]
      if let bar = entry.bars.first(where: { $0.condition == nil }) {
        collector.report(
          .error(
            "delegation.never-delegated", "beslutstypen \(name(of: entry)) kan inte delegeras", at: coverage.place,
            hint: bar.reason))
      }
      if item.reporting == .ownProtocol, entry.appeal == .legality {
        collector.report(
          .warning(
            "delegation.own-protocol",
            "beslut enligt punkt \(item.reference) anmäls inte, men kan laglighetsprövas (\(name(of: entry)))",
            at: coverage.place,
            hint: "varje sådant beslut behöver ett eget protokoll och ett eget tillkännagivande på anslagstavlan "
              + "(8 kap. 10 § 3 kommunallagen)"))
      }
    }
  }

  /// What no item covers: the nämnd decides it. One finding for all, so that it does not drown the others.
  private func listUncovered() {
    let covered = Set(items.filter(\.isIncluded).flatMap { $0.covers.map(\.type) })
    let keys = catalogue.entries.filter { !covered.contains($0.number) && !$0.isNeverDelegated }.map { name(of: $0) }
    guard !keys.isEmpty else { return }
    collector.report(
      .warning(
        "delegation.not-covered", "ingen punkt omfattar \(keys.count == 1 ? keys[0] : "\(keys.count) beslutstyper")",
        at: order.title.place,
        hint: "då beslutar \(terms.boardName)" + (keys.count == 1 ? "" : ": " + keys.joined(separator: ", "))))
  }
}
