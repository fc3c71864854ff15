/// What is remembered while the försättsblad is filled in.
struct ForsattsbladState: Codable, Sendable {
  /// What is to be sent, as first written.
  var concerns: String

  enum CodingKeys: String, CodingKey {
    case concerns = "gäller"
  }
}
