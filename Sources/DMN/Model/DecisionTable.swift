/// A decision table (DMN 1.5, chapter 8): rules whose conditions are unary tests on the inputs.
public struct DecisionTable: Sendable, Hashable {
  /// What each rule's conditions test.
  public struct Input: Sendable, Hashable {
    /// The expression that gives the value.
    public var expression: BoxedExpression
    /// The unary tests that every value must pass.
    public var allowedValues: SourceText?

    /// An input with that expression.
    public init(_ expression: BoxedExpression, allowedValues: SourceText? = nil) {
      self.expression = expression
      self.allowedValues = allowedValues
    }
  }

  /// What each rule gives.
  public struct Output: Sendable, Hashable {
    /// The name of the entry, where there is more than one output.
    public var name: String?
    /// The name of the type of the values.
    public var type: String?
    /// The allowed values, the most important first.
    public var allowedValues: SourceText?
    /// The value where no rule matches.
    public var defaultValue: BoxedExpression?

    /// An output of that name and type.
    public init(name: String? = nil, type: String? = nil) {
      self.name = name
      self.type = type
    }
  }

  /// One rule: a condition for each input and a value for each output.
  public struct Rule: Sendable, Hashable {
    /// The unary tests, in the order of the inputs.
    public var conditions: [SourceText]
    /// The values, in the order of the outputs.
    public var values: [BoxedExpression]

    /// A rule with those conditions and values.
    public init(_ conditions: [SourceText], _ values: [BoxedExpression]) {
      self.conditions = conditions
      self.values = values
    }
  }

  /// Which of the matching rules give the result.
  public var hitPolicy: HitPolicy
  /// The inputs, in order.
  public var inputs: [Input]
  /// The outputs, in order.
  public var outputs: [Output]
  /// The rules, in order.
  public var rules: [Rule]

  /// A table with those inputs, outputs and rules.
  public init(hitPolicy: HitPolicy = .unique, inputs: [Input], outputs: [Output], rules: [Rule]) {
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.rules = rules
  }
}
