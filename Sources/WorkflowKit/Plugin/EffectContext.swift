public import CivilTime
public import FEEL

/// What a handler knows besides its payload.
public struct EffectContext: Sendable {
  /// The effect's id: the same at every try, so that a receiver can tell a repetition.
  public let id: String
  /// The try, from 1.
  public let attempt: Int
  /// The instant of the try.
  public let now: Instant
  /// The case's number.
  public let dnr: String
  /// The settings of the installation for this kind of effect (`config/installation.yaml`).
  public let settings: Value
  /// The folder where files for people are put, such as letters to print.
  public let outputFolder: String
  /// Reads a document's bytes by hash.
  public let document: @Sendable (String) throws -> [UInt8]
  /// Makes sure that no other worker has taken the effect over, as happens where this program has stood still; see
  /// `EffectHandler`.
  ///
  /// Throws `EffectFailure.retry` where it has been taken over; let that through.
  public let confirmLease: @Sendable () async throws -> Void

  /// A context.
  public init(
    id: String, attempt: Int, now: Instant, dnr: String, settings: Value, outputFolder: String,
    document: @escaping @Sendable (String) throws -> [UInt8],
    confirmLease: @escaping @Sendable () async throws -> Void = {}
  ) {
    self.id = id
    self.attempt = attempt
    self.now = now
    self.dnr = dnr
    self.settings = settings
    self.outputFolder = outputFolder
    self.document = document
    self.confirmLease = confirmLease
  }
}
