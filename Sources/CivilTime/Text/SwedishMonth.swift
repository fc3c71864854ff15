/// The Swedish names of the months 1–12.
enum SwedishMonth {
  /// The full name, "januari" to "december".
  static func name(_ month: Int) -> String {
    switch month {
    case 1: "januari"
    case 2: "februari"
    case 8: "augusti"
    case 9: "september"
    case 10: "oktober"
    case 11: "november"
    case 12: "december"
    default: shortName(month)
    }
  }

  /// The short name without a full stop; mars, april, maj, juni and juli are not shortened.
  static func shortName(_ month: Int) -> String {
    switch month {
    case 1: "jan"
    case 2: "feb"
    case 3: "mars"
    case 4: "april"
    case 5: "maj"
    case 6: "juni"
    case 7: "juli"
    case 8: "aug"
    case 9: "sept"
    case 10: "okt"
    case 11: "nov"
    default: "dec"
    }
  }
}
