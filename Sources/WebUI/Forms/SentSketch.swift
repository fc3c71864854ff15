import CaseStore
import CivilTime

/// What a form that has made something said, as far as is needed to tell the same form mended from another one: hashes of
/// its fields and their words, which mean nothing outside the running program.
struct SentSketch: Sendable {
  /// A word: as it is, and as it may be spelt otherwise. Two that begin alike, or have the same letters, are the same word
  /// mended.
  private struct Word: Sendable, Hashable {
    let whole: Int
    let beginning: Int?
    let letters: Int

    /// So many letters tell a word by how it begins.
    private static let beginning = 4

    init(_ word: Substring) {
      whole = word.hashValue
      beginning = word.count > Self.beginning ? word.prefix(Self.beginning).hashValue : nil
      letters = String(word.sorted()).hashValue
    }

    func isLike(_ other: Word) -> Bool {
      whole == other.whole || letters == other.letters || (beginning != nil && beginning == other.beginning)
    }
  }

  private struct Text: Sendable, Equatable {
    let whole: Int
    let words: [Word]
    /// Whether it may have been chosen, or is a day or a number: then it tells nothing of what the form is about.
    let isShort: Bool

    init(_ value: String) {
      whole = value.hashValue
      words = value.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Word($0) }
      isShort = !value.contains { $0.isWhitespace || $0.isUppercase }
    }

    /// Whether one is the other mended: nearly all its words are the other's, or it has only got more of them, or fewer.
    func isMended(_ other: Text) -> Bool {
      var rest = other.words
      var shared = 0
      for word in words {
        guard let place = rest.firstIndex(where: word.isLike) else { continue }
        rest.remove(at: place)
        shared += 1
      }
      let (least, most) = (min(words.count, other.words.count), max(words.count, other.words.count))
      return shared > 0 && (shared == least && 2 * shared >= most || 3 * most <= 4 * shared)
    }
  }

  /// So many fields may have been mended at once, the file among them.
  private static let mostMended = 2

  private let address: String
  private let fields: [String: Text]
  private let files: [Int]

  /// - Parameter address: Where it was sent.
  init(_ form: FormBody, to address: String) {
    self.address = address
    fields = Dictionary(form.typed.map { ($0.name, Text($0.value)) }, uniquingKeysWith: { _, last in last })
    files = form.files.filter { !$0.file.name.isEmpty }.map(\.file.bytes.hashValue)
  }

  /// Whether it is the other with a field or two mended: its texts are nearly the other's, and most of it says the same.
  func isMended(_ other: SentSketch) -> Bool {
    guard address == other.address else { return false }
    let names = Set(fields.keys).union(other.fields.keys)
    let changed = names.filter { fields[$0] != other.fields[$0] }
    let mended = changed.count + (files == other.files ? 0 : 1)
    // Of a form with one field, that field is all.
    guard (1...Self.mostMended).contains(mended), names.count == 1 || changed.count < names.count else { return false }
    // What is empty in one of them is like anything: something must tell that they are about the same.
    let isAbout = fields.contains { name, text in
      !text.isShort && (other.fields[name].map { text == $0 || text.isMended($0) } ?? false)
    }
    return isAbout
      && changed.allSatisfy { name in
        guard let one = fields[name], let two = other.fields[name] else { return true }
        return one.isShort && two.isShort && names.count > changed.count || one.isMended(two)
      }
  }
}
