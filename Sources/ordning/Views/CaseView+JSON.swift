import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

extension CaseView {
  /// The case as JSON: the row of `case list`, and `assignments`, `inputs`, `parties`, `tasks`, `clocks`, `documents`,
  /// `decisions`, `notes`, `incidents`, `effects`, `messages`, `stranded`.
  func value(organisation: Organisation, today: CivilDate) -> Value {
    var value = RowJSON.value(row).context ?? Context()
    value["assignments"] = .context(
      Context(assignments.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    value["inputs"] = .context(inputs)
    value["parties"] = .list(parties.map { $0.value })
    value["tasks"] = .list(
      tasks.map { task in
        let row = organisation.current(task.row, on: today)
        var value = RowJSON.value(row, name: task.name).context ?? Context()
        value["advice"] = .list(task.advice.map { .string($0) })
        return .context(value)
      })
    value["clocks"] = .list(clocks.map { $0.value })
    value["documents"] = .list(documents.map { RowJSON.value($0) })
    value["decisions"] = .list(decisions.map { $0.value })
    value["notes"] = .list(
      notes.map { ["time": .instant($0.time), "actor": .string($0.actor), "text": $0.personal["text"]] })
    value["incidents"] = .list(incidents.map { RowJSON.value($0) })
    value["effects"] = .list(dispatches.map { RowJSON.value($0, dnr: row.dnr) })
    value["messages"] = .list(
      untaken.map {
        [
          "type": .string($0.type), "title": .string($0.title), "received": $0.received.map { .instant($0) } ?? .null,
        ]
      })
    value["stranded"] = .text(stranded)
    return .context(value)
  }
}

extension PartyView {
  fileprivate var value: Value {
    [
      "field": .string(field), "title": .string(title), "name": .string(name), "number": .text(number),
      "email": .text(email), "address": .text(address), "contact": .text(contact),
    ]
  }
}

extension ClockView {
  fileprivate var value: Value {
    [
      "id": .string(id), "title": .string(title), "phase": .string(phase.rawValue), "due": .day(due),
      "last_due": .day(lastDue), "suspended_on": .day(suspendedOn), "lagrum": .text(lagrum),
      "ledger": .list(
        ledger.map {
          [
            "time": .instant($0.time), "actor": .string($0.actor), "text": .string($0.text), "due": .day($0.due),
            "cause": .text($0.cause),
          ]
        }),
    ]
  }
}

extension DecisionView {
  fileprivate var value: Value {
    [
      "number": .count(number), "type": .string(type), "title": .string(title), "outcome": .string(outcome),
      "organ": .text(organ), "meeting": .day(meeting), "paragraph": paragraph.map { .count($0) } ?? .null,
      "text": .text(text), "time": .instant(time), "actor": .string(actor), "decider": .string(decider),
      "reasons": .text(reasons), "conditions": .list(conditions.map { .string($0) }),
      "participants": .list(participants.map { .string($0) }), "lagrum": .list(lagrum.map { .string($0) }),
      "track": .text(track),
      "changes": changes.map {
        [
          "number": .count($0.decision), "kind": .string($0.word),
          "ground": $0.ground.map { .string($0.rawValue) } ?? .null,
        ]
      } ?? .null,
      "authority": [
        "level": .string(authority.level.rawValue), "role": .text(authority.role), "item": .text(authority.item),
        "revision": .text(authority.revision), "stands_in_for": .text(authority.standsInFor),
        "urgent": .boolean(authority.isUrgent == true), "reported_at": .day(authority.reportedAt),
        "explanation": .list(authority.explanation.map { .string($0) }),
      ],
    ]
  }
}
