import CaseStore
package import CivilTime
import WorkflowKit

extension Engine {
  /// Removes everything personal from post that waits no longer (gallring): what it was, from whom, its file, and what was
  /// said of it. The day it came is left, and that it was weeded.
  ///
  /// - Parameter seen: The item's latest event that the person saw.
  /// - Throws: `Refusal` where it waits or lies in a case, no reason is given, or the account has no right to (`Right.erase`).
  package func weed(post id: String, reason: String, seen: Int, by account: String, at now: Instant) async throws {
    let hash = try await store.write { tx -> String? in
      guard let entry = try PostBox(tx).entry(id, for: .keys(keys(of: account, now, tx))), !entry.item.isWeeded else {
        throw Refusal.postIsGone
      }
      _ = try organisation(tx).role(by: .erase, in: entry.item.unit, for: account, on: SwedishTime.date(of: now))
      if case .filed(_, let dnr, _) = entry.item.last {
        throw Refusal(
          "Posten ligger i ärendet \(dnr) och gallras med det.", hint: "Gallra ärendet när det är avslutat.")
      }
      guard entry.version == seen else { throw Refusal.postIsChanged }
      guard !entry.item.isOpen else {
        throw Refusal(
          "Posten väntar och kan inte gallras.", code: "case.open",
          hint: "Lägg den i ett ärende, skicka den vidare eller avsluta den först.")
      }
      guard !reason.isBlank else {
        throw Refusal("Skriv med vilket stöd posten gallras.", code: "case.reason", fields: ["skäl": "måste fyllas i"])
      }
      try weed(entry.item, reason: reason, by: account, at: now, tx)
      return entry.item.file?.hash
    }
    if let hash { try await removeUnnamed([hash]) }
  }

  /// Weeds the post that a case has taken, with the case.
  func weedPost(of caseID: String, reason: String, by account: String, at now: Instant, _ tx: any StoreTransaction)
    throws
  {
    for link in try tx.registerRecords(PostBox.links(to: caseID)) {
      guard let item = try PostBox(tx).entry(link.key, for: .system)?.item, !item.isWeeded else { continue }
      try weed(item, reason: reason, by: account, at: now, tx)
    }
  }

  private func weed(
    _ item: PostItem, reason: String, by account: String, at now: Instant, _ tx: any StoreTransaction
  ) throws {
    let streams = try [PostBox.register, PostBox.list(of: item.month)].map { register in
      let stream = StreamID.register(register, item.id)
      return (register: register, stream: stream, last: try tx.head(of: stream).sequence)
    }.filter { $0.last > 0 }
    guard let place = streams.last else { return }
    let rest = PostItem(
      id: item.id, unit: item.unit, title: "Gallrad", day: item.day, counterpart: "", secrecy: "", publicTitle: "",
      file: nil,
      receiver: item.receiver, holder: nil, last: .weeded(reason: reason))
    try put(rest, in: place.register, by: account, at: now, tx)
    for (_, stream, last) in streams { try tx.removePersonalParts(of: stream, through: last) }
  }
}
