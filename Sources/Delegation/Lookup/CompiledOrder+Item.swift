public import CivilTime

extension CompiledOrder {
  /// The items that a printed number or a reference names, by their places; a number may be printed twice.
  public func items(numbered number: String) -> [Int] {
    items.indices.filter { items[$0].reference == number || items[$0].number.value == number }
  }

  /// Who decides the matters that an item covers, one of each of its decision types, by all that holds for them: the law's
  /// bars and the other items too. Where they are not decided by the same, the nämnd decides until it is said which it is.
  public func explain(item index: Int, as matters: [Matter], on day: CivilDate) -> ExplainedAnswer {
    let answers = matters.map { explain($0, on: day) }
    guard let first = answers.first else { return explain(untyped: index, on: day) }
    let isSame = answers.allSatisfy {
      $0.answer.level == first.answer.level && $0.answer.delegates == first.answer.delegates && $0.item == first.item
    }
    // Each begins with the revision, which is told once.
    var lines = first.explanation + answers.dropFirst().flatMap { $0.explanation.dropFirst() }
    let answer = isSame ? first.answer : LookupAnswer(level: .board, delegates: [], basis: .noItem)
    if !isSame {
      lines.append(
        "Vem som beslutar enligt \(items[index].title.withinSentence) hänger på vilket av besluten det gäller. Innan det "
          + "är sagt beslutar \(terms.boardName).")
    } else if let other = first.item, other != items[index].reference {
      lines.append("Svaret ger punkt \(other), inte \(items[index].reference).")
    }
    let lagrum = answers.flatMap(\.lagrum).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return ExplainedAnswer(
      answer: answer, titles: titles(of: answer), item: answer.item.map { items[$0].reference }, revision: order.hash,
      lagrum: lagrum, reporting: answer.item.map { items[$0].reporting }, explanation: lines)
  }

  /// What an item says that covers no decision type. The law's bars are not known for it, so that the item is told, and the
  /// nämnd decides.
  private func explain(untyped index: Int, on day: CivilDate) -> ExplainedAnswer {
    let item = items[index]
    let answer: LookupAnswer
    var lines = [order.heading]
    if item.isUnconfirmed {
      answer = LookupAnswer(level: .board, delegates: [], basis: .unconfirmed(index))
      lines.append("\(item.title) får inte användas förrän någon har bekräftat den: \(item.doubt?.question ?? "")")
    } else {
      answer = LookupAnswer(level: .board, delegates: [], basis: .noItem)
      let who = item.delegates.map { terms.title(of: $0.value) }.joined(separator: " eller ")
      lines.append(
        item.isIncluded
          ? "\(item.title) nämner \(who) men omfattar ingen beslutstyp, så vad lagen säger om beslutet är inte känt."
          : "\(item.title) ingår inte i den här lydelsen.")
    }
    lines.append("\(terms.boardName.asSentenceStart) beslutar.")
    return ExplainedAnswer(
      answer: answer, titles: titles(of: answer), item: nil, revision: order.hash, lagrum: [], reporting: nil,
      explanation: lines)
  }
}
