import CaseStore
import FEEL
import Foundation
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("Commands that are committed together")
struct GroupCommitTests {
  let folder = TemporaryFolder()

  /// The sizes of the groups that were committed, and which commits are to fail.
  private final class Commits: @unchecked Sendable {
    private let lock = NSLock()
    private var sizes: [Int] = []
    private let fault: @Sendable (Int) -> StoreError?

    init(fault: @escaping @Sendable (Int) -> StoreError? = { _ in nil }) { self.fault = fault }

    var all: [Int] { lock.withLock { sizes } }

    func commit(_ members: Int) -> StoreError? {
      lock.withLock { sizes.append(members) }
      return fault(members)
    }
  }

  /// Options for commands that wait for others.
  private func waiting(_ fault: StoreOptions.CommitFault? = nil) -> StoreOptions {
    StoreOptions(runsLoneCommandsAtOnce: false, commitFault: fault)
  }

  /// Runs commands so that they all wait while the first holds the writer, and returns each one's error or nil.
  private func together(
    _ count: Int, in store: SQLiteCaseStore,
    _ body: @escaping @Sendable (Int, any StoreTransaction) throws -> Void
  ) async -> [Int: String] {
    await withTaskGroup(of: (Int, String?).self) { group in
      await withCheckedContinuation { (entered: CheckedContinuation<Void, Never>) in
        let isEntered = Flag()
        group.addTask {
          try? await store.write { _ in
            if !isEntered.value { entered.resume() }
            isEntered.value = true
            // Blocks the writer alone, until all the others stand in line behind it.
            while store.waitingCommands < count { sched_yield() }
          }
          return (-1, nil)
        }
      }
      for number in 0..<count {
        group.addTask {
          do {
            try await store.write { try body(number, $0) }
            return (number, nil)
          } catch {
            return (number, "\(error)")
          }
        }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
  }

  @Test("Those that wait share one transaction, and one that throws undoes only its own writes")
  func sharesATransaction() async throws {
    let commits = Commits()
    let store = try folder.create(waiting(commits.commit))
    let event = try Given.event()
    let errors = await together(10, in: store) { number, transaction in
      _ = try transaction.append([event], to: .caseStream("\(number)"), expected: .empty)
      _ = try transaction.takeNumber(in: "serie")
      if number == 4 { throw Given.Refused() }
    }
    #expect(commits.all == [1, 10])
    #expect(errors.keys.sorted() == [4])
    #expect(try await store.read { try $0.lastNumber(in: "serie") } == 9)
    #expect(try await store.read { try $0.head(of: .caseStream("4")) } == .empty)
    #expect(try await EventChainAudit(of: store).run() == [])
  }

  @Test("When the shared transaction is lost each is run again alone and has its own answer")
  func runsAgainAlone() async throws {
    let commits = Commits { $0 > 1 ? .diskFull : nil }
    let store = try folder.create(waiting(commits.commit))
    let event = try Given.event()
    let errors = await together(5, in: store) { number, transaction in
      _ = try transaction.append([event], to: .caseStream("\(number)"), expected: .empty)
      if number == 2 { throw Given.Refused() }
    }
    #expect(commits.all == [1, 5, 1, 1, 1, 1])
    #expect(errors == [2: "Refused()"])
    #expect(try await store.read { try $0.log(after: 0, limit: 10).count } == 4)
    #expect(try await EventChainAudit(of: store).run() == [])
  }

  @Test("When the lone commits are lost too, every one learns it and nothing is kept")
  func allFail() async throws {
    let isFull = Flag()
    let store = try folder.create(waiting { _ in isFull.value ? .diskFull : nil })
    let event = try Given.event()
    isFull.value = true
    let errors = await together(5, in: store) { number, transaction in
      _ = try transaction.append([event], to: .caseStream("\(number)"), expected: .empty)
    }
    #expect(errors.count == 5)
    #expect(Set(errors.values) == ["\(StoreError.diskFull)"])
    #expect(try await store.read { try $0.log(after: 0, limit: 10) } == [])
    isFull.value = false
    try await store.append(["a"], to: .caseStream("1"))
    #expect(try await store.read { try $0.log(after: 0, limit: 10).count } == 1)
  }

  @Test("On a full disk every waiting command learns it, and the store works again when there is room")
  func fullDisk() async throws {
    let store = try folder.create(waiting())
    try await store.append(["a"], to: .caseStream("först"))
    let pages = try await store.pool.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try store.setMaximumPages(pages)
    let event = try Given.event("stor", personal: .string(String(repeating: "x", count: 100_000)))
    let errors = await together(20, in: store) { number, transaction in
      _ = try transaction.append([event], to: .caseStream("\(number)"), expected: .empty)
    }
    #expect(errors.count == 20)
    #expect(
      Set(errors.values) == ["Disken är full. Ingenting av kommandot sparades. Frigör utrymme och försök igen."])
    #expect(try await store.read { try $0.log(after: 0, limit: 10).count } == 1)
    #expect(try await EventChainAudit(of: store).run() == [])
    try store.setMaximumPages(1_000_000)
    _ = try await store.write { try $0.append([event], to: .caseStream("igen"), expected: .empty) }
    #expect(try await store.read { try $0.log(after: 0, limit: 10).count } == 2)
    #expect(try await EventChainAudit(of: store).run() == [])
  }

  @Test("A command that hides the database's error does not keep half of what it wrote")
  func hiddenError() async throws {
    let store = try folder.create()
    let pages = try await store.pool.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try store.setMaximumPages(pages)
    let event = try Given.event("stor", personal: .string(String(repeating: "x", count: 100_000)))
    await #expect(throws: StoreError.diskFull) {
      try await store.write { transaction in
        _ = try transaction.takeNumber(in: "serie")
        _ = try? transaction.append([event], to: .caseStream("1"), expected: .empty)
        _ = try? transaction.takeNumber(in: "serie")
      }
    }
    #expect(try await store.read { try $0.lastNumber(in: "serie") } == 0)
  }

  @Test("Two stores on one folder see each other's writes and share one log")
  func twoStores() async throws {
    let first = try folder.create()
    let second = try folder.open()
    for number in 0..<10 {
      try await (number % 2 == 0 ? first : second).append(["a", "b"], to: .caseStream("1"))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        let store = number % 2 == 0 ? first : second
        group.addTask { try await store.append(["c"], to: .caseStream("ny/\(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(try await second.read { try $0.head(of: .caseStream("1")).sequence } == 20)
    #expect(try await first.read { try $0.log(after: 0, limit: 100).count } == 50)
    #expect(try await EventChainAudit(of: first).run() == [])
  }

  @Test("While another program holds the store for writing a command is refused, and readers go on")
  func busy() async throws {
    let store = try folder.create(waiting())
    try await store.append(["a"], to: .caseStream("1"))
    let hasty = try folder.open(StoreOptions(busyMilliseconds: 10))
    try await store.write { _ in
      let wait = DispatchSemaphore(value: 0)
      let outcome = Outcome()
      Task {
        do {
          try await hasty.append(["b"], to: .caseStream("1"))
        } catch {
          outcome.text = "\(error)"
        }
        outcome.count = (try? await hasty.read { try $0.log(after: 0, limit: 10).count }) ?? 0
        wait.signal()
      }
      wait.wait()
      #expect(
        outcome.text == "Databasen är upptagen av ett annat program. Ingenting sparades. Försök igen om en stund.")
      #expect(outcome.count == 1)
    }
    try await hasty.append(["b"], to: .caseStream("1"))
    #expect(try await store.read { try $0.head(of: .caseStream("1")).sequence } == 2)
  }

  /// Unchecked: the flag is only touched under the lock.
  private final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    private var isSet = false
    var value: Bool {
      get { lock.withLock { isSet } }
      set { lock.withLock { isSet = newValue } }
    }
  }

  /// Written before the semaphore is signalled and read after.
  private final class Outcome: @unchecked Sendable {
    var text = ""
    var count = 0
  }
}
