import FEEL

extension Expression {
  /// Whether the condition holds; unknown where a fact that it reads is missing, whatever the others say.
  func judge(in scope: FactScope) -> Judgement {
    for slot in slots where scope.value(at: slot).isNull { return .unknown }
    guard let truth = holds(in: scope) else { return .unknown }
    return truth ? .holds : .fails
  }
}
