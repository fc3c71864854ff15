import SourceDiagnostics

/// Finds processes that call themselves, directly or by way of others.
struct Recursion {
  /// For each process those it calls, each with where.
  let calls: [String: [String: SourcePlace]]

  /// Tells of every process that calls itself.
  func report(to collector: DiagnosticCollector) {
    for (id, called) in calls.sorted(by: { $0.key < $1.key }) {
      // Of those that call each other, one is enough to tell of.
      guard let chain = chain(from: id, backTo: id), chain.allSatisfy({ $0 >= id }) else { continue }
      let words = ([id] + chain).map { "\"\($0)\"" }.joined(separator: " → ")
      collector.report(
        .error(
          "workflow.recursion", "processen \"\(id)\" anropar till slut sig själv: \(words)",
          at: chain.first.flatMap { called[$0] },
          hint: "ta bort anropet, eller bryt ut det gemensamma till en egen process"))
    }
  }

  /// The processes called one after another from one back to another, the shortest way.
  private func chain(from id: String, backTo end: String) -> [String]? {
    var seen: Set<String> = []
    var waiting: [[String]] = [[]]
    var next = 0
    while next < waiting.count {
      let way = waiting[next]
      next += 1
      for called in (calls[way.last ?? id] ?? [:]).keys.sorted() {
        if called == end { return way + [called] }
        if seen.insert(called).inserted { waiting.append(way + [called]) }
      }
    }
    return nil
  }
}
