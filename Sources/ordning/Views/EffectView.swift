import CaseStore
import FEEL

/// What the outbox's lines say to people.
enum EffectView {
  /// What kinds of effect are called, by the last part of the kind's name.
  private static let kinds = ["epost": "e-post", "brev": "brev att posta", "message": "meddelande"]

  /// What an effect is, in words.
  static func kind(of row: EffectRow) -> String { kind(row.kind) }

  /// What a kind of effect is, in words; its own name where it has none.
  static func kind(_ kind: String) -> String {
    kinds[kind.split(separator: ".").last.map(String.init) ?? ""] ?? kind
  }

  /// To whom an effect goes, as its payload says.
  static func receiver(of row: EffectRow) -> String {
    row.payload["till"].text ?? row.payload["receiver"].text ?? ""
  }
}
