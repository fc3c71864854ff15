import FEEL

/// What an expression is for.
struct ExpressionUse {
  /// What takes the value, for messages: `deadline`, `"svarstid"` with its quotation marks.
  var what: String
  /// The type that the expression must have; nil where any will do.
  var type: FEELType?
  /// The same with the types of items and entries, which `checkInside` looks at by themselves.
  var whole: FEELType?
  /// Whether the expression must give a value, also where its type says that it need not.
  var isRequired: Bool

  /// The name of the field that takes the value; `what` itself where it is no field.
  var name: String { String(what.drop { $0 == "\"" }.prefix { $0 != "\"" }) }
}
