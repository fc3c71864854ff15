extension StepContext {
  /// How a decision touches the earlier one, with its ground. Förvaltningslagen asks for none where a slip is put right, or
  /// the matter ends in laglighetsprövning, where those sections do not hold (FL 2 §).
  ///
  /// - Parameters:
  ///   - request: The decision, whose `changes` says which one it changes.
  ///   - ground: What was said in `ChangeGround.field`.
  /// - Throws: `Refusal` where the ground is asked for and not said.
  public func change(by request: DecisionRequest, on ground: ChangeGround?) throws -> DecisionChange? {
    guard var change = request.changes else { return nil }
    change.ground = ground
    let isAskedFor =
      try change.kind == .change && decisionType(of: request).lagrum.contains { $0.hasPrefix("37 § ") }
    if isAskedFor, ground == nil {
      let field = ChangeGround.field
      throw Refusal(
        "Det står inte varför beslutet får ändras (FL 37–39).", code: "decision.no-change-ground",
        hint: "Fyll i \(field.name). Ska beslutet stå: välj att det inte ändras.",
        fields: [field.name: "måste fyllas i"], lagrum: ["FL 37", "FL 38", "FL 39"])
    }
    return change
  }
}
