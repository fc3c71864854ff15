/// An item of a revision in which something must be confirmed, for whoever is to do so.
public struct UnclearItem: Sendable, Hashable {
  /// Its number, such as `12.9 (2)`.
  public let reference: String
  /// What it is about, in the table's own words.
  public let matter: String
  /// What is unclear.
  public let question: String
  /// How it is read: `delegat HL, tryckt SNMU HL, när antal dagar är mer än 3`.
  public let reading: String
  /// What it answers: nämnden until somebody has confirmed it, then whom it names.
  public let answer: String

  /// The unclear items of a revision, confirmed ones too, in order.
  public static func all(
    in order: DelegationOrder, catalogue: DecisionCatalogue, terms: OrderTerms
  ) -> [UnclearItem] {
    order.items.compactMap { item in
      item.doubt.map { UnclearItem(item, $0, terms, ConditionWords(item, in: catalogue)) }
    }
  }

  private init(_ item: OrderItem, _ doubt: Doubt, _ terms: OrderTerms, _ words: ConditionWords) {
    reference = item.reference
    matter = item.matter.value
    question = doubt.question
    let names = item.delegates.map(\.value.abbreviation).joined(separator: " eller ")
    let titles = item.delegates.map { terms.title(of: $0.value) }.joined(separator: " eller ")
    let read = [
      item.isIncluded ? "delegat \(names)" : "ingår inte", item.printedDelegates.map { "tryckt \($0)" },
      item.condition.map { "när \(words.text($0.value))" },
    ]
    reading = read.compactMap(\.self).joined(separator: ", ")
    let meant = item.isIncluded ? titles : "räknas den inte"
    answer =
      doubt.confirmation.map { "\(meant) (bekräftad \($0.day) av \($0.by))" }
      ?? "\(terms.boardName), tills den är bekräftad; sedan \(meant)"
  }
}

extension [UnclearItem] {
  /// The items as plain text.
  public var text: String {
    map {
      """
      \($0.reference)  \($0.matter)
          Oklart: \($0.question)
          Läst som: \($0.reading)
          Svarar: \($0.answer)
      """
    }.joined(separator: "\n")
  }

  /// The items as a table in Markdown.
  public var markdown: String {
    let head = ["| Nr | Ärende | Vad som är oklart | Läst som | Svarar |", "|---|---|---|---|---|"]
    let rows = map { item in
      let cells = [item.reference, item.matter, item.question, item.reading, item.answer]
      return "| " + cells.map { Markup.markdown($0) }.joined(separator: " | ") + " |"
    }
    return (head + rows).joined(separator: "\n")
  }
}
