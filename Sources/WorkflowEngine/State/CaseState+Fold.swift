import CaseStore
import FEEL
import CivilTime
import WorkflowKit

extension CaseState {
  /// The state after the first event of a case.
  ///
  /// - Throws: `StoreError.corrupt` where it is not an opening.
  package init(opening event: CaseEvent) throws {
    let data = EventData(event)
    guard event.type == .opened else { throw StoreError.corrupt("ärendet börjar inte med att öppnas") }
    self.init(
      id: try data.text("id"), dnr: try data.text("dnr"), unit: try data.text("unit"),
      workflow: try data.text("workflow"), pin: try data.text("pin"), status: .open, opened: try data.date("day"),
      closed: nil, exit: nil, title: event.personal["title"].text ?? "",
      publicTitle: event.personal["publicTitle"].text ?? data["publicTitle"].text ?? "",
      party: event.personal["party"].text ?? "", secret: data["secret"].boolean ?? false,
      planCode: data["plan"].text ?? "", frames: [:], scopes: [:],
      instances: [:], assignments: [:], disqualified: [:], reserved: [], takenOver: nil, takenOverIn: nil,
      doers: [:], decisions: 0,
      decided: [],
      lastDecision: .null, pending: [], documents: 0, notes: 0, effects: 0, runs: 0, incidents: 0, command: 1,
      undo: nil, latest: event.time)
    frames[""] = FrameState(workflow: workflow, inputs: event.personal["inputs"])
    scopes[""] = ScopeState(
      frame: "", list: "", parent: nil, owner: nil, key: "", position: 0, item: .null, current: nil, names: [:],
      iterations: [:], finished: false)
  }

  /// Folds one event.
  ///
  /// - Throws: `StoreError.corrupt` where the event does not fit the state.
  package mutating func apply(_ event: CaseEvent) throws {
    let data = EventData(event)
    try beginCommand(data)
    switch event.type {
    case .opened: throw StoreError.corrupt("ärendet öppnas två gånger")
    case .closed:
      status = .closed
      closed = try data.date("day")
      exit = data["exit"].text
      endAll()
    case .annulled:
      status = .annulled
      closed = try data.date("day")
      endAll()
    case .corrected: try applyCorrection(data)
    case .began, .waiting, .reported, .completed, .cancelled, .branched, .branchFinished, .runStarted, .runFinished:
      try applyFlow(event.type, data, event)
    case .taskCompleted, .taskAssigned, .taskUndone, .taskDueChanged: try applyTask(event.type, data, event)
    case .roleAssigned: assignments[try data.text("role")] = try data.text("account")
    case .disqualified:
      try applyDisqualification(data, event)
    case .reserved: try applyReservation(data, event)
    case .clockChanged, .clockWarned, .clockExpired, .clockSuspended, .clockResumed, .clockExtended:
      try applyClock(event.type, data)
    case .messageReceived:
      pending.append(
        PendingMessage(id: try data.text("id"), type: try data.text("type"), payload: event.personal["payload"]))
    case .messageTaken:
      let id = try data.text("id")
      pending.removeAll { $0.id == id }
    case .messageSent: effects += 1
    case .effectRequested:
      effects += 1
      instances[try data.text("instance")]?.effects[try data.text("key")] = try data.text("id")
    case .effectSettled:
      let instance = try data.text("instance")
      let key = try data.text("key")
      let isKnown = data["state"].text != "oviss"
      switch data["state"].text {
      case "cancelled": undo?.blocked = "ett utskick har tagits tillbaka"
      case "confirmed", "given-up": undo?.blocked = "det är avgjort om ett utskick gick iväg"
      default: break
      }
      if isKnown, instances[instance]?.effects[key] == data["id"].text { instances[instance]?.effects[key] = nil }
    case .incidentOpened:
      incidents += 1
      // A failed effect stops nothing else of its step: other lines of a dispatch go on.
      guard data["effect"].isNull else { break }
      let instance = try data.text("instance")
      instances[instance]?.incident = try data.text("id")
      instances[instance]?.failedSignal = event.personal["signal"]
    case .incidentSettled:
      guard data["effect"].isNull else { break }
      let instance = try data.text("instance")
      instances[instance]?.incident = nil
      instances[instance]?.failedSignal = .null
    case .documentAdded: documents = max(documents, try data.integer("number"))
    case .noteAdded: notes += 1
    case .numberTaken: undo?.blocked = "ett nummer i en obruten serie har tagits"
    case .decided: try applyDecision(data, event)
    case .registerWritten: if undo?.blocked == nil { undo?.blocked = "ett register har ändrats" }
    case .documentWithdrawn, .effectRetried, .receiptNoted, .interrupted, .handled, .notified: break
    case .personalRemoved: applyErasure()
    }
    latest = event.time
  }

  /// A new command closes the possibility to undo an earlier one.
  private mutating func beginCommand(_ data: EventData) throws {
    let number = try data.integer("k")
    if number > command {
      command = number
      if data.event.type != .taskUndone && data.event.type != .taskAssigned { undo = nil }
    }
  }

  private mutating func applyCorrection(_ data: EventData) throws {
    let frame = data["frame"].text ?? ""
    guard var inputs = frames[frame]?.inputs.context else { return }
    inputs[try data.text("field")] = data.event.personal["value"]
    frames[frame]?.inputs = .context(inputs)
    frames[frame]?.noteCorrection(of: try data.text("field"), by: data.event)
    title = data.event.personal["title"].text ?? title
    party = data.event.personal["party"].text ?? party
    publicTitle = data.event.personal["publicTitle"].text ?? data["publicTitle"].text ?? publicTitle
    secret = data["secret"].boolean ?? secret
    planCode = data["plan"].text ?? planCode
  }

  private mutating func applyDisqualification(_ data: EventData, _ event: CaseEvent) throws {
    let account = try data.text("account")
    guard data["found"].boolean != false else {
      disqualified[account] = nil
      return
    }
    let isQuestion = account != event.actor && data["tried"].boolean != true
    // What has been admitted or found is not made a question again, and whoever has asked has asked.
    if isQuestion, let earlier = disqualified[account] {
      if earlier.isQuestion, earlier.by != event.actor { disqualified[account]?.others.append(event.actor) }
      return
    }
    disqualified[account] = Disqualification(
      ground: event.personal["ground"].text ?? "", by: event.actor, isQuestion: isQuestion)
  }

  private mutating func applyReservation(_ data: EventData, _ event: CaseEvent) throws {
    guard let reason = data["reason"].text.flatMap(Reservation.init) else {
      if data["lifted"].isNull { reserved = [] } else { reserved.remove(.takenOver) }
      (takenOver, takenOverIn) = (nil, nil)
      return
    }
    reserved.insert(reason)
    guard reason == .takenOver else { return }
    takenOver = try data["day"].date ?? SwedishTime.date(of: event.time)
    takenOverIn = data["run"].text
  }

  private mutating func applyErasure() {
    title = CaseState.erasedTitle
    publicTitle = CaseState.erasedTitle
    party = ""
  }

  private mutating func applyDecision(_ data: EventData, _ event: CaseEvent) throws {
    decisions += 1
    try keep(data, event)
    undo?.blocked = "beslutet är fattat"
    if data["procedural"].boolean == true { return }
    // That the nämnd took the matter over is spent when it has been decided.
    reserved.remove(.takenOver)
    (takenOver, takenOverIn) = (nil, nil)
    // What was tried and stands is still the latest word.
    if CaseState.leavesEarlier(data), lastDecision != .null { return }
    var decision = event.structural.context ?? Context()
    decision["k"] = nil
    decision["text"] = event.personal["text"]
    lastDecision = .context(decision)
  }

  private mutating func endAll() {
    instances = [:]
    scopes = scopes.filter { $0.key.isEmpty }
    scopes[""]?.current = nil
    scopes[""]?.finished = true
    frames = frames.filter { $0.key.isEmpty }
    pending = []
    undo = nil
  }
}
