extension Builtin {
  /// What a call gives the body.
  struct Call {
    /// The arguments, already of the types of the parameters; an optional one that is not given is null.
    let arguments: [Value]
    let scope: any ScopeValues
    let zones: any ZoneRules
    let mode: Mode
    /// How much the call may do.
    let room: Int
    /// The place of the call.
    let range: Range<Int>
    /// How much it has done beyond one unit.
    private(set) var cost = 0
    /// Why there is no value, in Swedish.
    private(set) var failure: String?
    private(set) var hint: String?

    init(_ arguments: [Value], _ evaluation: Evaluation, at range: Range<Int>) {
      self.range = range
      self.arguments = arguments
      scope = evaluation.scope
      zones = evaluation.zones
      mode = evaluation.mode
      room = evaluation.work
    }

    subscript(place: Int) -> Value { place < arguments.count ? arguments[place] : .null }

    /// The items: of the only argument where it is a list, otherwise the arguments.
    var items: [Value] {
      if arguments.count == 1, case .list(let items) = arguments[0] { return items }
      return arguments
    }

    /// The items of an argument that must be a list.
    func list(_ place: Int) -> [Value] { self[place].list ?? [] }

    /// The text of an argument that must be one; the empty text where it is not given.
    func text(_ place: Int) -> String { self[place].text ?? "" }

    /// Counts work; false where it is more than may be done, and the value is to be null.
    @discardableResult
    mutating func spend(_ amount: Int) -> Bool {
      cost += amount
      return cost < room
    }

    /// Gives null for a stated reason.
    mutating func fail(_ reason: String, hint: String? = nil) -> Value {
      failure = reason
      self.hint = hint
      return .null
    }

    /// Why a list, or arguments that stand for one, cannot be used for the sake of one item; `wanted` is what the items
    /// should be.
    func wrongItem(_ wanted: String, _ item: Value) -> String {
      if case .list? = arguments.first {
        let reason = item.isNull ? ", men en post saknar värde" : " men har \(item.kind)"
        return "listan ska bara ha \(wanted)\(reason)"
      }
      return "argumenten ska vara \(wanted) men ett " + (item.isNull ? "saknar värde" : "är \(item.kind)")
    }
  }

  /// Calls a body with values as they come, fitted to the parameters; nil stands for an argument left out.
  static func call(
    _ name: String, _ parameters: [Parameter], _ values: [Value?], _ evaluation: inout Evaluation, _ range: Range<Int>,
    _ run: CallingBody
  ) -> Value {
    var arguments: [Value] = []
    arguments.reserveCapacity(values.count)
    for (place, value) in values.enumerated() {
      guard let value else {
        arguments.append(.null)
        continue
      }
      let parameter = parameters[min(place, parameters.count - 1)]
      guard let fitting = parameter.fitting(value) else {
        evaluation.note(
          value.isNull ? "feel.null" : "feel.type",
          "argumentet \"\(parameter.name)\" i \(name) ska vara \(parameter.type.fullKind) "
            + "men är \(parameter.type.kind(of: value))", range)
        return .null
      }
      // Going through a list or post costs, however little the function makes of it.
      guard evaluation.charge(fitting, range) else { return .null }
      arguments.append(fitting)
    }
    var call = Call(arguments, evaluation, at: range)
    let result = run(&call, &evaluation)
    if let failure = call.failure { evaluation.note("feel.value", "\(name): \(failure)", range, hint: call.hint) }
    return evaluation.spend(1 + call.cost, range) && evaluation.charge(result, range) ? result : .null
  }
}
