extension BoxedExpression {
  /// An entry of a boxed context.
  public struct ContextEntry: Sendable, Hashable {
    /// The name and type; nil where the entry is the result.
    public var variable: InformationItem?
    /// The value.
    public var value: BoxedExpression

    /// An entry of that name and value.
    public init(_ variable: InformationItem?, _ value: BoxedExpression) {
      self.variable = variable
      self.value = value
    }
  }

  /// An argument of a boxed invocation.
  public struct Binding: Sendable, Hashable {
    /// The parameter.
    public var parameter: InformationItem
    /// The value; nil means null.
    public var value: BoxedExpression?

    /// A value for a parameter.
    public init(_ parameter: InformationItem, _ value: BoxedExpression?) {
      self.parameter = parameter
      self.value = value
    }
  }

  /// A boxed for, some or every.
  public struct Iteration: Sendable, Hashable {
    /// What is made of the items.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case list = "for"
      case some
      case every
    }

    /// What is made of the items.
    public var kind: Kind
    /// The name of the item.
    public var variable: InformationItem
    /// The items.
    public var source: BoxedExpression
    /// The value or the condition for each item.
    public var body: BoxedExpression

    /// A walk through the items of `source`.
    public init(_ kind: Kind, _ variable: InformationItem, in source: BoxedExpression, _ body: BoxedExpression) {
      self.kind = kind
      self.variable = variable
      self.source = source
      self.body = body
    }
  }
}
