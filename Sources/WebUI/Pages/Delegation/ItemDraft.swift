import Delegation
import SourceDiagnostics

/// What a person has typed of an item.
struct ItemDraft: Sendable {
  var number: String
  var matter: String
  var lagrum: String
  var delegates: [String]
  var condition: String
  var note: String
  var isReported: Bool
  var isIncluded: Bool

  /// What the item says.
  init(_ item: OrderItem) {
    number = item.number.value
    matter = item.matter.value
    lagrum = item.lagrum?.value ?? ""
    delegates = item.delegates.map(\.value.abbreviation)
    condition = item.condition?.value ?? ""
    note = item.note ?? ""
    isReported = item.reporting == .reported
    isIncluded = item.isIncluded
  }

  /// What a form says.
  init(_ form: FormBody) {
    func text(_ name: String) -> String { form.text(name).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    number = text("nr")
    matter = text("arende")
    lagrum = text("lagrum")
    delegates = form.texts("delegat")
    condition = text("villkor")
    note = text("anteckning")
    isReported = form.text("anmals") != "nej"
    isIncluded = form.text("ingar") != "nej"
  }

  /// The fields with their values, for those that may be edited here.
  private var fields: [(field: ItemField, values: [String])] {
    func one(_ text: String) -> [String] { text.isEmpty ? [] : [text] }
    // The number last: the item is found by it.
    return [
      (.matter, one(matter)), (.lagrum, one(lagrum)), (.delegates, delegates), (.condition, one(condition)),
      (.note, one(note)), (.reporting, [isReported ? "ja" : "nej"]),
      (.isIncluded, [isIncluded ? "true" : "false"]), (.number, one(number)),
    ]
  }

  /// What it says, in words.
  var lines: [String] {
    [
      "Nr: \(number)", "Ärende: \(matter)", "Lagrum: \(lagrum)", "Delegat: \(delegates.joined(separator: " eller "))",
      "Villkor: \(condition)", "Anteckning: \(note)", "Anmäls: \(isReported ? "ja" : "nej")",
      "Ingår: \(isIncluded ? "ja" : "nej")",
    ]
  }

  /// The document with what differs from the item changed.
  ///
  /// - Throws: `DiagnosticError` where it would not be right.
  func applied(to document: RevisionDocument, _ reference: String) throws(DiagnosticError) -> RevisionDocument {
    guard let item = document.order.items.first(where: { $0.reference == reference }) else {
      // Tells that there is no such item, and which there are.
      return try document.setting(.matter, of: reference, to: [matter])
    }
    var after = document
    for (old, new) in zip(ItemDraft(item).fields, fields) where old.values != new.values {
      after = try after.setting(new.field, of: reference, to: new.values)
    }
    return after
  }
}
