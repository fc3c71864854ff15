import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Reads `kontakter.yaml`: the register of authorities and own units, by key.
enum ContactsFile {
  /// The register.
  static let register = "kontakter"

  /// The records in the order of the file; nil where it has errors, which are in the list.
  static func read(
    _ file: SourceFile, registry: PluginRegistry
  ) -> (contacts: [(key: String, value: Value)]?, diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let parsed = YAMLParser.parse(file)
    collector.report(contentsOf: parsed.diagnostics)
    guard let root = parsed.root, let top = MappingReader(root, what: "kontaktfilen", reporting: collector) else {
      return (nil, collector.diagnostics)
    }
    let node: YAMLNode? = top.required(register)
    top.finish()
    guard let node, let records = MappingReader(node, what: "kontakterna", reporting: collector) else {
      return (nil, collector.diagnostics)
    }
    guard let type = registry.registers[register] else {
      collector.report(
        .error("contacts.no-register", "ingen insticksmodul har registret \(register)", at: root.place))
      return (nil, collector.diagnostics)
    }
    var contacts: [(key: String, value: Value)] = []
    for entry in records.entries {
      if !isSlug(entry.name) {
        collector.report(
          .error(
            "contacts.key", "\"\(entry.name)\" duger inte som nyckel", at: entry.key.place,
            hint: "använd bara a–z, 0–9 och bindestreck; namnet skrivs under namn"))
      }
      if let value = FieldReader(reporting: collector).read(type.fields, from: entry.value, what: "kontakten") {
        contacts.append((entry.name, .context(value)))
      }
    }
    return (collector.hasErrors ? nil : contacts, collector.diagnostics)
  }

  private static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
