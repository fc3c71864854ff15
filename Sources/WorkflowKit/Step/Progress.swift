/// How far a step has come.
public enum Progress<State: Sendable, Output: Sendable>: Sendable {
  /// It is done; `also` is carried out in the same transaction.
  case done(Output, also: [Action] = [])
  /// It waits; the list replaces the earlier one by key, so that claims and drafts of tasks that stay survive.
  case waiting(State, for: [Wait], also: [Action] = [])
}
