/// How the language is read.
public enum Mode: Sendable, Hashable {
  /// As workflows need it: an unknown name or a wrong type is an error before anything is evaluated, and lengths of
  /// time may also be written in weeks, or in months and days.
  case strict
  /// As the standard has it: what cannot be calculated is null, with a reason, when it is evaluated.
  case standard
}
