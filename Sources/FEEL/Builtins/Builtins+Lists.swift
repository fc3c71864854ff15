extension Builtins {
  /// The list functions that give lists, and those that look for items (DMN 1.5, 10.3.4.4).
  static let lists: [Builtin] = [
    Builtin("list contains", [.init("list", .list(.any)), .init("element", .any)], .boolean) { call in
      let (items, element) = (call.list(0), call[1])
      call.spend(items.count)
      return .boolean(items.contains { Comparison.equal($0, element) == true })
    },
    Builtin("index of", [.init("list", .list(.any)), .init("match", .any)], .list(.number)) { call in
      let (items, match) = (call.list(0), call[1])
      call.spend(items.count)
      let places = items.indices.filter { Comparison.equal(items[$0], match) == true }
      return .list(places.map { .number(Number($0 + 1)) })
    },
    Builtin(
      "sublist", [.init("list", .list(.any)), .init("start position", .number), .optional("length", .number)],
      typed: { .list($0.first?.item ?? .any) }
    ) { call in sublist(&call) }.giving(.perhaps),
    Builtin("append", [.init("list", .list(.any)), .variadic("item", .any)], typed: appended) { call in
      .list(call.list(0) + call.arguments.dropFirst())
    },
    Builtin("concatenate", [.variadic("list", .list(.any))], typed: joined) { call in
      all(&call).map { .list($0) } ?? .null
    }.joiningLists,
    Builtin("union", [.variadic("list", .list(.any))], typed: joined) { call in
      all(&call).map { distinct($0, &call) } ?? .null
    }.joiningLists,
    Builtin("distinct values", [.init("list", .list(.any))], typed: joined) { call in distinct(call.list(0), &call) },
    Builtin("flatten", [.init("list", .list(.any))], .list(.any)) { call in
      var flat: [Value] = []
      return flatten(call[0], into: &flat, &call) ? .list(flat) : .null
    },
    Builtin("reverse", [.init("list", .list(.any))], typed: joined) { call in .list(call.list(0).reversed()) },
    Builtin(
      "insert before", [.init("list", .list(.any)), .init("position", .number), .init("newItem", .any)],
      typed: { .list(($0.first?.item ?? .any).joined(with: $0.last ?? .any)) }
    ) { call in
      change(&call) { items, place, call in items.insert(call[2], at: place) }
    }.giving(.perhaps),
    Builtin(
      "remove", [.init("list", .list(.any)), .init("position", .number)], typed: { .list($0.first?.item ?? .any) }
    ) {
      call in
      change(&call) { items, place, _ in items.remove(at: place) }
    }.giving(.perhaps),
    Builtin(
      "list replace",
      [
        .init(
          parameters: [.init("list", .list(.any)), .init("position", anyOf: positions), .init("newItem", .any)],
          calling: replace),
        .init(
          parameters: [.init("list", .list(.any)), .init("match", anyOf: positions), .init("newItem", .any)],
          calling: replace),
      ]
    ) { .list(($0.first?.item ?? .any).joined(with: $0.last ?? .any)) }.giving(.perhaps),
  ]

  private static let positions: [FEELType] = [.number, .function([.any, .any], .boolean)]

  @Sendable private static func joined(_ types: [FEELType]) -> FEELType {
    .list(types.dropFirst().reduce(types.first?.item ?? .any) { $0.joined(with: $1.item) })
  }

  @Sendable private static func appended(_ types: [FEELType]) -> FEELType {
    .list(types.dropFirst().reduce(types.first?.item ?? .any) { $0.joined(with: $1) })
  }

  /// The items of all arguments; nil where they are too many.
  private static func all(_ call: inout Builtin.Call) -> [Value]? {
    let lists = call.arguments.map { $0.list ?? [] }
    return call.spend(lists.reduce(0) { $0 + $1.count }) ? Array(lists.joined()) : nil
  }

  /// The items in the order in which each first comes; equal ones once, parts of a second counted.
  private static func distinct(_ items: [Value], _ call: inout Builtin.Call) -> Value {
    // Simple values are found by hash; the others can be equal without being the same.
    var seen: Set<Value> = []
    var (kept, others): ([Value], [Value]) = ([], [])
    for item in items {
      switch item {
      case .null, .boolean, .number, .string, .date, .daysDuration, .monthsDuration:
        guard call.spend(1) else { return .null }
        if seen.insert(item).inserted { kept.append(item) }
      default:
        guard call.spend(1 + others.count) else { return .null }
        if others.contains(where: { Comparison.equal($0, item, exactly: true) == true }) { continue }
        others.append(item)
        kept.append(item)
      }
    }
    return .list(kept)
  }

  /// False where there are too many items.
  private static func flatten(_ value: Value, into flat: inout [Value], _ call: inout Builtin.Call) -> Bool {
    guard call.spend(1) else { return false }
    guard case .list(let items) = value else {
      flat.append(value)
      return true
    }
    for item in items {
      guard flatten(item, into: &flat, &call) else { return false }
    }
    return true
  }

  /// Counts from 1, or from -1 at the end.
  private static func sublist(_ call: inout Builtin.Call) -> Value {
    let items = call.list(0)
    guard let first = position(call[1], in: items.count) else { return noSuchPosition(items, &call) }
    guard let length = length(call[2], upTo: items.count - first) else {
      return call.fail(
        "längden ska vara från 1 till \(items.count - first)", hint: "utelämna längden för att få allt som är kvar")
    }
    return .list(Array(items[first..<(first + length)]))
  }

  private static func noSuchPosition(_ items: [Value], _ call: inout Builtin.Call) -> Value {
    call.fail(
      "listan har \(Selection.count(items)), så den har ingen plats \(Literal.text(call[1]))", hint: firstPlace)
  }

  /// Changes the list at the place that argument 1 tells.
  private static func change(
    _ call: inout Builtin.Call, _ body: (inout [Value], Int, Builtin.Call) -> Void
  ) -> Value {
    var items = call.list(0)
    guard let place = position(call[1], in: items.count) else { return noSuchPosition(items, &call) }
    body(&items, place, call)
    return .list(items)
  }

  /// Replaces the item at a position, or every item that a function with `item` and `newItem` picks out.
  @Sendable private static func replace(_ call: inout Builtin.Call, _ evaluation: inout Evaluation) -> Value {
    guard case .function(let match) = call[1] else {
      guard call[1].number != nil else {
        return call.fail("position ska vara tal eller funktion men är \(call[1].kind)")
      }
      return change(&call) { items, place, call in items[place] = call[2] }
    }
    var items = call.list(0)
    for (place, item) in items.enumerated() {
      guard evaluation.spend(1) else { return .null }
      guard let isMatch = match.call([item, call[2]], &evaluation, at: call.range).boolean else {
        return call.fail("funktionen ska ha två parametrar och ge sant/falskt")
      }
      if isMatch { items[place] = call[2] }
    }
    return .list(items)
  }
}
