import FEEL

/// FEEL's own types without parameters, by their names in DMN 1.2 and later.
enum SimpleType: String, Sendable, CaseIterable {
  case number, string, boolean, date, time
  case dateAndTime = "date and time"
  case daysAndTime = "days and time duration"
  case yearsAndMonths = "years and months duration"

  /// The type of that name, also in the spelling of DMN 1.1 and of XML Schema.
  init?(name: String) {
    switch name {
    case "dateTime": self = .dateAndTime
    case "dayTimeDuration": self = .daysAndTime
    case "yearMonthDuration": self = .yearsAndMonths
    default: self.init(rawValue: name)
    }
  }

  /// All names, for hints.
  static let allNames = allCases.map(\.rawValue) + ["Any"]

  var feelType: FEELType {
    switch self {
    case .number: .number
    case .string: .string
    case .boolean: .boolean
    case .date: .date
    case .time: .time
    case .dateAndTime: .dateAndTime
    case .daysAndTime: .daysDuration
    case .yearsAndMonths: .monthsDuration
    }
  }

  /// Whether a value is of the type as it stands.
  func contains(_ value: Value) -> Bool {
    switch (self, value) {
    case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date), (.time, .time),
      (.dateAndTime, .dateAndTime), (.daysAndTime, .daysDuration), (.yearsAndMonths, .monthsDuration):
      true
    default: false
    }
  }
}
