/// Why a regular expression cannot be used, or could not be tried to the end.
struct PatternError: Error, Hashable {
  /// What is wrong, in Swedish, without a closing full stop.
  var message: String
  /// How to mend it, in Swedish, where there is something to say.
  var hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  static let tooManySteps = PatternError(
    "mönstret kräver för många försök på den här texten och har avbrutits",
    hint: "skriv mönstret utan upprepningar inuti upprepningar")
}
