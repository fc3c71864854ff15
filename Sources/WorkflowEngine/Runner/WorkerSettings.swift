public import FEEL

/// What a worker needs to know of the installation.
public struct WorkerSettings: Sendable {
  /// The worker's name, for leases: no other worker has, or has had, the same.
  public var name: String
  /// The settings of the effect handlers (`config/installation.yaml`).
  public var effects: Value
  /// The folder where files for people are put.
  public var outputFolder: String
  /// Seconds that a lease lasts. An effect may take longer: the lease is renewed at every third of its length.
  ///
  /// A minute: what a killed worker held is taken up within a minute, and a living one may miss two renewals, each after
  /// the store's longest wait for another program, before anybody takes it for dead.
  public var leaseSeconds: Double

  /// Settings.
  public init(name: String, effects: Value = [:], outputFolder: String, leaseSeconds: Double = 60) {
    self.name = name
    self.effects = effects
    self.outputFolder = outputFolder
    self.leaseSeconds = leaseSeconds
  }
}
