public import SourceDiagnostics

/// Reads a `.dmn` file into `Definitions`.
///
/// Elements of other namespaces, such as drawings and extensions, are passed over.
public enum DefinitionsReader {
  /// What the file says.
  ///
  /// - Throws: Everything that is wrong with the file's form, with line and column. What its expressions say is
  ///   checked when the model is compiled.
  public static func read(_ file: SourceFile) throws(DiagnosticError) -> Definitions {
    let whole = try MarkupReader.read(file)
    guard whole.name == "definitions", DMNVersion.namespaces.contains(whole.namespace) else {
      let hint = "det yttersta elementet ska vara definitions ur DMN 1.1–1.5, men är \(whole.name)"
      throw DiagnosticError(diagnostics: [
        .error("dmn.not-dmn", "filen är ingen beslutsmodell i DMN", at: whole.place, hint: hint)
      ])
    }
    let problems = DiagnosticCollector()
    let reader = ElementReader(problems: problems)
    let definitions = reader.definitions(whole.within(whole.namespace))
    try problems.throwIfErrors()
    return definitions
  }
}

extension MarkupElement {
  /// The element with what lies in the namespace only.
  fileprivate func within(_ namespace: String) -> MarkupElement {
    var kept = self
    kept.children = children.filter { $0.namespace == namespace }.map { $0.within(namespace) }
    return kept
  }
}
