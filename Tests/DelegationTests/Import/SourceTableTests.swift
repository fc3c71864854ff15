import Delegation
import Foundation
import SourceDiagnostics
import Testing

/// The folder with the text of the agenda of 2021 and its table, where the environment names one.
private let sourceFolder = ProcessInfo.processInfo.environment["ORDNING_KALLOR"]

@Suite(.enabled(if: sourceFolder != nil, "ORDNING_KALLOR anger ingen mapp med källtexterna"))
struct SourceTableTests {
  private func file(_ path: String) throws -> SourceFile {
    let url = URL(filePath: try #require(sourceFolder)).appending(path: path)
    return SourceFile(name: path, bytes: [UInt8](try Data(contentsOf: url)))
  }

  @Test("All 59 rows of the source text are found, with number, lagrum, delegates, words and note right")
  func rows() throws {
    let vocabulary = try MadeUpTable.vocabulary()
    let read = try TableImport.read(try file("sources/004_3e10e6c8aef1695b.txt"), vocabulary: vocabulary)
    let wanted = try TableImport.read(try file("herrljunga-2021-delegation.csv"), vocabulary: vocabulary)
    #expect(read.rows.count == 59)
    let shown = { (rows: [ImportedRow]) in
      rows.map { "\($0.number) | \($0.matter) | \($0.lagrum ?? "") | \($0.delegates) | \($0.note ?? "")" }
    }
    #expect(shown(read.rows) == shown(wanted.rows))
    #expect(read.sections.map(\.rows.count) == [7, 7, 18, 20, 3, 4])
  }
}
