import CaseStore
import FEEL

extension StoreConformance {
  static let commandChecks: [Check] = [
    Check("What a command throws undoes all that it wrote and reaches the caller") { store in
      let stream = StreamID.caseStream("1")
      let event = try Sample.event("a", [:])
      let row = try Sample.caseRow("1")
      let task = try Sample.task("t", case: "1")
      try await Expect.failure(Sample.Refused(number: 7), "the command") {
        try await store.write { transaction in
          _ = try transaction.append([event], to: stream, expected: .empty)
          try transaction.put(row)
          try transaction.put(task)
          try transaction.index(text: "ord", case: "1", part: "titel")
          throw Sample.Refused(number: 7)
        }
      }
      try await store.read { reader in
        try Expect.equal(try reader.head(of: stream), .empty, "the stream's head")
        try Expect.equal(try reader.log(after: 0, limit: 10), [], "the log")
        try Expect.equal(try reader.lastLogNumber(), 0, "the last link's number")
        try Expect.equal(try reader.caseRow("1"), nil, "the case")
        try Expect.equal(try reader.workItem("t"), nil, "the task")
        try Expect.equal(try reader.search("ord", reader: .system, limit: 10), [], "the search")
      }
    },
    Check("A command sees its own writes, and the next read sees what was committed") { store in
      let row = try Sample.caseRow("1")
      let seen = try await store.write { transaction in
        try transaction.put(row)
        return try transaction.caseRow("1")
      }
      try Expect.equal(seen, row, "what the command sees")
      try Expect.equal(try await store.read { try $0.caseRow("1") }, row, "what the next read sees")
    },
    Check("Of many commands at once each gets its own answer, and only those that fail leave no trace") { store in
      let answers = try await withThrowingTaskGroup(of: (Int, String).self) { group in
        for number in 0..<200 {
          group.addTask { (number, try await answer(of: number, in: store)) }
        }
        return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
      }
      for number in 0..<200 {
        let expected = number % 3 == 0 ? "refused \(number)" : "done \(number)"
        try Expect.equal(answers[number], expected, "the answer to command \(number)")
      }
      let succeeded = (0..<200).count { $0 % 3 != 0 }
      try Expect.equal(try await store.read { try $0.lastNumber(in: "serie") }, succeeded, "numbers taken")
      let streams = try await store.read { try $0.streams(prefix: "case/", after: nil, limit: 500) }
      try Expect.equal(streams.count, succeeded, "streams")
      try Expect.equal(try await store.read { try $0.log(after: 0, limit: 500) }.count, succeeded, "links in the log")
    },
    Check("Of many appends after the same head exactly one succeeds") { store in
      let event = try Sample.event("a", [:])
      let results = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<50 {
          group.addTask {
            (try? await store.write { try $0.append([event], to: .caseStream("1"), expected: .empty) }) != nil
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      try Expect.equal(results.count { $0 }, 1, "appends that succeeded")
    },
    Check("A store that is closed refuses commands in words", leavesOpen: false) { store in
      _ = try await store.write { try $0.takeNumber(in: "serie") }
      try await store.close()
      try await Expect.failure(StoreError.failed("databasen är stängd"), "a command after closing") {
        _ = try await store.write { try $0.takeNumber(in: "serie") }
      }
      try await store.close()
    },
  ]

  private static func answer(of number: Int, in store: any CaseStore) async throws -> String {
    let event = try Sample.event("a", [:])
    do {
      return try await store.write { transaction in
        _ = try transaction.takeNumber(in: "serie")
        _ = try transaction.append([event], to: .caseStream("\(number)"), expected: .empty)
        if number % 3 == 0 { throw Sample.Refused(number: number) }
        return "done \(number)"
      }
    } catch let error as Sample.Refused {
      return "refused \(error.number)"
    }
  }
}
