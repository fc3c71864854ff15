import FEEL
import WorkflowKit

extension Value {
  /// The payload of an effect as its type.
  ///
  /// - Throws: `EffectFailure.permanent` where it does not have that form.
  func payload<T: Decodable>(_ type: T.Type, of kind: String) throws -> T {
    do { return try ValueDecoder().decode(type, from: self) } catch {
      throw EffectFailure.permanent("Uppdraget \(kind) går inte att läsa: \(error)")
    }
  }
}
