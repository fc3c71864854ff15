public import CivilTime
import FEEL

extension CompiledOrder {
  /// Who may decide a matter on a day, and why.
  public func explain(_ matter: Matter, on day: CivilDate) -> ExplainedAnswer {
    let answer = lookup(matter, on: day)
    let words = ExplanationWriter(self, matter, day)
    return ExplainedAnswer(
      answer: answer, titles: titles(of: answer), item: answer.item.map { items[$0].reference }, revision: order.hash,
      lagrum: catalogue.lagrum(of: matter.type, on: day), reporting: answer.item.map { items[$0].reporting },
      explanation: words.lines(for: answer))
  }

  /// What those who decide are called.
  func titles(of answer: LookupAnswer) -> [String] {
    answer.delegates.isEmpty ? [terms.boardName] : answer.delegates.map { terms.title(of: $0) }
  }
}
