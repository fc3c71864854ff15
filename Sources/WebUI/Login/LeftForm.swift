import CivilTime
import WorkflowKit

/// A form that was sent in when its sender had been logged out: kept, so that nothing that was typed is lost, and never
/// sent by itself.
struct LeftForm: Sendable {
  /// The field by which a form is only shown again, as it was filled in.
  static let mark = "_kvar"
  /// With more than this, in bytes, it is not kept.
  static let largest = 200_000

  /// Where it was sent.
  let path: String
  let fields: [(name: String, value: String)]
  /// Whether a file had been chosen, which is not kept.
  let hadFile: Bool
  let time: Instant

  /// A form as it was sent in; nil where nothing was typed in it, or too much.
  init?(_ form: FormBody, to path: String, at time: Instant) {
    let fields = form.fields.filter { $0.name != FormBody.tokenName && $0.name != Self.mark }
    guard !path.hasPrefix("//"), fields.contains(where: Self.isTyped),
      fields.reduce(0, { $0 + $1.name.utf8.count + $1.value.utf8.count }) <= Self.largest
    else { return nil }
    self.path = path
    self.fields = fields
    hadFile = form.files.contains { !$0.file.name.isEmpty }
    self.time = time
  }

  /// What a person has typed, or chosen.
  var typed: [(name: String, value: String)] { fields.filter(Self.isTyped) }

  /// Whether the form itself can be shown again with what was typed; otherwise only what was typed can.
  var canBeShown: Bool {
    let parts = path.prefix { $0 != "?" }.split(separator: "/")
    switch (parts.first, parts.count) {
    case ("arenden", 3): return parts[2] == "uppgift"
    case ("arenden", 4): return parts[2] == "gor"
    case ("nytt-arende", 2), ("post-in", 1), ("post-in", 3): return true
    case ("delegation", 2): return parts[1] == "punkt"
    default: return false
    }
  }

  private static func isTyped(_ field: (name: String, value: String)) -> Bool {
    !field.name.hasPrefix("_") && !field.value.isBlank
  }
}
