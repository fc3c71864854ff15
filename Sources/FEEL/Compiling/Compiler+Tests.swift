import CivilTime

extension Compiler {
  mutating func membership(_ subject: Syntax, _ tests: [Form.Test], _ syntax: Syntax) -> Typed {
    let typed = compile(subject)
    let judges = tests.map { test(typed.type, subject, $0) }
    let (compute, range) = (typed.code.compute, syntax.range)
    if judges.count == 1 {
      let judge = judges[0]
      return Typed(
        .boolean,
        .truth { frame in
          let value = compute(&frame)
          return judge(value, &frame)
        })
    }
    return Typed(
      .boolean,
      .truth { frame in
        let value = compute(&frame)
        var isUnknown = false
        for judge in judges {
          guard frame.spend(1, range) else { return nil }
          switch judge(value, &frame) {
          case true: return true
          case nil: isUnknown = true
          default: break
          }
        }
        return isUnknown ? nil : false
      })
  }

  /// Compiles one test of a value.
  private mutating func test(
    _ type: FEELType, _ subject: Syntax, _ test: Form.Test
  ) -> @Sendable (Value, inout Frame) -> Bool? {
    let typed = compile(test.operand)
    let (compute, range) = (typed.code.compute, test.operand.range)
    switch test {
    case .comparison(let op, let operand):
      if op.isOrdering {
        checkOrder(needed(Typed(type, .constant(.null)), subject), needed(typed, operand), subject, operand, operand)
      } else if !type.meets(typed.type) {
        reportIncomparable(type, typed.type, subject, operand, operand)
      }
      return { value, frame in frame.compare(op, value, compute(&frame), range) }
    case .value(let operand):
      if input != nil, operand.mentionsInput {
        checkCondition(typed, operand)
        let judge = typed.code.judge
        return { _, frame in judge(&frame) }
      }
      checkTest(type, typed.type.unwrapped, subject, operand)
      return { value, frame in
        let test = compute(&frame)
        if let result = Comparison.passes(value, test) { return result }
        frame.note("feel.type", "\(value.kind) kan inte prövas mot \(test.kind)", range)
        return nil
      }
    }
  }

  /// Checks that values of the type can pass a test that is itself a value.
  private mutating func checkTest(_ type: FEELType, _ test: FEELType, _ subject: Syntax, _ operand: Syntax) {
    if type.meets(test) { return }
    switch test {
    case .range(let end) where type.meets(end): break
    case .list(let item):
      if case .range(let end) = item.unwrapped, type.meets(end) { break }
      if !type.meets(item) { reportIncomparable(type, item, subject, operand, operand) }
    case .range(let end): reportIncomparable(type, end, subject, operand, operand)
    default: reportIncomparable(type, test, subject, operand, operand)
    }
  }

  mutating func range(_ ends: Form.Ends, _ syntax: Syntax) -> Typed {
    let (lower, upper) = (compile(ends.lower), compile(ends.upper))
    let (a, b) = (needed(lower, ends.lower), needed(upper, ends.upper))
    checkOrder(a, b, ends.lower, ends.upper, syntax)
    let make: @Sendable (Value, Value) -> Value = { lower, upper in
      .range(
        ValueRange(
          lower: lower, includesLower: ends.includesLower, upper: upper, includesUpper: ends.includesUpper))
    }
    let type = FEELType.range(a == .null || a == .any ? b : a)
    if case .constant(let low) = lower.code, case .constant(let high) = upper.code {
      return Typed(type, .constant(make(low, high)))
    }
    let (low, high) = (lower.code.compute, upper.code.compute)
    return Typed(type, .value { frame in make(low(&frame), high(&frame)) })
  }

  mutating func instance(_ operand: Syntax, _ type: TypeName) -> Typed {
    let compute = compile(operand).code.compute
    return Typed(.boolean, .truth { frame in type.matches(compute(&frame)) })
  }
}

extension TypeName {
  /// Whether a value is of the type; null is only of the type Null.
  func matches(_ value: Value) -> Bool {
    switch (self, value) {
    case (.any, .null): false
    case (.any, _), (.null, .null), (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date),
      (.dateAndTime, .instant), (.context, .context):
      true
    case (.daysDuration, .period(let period)): period.totalMonths == 0
    case (.monthsDuration, .period(let period)): period.totalDays == 0
    case (.list(let item), .list(let items)):
      item == .any || items.allSatisfy(item.matches)
    case (.range(let end), .range(let range)):
      end == .any || [range.lower, range.upper].allSatisfy { $0.isNull || end.matches($0) }
    default: false
    }
  }
}
