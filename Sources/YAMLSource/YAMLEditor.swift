public import SourceDiagnostics

/// Edits a YAML file by its values and leaves every other byte (comments, layout, line breaks) as it was.
///
/// The edited text is parsed again and compared with the wish before it is given out, so an edit never changes
/// anything else or makes an unreadable file.
public struct YAMLEditor: Sendable {
  /// The file as it is before the edit.
  public let file: SourceFile
  private let root: YAMLNode
  private let limits: YAMLLimits

  /// Creates an editor; throws every problem when the file cannot be read without errors.
  public init(_ file: SourceFile, limits: YAMLLimits = .standard) throws(DiagnosticError) {
    let result = YAMLParser.parse(file, limits: limits)
    guard let root = result.root, !result.hasErrors else {
      throw DiagnosticError(diagnostics: result.diagnostics)
    }
    self.file = file
    self.root = root
    self.limits = limits
  }

  /// Gives the file with the text of one scalar replaced, written in the same style where the new text allows it.
  ///
  /// Throws when nothing stands at the path, when it is a list or has keys, or when it is shared through an alias.
  public func replacingValue(at path: YAMLPath, with text: String) throws(DiagnosticError) -> SourceFile {
    let node = try find(path)
    guard let scalar = node.scalar else {
      throw Self.refusal(
        "yaml.edit-not-scalar", "här står \(node.kindPhrase), som inte kan ersättas med ett enda värde", node.place)
    }
    for written in ScalarWriter(node, scalar).candidates(for: text) {
      let edited = replacing(node.bytes, with: written)
      let result = YAMLParser.parse(edited, limits: limits)
      if let newRoot = result.root, !result.hasErrors, isEdit(of: root, newRoot, path.parts[...], text) {
        return edited
      }
    }
    throw Self.refusal(
      "yaml.edit-refused", "värdet kan inte ersättas utan att annat i filen ändras", node.place,
      hint: "ändra i filen för hand")
  }

  private func find(_ path: YAMLPath) throws(DiagnosticError) -> YAMLNode {
    var node = root
    for part in path.parts {
      let next: YAMLNode? =
        switch part {
        case .key(let name): node[name]
        case .index(let index): node.sequence.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else {
        throw Self.refusal(
          "yaml.edit-not-found", "\(Diagnostic.quote(path.description)) finns inte i filen", node.place)
      }
      if let alias = next.aliasPlace {
        throw Self.refusal(
          "yaml.edit-alias", "värdet kommer från en annan plats genom en hänvisning med *", alias,
          hint: "ändra det där det står")
      }
      node = next
    }
    return node
  }

  private func replacing(_ range: Range<Int>, with written: String) -> SourceFile {
    var bytes = file.bytes
    bytes.replaceSubrange(range, with: written.utf8)
    return SourceFile(name: file.name, bytes: bytes)
  }

  /// Tells whether `new` is `old` with only the scalar at the path changed to `text`.
  private func isEdit(of old: YAMLNode, _ new: YAMLNode, _ path: ArraySlice<YAMLPath.Part>?, _ text: String) -> Bool {
    guard old.tag == new.tag else { return false }
    switch (old.content, new.content) {
    case (.scalar(let before), .scalar(let after)):
      guard let path, path.isEmpty else { return before == after }
      return after.text.utf8.elementsEqual(text.utf8) && (!new.isNull || text == before.text)
    case (.sequence(let before), .sequence(let after)):
      return before.count == after.count
        && zip(before, after).enumerated().allSatisfy { index, pair in
          isEdit(of: pair.0, pair.1, Self.rest(path, after: .index(index)), text)
        }
    case (.mapping(let before), .mapping(let after)):
      return before.count == after.count
        && zip(before, after).allSatisfy { old, new in
          old.name == new.name && isEdit(of: old.value, new.value, Self.rest(path, after: .key(old.name)), text)
        }
    default: return false
    }
  }

  private static func rest(_ path: ArraySlice<YAMLPath.Part>?, after part: YAMLPath.Part) -> ArraySlice<YAMLPath.Part>?
  {
    path.flatMap { $0.first == part ? $0.dropFirst() : nil }
  }

  private static func refusal(
    _ code: String, _ message: String, _ place: SourcePlace, hint: String? = nil
  ) -> DiagnosticError {
    DiagnosticError(diagnostics: [.error(code, message, at: place, hint: hint)])
  }
}
