import FEEL

extension Field {
  /// What is seldom asked of a field, kept apart so that fields, which are handed on a lot, are small.
  final class Details: Sendable, Hashable {
    let title: String
    let help: String?
    let standard: Value
    let names: Reference?
    let given: Given?
    let needed: Given?

    init(title: String, help: String?, standard: Value, names: Reference?, given: Given?, needed: Given?) {
      self.title = title
      self.help = help
      self.standard = standard
      self.names = names
      self.given = given
      self.needed = needed
    }

    static func == (one: Details, other: Details) -> Bool {
      one === other
        || one.title == other.title && one.help == other.help && one.standard == other.standard
          && one.names == other.names && one.given == other.given
          && one.needed == other.needed
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(title)
      hasher.combine(standard)
    }
  }
}
