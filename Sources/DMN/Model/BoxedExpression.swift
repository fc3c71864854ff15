public import SourceDiagnostics

/// How a value is reached: a FEEL text or a box that holds others (DMN 1.5, 7.3.1 and 10.2.2).
public struct BoxedExpression: Sendable, Hashable {
  /// The kinds of box.
  public indirect enum Form: Sendable, Hashable {
    /// A FEEL text.
    case literal(SourceText)
    /// Named entries, where a later may read an earlier; an entry without a name is the result.
    case context([ContextEntry])
    /// A call of a function with named arguments.
    case invocation(function: BoxedExpression, [Binding])
    /// A table: each row becomes a context.
    case relation(columns: [InformationItem], rows: [[BoxedExpression]])
    /// A list of values.
    case list([BoxedExpression])
    /// A function as a value.
    case function(FunctionDefinition)
    /// A decision table.
    case table(DecisionTable)
    /// if, then, else.
    case conditional(BoxedExpression, then: BoxedExpression, otherwise: BoxedExpression)
    /// The items that match.
    case filter(BoxedExpression, match: BoxedExpression)
    /// for, some or every.
    case iteration(Iteration)
  }

  /// What kind of box it is, and what it holds.
  public var form: Form
  /// The name of the type of its value; nil where none is given.
  public var type: String?
  /// Where it stands.
  public var place: SourcePlace?

  /// A box of that kind.
  public init(_ form: Form, type: String? = nil, place: SourcePlace? = nil) {
    self.form = form
    self.type = type
    self.place = place
  }
}
