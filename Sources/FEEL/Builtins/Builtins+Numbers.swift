extension Builtins {
  static let numbers: [Builtin] = [
    rounding("floor", .floor),
    rounding("ceiling", .ceiling),
    Builtin("abs", [.init("n", .number)], .number) { call in
      call[0].number.map { .number($0.magnitude) } ?? .null
    },
    Builtin("modulo", [.init("dividend", .number), .init("divisor", .number)], .number) { call in
      guard let dividend = call[0].number, let divisor = call[1].number else { return .null }
      guard let rest = dividend.remainder(dividingBy: divisor) else { return call.fail("det går inte att dela så") }
      return .number(rest)
    },
  ]

  private static func rounding(_ name: String, _ rounding: Number.Rounding) -> Builtin {
    Builtin(name, [.init("n", .number), .optional("scale", .number)], .number) { call in
      guard let number = call[0].number else { return .null }
      let places = call[1].isNull ? 0 : call[1].integer
      guard let places, (-6111...6176).contains(places), let rounded = number.rounded(rounding, places: places) else {
        return call.fail("så många decimaler finns inte")
      }
      return .number(rounded)
    }
  }
}
