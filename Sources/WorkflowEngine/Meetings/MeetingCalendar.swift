package import CaseStore
package import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
package import WorkflowKit

/// The days on which a nämnd and its utskott meet, as people change them beside the file that they are laid in from.
package enum MeetingCalendar {
  /// That a meeting was added, or taken away again.
  package struct Change: Sendable, Hashable {
    /// Who did it, as an account.
    package let actor: String
    package let time: Instant
    /// The nämnd or the utskott.
    package let body: String
    package let day: CivilDate
    /// Whether it was taken away.
    package let isRemoval: Bool
  }

  /// The part of the configuration that the days stand in, and its stream of events.
  static let part = "organisation"
  private static var stream: StreamID { .config(part) }

  /// The role by which an account may add a meeting of a nämnd: those who write what the nämnd has decided of its own
  /// work may, and those who may change the organisation.
  ///
  /// - Throws: `Refusal` that says who may.
  package static func role(
    for account: String, in board: String, of organisation: Organisation, on day: CivilDate
  ) throws -> String {
    if let role = try? organisation.roleToConfigure(for: account, on: day) { return role }
    do { return try organisation.role(by: .delegateOrder, in: board, for: account, on: day) } catch let refusal
      as Refusal
    {
      let roles = (organisation.board(board)?.rights[.delegateOrder] ?? []) + organisation.configure
      let titles = roles.reduce(into: [String]()) { titles, role in
        let title = organisation.title(ofRole: role).lowercased()
        if !titles.contains(title) { titles.append(title) }
      }
      guard refusal.code == "case.no-right", !titles.isEmpty else { throw refusal }
      throw Refusal(
        "Sammanträden läggs till av \(titles.inSwedish("eller")).", code: refusal.code, hint: refusal.hint)
    }
  }

  /// The meetings that have been added and taken away, the latest first.
  ///
  /// - Throws: `StoreError`.
  package static func changes(in tx: any StoreReader) throws -> [Change] {
    var found: [Change] = []
    try CaseHistory.forEach(of: stream, tx) { event in
      let removed = event.structural["removed_meeting"].date
      guard let body = event.structural["body"].text, let day = removed ?? event.structural["meeting"].date else {
        return
      }
      found.append(Change(actor: event.actor, time: event.time, body: body, day: day, isRemoval: removed != nil))
    }
    return found.reversed()
  }

  /// Whether a meeting was added beside the file that the days are laid in from, and not taken away since.
  ///
  /// - Throws: `StoreError`.
  package static func isAdded(_ day: CivilDate, to body: String, in tx: any StoreReader) throws -> Bool {
    try changes(in: tx).first { $0.body == body && $0.day == day }.map { !$0.isRemoval } ?? false
  }

  /// The cases of a nämnd and its utskott that wait for a decision on a day, by number.
  ///
  /// - Throws: `StoreError`.
  package static func cases(at day: CivilDate, of board: Board, in tx: any StoreReader) throws -> [String] {
    let rows = try tx.workItems(WorkItemFilter(unit: board.id, limit: .max), reader: .system)
    return Set(rows.filter { $0.due == day && TaskID($0.id)?.key == "beslut" }.map(\.dnr)).sorted()
  }

  /// Writes the organisation with a meeting more or less, and who did it.
  static func put(
    _ bytes: [UInt8], _ key: String, _ day: CivilDate, of body: String, by account: String, as role: String,
    at now: Instant, to tx: any StoreTransaction
  ) throws {
    let hash = Digest.of(bytes).hex
    let event = NewEvent(
      type: "config.loaded", version: 1, time: now, actor: account,
      structural: .context(
        Context([
          ("name", .string(part)), ("hash", .string(hash)), ("role", .string(role)), ("body", .string(body)),
          (key, .date(day)),
        ])), personal: .null)
    _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
    try tx.putConfig(bytes, hash: hash, name: part)
  }
}

extension Engine {
  /// Adds a meeting of a nämnd or one of its utskott to the organisation that is laid in.
  ///
  /// - Throws: `Refusal` where the account may not, there is no such body, or the days are wrong, by field;
  ///   `DiagnosticError` where the organisation could not be read with it; `StoreError`.
  package func addMeeting(_ meeting: Meeting, to body: String, by account: String, at now: Instant) async throws {
    try await changeMeetings(of: body, "meeting", meeting.date, by: account, at: now) { _, _, meetings, file in
      try meeting.check(against: meetings, on: try SwedishTime.date(of: now))
      return try OrganisationFile.adding(meeting, to: body, in: file)
    }
  }

  /// Takes a meeting that was added away again.
  ///
  /// - Throws: `Refusal` where the account may not, it stands in the file that the organisation is laid in from, it has
  ///   been, or something is up at it or was decided there; `DiagnosticError` where the organisation could not be read without it; `StoreError`.
  package func removeMeeting(_ day: CivilDate, of body: String, by account: String, at now: Instant) async throws {
    let what = "Sammanträdet \(day.swedish)"
    try await changeMeetings(of: body, "removed_meeting", day, by: account, at: now) { tx, board, meetings, file in
      guard meetings.contains(where: { $0.date == day }) else { throw Refusal("\(what) finns inte längre.") }
      guard day >= (try SwedishTime.date(of: now)) else {
        throw Refusal("\(what) har redan hållits och kan inte tas bort.")
      }
      guard try MeetingCalendar.isAdded(day, to: body, in: tx) else {
        throw Refusal("\(what) är inte tillagt här. Det ändrar systemförvaltaren i organisationens fil.")
      }
      if let why = try self.use(of: day, in: board, body, tx) {
        throw Refusal("\(what) kan inte tas bort: \(why.reason).", hint: why.hint)
      }
      return try OrganisationFile.removing(day, from: body, in: file)
    }
  }

  /// What a meeting is needed for, and what can be done about that; nil where nothing is up at it or was decided there.
  ///
  /// - Throws: `StoreError`.
  package func use(
    of day: CivilDate, in board: Board, _ body: String, _ tx: any StoreReader
  ) throws -> (reason: String, hint: String?)? {
    let up = try MeetingCalendar.cases(at: day, of: board, in: tx)
    guard up.isEmpty else {
      return ("\(up.inSwedish()) är anmält dit", "Flytta först det som är anmält dit till ett annat sammanträde.")
    }
    let decided = try Self.paragraphs(of: body, in: [day.year], tx).filter { $0.meeting == day }.map(\.paragraph)
    let adopted = try delegation(tx)?.configuration.adoptions[body]?.filter { $0.day == day }.map(\.paragraph) ?? []
    let paragraphs = Set(decided + adopted).sorted()
    guard let first = paragraphs.first else { return nil }
    return (
      paragraphs.count == 1 ? "§ \(first) beslutades då" : "§§ \(paragraphs.map { "\($0)" }.inSwedish()) beslutades då",
      nil
    )
  }

  /// Writes the organisation with the meetings of a body changed.
  ///
  /// - Parameters:
  ///   - key: What the event calls the day.
  ///   - edit: Gives the file as it is to be, from the nämnd, the meetings that the body has and the file as it is.
  private func changeMeetings(
    of body: String, _ key: String, _ day: CivilDate, by account: String, at now: Instant,
    _ edit: @escaping @Sendable (any StoreTransaction, Board, [Meeting], SourceFile) throws -> SourceFile?
  ) async throws {
    let today = try SwedishTime.date(of: now)
    try await store.write { tx in
      let organisation = try self.organisation(tx)
      guard let board = organisation.boards.first(where: { $0.meets(as: body) }),
        let (_, bytes) = try tx.config(MeetingCalendar.part)
      else { throw Refusal("Det finns ingen nämnd och inget utskott som heter \"\(body)\".") }
      let role = try MeetingCalendar.role(for: account, in: board.id, of: organisation, on: today)
      let file = SourceFile(name: "organisation.yaml", bytes: bytes)
      guard let edited = try edit(tx, board, organisation.body(body)?.meetings ?? [], file) else {
        throw StoreError.corrupt("\(body) saknas i organisationen")
      }
      try MeetingCalendar.put(edited.bytes, key, day, of: body, by: account, as: role, at: now, to: tx)
    }
  }
}

extension Board {
  /// Whether it, or one of its utskott, has an id.
  package func meets(as body: String) -> Bool { id == body || committees.contains { $0.id == body } }
}

extension Meeting {
  /// Says by field what the file would be refused for, and that the day is likely to be a slip of the pen.
  ///
  /// - Throws: `Refusal`.
  fileprivate func check(against others: [Meeting], on today: CivilDate) throws {
    var fields: [String: String] = [:]
    if others.contains(where: { $0.date == date }) { fields["dag"] = "det finns redan ett sammanträde \(date.swedish)" }
    if date < today { fields["dag"] = "\(date.swedish) har redan passerat" }
    if date > (try today.adding(years: 2)) {
      fields["dag"] = "\(date.swedish) är mer än två år bort: kontrollera året"
    }
    if cutoff > date { fields["manusstopp"] = "får inte ligga efter sammanträdet \(date.swedish)" }
    if notice > date { fields["kallelse"] = "får inte ligga efter sammanträdet \(date.swedish)" }
    if place.isBlank { fields["plats"] = "måste fyllas i" }
    guard fields.isEmpty else { throw Refusal("Sammanträdet är inte tillagt.", fields: fields) }
  }
}
