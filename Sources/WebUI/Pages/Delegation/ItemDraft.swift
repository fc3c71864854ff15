import Delegation
import SourceDiagnostics
import WorkflowKit

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

  /// The form's boxes, by what they are called on the page.
  static let boxes = [
    Field("nr", .text, title: "Nr"), Field("arende", .longText, title: "Ärende"),
    Field("lagrum", .text, title: "Lagrum"), Field("delegat", .text, title: "Delegat"),
    Field("villkor", .text, title: "Villkor"),
    Field("anmals", .boolean, title: "Anmäls beslut enligt punkten till nämnden?"),
    Field("ingar", .boolean, title: "Ingår punkten i revisionen?"), Field("anteckning", .longText, title: "Anteckning"),
  ]

  /// The fields with their values and boxes, for those that may be edited here.
  private var fields: [(field: ItemField, values: [String], box: String)] {
    func one(_ text: String) -> [String] { text.isEmpty ? [] : [text] }
    let inclusion = (field: ItemField.isIncluded, values: [isIncluded ? "true" : "false"], box: "ingar")
    let others = [
      (field: ItemField.matter, values: one(matter), box: "arende"), (.lagrum, one(lagrum), "lagrum"),
      (.delegates, delegates, "delegat"), (.condition, one(condition), "villkor"), (.note, one(note), "anteckning"),
      (.reporting, [isReported ? "ja" : "nej"], "anmals"),
    ]
    // Only what is not included may lack a delegate. The number last: the item is found by it.
    return (isIncluded ? others + [inclusion] : [inclusion] + others) + [(.number, one(number), "nr")]
  }

  /// What is missing, by box.
  var missing: [String: String] {
    var missing: [String: String] = [:]
    if number.isEmpty { missing["nr"] = "Skriv punktens nummer, till exempel 12.4." }
    if matter.isEmpty { missing["arende"] = "Skriv vad punkten handlar om." }
    if isIncluded, delegates.isEmpty {
      missing["delegat"] = "Välj minst en delegat, eller svara att punkten inte ingår i revisionen."
    }
    return missing
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
  /// - Throws: `RevisionFault` with what is wrong in each field; `DiagnosticError` where there is no such item.
  func applied(to document: RevisionDocument, _ reference: String) throws -> RevisionDocument {
    guard let item = document.order.items.first(where: { $0.reference == reference }) else {
      // Tells that there is no such item, and which there are.
      return try document.setting(.matter, of: reference, to: [matter])
    }
    var (after, problems) = (document, missing)
    let before = Dictionary(
      ItemDraft(item).fields.map { ($0.field, $0.values) }, uniquingKeysWith: { first, _ in first })
    for new in fields where before[new.field] != new.values && problems[new.box] == nil {
      do { after = try after.setting(new.field, of: reference, to: new.values) } catch {
        problems[new.box] = RevisionFault.sentences(error).joined(separator: " ")
      }
    }
    guard problems.isEmpty else { throw RevisionFault(messages: ["Punkten är inte sparad."], problems: problems) }
    return after
  }
}
