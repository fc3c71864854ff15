import CivilTime

extension FEELType {
  /// Whether a value is of the type, its items and entries included; null is of every type but a function's.
  public func conforms(_ value: Value) -> Bool {
    if value.isNull { return true }
    switch (self, value) {
    case (.any, _), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date), (.time, .time),
      (.dateAndTime, .dateAndTime), (.daysDuration, .daysDuration), (.monthsDuration, .monthsDuration),
      (.period, .calendarPeriod), (.period, .daysDuration), (.period, .monthsDuration):
      return true
    case (.daysDuration, .calendarPeriod(let period)): return period.totalMonths == 0
    case (.monthsDuration, .calendarPeriod(let period)): return period.totalDays == 0
    case (.list(let item), .list(let items)): return item == .any || items.allSatisfy(item.conforms)
    case (.context(let fields, _), .context(let context)):
      return fields.allSatisfy { name, type in context[name].map(type.conforms) ?? false }
    case (.range(let end), .range(let range)): return end.conforms(range.lower) && end.conforms(range.upper)
    case (.function(let parameters, let result), .function(let function)):
      guard case .function(let given, let returned) = function.type, result.accepts(returned) else { return false }
      guard let parameters, let given else { return true }
      // What may be given to the wanted function must be good for this one too.
      return parameters.count == given.count
        && zip(parameters, given).allSatisfy { wanted, own in own == .any || (wanted != .any && own.accepts(wanted)) }
    case (.optional(let type), _): return type.conforms(value)
    default: return false
    }
  }

  /// The value as a place of this type takes it (DMN 1.5, 10.3.2.9.4); nil where it does not fit.
  ///
  /// One value may stand for a list of one and a list of one for its value, and a date for the date and time when it
  /// begins in UTC; only one of these is done.
  public func fitting(_ value: Value) -> Value? {
    if conforms(value) { return .some(value) }
    switch (unwrapped, value) {
    case (.dateAndTime, .date(let date)): return .dateAndTime(Temporal.midnight(date))
    case (.list, .list): return nil
    case (.list(let item), _): return item.conforms(value) ? .list([value]) : .none
    case (let wanted, .list(let items)) where items.count == 1 && wanted.conforms(items[0]): return .some(items[0])
    default: return nil
    }
  }
}
