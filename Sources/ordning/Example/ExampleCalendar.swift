import CivilTime
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// The days of an example, counted from the day it is made, so that one meeting has just been and one lies ahead.
struct ExampleCalendar: Sendable {
  /// A meeting with the days that belong to it.
  struct Meeting: Sendable {
    let date: CivilDate
    let cutoff: CivilDate
    let notice: CivilDate
  }

  /// The day the example is made.
  let today: CivilDate
  /// The nämnd's meetings, every four weeks, half a year back and a year ahead.
  let meetings: [Meeting]
  /// The utskott's meetings, between the nämnd's.
  let committeeMeetings: [Meeting]
  /// The latest meeting of the nämnd that has been.
  let last: Meeting
  /// The next one, whose manusstopp lies ahead too.
  let next: Meeting

  init(today: CivilDate) throws {
    self.today = today
    var wednesday = try today.adding(days: 20)
    while wednesday.weekday != .wednesday { wednesday = try wednesday.adding(days: 1) }
    let all = try (-7...13).map { try Self.meeting(wednesday.adding(weeks: 4 * $0), cutoff: -16) }
    meetings = all
    committeeMeetings = try (-7...13).map { try Self.meeting(wednesday.adding(weeks: 4 * $0 - 2), cutoff: -8) }
    (last, next) = (all[6], all[7])
  }

  /// The working day so many days back, or the nearest before it.
  func back(_ days: Int) throws -> CivilDate { try Self.workingDay(today.adding(days: -days)) }

  /// The working day so many days before or after the latest meeting.
  func fromLast(_ days: Int) throws -> CivilDate { try Self.workingDay(last.date.adding(days: days)) }

  /// The organisation with these meetings in place of its own; all else in the file stays.
  func moved(_ organisation: SourceFile) throws -> SourceFile {
    var edits: [YAMLEdit] = [.set(["boards", 0, "meetings"], to: Self.value(meetings))]
    let (known, _) = OrganisationFile.read(organisation)
    if known?.boards.first?.committees.isEmpty == false {
      edits.append(.set(["boards", 0, "committees", 0, "meetings"], to: Self.value(committeeMeetings)))
    }
    return try YAMLEditor(organisation).applying(edits).file
  }

  private static func value(_ meetings: [Meeting]) -> YAMLValue {
    .list(
      meetings.map { meeting in
        [
          "date": .plain(meeting.date.description), "cutoff": .plain(meeting.cutoff.description),
          "notice": .plain(meeting.notice.description), "place": "Solrosen",
        ]
      })
  }

  /// A meeting on a day, or on the last working day before it; the kallelse goes out a week before. A last day that is
  /// a holiday moves on, as people are used to.
  private static func meeting(_ day: CivilDate, cutoff: Int) throws -> Meeting {
    Meeting(
      date: try workingDay(day), cutoff: try nextWorkingDay(day.adding(days: cutoff)),
      notice: try nextWorkingDay(day.adding(days: -7)))
  }

  private static func nextWorkingDay(_ day: CivilDate) throws -> CivilDate {
    var day = day
    while try !LegalTime.isWorkingDay(day) { day = try day.adding(days: 1) }
    return day
  }

  private static func workingDay(_ day: CivilDate) throws -> CivilDate {
    var day = day
    while try !LegalTime.isWorkingDay(day) { day = try day.adding(days: -1) }
    return day
  }
}
