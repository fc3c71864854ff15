import FEEL
import WorkflowKit

/// A case in words: `krets är "slutet" och antal saknar värde`.
enum CaseWords {
  /// The names and paths with their values.
  ///
  /// - Parameter any: Those of them for which any other value would do as well.
  static func words(_ values: [(name: String, value: Value)], any: Set<String> = []) -> String {
    values.map { name, value in
      "\(name) \(value.isNull ? "saknar värde" : any.contains(name) ? "har ett värde" : "är \(value)")"
    }.joined(separator: " och ")
  }

  /// A name with the values that it may have: `krets är "slutet" eller "ingen", eller saknar värde`.
  static func words(_ name: String, oneOf values: [Value]) -> String {
    let known = values.filter { !$0.isNull }.map { "\($0)" }
    guard !known.isEmpty else { return "\(name) saknar värde" }
    return "\(name) är \(known.inSwedish("eller"))" + (known.count < values.count ? ", eller saknar värde" : "")
  }
}
