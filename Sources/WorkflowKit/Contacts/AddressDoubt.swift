/// What stops an e-mail from going by itself to the only address that a case has.
public enum AddressDoubt {
  /// Why a person must decide about an address first, in Swedish; empty where nothing stops it.
  ///
  /// - Throws: `StepFault` where the contact register has a record that cannot be read.
  public static func reasons(name: String, email: String, in context: StepContext) throws -> [String] {
    var reasons: [String] = []
    if let fault = fault(inEmail: email) { reasons.append(fault) }
    if AddressTemplate.isOne(name) { reasons.append("Namnet \"\(name)\" är en mall, inget namn.") }
    if let registered = try Contact.named(name, in: context)?.email, registered.folded != email.folded {
      reasons.append(
        "Två adresser finns för mottagaren: \(email) (ärendet) och \(registered) (kontaktregistret). Ta reda på vilken "
          + "som gäller.")
    }
    return reasons
  }

  /// What makes an e-mail address unusable, in Swedish; nil where nothing does.
  public static func fault(inEmail address: String?) -> String? {
    guard let address = address?.unlessBlank else { return "E-postadressen saknas." }
    let line = address.split { $0.isWhitespace }.joined(separator: " ")
    if AddressTemplate.isOne(address) { return "E-postadressen \"\(line)\" är en mall, ingen adress." }
    return EmailAddress.fault(in: address) == nil ? nil : "\"\(line)\" är ingen e-postadress."
  }
}
