import CivilTime
import WorkflowKit

/// By what right a decision was taken, as the written decision says it (KL 6:37–39, 7:5–6).
struct RightWords {
  /// Whole sentences.
  let lines: [String]

  init(_ authority: AuthorityRecord, _ urgency: Urgency?, board: Board, _ organisation: Organisation) {
    var lines: [String] = []
    if authority.isUrgent == true {
      lines.append("Beslut på nämndens uppdrag enligt 6 kap. 39 § kommunallagen.")
      if authority.isStandIn == true {
        lines.append("Beslutaren är den ledamot som \(board.name) har utsett att besluta när ordföranden inte kan.")
      }
      if let urgency {
        lines.append("Varför nämndens beslut inte kunde avvaktas: \(urgency.reason)")
        lines.append("Varför nämnden inte hann sammanträda: \(urgency.whyNoMeeting)")
      }
      if let next = authority.nextMeeting { lines.append("Nästa sammanträde: \(next.swedishText.long).") }
      if let despite = urgency?.despiteMeeting {
        lines.append("Varför ärendet inte kunde vänta till sammanträdet samma dag: \(despite)")
      }
    } else {
      if let item = authority.item {
        let order = authority.order?.words ?? "\(board.name)s delegationsordning"
        lines.append("Beslut på delegation enligt punkt \(item) i \(order).")
      }
      let role = authority.role.map { organisation.title(ofRole: $0).lowercased() }
      if let absent = authority.standsInFor {
        lines.append(
          "Beslutaren ersätter \(organisation.title(ofAccount: absent))"
            + (role.map { " i rollen \($0)." } ?? "."))
      } else if authority.isStandIn == true {
        lines.append("Beslutaren är ersättare enligt punkten\(role.map { ", i rollen \($0)" } ?? "").")
      } else if let passedOnBy = authority.passedOnBy {
        lines.append(
          "\(organisation.title(ofRole: passedOnBy)) har gett beslutaren rätten att besluta (7 kap. 6 § kommunallagen)."
        )
      }
    }
    self.lines = lines
  }
}
