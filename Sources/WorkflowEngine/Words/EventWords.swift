import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// Says in words what an event of a case is.
///
/// Events are given in order, since later ones name steps by their instance.
struct EventWords {
  private let titles: StepTitles
  private let organisation: Organisation
  private let registry: PluginRegistry
  private var paths: [String: String] = [:]
  private var receivers: [String: String] = [:]
  /// The paragraphs that have been decided, with their organ and meeting.
  private var decided: Set<[Value]> = []

  /// Words for the events of one case.
  init(titles: StepTitles, organisation: Organisation, registry: PluginRegistry) {
    self.titles = titles
    self.organisation = organisation
    self.registry = registry
  }

  /// The event as people read it.
  mutating func entry(_ event: OpenedEvent) -> HistoryEntry {
    HistoryEntry(
      sequence: event.sequence, time: event.time, actor: event.actor,
      actorTitle: organisation.title(ofAccount: event.actor), type: event.type, text: text(of: event),
      isRoutine: EventWords.isRoutine(event), structural: event.structural, personal: event.personal)
  }

  /// Whether an event is only the process's own going on, which people need not read.
  private static func isRoutine(_ event: OpenedEvent) -> Bool {
    if event.structural["stopped"].boolean == true { return false }
    return switch EventType(rawValue: event.type) {
    case .began, .waiting, .reported, .completed, .branched, .branchFinished, .runStarted, .runFinished, .handled,
      .messageTaken, .numberTaken, .clockWarned:
      true
    default: false
    }
  }

  /// The event in a Swedish sentence, without a full stop.
  private mutating func text(of event: OpenedEvent) -> String {
    guard let type = EventType(rawValue: event.type) else { return event.type }
    let data = event.structural
    if let instance = data["instance"].text, let path = data["path"].text { paths[instance] = path }
    if let id = data["id"].text, let receiver = event.personal["payload"]["till"].text { receivers[id] = receiver }
    switch type {
    case .opened: return "Ärendet \(text(data["dnr"])) öppnades"
    case .closed: return "Ärendet avslutades" + (data["exit"].text.map { ": \(titles.step("!exits/" + $0))" } ?? "")
    case .annulled: return "Ärendet makulerades" + because(event)
    case .corrected:
      let verb = data["instance"].isNull ? "rättades" : "ändrades"
      return "\(field(data)) \(verb) från \(text(event.personal["before"])) till \(text(event.personal["value"]))"
        + because(event)
    case .noteAdded: return "Anteckning: \(event.personal["text"].text ?? "–")"
    case .numberTaken: return "Nummer \(text(data["number"])) togs"
    case .registerWritten: return "Registret \(text(data["register"])) ändrades: \(text(data["key"]))"
    case .personalRemoved: return "Personuppgifter gallrades"
    case .roleAssigned: return "\(role(data["role"])) är \(account(data["account"]))"
    case .disqualified:
      let (who, ground) = (account(data["account"]), text(event.personal["ground"]))
      if data["found"].boolean == false { return "\(who) är inte längre anmäld som jävig: \(ground)" }
      let isQuestion = data["tried"].boolean != true && data["account"].text != event.actor
      return isQuestion ? "\(who) anmäldes som jävig: \(ground)" : "\(who) är jävig: \(ground)"
    case .reserved:
      return switch data["reason"].text.flatMap(Reservation.init) {
      case .weighty: "Ärendet är av större vikt: nämnden beslutar"
      case .takenOver: "Nämnden tog över ärendet"
      case nil: "Nämnden lämnade tillbaka ärendet: delegationsordningen gäller igen"
      }
    case .notified:
      let who = data["account"].isNull ? roles(data["roles"]) : account(data["account"])
      return "Underrättade \(who): \(text(event.personal["text"]))"
    case .decided: return decision(event)
    case .documentAdded:
      return "Handling \(text(data["number"])) (\(text(data["direction"]))): \(text(event.personal["title"]))"
    case .documentWithdrawn: return "Handling \(text(data["number"])) återtogs"
    case .began, .waiting, .reported, .completed, .cancelled, .branched, .branchFinished, .runStarted, .runFinished,
      .interrupted, .handled:
      return flow(type, event)
    case .taskCompleted, .taskAssigned, .taskUndone, .taskDueChanged: return task(type, event)
    case .clockChanged, .clockWarned, .clockExpired, .clockSuspended, .clockResumed, .clockExtended:
      return clock(type, event)
    case .messageReceived, .messageTaken, .messageSent, .effectRequested, .effectRetried, .effectSettled,
      .receiptNoted, .incidentOpened, .incidentSettled:
      return world(type, event)
    }
  }

  // Flow

  private func flow(_ type: EventType, _ event: OpenedEvent) -> String {
    let data = event.structural
    let step = step(data)
    switch type {
    case .began: return "\(step) började"
    case .waiting:
      let waits = (data["waits"].list ?? []).map { wait($0) }
      return waits.isEmpty ? "\(step) väntar inte längre" : "\(step) väntar på \(waits.joined(separator: ", "))"
    case .reported:
      return data["scope"].isNull ? "\(step) lämnade en uppgift om läget" : "\(step) räknades om efter en rättelse"
    case .completed: return "\(step) blev klart"
    case .cancelled: return "\(step) avbröts"
    case .branched: return "\(step) delades i \(Words.count(data["branches"].list?.count ?? 0, "gren", "grenar"))"
    case .branchFinished: return "En gren blev klar"
    case .runStarted: return "Ett sidospår började"
    case .runFinished:
      return data["stopped"].isNull ? "Ett sidospår blev klart" : "\(step) startades av misstag" + because(event)
    case .interrupted: return "Avbrott: \(trigger(data["what"]))"
    default: return "Händelse: \(trigger(data["what"]))"
    }
  }

  private func receiver(_ data: Value) -> String {
    data["id"].text.flatMap { receivers[$0] }.map { " till \($0)" } ?? ""
  }

  /// What a message is called, within quotation marks.
  private func message(_ type: Value) -> String {
    "\"\(type.text.flatMap { registry.messages[$0]?.title } ?? text(type))\""
  }

  private func wait(_ wait: Value) -> String {
    switch wait["kind"].text {
    case "task":
      let due = wait["due"].date.map { ", senast \($0.swedish)" } ?? ""
      let who = wait["assignee"].text.map { organisation.title(ofAccount: $0) } ?? role(wait["role"]).lowercased()
      return who.isEmpty ? "en uppgift\(due)" : "en uppgift för \(who)\(due)"
    case "message": return "meddelandet \(message(wait["message"]))"
    case "day": return wait["day"].date?.swedish ?? text(wait["day"])
    default: return "ett utskick"
    }
  }

  private func trigger(_ what: Value) -> String {
    let parts = (what.text ?? "").split(separator: ":").map(String.init)
    switch parts.first {
    case "message": return "meddelandet \(message(.string(parts.dropFirst().first ?? "")))"
    case "clock":
      let words = ["started": "började löpa", "warned": "varnar", "expired": "gick ut"]
      return "\(titles.clock(parts.dropFirst().first ?? "")) \(parts.last.flatMap { words[$0] } ?? "")"
    case "effect": return "utskicket i \(titles.step(parts.dropFirst().first ?? "")) misslyckades"
    default: return what.text ?? ""
    }
  }

  // Tasks

  private func task(_ type: EventType, _ event: OpenedEvent) -> String {
    let step = step(event.structural)
    switch type {
    case .taskCompleted: return "Uppgiften \(step) gjordes"
    case .taskUndone: return "Uppgiften \(step) ångrades" + because(event)
    case .taskDueChanged:
      let before = event.structural["from"].date.map { " (förut \($0.swedish))" } ?? ""
      guard let due = event.structural["due"].date else {
        return "Uppgiften \(step) har inte längre någon sista dag\(before)"
      }
      return "Uppgiften \(step) ska vara gjord senast \(due.swedish)\(before)"
    default:
      guard let account = event.structural["to"].text else { return "Uppgiften \(step) släpptes" + because(event) }
      if account == event.actor { return "Uppgiften \(step) togs" }
      return "Uppgiften \(step) gavs till \(organisation.title(ofAccount: account))" + because(event)
    }
  }

  // Clocks

  private func clock(_ type: EventType, _ event: OpenedEvent) -> String {
    let data = event.structural
    let title = titles.clock(data["clock"].text ?? "")
    switch type {
    case .clockChanged:
      guard let due = data["due"].date else { return "\(title): det finns inte längre någon sista dag" }
      let before = data["from"].date.map { " (förut \($0.swedish))" } ?? ""
      return "\(title): sista dag \(due.swedish)\(before)"
    case .clockWarned: return "\(title): varning"
    case .clockExpired: return "\(title): tiden gick ut" + (data["due"].date.map { " \($0.swedish)" } ?? "")
    case .clockSuspended: return "\(title): stoppades" + because(event)
    case .clockResumed:
      return "\(title): löper igen, \(Words.count(data["days"].integer ?? 0, "dag", "dagar")) läggs till"
        + because(event)
    default: return "\(title): förlängdes med \(text(data["by"]))" + because(event)
    }
  }

  // The world

  private func world(_ type: EventType, _ event: OpenedEvent) -> String {
    let data = event.structural
    switch type {
    case .messageReceived: return "Meddelandet \(message(data["type"])) kom in"
    case .messageTaken: return "Meddelandet \(data["aside"].boolean == true ? "lades åt sidan" : "togs om hand")"
    case .messageSent: return "Meddelandet \(message(data["type"])) lämnades till \(text(data["receiver"]))"
    case .effectRequested:
      return "Utskicket\(receiver(data)) lades i kö (\(registry.effectTitle(data["kind"].text ?? "")))"
    case .effectRetried:
      return "Utskicket\(receiver(data)) försöks igen efter försök \(text(data["attempts"]))" + because(event)
    case .effectSettled:
      return "Utskicket\(receiver(data)) är \(EventWords.outcomes[data["state"].text ?? ""] ?? text(data["state"]))"
        + (data["late"].boolean == true ? ": besked kom sent, när det redan var ovisst" : "") + because(event)
    case .receiptNoted:
      let outcome = data["state"].text == "succeeded" ? "det gick iväg" : "det gick inte iväg"
      return
        "Sent besked om utskicket\(receiver(data)), försök \(text(data["attempts"])): \(outcome). Inget annat ändras"
        + because(event)
    case .incidentOpened: return "Stopp i \(step(data)): \(text(event.personal["message"]))"
    default:
      return "Stoppet i \(step(data)) löstes: \(EventWords.resolutions[data["how"].text ?? ""] ?? text(data["how"]))"
        + because(event)
    }
  }

  private static let outcomes = [
    "succeeded": "klart", "failed": "misslyckat", "oviss": "ovisst", "skipped": "överhoppat", "cancelled": "inställt",
    "confirmed": "bekräftat", "given-up": "uppgivet",
  ]
  private static let resolutions = [
    "retry": "nytt försök", "skip": "överhoppat", "cancel": "ärendet makulerat", "receipt": "besked kom",
  ]

  private mutating func decision(_ event: OpenedEvent) -> String {
    let data = event.structural
    let organ = data["organ"].text.map { organisation.title(ofBody: $0) } ?? account(.string(event.actor))
    let paragraph = data["paragraph"].isNull ? "" : " § \(text(data["paragraph"]).drop { $0 == "§" || $0 == " " })"
    // The same paragraph once more is the decision recorded anew, before it was signed (`CaseView.isReplaced`).
    let isNew =
      data["paragraph"].isNull || decided.insert([data["organ"], data["meeting"], data["paragraph"]]).inserted
    let what =
      isNew ? "beslutade\(paragraph)" : "rättade sitt beslut\(paragraph) före justeringen"
    return "\(organ) \(what): \(text(data["outcome"]))"
  }

  // Pieces

  private func step(_ data: Value) -> String {
    let path = data["path"].text ?? data["instance"].text.flatMap { paths[$0] }
    return "\"\(path.map { titles.step($0) } ?? TaskName.step(ofInstance: data["instance"].text ?? ""))\""
  }

  private func field(_ data: Value) -> String {
    let name = data["field"].text ?? ""
    return titles.workflow?.inputs.first { $0.name == name }?.title ?? name
  }

  private func because(_ event: OpenedEvent) -> String {
    event.personal["reason"].text.map { $0.isEmpty ? "" : ". Skäl: \($0)" } ?? ""
  }

  private func role(_ id: Value) -> String { id.text.map { organisation.title(ofRole: $0) } ?? "" }
  private func roles(_ ids: Value) -> String { (ids.list ?? []).map { role($0).lowercased() }.joined(separator: ", ") }
  private func account(_ id: Value) -> String { id.text.map { organisation.title(ofAccount: $0) } ?? "" }
  private func text(_ value: Value) -> String { Words.value(value) }
}
