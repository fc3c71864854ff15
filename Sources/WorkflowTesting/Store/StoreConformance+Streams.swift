import CaseStore
import FEEL

extension StoreConformance {
  private static let stream = StreamID.caseStream("1")

  static let streamChecks: [Check] = [
    Check("An appended event is read back with everything it was given") { store in
      let event = try Sample.event("case.opened", ["titel": "Remiss å ä ö"], personal: ["namn": "Sökande"])
      let head = try await store.write { try $0.append([event], to: stream, expected: .empty) }
      let sealed = try await store.read { try $0.events(of: stream, after: 0, limit: 10) }
      try Expect.equal(sealed.count, 1, "events")
      try Expect.equal(sealed.first?.hash, head.hash, "the event's hash and the returned head")
      let opened = try OpenedEvent(Expect.present(sealed.first, "the event"))
      try Expect.equal(opened.sequence, 1, "number")
      try Expect.equal(opened.type, "case.opened", "type")
      try Expect.equal(opened.time, event.time, "time")
      try Expect.equal(opened.actor, event.actor, "actor")
      try Expect.equal(opened.structural, event.structural, "structural part")
      try Expect.equal(opened.personal, event.personal, "personal part")
    },
    Check("Events are numbered from 1 and chained from one append to the next") { store in
      let first = try await append(["a", "b"], in: store, after: .empty)
      let second = try await append(["c"], in: store, after: first)
      try Expect.equal(second.sequence, 3, "the head's number")
      let events = try await store.read { try $0.events(of: stream, after: 0, limit: 10) }
      try Expect.equal(events.map(\.sequence), [1, 2, 3], "numbers")
      let third = try OpenedEvent(Expect.present(events.last, "the last event"))
      try Expect.equal(third.previous, first.hash, "what the third event builds on")
      try Expect.equal(try await store.read { try $0.head(of: stream) }, second, "the stored head")
    },
    Check("An append after another head than the stream's is a conflict and leaves no trace") { store in
      let head = try await append(["a"], in: store, after: .empty)
      let conflict = StoreError.conflict(stream: stream, expected: 0, found: 1)
      try await Expect.failure(conflict, "append") { _ = try await append(["b"], in: store, after: .empty) }
      let forged = StreamHead(sequence: 1, hash: .zero)
      try await Expect.failure(StoreError.conflict(stream: stream, expected: 1, found: 1), "append after another hash")
      {
        _ = try await append(["b"], in: store, after: forged)
      }
      try Expect.equal(try await store.read { try $0.head(of: stream) }, head, "the head afterwards")
      try Expect.equal(try await store.read { try $0.log(after: 0, limit: 10) }.count, 1, "links in the log")
    },
    Check("Events are read in pages after a number") { store in
      _ = try await append(["a", "b", "c", "d"], in: store, after: .empty)
      let page = try await store.read { try $0.events(of: stream, after: 1, limit: 2) }
      try Expect.equal(page.map(\.sequence), [2, 3], "the page")
      try Expect.equal(
        try await store.read { try $0.events(of: stream, after: 4, limit: 2) }, [], "the page after the last")
    },
    Check("Every append links the stream's new head into the tenant log, in order") { store in
      let other = StreamID.register("kontakt", "länsstyrelsen")
      let first = try await append(["a", "b"], in: store, after: .empty)
      let event = try Sample.event("register.changed", [:])
      let second = try await store.write { try $0.append([event], to: other, expected: .empty) }
      try await store.write { _ = try $0.append([], to: stream, expected: first) }
      let log = try await store.read { try $0.log(after: 0, limit: 10) }
      try Expect.equal(log.map(\.number), [1, 2], "the links' numbers, none for an empty append")
      try Expect.equal(try await store.read { try $0.lastLogNumber() }, 2, "the last link's number")
      try Expect.equal(log.map(\.stream), [stream, other], "the links' streams")
      try Expect.equal(log.map(\.head), [first, second], "the links' heads")
      let link = TenantLogEntry.link(
        after: (1, try Expect.present(log.first, "link").hash), stream: other, head: second)
      try Expect.equal(log.last, link, "the last link")
      try Expect.equal(try await store.read { try $0.log(after: 1, limit: 10) }.count, 1, "links after the first")
    },
    Check("Personal parts can be removed while the chain still holds") { store in
      let events = try (0..<3).map {
        try Sample.event("note", ["n": .number(Number($0))], personal: ["text": "hemligt"])
      }
      let head = try await store.write { try $0.append(events, to: stream, expected: .empty) }
      try await store.write { transaction in
        try transaction.put(StoredSnapshot(head: head, version: 1, bytes: [1]), of: stream)
        try transaction.removePersonalParts(of: stream, through: 2)
      }
      let stored = try await store.read { try $0.events(of: stream, after: 0, limit: 10) }
      try Expect.equal(stored.map { $0.personal == nil }, [true, true, false], "which personal parts are gone")
      let opened = try OpenedEvent(Expect.present(stored.first, "the first event"))
      try Expect.that(opened.commitment != nil, "the commitment to a removed part still stands in the event")
      try Expect.equal(try await store.read { try $0.snapshot(of: stream) }, nil, "the snapshot afterwards")
    },
    Check("The newest snapshot takes the older one's place") { store in
      let head = try await append(["a", "b"], in: store, after: .empty)
      let snapshot = StoredSnapshot(head: head, version: 2, bytes: [4, 5, 6])
      try await store.write { transaction in
        try transaction.put(StoredSnapshot(head: head, version: 1, bytes: [1, 2, 3]), of: stream)
        try transaction.put(snapshot, of: stream)
      }
      try Expect.equal(try await store.read { try $0.snapshot(of: stream) }, snapshot, "the snapshot")
    },
    Check("Streams are listed by the beginning of their names, in pages") { store in
      let event = try Sample.event("a", [:])
      try await store.write { transaction in
        for name in ["case/1", "case/2", "case/å", "config/order", "register/kontakt/a"] {
          _ = try transaction.append([event], to: StreamID(name), expected: .empty)
        }
      }
      let all = try await store.read { try $0.streams(prefix: "case/", after: nil, limit: 10) }
      try Expect.equal(all.map(\.text), ["case/1", "case/2", "case/å"], "the streams of cases")
      let page = try await store.read { try $0.streams(prefix: "", after: "case/2", limit: 2) }
      try Expect.equal(page.map(\.text), ["case/å", "config/order"], "a page of all")
    },
  ]

  private static func append(_ types: [String], in store: any CaseStore, after head: StreamHead) async throws
    -> StreamHead
  {
    let events = try types.map { try Sample.event($0, ["typ": .string($0)]) }
    return try await store.write { try $0.append(events, to: stream, expected: head) }
  }
}
