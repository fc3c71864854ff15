import CivilTime
import Dispatch
import Synchronization
import Testing

@testable import WebUI

@Suite("Holding back those who guess")
struct LoginGateTests {
  private let start: Instant

  init() throws { start = try SwedishTime.instant(of: CivilDate.parse("2018-02-14"), hour: 8, minute: 0) }

  private func attempt(_ account: String, _ address: String, session: String? = nil) -> LoginAttempt {
    LoginAttempt(account: account, address: address, session: session)
  }

  @Test("five wrong passwords are free; then the wait doubles with each, up to a quarter of an hour")
  func doubles() async throws {
    let gate = LoginGate()
    // In a known browser, where only the narrow limit holds.
    let own = attempt("hl1", "192.0.2.1", session: "s")
    var waits: [Int64] = []
    for _ in 0..<18 {
      await gate.tried(own, succeeded: false, at: start)
      waits.append(await gate.wait(for: own, at: start))
    }
    #expect(waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900])
    #expect(await gate.wait(for: own, at: try start.adding(seconds: 899)) == 1)
    #expect(await gate.wait(for: own, at: try start.adding(seconds: 900)) == 0)
  }

  @Test(
    "whoever guesses one account makes nobody else at the address wait, and a right password forgets the wrong ones")
  func narrow() async throws {
    let gate = LoginGate()
    let guesser = attempt("hl1", "192.0.2.1")
    for _ in 0..<7 { await gate.tried(guesser, succeeded: false, at: start) }
    #expect(await gate.wait(for: guesser, at: start) == 4)
    #expect(await gate.wait(for: attempt("hl2", "192.0.2.1"), at: start) == 0)
    #expect(await gate.wait(for: attempt("hl1", "192.0.2.2"), at: start) == 0)
    // The account's own browser at the same address.
    #expect(await gate.wait(for: attempt("hl1", "192.0.2.1", session: "s"), at: start) == 0)
    await gate.tried(guesser, succeeded: true, at: start)
    #expect(await gate.wait(for: guesser, at: start) == 0)
  }

  @Test("an account gets twenty wrong passwords from all addresses and then one a minute, but not where it is known")
  func account() async throws {
    let gate = LoginGate()
    let stranger = attempt("hl1", "198.51.100.200")
    await gate.tried(attempt("hl1", "192.0.2.1"), succeeded: true, at: start)
    for number in 0..<19 { await gate.tried(attempt("hl1", "198.51.100.\(number)"), succeeded: false, at: start) }
    #expect(await gate.wait(for: stranger, at: start) == 0)
    await gate.tried(attempt("hl1", "198.51.100.19"), succeeded: false, at: start)
    #expect(await gate.wait(for: stranger, at: start) == 60)
    #expect(await gate.wait(for: stranger, at: try start.adding(seconds: 59)) == 1)
    let later = try start.adding(seconds: 60)
    #expect(await gate.wait(for: stranger, at: later) == 0)
    await gate.tried(attempt("hl1", "198.51.100.20"), succeeded: false, at: later)
    #expect(await gate.wait(for: stranger, at: later) == 60)
    // Where it has been logged in, and in a browser that holds a session of it.
    #expect(await gate.wait(for: attempt("hl1", "192.0.2.1"), at: later) == 0)
    #expect(await gate.wait(for: attempt("hl1", "198.51.100.200", session: "s"), at: later) == 0)
    #expect(await gate.wait(for: attempt("hl2", "198.51.100.200"), at: later) == 0)
  }

  @Test("an address is known for thirty days after a right password")
  func known() async throws {
    let gate = LoginGate()
    let own = attempt("hl1", "192.0.2.1")
    await gate.tried(own, succeeded: true, at: start)
    for (seconds, expected) in [(Int64(30 * 86_400 - 1), Int64(0)), (30 * 86_400, 60)] {
      let now = try start.adding(seconds: seconds)
      for number in 0..<20 {
        await gate.tried(attempt("hl1", "198.51.100.\(number)"), succeeded: false, at: now)
      }
      #expect(await gate.wait(for: own, at: now) >= expected)
      #expect((await gate.wait(for: own, at: now) == 0) == (expected == 0))
    }
  }

  @Test("an address gets a hundred wrong passwords for all accounts and then one each ten seconds")
  func address() async throws {
    let gate = LoginGate()
    await gate.tried(attempt("hl1", "192.0.2.1"), succeeded: true, at: start)
    for number in 0..<100 {
      #expect(await gate.wait(for: attempt("hl2", "192.0.2.1"), at: start) == 0, "\(number)")
      await gate.tried(attempt("okänd\(number)", "192.0.2.1"), succeeded: false, at: start)
    }
    #expect(await gate.wait(for: attempt("hl2", "192.0.2.1"), at: start) == 10)
    #expect(await gate.wait(for: attempt("hl2", "192.0.2.1"), at: try start.adding(seconds: 10)) == 0)
    #expect(await gate.wait(for: attempt("hl2", "192.0.2.2"), at: start) == 0)
    // One right password does not open the way to the other accounts.
    await gate.tried(attempt("hl3", "192.0.2.1"), succeeded: true, at: start)
    #expect(await gate.wait(for: attempt("hl2", "192.0.2.1"), at: start) == 10)
    #expect(await gate.wait(for: attempt("hl1", "192.0.2.1"), at: start) == 0)
  }

  @Test("so many names are remembered and no more; the latest are")
  func forgets() async throws {
    let gate = LoginGate()
    for number in 0...4_000 {
      let now = try start.adding(seconds: Int64(number))
      for _ in 0..<(number == 0 || number == 4_000 ? 6 : 1) {
        await gate.tried(attempt("konto\(number)", "adress\(number)"), succeeded: false, at: now)
      }
    }
    #expect(await gate.wait(for: attempt("konto4000", "adress4000"), at: try start.adding(seconds: 4_000)) == 2)
    #expect(await gate.wait(for: attempt("konto0", "adress0"), at: start) == 0)
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
