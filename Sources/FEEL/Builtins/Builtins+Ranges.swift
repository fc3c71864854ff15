extension Builtins {
  /// DMN 1.5, 10.3.4.7: how points and ranges lie to each other.
  ///
  /// A point is a range that begins and ends with itself, so that each function is one comparison of edges.
  static let ranges: [Builtin] = [
    relation("before", pointsAndRanges) { a, b throws(ExtentError) in try a.upper < b.lower },
    relation("after", pointsAndRanges) { a, b throws(ExtentError) in try b.upper < a.lower },
    relation("meets", [ranges2]) { a, b throws(ExtentError) in try a.upper == b.lower },
    relation("met by", [ranges2]) { a, b throws(ExtentError) in try b.upper == a.lower },
    relation("overlaps", [ranges2]) { a, b throws(ExtentError) in try a.overlaps(b) },
    relation("overlaps before", [ranges2]) { a, b throws(ExtentError) in try a.overlapsBefore(b) },
    relation("overlaps after", [ranges2]) { a, b throws(ExtentError) in try b.overlapsBefore(a) },
    relation("finishes", [pointRange, ranges2]) { a, b throws(ExtentError) in try a.finishes(b) },
    relation("finished by", [rangePoint, ranges2]) { a, b throws(ExtentError) in try b.finishes(a) },
    relation("includes", [rangePoint, ranges2]) { a, b throws(ExtentError) in try a.includes(b) },
    relation("during", [pointRange, ranges2]) { a, b throws(ExtentError) in try b.includes(a) },
    relation("starts", [pointRange, ranges2]) { a, b throws(ExtentError) in try a.starts(b) },
    relation("started by", [rangePoint, ranges2]) { a, b throws(ExtentError) in try b.starts(a) },
    relation("coincides", [points, ranges2]) { a, b throws(ExtentError) in try a.coincides(b) },
  ]

  private enum Kind { case point, range }
  private typealias Names = (first: (String, Kind), second: (String, Kind))
  private static let points: Names = (("point1", .point), ("point2", .point))
  private static let pointRange: Names = (("point", .point), ("range", .range))
  private static let rangePoint: Names = (("range", .range), ("point", .point))
  private static let ranges2: Names = (("range1", .range), ("range2", .range))
  private static let pointsAndRanges = [points, pointRange, rangePoint, ranges2]

  private static func relation(
    _ name: String, _ forms: [Names],
    _ holds: @escaping @Sendable (Extent, Extent) throws(ExtentError) -> Bool
  ) -> Builtin {
    let kinds = forms.map { ($0.first.1, $0.second.1) }
    // Calls without names tell the forms apart first when the values are there.
    let (first, second) = (admitted(forms.map(\.first.1)), admitted(forms.map(\.second.1)))
    return Builtin(
      name, anyOf: forms.map { [.init($0.first.0, anyOf: first), .init($0.second.0, anyOf: second)] }, .boolean
    ) { call in
      let given = (kind(of: call[0]), kind(of: call[1]))
      guard kinds.contains(where: { $0 == given }) else {
        return call.fail("\(call[0].kind) och \(call[1].kind) är inte de slags värden som jämförs så")
      }
      do throws(ExtentError) {
        return .boolean(try holds(try Extent(call[0]), try Extent(call[1])))
      } catch {
        return call.fail(error.message)
      }
    }.comparing
  }

  private static func admitted(_ kinds: [Kind]) -> [FEELType] {
    (kinds.contains(.point) ? FEELType.ordered : []) + (kinds.contains(.range) ? [.range(.any)] : [])
  }

  private static func kind(of value: Value) -> Kind {
    if case .range = value { return .range }
    return .point
  }
}
