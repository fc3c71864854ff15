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
    // A letter whose dots are stored by themselves is told of in words of its own.
    let isComposed = name.unicodeScalars.allSatisfy { $0.value < 0x300 }
    let scalars = (isComposed ? name : name.precomposedStringWithCanonicalMapping).unicodeScalars
    guard name.count <= longest, let first = scalars.first else { return false }
    return isLetter(first) && scalars.allSatisfy { isLetter($0) || $0 == "_" || ("0"..."9").contains($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "å", "ä", "ö": true
    default: false
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
