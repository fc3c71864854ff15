/// An act outside the tasks of a process: by which a person puts right what has gone wrong, takes away what is no longer
/// to be kept, tells a case of what has come from outside, or reads what is secret. Each nämnd says under `rights:` in
/// `organisation.yaml` which roles may do it.
public enum Right: String, Sendable, Hashable, CaseIterable, Codable {
  /// Annul a wrongly opened case.
  case annul
  /// Correct a mistyped input.
  case correct
  /// Give a task to somebody else.
  case reassign
  /// Stop a clock, and let it run on.
  case suspend
  /// Add time to a clock.
  case extend
  /// Go on past what the program could not do.
  case skip
  /// Say whether a dispatch whose outcome is unknown (`oviss`) has gone, or send it again.
  case settle
  /// Weed a closed case (gallring).
  case erase
  /// Hand a case a message from outside.
  case message
  /// Read every secret case (OSL 5:5), also where one has no part in it.
  case readSecret = "read_secret"
  /// Distribute post that stands in no case, send it on, and say that nothing more is to be done with it.
  case distributePost = "distribute_post"
  /// Say that the nämnd takes over a matter that it has delegated (KL 6:37), so that nobody else decides it.
  case takeOver = "take_over"
  /// Write the nämnd's delegation order: draft, change, confirm, lay forward, and record what the nämnd has adopted.
  case delegateOrder = "delegate_order"

  /// The act in Swedish, as it stands after "att".
  public var act: String {
    switch self {
    case .annul: "makulera ett ärende"
    case .correct: "rätta en uppgift i ett ärende"
    case .reassign: "omfördela en uppgift"
    case .suspend: "stoppa en klocka eller låta den löpa igen"
    case .extend: "förlänga en klocka"
    case .skip: "hoppa över ett stopp"
    case .settle: "avgöra ett ovisst utskick"
    case .erase: "gallra ett ärende"
    case .message: "lämna ett meddelande till ett ärende"
    case .readSecret: "läsa alla sekretessmarkerade ärenden"
    case .distributePost: "fördela post"
    case .takeOver: "säga att nämnden tar över ett ärende"
    case .delegateOrder: "skriva i delegationsordningen"
    }
  }
}
