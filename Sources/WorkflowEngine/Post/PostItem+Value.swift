import CivilTime
import FEEL

extension PostItem {
  /// The item as it is kept in a register.
  var value: Value {
    var entries = Context([
      ("nämnd", .string(unit)), ("titel", .string(title)), ("dag", .date(day)), ("motpart", .string(counterpart)),
      ("sekretess", .string(secrecy)), ("offentlig_titel", .string(publicTitle)), ("mottagare", .string(receiver)),
      ("senast", last.value),
    ])
    if let file {
      entries["fil"] = [
        "hash": .string(file.hash), "slag": .string(file.mediaType), "storlek": .number(Number(file.size)),
      ]
    }
    switch holder {
    case .account(let account): entries["konto"] = .string(account)
    case .role(let role): entries["roll"] = .string(role)
    case nil: break
    }
    return .context(entries)
  }

  /// Reads an item that has been kept; nil where it is none.
  init?(_ id: String, _ value: Value) {
    guard let unit = value["nämnd"].text, let title = value["titel"].text, let day = value["dag"].date,
      let receiver = value["mottagare"].text, let last = PostAct(value["senast"])
    else { return nil }
    let file = value["fil"]["hash"].text.flatMap { hash in
      value["fil"]["slag"].text.map { File(hash: hash, mediaType: $0, size: value["fil"]["storlek"].integer ?? 0) }
    }
    self.init(
      id: id, unit: unit, title: title, day: day, counterpart: value["motpart"].text ?? "",
      secrecy: value["sekretess"].text ?? "", publicTitle: value["offentlig_titel"].text ?? "", file: file,
      receiver: receiver,
      holder: value["konto"].text.map { .account($0) } ?? value["roll"].text.map { .role($0) }, last: last)
  }
}

extension PostAct {
  fileprivate var value: Value {
    switch self {
    case .taken: ["vad": "mottagen"]
    case .distributed(let reason): ["vad": "fördelad", "skäl": .string(reason)]
    case .moved(let unit, let reason): ["vad": "flyttad", "från": .string(unit), "skäl": .string(reason)]
    case .passedOn(let receiver, let day, let reason):
      ["vad": "vidarebefordrad", "till": .string(receiver), "dag": .date(day), "skäl": .string(reason)]
    case .settled(let reason): ["vad": "avslutad", "skäl": .string(reason)]
    case .weeded(let reason): ["vad": "gallrad", "skäl": .string(reason)]
    case .filed(let id, let dnr, let isNew):
      ["vad": "diarieförd", "ärende": .string(id), "dnr": .string(dnr), "nytt": .boolean(isNew)]
    }
  }

  fileprivate init?(_ value: Value) {
    let reason = value["skäl"].text ?? ""
    switch value["vad"].text {
    case "mottagen": self = .taken
    case "fördelad": self = .distributed(reason: reason)
    case "flyttad": self = .moved(from: value["från"].text ?? "", reason: reason)
    case "vidarebefordrad":
      guard let receiver = value["till"].text, let day = value["dag"].date else { return nil }
      self = .passedOn(to: receiver, day: day, reason: reason)
    case "avslutad": self = .settled(reason: reason)
    case "gallrad": self = .weeded(reason: reason)
    case "diarieförd":
      guard let id = value["ärende"].text, let dnr = value["dnr"].text else { return nil }
      self = .filed(caseID: id, dnr: dnr, isNew: value["nytt"].boolean ?? false)
    default: return nil
    }
  }
}
