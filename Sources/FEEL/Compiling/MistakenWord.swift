/// Words that people write in expressions, in Swedish or as in other languages, and what they mean by them.
enum MistakenWord {
  /// The function that one was probably meant as; nil for other names.
  static func function(_ name: String) -> String? {
    let word = name.lowercased().filter { $0 != "_" && $0 != " " }
    return functions[word].map { "menade du \($0)?" }
  }

  /// The function that asks of two texts what a word between them says; nil for other words.
  static func test(_ word: String) -> String? {
    switch word.lowercased() {
    case "innehåller", "contains": "contains"
    case "börjar": "starts with"
    case "slutar": "ends with"
    default: nil
    }
  }

  /// Whether a word says what a number counts, which numbers do not have.
  static func isUnit(_ word: String) -> Bool { units.contains(word.lowercased()) }

  private static let units: Set<String> = [
    "kr", "kronor", "krona", "sek", "tkr", "st", "stycken", "styck", "procent", "timmar", "timme", "minuter",
    "personer",
    "m", "km", "kvm", "poster",
  ]

  /// Whether a word says that nothing is filled in, as null does, or that something is; nil for other words.
  static func isFilled(_ word: String) -> Bool? {
    let word = word.lowercased()
    return empty.contains(word) ? false : filled.contains(word) ? true : nil
  }

  /// Whether a word says of a step that it has been done.
  static func saysDone(_ word: String) -> Bool { done.contains(word.lowercased()) }

  /// What a text within quotation marks says that is no text: `null`, `true` or `false`; nil for other texts.
  static func literal(_ text: String) -> String? {
    let word = text.lowercased()
    return Keyword.literals.contains(word) ? word : nil
  }

  /// The value that a text was probably meant as, where only a word of the language or the Swedish one stands in it; nil
  /// for other texts.
  static func value(_ text: String) -> String? {
    // Most texts are longer than any such word.
    text.utf8.count <= longestValue ? values[text.lowercased()] : nil
  }

  private static let values: [String: String] = [
    "null": "null", "tomt": "null", "tom": "null", "nil": "null", "none": "null", "true": "true", "sant": "true",
    "sann": "true", "false": "false", "falskt": "false", "falsk": "false",
  ]

  private static let longestValue = values.keys.map(\.utf8.count).max() ?? 0

  /// Whether a name is what other languages call the number of items of a list.
  static func isCount(_ name: String) -> Bool { name == "count" || function(name) == "menade du count(…)?" }

  private static let functions: [String: String] = [
    "idag": "today()", "dagensdatum": "today()", "dagens": "today()", "nu": "now()", "antal": "count(…)",
    "antalet": "count(…)", "len": "count(…)", "length": "count(…)", "size": "count(…)", "räkna": "count(…)",
    "summa": "sum(…)", "summera": "sum(…)", "minst": "min(…)", "minsta": "min(…)", "störst": "max(…)",
    "största": "max(…)", "högst": "max(…)", "tidigast": "min(…)", "senast": "max(…)", "medel": "mean(…)",
    "medelvärde": "mean(…)", "average": "mean(…)", "avg": "mean(…)", "datum": "date(…)", "tid": "time(…)",
    "tidslängd": "duration(…)", "dagar": "duration(\"P14D\")", "text": "string(…)", "str": "string(…)",
    "tal": "number(…)", "längd": "string length(…)", "innehåller": "contains(…)", "börjarmed": "starts with(…)",
    "slutarmed": "ends with(…)", "avrunda": "round half up(…, 0)", "round": "round half up(…, 0)", "inte": "not(…)",
    "tom": "… = null", "ärtom": "… = null", "isempty": "… = null", "isnull": "… = null", "empty": "… = null",
    "exists": "… != null", "finns": "… != null", "versaler": "upper case(…)", "gemener": "lower case(…)",
    "upper": "upper case(…)", "lower": "lower case(…)", "concat": "concatenate(…)", "join": "string join(…)",
    "unika": "distinct values(…)", "unique": "distinct values(…)", "sortera": "sort(…)",
  ]

  private static let empty: Set<String> = [
    "", "tomt", "tom", "tomma", "inget", "ingenting", "saknas", "saknar", "blankt", "oifylld", "oifyllt", "empty",
    "blank", "none", "nil", "null", "undefined",
  ]

  private static let done: Set<String> = [
    "gjord", "gjort", "gjorda", "klar", "klart", "klara", "färdig", "färdigt", "utförd", "utfört", "avslutad",
    "avslutat", "slutförd", "slutfört", "done", "finished", "completed",
  ]

  private static let filled: Set<String> = [
    "ifylld", "ifyllt", "ifyllda", "angiven", "angivet", "angivna", "finns", "satt",
  ]
}
