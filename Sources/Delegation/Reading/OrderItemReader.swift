import CivilTime
import FEEL
import SourceDiagnostics
import YAMLSource

/// Reads the items of an order.
struct OrderItemReader {
  let catalogue: DecisionCatalogue
  let delegates: [String: Located<Delegate>]
  let collector: DiagnosticCollector

  func read(_ node: YAMLNode) -> OrderItem? {
    guard let reader = MappingReader(node, what: "punkten", reporting: collector) else { return nil }
    let number = reader.text("nr")
    let matter = reader.text("ärende")
    let lagrum = reader.optionalText("lagrum")
    let named = reader.locatedTexts("delegat")
    let printed = reader.optionalText("tryckt")
    let note = reader.optionalText("anteckning")
    let types = reader.locatedTexts("beslutstyper")
    let written = reader.node("villkor")
    let substitutes = reader.locatedTexts("ersättare")
    let reporting = reader.choice("anmäls", standard: Reporting.reported)
    let holdsWhenUrgent: Bool = reader.optional("gäller_vid_brådska") ?? true
    let isIncluded: Bool = reader.optional("ingår") ?? true
    let doubt = reader.node("oklar").map { self.doubt($0) }
    reader.finish()
    if isIncluded, named.isEmpty {
      collector.report(
        .error(
          "delegation.no-delegate", "punkten säger inte vem som är delegat", at: node.place,
          hint: "lägg till delegat, eller ingår: false om punkten inte ingår i revisionen"))
    }
    let condition = written.flatMap { node in node.scalar.map { Located($0.text, at: node.place) } }
    let covers = types.compactMap { coverage($0, written) }
    guard let number, let matter, let reporting, doubt != .some(.none) else { return nil }
    return OrderItem(
      reference: number.value, number: number, matter: matter, lagrum: lagrum,
      delegates: named.compactMap { delegate($0) }, printedDelegates: printed?.value, note: note?.value,
      covers: covers, condition: condition, substitutes: substitutes.compactMap { delegate($0) },
      reporting: reporting, holdsWhenUrgent: holdsWhenUrgent, isIncluded: isIncluded, doubt: doubt ?? nil,
      place: node.place)
  }

  private func coverage(_ key: Located<String>, _ condition: YAMLNode?) -> OrderItem.Coverage? {
    guard let entry = catalogue.entry(key.value) else {
      collector.report(
        .error(
          "delegation.unknown-type", "beslutstypen \(Diagnostic.quote(key.value)) finns inte", at: key.place,
          hint: Suggestion.hint(for: key.value, in: catalogue.keys) ?? "beslutstyperna står i beslutstyper.yaml"))
      return nil
    }
    guard let condition else { return OrderItem.Coverage(type: entry.number, place: key.place, condition: nil) }
    return ConditionReader(collector: collector).compile(condition, in: entry.shape, of: key).map {
      OrderItem.Coverage(type: entry.number, place: key.place, condition: $0)
    }
  }

  private func doubt(_ node: YAMLNode) -> Doubt? {
    guard let reader = MappingReader(node, what: "oklar", reporting: collector) else { return nil }
    let question = reader.text("fråga")
    let confirmed = reader.node("bekräftad").map { confirmation($0) }
    reader.finish()
    guard let question, confirmed != .some(.none) else { return nil }
    return Doubt(question: question.value, confirmation: confirmed ?? nil)
  }

  private func confirmation(_ node: YAMLNode) -> Doubt.Confirmation? {
    guard let reader = MappingReader(node, what: "bekräftad", reporting: collector) else { return nil }
    let day = reader.day("dag")
    let by = reader.text("av")
    let answer = reader.optionalText("svar")
    reader.finish()
    guard let day, let by else { return nil }
    return Doubt.Confirmation(day: day.value, by: by.value, answer: answer?.value)
  }

  // MARK: - Delegates

  private func delegate(_ name: Located<String>) -> Located<Delegate>? {
    if let delegate = delegates[name.value] { return Located(delegate.value, at: name.place) }
    collector.report(problem(name))
    return nil
  }

  private func problem(_ name: Located<String>) -> Diagnostic {
    if Self.isGroup(name.value) {
      return .error(
        "delegation.group", "\(Diagnostic.quote(name.value)) är flera tillsammans, och en grupp kan inte vara delegat",
        at: name.place,
        hint: "nämn en roll eller ett utskott (6 kap. 37 § och 7 kap. 5 § kommunallagen)\n"
          + "flera i en lista beslutar var för sig")
    }
    let words = name.value.split(separator: " ").map(String.init)
    if words.count > 1, words.allSatisfy({ delegates[$0] != nil }) {
      return .error(
        "delegation.two-delegates",
        "\(Diagnostic.quote(name.value)) är två delegater utan att det framgår vilken som gäller",
        at: name.place,
        hint: "skriv den som gäller under delegat, det tryckta under tryckt och vad som ska bekräftas under oklar")
    }
    let known = delegates.keys.sorted()
    return .error(
      "delegation.unknown-delegate", "delegaten \(Diagnostic.quote(name.value)) finns inte under delegater",
      at: name.place,
      hint: Suggestion.hint(for: name.value, in: known)
        ?? (known.isEmpty ? "lägg till den under delegater" : "det som finns är \(known.joined(separator: ", "))"))
  }

  /// Whether a text names several who would decide together, which the law does not know.
  private static func isGroup(_ text: String) -> Bool {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }
    return text.contains("+") || text.contains("&")
      || words.contains { ["och", "samt", "tillsammans", "förening", "jämte"].contains(String($0)) }
  }
}
