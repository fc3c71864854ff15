/// A step whose output only reckons, such as a forecast: it is reckoned anew when an input of the case has been corrected.
public protocol RecalculatedStep: Step {
  /// The output as it would be now.
  ///
  /// - Parameter output: The output as it was recorded.
  static func recalculate(_ output: Output, _ config: Config, in context: StepContext) throws -> Output
}
