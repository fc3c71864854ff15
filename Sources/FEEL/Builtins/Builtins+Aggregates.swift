extension Builtins {
  /// The list functions that make one value of many (DMN 1.5, 10.3.4.4).
  static let aggregates: [Builtin] = [
    Builtin("count", [.init("list", .list(.any))], .number) { call in .number(Number(call[0].list?.count ?? 0)) },
    Builtin("min", [.variadic("list", .any)], typed: { itemType($0) }) { call in extreme(&call, wanted: -1) }
      .comparing.giving(.ofItems(1)),
    Builtin("max", [.variadic("list", .any)], typed: { itemType($0) }) { call in extreme(&call, wanted: 1) }
      .comparing.giving(.ofItems(1)),
    aggregate("sum") { numbers, call in total(numbers, &call) { $0.adding($1) } },
    aggregate("product") { numbers, call in total(numbers, &call) { $0.multiplying($1) } },
    aggregate("mean") { numbers, call in
      guard case .number(let sum) = total(numbers, &call, { $0.adding($1) }) else { return .null }
      return sum.dividing(by: Number(numbers.count)).map(Value.number) ?? call.fail("resultatet är för stort")
    },
    aggregate("median") { numbers, call in
      let (sorted, middle) = (numbers.sorted(), numbers.count / 2)
      guard numbers.count.isMultiple(of: 2) else { return .number(sorted[middle]) }
      return sorted[middle - 1].adding(sorted[middle])?.dividing(by: 2).map(Value.number)
        ?? call.fail("resultatet är för stort")
    },
    aggregate("stddev", least: 2) { numbers, call in
      guard numbers.count > 1 else { return call.fail("det behövs minst två tal") }
      call.spend(100 + numbers.count)
      guard let deviation = Number.standardDeviation(of: numbers) else { return call.fail("resultatet är för stort") }
      return .number(deviation)
    },
    aggregate("mode", .list(.number), whenEmpty: .list([])) { numbers, _ in
      let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
      let most = counts.values.max()
      return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
    },
  ]

  private static func itemType(_ types: [FEELType]) -> FEELType {
    if types.count == 1 { return types[0].item }
    return types.dropFirst().reduce(types.first ?? .any) { $0.joined(with: $1) }
  }

  private static func extreme(_ call: inout Builtin.Call, wanted: Int) -> Value {
    let items = call.items
    call.spend(items.count)
    guard var best = items.first else { return call.fail("listan är tom") }
    guard Comparison.order(best, best) != nil else { return call.fail("\(best.kind) har ingen ordning") }
    for item in items.dropFirst() {
      guard let order = Comparison.order(item, best) else {
        return call.fail("\(best.kind) kan inte jämföras med \(item.kind)")
      }
      if order == wanted { best = item }
    }
    return best
  }

  /// A function over numbers, given as a list or one by one; null where there are none.
  ///
  /// - Parameter least: So many must there be.
  private static func aggregate(
    _ name: String, _ type: FEELType = .number, whenEmpty: Value? = nil, least: Int = 1,
    _ body: @escaping @Sendable ([Number], inout Builtin.Call) -> Value
  ) -> Builtin {
    Builtin(name, [.variadic("list", anyOf: [.number, .list(.number)])], type) { call in
      let items = call.items
      call.spend(items.count)
      guard !items.isEmpty else { return whenEmpty ?? call.fail("listan är tom") }
      var numbers: [Number] = []
      numbers.reserveCapacity(items.count)
      for item in items {
        guard let number = item.number else { return call.fail(call.wrongItem("tal", item)) }
        numbers.append(number)
      }
      return body(numbers, &call)
    }.giving(whenEmpty == nil ? .ofItems(least) : .always)
  }

  private static func total(
    _ numbers: [Number], _ call: inout Builtin.Call, _ join: (Number, Number) -> Number?
  ) -> Value {
    var total = numbers[0]
    for number in numbers.dropFirst() {
      guard let next = join(total, number) else { return call.fail("resultatet är för stort") }
      total = next
    }
    return .number(total)
  }
}
