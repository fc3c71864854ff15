import ArgumentParser
import CaseStore
import WorkflowKit

/// Who reads; whoever runs the program sees everything where nobody is named.
struct ReaderOptions: ParsableArguments {
  /// The account's id.
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Visa bara det som kontot får läsa. Utan konto visas allt.", valueName: "konto"))
  var account: String?

  /// The reader, as the store knows it.
  ///
  /// - Throws: `Refusal` where there is no such account.
  func reader(in session: Session) throws -> Reader {
    guard let account else { return .system }
    try Accounts.require(account, in: session.organisation)
    return .keys(session.organisation.readerKeys(of: account, on: session.today))
  }
}
