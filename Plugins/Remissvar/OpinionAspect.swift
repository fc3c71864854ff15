import FEEL
import WorkflowKit

/// What a yttrande should look at, as remiss instructions usually ask: raw values are the form's field names.
enum OpinionAspect: String, CaseIterable {
  case ownArea = "eget_område"
  case law = "juridik"
  case economy = "ekonomi"
  case publicHealth = "folkhälsa"
  case accessibility = "tillgänglighet"
  case childRights = "barnrätt"
  case equality = "jämställdhet"

  /// What people read.
  var title: String {
    switch self {
    case .ownArea: "Eget verksamhetsområde"
    case .law: "Juridik"
    case .economy: "Ekonomi"
    case .publicHealth: "Folkhälsa"
    case .accessibility: "Tillgänglighet"
    case .childRights: "Barnrätt"
    case .equality: "Jämställdhet"
    }
  }

  /// The form's field.
  var field: Field {
    Field(rawValue, .choice([Choice("belyst", "Belyst"), Choice("inte relevant", "Inte relevant")]), title: title)
  }
}
