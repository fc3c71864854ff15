package import WorkflowKit

/// What stops a letter from going by itself to the only address that a case has: the same rules as for a line of the
/// försättsblad.
package enum AddressDoubt {
  /// Why a person must decide about an e-mail address first, in Swedish; empty where nothing stops it.
  package static func reasons(name: String, email: String, in context: StepContext) throws -> [String] {
    var reasons = [AddressCheck.fault(email, channel: .email)].compactMap { $0 }
    if AddressCheck.isPlaceholder(name) { reasons.append("Namnet \"\(name)\" är en mall, inget namn.") }
    let registered = try Contact.named(name, in: context)?.address(for: .email)
    if let registered, Text.folded(registered) != Text.folded(email) {
      reasons.append(
        "Två adresser finns för mottagaren: \(email) (ärendet) och \(registered) (kontaktregistret). Ta reda på vilken "
          + "som gäller.")
    }
    return reasons
  }
}
