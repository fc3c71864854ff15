public import FEEL

/// Something a step asks the engine to do in the same transaction as its own progress.
public enum Action: Sendable {
  /// Put an effect into the outbox; its outcome comes to the wait with the same key.
  case effect(EffectRequest)
  /// Take back an effect that has not begun; where it is on its way the person's command is refused. One that has gone
  /// stays as it is.
  case withdraw(effect: String)
  /// A person has found out whether an effect whose outcome was unknown (`oviss`) has happened, or gives it up.
  case settle(effect: String, happened: Bool, reason: String)
  /// Write a record of one of the plugin's registers; null removes it.
  case register(name: String, key: String, value: Value)
  /// Send a message to another case.
  case message(OutgoingMessage)
  /// Put a document into the case's list.
  case document(NewDocument)
  /// Decide; the engine authorises, and refuses the command where the decider has no right to.
  case decide(DecisionRequest)
  /// Note that an account is jävig in the case (KL 6:28–32, 7:4), with the ground, and what the nämnd has found where it
  /// has tried the question. The word of somebody else is a question until then: the account decides nothing meanwhile,
  /// and neither does whoever has raised it.
  case disqualify(account: String, ground: String, isFound: Bool? = nil)
  /// Keep the matter with the nämnd, whatever its delegation order says, until the nämnd gives it back.
  case reserve(Reservation)
  /// The nämnd gives the matter back: the delegation order holds for it again.
  case giveBack
  /// Make part of the output readable under the step's name while the step still waits.
  case report(Value)
  /// Tell those who have a role.
  case notify(roles: [String], text: String)
  /// Tell one account.
  case inform(account: String, text: String)
  /// Give a role in this case to an account: its tasks of that role go there.
  case assign(role: String, account: String)
  /// Change one of the process's inputs, with the reason: it is recorded and followed as a correction is.
  case amend(input: String, to: Value, reason: String)
  /// Write a line into the case's notes.
  case note(String)
}

extension Action {
  /// Makes part of the output readable under the step's name while the step still waits.
  ///
  /// - Throws: where the value cannot be encoded.
  public static func report(_ output: some Encodable) throws -> Action {
    .report(try ValueEncoder().encode(output))
  }
}
