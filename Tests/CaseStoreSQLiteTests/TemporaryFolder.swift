import CaseStore
import CivilTime
import FEEL
import Foundation

@testable import CaseStoreSQLite

/// A folder of a test's own, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appending(path: "ordning-test-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  /// A new, empty store in the folder.
  func create(_ options: StoreOptions = StoreOptions(), name: String = "data") throws -> SQLiteCaseStore {
    try SQLiteCaseStore.create(folder: path(name), tenant: Tenant("exempelkommun"), options: options)
  }

  func open(_ options: StoreOptions = StoreOptions(), name: String = "data") throws -> SQLiteCaseStore {
    try SQLiteCaseStore.open(folder: path(name), options: options)
  }
}

/// Events and rows for the tests.
enum Given {
  struct Refused: Error, Equatable {}

  static func event(_ type: String = "note", personal: Value = .null) throws -> NewEvent {
    NewEvent(
      type: type, version: 1, time: try Instant.parse("2018-03-09T08:00:00Z"), actor: "system",
      structural: ["typ": .string(type)], personal: personal)
  }

  static func caseRow(_ id: String, readers: [String] = ["unit:socialnamnden"]) throws -> CaseRow {
    CaseRow(
      id: id, dnr: "SOCN/2018:\(id)", workflow: "remissvar", pin: "pin", unit: "socialnamnden", title: "Remiss",
      publicTitle: "Remiss", secret: false, party: "", status: .open, opened: try CivilDate.parse("2018-03-09"),
      closed: nil, position: "", sequence: 1, readers: readers)
  }

  static func document(_ hash: String, case id: String = "1", number: Int = 1) throws -> DocumentRow {
    DocumentRow(
      caseID: id, number: number, title: "Yttrande", direction: .drawnUp, day: try CivilDate.parse("2018-03-09"),
      counterpart: "", secrecy: "", mediaType: "text/plain", hash: hash, size: 1)
  }
}

extension SQLiteCaseStore {
  /// Appends events of a type each to a stream, wherever it stands.
  func append(_ types: [String], to stream: StreamID, personal: Value = .null) async throws {
    let events = try types.map { try Given.event($0, personal: personal) }
    try await write { _ = try $0.append(events, to: stream, expected: $0.head(of: stream)) }
  }
}
