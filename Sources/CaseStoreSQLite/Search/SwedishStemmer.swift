import CLibStemmer
import CaseStore

/// Takes the endings off Swedish words, as Snowball does: *ansökningarna* and *ansökning* have the same stem.
///
/// Snowball's Swedish leaves the ending of *beslutet* alone, so that is taken off here.
///
/// Keeps a buffer between words, so it is used by one thread at a time.
final class SwedishStemmer {
  private let stemmer: OpaquePointer

  /// - Throws: `StoreError.failed` where the library does not know Swedish.
  init() throws {
    guard let stemmer = sb_stemmer_new("swedish", "UTF_8") else {
      throw StoreError.failed("biblioteket libstemmer kan inte svenska. Installera om paketet libstemmer0d.")
    }
    self.stemmer = stemmer
  }

  /// The stem without -et, where at least four letters are left.
  private static func withoutNeuterEnding(_ stem: String) -> String {
    stem.hasSuffix("et") && stem.count >= 6 ? String(stem.dropLast(2)) : stem
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in small letters.
  func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(clamping: bytes.count)) else { return word }
    let found = UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer)))
    return Self.withoutNeuterEnding(String(validating: found, as: UTF8.self) ?? word)
  }
}
