/// How tightly the parts of an expression hold together.
enum Binding: Int, Comparable {
  case whole, or, and, comparison, sum, product, power, instance, sign, postfix

  static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }

  /// The next tighter one.
  var tighter: Binding { Binding(rawValue: rawValue + 1) ?? .postfix }
}
