import WorkflowKit

extension Field {
  /// The field that names lead to, through lists and records; nil where they lead to none.
  func field(at path: ArraySlice<String>) -> Field? {
    guard let name = path.first else { return self }
    guard case .record(let record) = type.item else { return nil }
    return record.fields.first { $0.name == name }?.field(at: path.dropFirst())
  }
}

extension FieldType {
  /// The type of the items, where it is a list; otherwise itself.
  var item: FieldType {
    if case .list(let item) = self { item.item } else { self }
  }
}
