extension ScopeShape {
  /// What scopes have in common that differ only in what is known to be there, of which there are many.
  final class Content: Sendable {
    let names: [(name: String, type: FEELType)]
    let slots: [NameKey: Int]
    let functions: [HostFunction]
    let functionNumbers: [String: Int]
    let item: Int?
    let zones: any ZoneRules
    let types: [String: FEELType]
    let conditions: KnownConditions
    let knownNames: KnownNames
    let knownFields: KnownNames
    let knownFunctions: KnownNames

    init(
      names: [(name: String, type: FEELType)], slots: [NameKey: Int], functions: [HostFunction],
      functionNumbers: [String: Int], item: Int?, zones: any ZoneRules, types: [String: FEELType],
      conditions: KnownConditions, knownNames: KnownNames, knownFields: KnownNames, knownFunctions: KnownNames
    ) {
      self.names = names
      self.slots = slots
      self.functions = functions
      self.functionNumbers = functionNumbers
      self.item = item
      self.zones = zones
      self.types = types
      self.conditions = conditions
      self.knownNames = knownNames
      self.knownFields = knownFields
      self.knownFunctions = knownFunctions
    }

    /// The same with other names.
    func with(
      _ names: [(name: String, type: FEELType)], _ slots: [NameKey: Int], _ knownNames: KnownNames,
      _ knownFields: KnownNames
    ) -> Content {
      Content(
        names: names, slots: slots, functions: functions, functionNumbers: functionNumbers, item: item, zones: zones,
        types: types, conditions: conditions, knownNames: knownNames, knownFields: knownFields,
        knownFunctions: knownFunctions)
    }

    /// The same without the program's functions.
    func withoutFunctions() -> Content {
      Content(
        names: names, slots: slots, functions: [], functionNumbers: [:], item: item, zones: zones, types: types,
        conditions: conditions, knownNames: knownNames, knownFields: knownFields, knownFunctions: KnownNames())
    }
  }
}
