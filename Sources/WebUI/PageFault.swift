/// Why a page cannot be shown, where it is not the engine that says no.
enum PageFault: Error, Hashable {
  /// There is no such page, or none that the visitor may know of.
  case missing
  /// Nobody is logged in.
  case notLoggedIn
  /// A form without the session's token: another site's, or one from before the last login.
  case foreignForm
  /// What was sent is no form.
  case notAForm
  /// What was sent is too large.
  case tooLarge
  /// The visitor may not.
  case forbidden(String)
}
