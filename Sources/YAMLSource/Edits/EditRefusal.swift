import SourceDiagnostics

/// The refusals of edits, in words for who asked for one.
enum EditRefusal {
  static func notFound(_ path: YAMLPath, at node: YAMLNode) -> DiagnosticError {
    refusal("yaml.edit-not-found", "\(Diagnostic.quote(path.description)) finns inte i filen", node.place)
  }

  static func alias(_ place: SourcePlace) -> DiagnosticError {
    refusal(
      "yaml.edit-alias", "värdet kommer från en annan plats genom en hänvisning med *", place,
      hint: "ändra det där det står")
  }

  static func shared(_ node: YAMLNode, by alias: SourcePlace) -> DiagnosticError {
    refusal(
      "yaml.edit-shared", "värdet används på fler ställen genom en hänvisning med * och kan inte ändras för sig",
      node.place, hint: "skriv ut värdet där hänvisningen står och försök igen",
      notes: [.init(message: "här används det också", place: alias)])
  }

  static func notList(_ node: YAMLNode) -> DiagnosticError {
    refusal(
      "yaml.edit-not-list", "här står \(node.kindPhrase), men bara en lista kan få ett värde till", node.place,
      hint: "ersätt först värdet med en lista")
  }

  static func notMapping(_ node: YAMLNode) -> DiagnosticError {
    refusal(
      "yaml.edit-not-mapping", "här står \(node.kindPhrase), men bara en grupp av nycklar kan få en nyckel till",
      node.place, hint: "ersätt först värdet med nycklar")
  }

  static func badIndex(_ index: Int, in node: YAMLNode) -> DiagnosticError {
    let count = node.childCount
    let content =
      node.sequence == nil
      ? "gruppen har \(count) \(count == 1 ? "nyckel" : "nycklar")"
      : "listan har \(count) \(count == 1 ? "värde" : "värden")"
    return refusal("yaml.edit-bad-index", "platsen \(index) finns inte: \(content), räknade från 0", node.place)
  }

  static func duplicateKey(_ key: YAMLNode, _ name: String) -> DiagnosticError {
    refusal(
      "yaml.edit-duplicate-key", "nyckeln \(Diagnostic.quote(name)) finns redan", key.place,
      hint: "ändra värdet som står där, eller välj ett annat namn")
  }

  static func wholeFile(_ root: YAMLNode) -> DiagnosticError {
    refusal("yaml.edit-whole-file", "filens hela innehåll kan inte tas bort eller flyttas", root.place)
  }

  static func commentsInBrackets(_ node: YAMLNode) -> DiagnosticError {
    let brackets = node.sequence == nil ? "{ }" : "[ ]"
    return refusal(
      "yaml.edit-comments-in-brackets",
      "mellan värdena inom \(brackets) står kommentarer, och det syns inte vilket värde de hör till", node.place,
      hint: "ändra i filen för hand, eller skriv värdena på egna rader utan \(brackets)")
  }

  /// Refuses to change the keys of a pair that stands in a list as `[a: b]`, without brackets of its own.
  static func barePair(_ node: YAMLNode) -> DiagnosticError {
    refusal(
      "yaml.edit-bare-pair", "ett par utan egna { } inom [ ] kan varken få fler nycklar eller bli av med sin",
      node.place,
      hint: "sätt { } om paret i filen och försök igen")
  }

  /// Refuses an edit that would not give just what was asked for; `cause` is what the edited file would have wrong.
  static func unfaithful(_ node: YAMLNode, cause: Diagnostic?) -> DiagnosticError {
    let reason = cause.map { ": \($0.message)" } ?? " utan att annat i filen ändras"
    return refusal(
      "yaml.edit-refused", "ändringen kan inte göras\(reason)", node.place,
      hint: cause.flatMap(\.hint) ?? "ändra i filen för hand")
  }

  /// Refuses an edit at the end of a file whose last line has no line break, which block text would gain.
  static func unendedText(_ node: YAMLNode) -> DiagnosticError {
    refusal(
      "yaml.edit-unended-text",
      "filen slutar mitt i sista raden av en text efter | eller >, och texten skulle ändras av det som läggs till",
      node.place, hint: "avsluta filens sista rad med Retur och försök igen")
  }

  private static func refusal(
    _ code: String, _ message: String, _ place: SourcePlace, hint: String? = nil, notes: [Diagnostic.Note] = []
  ) -> DiagnosticError {
    DiagnosticError(diagnostics: [.error(code, message, at: place, hint: hint, notes: notes)])
  }
}
