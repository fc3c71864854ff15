/// A function that the program around an expression offers, such as `senaste_beslut()`.
public struct HostFunction: Sendable, Hashable {
  /// A parameter of the function.
  public struct Parameter: Sendable, Hashable {
    /// The name, for calls with named arguments and for messages.
    public var name: String
    /// The type that the argument must have.
    public var type: FEELType

    /// A parameter with a name and a type.
    public init(_ name: String, _ type: FEELType) {
      self.name = name
      self.type = type
    }
  }

  /// The name it is called by.
  public var name: String
  /// The parameters in order; all must be given.
  public var parameters: [Parameter]
  /// The type of what it gives.
  public var result: FEELType
  /// What it does, in Swedish, for reference pages.
  public var documentation: String?

  /// A function with a name, parameters and a result.
  public init(_ name: String, _ parameters: [Parameter] = [], result: FEELType, documentation: String? = nil) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.documentation = documentation
  }
}
