import WorkflowKit

extension IncomingDocument {
  /// The field of what a secret document is called for those who may not read it.
  package static let publicTitleField = "offentlig_titel"

  /// What is wrong with what a document is called for those who may not read it, where it is put among what they see: one
  /// that is secret must be called something (OSL 5:2). Nil where nothing is.
  ///
  /// - Parameter secrecy: The provision that it is marked with; empty where none.
  package static func problem(withPublicTitle title: String, of secrecy: String) -> String? {
    guard !secrecy.isBlank, title.isBlank else { return nil }
    return "måste fyllas i: handlingen är sekretessmarkerad, och titeln här ser alla"
  }

  /// What is wrong with a mark of secrecy: it names a provision (OSL 5:5), by chapter and section or by its law. Nil where
  /// nothing is.
  package static func problem(withMark secrecy: String) -> String? {
    if secrecy.isBlank || secrecy.contains(/(?i)\d+ *(:|kap|§)|\b(OSL|OSF|TF)\b|lagen|förordningen/) { return nil }
    return "ska vara en bestämmelse om sekretess, till exempel OSL 26:1"
  }
}
