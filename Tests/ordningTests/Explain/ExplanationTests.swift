import Testing
import WorkflowKit

@testable import ordning

@Suite("The explanations of codes")
struct ExplanationTests {
  static let all = ExplanationArea.all.flatMap(\.explanations)
  static let withExamples = all.filter { $0.example != nil }.map(\.code)

  @Test("What is wrong in an example gives exactly its code, and what is right gives none", arguments: withExamples)
  func example(code: String) async throws {
    let example = try #require(ExplanationArea.explanation(of: code)?.example)
    // At the same time, each in a folder of its own.
    async let first = ExampleRunner().codes(of: example.wrong, as: example.kind)
    async let second = ExampleRunner().codes(of: example.right, as: example.kind)
    let (wrong, right) = try await (first, second)
    #expect(wrong.codes == [code] || wrong.whole == code, "\(wrong.words)")
    #expect(right.codes == [], "\(right.words)")
  }

  @Test("All but these have an example")
  func withoutExample() {
    #expect(Set(Self.all.filter { $0.example == nil }.map(\.code)) == Self.cannotBeShown)
  }

  /// What no small text can bring about. Where there is a test of the message it stands in the target named.
  static let cannotBeShown: Set<String> = [
    // Bytes that are no text, and files too large to show: YAMLSourceTests.
    "yaml.bad-encoding", "yaml.bad-utf8", "yaml.file-too-large", "yaml.line-too-long", "yaml.text-too-long",
    "yaml.key-too-long",
    "yaml.too-many-values", "yaml.too-many-keys", "yaml.more-problems", "feel.too-long",
    // No command edits files yet: YAMLSourceTests.
    "yaml.edit-not-found", "yaml.edit-alias", "yaml.edit-shared", "yaml.edit-not-list", "yaml.edit-not-mapping",
    "yaml.edit-bad-index", "yaml.edit-duplicate-key", "yaml.edit-whole-file", "yaml.edit-comments-in-brackets",
    "yaml.edit-bare-pair", "yaml.edit-refused", "yaml.edit-unended-text",
    // No file of the language has such a value, and nothing known gives libyaml's own words.
    "yaml.unknown-value", "yaml.syntax",
    // Nothing shipped asks for this: FEELTests, WorkflowEngineTests.
    "feel.name-twice", "feel.range", "decision.before-meeting", "case.stale", "document.not-reader", "task.undo-sent",
    "task.incident", "refused",
    // It takes nine clocks: WorkflowDefinitionsTests.
    "workflow.many-clocks",
    // Only where a municipality has no delegation order at all, or a step of another plugin asks: WorkflowEngineTests.
    "decision.not-delegated", "decision.wrong-body", "decision.correction-outcome",
    // The examples' decision types rest on no such section, and none is revoked: DelegationsbeslutTests, SammantradeTests,
    // Workflows/scenarios/delegation-aterkalla.yaml.
    "decision.no-change-ground", "beslut.no-committee",
    // A warning of a command that does what it is told: ordningTests.
    "delegation.proposer-gains",
    // No command files post: WorkflowEngineTests.
    "post.secret",
    // No command changes a file between two others: DelegationTests, ordningTests.
    "delegation.not-laid-in", "delegation.which-type", "config.no-fees",
    // Blank forms are refused before the step sees them (task.fields): the plugins' own tests.
    "arende.empty-note", "arende.empty-document", "arende.empty-watch", "remiss.empty-answer", "remiss.empty-text",
    "expediering.no-reason",
    // Outcomes without a type are not offered: the plugins' own tests.
    "beslut.no-type", "sammantrade.no-type",
    // Installed plugins that do not fit the data: WorkflowKitTests, WorkflowEngineTests.
    "plugin.problems", "contacts.no-register", "case.definition", "task.no-form", "organisation.missing",
    // The machine: memory, disk, rights, libraries, other programs.
    "yaml.memory", "watch.limit", "file.unreadable", "scenario.start", "time.zone-data-missing", "internal",
    "store.newer-version", "store.conflict", "store.busy", "store.disk-full", "store.corrupt", "store.damaged",
    "store.damaged-backup", "store.failed",
    // Passwords come on standard input, and an example municipality is a folder: ordningTests.
    "account.short-password", "example.exists", "example.config", "example.mail",
    // The tools' own tests: ordningTests.
    "schema.no-process", "reference.stale", "reference.unended", "reference.unknown-table", "diagram.no-graphviz",
    "diagram.layout", "new.exists", "new.no-holder", "new.no-package", "new.other-source", "file.unwritable",
    // What the program reckons by itself: CivilTimeTests.
    "time.instant-form", "time.days-reversed", "time.clock-time", "time.clock-time-skipped",
  ]

  @Test("No code is explained twice")
  func unique() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
  }

  @Test("Explanations are whole sentences, titles are not")
  func sentences() {
    for explanation in Self.all {
      #expect(!explanation.title.hasSuffix("."), "\(explanation.code)")
      for text in [explanation.meaning, explanation.reason, explanation.remedy] {
        #expect(text.hasSuffix("."), "\(explanation.code)")
        let isKeyword = ["for_each ", "parallel ", "roll ", "state "].contains(where: text.hasPrefix)
        #expect(text.first?.isUppercase == true || isKeyword, "\(explanation.code)")
      }
    }
  }
}
