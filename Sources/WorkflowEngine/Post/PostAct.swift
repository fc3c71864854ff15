package import CivilTime

/// What somebody has done with post that has come.
package enum PostAct: Sendable, Hashable {
  /// Taken it in.
  case taken
  /// Given it to somebody to see to.
  case distributed(reason: String)
  /// Handed it over to another nämnd of the municipality.
  case moved(from: String, reason: String)
  /// Sent it on to the authority that it belongs to (FL 6 and 8), on a day.
  case passedOn(to: String, day: CivilDate, reason: String)
  /// Seen to without a case, such as a question that was answered at once.
  case settled(reason: String)
  /// Weeded (gallring): nothing is left but the day it came.
  case weeded(reason: String)
  /// Put it into a case that there was, or that it opened.
  case filed(caseID: String, dnr: String, isNew: Bool)

  /// The same without what was said of it, and without the case that it lies in.
  var publicPart: PostAct {
    switch self {
    case .taken, .filed: self
    case .distributed: .distributed(reason: "")
    case .moved(let unit, _): .moved(from: unit, reason: "")
    case .passedOn(_, let day, _): .passedOn(to: "", day: day, reason: "")
    case .settled: .settled(reason: "")
    case .weeded: .weeded(reason: "")
    }
  }

  /// Whether nothing more is to be done after it.
  var isFinal: Bool {
    switch self {
    case .taken, .distributed, .moved: false
    case .passedOn, .settled, .weeded, .filed: true
    }
  }
}
