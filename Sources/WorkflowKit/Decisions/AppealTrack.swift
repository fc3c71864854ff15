/// Whether and how a kind of decision can be appealed.
///
/// The track belongs to the decision, not to the process or the protocol: one protocol may hold paragraphs of all kinds.
public enum AppealTrack: Sendable, Hashable {
  /// It cannot be appealed, for the reason given: a whole Swedish sentence with its lagrum.
  case notAppealable(reason: String)
  /// Laglighetsprövning by members of the municipality, within three weeks from the announcement (KL 13:1–5); holds where
  /// no other act says otherwise (KL 13:3).
  case legality
  /// Förvaltningsbesvär by whom the decision concerns and has gone against, within three weeks from the day they got it
  /// (FL 40–44 §§); by the provision given, such as `10 kap. 1 § alkohollagen`.
  case administrative(provision: String)
  /// To kammarrätten, by whoever has been refused a document, within three weeks from the day they got it; by the
  /// provision given, such as `6 kap. 7 § offentlighets- och sekretesslagen`.
  case courtOfAppeal(provision: String)

  /// The track in a word or two, as it is kept with a decision.
  public var word: String {
    switch self {
    case .notAppealable: "överklagas inte"
    case .legality: "laglighetsprövning"
    case .administrative: "förvaltningsbesvär"
    case .courtOfAppeal: "överklagas till kammarrätten"
    }
  }
  /// The words of all the tracks, each with what it means.
  public static let words = [
    Choice("förvaltningsbesvär", "Den som beslutet går emot överklagar till domstol (FL 40–44 §§)."),
    Choice("laglighetsprövning", "Kommunens medlemmar kan få lagligheten prövad (KL 13 kap.)."),
    Choice("överklagas till kammarrätten", "Den som nekas en handling överklagar till kammarrätten."),
    Choice("överklagas inte", "Beslutet kan inte överklagas."),
  ]
}
