import CivilTime
import Synchronization

/// The forms that have been left behind, by the account that sent them: nobody else ever sees them.
///
/// Kept in memory only, since they may hold what is secret: a restart loses them, as it would have without.
final class LeftForms: Sendable {
  /// So long one is kept, in milliseconds.
  private static let longest: Int64 = 3_600_000
  /// So many of an account are kept, as from several tabs.
  static let mostOfAccount = 5
  /// With more than this of all accounts the oldest is forgotten.
  static let most = 200

  private let forms = Mutex<[String: [LeftForm]]>([:])

  /// Keeps a form; the same one that is sent in again, or one that was shown again and is left once more, takes its own
  /// place.
  func keep(_ form: LeftForm, of account: String) {
    forms.withLock { forms in
      let others = (forms[account] ?? []).filter {
        $0.id != form.replaced && ($0.path != form.path || !$0.body.isSame(as: form.body))
      }
      forms[account] = Array(([form] + others).prefix(Self.mostOfAccount))
      guard forms.values.reduce(0, { $0 + $1.count }) > Self.most else { return }
      let oldest = forms.compactMap { account, all in all.last.map { (account, $0) } }.min { $0.1.time < $1.1.time }
      if let (account, last) = oldest { forms[account]?.removeAll { $0.id == last.id } }
    }
  }

  /// The forms of an account, the newest first.
  func all(of account: String, at now: Instant) -> [LeftForm] {
    removeOld(at: now)
    return forms.withLock { $0[account] ?? [] }
  }

  /// Forgets a form of an account.
  func forget(_ id: String, of account: String) {
    forms.withLock { $0[account]?.removeAll { $0.id == id } }
  }

  /// Forgets those whose hour is over, whether anybody has asked for them or not.
  func removeOld(at now: Instant) {
    forms.withLock { forms in
      forms = forms.mapValues { $0.filter { $0.time.milliseconds(until: now) < Self.longest } }
        .filter { !$0.value.isEmpty }
    }
  }

  /// How many are kept, of all accounts.
  var count: Int { forms.withLock { $0.values.reduce(0) { $0 + $1.count } } }
}
