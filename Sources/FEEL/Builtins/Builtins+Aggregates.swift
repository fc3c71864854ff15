extension Builtins {
  static let aggregates: [Builtin] = [
    Builtin("count", [.init("list", .list(.any))], .number) { call in .number(Number(call[0].list?.count ?? 0)) },
    Builtin("min", [.variadic("list", .any)], typed: { itemType($0) }) { call in extreme(&call, wanted: -1) },
    Builtin("max", [.variadic("list", .any)], typed: { itemType($0) }) { call in extreme(&call, wanted: 1) },
    Builtin("sum", [.variadic("list", .any)], .number) { call in
      guard let sum = sum(&call) else { return .null }
      return .number(sum)
    },
    Builtin("mean", [.variadic("list", .any)], .number) { call in
      let count = call.items.count
      guard let sum = sum(&call), let mean = sum.dividing(by: Number(count)) else { return .null }
      return .number(mean)
    },
  ]

  private static func itemType(_ types: [FEELType]) -> FEELType {
    if types.count == 1 { return types[0].item }
    return types.dropFirst().reduce(types.first ?? .any) { $0.joined(with: $1) }
  }

  private static func extreme(_ call: inout Builtin.Call, wanted: Int) -> Value {
    let items = call.items
    call.cost = items.count
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

  private static func sum(_ call: inout Builtin.Call) -> Number? {
    let items = call.items
    call.cost = items.count
    guard !items.isEmpty else {
      call.failure = "listan är tom"
      return nil
    }
    var sum = Number(0)
    for item in items {
      guard let number = item.number, let next = sum.adding(number) else {
        call.failure = "\(item.kind) kan inte läggas ihop"
        return nil
      }
      sum = next
    }
    return sum
  }
}
