import CivilTime
import WorkflowKit

/// The accounts of the organisation that a new scenario lets act.
struct SkeletonPeople {
  /// The day on which new scenarios begin: an ordinary Monday.
  static let start = "2026-03-02"
  /// Who opens and closes the case.
  let registrator: String
  /// Who does the work.
  let handlaggare: String

  /// Finds them in the first nämnd.
  ///
  /// - Throws: `Refusal` where one of the roles has nobody that day.
  init(of organisation: Organisation) throws {
    registrator = try SkeletonPeople.holder(of: "registrator", in: organisation)
    handlaggare = try SkeletonPeople.holder(of: "handläggare", in: organisation)
  }

  private static func holder(of role: String, in organisation: Organisation) throws -> String {
    let start = try CivilDate.parse(start)
    let board = organisation.boards.first
    let holders = board.map { organisation.holders(of: role, in: $0.id) } ?? []
    // Rather one who has no other role: then nothing in the scenario depends on it.
    let present = holders.filter { organisation.absence(of: $0.id, on: start) == nil }
    guard let holder = present.min(by: { ($0.holdings.count, $0.id) < ($1.holdings.count, $1.id) }) else {
      throw Refusal(
        "Ingen har rollen \(role) i \(board?.name ?? "organisationen").", code: "new.no-holder",
        hint: "Ge ett konto rollen i organisation.yaml, eller ange rätt mapp med --config.")
    }
    return holder.id
  }
}
