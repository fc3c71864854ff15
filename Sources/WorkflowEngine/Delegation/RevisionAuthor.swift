package import CaseStore
package import CivilTime
import FEEL

/// That somebody has laid in or changed a revision of a nämnd's order.
package struct RevisionAuthor: Sendable, Hashable {
  /// Who, as an account.
  package let account: String
  /// When.
  package let time: Instant

  /// Who has last laid in or changed each revision of a nämnd's order, by the hash of what it says.
  ///
  /// - Throws: `StoreError`.
  package static func latest(on board: String, in tx: any StoreReader) throws -> [String: RevisionAuthor] {
    var found: [String: RevisionAuthor] = [:]
    try CaseHistory.forEach(of: .order(board), tx) { event in
      guard let hash = event.structural["hash"].text else { return }
      found[hash] = RevisionAuthor(account: event.actor, time: event.time)
    }
    return found
  }

  /// Who has changed a revision after somebody read it, the latest last; none where it has never said what they read.
  ///
  /// - Parameters:
  ///   - name: The revision's name in the store.
  ///   - hash: The hash of what was read.
  /// - Throws: `StoreError`.
  package static func all(
    of name: String, on board: String, since hash: String, in tx: any StoreReader
  ) throws -> [RevisionAuthor] {
    var found: [RevisionAuthor]?
    try CaseHistory.forEach(of: .order(board), tx) { event in
      guard event.structural["name"].text == name else { return }
      found?.append(RevisionAuthor(account: event.actor, time: event.time))
      if event.structural["hash"].text == hash { found = [] }
    }
    return found ?? []
  }
}
