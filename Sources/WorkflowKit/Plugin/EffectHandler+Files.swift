public import FEEL

extension EffectHandler {
  /// None: most effects leave nothing in the output folder.
  public func files(of payload: Value, receipt: Value, dnr: String) throws -> [String] { [] }

  /// None: most effects leave nothing to print.
  public func together(_ files: [[UInt8]]) async throws -> [UInt8]? { nil }
}
