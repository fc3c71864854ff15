import FEEL
import SourceDiagnostics

/// A compiled boxed expression over slots of variables.
struct Logic: Sendable {
  indirect enum Form: Sendable {
    case literal(Expression, SourceText)
    /// What could not be compiled: null, for those reasons.
    case broken([Diagnostic])
    /// The value of another, which must be of this one's type.
    case converted(Logic)
    /// Entries are put in the slots from `first` on.
    case context([Entry], first: Int, result: Logic?)
    case invocation(Logic, [Argument])
    case list([Logic])
    case function(FunctionCode)
    case table(TableCode)
    case conditional(Logic, then: Logic, otherwise: Logic)
    /// The item is put in the slot `item`.
    case filter(Logic, match: Logic, item: Int)
    /// The item is put in the slot `item`, and what a `for` has so far in the slot after it.
    case iteration(BoxedExpression.Iteration.Kind, Logic, body: Logic, item: Int)
  }

  struct Entry: Sendable {
    var name: String
    var value: Logic
  }

  struct Argument: Sendable {
    var name: String
    var value: Logic?
  }

  var form: Form
  /// What its value must be.
  var type: DeclaredType = .any
  /// What is known of its value.
  var feelType: FEELType = .any
  var place: SourcePlace?

  /// The same, whose value must be of the type that a name declares.
  func converted(to type: DeclaredType, _ table: TypeTable, at place: SourcePlace?) -> Logic {
    if type.isAny { return self }
    return Logic(form: .converted(self), type: type, feelType: table.feelType(of: type), place: place)
  }
}
