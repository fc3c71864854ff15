import CivilTime
import WorkflowKit

/// The ways to answer in time, or to be late in good order, when an ordinary decision of the nämnd misses the svarstid.
struct WaysOut: Sendable {
  let forecast: Forecast
  let authority: AuthorityAnswer
  let board: Board
  /// Who is asked: "nämnden", "förvaltningen", or nil where that is not known.
  let asked: String?
  let toFullmaktige: Bool

  /// The ways, in the order they are best tried; a way that is closed says why.
  var list: [String] {
    if forecast.ordinaryInTime { return [] }
    return [immediate, delegated, chair, missedMeeting, extraMeeting, anstand, ownAnswer, proposal, decline]
      .compactMap(\.self)
  }

  private var deadline: String { forecast.svarstid.swedish }
  private var isOver: Bool { forecast.today > forecast.svarstid }

  private var immediate: String? {
    guard forecast.immediateInTime, let day = forecast.immediateReady else { return nil }
    return "Omedelbar justering: paragrafen justeras vid sammanträdet \(day.swedish) och svaret kan skickas samma dag."
  }

  private var delegated: String? {
    let item = authority.item.map { " (punkt \($0))" } ?? ""
    let who = authority.role ?? authority.organ
    switch authority.level {
    case .delegat: return "Delegationsbeslut: \(who ?? "delegaten") får besluta\(item)."
    case .utskott: return "Beslut i utskott: \(who ?? "utskottet") får besluta\(item)."
    case .ordförande: return "Ordförandebeslut på delegation: ordföranden får besluta\(item)."
    case .nämnd:
      if toFullmaktige {
        return "Delegationsbeslut går inte: ett yttrande till fullmäktige får inte delegeras (KL 6:38 p 2)."
      }
      return authority.revision == nil
        ? "Delegationsbeslut går inte: ingen delegationsordning gäller. Därför beslutar nämnden."
        : "Delegationsbeslut går inte: ingen punkt i delegationsordningen omfattar yttrandet."
    }
  }

  private var chair: String? {
    board.chairDecidesUrgent
      ? "Ordförandebeslut: ordföranden får besluta om nämndens beslut inte kan avvaktas (KL 6:39). Processen har inget "
        + "steg för det: lägg in beslutet som en handling i ärendet och anmäl det vid nästa sammanträde."
      : "Ordförandebeslut går inte: nämnden har inte gett ordföranden i uppgift att besluta i brådskande ärenden "
        + "(KL 6:39)."
  }

  private var missedMeeting: String? {
    guard let missed = forecast.missedMeeting else { return nil }
    return "Sammanträdet \(missed.date.swedish) hålls före svarstidens slut men manusstopp var "
      + "\(missed.cutoff.swedish): fråga nämndsekreteraren om ärendet kan tas upp ändå."
  }

  private var extraMeeting: String? {
    isOver || forecast.immediateInTime
      ? nil : "Extra sammanträde: senast \(deadline), med omedelbar justering."
  }

  private var anstand: String? {
    if isOver {
      return "Anstånd går inte att begära längre: svarstiden gick ut \(deadline). Kom överens med den som frågar."
    }
    // Once the matter is with the nämnd the process has no step for it.
    let how =
      forecast.isHandedIn
      ? " Lägg in brevet som en handling, och rätta svarstiden i ärendet när beskedet kommer." : ""
    return "Anstånd: begär längre svarstid senast \(deadline).\(how)"
  }

  private var ownAnswer: String? {
    switch asked {
    case "förvaltningen": "Förvaltningens eget svar: remissen är ställd till förvaltningen, som kan svara själv."
    default: "Förvaltningens eget svar: om avsändaren tar emot det."
    }
  }

  /// Only what has been reviewed can go before the protocol, and only where it is the nämnd that decides.
  private var proposal: String? {
    guard authority.level == .nämnd || authority.level == .utskott else { return nil }
    let when = isOver ? "nu" : "senast \(deadline)"
    return forecast.isHandedIn
      ? "Förslaget först: skicka förvaltningens förslag till yttrande \(when) och protokollet efter sammanträdet."
      : "Förslaget först: när förslaget till yttrande är skrivet, granskat och godkänt kan det skickas"
        + "\(isOver ? "" : " \(when)"), och protokollet efter sammanträdet."
  }

  private var decline: String? {
    "Avstå: meddela den som frågar, med skäl, " + (isOver ? "så snart som möjligt." : "senast \(deadline).")
  }
}
