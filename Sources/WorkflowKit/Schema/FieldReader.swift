public import FEEL
import Foundation
public import SourceDiagnostics
public import YAMLSource

import CivilTime

/// Reads typed values out of YAML (and so JSON): every wrong one is reported with its place.
public struct FieldReader {
  /// Where problems go.
  public let collector: DiagnosticCollector

  /// A reader.
  public init(reporting collector: DiagnosticCollector) { self.collector = collector }

  /// The fields' values from a mapping; nil where anything was wrong.
  ///
  /// - Parameter what: What the mapping is, in Swedish definite form, for messages: `formuläret`, `indata`.
  public func read(_ fields: [Field], from node: YAMLNode, what: String) -> Context? {
    guard let entries = node.mapping else {
      collector.report(
        .error(
          "input.not-a-mapping", "\(what) ska vara fält med värden, men här står \(node.kindPhrase)", at: node.place,
          hint: fields.isEmpty ? nil : "skriv \"fält: värde\"; " + knownFields(fields)))
      return nil
    }
    var context = Context()
    var sound = true
    for entry in entries {
      guard let name = entry.key.scalar?.text else { continue }
      guard let field = fields.first(where: { $0.name == name }) else {
        collector.report(
          .error(
            "input.unknown-field", "fältet \"\(name)\" finns inte i \(what)", at: entry.key.place,
            hint: Suggestion.hint(for: name, in: fields.map(\.name)) ?? knownFields(fields)))
        sound = false
        continue
      }
      if isNull(entry.value) { continue }
      if let value = read(field.type, from: entry.value, what: "fältet \"\(name)\"") {
        context[name] = value
      } else {
        sound = false
      }
    }
    for field in fields where context[field.name] == nil {
      if !field.standard.isNull {
        context[field.name] = field.standard
      } else if field.required, !entries.contains(where: { $0.key.scalar?.text == field.name && !isNull($0.value) }) {
        collector.report(
          .error(
            "input.missing-field", "fältet \"\(field.name)\" saknas i \(what)", at: node.place,
            hint: "lägg till raden \(field.name): … (\(field.title), \(field.type.swedish))"))
        sound = false
      }
    }
    return sound ? ordered(context, by: fields) : nil
  }

  /// One value from a node; nil where it was wrong.
  public func read(_ type: FieldType, from node: YAMLNode, what: String) -> Value? {
    switch type {
    case .text, .longText, .account: return text(node, what: what, type: type).map(Value.string)
    case .email: return text(node, what: what, type: type).flatMap { email($0, node, what: what) }
    case .integer, .document:
      return text(node, what: what, type: type).flatMap { text in
        Int(text).map { .number(Number($0)) } ?? wrong(node, what: what, type: type, text: text)
      }
    case .number:
      return text(node, what: what, type: type).flatMap { text in
        if let number = Number(text) { return .number(number) }
        return isDecimal(text) ? unfit(text, node) : wrong(node, what: what, type: type, text: text)
      }
    case .boolean:
      return text(node, what: what, type: type).flatMap { text in
        ["true": .boolean(true), "false": .boolean(false)][text] ?? wrong(node, what: what, type: type, text: text)
      }
    case .date:
      return text(node, what: what, type: type).flatMap { text in
        do throws(CivilTimeError) { return .date(try CivilDate.parse(text)) } catch {
          let hint = DateWords.meant(text).map { "skriv \($0)" } ?? error.hint
          collector.report(.error("input.date", "\(what): \(error.message)", at: node.place, hint: hint))
          return nil
        }
      }
    case .period:
      return text(node, what: what, type: type).flatMap { text in
        do throws(CivilTimeError) { return .period(try Period.parse(text)) } catch {
          guard case .periodTooLong = error else { return wrong(node, what: what, type: type, text: text) }
          collector.report(.error("input.period", "\(what): \(error.message)", at: node.place, hint: error.hint))
          return nil
        }
      }
    case .choice(let choices):
      return text(node, what: what, type: type).flatMap { text in
        // Equal texts may be stored with other code points; what is kept is the choice's own.
        if let choice = choices.first(where: { $0.value == text }) { return .string(choice.value) }
        let values = choices.map(\.value)
        collector.report(
          .error(
            "input.choice", "\(what): \"\(text)\" är inget av valen", at: node.place,
            hint: Suggestion.hint(for: text, in: values) ?? "välj " + values.joined(separator: ", ")))
        return nil
      }
    case .list(let item):
      guard let items = node.sequence else {
        return wrong(node, what: what, type: type, text: nil)
      }
      let values = items.enumerated().map { read(item, from: $1, what: "nr \($0 + 1) i \(what)") }
      return values.contains { $0 == nil } ? nil : .list(values.compactMap(\.self))
    case .record(let record):
      return read(record.fields, from: node, what: what).map(Value.context)
    case .any: return anyValue(node)
    }
  }

  private func email(_ text: String, _ node: YAMLNode, what: String) -> Value? {
    switch FieldType.email.conform(.string(text)) {
    case .success(let value): return value
    case .failure(let problem):
      collector.report(
        .error(
          "input.email", "\(what): \(problem.message)", at: node.place,
          hint: "skriv till exempel registrator@kommunen.example, eller ta bort raden om adressen inte är känd"))
      return nil
    }
  }

  private func anyValue(_ node: YAMLNode) -> Value? {
    switch node.content {
    case .sequence(let items):
      let values = items.map { anyValue($0) }
      return values.contains { $0 == nil } ? nil : .list(values.compactMap(\.self))
    case .mapping(let entries):
      let values = entries.map { anyValue($0.value) }
      guard !values.contains(where: { $0 == nil }) else { return nil }
      return .context(Context(zip(entries, values.compactMap(\.self)).map { ($0.key.scalar?.text ?? "", $1) }))
    case .scalar(let scalar):
      guard scalar.style == .plain else { return .string(scalar.text) }
      switch scalar.text {
      case "", "null", "~": return .null
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default:
        if let date = CivilDate(scalar.text) { return .date(date) }
        if let number = Number(scalar.text) { return .number(number) }
        if isDecimal(scalar.text) { return unfit(scalar.text, node) }
        return .string(scalar.text)
      }
    }
  }

  private func isDecimal(_ text: String) -> Bool {
    text.wholeMatch(of: #/-?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?/#) != nil
  }

  /// A number that no number of ours is as large as, or as near zero.
  private func unfit(_ text: String, _ node: YAMLNode) -> Value? {
    collector.report(
      .error(
        "input.number", "talet \(Diagnostic.quote(text)) är för stort eller för nära noll", at: node.place,
        hint: "största talet är knappt 1e6145 och minsta 1e-6143; är det en text ska den stå inom citattecken"))
    return nil
  }

  private func text(_ node: YAMLNode, what: String, type: FieldType) -> String? {
    guard let scalar = node.scalar else {
      let none: Value? = wrong(node, what: what, type: type, text: nil)
      return none?.text
    }
    return scalar.text
  }

  private func wrong(_ node: YAMLNode, what: String, type: FieldType, text: String?) -> Value? {
    let found = text.map { "här står " + Diagnostic.quote($0) } ?? "här står " + node.kindPhrase
    collector.report(
      .error(
        "input.type", "\(what) ska vara \(type.oneInSwedish), men \(found)", at: node.place, hint: hint(type, text)))
    return nil
  }

  private func hint(_ type: FieldType, _ text: String?) -> String? {
    switch (type, text) {
    case (.list, _): return "skriv \"- \" före varje värde, eller sätt värdena inom [ ]"
    case (_, nil):
      return "skriv värdet självt, utan [ ] och { } omkring; är det en text som börjar så ska den stå inom citattecken"
    case (.boolean, let text?):
      switch text.lowercased() {
      case "ja", "yes", "on", "sant": return "skriv true"
      case "nej", "no", "off", "falskt": return "skriv false"
      default: return "skriv true för ja, false för nej"
      }
    case (.number, let text?), (.integer, let text?):
      let mended = text.filter { !$0.isWhitespace }.replacing(",", with: ".").replacing("−", with: "-")
      if let number = Number(mended), mended != text, type == .number || number.integer != nil {
        return "skriv \(mended)" + (mended.contains(".") ? ", med decimalpunkt" : ", utan mellanslag")
      }
      if type == .integer, text.wholeMatch(of: #/[-+]?[0-9]+/#) != nil {
        return "talet är för stort: ett heltal har högst 18 siffror"
      }
      return type == .number ? "skriv bara siffror, till exempel 12.5" : "skriv bara siffror, till exempel 12"
    case (.document, _): return "skriv handlingens nummer i ärendet, till exempel 3"
    case (.period, _): return "skriv P och antal med D, W, M eller Y, till exempel P14D eller P4M"
    default: return nil
    }
  }

  private func isNull(_ node: YAMLNode) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "null", "~"].contains(scalar.text)
  }

  private func knownFields(_ fields: [Field]) -> String {
    fields.isEmpty ? "inga fält väntas här" : "fälten är " + fields.map(\.name).joined(separator: ", ")
  }

  private func ordered(_ context: Context, by fields: [Field]) -> Context {
    Context(fields.compactMap { field in context[field.name].map { (field.name, $0) } })
  }
}
