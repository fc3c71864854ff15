import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// Lets the clocks of a process that is about to begin have their days, those that build on others too, so that its first
  /// step can read them.
  func startClocks(of workflow: Workflow, frame: String, cause: String) throws {
    for _ in workflow.clocks {
      guard try evaluateClocks(cause: cause, frame: frame) else { return }
    }
  }

  /// Evaluates the clocks anew; a change is written with its cause. True where anything changed.
  ///
  /// - Parameter frame: The process whose clocks they are; nil for all.
  func evaluateClocks(cause: String, frame only: String? = nil) throws -> Bool {
    guard state.isOpen else { return false }
    var changed = false
    for (frame, frameState) in state.frames.sorted(by: { $0.key < $1.key }) where only == nil || only == frame {
      guard let workflow = bundle.library.workflows[frameState.workflow] else { continue }
      for definition in workflow.clocks {
        let clock = frameState.clocks[definition.id] ?? .idle
        guard clock.phase != .suspended else { continue }
        let due = try reckonedDay(of: definition, clock: clock, frame: frame, workflow: workflow)
        if due == clock.due { continue }
        changed = true
        try emit(
          .clockChanged,
          [
            "frame": .string(frame), "clock": .string(definition.id), "due": due.map { .date($0) } ?? .null,
            "from": clock.due.map { .date($0) } ?? .null, "cause": .string(cause),
            "warned": .list(try behind(definition, due: due).map { .number(Number($0)) }),
          ])
        if clock.due == nil && due != nil { _ = try fire(.clock(definition.id, .started), frame: frame) }
      }
    }
    return changed
  }

  /// The last day of a clock.
  ///
  /// - Throws: `StepFault` that names the clock where the day is none that can be used.
  private func reckonedDay(
    of definition: ClockDefinition, clock: ClockState, frame: String, workflow: Workflow
  ) throws -> CivilDate? {
    do {
      return try lastDay(of: definition, clock: clock, frame: frame, workflow: workflow)
    } catch let error as CivilTimeError {
      let place = "\(definition.place.file.name):\(definition.place.range.start.line)"
      throw StepFault("Klockan \"\(definition.title)\" (\(place)) kan inte få någon dag: \(error.message).")
    }
  }

  /// The day that an expression gives; nil where it gives none.
  private func day(_ expression: PlacedExpression, in scope: CaseScope) throws(CivilTimeError) -> CivilDate? {
    let value = expression.expression.evaluate(in: scope)
    guard value.date == nil, case .date = value else { return value.date }
    throw .outOfRange
  }

  private func lastDay(
    of definition: ClockDefinition, clock: ClockState, frame: String, workflow: Workflow
  ) throws -> CivilDate? {
    let scope = values(frame, workflow.layout)
    var day: CivilDate?
    switch definition.rule {
    case .until(let expression): day = try self.day(expression, in: scope)
    case .lasts(let start, let period): day = try self.day(start, in: scope).map { try $0.adding(period) }
    }
    guard var day else { return nil }
    for period in clock.extensions { day = try day.adding(period) }
    day = try day.adding(days: clock.pausedDays)
    return definition.rolls ? try LegalTime.lastDayToAct(day) : day
  }

  /// The warnings whose day has passed already when a last day is set: all but the latest of them are never given.
  private func behind(_ definition: ClockDefinition, due: CivilDate?) throws -> [Int] {
    guard let due else { return [] }
    let passed = try definition.warnings.enumerated().filter { try due.subtracting($1) <= today }
    guard let latest = try passed.max(by: { try due.subtracting($0.element) < due.subtracting($1.element) }) else {
      return []
    }
    return passed.map(\.offset).filter { $0 != latest.offset }
  }

  /// Lets the clocks and waited-for days whose time has come do their work. True where anything happened.
  func fireDue() throws -> Bool {
    guard state.isOpen else { return false }
    for (frame, frameState) in state.frames.sorted(by: { $0.key < $1.key }) {
      guard let workflow = bundle.library.workflows[frameState.workflow] else { continue }
      for definition in workflow.clocks {
        guard let clock = frameState.clocks[definition.id], clock.phase == .running, let due = clock.due else {
          continue
        }
        if try warn(definition, clock: clock, due: due, frame: frame) { return true }
        if due < today, try !mustWait(.clock(definition.id, .expired), frame: frame) {
          try emit(.clockExpired, ["frame": .string(frame), "clock": .string(definition.id), "due": .date(due)])
          _ = try fire(.clock(definition.id, .expired), frame: frame)
          return true
        }
      }
    }
    for (instance, active) in state.instances.sorted(by: { $0.key < $1.key }) where active.incident == nil {
      guard let wait = active.waits.first(where: { $0.kind == .day && ($0.day.map { $0 <= today } ?? false) }),
        let day = wait.day
      else { continue }
      let place = "\(active.scope) \(active.path)"
      daysTold[place, default: 0] += 1
      guard daysTold[place, default: 0] <= Execution.mostDaysTold else {
        try openIncident(
          on: instance, effect: nil,
          StepFault("Steget väntar om och om igen på \(day.swedish), som redan har passerat."),
          signal: SignalRecord.value(of: Signal(key: wait.key, event: .day(day))))
        return true
      }
      try resumeUnattended(instance, on: Signal(key: wait.key, event: .day(day)))
      return true
    }
    return false
  }

  /// Gives the latest of the warnings whose day has come; earlier ones that nobody was there to give are passed over.
  private func warn(
    _ definition: ClockDefinition, clock: ClockState, due: CivilDate, frame: String
  ) throws -> Bool {
    guard today <= due else { return false }
    let waiting = try definition.warnings.enumerated().filter {
      try !clock.warned.contains($0.offset) && due.subtracting($0.element) <= today
    }
    guard let latest = try waiting.max(by: { try due.subtracting($0.element) < due.subtracting($1.element) }),
      try !mustWait(.clock(definition.id, .warned), frame: frame)
    else { return false }
    try emit(
      .clockWarned,
      [
        "frame": .string(frame), "clock": .string(definition.id), "warning": .number(Number(latest.offset)),
        "passed": .list(waiting.filter { $0.offset != latest.offset }.map { .number(Number($0.offset)) }),
      ])
    _ = try fire(.clock(definition.id, .warned), frame: frame)
    return true
  }

  /// How many days that have been a step may wait for in one command.
  private static let mostDaysTold = 50

  /// When the case is to be looked at next because of its clocks and waited-for days, by key.
  static func alarms(of state: CaseState, in library: WorkflowLibrary) throws -> [String: CivilDate] {
    var alarms: [String: CivilDate] = [:]
    guard state.isOpen else { return alarms }
    for (frame, frameState) in state.frames {
      guard let workflow = library.workflows[frameState.workflow] else { continue }
      for definition in workflow.clocks {
        guard let clock = frameState.clocks[definition.id], clock.phase == .running, let due = clock.due else {
          continue
        }
        var next = try due.adding(days: 1)
        for (index, warning) in definition.warnings.enumerated() where !clock.warned.contains(index) {
          next = min(next, try due.subtracting(warning))
        }
        alarms["clock:\(frame)\(definition.id)"] = next
      }
    }
    for (instance, active) in state.instances where active.incident == nil {
      for wait in active.waits where wait.kind == .day {
        if let day = wait.day { alarms["wait:\(instance)~\(wait.key)"] = day }
      }
    }
    return alarms
  }
}
