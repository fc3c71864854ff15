import FEEL
import WorkflowKit

extension FormBody {
  /// The values of a form's fields, as they were typed: empty boxes are left out, and so are empty rows of lists.
  func values(of fields: [Field], under prefix: String = "") -> Context {
    var context = Context()
    for field in fields {
      let value = value(of: field.type, at: prefix + field.name)
      if !value.isNull { context[field.name] = value }
    }
    return context
  }

  private func value(of type: FieldType, at path: String) -> Value {
    switch type {
    case .record(let record):
      let context = values(of: record.fields, under: path + ".")
      return context.isEmpty ? .null : .context(context)
    case .list(let item):
      let removed = text(Self.removal)
      let rows = rows(of: path).filter { "\(path).\($0)" != removed }.map { value(of: item, at: "\(path).\($0)") }
        .filter { !$0.isNull }
      return rows.isEmpty ? .null : .list(rows)
    case .boolean:
      switch text(path) {
      case "ja": return .boolean(true)
      case "nej": return .boolean(false)
      default: return .null
      }
    default:
      let text = text(path)
      return text.contains { !$0.isWhitespace } ? .string(text) : .null
    }
  }

  /// The numbers of a list's rows, in order.
  private func rows(of path: String) -> [Int] {
    let start = path + "."
    let numbers = fields.compactMap { field -> Int? in
      guard field.name.hasPrefix(start) else { return nil }
      return Int(field.name.dropFirst(start.count).prefix { $0 != "." })
    }
    return Set(numbers).sorted()
  }
}
