extension Builtins {
  static let lists: [Builtin] = [
    Builtin("list contains", [.init("list", .list(.any)), .init("element", .any)], .boolean) { call in
      let (items, element) = (call[0].list ?? [], call[1])
      call.cost = items.count
      return .boolean(contains(items, element))
    },
    Builtin("concatenate", [.variadic("list", .list(.any))], typed: { joined($0) }) { call in
      .list(call.arguments.flatMap { $0.list ?? [] })
    },
    Builtin("append", [.init("list", .list(.any)), .variadic("item", .any)], typed: { joined($0) }) { call in
      .list((call[0].list ?? []) + call.arguments.dropFirst())
    },
    Builtin("union", [.variadic("list", .list(.any))], typed: { joined($0) }) { call in
      distinct(call.arguments.flatMap { $0.list ?? [] }, &call)
    },
    Builtin("distinct values", [.init("list", .list(.any))], typed: { joined($0) }) { call in
      distinct(call[0].list ?? [], &call)
    },
    Builtin("flatten", [.init("list", .list(.any))], .list(.any)) { call in
      var flat: [Value] = []
      flatten(call[0], into: &flat)
      return .list(flat)
    },
    Builtin("index of", [.init("list", .list(.any)), .init("match", .any)], .list(.number)) { call in
      let (items, match) = (call[0].list ?? [], call[1])
      call.cost = items.count
      let places = items.indices.filter { Comparison.equal(items[$0], match) == true }
      return .list(places.map { .number(Number($0 + 1)) })
    },
    Builtin("reverse", [.init("list", .list(.any))], typed: { joined($0) }) { call in
      .list((call[0].list ?? []).reversed())
    },
    Builtin("sort", [.init("list", .list(.any))], typed: { joined($0) }) { call in sorted(&call) },
  ]

  private static func joined(_ types: [FEELType]) -> FEELType {
    .list(types.dropFirst().reduce(types.first?.item ?? .any) { $0.joined(with: $1.item) })
  }

  private static func contains(_ items: [Value], _ element: Value) -> Bool {
    items.contains { Comparison.equal($0, element) == true }
  }

  private static func distinct(_ items: [Value], _ call: inout Builtin.Call) -> Value {
    // The same text, number and so on is found by hash; only lengths of time can be equal without being the same.
    var seen: Set<Value> = []
    var kept: [Value] = []
    for item in items where seen.insert(item).inserted {
      if case .period = item, contains(kept, item) { continue }
      call.cost += 1
      kept.append(item)
    }
    return .list(kept)
  }

  private static func flatten(_ value: Value, into flat: inout [Value]) {
    guard case .list(let items) = value else { return flat.append(value) }
    for item in items { flatten(item, into: &flat) }
  }

  private static func sorted(_ call: inout Builtin.Call) -> Value {
    let items = call[0].list ?? []
    call.cost = items.count * 16
    guard let first = items.first else { return .list([]) }
    for item in items where Comparison.order(first, item) == nil {
      return call.fail("\(first.kind) och \(item.kind) kan inte ordnas")
    }
    // Months and days in one list have an order only pairwise; such a list stays as it was where there is none.
    let places = items.indices.sorted { a, b in
      let order = Comparison.order(items[a], items[b]) ?? 0
      return order == 0 ? a < b : order < 0
    }
    return .list(places.map { items[$0] })
  }
}
