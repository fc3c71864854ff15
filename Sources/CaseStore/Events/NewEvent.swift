import Crypto
public import CivilTime
public import FEEL

/// An event on its way into a stream, before it is given its number and sealed into the chain.
///
/// It is turned into bytes when it is made: that can be done before the command's turn to write has come.
public struct NewEvent: Sendable {
  /// What happened, such as `step.completed`.
  public let type: String
  /// The version of the event's form.
  public let version: Int
  /// When it happened.
  public let time: Instant
  /// The account that did it; `system` for the program itself.
  public let actor: String
  /// What the flow needs to be folded again; no personal data.
  public let structural: Value
  /// What may name people; can be removed (gallring) while the chain still holds.
  ///
  /// Null where there is none.
  public let personal: Value
  /// The personal part as it will be stored, with a salt of its own.
  let personalPart: SealedEvent.PersonalPart?
  /// The part of the sealed bytes that depends on neither the number nor the event before.
  let body: [UInt8]

  /// An event.
  public init(type: String, version: Int, time: Instant, actor: String, structural: Value, personal: Value) {
    self.type = type
    self.version = version
    self.time = time
    self.actor = actor
    self.structural = structural
    self.personal = personal
    personalPart =
      personal.isNull ? nil : SealedEvent.PersonalPart(salt: NewEvent.salt(), bytes: ValueJSON.stored(personal))
    var body: [UInt8] = []
    body.reserveCapacity(768)
    body.append(contentsOf: #","type":"#.utf8)
    ValueJSON.appendStored(.string(type), to: &body)
    body.append(contentsOf: #","time":""#.utf8)
    body.append(contentsOf: time.description.utf8)
    body.append(contentsOf: #"","actor":"#.utf8)
    ValueJSON.appendStored(.string(actor), to: &body)
    body.append(contentsOf: #","data":"#.utf8)
    ValueJSON.appendStored(structural, to: &body)
    if let personalPart {
      body.append(contentsOf: #","personal":""#.utf8)
      body.append(contentsOf: personalPart.commitment.hexBytes)
      body.append(contentsOf: #"","prev":""#.utf8)
    } else {
      body.append(contentsOf: #","personal":null,"prev":""#.utf8)
    }
    self.body = body
  }

  private static func salt() -> [UInt8] { SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) } }
}
