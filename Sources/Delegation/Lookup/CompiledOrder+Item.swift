public import CivilTime
public import FEEL

extension CompiledOrder {
  /// The items that a printed number or a reference names, by their places; a number may be printed twice.
  public func items(numbered number: String) -> [Int] {
    items.indices.filter { items[$0].reference == number || items[$0].number.value == number }
  }

  /// Who decides under one item, whatever other items say, for a decision type that it covers.
  ///
  /// The item's condition is tried where all the facts that it reads are given; otherwise it is told with the answer.
  public func explain(item index: Int, facts: Context = Context(), on day: CivilDate) -> ExplainedAnswer {
    let item = items[index]
    let judgement = judge(item, facts, on: day)
    var lines = [order.heading]
    let answer: LookupAnswer
    if item.isUnconfirmed {
      answer = LookupAnswer(level: .board, delegates: [], basis: .unconfirmed(index))
      lines.append("\(item.title) får inte användas förrän någon har bekräftat den: \(item.doubt?.question ?? "")")
    } else if !item.isIncluded {
      answer = LookupAnswer(level: .board, delegates: [], basis: .noItem)
      lines.append("\(item.title) ingår inte i den här lydelsen.")
    } else if judgement == .fails {
      answer = LookupAnswer(level: .board, delegates: [], basis: .noItem)
      lines.append("\(item.title) gäller inte, för villkoret \(item.condition?.value ?? "") är inte uppfyllt.")
    } else {
      let delegates = item.delegates.map(\.value)
      answer = LookupAnswer(level: delegates.first?.level ?? .board, delegates: delegates, basis: .item(index))
      let when = judgement == .holds ? "gäller" : "gäller när villkoret \(item.condition?.value ?? "") är uppfyllt"
      lines.append("\(item.title) \(when).")
    }
    lines.append("\(titles(of: answer).joined(separator: " eller ").asSentenceStart) beslutar.")
    return ExplainedAnswer(
      answer: answer, titles: titles(of: answer), item: answer.item.map { items[$0].reference }, revision: order.hash,
      lagrum: lagrum(of: item, on: day), reporting: answer.item.map { items[$0].reporting }, explanation: lines)
  }

  private func judge(_ item: OrderItem, _ facts: Context, on day: CivilDate) -> Judgement {
    guard let coverage = item.covers.first, let condition = coverage.condition else { return .holds }
    let values = catalogue[coverage.type].facts.map { facts[$0.name] ?? .null }
    return condition.judge(in: FactScope(facts: values, today: day))
  }

  private func lagrum(of item: OrderItem, on day: CivilDate) -> [String] {
    item.covers.flatMap { catalogue.lagrum(of: $0.type, on: day) }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}
