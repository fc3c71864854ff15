extension Builtins {
  /// DMN 1.5, 10.3.4.5.
  static let numbers: [Builtin] = [
    rounding("decimal", .halfEven, scale: .init("scale", .number)),
    rounding("floor", .floor, scale: .optional("scale", .number)),
    rounding("ceiling", .ceiling, scale: .optional("scale", .number)),
    rounding("round up", .up, scale: .init("scale", .number)),
    rounding("round down", .down, scale: .init("scale", .number)),
    rounding("round half up", .halfUp, scale: .init("scale", .number)),
    rounding("round half down", .halfDown, scale: .init("scale", .number)),
    Builtin("abs", [.init("n", anyOf: [.number, .period])], typed: { $0.first ?? .any }) { call in
      switch call[0] {
      case .number(let number): .number(number.magnitude)
      case .daysDuration(let duration): .daysDuration(duration.isNegative ? duration.negated : duration)
      case .monthsDuration(let duration): .monthsDuration(duration.months < 0 ? duration.negated : duration)
      case .calendarPeriod: call[0]
      default: call.fail("\(call[0].kind) har inget avstånd från noll")
      }
    },
    Builtin("modulo", [.init("dividend", .number), .init("divisor", .number)], .number) { call in
      guard let dividend = call[0].number, let divisor = call[1].number else { return .null }
      guard divisor.signum != 0 else { return call.fail("det går inte att dela med noll") }
      // A long division goes on digit by digit between the two exponents.
      guard call.spend(max(0, dividend.wide.exponent - divisor.wide.exponent) / 8) else { return .null }
      guard let rest = dividend.remainder(dividingBy: divisor) else { return call.fail("resten är för stor") }
      return .number(rest)
    }.giving(.ofDivisor),
    calculation("sqrt", "roten ur ett negativt tal finns inte") { $0.squareRoot }.giving(.ofWritten),
    calculation("log", "logaritmen finns bara för tal över 0") { $0.naturalLogarithm }.giving(.ofWritten),
    calculation("exp", "resultatet är för stort") { $0.exponential },
    parity("odd", isEven: false),
    parity("even", isEven: true),
  ]

  private static func rounding(
    _ name: String, _ rounding: Number.Rounding, scale: Builtin.Parameter
  ) -> Builtin {
    Builtin(name, [.init("n", .number), scale], .number) { call in
      guard let number = call[0].number else { return .null }
      let places = call[1].isNull ? 0 : call[1].number?.truncated
      guard let places, (-6111...6176).contains(places) else {
        return call.fail("så många decimaler finns inte", hint: "välj från -6111 till 6176")
      }
      guard let rounded = number.rounded(rounding, places: places) else { return call.fail("resultatet är för stort") }
      return .number(rounded)
    }
  }

  /// A function of one number that takes many times the work of others.
  private static func calculation(
    _ name: String, _ reason: String, _ apply: @escaping @Sendable (Number) -> Number?
  ) -> Builtin {
    Builtin(name, [.init("number", .number)], .number) { call in
      guard call.spend(Limits.logarithm) else { return .null }
      guard let number = call[0].number, let result = apply(number) else { return call.fail(reason) }
      return .number(result)
    }
  }

  private static func parity(_ name: String, isEven: Bool) -> Builtin {
    Builtin(name, [.init("number", .number)], .boolean) { call in
      guard let number = call[0].number, number.isWhole, let rest = number.remainder(dividingBy: 2) else {
        return call.fail("talet har decimaler", hint: "avrunda det först, till exempel med floor(…)")
      }
      return .boolean((rest.signum == 0) == isEven)
    }
  }
}
