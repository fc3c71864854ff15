extension Builtins {
  /// `not` also has code of its own in the compiler; here it stands for its signature.
  static let logic: [Builtin] = [
    Builtin("not", [.init("negand", .optional(.boolean))], .boolean) { call in
      call[0].boolean.map { .boolean(!$0) } ?? .null
    },
    Builtin("is defined", [.init("value", .any)], .boolean) { call in .boolean(!call[0].isNull) },
    Builtin("all", [.variadic("list", .any)], .boolean) { call in decided(call.items, by: false) },
    Builtin("any", [.variadic("list", .any)], .boolean) { call in decided(call.items, by: true) },
  ]

  /// Null where no item decides and one is not a boolean.
  private static func decided(_ items: [Value], by decisive: Bool) -> Value {
    if items.contains(where: { $0.boolean == decisive }) { return .boolean(decisive) }
    return items.allSatisfy { $0.boolean != nil } ? .boolean(!decisive) : .null
  }
}
