import CivilTime
import FEEL
import WorkflowKit

/// A signal as it is kept with an incident, so that it can be tried again.
enum SignalRecord {
  static func value(of signal: Signal) -> Value {
    var record = Context([("key", .string(signal.key))])
    switch signal.event {
    case .task(let form, let values, let actor):
      record["kind"] = "task"
      record["form"] = .string(form)
      record["values"] = values
      record["actor"] = .string(actor)
    case .message(let type, let payload):
      record["kind"] = "message"
      record["type"] = .string(type)
      record["payload"] = payload
    case .day(let date):
      record["kind"] = "day"
      record["day"] = .date(date)
    case .effect(let outcome):
      record["kind"] = "effect"
      switch outcome {
      case .succeeded(let receipt): record["receipt"] = receipt
      case .failed(let reason): record["failed"] = .string(reason)
      case .unknown(let reason): record["unknown"] = .string(reason)
      case .skipped(let reason): record["skipped"] = .string(reason)
      }
    }
    return .context(record)
  }

  static func signal(of value: Value) -> Signal? {
    guard let key = value["key"].text else { return nil }
    switch value["kind"].text {
    case "task":
      return Signal(
        key: key,
        event: .task(
          form: value["form"].text ?? "", values: value["values"], by: value["actor"].text ?? ""))
    case "message":
      return Signal(key: key, event: .message(type: value["type"].text ?? "", payload: value["payload"]))
    case "day": return value["day"].date.map { Signal(key: key, event: .day($0)) }
    case "effect":
      if let reason = value["failed"].text { return Signal(key: key, event: .effect(.failed(reason: reason))) }
      if let reason = value["unknown"].text { return Signal(key: key, event: .effect(.unknown(reason: reason))) }
      if let reason = value["skipped"].text { return Signal(key: key, event: .effect(.skipped(reason: reason))) }
      return Signal(key: key, event: .effect(.succeeded(value["receipt"])))
    default: return nil
    }
  }
}
