public import CivilTime

extension Organisation {
  /// The keys by which an account reads on a day: its own, and those of the accounts that it stands in for.
  public func readerKeys(of account: String, on day: CivilDate) -> [String] {
    let absent = absences.filter { $0.substitute == account && $0.from <= day && day <= $0.through }.map(\.account)
    var keys: [String] = []
    for key in ([account] + absent).flatMap(ownKeys) where !keys.contains(key) { keys.append(key) }
    return keys
  }

  /// The keys by which an account reads the cases of one nämnd; of all where nil.
  public func readerKeys(of account: String, in unit: String?, on day: CivilDate) -> [String] {
    let keys = readerKeys(of: account, on: day)
    guard let unit else { return keys }
    return keys.filter { $0.hasPrefix("account:") || $0 == "unit:" + unit || $0 == "secret:" + unit }
  }

  /// An account, its nämnder, and those of its nämnder whose secret cases its roles may read.
  private func ownKeys(of account: String) -> [String] {
    ["account:" + account]
      + (accounts[account]?.holdings ?? []).flatMap { holding in
        let mayReadSecret = board(holding.board)?.rights[.readSecret]?.contains(holding.role) == true
        return ["unit:" + holding.board] + (mayReadSecret ? ["secret:" + holding.board] : [])
      }
  }
}
