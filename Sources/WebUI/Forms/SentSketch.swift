import CaseStore
import CivilTime

/// What a form that has made something said, as far as is needed to tell the same form mended from another one: hashes of
/// its fields and their words, which mean nothing outside the running program.
struct SentSketch: Sendable {
  private struct Text: Sendable, Hashable {
    let whole: Int
    let words: Set<Int>
  }

  /// So many fields that say the same are no coincidence.
  private static let manyFields = 3
  /// So many words that two texts share are none either, where they are most of them.
  private static let manyWords = 4

  private let address: String
  private let fields: [String: Text]
  private let files: [Int]

  /// - Parameter address: Where it was sent.
  init(_ form: FormBody, to address: String) {
    self.address = address
    fields = Dictionary(
      form.typed.map { field in
        let words = Set(field.value.lowercased().split { !$0.isLetter && !$0.isNumber }.map(\.hashValue))
        return (field.name, Text(whole: field.value.hashValue, words: words))
      }, uniquingKeysWith: { _, last in last })
    files = form.files.filter { !$0.file.name.isEmpty }.map(\.file.bytes.hashValue)
  }

  /// Whether it is the other with one field mended: all others say the same, and they are many or it is most of what it
  /// was. Another file is another thing.
  func isMended(_ other: SentSketch) -> Bool {
    guard address == other.address, files == other.files else { return false }
    let names = Set(fields.keys).union(other.fields.keys)
    let changed = names.filter { fields[$0] != other.fields[$0] }
    guard changed.count == 1, let name = changed.first else { return false }
    if names.count - 1 >= Self.manyFields { return true }
    guard let one = fields[name]?.words, let two = other.fields[name]?.words else { return false }
    let shared = one.intersection(two).count
    return shared >= Self.manyWords && 3 * shared >= 2 * max(one.count, two.count)
  }
}
