import Foundation
import Synchronization

/// Shows how far long work has come, on a terminal; says nothing in a pipe.
final class Progress: Sendable {
  private let what: String
  private let isShown: Bool
  private let last = Mutex(-1)

  /// Progress of something, such as `Kontrollerar`.
  init(_ what: String) {
    self.what = what
    isShown = isatty(2) == 1
  }

  /// Shows a share of the work, from 0 to 1.
  func report(_ share: Double) {
    guard isShown else { return }
    let percent = Int((share * 100).rounded(.down))
    let isNew = last.withLock { last in
      if last == percent { return false }
      last = percent
      return true
    }
    if isNew { FileHandle.standardError.write(Data("\r\(what) … \(percent) %".utf8)) }
  }

  /// Takes the line away.
  func finish() {
    if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
