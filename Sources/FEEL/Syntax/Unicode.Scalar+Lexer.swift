extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var beginsName: Bool { self == "_" || properties.isXIDStart }
  var continuesName: Bool { self == "_" || properties.isXIDContinue }
}
