extension Builtins {
  /// DMN 1.5, 10.3.4.2 and the two list functions over truth values; `is defined` is the product's own.
  static let logic: [Builtin] = [
    // `not` also has code of its own in the compiler; here it stands for its signature.
    Builtin("not", [.init("negand", .any)], .boolean) { call in
      // A list of one truth value stands for it, as for every argument.
      let negand = call[0].list.map { $0.count == 1 ? $0[0] : .null } ?? call[0]
      return negand.boolean.map { .boolean(!$0) }
        ?? call.fail(
          negand.isNull ? "ett värde saknas" : "\(negand.kind) är varken sant eller falskt")
    },
    Builtin("is defined", [.init("value", .any)], .boolean) { call in .boolean(!call[0].isNull) },
    Builtin("all", [.variadic("list", anyOf: truths)], .boolean) { call in decided(&call, by: false) },
    Builtin("any", [.variadic("list", anyOf: truths)], .boolean) { call in decided(&call, by: true) },
  ]

  private static let truths: [FEELType] = [.boolean, .list(.boolean)]

  /// Null where no item decides and one is not a boolean.
  private static func decided(_ call: inout Builtin.Call, by decisive: Bool) -> Value {
    let items = call.items
    call.spend(items.count)
    if items.contains(where: { $0.boolean == decisive }) { return .boolean(decisive) }
    guard let other = items.first(where: { $0.boolean == nil }) else { return .boolean(!decisive) }
    return call.fail(call.wrongItem("sant/falskt", other))
  }
}
