extension Builtins {
  /// DMN 1.5, 10.3.4.9; without a function the items come in their own order, as workflows may write it.
  static let sorting: [Builtin] = [
    Builtin(
      "sort",
      [
        .init(parameters: [
          .init("list", .list(.any)),
          .optional("precedes", .function(nil, .any)).admitting(.function([.any, .any], .boolean)),
        ]) {
          call, evaluation in sorted(&call, &evaluation)
        }
      ]
    ) { .list($0.first?.item ?? .any) }
  ]

  private static func sorted(_ call: inout Builtin.Call, _ evaluation: inout Evaluation) -> Value {
    let (items, range) = (call.list(0), call.range)
    if case .function(let precedes) = call[1] {
      let sorted = merged(items) { a, b in
        evaluation.spend(1) ? precedes.call([a, b], &evaluation, at: range).boolean : nil
      }
      return sorted.map { .list($0) } ?? call.fail("funktionen ska ha två parametrar och ge sant/falskt")
    }
    guard let first = items.first else { return .list([]) }
    guard call.spend(items.count * 16) else { return .null }
    for item in items where Comparison.order(first, item) == nil {
      return call.fail("\(first.kind) och \(item.kind) kan inte ordnas")
    }
    // Months and days in one list have an order only pairwise; such a list stays as it was where there is none.
    return merged(items) { a, b in Comparison.order(a, b).map { $0 < 0 } ?? false }.map { .list($0) } ?? .null
  }

  /// Merge sort: equal items keep their order, and a function that contradicts itself does no harm.
  ///
  /// Nil where the function gives nil.
  private static func merged(_ items: [Value], _ precedes: (Value, Value) -> Bool?) -> [Value]? {
    guard items.count > 1 else { return items }
    let middle = items.count / 2
    guard let left = merged(Array(items[..<middle]), precedes), let right = merged(Array(items[middle...]), precedes)
    else { return nil }
    var result: [Value] = []
    result.reserveCapacity(items.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      guard let isBefore = precedes(right[j], left[i]) else { return nil }
      if isBefore {
        result.append(right[j])
        j += 1
      } else {
        result.append(left[i])
        i += 1
      }
    }
    return result + left[i...] + right[j...]
  }
}
