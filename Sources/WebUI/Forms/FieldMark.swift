import WorkflowKit

/// What stands in brackets after a field's name: that it may be left out, or when it may not; and the help that is left.
///
/// When a field must be filled in all the same is told by the first sentence of its help, in a plugin as in a process:
/// `Behövs när anståndet är beviljat.`, `Måste fyllas i vid återremiss.` That sentence is then the mark.
struct FieldMark {
  /// What stands in the brackets; nil where nothing is to be said.
  let text: String?
  /// What helps whoever fills it in; nil where there is nothing left to say.
  let help: String?

  /// - Parameter mustBeGiven: Whether it must be filled in whatever else is.
  init(_ field: Field, mustBeGiven: Bool) {
    guard !mustBeGiven else {
      (text, help) = (nil, field.help)
      return
    }
    let (first, rest) = Self.split(field.help ?? "")
    if let condition = Self.condition(in: first) {
      (text, help) = ("fylls i \(condition)", rest.isEmpty ? nil : rest)
    } else {
      // Yes and no are asked for, and whoever says neither has answered too.
      text = field.type == .boolean || first.hasPrefix(Self.always) ? nil : "valfritt"
      help = field.help
    }
  }

  /// It must be filled in, and only the step itself can say so.
  private static let always = "Måste fyllas i"
  private static let openings = ["Måste fyllas i ", "Behövs när ", "Fylls i "]

  /// Such as `när du beslutar`; nil where the sentence tells no condition.
  private static func condition(in sentence: String) -> String? {
    guard let opening = openings.first(where: sentence.hasPrefix) else { return nil }
    let condition = sentence.dropFirst(opening.count).trimmingSuffix { $0 == "." }
    return opening.hasSuffix("när ") ? "när \(condition)" : String(condition)
  }

  /// A sentence, and what comes after it.
  private static func split(_ text: String) -> (first: String, rest: String) {
    // Not after "6 kap.".
    let ends = text.ranges(of: ". ").filter { $0.upperBound < text.endIndex && text[$0.upperBound].isUppercase }
    guard let end = ends.first else { return (text, "") }
    return (String(text[..<end.upperBound]).trimmingSuffix { $0 == " " }, String(text[end.upperBound...]))
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
    var text = Substring(self)
    while let last = text.last, isCut(last) { text.removeLast() }
    return String(text)
  }
}
