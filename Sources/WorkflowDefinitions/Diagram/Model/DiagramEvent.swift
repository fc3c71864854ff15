/// Something that happens and sets off a part of a process.
package struct DiagramEvent: Sendable, Hashable {
  /// What kind of thing it is.
  package enum Kind: Sendable, Hashable {
    /// A message of that type comes.
    case message(type: String)
    /// A day comes; each is a FEEL expression, and the first to come counts.
    case day([String])
    /// A condition, in FEEL, becomes true.
    case condition(String)
    /// What the step sends does not arrive.
    case failure(step: String)
    /// A part of the process has left for that exit.
    case exit(id: String)
    /// A person wants that optional step.
    case person(step: String)
  }

  /// What kind of thing it is.
  package let kind: Kind
  /// What happens, as a part of a sentence: `klockan Svarstid går ut`.
  package let words: String
}
