import CivilTime
import Synchronization

/// The forms that have been left behind, one of each account: nobody else ever sees it.
///
/// Kept in memory only, since they may hold what is secret: a restart loses them, as it would have without.
final class LeftForms: Sendable {
  /// So long one is kept, in milliseconds.
  private static let longest: Int64 = 3_600_000
  /// With more than this the oldest is forgotten.
  private static let most = 200

  private let forms = Mutex<[String: LeftForm]>([:])

  /// Keeps a form in place of the account's older one.
  func keep(_ form: LeftForm, of account: String) {
    forms.withLock { forms in
      forms[account] = form
      guard forms.count > Self.most, let oldest = forms.min(by: { $0.value.time < $1.value.time }) else { return }
      forms[oldest.key] = nil
    }
  }

  /// The form of an account; nil where it has none.
  func form(of account: String, at now: Instant) -> LeftForm? {
    forms.withLock { forms in
      forms = forms.filter { $0.value.time.milliseconds(until: now) < Self.longest }
      return forms[account]
    }
  }

  /// Forgets the form of an account.
  func forget(_ account: String) { forms.withLock { $0[account] = nil } }
}
