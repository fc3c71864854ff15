import CivilTime
import WorkflowKit

/// An account as pages tell of it: its roles, and who stands in for it.
struct AccountWords {
  let organisation: Organisation
  let today: CivilDate

  func view(_ account: Account) -> View {
    let absence = organisation.absence(of: account.id, on: today)
    return [
      "account_id": account.id, "account_title": account.title,
      "account_path": "/administration/konton/\(account.id.inQuery)",
      "roles": account.holdings.map {
        "\(organisation.title(ofRole: $0.role)), \(organisation.title(ofBody: $0.board))"
      },
      "absence": absence.map { absence in
        "Borta till \(absence.through.swedish)"
          + (absence.substitute.map { ", ersätts av \(organisation.title(ofAccount: $0))" } ?? "")
      } ?? "", "has_absence": absence != nil,
    ]
  }
}
