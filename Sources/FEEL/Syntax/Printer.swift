/// Writes a syntax tree as text that reads back as the same tree.
struct Printer {
  /// The text of a tree.
  static func text(_ syntax: Syntax) -> String { write(syntax, .whole) }

  /// Writes a part where operators must bind at least as tightly as `minimum`.
  private static func write(_ syntax: Syntax, _ minimum: Binding) -> String {
    let text = write(syntax.form)
    return binding(of: syntax.form) < minimum ? "(\(text))" : text
  }

  private static func binding(of form: Form) -> Binding {
    switch form {
    case .binary(let op, _, _): op.binding
    case .between, .membership: .comparison
    case .condition, .loop, .quantified, .function: .whole
    case .instance: .instance
    case .negate: .sign
    default: .postfix
    }
  }

  private static func write(_ form: Form) -> String {
    switch form {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): quoted(text)
    case .temporal(let text, _): "@\(quoted(text))"
    case .name(let name): name
    case .input: "?"
    case .path(let base, let field): "\(operand(base)).\(field.text)"
    case .filter(let base, let condition): "\(operand(base))[\(text(condition))]"
    case .call(let name, let arguments): "\(name.text)(\(arguments.map(write).joined(separator: ", ")))"
    case .invocation(let callee, let arguments):
      "\(write(callee, .postfix))(\(arguments.map(write).joined(separator: ", ")))"
    case .function(let parameters, let body, let isExternal):
      "function(\(parameters.map(write).joined(separator: ", "))) \(isExternal ? "external " : "")\(text(body))"
    case .comparison(let op, let operand): "(\(op.rawValue) \(write(operand, .sum)))"
    case .negate(let inner): "-\(write(inner, .sign))"
    case .binary(let op, let left, let right):
      "\(write(left, op.binding)) \(op.rawValue) \(write(right, op.binding.tighter))"
    case .between(let subject, let lower, let upper):
      "\(write(subject, .comparison)) between \(write(lower, .sum)) and \(write(upper, .sum))"
    case .membership(let subject, let tests):
      "\(write(subject, .comparison)) in (\(tests.map(write).joined(separator: ", ")))"
    case .condition(let test, let yes, let no): "if \(text(test)) then \(text(yes)) else \(text(no))"
    case .loop(let iterations, let body): "for \(write(iterations)) return \(text(body))"
    case .quantified(let quantifier, let iterations, let body):
      "\(quantifier.rawValue) \(write(iterations)) satisfies \(text(body))"
    case .list(let items): "[\(items.map(text).joined(separator: ", "))]"
    case .context(let entries): "{\(entries.map(write).joined(separator: ", "))}"
    case .range(let ends):
      (ends.includesLower ? "[" : "(") + write(ends.lower, .sum) + ".." + write(ends.upper, .sum)
        + (ends.includesUpper ? "]" : ")")
    case .instance(let value, let type): "\(write(value, .instance)) instance of \(type.text)"
    }
  }

  /// A value that a dot or a filter hangs on; a number would swallow the dot.
  private static func operand(_ syntax: Syntax) -> String {
    if case .number = syntax.form { return "(\(write(syntax.form)))" }
    return write(syntax, .postfix)
  }

  private static func write(_ argument: Form.Argument) -> String {
    (argument.name.map { "\($0.text): " } ?? "") + text(argument.value)
  }

  private static func write(_ parameter: Form.Parameter) -> String {
    parameter.name.text + (parameter.type.map { ": \($0.text)" } ?? "")
  }

  private static func write(_ test: Form.Test) -> String {
    switch test {
    case .comparison(let op, let operand): "\(op.rawValue) \(write(operand, .sum))"
    case .value(let value): write(value, .or)
    }
  }

  private static func write(_ iterations: [Form.Iteration]) -> String {
    iterations.map { iteration in
      let upper = iteration.upper.map { "..\(write($0, .or))" } ?? ""
      return "\(iteration.name.text) in \(write(iteration.source, .or))\(upper)"
    }.joined(separator: ", ")
  }

  private static func write(_ entry: Form.Entry) -> String { "\(entryName(entry.name.text)): \(text(entry.value))" }

  /// The name of an entry, within quotation marks where it would not be read as a name.
  static func entryName(_ name: String) -> String {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      let scalars = word.unicodeScalars
      return scalars.first?.beginsName == true && scalars.allSatisfy(\.continuesName)
    }
    return isPlain ? name : quoted(name)
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
