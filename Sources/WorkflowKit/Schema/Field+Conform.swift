public import FEEL

import CivilTime
import SourceDiagnostics

extension FieldType {
  /// The value as this type, or a Swedish text that says what is wrong with it.
  ///
  /// Text that reads as a date, a period or a number becomes one where the field asks for it.
  public func conform(_ value: Value) -> Result<Value, FieldProblem> {
    switch (self, value) {
    case (.any, _): return .success(value)
    case (.text, .string), (.longText, .string), (.account, .string): return .success(value)
    case (.email, .string(let text)):
      guard let fault = EmailAddress.fault(in: text) else { return .success(value) }
      return .failure(FieldProblem("\(Diagnostic.quote(text)) är ingen e-postadress: \(fault)"))
    case (.integer, .number(let number)), (.document, .number(let number)):
      return number.integer == nil ? wrong(value) : .success(value)
    case (.number, .number), (.boolean, .boolean): return .success(value)
    case (.date, _) where value.date != nil, (.period, _) where value.period != nil: return .success(value)
    case (.date, .string(let text)):
      do { return .success(.date(try CivilDate.parse(text))) } catch { return .failure(FieldProblem(error.message)) }
    case (.period, .string(let text)): return Period(text).map { .success(.period($0)) } ?? wrong(value)
    case (.integer, .string(let text)), (.document, .string(let text)), (.number, .string(let text)):
      guard let number = Number(text.replacing(",", with: ".")) else { return wrong(value) }
      return conform(.number(number))
    case (.choice(let choices), .string(let text)):
      if choices.contains(where: { $0.value == text }) { return .success(value) }
      return .failure(FieldProblem("\"\(text)\" är inget av valen: " + choices.map(\.value).joined(separator: ", ")))
    case (.list(let item), .list(let items)):
      var conformed: [Value] = []
      for (index, element) in items.enumerated() {
        switch item.conform(element) {
        case .success(let value): conformed.append(value)
        case .failure(let problem): return .failure(FieldProblem("nr \(index + 1): \(problem.message)"))
        }
      }
      return .success(.list(conformed))
    case (.record(let record), .context(let context)):
      var (conformed, problems) = record.fields.conform(context)
      if record == .party, let fault = conformed["nummer"]?.text.flatMap(PartyNumber.fault) {
        problems["nummer"] = fault
      }
      if let (field, problem) = problems.min(by: { $0.key < $1.key }) {
        return .failure(FieldProblem("\(field): \(problem)"))
      }
      return .success(.context(conformed))
    default: return wrong(value)
    }
  }

  private func wrong(_ value: Value) -> Result<Value, FieldProblem> {
    if case .string(let text) = value { return .failure(FieldProblem("ska vara \(oneInSwedish), men är \"\(text)\"")) }
    return .failure(FieldProblem("ska vara \(oneInSwedish), men är \(value.kind)"))
  }
}

extension Sequence<Field> {
  /// The context with every field as its type, standards filled in, and what is wrong by field name.
  ///
  /// Blanks are no value: an empty box of a form says nothing, in a record of a list as little as by itself.
  public func conform(_ context: Context) -> (Context, problems: [String: String]) {
    var conformed = Context()
    var problems: [String: String] = [:]
    for field in self {
      let value = context[field.name] ?? .null
      if value.isNull || value.isBlank {
        if !field.standard.isNull { conformed[field.name] = field.standard }
        if field.required && field.standard.isNull { problems[field.name] = "måste fyllas i" }
        continue
      }
      switch field.type.conform(value) {
      case .success(let value): conformed[field.name] = value
      case .failure(let problem): problems[field.name] = problem.message
      }
    }
    let names = Set(map(\.name))
    for name in context.names where !names.contains(name) { problems[name] = "fältet finns inte" }
    return (conformed, problems)
  }
}

extension Value {
  /// Whether the value is a text without a letter, digit or mark.
  fileprivate var isBlank: Bool { text?.isBlank == true }
}
