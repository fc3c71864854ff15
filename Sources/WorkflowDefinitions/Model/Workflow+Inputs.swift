public import CivilTime
public import FEEL
import WorkflowKit

extension Workflow {
  /// What was entered as the types of the inputs, with standards filled in, and everything that is wrong with it.
  ///
  /// A check that reads a wrong field is passed over: what it would say is not known.
  public func conform(inputs given: Context, today: CivilDate, now: Instant) -> (inputs: Context, faults: InputFaults) {
    let (conformed, wrong) = inputs.conform(given)
    let all = wrong.merging(empty(inputs, in: conformed)) { first, _ in first }
    let tried = checks.filter { $0.reads.isDisjoint(with: all.keys) }
    return (conformed, faults(of: conformed, by: tried, besides: all, today: today, now: now))
  }

  /// What is wrong with the inputs when one of them has been changed: what the checks that read it say.
  ///
  /// Other checks are not tried, since an answer that has changed by itself, with the day, is no fault of the change.
  public func faults(of inputs: Context, changing field: String, today: CivilDate, now: Instant) -> InputFaults {
    let changed = self.inputs.filter { $0.name == field }
    return faults(
      of: inputs, by: checks.filter { $0.reads.contains(field) }, besides: empty(changed, in: inputs), today: today,
      now: now)
  }

  /// The lists that must have an item and have none.
  private func empty(_ fields: [Field], in inputs: Context) -> [String: String] {
    fields.reduce(into: [:]) { faults, field in
      if field.mustHaveItem, inputs[field.name]?.list?.isEmpty == true { faults[field.name] = "fyll i minst en post" }
    }
  }

  private func faults(
    of inputs: Context, by checks: [InputCheck], besides fields: [String: String], today: CivilDate, now: Instant
  ) -> InputFaults {
    var faults = InputFaults(fields: fields)
    for check in checks {
      if let objection = check.objection(to: inputs, today: today, now: now) { faults.add(objection, to: check.field) }
    }
    return faults
  }
}
