extension KeyTable {
  /// The tables of `taxor.yaml`.
  package static let feeTables = [fees, fee, feeAmount]

  /// The file itself.
  package static let fees = KeyTable(
    "fees", title: "Taxor",
    keys: [Key("taxor", .list(.table("fee")), "Avgifterna som fullmäktige har beslutat.", required: true)])

  /// A fee.
  package static let fee = KeyTable(
    "fee", title: "Taxa", plural: "taxor",
    keys: [
      Key("nyckel", .text, "Det som uttryck kallar taxan, i taxa(\"…\").", required: true),
      Key("titel", .text, "Vad avgiften är för.", required: true),
      Key("belopp", .some(.table("fee_amount")), "Beloppen, det äldsta först.", required: true),
    ])

  /// An amount.
  package static let feeAmount = KeyTable(
    "fee_amount", title: "Belopp",
    keys: [
      Key("från", .date, "Första dagen som beloppet gäller.", required: true),
      Key("kronor", .integer, "Avgiften i hela kronor, 0 där det inte kostar något.", required: true),
      Key("beslutad", .date, "Dagen då fullmäktige beslutade beloppet.", required: true),
    ])
}
