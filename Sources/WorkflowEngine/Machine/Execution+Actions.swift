import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// Carries out what a step asks for besides its own progress.
  func perform(_ actions: [Action], of instance: String, node: StepNode, waiting: [Wait]) throws {
    for action in actions {
      switch action {
      case .effect(let request): try requestEffect(request, instance: instance)
      case .withdraw(let key): try takeBackEffect(key, of: instance)
      case .settle(let key, let happened, let reason):
        try settleUnknownEffect(key, of: instance, happened: happened, reason: reason)
      case .register(let name, let key, let value): try writeRegister(name, key: key, value: value)
      case .message(let message): try sendMessage(message, from: instance)
      case .document(let document): try addDocument(document)
      case .decide(let request): try decide(request, instance: instance, node: node)
      case .disqualify(let account, let ground, let isFound):
        try disqualify(account, ground: ground, isFound: isFound)
      case .reserve(let reason): try reserve(reason, in: state.run(of: instance))
      case .giveBack: if !state.reserved.isEmpty { try emit(.reserved, ["reason": .null]) }
      case .report(let output):
        try checkPromises(of: node, in: output)
        try emit(
          .reported, ["instance": .string(instance)], personal: .context(Context([("output", output)])))
      case .notify(let roles, let text): try notify(roles, text)
      case .inform(let account, let text): try inform(account, text)
      case .assign(let role, let account):
        guard environment.organisation.accounts[account] != nil else {
          throw Refusal("Kontot \(account) finns inte i organisationen.", code: "organisation.unknown-account")
        }
        try emit(.roleAssigned, ["role": .string(role), "account": .string(account)])
      case .amend(let input, let value, let reason): try amend(input, to: value, reason: reason, by: instance)
      case .note(let text): try addNote(text)
      }
    }
    outbox.reservedDocuments = 0
  }

  /// Keeps the matter with the nämnd until it gives it back.
  ///
  /// - Parameter day: The day the nämnd took it over, where it was another than that of the command.
  func reserve(_ reason: Reservation, on day: CivilDate? = nil, in run: String? = nil) throws {
    guard !state.reserved.contains(reason) else { return }
    try emit(
      .reserved,
      [
        "reason": .string(reason.rawValue), "day": day.map { .date($0) } ?? .null,
        "run": run.map { .string($0) } ?? .null,
      ])
  }

  private func requestEffect(_ request: EffectRequest, instance: String) throws {
    guard environment.registry.handler(request.kind) != nil else {
      throw StepFault("Effekten \(request.kind) utförs inte av någon installerad insticksmodul.")
    }
    let id = "\(state.id)~\(instance)~\(request.key)~\(state.effects + 1)"
    try emit(
      .effectRequested,
      [
        "id": .string(id), "instance": .string(instance), "key": .string(request.key),
        "kind": .string(request.kind),
      ], personal: .context(Context([("payload", request.payload)])))
    outbox.effects.append(
      EffectRow(
        id: id, caseID: state.id, instance: instance, key: request.key, kind: request.kind,
        payload: request.payload, state: .queued, attempts: 0, nextAttempt: now))
  }

  private func sendMessage(_ message: OutgoingMessage, from instance: String) throws {
    guard let type = environment.registry.messages[message.type] else {
      throw StepFault("Meddelandet \(message.type) finns inte.")
    }
    let (_, problems) = type.fields.conform(message.payload.context ?? Context())
    if let (field, problem) = problems.min(by: { $0.key < $1.key }) {
      throw StepFault("Meddelandet \(message.type): \(field) \(problem).")
    }
    let id = "\(state.id)~\(instance)~message~\(state.effects + 1)"
    try emit(
      .messageSent,
      ["id": .string(id), "receiver": .string(message.receiver), "type": .string(message.type)],
      personal: .context(Context([("payload", message.payload)])))
    outbox.effects.append(
      EffectRow(
        id: id, caseID: state.id, instance: instance, key: "message", kind: CaseMessageEffect.kind,
        payload: [
          "receiver": .string(message.receiver), "type": .string(message.type), "payload": message.payload,
        ], state: .queued, attempts: 0, nextAttempt: now))
  }

  private func writeRegister(_ name: String, key: String, value: Value) throws {
    guard let register = environment.registry.registers[name] else {
      throw StepFault("Registret \(name) finns inte.")
    }
    var written = value
    if let context = value.context {
      let (conformed, problems) = register.fields.conform(context)
      if let (field, problem) = problems.min(by: { $0.key < $1.key }) {
        throw StepFault("Registret \(name), post \(key): \(field) \(problem).")
      }
      written = .context(conformed)
    }
    outbox.registers.append((name, key, written))
    try emit(.registerWritten, ["register": .string(name), "key": .string(key)])
  }

  func addDocument(_ document: IncomingDocument) throws {
    try addDocument(
      NewDocument(
        number: state.documents + 1, title: document.title, direction: document.direction, day: document.day,
        counterpart: document.counterpart, secrecy: document.secrecy, publicTitle: document.publicTitle,
        mediaType: document.mediaType, content: document.content))
  }

  func addDocument(_ document: NewDocument) throws {
    let hash = Digest.of(document.content).hex
    // A document of a secret case is marked, so that whoever sends it sees the mark (OSL 5:5).
    let secrecy = document.secrecy.isEmpty && state.secret ? "ärendet är sekretessmarkerat" : document.secrecy
    let direction = DocumentRow.Direction(rawValue: document.direction.rawValue) ?? .drawnUp
    try emit(
      .documentAdded,
      [
        "number": .number(Number(document.number)), "direction": .string(direction.rawValue),
        "day": .date(document.day), "hash": .string(hash), "media": .string(document.mediaType),
        "size": .number(Number(document.content.count)),
      ],
      personal: [
        "title": .string(document.title), "counterpart": .string(document.counterpart),
        "secrecy": .string(secrecy), "publicTitle": .string(document.publicTitle),
      ])
    outbox.documents.append(
      (
        DocumentRow(
          caseID: state.id, number: document.number, title: document.title, direction: direction, day: document.day,
          counterpart: document.counterpart, secrecy: secrecy, publicTitle: document.publicTitle,
          mediaType: document.mediaType, hash: hash, size: document.content.count), document.content
      ))
    outbox.texts.append(("document/\(document.number)", document.title + " " + document.counterpart))
    if !secrecy.isEmpty, !document.publicTitle.isEmpty {
      outbox.texts.append((DocumentRow.publicTitlePart(of: document.number), document.publicTitle))
    }
  }

  func addNote(_ text: String) throws {
    try emit(
      .noteAdded, ["number": .number(Number(state.notes + 1))], personal: .context(Context([("text", .string(text))])))
    outbox.texts.append(("note/\(state.notes)", text))
  }

  func notify(_ roles: [String], _ text: String) throws {
    try emit(
      .notified, ["roles": .list(roles.map { .string($0) })], personal: .context(Context([("text", .string(text))])))
  }

  private func inform(_ account: String, _ text: String) throws {
    try emit(.notified, ["account": .string(account)], personal: .context(Context([("text", .string(text))])))
  }
}
