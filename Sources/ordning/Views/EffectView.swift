import CaseStore
import FEEL

/// What the outbox's lines say to people.
enum EffectView {
  /// To whom an effect goes, as its payload says.
  static func receiver(of row: EffectRow) -> String {
    row.payload["till"].text ?? row.payload["receiver"].text ?? ""
  }
}
