import CivilTime
import Dispatch
import Synchronization
import Testing

@testable import WebUI

@Suite("Holding back those who guess")
struct LoginGateTests {
  private let start: Instant

  init() throws { start = try SwedishTime.instant(of: CivilDate.parse("2018-02-14"), hour: 8, minute: 0) }

  @Test("five wrong passwords are free; then the wait doubles with each, up to a quarter of an hour")
  func doubles() async throws {
    let gate = LoginGate()
    var waits: [Int64] = []
    for _ in 0..<18 {
      await gate.tried(["konto hl1"], succeeded: false, at: start)
      waits.append(await gate.wait(for: ["konto hl1"], at: start))
    }
    #expect(waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900])
    #expect(await gate.wait(for: ["konto hl1"], at: try start.adding(seconds: 899)) == 1)
    #expect(await gate.wait(for: ["konto hl1"], at: try start.adding(seconds: 900)) == 0)
  }

  @Test("the wait is that of the name that has to wait longest, and a right password forgets both")
  func names() async throws {
    let gate = LoginGate()
    for _ in 0..<7 { await gate.tried(["konto hl1", "adress 192.0.2.1"], succeeded: false, at: start) }
    #expect(await gate.wait(for: ["konto hl2", "adress 192.0.2.2"], at: start) == 0)
    #expect(await gate.wait(for: ["konto hl2", "adress 192.0.2.1"], at: start) == 4)
    await gate.tried(["konto hl1", "adress 192.0.2.1"], succeeded: true, at: start)
    #expect(await gate.wait(for: ["konto hl1", "adress 192.0.2.1"], at: start) == 0)
  }

  @Test("so many names are remembered and no more; the latest are")
  func forgets() async throws {
    let gate = LoginGate()
    for number in 0...10_000 {
      let now = try start.adding(seconds: Int64(number))
      for _ in 0..<(number == 10_000 ? 6 : 1) { await gate.tried(["adress \(number)"], succeeded: false, at: now) }
    }
    #expect(await gate.wait(for: ["adress 10000"], at: try start.adding(seconds: 10_000)) == 2)
  }

  @Test("two passwords are hashed at once and sixteen wait; the next is sent away", .timeLimit(.minutes(1)))
  func bounded() async throws {
    let (gate, probe) = (LoginGate(), Probe())
    let answers = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 {
        group.addTask { (try? await gate.turn { probe.work() }) ?? nil != nil }
      }
      // Nobody's work ends before it is let go, so the first answers are to those who were sent away.
      var answers: [Bool] = []
      while answers.count < 22, let answer = await group.next() { answers.append(answer) }
      while probe.most < 2 { await Task.yield() }
      probe.letGo(18)
      for await answer in group { answers.append(answer) }
      return answers
    }
    #expect(answers.prefix(22).allSatisfy { !$0 })
    #expect(answers.dropFirst(22).allSatisfy { $0 })
    #expect(probe.most == 2)
  }

  /// Work that goes on until it is let go, and remembers how much of it there was at once.
  private final class Probe: Sendable {
    private let gate = DispatchSemaphore(value: 0)
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock(\.most) }

    func work() {
      counts.withLock { counts in
        counts.now += 1
        counts.most = max(counts.most, counts.now)
      }
      gate.wait()
      counts.withLock { $0.now -= 1 }
    }

    func letGo(_ count: Int) { for _ in 0..<count { gate.signal() } }
  }
}
