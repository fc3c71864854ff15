/// The provisions by which what is sent may be secret.
enum Secrecy {
  /// Addresses of those who are under threat (OSL 21:3).
  static let protectedPerson = "OSL 21 kap. 3 §"
}
