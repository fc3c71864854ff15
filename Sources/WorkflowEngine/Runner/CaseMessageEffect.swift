/// The effect by which a message goes from one case to another: carried out by the engine itself, in the receiver's own
/// transaction, once by id.
enum CaseMessageEffect {
  static let kind = "ordning.message"
  static let title = "meddelande"
}
