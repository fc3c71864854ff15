/// A key that people write in a file, and what may stand after it.
package struct Key: Sendable, Hashable {
  /// The key.
  package let name: String
  /// What may stand after it.
  package let form: KeyForm
  /// What it is for: a Swedish sentence.
  package let help: String
  /// Whether it must be there.
  package let required: Bool
  /// What holds where it is left out, in Swedish as it reads after "annars": `false`, `flyttas den inte`; nil where then
  /// nothing does.
  package let standard: String?
  /// Whether the reader takes the key with nothing after it for no key, so that `EmptyKeys` has to tell of it.
  package let passesEmpty: Bool

  /// A key.
  ///
  /// - Parameter passesEmpty: By the form where nil: readers pass over an empty list or text, and tell of an empty expression.
  package init(
    _ name: String, _ form: KeyForm, _ help: String, required: Bool = false, standard: String? = nil,
    passesEmpty: Bool? = nil
  ) {
    self.name = name
    self.form = form
    self.help = help
    self.required = required
    self.standard = standard
    self.passesEmpty = passesEmpty ?? (!required && form.passesEmpty)
  }
}
