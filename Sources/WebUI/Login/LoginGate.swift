import CivilTime
import NIOPosix

/// Holds back those who guess passwords, and only so many passwords are tried at the same time.
///
/// Wrong passwords are counted three ways. Whoever tries one account from one address (`LoginAttempt.one`) gets few tries.
/// An account gets more from all addresses together and then one try a minute, so that many addresses guess no faster. An
/// address gets many, for all who share it. The two wide limits never hold back whom they are there to protect: a browser
/// that holds a session of the account, or an address that it has lately been logged in from.
///
/// Kept in memory: a restart forgives, which costs a guesser more than it gives.
actor LoginGate {
  /// So many wrong passwords are free, and another one each time so many seconds have gone.
  struct Allowance: Sendable {
    let free: Int
    let seconds: Int64
  }

  private struct Failures {
    /// How many there are, those that time has forgiven taken away.
    var count: Double
    var last: Instant
  }

  /// So many wrong passwords are free to one who tries an account.
  static let free = 5
  /// Then a wait that doubles each time, up to this.
  static let longestWait: Int64 = 15 * 60
  /// What an account gets from all addresses.
  static let ofAccount = Allowance(free: 20, seconds: 60)
  /// What an address gets for all accounts.
  static let ofAddress = Allowance(free: 100, seconds: 10)
  /// So long an address is known after an account has been logged in from it.
  static let known: Int64 = 30 * 86_400
  /// So many passwords are hashed at once; each takes a processor and tens of megabytes.
  private static let most = 2
  /// So many more may wait for their turn.
  private static let mostWaiting = 16
  /// With more than this many remembered, the oldest are forgotten.
  private static let mostRemembered = 10_000

  /// Stands before an account whose tries from all addresses are counted.
  private static let whole = "hela kontot "

  private var failures: [String: Failures] = [:]
  /// When an account was last logged in from an address.
  private var rightFrom: [String: Instant] = [:]
  private var active = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// The seconds to wait before the attempt may be made; 0 where it may now.
  func wait(for attempt: LoginAttempt, at now: Instant) -> Int64 {
    let own = ownWait(attempt.one, at: now)
    if isKnown(attempt, at: now) { return own }
    return max(
      own, wait(Self.whole + attempt.account, Self.ofAccount, at: now),
      wait("adress \(attempt.address)", Self.ofAddress, at: now))
  }

  /// Remembers how an attempt went.
  func tried(_ attempt: LoginAttempt, succeeded: Bool, at now: Instant) {
    if succeeded {
      // What others have guessed stands: whoever has one account must not open the way to the others by it.
      failures[attempt.one] = nil
      rightFrom[attempt.known] = now
      rightFrom.keepLatest(Self.mostRemembered, by: \.self)
      return
    }
    failures[attempt.one] = Failures(count: (failures[attempt.one]?.count ?? 0) + 1, last: now)
    for (name, allowance) in [
      (Self.whole + attempt.account, Self.ofAccount), ("adress \(attempt.address)", Self.ofAddress),
    ] {
      failures[name] = Failures(count: count(name, allowance, at: now) + 1, last: now)
    }
    failures.keepLatest(Self.mostRemembered, by: \.last)
  }

  /// The accounts that somebody has lately tried wrong passwords of, with how many are not forgiven yet and when the
  /// last one was; the latest first.
  func failures(at now: Instant) -> [(account: String, count: Int, last: Instant)] {
    failures.compactMap { name, known in
      guard name.hasPrefix(Self.whole) else { return nil }
      let left = Int(count(name, Self.ofAccount, at: now).rounded(.up))
      return left > 0 ? (String(name.dropFirst(Self.whole.count)), left, known.last) : nil
    }.sorted { ($1.last, $0.account) < ($0.last, $1.account) }
  }

  private func isKnown(_ attempt: LoginAttempt, at now: Instant) -> Bool {
    if attempt.session != nil { return true }
    return rightFrom[attempt.known].map { $0.milliseconds(until: now) < Self.known * 1000 } ?? false
  }

  private func ownWait(_ name: String, at now: Instant) -> Int64 {
    guard let known = failures[name], known.count >= Double(Self.free) else { return 0 }
    let pause = min(Self.longestWait, 1 << min(20, Int64(known.count) - Int64(Self.free)))
    return max(0, pause - known.last.milliseconds(until: now) / 1000)
  }

  private func wait(_ name: String, _ allowance: Allowance, at now: Instant) -> Int64 {
    let over = count(name, allowance, at: now) + 1 - Double(allowance.free)
    return over <= 0 ? 0 : Int64((over * Double(allowance.seconds)).rounded(.up))
  }

  private func count(_ name: String, _ allowance: Allowance, at now: Instant) -> Double {
    guard let known = failures[name] else { return 0 }
    let forgiven = Double(known.last.milliseconds(until: now)) / 1000 / Double(allowance.seconds)
    return max(0, known.count - forgiven)
  }

  /// Does something costly, when it is its turn; nil where too many wait already.
  func turn<Result: Sendable>(_ body: @Sendable @escaping () throws -> Result) async throws -> Result? {
    guard waiting.count < Self.mostWaiting else { return nil }
    if active >= Self.most { await withCheckedContinuation { waiting.append($0) } } else { active += 1 }
    defer {
      if waiting.isEmpty { active -= 1 } else { waiting.removeFirst().resume() }
    }
    // On threads of its own: what takes a tenth of a second must not stand in the way of others' pages.
    return try await NIOThreadPool.singleton.runIfActive(body)
  }
}

extension Dictionary {
  /// Forgets the oldest half where there are more than so many.
  fileprivate mutating func keepLatest(_ most: Int, by time: (Value) -> Instant) {
    guard count > most else { return }
    for (key, _) in sorted(by: { time($0.value) < time($1.value) }).prefix(count - most / 2) { self[key] = nil }
  }
}
