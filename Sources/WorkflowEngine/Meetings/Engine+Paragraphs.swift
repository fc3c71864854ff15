import CaseStore
package import CivilTime
import FEEL

extension Engine {
  /// The paragraphs of a body's meeting, in their order.
  ///
  /// - Throws: `StoreError`.
  package func paragraphs(of organ: String, at meeting: CivilDate) async throws -> [MeetingParagraph] {
    try await store.read { tx in
      try tx.registerRecords(MeetingParagraph.register(of: organ, year: meeting.year))
        .map { try ValueDecoder().decode(MeetingParagraph.self, from: $0.value) }.filter { $0.meeting == meeting }
    }
  }
}
