package import FEEL

/// A step whose types are hidden in closures, found by its stable id.
///
/// Immutable; a class because it is large and looked up often.
package final class ErasedStep: Sendable {
  /// What the step says of itself.
  package let descriptor: StepDescriptor
  /// Whether it can wait for anything; otherwise it is done as soon as it is begun.
  package let mayWait: Bool
  /// Begins an instance with a configuration.
  package let begin: @Sendable (Value, StepContext) throws -> ErasedProgress
  /// Carries on with a state.
  package let resume: @Sendable (Value, Value, Signal, StepContext) throws -> ErasedProgress
  /// Follows a correction of the case.
  package let revise: @Sendable (Value, Value, StepContext) throws -> ErasedProgress?
  /// Tidies up after a state.
  package let cancel: @Sendable (Value, StepContext) throws -> [Action]
  /// Reckons an output anew with a configuration; nil where the step is not a `RecalculatedStep`.
  package let recalculate: (@Sendable (Value, Value, StepContext) throws -> Value)?

  /// Hides the types of a step.
  package init<S: Step>(_ step: S.Type) {
    descriptor = step.descriptor
    let asks = step.descriptor
    mayWait = S.State.self != Never.self || !asks.forms.isEmpty || !asks.messages.isEmpty || !asks.effects.isEmpty
    begin = { config, context in
      try ErasedStep.erase(step.begin(ErasedStep.config(config, of: step), in: context))
    }
    resume = { state, config, signal, context in
      let state = try ErasedStep.state(state, of: step)
      return try ErasedStep.erase(
        step.resume(state, ErasedStep.config(config, of: step), on: signal, in: context))
    }
    revise = { state, config, context in
      let state = try ErasedStep.state(state, of: step)
      return try step.revise(state, ErasedStep.config(config, of: step), in: context).map { try ErasedStep.erase($0) }
    }
    cancel = { state, context in step.cancel(try ErasedStep.state(state, of: step), in: context) }
    recalculate = (step as? any RecalculatedStep.Type).map { ErasedStep.recalculation(by: $0) }
  }

  private static func recalculation<S: RecalculatedStep>(
    by step: S.Type
  ) -> @Sendable (Value, Value, StepContext) throws -> Value {
    { output, config, context in
      let recorded = try ErasedStep.output(output, of: step)
      return try ValueEncoder().encode(
        step.recalculate(recorded, ErasedStep.config(config, of: step), in: context))
    }
  }

  private static func output<S: Step>(_ value: Value, of step: S.Type) throws -> S.Output {
    do { return try ValueDecoder().decode(S.Output.self, from: value) } catch {
      throw StepFault("Steget \(step.descriptor.id) kan inte läsa sitt sparade utfall: \(error)")
    }
  }

  private static func config<S: Step>(_ value: Value, of step: S.Type) throws -> S.Config {
    do { return try ValueDecoder().decode(S.Config.self, from: value) } catch {
      throw StepFault("Steget \(step.descriptor.id) kan inte läsa sina värden under with: \(error)")
    }
  }

  private static func state<S: Step>(_ value: Value, of step: S.Type) throws -> S.State {
    do { return try ValueDecoder().decode(S.State.self, from: value) } catch {
      throw StepFault("Steget \(step.descriptor.id) kan inte läsa sitt sparade läge: \(error)")
    }
  }

  private static func erase<State: Encodable, Output: Encodable>(
    _ progress: Progress<State, Output>
  ) throws -> ErasedProgress {
    switch progress {
    case .done(let output, let actions): .done(try ValueEncoder().encode(output), also: actions)
    case .waiting(let state, let waits, let actions):
      .waiting(try ValueEncoder().encode(state), for: waits, also: actions)
    }
  }
}
