import WorkflowKit

/// What the part `overklagande` of a template is filled in with: the one of its texts that holds for the decision.
struct AppealNotice: Encodable {
  /// Why the decision cannot be appealed.
  private var reason: String?
  private var legality: Bool?
  /// The provision that lets it be appealed by whom it concerns.
  private var provision: String?
  /// The provision that lets a refusal to hand out a document be appealed to kammarrätten.
  private var refusal: String?

  private enum CodingKeys: String, CodingKey {
    case reason = "inte"
    case legality = "laglighetsprovning"
    case provision = "forvaltningsbesvar"
    case refusal = "kammarratten"
  }

  init(_ track: AppealTrack) {
    switch track {
    case .notAppealable(let reason): self.reason = reason
    case .legality: legality = true
    case .administrative(let provision): self.provision = provision
    case .courtOfAppeal(let provision): refusal = provision
    }
  }
}
