import FEEL
import YAMLSource

/// What can be read of clocks. It must be known before the facts and the clocks themselves are read, since they may read
/// clocks.
extension WorkflowReader {
  /// The type of the name `clocks`. A clock whose day is made of nothing but what is always there always has one.
  ///
  /// - Parameter names: The other names that are there from the start.
  func clockType(
    _ clocks: [(name: String, node: YAMLNode)], _ facts: [(name: String, node: YAMLNode)],
    beside names: [(name: String, type: FEELType, source: ScopeLayout.Source)]
  ) -> FEELType {
    let readable = Set(names.map(\.name) + facts.map(\.name) + ["clocks"])
    let days = clocks.compactMap { name, node -> (name: String, text: String)? in
      guard let text = (node["until"] ?? node["starts"])?.expressionText else { return nil }
      let read = knownConditions.names(in: text).filter { !$0.hasSuffix("()") }
      return read.isSubset(of: readable) ? (name, text) : nil
    }
    var sure: Set<String> = []
    // The days of most clocks hang on steps.
    while !days.isEmpty {
      let shape = shape(names, clocks: Self.type(of: clocks.map(\.name), sure: sure), facts, readBy: days.map(\.text))
      let more = days.filter { day in
        guard !sure.contains(day.name), let type = Expression.compile(day.text, in: shape).expression?.givenType else {
          return false
        }
        return type == .date
      }
      if more.isEmpty { break }
      sure.formUnion(more.map(\.name))
    }
    return Self.type(of: clocks.map(\.name), sure: sure)
  }

  private static func type(of clocks: [String], sure: Set<String>) -> FEELType {
    let types = clocks.map { clock -> (String, FEELType) in
      let isSure = sure.contains(clock)
      let fields: [String: FEELType] = [
        "last_day": isSure ? .date : .optional(.date), "days_left": isSure ? .number : .optional(.number),
        "state": .string,
      ]
      return (clock, .context(fields, open: false))
    }
    return .context(Dictionary(types, uniquingKeysWith: { $1 }), open: false)
  }

  /// The names that the days of clocks may read, with the facts among them.
  private func shape(
    _ names: [(name: String, type: FEELType, source: ScopeLayout.Source)], clocks: FEELType,
    _ facts: [(name: String, node: YAMLNode)], readBy texts: [String]
  ) -> ScopeShape {
    var known = names.map { (name: $0.name, type: $0.type) } + [(name: "clocks", type: clocks)]
    let read = texts.reduce(into: Set<String>()) { $0.formUnion(knownConditions.names(in: $1)) }
    func shape() -> ScopeShape {
      ScopeShape(names: known, functions: environment.functions, conditions: knownConditions)
    }
    for (name, node) in facts where read.contains(name) {
      let type = node.expressionText.flatMap { Expression.compile($0, in: shape()).expression?.givenType }
      known.append((name, type ?? .optional(.any)))
    }
    return shape()
  }
}
