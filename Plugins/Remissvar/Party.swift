import WorkflowKit

/// Whoever sent the remiss, as far as a letter to it needs.
struct Party: Codable, Sendable, Hashable {
  let namn: String
  let ePost: String?
  let adress: String?

  private enum CodingKeys: String, CodingKey {
    case namn
    case ePost = "e_post"
    case adress
  }

  /// The e-mail address, where there is one.
  var email: String? { ePost?.unlessBlank }
}
