/// Somebody the case knows, with the address the case knows; blanks stand for what is not known.
struct KnownParty: Decodable, Sendable {
  let name: String
  let email: String?
  let address: String?

  enum CodingKeys: String, CodingKey {
    case name = "namn"
    case email = "e_post"
    case address = "adress"
  }

  /// The address for a channel; nil where the case knows none.
  func address(for channel: Channel) -> String? {
    switch channel {
    case .email: email.flatMap(Text.filled)
    case .letter: address.flatMap(Text.filled)
    case .file: nil
    }
  }
}
