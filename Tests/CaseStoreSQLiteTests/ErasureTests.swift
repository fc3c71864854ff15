import CaseStore
import FEEL
import Foundation
import Testing

@testable import CaseStoreSQLite

@Suite("Gallring")
struct ErasureTests {
  @Test("Nothing of removed personal data is left in the data folder's files")
  func leavesNothing() async throws {
    let folder = TemporaryFolder()
    let store = try folder.create()
    let secret = "hemligtord"
    let triples = SearchableText.triples(of: secret)
    for number in 0..<20 {
      let text = "\(secret) nummer\(number)"
      let event = try Given.event(personal: .string(text))
      try await store.write { transaction in
        let head = try transaction.append([event], to: .caseStream("\(number)"), expected: .empty)
        try transaction.put(
          StoredSnapshot(head: head, version: 1, bytes: Array(text.utf8)), of: .caseStream("\(number)"))
        try transaction.index(text: text, case: "\(number)", part: "titel")
        try transaction.putDraft(.string(text), task: "\(number)", actor: "x")
      }
    }
    for text in [secret, triples] { #expect(try places(of: text, in: folder) != []) }
    try await store.write { transaction in
      for number in 0..<20 {
        try transaction.removePersonalParts(of: .caseStream("\(number)"), through: 1)
        try transaction.index(text: nil, case: "\(number)", part: "titel")
        try transaction.removeWorkItem("\(number)")
      }
    }
    for text in [secret, triples] { #expect(try places(of: text, in: folder) == []) }
    #expect(try await EventChainAudit(of: store).run() == [])
  }

  private func places(of text: String, in folder: TemporaryFolder) throws -> [String] {
    let names = ["ordning.sqlite", "ordning.sqlite-wal"]
    return try names.filter { name in
      try Data(contentsOf: URL(filePath: folder.path("data/\(name)"))).range(of: Data(text.utf8)) != nil
    }
  }
}
