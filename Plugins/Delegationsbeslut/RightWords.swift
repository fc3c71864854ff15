import CivilTime
import WorkflowKit

/// By what right a decision was taken, as the written decision says it (KL 6:37–39, 7:5–6, 9:37).
struct RightWords {
  /// Whole sentences.
  let lines: [String]

  init(_ authority: AuthorityRecord, _ urgency: Urgency?, board: Board, _ organisation: Organisation) {
    let role = authority.role.map { organisation.title(ofRole: $0).lowercased() }
    var lines =
      authority.isUrgent == true
      ? Self.urgent(authority, urgency, role, board) : Self.delegated(authority, role, board, organisation)
    if let employer = authority.employer {
      lines.append(
        "Beslutaren är anställd av \(employer) och beslutar enligt kommunernas avtal om samverkan (9 kap. 37 § "
          + "kommunallagen).")
    }
    self.lines = lines
  }

  private static func urgent(
    _ authority: AuthorityRecord, _ urgency: Urgency?, _ role: String?, _ board: Board
  ) -> [String] {
    var lines = ["Beslut på nämndens uppdrag enligt 6 kap. 39 § kommunallagen."]
    if authority.isStandIn == true {
      lines.append("Beslutaren är den ledamot som \(board.name) har utsett att besluta när ordföranden inte kan.")
    } else if let role {
      lines.append(Self.has(role))
    }
    if authority.isWeighty == true { lines.append("Ärendet är principiellt eller annars av större vikt.") }
    if let urgency {
      lines.append("Varför nämndens beslut inte kunde avvaktas: \(urgency.reason)")
      lines.append("Varför nämnden inte hann sammanträda: \(urgency.whyNoMeeting)")
    }
    if let next = authority.nextMeeting { lines.append("Nästa sammanträde: \(next.swedishText.long).") }
    if let despite = urgency?.despiteMeeting {
      lines.append("Varför ärendet inte kunde vänta till sammanträdet samma dag: \(despite)")
    }
    return lines
  }

  private static func delegated(
    _ authority: AuthorityRecord, _ role: String?, _ board: Board, _ organisation: Organisation
  ) -> [String] {
    var lines: [String] = []
    if let item = authority.item {
      let order = authority.order?.words ?? "\(board.name)s delegationsordning"
      lines.append("Beslut på delegation enligt punkt \(item) i \(order).")
    }
    if let absent = authority.standsInFor {
      lines.append(
        "Beslutaren ersätter \(organisation.title(ofAccount: absent))" + (role.map { " i rollen \($0)." } ?? "."))
    } else if authority.isStandIn == true {
      lines.append("Beslutaren är ersättare enligt punkten\(role.map { ", i rollen \($0)" } ?? "").")
    } else if let passedOnBy = authority.passedOnBy {
      lines.append(
        "\(organisation.title(ofRole: passedOnBy)) har gett beslutaren rätten att besluta (7 kap. 6 § kommunallagen).")
    } else if let role {
      lines.append(Self.has(role))
    }
    return lines
  }

  private static func has(_ role: String) -> String { "Beslutaren har rollen \(role)." }
}
