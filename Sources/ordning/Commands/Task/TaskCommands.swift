import ArgumentParser

/// The commands on tasks.
struct TaskCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Visa och göra uppgifter.",
    discussion: """
      En uppgift anges med ärendets nummer när ärendet har en uppgift som kontot kan göra, annars med nummer och steg, \
      till exempel SOCN/2018:23/bedöm. Kan steget ha flera uppgifter skrivs efter # vilken, som den står i \
      listan: SOCN/2018:23/expediering#postat-3. Det namnet byter aldrig uppgift.
      """,
    subcommands: [
      TaskList.self, TaskShow.self, TaskClaim.self, TaskComplete.self, TaskUndo.self, TaskReassign.self,
    ])
}
