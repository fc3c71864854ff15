import CivilTime
import Delegation
import SourceDiagnostics
import Testing
import WorkflowKit

@testable import WorkflowEngine

@Suite("The decision types of plugins and of the shipped catalogue")
struct DecisionTypeTests {
  @Test("What a plugin says of a decision type is what the catalogue says, where both have it")
  func agree() throws {
    let installed = try Installed()
    let file = installed.delegation.catalogue
    let catalogue = try #require(DecisionCatalogueFile.read(file).0)
    let today = try CivilDate.parse("2026-01-01")
    #expect(!installed.registry.decisionTypes.isEmpty)
    for (id, type) in installed.registry.decisionTypes {
      let entry = try #require(catalogue.entry(id), "\(id) is not in the catalogue")
      let known = DecisionType(entry, in: catalogue, on: today)
      #expect(known.title == type.title)
      #expect(known.appeal == type.appeal)
    }
  }
}
