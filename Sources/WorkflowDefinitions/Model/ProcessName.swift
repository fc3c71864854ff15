import Foundation

/// What a process may be called: it is written in commands, in files and in other processes.
package enum ProcessName {
  /// How many letters it may have.
  package static let longest = 60
  private static let letters = "abcdefghijklmnopqrstuvwxyzåäö"

  /// The rule in Swedish, as a hint says it.
  package static let rule = "skriv högst \(longest) små bokstäver, siffror och _, med en bokstav först"

  /// Whether it is small letters, digits and `_`, with a letter first.
  package static func isRight(_ name: String) -> Bool {
    name.count <= longest && name.first.map(letters.contains) == true
      && name.precomposedStringWithCanonicalMapping.unicodeScalars.allSatisfy {
        (letters + "0123456789_").unicodeScalars.contains($0)
      }
  }

  /// A name near by that would do; nil where there is none.
  package static func near(_ name: String) -> String? {
    let near = name.precomposedStringWithCanonicalMapping.lowercased().map { character -> Character in
      (letters + "0123456789").contains(character) ? character : "_"
    }
    let proposal = String(near.drop { !letters.contains($0) }.prefix(longest))
    return proposal.isEmpty ? nil : proposal
  }
}
