import WorkflowKit

extension Refusal {
  /// A no to whoever has not seen what the case looks like now.
  static let stale = Refusal(
    "Någon annan har ändrat ärendet sedan du öppnade uppgiften.", code: "case.stale",
    hint: "Läs ändringen, och skicka igen om det fortfarande ska gälla.")
}
