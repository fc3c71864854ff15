import WorkflowKit

/// What can be told from an address alone.
enum AddressCheck {
  /// What makes an address unusable for a channel, in Swedish; nil where nothing does.
  static func fault(_ address: String?, channel: Channel) -> String? {
    switch channel {
    case .file: return nil
    case .email: return AddressDoubt.fault(inEmail: address)
    case .letter:
      guard let address = address?.unlessBlank else { return "Postadressen saknas." }
      let line = address.split { $0.isWhitespace }.joined(separator: " ")
      return AddressTemplate.isOne(address) ? "Postadressen \"\(line)\" är en mall, ingen adress." : nil
    }
  }
}
