import CaseStore
import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// What can be done to a case besides its tasks, each with why it is closed to the visitor, where it is.
struct CaseActs {
  let reading: CaseReading
  let visitor: Visitor
  let registry: PluginRegistry

  var view: CaseView { reading.view }

  /// The act of a name.
  ///
  /// - Parameter subject: What it concerns.
  /// - Throws: `PageFault.missing` where there is none such.
  func act(_ name: String, of subject: String) throws -> CaseAct {
    let found: CaseAct? =
      switch name {
      case "anteckna": note
      case "handling": document
      case "makulera": annulment
      case "ratta": correction(of: subject)
      case "stopp": settlement(of: subject)
      case "ta": claim(of: subject)
      case "angra": undoing
      case "omfordela": reassignment(of: subject)
      case "stoppa-klocka": suspension(of: subject)
      case "starta-klocka": resumption(of: subject)
      case "forlang-klocka": lengthening(of: subject)
      case "besked": message(subject)
      case "starta": start(subject)
      case "avbryt": stop(subject)
      default: nil
      }
    guard let found else { throw PageFault.missing }
    return found
  }

  // MARK: - The case itself

  var note: CaseAct {
    CaseAct(
      name: "anteckna", title: "Skriv en anteckning",
      intro: ["Anteckningen sparas i ärendet med ditt namn och tiden, och kan inte ändras efteråt (FL 27 §)."],
      fields: [Field("text", .longText, title: "Anteckning")], makesNew: true,
      done: { _ in "Anteckningen är sparad" }, button: "Spara anteckningen"
    ) { .addNote($0.values["text"]?.text ?? "") }
  }

  var annulment: CaseAct {
    CaseAct(
      name: "makulera", title: "Makulera ärendet",
      intro: ["Det som har öppnats av misstag makuleras. Numret behålls, och det går inte att ångra."],
      fields: [CaseAct.reason], done: { _ in "Makuleringen är gjord" }, button: "Makulera",
      closed: closed(by: .annul) ?? (view.decisions.isEmpty ? nil : "Ett ärende med beslut kan inte makuleras.")
    ) { .annul(reason: $0.values["skäl"]?.text ?? "") }
  }

  func correction(of name: String) -> CaseAct? {
    guard let field = view.fields.first(where: { $0.name == name }) else { return nil }
    let value = Field(
      "värde", field.type, title: field.title, required: field.required && field.standard.isNull, help: field.help)
    let before = FieldWords(organisation: visitor.organisation).text(view.inputs[name] ?? .null, as: field.type)
    return CaseAct(
      name: "ratta", subject: name, title: "Rätta uppgiften \(field.title)",
      intro: ["Nu står det: \(before)", "Det som bygger på uppgiften räknas om, till exempel klockor."],
      fields: [value, CaseAct.reason],
      values: Context([("värde", view.inputs[name] ?? .null)]), aliases: [name: "värde"],
      done: { [title = field.title] _ in "Uppgiften \(title) är rättad" }, button: "Rätta",
      closed: closed(by: .correct)
    ) { .correct(field: name, to: $0.values["värde"] ?? .null, reason: $0.values["skäl"]?.text ?? "") }
  }

  func settlement(of id: String) -> CaseAct? {
    guard let incident = view.incidents.first(where: { $0.id == id }) else { return nil }
    let effect = view.dispatches.first { $0.row.id == incident.effect }
    let ways = StopWays(isUncertain: effect?.row.state == .oviss, unit: view.row.unit, visitor: visitor)
    return CaseAct(
      name: "stopp", subject: id, title: "Lös stoppet", intro: [PageWords.plain(incident.message)],
      fields: [
        Field(
          "hur",
          .choice(
            ways.all.map { way in
              Choice(way.how.rawValue, way.title + (way.sign.map { " (\($0))" } ?? ""))
            } + [Choice(IncidentResolution.cancel.rawValue, "Makulera ärendet")]), title: "Vad ska göras?"),
        Field("skäl", .longText, title: ways.reasonTitle, required: false, help: ways.reasonHelp),
      ], done: { _ in "Stoppet är löst" }, button: "Lös stoppet"
    ) { sent in
      guard let how = sent.values["hur"]?.text.flatMap({ IncidentResolution(rawValue: $0) }) else {
        throw Refusal("Välj vad som ska göras.", fields: ["hur": "måste väljas"])
      }
      return .settleIncident(id, how, reason: sent.values["skäl"]?.text ?? "")
    }
  }

  // MARK: - What comes from outside, and what people start

  func message(_ type: String) -> CaseAct? {
    guard let message = reading.choices.messages.first(where: { $0.id == type }) else { return nil }
    return CaseAct(
      name: "besked", subject: type, title: "För in: \(message.title)",
      intro: ["Skriv in det som har kommit. Handlingen läggs till för sig, med Lägg till en handling."],
      fields: message.fields, makesNew: true, leadsOn: true,
      done: { [title = message.title] _ in "Beskedet \(title) är infört" }, button: "För in beskedet",
      closed: closed(by: message.right)
        ?? (reading.choices.isIdle(message)
          ? "Ingen i ärendet väntar på det beskedet nu. Har det kommit ändå: lägg till det som en handling." : nil)
    ) { .message(id: "webb-\($0.id)", type: type, payload: .context($0.values)) }
  }

  func start(_ id: String) -> CaseAct? {
    guard let step = reading.choices.optional.first(where: { $0.id == id }) else { return nil }
    var why = closedCase
    if why == nil, let role = step.role, !holds(role) {
      why = "Det startas av \(visitor.organisation.title(ofRole: role).lowercased())."
    }
    if why == nil, !step.isOpen { why = "Det går inte att starta så långt som ärendet har kommit nu." }
    return CaseAct(
      name: "starta", subject: id, title: step.title,
      intro: ["Steget blir en uppgift på ärendets sida, där du fyller i resten."], leadsOn: true,
      done: { [title = step.title] _ in "Steget \(title) är startat" }, button: "Starta",
      closed: why
    ) { _ in .startOptional(id) }
  }

  func stop(_ id: String) -> CaseAct? {
    guard let step = reading.choices.optional.first(where: { $0.id == id }), step.canStop else { return nil }
    let why = step.role.flatMap { role in
      holds(role) ? nil : "Det avbryts av \(visitor.organisation.title(ofRole: role).lowercased())."
    }
    return CaseAct(
      name: "avbryt", subject: id, title: "Avbryt: \(step.title)",
      intro: ["Steget är startat, och ingen har gjort något i det än. Avbryt det om det startades av misstag."],
      fields: [CaseAct.reason], done: { [title = step.title] _ in "Steget \(title) är avbrutet" }, button: "Avbryt",
      closed: closedCase ?? why
    ) { .stopOptional(id, reason: $0.values["skäl"]?.text ?? "") }
  }

  // MARK: - Signs on closed doors

  var closedCase: String? { view.row.status == .open ? nil : "Ärendet är \(Words.status(view.row.status))." }

  /// Why the visitor may not do an act; nil where they may.
  func closed(by right: Right, whateverStatus: Bool = false) -> String? {
    if !whateverStatus, let closedCase { return closedCase }
    return visitor.sign(against: right, in: view.row.unit)
  }

  func holds(_ role: String) -> Bool {
    visitor.organisation.holds(visitor.account.id, role: role, in: view.row.unit, on: visitor.today)
  }
}
