import CaseStore
import CivilTime
import WorkflowEngine

/// All that the contents of a case's page are made of: where two are equal, so are the pages.
struct CasePageSource: Hashable, Sendable {
  /// The session: who looks, and the token of its forms.
  let session: SessionSecret
  let day: CivilDate
  let stamp: CaseStamp
  /// The letters that lie on the disk.
  let letters: [String]

  /// - Throws: `EffectFailure` where a handler cannot read what it has been asked to send.
  init(_ stamp: CaseStamp, for visitor: Visitor, of site: Site) throws {
    session = visitor.secret
    day = visitor.today
    self.stamp = stamp
    letters = try LetterFiles(site: site).names(of: stamp.effects, dnr: stamp.row.dnr)
  }
}
