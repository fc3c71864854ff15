package import CaseStore
package import CivilTime
package import FEEL
package import WorkflowDefinitions

/// Small pieces of Swedish that everything that shows a case uses.
package enum Words {
  /// Day and time of an instant, or its ISO form where the calendar does not reach.
  package static func time(_ instant: Instant) -> String { (try? SwedishTime.text(of: instant)) ?? instant.description }

  /// A last day with its distance; empty where there is none.
  package static func deadline(_ day: CivilDate?, today: CivilDate) -> String {
    day.map { "senast " + $0.swedishText.deadline(today: today) } ?? ""
  }

  /// How far a case has come.
  package static func status(_ status: CaseRow.Status) -> String {
    switch status {
    case .open: "pågår"
    case .closed: "avslutat"
    case .annulled: "makulerat"
    }
  }

  /// Where a clock stands.
  package static func phase(_ phase: ClockPhase) -> String {
    switch phase {
    case .idle: "utan sista dag"
    case .running: "löper"
    case .suspended: "stoppad"
    case .expired: "tiden har gått ut"
    }
  }

  /// Where an effect stands.
  package static func state(_ state: EffectRow.State) -> String {
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
  package static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// A value on one line, for people.
  package static func value(_ value: Value) -> String {
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
