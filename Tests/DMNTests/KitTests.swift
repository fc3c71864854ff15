import DMN
import Foundation
import Testing

@testable import feel_tck

/// The folder of the compatibility kit, where the environment names one.
private let kitFolder = ProcessInfo.processInfo.environment["DMN_TCK"]

@Suite(.enabled(if: kitFolder != nil, "DMN_TCK anger ingen mapp med DMN TCK"))
struct KitTests {
  static func results(_ level: String) throws -> [KitResult] {
    let folder = URL(fileURLWithPath: try #require(kitFolder)).appendingPathComponent(level).path
    return KitRunner(folder: folder, at: try ModelFixture.moment()).run()
  }

  @Test("Every case of level 2 passes")
  func level2() throws {
    let results = try Self.results("compliance-level-2")
    let lines = results.filter { $0.outcome != .passed }.compactMap(\.line)
    #expect(!results.isEmpty && lines.isEmpty, "\(lines.joined(separator: "\n"))")
  }

  @Test("Every case of level 3 passes, but for those that want what a function in Java calculates")
  func level3() throws {
    let results = try Self.results("compliance-level-3")
    let failed = results.filter(\.isFailed).compactMap(\.line)
    #expect(!results.isEmpty && failed.isEmpty, "\(failed.joined(separator: "\n"))")
    let skipped = results.filter { $0.outcome == .skipped }
    let others = skipped.filter { !$0.file.hasPrefix("0076-feel-external-java/") }.compactMap(\.line)
    #expect(skipped.count <= 14 && others.isEmpty, "\(others.joined(separator: "\n"))")
  }
}
