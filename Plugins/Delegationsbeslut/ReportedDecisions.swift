import CivilTime
import FEEL
import WorkflowKit

/// What has been decided on a nämnd's behalf and what of it has been listed, as two registers tell.
struct ReportedDecisions {
  /// The register of the lists: which decisions each has taken.
  static let register = "delegationsanmalan"

  static let type = RegisterType(
    id: register, title: "Förteckningar över anmälda delegationsbeslut",
    fields: [
      Field("sammanträde", .date, title: "Sammanträdets dag"),
      Field("beslut", .list(.text), title: "Besluten, med sina nycklar i registret över delegationsbeslut"),
    ])

  private let context: StepContext

  init(_ context: StepContext) { self.context = context }

  /// The decisions to be reported at a meeting or before it that no list has taken, in the order they were decided.
  ///
  /// - Throws: `Refusal` where the nämnd is gone from the organisation; what the registers throw.
  func unlisted(through meeting: CivilDate) throws -> [(key: String, decision: DelegatedDecision)] {
    let board = try context.board()
    let listed = Set(
      try context.register(Self.register).flatMap { ($0.value["beslut"].list ?? []).compactMap(\.text) })
    return try context.register(DelegatedDecision.register)
      .filter { !listed.contains($0.key) }
      .map { ($0.key, try ValueDecoder().decode(DelegatedDecision.self, from: $0.value)) }
      .filter { _, decision in
        guard decision.board == board.id, (decision.recorded ?? decision.day) <= context.today else { return false }
        return decision.reportMeeting(of: board.body).map { $0 <= meeting } ?? false
      }
      .sorted { ($0.1.day, $0.1.dnr, $0.1.number) < ($1.1.day, $1.1.dnr, $1.1.number) }
  }
}
