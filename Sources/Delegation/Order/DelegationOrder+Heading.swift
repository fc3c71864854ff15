extension DelegationOrder {
  /// What the revision is, its day and its hash: the first line of every explanation.
  public var heading: String {
    var parts = [title.value]
    switch state {
    case .draft: parts.append("utkast som inte är framlagt")
    case .proposal: parts.append("förslag som inte är antaget")
    case .adopted: break
    }
    if let adoption { parts.append("antagen \(adoption.value.day) § \(adoption.value.paragraph)") }
    if let inForceFrom {
      parts.append("gäller från \(inForceFrom.value)")
    }
    let doubt = inForceFrom == nil || assumed == nil ? "" : "dagen är ett antagande; "
    return parts.joined(separator: ", ") + " (\(doubt)revision \(shortHash))."
  }
}
