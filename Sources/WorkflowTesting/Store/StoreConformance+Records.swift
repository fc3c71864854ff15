import CaseStore
import FEEL

extension StoreConformance {
  static let recordChecks: [Check] = [
    Check("A register's record is written, changed and removed; its version is kept even then") { store in
      @Sendable func record(_ key: String, _ value: Value, _ version: Int) -> RegisterRow {
        RegisterRow(register: "kontakt", key: key, value: value, version: version)
      }
      try await store.write { transaction in
        try transaction.put(record("b", ["adress": "registrator@region.example"], 1))
        try transaction.put(record("a", ["adress": "Å-vägen 1"], 1))
        try transaction.put(record("a", ["adress": "Å-vägen 2"], 2))
        try transaction.put(RegisterRow(register: "tillstand", key: "a", value: 5, version: 1))
      }
      let expected = [
        record("a", ["adress": "Å-vägen 2"], 2), record("b", ["adress": "registrator@region.example"], 1),
      ]
      try Expect.equal(try await store.read { try $0.registerRecords("kontakt") }, expected, "the records")
      try await store.write { try $0.put(record("a", .null, 3)) }
      let removed = try await store.read { try $0.registerRecord("kontakt", key: "a") }
      try Expect.equal(removed, record("a", .null, 3), "the removed record")
      try Expect.equal(
        try await store.read { try $0.registerRecords("kontakt").map(\.key) }, ["b"], "the records afterwards")
      try Expect.equal(
        try await store.read { try $0.registerRecord("kontakt", key: "c") }, nil, "a record never written")
    },
    Check("A number series has no gaps: a command that fails gives its number back") { store in
      try Expect.equal(
        try await store.read { try $0.lastNumber(in: "SOCN/2018") }, 0, "the last number before the first")
      try Expect.equal(try await store.write { try $0.takeNumber(in: "SOCN/2018") }, 1, "the first number")
      try await Expect.failure(Sample.Refused(), "a command that fails") {
        try await store.write { transaction in
          _ = try transaction.takeNumber(in: "SOCN/2018")
          throw Sample.Refused()
        }
      }
      try Expect.equal(
        try await store.write { try $0.takeNumber(in: "SOCN/2018") }, 2, "the number after a failed command")
      try Expect.equal(try await store.write { try $0.takeNumber(in: "BN/2018") }, 1, "another series")
      try Expect.equal(try await store.read { try $0.lastNumber(in: "SOCN/2018") }, 2, "the last number")
      try Expect.equal(
        try await store.read { try $0.numberSeries() }, ["SOCN/2018": 2, "BN/2018": 1], "the last numbers")
    },
    Check("Definitions are kept by hash and configuration by name") { store in
      try await store.write { transaction in
        try transaction.putDefinition([1, 2], hash: "h")
        try transaction.putDefinition([1, 2], hash: "h")
        try transaction.putConfig([1], hash: "x", name: "organisation")
        try transaction.putConfig([2, 3], hash: "y", name: "organisation")
      }
      try Expect.equal(try await store.read { try $0.definition("h") }, [1, 2], "the definition")
      try Expect.equal(try await store.read { try $0.definition("i") }, nil, "a definition that is not there")
      let config = try await store.read { try $0.config("organisation") }
      try Expect.equal(config?.hash, "y", "the configuration's hash")
      try Expect.equal(config?.bytes, [2, 3], "the configuration's bytes")
      try Expect.equal(try await store.read { try $0.configHash("organisation") }, "y", "the hash alone")
      try Expect.that(
        try await store.read { try $0.config("mallar") == nil }, "a configuration that is not there is nil")
    },
    Check("A message is taken once by each case") { store in
      let taken = try await store.write { transaction in
        [
          try transaction.markDelivered(message: "m", case: "1"),
          try transaction.markDelivered(message: "m", case: "1"),
          try transaction.markDelivered(message: "m", case: "2"),
          try transaction.markDelivered(message: "n", case: "1"),
        ]
      }
      try Expect.equal(taken, [true, false, true, true], "whether each was new")
      try Expect.equal(try await store.read { try $0.deliveredMessages(case: "1") }, ["m", "n"], "the messages taken")
    },
    Check("Rows that no stream tells of are found") { store in
      let event = try Sample.event("case.opened", [:], personal: .null)
      try await store.write { transaction in
        _ = try transaction.append([event], to: .caseStream("1"), expected: .empty)
        for id in ["1", "2"] { _ = try transaction.markDelivered(message: "m", case: id) }
        try transaction.put(RegisterRow(register: "kontakt", key: "a", value: 5, version: 1))
        try transaction.putConfig([1], hash: "x", name: "organisation")
      }
      let found = try await store.read { try $0.strayRows().map { "\($0.table) \($0.key)" } }
      try Expect.equal(
        found.sorted(), ["config organisation", "delivered_message 2", "register_record kontakt/a"], "the stray rows")
    },
  ]
}
