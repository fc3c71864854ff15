public import CivilTime

/// A case in the index.
public struct CaseRow: Sendable, Hashable {
  /// How far a case has come.
  public enum Status: String, Sendable, Hashable, Codable {
    case open
    case closed
    case annulled
  }

  /// The case's id.
  public var id: String
  /// The case's number (diarienummer), such as `SOCN/2018:23`.
  public var dnr: String
  /// The process it runs.
  public var workflow: String
  /// The closure hash of the definition it is pinned to.
  public var pin: String
  /// The nämnd it belongs to.
  public var unit: String
  /// The title; shown only to its readers where the case is secret.
  public var title: String
  /// The title that anyone may see.
  public var publicTitle: String
  /// Whether the case is secret (OSL 5:5), so that only its readers see more than `publicTitle`.
  public var secret: Bool
  /// The counterpart, such as the asker of a remiss; personal data.
  public var party: String
  /// How far it has come.
  public var status: Status
  /// The day it was registered.
  public var opened: CivilDate
  /// The day it was closed or annulled.
  public var closed: CivilDate?
  /// What it stands at now, in words.
  public var position: String
  /// The last event.
  public var sequence: Int
  /// Who may read it, as keys of `Reader`.
  public var readers: [String]
  /// Who may read what is secret in it, its secret documents too, as keys of `Reader`: its readers, where it is secret itself.
  public var insiders: [String]
  /// The accounts that its roles have been given to, such as its handläggare, in order.
  public var officers: [String]

  /// A row.
  public init(
    id: String, dnr: String, workflow: String, pin: String, unit: String, title: String, publicTitle: String,
    secret: Bool, party: String, status: Status, opened: CivilDate, closed: CivilDate?, position: String,
    sequence: Int, readers: [String], insiders: [String] = [], officers: [String] = []
  ) {
    self.id = id
    self.dnr = dnr
    self.workflow = workflow
    self.pin = pin
    self.unit = unit
    self.title = title
    self.publicTitle = publicTitle
    self.secret = secret
    self.party = party
    self.status = status
    self.opened = opened
    self.closed = closed
    self.position = position
    self.sequence = sequence
    self.readers = readers
    self.insiders = insiders
    self.officers = officers
  }
}
