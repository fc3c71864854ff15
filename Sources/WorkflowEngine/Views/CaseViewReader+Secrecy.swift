import CaseStore
import FEEL

extension CaseViewReader {
  /// An event as the reader may see it: of a secret document that was added only what its public part says.
  func shown(_ event: OpenedEvent) -> OpenedEvent {
    guard event.type == EventType.documentAdded.rawValue, let mark = event.personal["secrecy"].text, !mark.isEmpty,
      case .keys(let keys) = who, Set(keys).isDisjoint(with: row.insiders)
    else { return event }
    let title = event.personal["publicTitle"].text ?? ""
    return event.with(
      personal: .context(
        Context([("title", .string(title.isEmpty ? DocumentRow.withoutTitle : title)), ("secrecy", "sekretess")])))
  }
}
