import CaseStore
import CivilTime
import FEEL

/// What a case's events say of everything that the store keeps beside them: the state, and the rows of its documents,
/// effects and incidents, its searchable texts, the numbers it has taken and the messages it has received.
struct CaseLedger {
  private(set) var state: CaseState
  private(set) var documents: [Int: DocumentRow] = [:]
  private(set) var effects: [String: ExpectedEffect] = [:]
  private(set) var incidents: [String: IncidentRow] = [:]
  private(set) var texts: [String: String] = [:]
  private(set) var numbers: [(series: String, number: Int)] = []
  private(set) var messages: Set<String> = []
  /// The documents whose personal parts have been removed.
  private(set) var erased: Set<Int> = []
  /// Events whose personal part is gone though nobody has removed it.
  private(set) var bereft: [Int] = []
  /// Events whose personal part should be gone.
  private(set) var uncleared: [Int] = []

  /// - Throws: `StoreError.corrupt` where the history does not hold together.
  init(of id: String, in reader: any StoreReader) throws {
    let stream = StreamID.caseStream(id)
    guard let first = try reader.events(of: stream, after: 0, limit: 1).first else {
      throw StoreError.corrupt("ärendet \(id) har inga händelser")
    }
    state = try CaseState(opening: try CaseEvent(try OpenedEvent(first)))
    var whole: [Int] = []
    var through = 0
    try CaseHistory.forEach(of: stream, reader) { opened in
      if opened.commitment != nil {
        if opened.personal.isNull { bereft.append(opened.sequence) } else { whole.append(opened.sequence) }
      }
      if opened.type == EventType.personalRemoved.rawValue { through = opened.structural["through"].integer ?? through }
      try add(try CaseEvent(opened), isFirst: opened.sequence == 1)
    }
    bereft.removeAll { $0 <= through }
    uncleared = whole.filter { $0 <= through }
  }

  private mutating func add(_ event: CaseEvent, isFirst: Bool) throws {
    let data = EventData(event)
    let effectsBeforeTask = state.undo?.before.state.effects
    if !isFirst { try state.apply(event) }
    switch event.type {
    case .opened:
      if let series = data["series"].text { numbers.append((series, try data.integer("number"))) }
      texts["case"] = caption(event)
    case .corrected: texts["case"] = caption(event)
    case .numberTaken: numbers.append((try data.text("series"), try data.integer("number")))
    case .messageReceived: messages.insert(try data.text("id"))
    case .noteAdded: texts["note/\(try data.integer("number"))"] = event.personal["text"].text ?? ""
    case .documentAdded: try addDocument(data)
    case .documentWithdrawn: documents[try data.integer("number")]?.withdrawn = true
    case .effectRequested, .messageSent, .effectRetried, .effectSettled: try addEffect(data)
    case .incidentOpened, .incidentSettled: try addIncident(data)
    case .taskUndone:
      for id in effects.keys { effects[id]?.undo(after: effectsBeforeTask ?? 0) }
    case .personalRemoved: erase()
    default: break
    }
  }

  private func caption(_ event: CaseEvent) -> String {
    "\(state.dnr) \(event.personal["title"].text ?? "") \(event.personal["party"].text ?? "")"
  }

  private mutating func addDocument(_ data: EventData) throws {
    let number = try data.integer("number")
    let personal = data.event.personal
    let title = personal["title"].text ?? ""
    let counterpart = personal["counterpart"].text ?? ""
    documents[number] = DocumentRow(
      caseID: state.id, number: number, title: title,
      direction: DocumentRow.Direction(rawValue: try data.text("direction")) ?? .drawnUp, day: try data.date("day"),
      counterpart: counterpart, secrecy: personal["secrecy"].text ?? "",
      publicTitle: personal["publicTitle"].text ?? "", mediaType: try data.text("media"), hash: try data.text("hash"),
      size: try data.integer("size"))
    texts["document/\(number)"] = title + " " + counterpart
    if let publicTitle = personal["publicTitle"].text, !publicTitle.isEmpty, documents[number]?.isSecret == true {
      texts[DocumentRow.publicTitlePart(of: number)] = publicTitle
    }
  }

  private mutating func addEffect(_ data: EventData) throws {
    let id = try data.text("id")
    switch data.event.type {
    case .effectRequested, .messageSent: effects[id] = try ExpectedEffect(asked: data, case: state.id)
    default: try effects[id]?.apply(data)
    }
  }

  private mutating func addIncident(_ data: EventData) throws {
    let id = try data.text("id")
    let event = data.event
    if event.type == .incidentOpened {
      incidents[id] = IncidentRow(
        id: id, caseID: state.id, dnr: state.dnr, instance: try data.text("instance"), effect: data["effect"].text,
        message: event.personal["message"].text ?? "", opened: event.time, settled: nil)
    } else {
      incidents[id]?.settled = event.time
    }
    if let effect = data["effect"].text { try effects[effect]?.apply(data) }
  }

  private mutating func erase() {
    for number in documents.keys {
      erased.insert(number)
      documents[number]?.erase()
    }
    for id in effects.keys { effects[id]?.row.payload = .null }
    texts = [:]
  }
}
