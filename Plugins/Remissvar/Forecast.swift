import CivilTime
import WorkflowKit

/// What the nämnd's calendar allows before the svarstid of a remiss, as it looks on one day.
struct Forecast: Sendable {
  let svarstid: CivilDate
  let today: CivilDate
  /// The next meeting that matters can still be handed in to.
  let meeting: Meeting?
  /// Whether the matter has been handed in to that meeting: its manusstopp is then no matter any more.
  let isHandedIn: Bool
  /// The last day of an ordinary justering after it (KL 5:69).
  let ordinaryReady: CivilDate?
  /// A meeting before the svarstid that is still to come but whose manusstopp has passed.
  let missedMeeting: Meeting?

  /// - Throws: `CivilTimeError` where a day falls outside the calendar.
  init(
    svarstid: CivilDate, today: CivilDate, meetings: [Meeting], next: Meeting?, isHandedIn: Bool = false
  ) throws {
    self.svarstid = svarstid
    self.today = today
    meeting = next
    self.isHandedIn = isHandedIn
    ordinaryReady = try next.map { try LegalTime.latestJustering(meeting: $0.date) }
    missedMeeting = meetings.first { meeting in
      meeting.date >= today && meeting.cutoff < today && meeting.date <= svarstid
        && next.map { meeting.date < $0.date } ?? true
    }
  }

  /// The day the answer can go if the paragraph is adjusted at the meeting.
  var immediateReady: CivilDate? { meeting?.date }

  /// Whether the answer can go in time with omedelbar justering.
  var immediateInTime: Bool { immediateReady.map { $0 <= svarstid } ?? false }

  /// Whether the answer can go in time even if the ordinary justering takes as long as it may.
  var ordinaryInTime: Bool { ordinaryReady.map { $0 <= svarstid } ?? false }

  /// Whether omedelbar justering should be proposed: when the ordinary one misses, and when nobody knows.
  var proposesImmediate: Bool { !ordinaryInTime }

  /// The forecast in one sentence.
  var text: String {
    guard let meeting, let ordinaryReady else {
      return "Det går inte att säga om nämnden hinner besluta: inget kommande sammanträde som går att lämna in till "
        + "finns i kalendern. Lägg till sammanträden i organisation.yaml. Svarstiden går ut \(svarstid.swedish)."
    }
    let next =
      isHandedIn
      ? "ärendet är anmält till sammanträdet \(meeting.date.swedish)"
      : "nästa sammanträde är \(meeting.date.swedish), manusstopp \(meeting.cutoff.swedish)"
    if ordinaryInTime {
      return "Nämnden hinner besluta före svarstidens slut: \(next), protokollet justeras senast "
        + "\(ordinaryReady.swedish) och svarstiden går ut \(svarstid.swedish)."
    }
    if immediateInTime {
      return "Nämnden hinner bara om paragrafen justeras omedelbart: \(next), ordinarie justering kan dröja till "
        + "\(ordinaryReady.swedish) och svarstiden går ut \(svarstid.swedish)."
    }
    return "Nämnden hinner inte besluta före svarstidens slut: \(next), och svarstiden "
      + (today > svarstid ? "gick ut" : "går ut") + " \(svarstid.swedish)."
  }
}
