import FEEL

extension FEELType {
  /// What one value of the type is: `ett datum`, `text`.
  var oneWord: String {
    switch self {
    case .boolean: "sant eller falskt"
    case .number: "ett tal"
    case .date: "ett datum"
    case .time: "ett klockslag"
    case .dateAndTime: "en tidpunkt"
    case .daysDuration, .monthsDuration, .period: "en \(kind)"
    case .list: "en lista"
    case .range: "ett intervall"
    case .function: "en funktion"
    case .optional(let type): type.oneWord
    case .any, .null, .string, .context: kind
    }
  }

  /// What several values of the type are: `datum`, `texter`.
  var manyWord: String {
    switch self {
    case .boolean: "värden som är sanna eller falska"
    case .string: "texter"
    case .dateAndTime: "tidpunkter"
    case .daysDuration, .monthsDuration, .period: "tidslängder"
    case .list: "listor"
    case .context: "grupper av uppgifter"
    case .function: "funktioner"
    case .optional(let type): type.manyWord
    case .any, .null, .number, .date, .time, .range: kind
    }
  }
}
