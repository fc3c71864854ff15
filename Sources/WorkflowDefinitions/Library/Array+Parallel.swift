import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results for the elements, in their order, worked out on all processors.
  package func parallelMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    guard count > 1 else { return map(transform) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Lets go of the elements on all processors: of many with much inside, that takes its time. What is held elsewhere too
  /// stays.
  package consuming func parallelRelease() {
    let count = count
    let elements = Mutex(map(Optional.some))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      _ = elements.withLock { elements in
        defer { elements[index] = nil }
        return elements[index]
      }
    }
  }
}
