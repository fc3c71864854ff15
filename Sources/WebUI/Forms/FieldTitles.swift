import WorkflowKit

/// What the fields of the installed forms are called, by the names that the data have: for what was typed into a form that
/// nobody knows any more.
struct FieldTitles {
  /// The titles that all forms agree on.
  private let titles: [String: String]

  init(_ registry: PluginRegistry) {
    var found: [String: Set<String>] = [:]
    func take(_ fields: [Field]) {
      for field in fields {
        found[field.name, default: []].insert(field.title)
        take(Self.fields(in: field.type))
      }
    }
    for id in registry.stepIDs {
      for form in registry.descriptor(id)?.forms ?? [] { take(form.fields) }
    }
    for record in registry.records.values { take(record.fields) }
    titles = found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// What a box of a page is called: `E-post` of `mottagare.0.e_post`.
  func title(of path: String) -> String {
    let name = (path.split(separator: ".").last { Int($0) == nil }).map(String.init) ?? path
    if let title = titles[name] { return title }
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func fields(in type: FieldType) -> [Field] {
    switch type {
    case .record(let record): record.fields
    case .list(let item): fields(in: item)
    default: []
    }
  }
}
