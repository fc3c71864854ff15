import ArgumentParser

/// One of the values of an enumeration from another module, by its name.
struct NamedChoice<Choice: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument
where Choice.RawValue == String {
  /// The value.
  let value: Choice

  init(_ value: Choice) { self.value = value }

  init?(argument: String) {
    guard let value = Choice(rawValue: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }

  static var allValueStrings: [String] { Choice.allCases.map(\.rawValue) }
}
