import FEEL
import WorkflowDefinitions
import WorkflowKit
import WorkflowTesting

/// Writes the tables of keys into pages that are otherwise written by hand.
///
/// A table stands between the lines `<!-- nycklar ID -->` and `<!-- slut -->`.
enum KeyPage {
  /// Every table of keys in the program.
  static let tables =
    KeyTable.processTables + KeyTable.scenarioTables + KeyTable.organisationTables + KeyTable.feeTables

  /// Asks for the types of fields instead of a table.
  private static let typesID = "typer"

  /// The page with its tables as they are now; nil where it has none.
  ///
  /// - Throws: `Refusal` where it asks for a table that does not exist, or never ends one.
  static func renewed(_ page: String, path: String) throws -> String? {
    var lines: [Substring] = []
    var id: String?
    var isMarked = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if let table = line.wholeMatch(of: /<!-- nycklar (\w+) -->/)?.1 {
        guard id == nil else { throw unended(path) }
        id = String(table)
        isMarked = true
        lines.append(line)
        lines += try text(of: String(table), path: path).split(separator: "\n", omittingEmptySubsequences: false)
      } else if line == "<!-- slut -->" {
        id = nil
        lines.append(line)
      } else if id == nil {
        lines.append(line)
      }
    }
    if id != nil { throw unended(path) }
    return isMarked ? lines.joined(separator: "\n") : nil
  }

  /// A table and the rules for its keys.
  static func text(of table: KeyTable) -> String {
    let rows = table.keys.map { key -> [String] in
      let must = key.required ? "måste finnas" : key.standard.map { "annars \($0)" } ?? ""
      return [
        Markdown.code(key.name), key.form.swedish(tables), must, ([key.help] + words(key.form)).joined(separator: " "),
      ]
    }
    let rules = table.rules.map { $0.swedish(mark: "`") }
    return
      ([Markdown.table(["nyckel", "värde", "krav", "vad"], rows)]
      + (rules.isEmpty ? [] : ["", rules.joined(separator: " ")]))
      .joined(separator: "\n")
  }

  private static func text(of id: String, path: String) throws -> String {
    if id == typesID { return try types() }
    guard let table = tables.first(where: { $0.id == id }) else {
      throw Refusal(
        "\(path) vill ha nycklarna för \"\(id)\", som inte finns.", code: "reference.unknown-table",
        hint: "Det som finns är \((tables.map(\.id) + [typesID]).joined(separator: ", ")).")
    }
    return text(of: table)
  }

  /// The types that fields of a process may have.
  private static func types() throws -> String {
    let simple = FieldType.simple.map { name, type in
      [Markdown.code(name), type == .longText ? "text på flera rader" : type.swedish]
    }
    let records = try InstalledPlugins.registry().records.values.sorted { $0.id < $1.id }
    let rows =
      simple + [["`choice`", "ett av valen under `options`"], ["`list`", "lista av det som står under `of`"]]
      + records.map { record in
        let fields = record.fields.map { $0.required ? $0.name : "\($0.name) (kan saknas)" }
        return [Markdown.code(record.id), "\(record.title.lowercased()): \(fields.joined(separator: ", "))"]
      }
    return Markdown.table(["typ", "värde"], rows)
  }

  private static func words(_ form: KeyForm) -> [String] {
    switch form {
    case .word(let words): words.map { "`\($0.value)`: \($0.title)" }
    case .either(let first, let second): words(first) + words(second)
    default: []
    }
  }

  private static func unended(_ path: String) -> Refusal {
    Refusal(
      "En tabell i \(path) tar aldrig slut.", code: "reference.unended",
      hint: "Lägg till raden <!-- slut --> efter den.")
  }
}
