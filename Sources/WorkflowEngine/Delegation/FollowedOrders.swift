import CaseStore
import CivilTime
import Delegation
import FEEL

/// Which orders the open cases have followed: when others are in force, the tasks of those who decide change.
enum FollowedOrders {
  private static let name = "delegation.followed"

  /// Whether the orders in force on a day are others than those that the open cases have followed.
  static func areOthers(_ configuration: DelegationConfiguration, on day: CivilDate, _ tx: any StoreReader) throws
    -> Bool
  {
    try tx.configHash(name) != Digest.of(bytes(configuration, day)).hex
  }

  /// Notes that the open cases have followed the orders in force on a day.
  ///
  /// - Throws: `StoreError`.
  static func note(
    _ configuration: DelegationConfiguration, on day: CivilDate, at now: Instant, to tx: any StoreTransaction
  ) throws {
    guard try areOthers(configuration, on: day, tx) else { return }
    let bytes = bytes(configuration, day)
    let hash = Digest.of(bytes).hex
    let event = NewEvent(
      type: "orders.followed", version: 1, time: now, actor: "system",
      structural: .context(Context([("name", .string(name)), ("hash", .string(hash))])), personal: .null)
    let stream = StreamID.config(name)
    _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
    try tx.putConfig(bytes, hash: hash, name: name)
  }

  /// Notes the orders of a municipality that has none before: no case can have followed others.
  static func begin(
    _ configuration: DelegationConfiguration, at now: Instant, to tx: any StoreTransaction
  ) throws {
    guard try tx.configHash(name) == nil else { return }
    try note(configuration, on: try SwedishTime.date(of: now), at: now, to: tx)
  }

  private static func bytes(_ configuration: DelegationConfiguration, _ day: CivilDate) -> [UInt8] {
    let inForce = configuration.orders.filter { _, order in
      order.state == .adopted && order.inForceFrom.map { $0.value <= day } ?? false
    }
    return Array(inForce.map { "\($0.name) \($0.order.hash)" }.sorted().joined(separator: "\n").utf8)
  }
}
