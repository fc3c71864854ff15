public import FEEL

extension EffectHandler {
  /// None: most effects leave nothing in the output folder.
  public func files(of payload: Value, receipt: Value, dnr: String) throws -> [String] { [] }
}
