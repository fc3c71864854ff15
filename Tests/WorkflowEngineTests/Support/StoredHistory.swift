import CaseStore
import CivilTime
import FEEL
import Foundation
import Testing
import WorkflowDefinitions

@testable import WorkflowEngine

/// A case's events as they were stored once, byte for byte, and what they were folded to then.
struct StoredHistory {
  let events: [SealedEvent]
  let final: Value

  static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Histories")
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
  }

  init(events: [SealedEvent], final: Value) {
    self.events = events
    self.final = final
  }

  init(file name: String) throws {
    let data = try Data(contentsOf: StoredHistory.folder.appending(path: name))
    let value = try ValueJSON.parseStored([UInt8](data))
    final = value["final"]
    events = try #require(value["events"].list).enumerated().map { index, event in
      let bytes = Array(try #require(event["bytes"].text).utf8)
      let personal = try event["personal"].text.map { text in
        SealedEvent.PersonalPart(
          salt: try #require(event["salt"].list).compactMap { $0.integer.map { UInt8($0) } }, bytes: Array(text.utf8))
      }
      return SealedEvent(
        sequence: index + 1, type: try #require(event["type"].text), bytes: bytes, hash: Digest.of(bytes),
        personal: personal)
    }
  }

  func write(_ name: String) throws {
    let lines = events.map { event in
      var entry = Context([
        ("type", Value.string(event.type)), ("bytes", .string(String(decoding: event.bytes, as: UTF8.self))),
      ])
      if let personal = event.personal {
        entry["salt"] = .list(personal.salt.map { .number(Number(Int($0))) })
        entry["personal"] = .string(String(decoding: personal.bytes, as: UTF8.self))
      }
      return String(decoding: ValueJSON.stored(.context(entry)), as: UTF8.self)
    }
    let text = """
      {"events":[
      \(lines.joined(separator: ",\n"))
      ],
      "final":\(String(decoding: ValueJSON.stored(final), as: UTF8.self))}

      """
    try FileManager.default.createDirectory(at: StoredHistory.folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: StoredHistory.folder.appending(path: name))
  }

  func folded() throws -> CaseState {
    let opened = try events.map { try CaseEvent(OpenedEvent($0)) }
    var state = try CaseState(opening: try #require(opened.first))
    for event in opened.dropFirst() { try state.apply(event) }
    return state
  }

  /// What a state is compared by.
  static func summary(of state: CaseState) -> Value {
    [
      "status": .string(state.status.rawValue), "active": .list(state.instances.keys.sorted().map { .string($0) }),
      "outputs": .list((state.scopes[""]?.names.keys.sorted() ?? []).map { .string($0) }),
      "clocks": .list(
        state.frames.sorted { $0.key < $1.key }.flatMap { frame, value in
          value.clocks.sorted { $0.key < $1.key }.map { id, clock in
            .string("\(frame)\(id) \(clock.phase.rawValue) \(clock.due?.description ?? "-")")
          }
        }),
      "flow": .list(state.flow.map { .string($0) }),
    ]
  }
}
