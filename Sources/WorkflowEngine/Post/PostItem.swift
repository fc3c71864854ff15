package import CaseStore
package import CivilTime
import WorkflowKit

/// Post that has come in and does not stand in any case yet: what it is, whose it is to see to, and what was last done
/// with it.
package struct PostItem: Sendable, Hashable {
  /// The file that came.
  package struct File: Sendable, Hashable {
    package let hash: String
    package let mediaType: String
    package let size: Int
  }

  /// Who is to see to it.
  package enum Holder: Sendable, Hashable {
    case account(String)
    /// Anyone of the role in the nämnd.
    case role(String)
  }

  init(
    id: String, unit: String, title: String, day: CivilDate, counterpart: String, secrecy: String, publicTitle: String,
    file: File?, receiver: String, holder: Holder?, last: PostAct, isVeiled: Bool = false
  ) {
    (self.id, self.unit, self.title, self.day) = (id, unit, title, day)
    (self.counterpart, self.secrecy, self.publicTitle) = (counterpart, secrecy, publicTitle)
    (self.file, self.receiver, self.holder, self.last, self.isVeiled) = (file, receiver, holder, last, isVeiled)
  }

  /// The day it was taken in, and what tells it from the others of that day.
  package let id: String
  /// The nämnd.
  package var unit: String
  /// What it is.
  package let title: String
  /// The day it came (FL 22).
  package let day: CivilDate
  /// From whom; empty where that is not known.
  package let counterpart: String
  /// The secrecy provision it is marked with; empty where none.
  package let secrecy: String
  /// What it is called for those who may not read it; empty where it is not secret, or nothing is said.
  package var publicTitle: String
  /// The file; nil once it stands in a case.
  package var file: File?
  /// Who took it in.
  package let receiver: String
  /// Who is to see to it; nil until it has been distributed.
  package var holder: Holder?
  /// What was last done with it.
  package var last: PostAct
  /// Whether it stands here without what only those know who may read it.
  package private(set) var isVeiled = false

  /// What stands in its place in the list of a month.
  package var month: String { String(id.prefix(7)) }

  /// Whether something is still to be done with it.
  package var isOpen: Bool { !last.isFinal }

  /// Whether nothing is left of it but the day it came.
  package var isWeeded: Bool { if case .weeded = last { true } else { false } }

  /// Who may read it, as keys of `Reader`: everybody in its nämnd, or where it is secret whoever took it in, whoever is to
  /// see to it, and those whose role the nämnd lets read all that is secret.
  package var readers: Set<String> {
    guard !secrecy.isEmpty else { return ["unit:" + unit] }
    var readers: Set = ["secret:" + unit, "account:" + receiver]
    if case .account(let account) = holder { readers.insert("account:" + account) }
    return readers
  }

  /// Whether a reader may see it.
  package func mayBeRead(by reader: Reader) -> Bool {
    switch reader {
    case .system: true
    case .keys(let keys): !readers.isDisjoint(with: keys)
    }
  }

  /// As a reader may see it; nil where it is another nämnd's.
  func seen(by reader: Reader) -> PostItem? {
    if mayBeRead(by: reader) { return self }
    guard case .keys(let keys) = reader, keys.contains("unit:" + unit) else { return nil }
    return publicPart
  }

  /// The document that it becomes in a case.
  func document(_ bytes: [UInt8], _ mediaType: String) -> IncomingDocument {
    IncomingDocument(
      title: title, direction: .incoming, day: day, counterpart: counterpart, secrecy: secrecy,
      publicTitle: publicTitle, mediaType: mediaType, content: bytes)
  }

  /// As those of its nämnd see it who may not read it: the day it came, and what it is called for them (OSL 5:2).
  var publicPart: PostItem {
    PostItem(
      id: id, unit: unit, title: publicTitle.isBlank ? "Sekretessmarkerad post" : publicTitle, day: day,
      counterpart: "", secrecy: secrecy, publicTitle: publicTitle, file: nil, receiver: receiver, holder: holder,
      last: last.publicPart, isVeiled: true)
  }
}
