public import SourceDiagnostics

/// A group of decisions that can be asked for together, or called as a function (DMN 1.5, 5.2.3 and 10.4).
///
/// The parameters are the inputs and the input decisions in that order. The elements are given by `href`.
public struct DecisionService: Sendable, Hashable {
  /// The identity within the file.
  public var id: String
  /// The name it is called by, and the type of its result.
  public var variable: InformationItem
  /// The decisions whose values it gives.
  public var outputs: [String] = []
  /// The decisions inside that it does not give.
  public var encapsulated: [String] = []
  /// The decisions whose values are given to it instead of being reached.
  public var inputDecisions: [String] = []
  /// The inputs that are given to it.
  public var inputs: [String] = []
  /// Where it stands.
  public var place: SourcePlace?

  /// A service without decisions.
  public init(id: String, variable: InformationItem, place: SourcePlace? = nil) {
    self.id = id
    self.variable = variable
    self.place = place
  }
}
