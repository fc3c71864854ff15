/// Says a condition in Swedish, where all of it is of a kind that has plain words: comparisons, what is there and what is
/// not, and such parts with "and" or "or" between them.
///
/// What it cannot say whole it does not say: half a condition would be another one.
package struct PlainCondition {
  /// What a name in an expression is called, such as `granskning.utfall`.
  let name: (String) -> String
  private var tokens: ArraySlice<String> = []

  /// Says conditions whose names have words of their own.
  ///
  /// - Parameter name: What a name in an expression is called.
  package init(name: @escaping (String) -> String) { self.name = name }

  /// A condition as a part of a sentence, such as `utfall i Granska förslaget är "åter"`; nil where there are no words.
  package func sentence(_ source: String) -> String? {
    var reader = self
    guard let tokens = Self.tokens(source) else { return nil }
    reader.tokens = tokens[...]
    guard let words = reader.alternatives(), reader.tokens.isEmpty else { return nil }
    return words
  }

  /// A value that is one of two, such as `svarstid; ingen om skickat i Skicka svaret finns`; nil where there are no words.
  package func value(_ source: String) -> String? {
    var reader = self
    guard let tokens = Self.tokens(source) else { return nil }
    reader.tokens = tokens[...]
    guard reader.take("if"), let condition = reader.alternatives(), reader.take("then"),
      let first = reader.operandOrNone(), reader.take("else"), let second = reader.operandOrNone(),
      reader.tokens.isEmpty
    else { return nil }
    return first == Self.none ? "\(second), men \(first) om \(condition)" : "\(first) om \(condition), annars \(second)"
  }

  private static let none = "ingen"

  // MARK: - Parts

  private mutating func alternatives() -> String? {
    guard var words = all() else { return nil }
    while take("or") {
      guard let next = all() else { return nil }
      words += " eller \(next)"
    }
    return words
  }

  private mutating func all() -> String? {
    guard var words = part() else { return nil }
    while take("and") {
      guard let next = part() else { return nil }
      words += " och \(next)"
    }
    return words
  }

  private mutating func part() -> String? {
    if take("(") {
      guard let inner = alternatives(), take(")") else { return nil }
      return "(\(inner))"
    }
    if take("count") {
      guard take("("), let what = operand(), take(")"), let sign = tokens.popFirst(), take("0") else { return nil }
      return [">": "\(what) har något", "=": "\(what) är tomt"][sign]
    }
    guard let left = operand() else { return nil }
    if take("in") { return members().map { "\(left) är \($0)" } }
    guard let sign = tokens.first, let (verb, ofNull) = Self.verbs[sign] else { return "\(left) är ja" }
    tokens.removeFirst()
    if take("null") { return ofNull.map { "\(left) \($0)" } }
    return operand().map { "\(left) \(verb) \($0)" }
  }

  /// What a sign says between two values, and of one value before null.
  private static let verbs: [String: (between: String, ofNull: String?)] = [
    "=": ("är", "saknas"), "!=": ("är inte", "finns"), "<": ("är mindre än", nil), "<=": ("är högst", nil),
    ">": ("är mer än", nil), ">=": ("är minst", nil),
  ]

  private mutating func members() -> String? {
    guard take("("), var words = operand() else { return nil }
    while take(",") {
      guard let next = operand() else { return nil }
      words += (tokens.first == "," ? ", " : " eller ") + next
    }
    return take(")") ? words : nil
  }

  private mutating func operandOrNone() -> String? { take("null") ? Self.none : operand() }

  private mutating func operand() -> String? {
    guard let token = tokens.first, let first = token.first, !Self.words.contains(token) else { return nil }
    tokens.removeFirst()
    if first == "\"" || first.isNumber { return token }
    if token == "true" { return "ja" }
    if token == "false" { return "nej" }
    guard first.isLetter || first == "_" else { return nil }
    guard tokens.first == "(" else { return name(token) }
    // A function that needs nothing stands for what it gives.
    guard take("("), take(")") else { return nil }
    return token == "today" ? "i dag" : name(token)
  }

  private mutating func take(_ token: String) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }

  // MARK: - Signs

  private static let words: Set = ["and", "or", "in", "if", "then", "else", "null", "not", "for", "some", "every"]

  /// The words and signs of an expression; nil where it has others than those that are read here.
  private static func tokens(_ source: String) -> [String]? {
    var found: [String] = []
    var rest = source[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        guard let end = rest.dropFirst().firstIndex(of: "\""), !rest[..<end].contains("\\") else { return nil }
        found.append(String(rest[...end]))
        rest = rest[rest.index(after: end)...]
      } else if isPart(first) {
        found.append(String(rest.prefix(while: isPart)))
        rest = rest.drop(while: isPart)
      } else {
        let two = String(rest.prefix(2))
        let sign = ["<=", ">=", "!="].contains(two) ? two : String(first)
        guard sign.count == 2 || "()=<>,".contains(first) else { return nil }
        found.append(sign)
        rest = rest.dropFirst(sign.count)
      }
    }
    return found
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "."
  }
}
