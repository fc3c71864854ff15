import CivilTime
import WorkflowEngine
import WorkflowKit

/// The post of the example that stands in no case: some that waits, some that somebody has got, and some sent on.
struct ExamplePost {
  let session: Session
  let calendar: ExampleCalendar
  /// The moment that the example is made.
  let now: Instant

  /// Takes it in.
  ///
  /// - Throws: `Refusal`, `StoreError`.
  func takeIn() async throws {
    try await take("skrivelse", "Skrivelse om gatubelysningen vid skolan", from: "Samfällighetsföreningen")
    let question = try await take("fraga", "Fråga om väntetiden till bostad", from: "Hyresgästföreningen")
    try await handle(.distribute(to: .account("hl1"), reason: "Kan du svara?"), question)
    let stray = try await take("felsand", "Anmälan om nedskräpning", from: "Villaägarna")
    try await handle(
      .passOn(to: "Miljönämnden i Grannkommun", day: calendar.today, reason: "Platsen ligger i Grannkommun."), stray)
  }

  @discardableResult
  private func take(_ name: String, _ title: String, from sender: String) async throws -> String {
    let document = IncomingDocument(
      title: title, direction: .incoming, day: calendar.today, counterpart: sender,
      mediaType: "text/plain; charset=utf-8",
      content: Array("\(title)\n\nFrån \(sender).\n".utf8))
    return try await session.engine.takeIn(
      document, named: name, in: session.organisation.boards.first?.id ?? "", by: "registrator1", at: now)
  }

  private func handle(_ command: PostCommand, _ id: String) async throws {
    try await session.engine.handle(command, of: id, seen: 1, by: "registrator1", at: now)
  }
}
