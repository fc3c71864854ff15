/// Who it was that changed something while somebody had it open on a page.
enum Meanwhile {
  /// The one who had it open, perhaps in another tab.
  case own
  /// Only the program, which follows on what people do.
  case program
  /// Somebody else, or nobody knows who.
  case others

  /// - Parameters:
  ///   - actors: Who has made the changes.
  ///   - account: Who had it open.
  init(_ actors: some Sequence<String>, account: String) {
    let actors = Set(actors)
    self =
      actors.isEmpty || !actors.subtracting([account, "system"]).isEmpty
      ? .others : actors.contains(account) ? .own : .program
  }

  /// What is said where it was nobody else; nil where it was.
  ///
  /// - Parameter thing: What was changed, such as `ärendet`.
  func sentence(of thing: String) -> String? {
    switch self {
    case .own: "Du har själv ändrat \(thing) sedan du öppnade sidan, kanske i en annan flik."
    case .program: "Programmet har gått vidare i \(thing) sedan du öppnade sidan."
    case .others: nil
    }
  }
}
