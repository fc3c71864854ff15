import CivilTime
import FEEL

/// Writes why a matter is decided where it is, in plain Swedish.
struct ExplanationWriter {
  private let compiled: CompiledOrder
  private let matter: Matter
  private let scope: FactScope
  private let entry: CatalogueEntry

  init(_ compiled: CompiledOrder, _ matter: Matter, _ day: CivilDate) {
    self.compiled = compiled
    self.matter = matter
    scope = FactScope(facts: matter.facts, today: day)
    entry = compiled.catalogue[matter.type]
  }

  func lines(for answer: LookupAnswer) -> [String] {
    var lines = [compiled.order.heading, "Beslutet: \(entry.title)."]
    switch answer.basis {
    case .weighty, .takenOver, .barred, .unknownBar, .noRevision: break
    case .urgent where matter.isWeighty || matter.isTakenOver: break
    default: lines += itemLines
    }
    return lines + conclusion(answer)
  }

  // MARK: - Items

  private var itemLines: [String] {
    let range = compiled.ranges[matter.type.index]
    var lines = range.map { line(compiled.candidates[$0], $0) }
    if range.contains(where: { readsDays(compiled.candidates[$0].condition?.expression) }) {
      lines.append(compiled.order.dayCount.swedish)
    }
    return lines
  }

  private func line(_ candidate: CompiledOrder.Candidate, _ index: Int) -> String {
    let item = compiled.items[candidate.item]
    let judgement = compiled.judge(index, scope)
    if candidate.isUnconfirmed, judgement != .fails {
      return "\(item.title) får inte användas förrän någon har bekräftat den: \(item.doubt?.question ?? "")"
    }
    if !candidate.isIncluded { return "\(item.title) ingår inte i den här lydelsen." }
    if matter.isUrgent, !candidate.holdsWhenUrgent {
      return "\(item.title) gäller inte ärenden som är för brådskande för att vänta på nämnden (\(Self.urgentLaw))."
    }
    guard let condition = candidate.condition else { return "\(item.title) gäller." }
    let why =
      switch judgement {
      case .holds: "gäller, för villkoret är uppfyllt"
      case .fails: "gäller inte, för villkoret är inte uppfyllt"
      case .unknown: "kan inte prövas, för \(unknown(condition.expression))"
      }
    let known = values(condition.expression).map { " Här: \($0)." } ?? ""
    return "\(item.title) \(why). Villkor: \(condition.words).\(known)"
  }

  private func readsDays(_ condition: Expression?) -> Bool {
    condition?.slots.contains { entry.facts.indices.contains($0) && entry.facts[$0].type == .days } ?? false
  }

  /// What is known of the facts that a condition reads; nil where nothing is.
  private func values(_ condition: Expression) -> String? {
    let known = condition.slots.filter { !scope.value(at: $0).isNull }
    return known.isEmpty
      ? nil : known.map { ConditionWords.text(entry.facts[$0], scope.value(at: $0)) }.joined(separator: ", ")
  }

  /// Why a condition cannot be told.
  private func unknown(_ condition: Expression?) -> String {
    let missing = (condition?.slots ?? []).filter { scope.value(at: $0).isNull }.map { "\"\(entry.facts[$0].title)\"" }
    return missing.isEmpty
      ? "det går inte att räkna ut"
      : "\(missing.count == 1 ? "uppgiften" : "uppgifterna") \(missing.joined(separator: " och ")) saknas"
  }

  // MARK: - What follows

  private static let urgentLaw = "6 kap. 39 § kommunallagen"

  private func conclusion(_ answer: LookupAnswer) -> [String] {
    switch answer.basis {
    case .item(let index): return decided(answer, compiled.items[index])
    case .urgent:
      let who = compiled.titles(of: answer).joined(separator: " eller ")
      return [
        "Ärendet är för brådskande för att vänta på nämnden, och \(board) har gett rollen \(who) uppdraget att besluta "
          + "då (\(Self.urgentLaw)).",
        "\(who.asSentenceStart) beslutar. Skälet antecknas, och beslutet anmäls vid nämndens nästa sammanträde "
          + "(6 kap. 40 § kommunallagen).",
      ]
    default:
      let urgent = "Ingen har fått nämndens uppdrag att besluta i brådskande ärenden (\(Self.urgentLaw))."
      return (matter.isUrgent ? [urgent] : []) + ["\(reason(answer.basis)) Därför beslutar \(board)."]
    }
  }

  private var board: String { compiled.terms.boardName }

  private func reason(_ basis: LookupAnswer.Basis) -> String {
    switch basis {
    case .weighty:
      return "Ärendet är principiellt eller annars av större vikt, och sådant får inte delegeras "
        + "(6 kap. 38 § 3 kommunallagen)."
    case .takenOver:
      return "\(board.asSentenceStart) har tagit över ärendet och inte lämnat tillbaka det (6 kap. 37 § kommunallagen)."
    case .barred(let index): return entry.bars[index].reason
    case .unknownBar(let index):
      return "Om beslutet får delegeras kan inte avgöras, för \(unknown(entry.bars[index].condition))."
    case .unconfirmed(let item): return "Punkt \(compiled.items[item].reference) är inte bekräftad."
    case .conflict(let first, let second):
      return "Punkterna \(compiled.items[first].reference) och \(compiled.items[second].reference) gäller båda men "
        + "har olika delegater."
    case .unknownItem(let item):
      return "Vem som är delegat kan inte avgöras, för \(unknown(condition(of: item)))."
    case .item, .noItem, .noRevision, .urgent, .earlierDecision: return "Ingen punkt gäller."
    }
  }

  private func condition(of item: Int) -> Expression? {
    compiled.candidates[compiled.ranges[matter.type.index]].first { $0.item == item }?.condition?.expression
  }

  private func decided(_ answer: LookupAnswer, _ item: OrderItem) -> [String] {
    let who = compiled.titles(of: answer)
    let how = answer.level == .committee && who.count == 1 ? " vid sammanträde" : ""
    let apart = who.count > 1 ? ", var för sig," : ""
    let deciders = who.joined(separator: " eller ").asSentenceStart
    var lines = ["\(deciders)\(apart) beslutar\(how) enligt punkt \(item.reference)."]
    if !item.substitutes.isEmpty {
      let substitutes = item.substitutes.map { compiled.terms.title(of: $0.value) }
      lines.append("Är ingen delegat i tjänst beslutar \(substitutes.joined(separator: " eller ")).")
    }
    return lines
  }
}
