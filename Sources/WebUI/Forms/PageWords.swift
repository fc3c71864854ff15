import CivilTime

/// Texts that are made for all, the command line too, as they stand on a page: those who read pages know nothing of files,
/// and read days as people say them.
enum PageWords {
  /// What people call what the program has in files; the longest names first.
  private static let files = [
    ("epost i config/installation.yaml", "e-postens inställningar, som systemförvaltaren ändrar,"),
    ("config/installation.yaml", "installationens inställningar, som systemförvaltaren ändrar,"),
    ("installation.yaml", "installationens inställningar"), ("beslutstyper.yaml", "förteckningen över beslutstyper"),
    ("kontakter.yaml", "kontaktregistret"), ("taxor.yaml", "taxorna"),
  ]

  /// A text with its days in words, without the hashes of revisions, and with who changes the organisation instead of the
  /// file that it stands in. What stands within quotation marks, and what is shown as a pattern to write by, is left.
  static func plain(_ text: String) -> String {
    var plain = text
    if plain.contains("revision ") {
      plain.replace(/(?:; | \()revision [0-9a-f]{8}(?<end>\)?)/) { $0.output.0.hasPrefix(";") ? $0.output.end : "" }
    }
    if plain.contains("organisation.yaml") {
      plain.replace(/\ under [a-z_]+:(?: [a-z_]+:)?(?= i organisation\.yaml)/, with: "")
      plain.replace(/(ägg till (?:ett )?sammanträde[^.]*?) i organisation\.yaml/) {
        "\($0.output.1) under Sammanträden"
      }
      plain.replace("organisation.yaml", with: "organisationen, som systemförvaltaren ändrar")
    }
    for (file, words) in files where plain.contains(file) { plain.replace(file, with: words) }
    plain.replace("gäller_från", with: "första dagen")
    return plain.replacing(/(?<before>["\p{L}\d:\/-]|exempel )?(?<day>\d{4}-\d{2}-\d{2})(?!["\d-])/) { found in
      guard found.output.before == nil, let day = CivilDate(String(found.output.day)) else {
        return String(found.output.0)
      }
      return day.swedish
    }
  }
}
