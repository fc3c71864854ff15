/// A comparison whose answer stays the same until the values that it compares are given anew.
struct Question {
  /// The name that its answer is said of, and lasts as long as.
  let root: String
  /// How it is written, in one way only.
  let text: String
  /// Whether the comparison that it stands for says the opposite.
  let isOpposite: Bool
  /// Whether it can never be null.
  let isSure: Bool

  /// What stands before its text.
  static let sign = "\u{1D}"

  /// What says that the comparison has, or has not, been found to hold.
  func key(answered outcome: Bool) -> String { key(answeredItself: outcome != isOpposite) }

  private func key(answeredItself outcome: Bool) -> String {
    "\(root)\(KnownConditions.separator)\(Self.sign)\(text)\(KnownConditions.separator)\(outcome ? "1" : "0")"
  }

  /// The key of the other answer; nil for what is none.
  static func other(_ key: String) -> String? {
    guard key.utf8.contains(0x1D), let last = key.utf8.last else { return nil }
    return String(key.dropLast()) + (last == UInt8(ascii: "1") ? "0" : "1")
  }
}

extension KnownConditions {
  /// The question that a comparison is; nil for what is none, asks only whether something is there, or compares values that
  /// are not given anew together.
  func question(_ syntax: Syntax) -> Question? {
    switch syntax.form {
    case .binary(let op, _, _) where op == .and || op == .or:
      return question(syntax, isOpposite: false, isSure: false)
    case .binary(let op, let a, let b) where op == .equal || op == .notEqual:
      // Whether something is there, and which of its values a choice does not have, is known as such.
      guard ![a, b].contains(where: { $0.form == .null || isChoice($0) }) else { return nil }
      return question(
        Syntax(.binary(.equal, a, b), syntax.range), isOpposite: op == .notEqual, isSure: isSure(a) && isSure(b))
    case .binary(let op, let a, let b) where op.isOrdering:
      let isSure = isSure(a) && isSure(b)
      let (asked, isOpposite) = isSure ? compared(op, a, b) : (syntax, false)
      return question(asked, isOpposite: isOpposite, isSure: isSure)
    case .between(let a, let b, let c):
      return question(syntax, isOpposite: false, isSure: [a, b, c].allSatisfy(isSure))
    case .membership(let subject, _):
      return isChoice(subject) ? nil : question(syntax, isOpposite: false, isSure: false)
    case .call(let name, _) where name.text != "not" && name.text != "is defined":
      return question(syntax, isOpposite: false, isSure: false)
    default: return nil
    }
  }

  private func isChoice(_ syntax: Syntax) -> Bool { Guards.key(syntax).map { options[parted($0).own] != nil } ?? false }

  private func question(_ syntax: Syntax, isOpposite: Bool, isSure: Bool) -> Question? {
    let names = readNames(of: syntax)
    let read = names.reduce(into: names) { $0.formUnion(self.read(by: $1)) }
    guard isLasting(read) else { return nil }
    let values = names.filter { !$0.hasSuffix("()") }
    let changing = values.filter { !isGiven($0) }
    guard changing.count < 2, let root = changing.first ?? values.min() else { return nil }
    return Question(root: root, text: Printer.text(syntax), isOpposite: isOpposite, isSure: isSure)
  }

  /// Whether what is made of some names and functions, as those of `read(by:)`, stays the same until a step that is among
  /// them is done again.
  public func isLasting(_ names: Set<String>) -> Bool {
    !names.contains { amended.contains($0) || Self.mayChange($0) }
  }

  /// Whether a function may give something else at once: those that tell the day, and those of the program.
  private static func mayChange(_ name: String) -> Bool {
    guard name.hasSuffix("()") else { return false }
    return ["today()", "now()"].contains(name) || Builtins.all[String(name.dropLast(2))] == nil
  }
}
