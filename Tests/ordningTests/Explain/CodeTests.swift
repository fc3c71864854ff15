import Foundation
import Testing
import WorkflowEngine
import WorkflowKit

@testable import ordning

@Suite("Codes in the sources")
struct CodeTests {
  /// What has the form of a code and is none: names of events, steps, effects and so on.
  private static func others() throws -> Set<String> {
    let registry = try InstalledPlugins.registry()
    var others = Set(EventType.allCases.map(\.rawValue)).union(registry.stepIDs)
    others.formUnion(AccountLog.Act.allCases.map(\.rawValue))
    for plugin in InstalledPlugins.all {
      others.formUnion(plugin.effects.map(\.kind))
      others.formUnion(plugin.decisionTypes.map(\.id))
    }
    return others.union([
      // Files.
      "organisation.yaml", "kontakter.yaml", "installation.yaml", "beslutstyper.yaml", "taxor.yaml", "ordning.sqlite",
      "tackning.html", "utkast.yaml", "stil.css", "ordning.js",
      // Events of the configuration, which belong to no case, and of the stores' own conformance tests.
      "config.loaded", "register.changed", "order.revised", "order.discarded", "orders.followed",
      // Queues, loggers and the effect that hands a message to a case.
      "ordning.worker", "ordning.signals", "ordning.watch", "ordning.message", "ordning.web",
      // Columns, a piece of configuration, and what an e-mail address looks like in a template.
      "t.id", "t.name", "delegation.followed", "fornamn.efternamn",
    ])
  }

  @Test("Each has an explanation")
  func explained() throws {
    let codes = Set(ExplanationTests.all.map(\.code))
    let others = try Self.others()
    for literal in try CodeLiterals().literals where !codes.contains(literal.text) {
      let isOther = !literal.isCode && others.contains(literal.text)
      #expect(
        isOther,
        """
        \(literal.place): "\(literal.text)" has no explanation. Write one in Sources/ordning/Explain or in the plugin's \
        explanations; is it no code, name it in CodeTests.
        """)
    }
  }

  @Test("Each explanation is of a code that there is")
  func used() throws {
    var known = Set(try CodeLiterals().literals.map(\.text))
    known.formUnion(try Self.timeCodes().map { "time." + $0 })
    known.formUnion(["internal", "refused"])
    for explanation in ExplanationTests.all {
      #expect(known.contains(explanation.code), "\(explanation.code) stands nowhere in the sources")
    }
  }

  @Test("Those of wrong times are put together in two places only, and each has an explanation")
  func composed() throws {
    let files = try CodeLiterals().compositions.map { $0.split(separator: ":")[0] }
    #expect(files == ["Sources/ordning/Failure/Failure.swift", "Sources/ordning/Options/TimeOptions.swift"])
    let codes = try Self.timeCodes()
    #expect(codes.count == 14)
    for code in codes { #expect(ExplanationArea.explanation(of: "time." + code) != nil, "\(code)") }
  }

  /// The codes of wrong times, without what stands in front of the point.
  private static func timeCodes() throws -> [String] {
    let text = try String(
      contentsOf: Workspace.repository.appending(path: "Sources/CivilTime/CivilTimeError+Text.swift"), encoding: .utf8)
    return text.matches(of: /case \.[A-Za-z]+: "([a-z-]+)"/).map { String($0.1) }
  }
}
