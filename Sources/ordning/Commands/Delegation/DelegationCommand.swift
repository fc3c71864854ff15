import ArgumentParser

/// Who may decide.
struct DelegationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegation",
    abstract: "Slå upp vem som får besluta, och läsa in, granska, jämföra, ändra och anta delegationsordningar.",
    discussion: """
      En revision är en YAML-fil: utkast, förslag eller antagen. Det som är antaget ändras aldrig; gör ett nytt utkast \
      av det med draft.
      """,
    subcommands: [
      DelegationLookup.self, DelegationMatrixCommand.self, DelegationValidate.self, DelegationHistoryCommand.self,
      DelegationImport.self, DelegationDraft.self, DelegationEdit.self, DelegationUnclear.self, DelegationConfirm.self,
      DelegationPropose.self,
      DelegationWithdraw.self, DelegationAdopt.self, DelegationDiff.self, DelegationReportCommand.self,
    ])
}
