public import FEEL

/// Something that is to happen to a case.
public enum CaseCommand: Sendable {
  /// Hand in a task's form; `version` is the case's last event that the person saw, where known.
  case completeTask(String, values: Context, version: Int? = nil)
  /// Take a task for oneself.
  case claimTask(String)
  /// Give a task to somebody else, with a reason.
  case reassignTask(String, to: String, reason: String)
  /// Take back a task that one has completed, before anyone has acted on it.
  case undoTask(String, reason: String)
  /// Take in a message under an id that makes a repetition harmless.
  case message(id: String, type: String, payload: Value)
  /// Start one of the steps that may be started at any time.
  case startOptional(String)
  /// Take back such a step that was started by mistake, before anyone has done anything in it.
  case stopOptional(String, reason: String)
  /// Write a note.
  case addNote(String)
  /// Put a document into the case's list.
  case addDocument(IncomingDocument)
  /// Correct a mistyped input, with a reason.
  case correct(field: String, to: Value, reason: String)
  /// Annul a wrongly opened case; its number is kept.
  case annul(reason: String)
  /// Stop, resume or extend a clock, with a reason.
  case changeClock(String, ClockChange, reason: String)
  /// Settle an incident, with a reason.
  case settleIncident(String, IncidentResolution, reason: String)
  /// Look at the clocks: the worker's command.
  case tick
  /// An effect has been tried: the command of the worker that tried it.
  case effectTried(EffectAttempt, EffectTrial)
  /// The worker that was at an effect has gone away, and its lease has run out: another worker's command. Nothing happens
  /// where the worker has come back meanwhile.
  case effectAbandoned(EffectAttempt, EffectTrial)
}
