import WorkflowKit

/// What can be done with a revision as a whole, by the address it is asked at.
enum RevisionAction: String, CaseIterable, Sendable {
  /// Make a draft of it.
  case draft = "utkast"
  /// Confirm the unclear items that are ticked.
  case confirm = "bekrafta"
  /// Take the draft away.
  case discard = "kasta"
  /// Lay the draft before the nämnd.
  case propose = "lagg-fram"
  /// Take the proposal back to a draft.
  case withdraw = "ta-tillbaka"
  /// Record that the nämnd has adopted it.
  case adopt = "anta"

  /// The field that an item to be confirmed is ticked in.
  static let ticked = "punkt"

  /// The field in which it is said that the draft is to be taken away.
  static let sure = "ja-kasta"

  /// The field in which the delegate of an item to be confirmed is chosen.
  static func delegate(of reference: String) -> String { "delegat-\(reference)" }

  /// That it is done, for whoever did it.
  func done(_ form: FormBody) -> String {
    switch self {
    case .draft: return "Utkastet är gjort. Det kan ändras och bekräftas här."
    case .confirm:
      let items = form.texts(Self.ticked).filter { !$0.isBlank }
      return items.count == 1
        ? "Punkt \(items[0]) är bekräftad." : "\(items.count) punkter är bekräftade: \(items.inSwedish())."
    case .discard: return "Utkastet är kastat. Det som gäller är oförändrat."
    case .propose: return "Förslaget är lagt fram för nämnden."
    case .withdraw: return "Förslaget är taget tillbaka. Utkastet kan ändras igen."
    case .adopt: return "Nämndens beslut är inskrivet, och revisionen är antagen."
    }
  }
}
