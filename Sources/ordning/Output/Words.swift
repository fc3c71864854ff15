import CaseStore
import CivilTime
import FEEL
import WorkflowKit

/// Small pieces of Swedish that several commands use.
enum Words {
  /// Day and time of an instant, or its ISO form where the calendar does not reach.
  static func time(_ instant: Instant) -> String { (try? SwedishTime.text(of: instant)) ?? instant.description }

  /// A last day with its distance; empty where there is none.
  static func deadline(_ day: CivilDate?, today: CivilDate) -> String {
    day.map { "senast " + $0.swedishText.deadline(today: today) } ?? ""
  }

  /// How far a case has come.
  static func status(_ status: CaseRow.Status) -> String {
    switch status {
    case .open: "pågår"
    case .closed: "avslutat"
    case .annulled: "makulerat"
    }
  }

  /// Where an effect stands.
  static func state(_ state: EffectRow.State) -> String {
    switch state {
    case .queued: "i kö"
    case .running: "pågår"
    case .succeeded: "klart"
    case .failed: "misslyckat"
    case .oviss: "ovisst"
    case .cancelled: "inställt"
    }
  }

  /// A number of things: "1 uppgift", "3 uppgifter".
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// A piece of advice as a line of its own; further lines of it stand under the first.
  static func advice(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    return margin + "– " + lines.joined(separator: "\n\(margin)  ")
  }

  /// A value on one line, for people.
  static func value(_ value: Value) -> String {
    switch value {
    case .null: "–"
    case .boolean(let truth): truth ? "ja" : "nej"
    case .string(let text): text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: " ")
    case .date(let date): date.civil?.swedish ?? date.description
    case .dateAndTime(let moment): moment.instant.map { time($0) } ?? moment.description
    case .daysDuration, .monthsDuration, .calendarPeriod:
      value.period?.swedish ?? ValueJSON.plain(value, pretty: false)
    case .list(let items): items.map { self.value($0) }.joined(separator: ", ")
    case .context(let context): context.map { "\($0.name): \(self.value($0.value))" }.joined(separator: "; ")
    default: ValueJSON.plain(value, pretty: false)
    }
  }
}

extension Value {
  /// A text, or null for none.
  static func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }

  /// A day, or null for none.
  static func day(_ day: CivilDate?) -> Value { day.map { .date($0) } ?? .null }

  /// A whole number.
  static func count(_ number: Int) -> Value { .number(Number(number)) }

  /// A point in time, or null for none.
  static func time(_ instant: Instant?) -> Value { instant.map { .instant($0) } ?? .null }
}
