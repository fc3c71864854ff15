import FEEL
import WorkflowKit

extension Execution {
  /// A fee in kronor on the day of the command; null where there is none, which `reckoned` tells of.
  func fee(_ key: Value) -> Value {
    // What has no value is told of where the value was to come from.
    guard let key = key.text else { return .null }
    do { return .number(Number(try environment.fees.kronor(key, on: today))) } catch {
      missingFee = error
      return .null
    }
  }

  /// What an evaluation gives.
  ///
  /// - Throws: `StepFault` where a fee was asked for that there is not: that null would mean something else.
  func reckoned<T>(_ evaluate: () throws -> T) throws -> T {
    missingFee = nil
    let result = try evaluate()
    if let missingFee { throw missingFee }
    return result
  }
}
