/// A text that stands written as the first argument of a function.
public struct FixedArgument: Sendable, Hashable {
  /// The text.
  public let text: String
  /// UTF-8 offsets of it in the expression.
  public let range: Range<Int>
}

extension Expression {
  /// The texts that a function is called with, wherever it is called; what is calculated is not told of.
  public func fixedArguments(of function: String) -> [FixedArgument] {
    var found: [FixedArgument] = []
    func read(_ part: Syntax) {
      if case .call(let label, let arguments) = part.form, label.text == function,
        case .string(let text)? = arguments.first?.value.form, let range = arguments.first?.value.range
      {
        found.append(FixedArgument(text: text, range: range))
      }
      part.form.eachChild(read)
    }
    read(syntax)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
