/// A part of an expression in which a value that may be missing is guarded: the whole, a branch of `if`, a condition.
struct Guarded {
  let syntax: Syntax
  let isCondition: Bool

  /// - Parameter isCondition: Whether it must be a condition, also where its form does not say so.
  init(_ syntax: Syntax, isCondition: Bool = false) {
    self.syntax = syntax
    self.isCondition = isCondition || syntax.isCondition
  }
}

extension Compiler {
  /// The longest part that a hint repeats.
  private static let longest = 100

  /// How to guard a value that may be missing.
  func guardHint(_ syntax: Syntax) -> String {
    guard Guards.key(syntax) != nil else { return "pröva först att värdet inte är null" }
    let name = quote(syntax)
    guard let guarded, !guarded.isCondition else {
      let isAlone = guarded?.syntax.range == syntax.range
      return isAlone ? "skriv \(name) = true: ett tomt värde är då nej" : "skriv \(name) != null and … framför"
    }
    let text = text(of: guarded.syntax)
    return "skriv if \(name) != null then \(text.count <= Self.longest ? text : "…") else …"
  }
}

extension Syntax {
  /// Whether its form is that of something that holds or does not.
  fileprivate var isCondition: Bool {
    switch form {
    case .binary(.and, _, _), .binary(.or, _, _): true
    case .binary(let op, _, _): op.binding == .comparison
    case .between, .membership, .quantified, .instance, .comparison: true
    case .call(let label, _): label.text == "not"
    default: false
    }
  }
}
