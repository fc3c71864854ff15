public import FEEL

/// What a worker needs to know of the installation.
public struct WorkerSettings: Sendable {
  /// The worker's name, for leases.
  public var name: String
  /// The settings of the effect handlers (`config/installation.yaml`).
  public var effects: Value
  /// The folder where files for people are put.
  public var outputFolder: String
  /// Seconds that a lease lasts; longer than any effect may take.
  public var leaseSeconds: Double

  /// Settings.
  public init(name: String, effects: Value = [:], outputFolder: String, leaseSeconds: Double = 900) {
    self.name = name
    self.effects = effects
    self.outputFolder = outputFolder
    self.leaseSeconds = leaseSeconds
  }
}
