import ArgumentParser

/// The commands on cases.
struct CaseCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Öppna, läsa och ändra ärenden.",
    subcommands: [
      CaseStart.self, CaseList.self, CaseShow.self, CaseHistoryCommand.self, CaseAddNote.self, CaseAddDocument.self,
      CaseCorrect.self, CaseAnnul.self, CaseStartStep.self, CaseStopStep.self, CaseDocuments.self, CaseErase.self,
    ])
}
