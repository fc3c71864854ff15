/// A function account: whom the program knows as an actor.
public struct Account: Sendable, Hashable {
  /// A role held in a nämnd.
  public struct Holding: Sendable, Hashable {
    /// The nämnd's id.
    public let board: String
    /// The role's id.
    public let role: String

    /// A holding.
    public init(board: String, role: String) {
      self.board = board
      self.role = role
    }
  }

  /// Its id, an ASCII slug such as `hl1`.
  public let id: String
  /// What it is called, such as `Handläggare 1`.
  public let title: String
  /// Its e-mail address.
  public let email: String?
  /// The municipality that employs whoever has the account; nil where that is the organisation's own.
  public let employer: String?
  /// Whether whoever has the account is förtroendevald, not employed.
  public let isElected: Bool
  /// The roles it holds.
  public let holdings: [Holding]

  /// An account.
  public init(
    id: String, title: String, email: String?, employer: String? = nil, isElected: Bool = false, holdings: [Holding]
  ) {
    self.id = id
    self.title = title
    self.email = email
    self.employer = employer
    self.isElected = isElected
    self.holdings = holdings
  }

  /// Whether it holds the role in the nämnd.
  public func has(_ role: String, in board: String) -> Bool {
    holdings.contains { $0.role == role && $0.board == board }
  }
}
