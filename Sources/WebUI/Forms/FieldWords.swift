import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// A field's value in words.
struct FieldWords {
  let organisation: Organisation

  /// The value as people read it: choices and accounts by their titles, records by the titles of their fields.
  func text(_ value: Value, as type: FieldType) -> String {
    switch (type, value) {
    case (_, .null): return "–"
    case (.choice(let choices), .string(let text)): return choices.first { $0.value == text }?.title ?? text
    case (.account, .string(let account)): return organisation.title(ofAccount: account)
    case (.longText, .string(let text)): return text
    // As it was typed.
    case (.date, .string(let text)): return CivilDate(text)?.swedish ?? text
    case (.list(let item), .list(let items)):
      return items.isEmpty ? "–" : items.map { self.text($0, as: item) }.joined(separator: "\n")
    case (.record(let record), .context(let context)):
      let parts = record.fields.compactMap { field -> String? in
        guard let part = context[field.name], !part.isNull else { return nil }
        return field.name == "namn"
          ? self.text(part, as: field.type)
          : "\(field.title.lowercased()): \(self.text(part, as: field.type).replacing("\n", with: ", "))"
      }
      return parts.joined(separator: "; ")
    default: return Words.value(value)
    }
  }

  /// A part of a value, and what is wrong with it.
  struct Part {
    /// The name of a record's field, or the index of a list's row.
    let name: String
    let problem: String
  }

  /// The part of a value that something is wrong with; nil where it is the whole.
  static func part(_ text: String, of type: FieldType) -> Part? {
    switch type {
    case .record(let record):
      return record.fields.first { text.hasPrefix("\($0.name): ") }.map {
        Part(name: $0.name, problem: String(text.dropFirst($0.name.count + 2)))
      }
    case .list:
      guard let mark = text.prefixMatch(of: #/nr (\d+): /#), let number = Int(mark.1) else { return nil }
      return Part(name: "\(number - 1)", problem: String(text[mark.range.upperBound...]))
    default: return nil
    }
  }

  /// What is wrong with a field, where its parts are told by the names that processes and files know them by: by their
  /// titles.
  static func problem(_ text: String, with type: FieldType) -> String {
    switch type {
    case .record(let record):
      guard let part = record.fields.first(where: { text.hasPrefix("\($0.name): ") }) else { return text }
      return "\(part.title): \(problem(String(text.dropFirst(part.name.count + 2)), with: part.type))"
    case .list(let item):
      guard let mark = text.prefixMatch(of: #/nr (\d+): /#) else { return text }
      return "rad \(mark.1): \(problem(String(text[mark.range.upperBound...]), with: item))"
    default: return text
    }
  }
}
