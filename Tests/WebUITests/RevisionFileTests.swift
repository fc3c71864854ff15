import CaseStore
import HTTPTypes
import SourceDiagnostics
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("A revision of the delegation order as a file")
struct RevisionFileTests {
  @Test("a revision's page leads to its YAML file, byte for byte as it is laid in; another name is no page")
  func file() async throws {
    let name = "socialnamnden/2021-09-10-forslag.yaml"
    let fixture = try await WebFixture(day: "2021-10-05")
    let engine = fixture.session.engine
    let bytes = try await fixture.session.store.read { tx in
      try engine.delegation(tx)?.documents.orders.first { $0.name == name }?.file.bytes
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      let path = DelegationPaths.file(name)
      #expect(try await browser.get(DelegationPaths.revision(name)).text.contains("href=\"\(path)\""))
      let file = try await browser.get(path)
      #expect(file.status == .ok && file.headers[.contentType] == "application/yaml; charset=utf-8")
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
      #expect(Array(file.text.utf8) == bytes)
      for other in ["../../config", "organisation.yaml", ""] {
        #expect(try await browser.get(DelegationPaths.file(other)).status == .notFound)
      }
    }
  }
}
