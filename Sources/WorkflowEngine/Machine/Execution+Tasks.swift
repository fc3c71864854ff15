import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// The task of an id, if the case still has it.
  func task(_ id: String) throws -> (TaskID, InstanceState, WaitState) {
    guard let task = TaskID(id), let active = state.instances[task.instance],
      let wait = active.waits.first(where: { $0.key == task.key && $0.kind == .task })
    else {
      throw Refusal(
        "Uppgiften finns inte längre i \(state.dnr): någon har gjort den, eller så har ärendet gått vidare.",
        code: "task.gone", hint: "Se vad som nu står på tur med ordning task list --case \(state.dnr).")
    }
    return (task, active, wait)
  }

  func completeTask(_ id: String, values: Context, version: Int?, sequence: Int) throws {
    let (task, active, wait) = try task(id)
    if let version, version != sequence { throw Refusal.stale }
    guard active.incident == nil else {
      throw Refusal(
        "Steget står stilla på ett stopp som måste lösas först.", code: "task.incident",
        hint: "Se ordning incident list --case \(state.dnr).")
    }
    let node = try node(of: task.instance)
    try checkActor(for: wait, node: node, instance: task.instance)
    guard case .step(let uses, _) = node.kind,
      let form = wait.form.flatMap({ environment.registry.descriptor(uses)?.form($0) })
    else { throw StepFault("Formuläret \(wait.form ?? "") finns inte i steget \(node.title).") }
    let (conformed, problems) = wait.narrowed(form.fields).conform(values)
    if !problems.isEmpty {
      throw Refusal("Formuläret \"\(form.title)\" är inte rätt ifyllt.", code: "task.fields", fields: problems)
    }
    try emit(
      .taskCompleted,
      ["instance": .string(task.instance), "key": .string(task.key), "path": .string(node.path)],
      personal: .context(Context([("values", .context(conformed))])))
    let signal = Signal(key: task.key, event: .task(form: form.name, values: .context(conformed), by: actor))
    do { try attempt { try resume(task.instance, on: signal) } } catch let refusal as Refusal {
      throw refusal
    } catch {
      // What the person has done stands; what could not be done with it waits for somebody who can mend it.
      try openIncident(on: task.instance, effect: nil, error, signal: SignalRecord.value(of: signal))
    }
  }

  /// A jävig person takes no part in the case (KL 6:30, 7:4).
  func checkImpartial() throws {
    // A question that nobody has tried keeps from deciding, not from the rest of the work.
    guard let jav = state.disqualified[actor], !jav.isQuestion else { return }
    let ground = jav.words
    throw Refusal(
      "Du är anmäld som jävig i \(state.dnr)\(ground.isEmpty ? "" : ": \(ground)").", code: "task.disqualified",
      hint: "Låt någon annan göra det.", lagrum: ["KL 6:30", "KL 7:4"])
  }

  /// Whether the actor may do a task. Who may decide is not asked here, but when the step asks for the decision: the
  /// refusal then says what the delegation order says.
  ///
  /// - Throws: `Refusal` with the reason.
  func checkActor(for wait: WaitState, node: StepNode, instance: String, isClaim: Bool = false) throws {
    let organisation = environment.organisation
    let role = wait.role ?? ""
    let roleTitle = organisation.title(ofRole: role)
    try organisation.requireAccount(actor)
    let assignee = wait.assignee.flatMap { isStill($0, inRole: role) ? $0 : nil }
    if let assignee, assignee != actor, organisation.absence(of: assignee, on: today)?.substitute != actor {
      let who = organisation.title(ofAccount: assignee)
      throw Refusal(
        "Uppgiften är tilldelad \(who).", code: "task.not-yours",
        hint: "Omfördela den först om \(who) är frånvarande (ordning task reassign).")
    }
    if !wait.decides { try checkImpartial() }
    let maySpeak = wait.decides && !isClaim
    guard maySpeak || role.isEmpty || organisation.holds(actor, role: role, in: state.unit, on: today) else {
      let holders = organisation.holders(of: role, in: state.unit).map(\.title).joined(separator: ", ")
      throw Refusal(
        "Uppgiften görs av \(roleTitle.lowercased()).", code: "task.wrong-role",
        hint: holders.isEmpty ? "Ingen har den rollen i \(state.unit)." : "Den rollen har \(holders).")
    }
    if wait.decides { return }
    if let other = try doers(apartFrom: node, instance: instance).first(where: { $0.accounts.contains(actor) }) {
      throw Refusal(
        "Du har själv gjort \"\(other.title)\" i \(state.dnr) och kan därför inte göra \"\(node.title)\".",
        code: "task.four-eyes", hint: "Lämna uppgiften till en annan person med rollen \(roleTitle.lowercased()).")
    }
  }

  /// The steps that a step must be done by others than (`distinct_from`), and who has done them in any round, branch or
  /// item.
  func doers(apartFrom node: StepNode, instance: String) throws -> [(title: String, accounts: [String])] {
    guard let scope = state.instances[instance].flatMap({ state.scopes[$0.scope] }) else { return [] }
    let workflow = try workflow(of: scope)
    return node.distinctFrom.map { path in
      (workflow.node(path)?.title ?? path, state.doers[path] ?? [])
    }
  }

  /// - Parameter role: The role by which it is given to somebody else; null where the actor takes it.
  func assignTask(_ id: String, to account: String?, reason: String, role: Value = .null) throws {
    let (task, _, wait) = try task(id)
    let organisation = environment.organisation
    if let account {
      try organisation.requireAccount(account)
      let role = wait.role ?? ""
      guard role.isEmpty || organisation.holds(account, role: role, in: state.unit, on: today) else {
        let title = organisation.title(ofRole: role)
        throw Refusal(
          "\(organisation.title(ofAccount: account)) har inte rollen \(title.lowercased()) i \(state.unit).",
          code: "task.wrong-role",
          hint: "Välj någon av "
            + organisation.holders(of: role, in: state.unit).map(\.id).joined(separator: ", ") + ".")
      }
    }
    try emit(
      .taskAssigned,
      [
        "instance": .string(task.instance), "key": .string(task.key), "to": account.map { .string($0) } ?? .null,
        "role": role,
      ], personal: reason.isBlank ? .null : .context(Context([("reason", .string(reason))])))
  }

  func claimTask(_ id: String) throws {
    let (task, _, wait) = try task(id)
    try checkActor(for: wait, node: try node(of: task.instance), instance: task.instance, isClaim: true)
    try assignTask(id, to: actor, reason: "")
  }

  func reassignTask(_ id: String, to account: String, reason: String) throws {
    let role = try role(by: .reassign)
    guard !reason.isBlank else {
      throw Refusal("Skriv varför uppgiften omfördelas.", code: "task.reason", fields: ["skäl": "måste fyllas i"])
    }
    try assignTask(id, to: account, reason: reason, role: role)
  }

  func undoTask(_ id: String, reason: String) throws {
    guard let point = state.undo, point.task == id else {
      throw Refusal(
        "Uppgiften kan inte ångras: något har redan hänt i ärendet efter den.", code: "task.undo-late",
        hint: "Rätta i stället i ett senare steg, eller be chefen skicka ärendet tillbaka.")
    }
    guard point.actor == actor else {
      throw Refusal("Bara den som gjorde uppgiften kan ångra den.", code: "task.undo-other")
    }
    if let blocked = point.blocked {
      throw Refusal("Uppgiften kan inte ångras: \(blocked).", code: "task.undo-blocked")
    }
    let earlier = point.before.state.effects
    let requested = try tx.effects(case: state.id, state: nil).filter { row in
      row.state != .cancelled && (row.id.split(separator: "~").last.flatMap { Int($0) } ?? 0) > earlier
    }
    for var row in requested {
      guard row.state == .queued && row.attempts == 0 else {
        throw Refusal("Uppgiften kan inte ångras: utskicket har redan börjat.", code: "task.undo-sent")
      }
      row.state = .cancelled
      outbox.effects.append(row)
    }
    let withdrawn = try tx.documents(case: state.id).filter {
      $0.number > point.before.state.documents && !$0.withdrawn
    }
    guard let task = TaskID(id) else { return }
    try emit(
      .taskUndone, ["instance": .string(task.instance), "key": .string(task.key)],
      personal: reason.isBlank ? .null : .context(Context([("reason", .string(reason))])))
    for var row in withdrawn {
      row.withdrawn = true
      try emit(.documentWithdrawn, ["number": .number(Number(row.number))])
      outbox.documents.append((row, nil))
    }
    try restoreIncidents()
  }

  /// Brings the list of incidents back to what the steps stand still on after an undone task.
  private func restoreIncidents() throws {
    let standing = Set(state.instances.values.compactMap(\.incident))
    for var row in try tx.incidents(case: state.id, openOnly: false) where !row.instance.isEmpty && row.effect == nil {
      guard standing.contains(row.id) != (row.settled == nil) else { continue }
      row.settled = standing.contains(row.id) ? nil : now
      outbox.incidents.append(row)
    }
  }
}
