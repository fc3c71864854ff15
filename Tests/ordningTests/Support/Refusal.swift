import Testing

/// A command that is refused, and the exact words of the refusal.
struct Refusal: Sendable {
  let what: String
  let arguments: [String]
  let input: String
  let says: String

  /// A refusal.
  init(_ what: String, _ arguments: [String], input: String = "", says: String) {
    self.what = what
    self.arguments = arguments
    self.input = input
    self.says = says
  }

  /// Runs the commands, compares their words, and sees that none of them has changed the data folder.
  static func check(_ refusals: [Refusal], in workspace: Workspace) throws {
    let before = try workspace.run("verify --export-head")
    for refusal in refusals {
      let outcome = try workspace.run(refusal.arguments, input: refusal.input)
      #expect(outcome.err == refusal.says, "\(refusal.what)")
      #expect(outcome.status == 1, "\(refusal.what)")
    }
    #expect(try workspace.run("verify --export-head").out == before.out)
  }

  /// Three cases: one that waits to be registered, one that others have gone on with, and one that is closed.
  static func busyWorkspace() throws -> Workspace {
    let workspace = try Workspace.withCase()
    for _ in 2...3 { try workspace.must("case start prov --input in.yaml --as registrator1 --now 2018-02-14") }
    try workspace.must(
      "task complete SOCN/2018:2 --input - --as registrator1 --now 2018-02-14", input: "handläggare: hl1\n")
    try workspace.must("case add-note SOCN/2018:2 hej --as hl1 --now 2018-02-14")
    try workspace.must(
      "message send SOCN/2018:3 remiss_återkallad --input - --as registrator1 --now 2018-02-14",
      input: "dag: 2018-02-14\n")
    return workspace
  }
}
