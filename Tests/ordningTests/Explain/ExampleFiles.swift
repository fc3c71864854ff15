import Foundation

/// The small installation that examples of explanations are run in; what they show replaces parts of it.
enum ExampleFiles {
  /// A nämnd with all its roles and its delegation, and another one with an account that works for nobody else.
  static let organisation = head(roles: delegatedRoles, board: delegated) + secondBoard + accounts + secondAccounts
  /// The same without delegation and the other nämnd.
  static let oneBoard = head(roles: "", board: "") + accounts

  private static func head(roles: String, board: String) -> String {
    """
    tenant: exempelkommun
    name: Exempelkommun
    configure: [registrator]
    roles:
      - {id: registrator, title: Registrator}
      - {id: handläggare, title: Handläggare}
      - {id: enhetschef, title: Enhetschef}
      - {id: nämndsekreterare, title: Nämndsekreterare}\(roles)
    boards:
      - id: socialnämnden
        name: Socialnämnden
        code: SOCN
        number_format: "{kod}/{år}:{nr}"
        series: [{year: 2018, next_case: 23, next_paragraph: 20}]
        rights: {\(rights)}\(board)
        meetings:
          - {date: 2018-03-21, cutoff: 2018-03-05, notice: 2018-03-14, place: Solrosen}
          - {date: 2018-04-25, cutoff: 2018-04-09, notice: 2018-04-18, place: Solrosen}

    """
  }

  private static let secondBoard = """
      - id: byggnadsnämnden
        name: Byggnadsnämnden
        code: BN
        number_format: "{kod}/{år}:{nr}"
        rights: {\(rights)}
        meetings: [{date: 2018-03-21, cutoff: 2018-03-05, notice: 2018-03-14, place: Solrosen}]

    """

  private static let accounts = """
    accounts:
      - {id: registrator1, title: Registrator 1, roles: [{board: socialnämnden, role: registrator}]}
      - {id: hl1, title: Handläggare 1, roles: [{board: socialnämnden, role: handläggare}]}
      - {id: hl2, title: Handläggare 2, roles: [{board: socialnämnden, role: handläggare}]}
      - {id: chef1, title: Enhetschef 1, roles: [{board: socialnämnden, role: enhetschef}]}
      - id: chef2
        title: Enhetschef 2
        roles: [{board: socialnämnden, role: enhetschef}, {board: socialnämnden, role: handläggare}]
      - {id: namndsekr1, title: Nämndsekreterare 1, roles: [{board: socialnämnden, role: nämndsekreterare}]}

    """

  private static let secondAccounts = """
      - id: registrator2
        title: Registrator 2
        roles: [{board: socialnämnden, role: registrator}, {board: byggnadsnämnden, role: registrator}]
      - {id: bygg1, title: Byggnadsinspektör 1, roles: [{board: byggnadsnämnden, role: handläggare}]}
    \(delegatedAccounts)

    """

  /// The small organisation with parts of it shown. A nämnd whose rights are not spoken of has those of the others.
  static func organisation(showing parts: String) -> String {
    var lines: [Substring] = []
    var (isBoards, isBoard, isSaid) = (false, false, false)
    func close() { if isBoard, !isSaid { lines.append("    rights: {\(rights)}") } }
    for line in parts.split(separator: "\n") {
      if line.first != " " || line.hasPrefix("  - ") {
        close()
        if line.first != " " { isBoards = line == "boards:" }
        (isBoard, isSaid) = (isBoards && line.hasPrefix("  - id: "), false)
      }
      isSaid = isSaid || line.contains("rights")
      lines.append(line)
    }
    close()
    return file(lines.joined(separator: "\n"), in: oneBoard)
  }

  private static let rights = """
    annul: [registrator, nämndsekreterare], correct: [registrator], reassign: [enhetschef], suspend: [handläggare], \
    extend: [handläggare], skip: [registrator], settle: [registrator, handläggare], erase: [registrator], \
    message: [registrator], read_secret: [registrator], distribute_post: [registrator], take_over: [registrator], \
    delegate_order: [registrator]
    """

  /// A process; its steps where an example does not show any.
  static let process = """
    workflow: exempel
    title: Exempel
    steps:
      - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}

    """

  /// Another process, which may be called.
  static let called = """
    workflow: del
    title: Del
    inputs:
      dag: {type: date, title: Dagen, required: true}
      antal: {type: integer, title: Antal}
    checks: [{when: antal != null and antal > 100, text: Högst 100.}]
    steps:
      - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: handläggare}

    """

  /// A fee.
  static let fees = """
    taxor:
      - {nyckel: lov.litet, titel: Litet lov, belopp: [{från: 2017-01-01, kronor: 900, beslutad: 2016-11-28}]}

    """

  /// Processes whose first case stands on an incident, on two, and has two tasks; and one that holds later.
  static let others = [
    "stopp": "steps: [\(stopped("skicka"))]",
    "flera": "steps: [{id: båda, parallel: {ena: [\(stopped("ett"))], andra: [\(stopped("två"))]}}]",
    "samtidigt": """
    steps:
      - id: båda
        parallel:
          ena: [{id: höra, uses: arende.anteckna, title: Höra, role: handläggare}]
          andra: [{id: skriva, uses: arende.anteckna, title: Skriva, role: handläggare}]
    """,
    "senare": "valid_from: 2018-04-01",
  ]

  private static func stopped(_ id: String) -> String {
    """
    {id: \(id), uses: expediering.skicka, title: Skicka, role: nämndsekreterare, \
    with: {mottagare: [], handlingar: [], ämne: Beslut, kräver_justering: false}}
    """
  }

  /// A scenario of the process `exempel`.
  static func scenario(_ events: String) -> String {
    """
    scenario: Exempel
    workflow: exempel
    start: 2018-02-14
    as: registrator1
    input: {}
    story:
    \(events.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))

    """
  }

  /// A file where the groups of lines that begin with a key replace those of the base.
  static func file(_ parts: String, in base: String) -> String {
    let shown = groups(of: parts)
    let names = Set(shown.map(\.name))
    return (groups(of: base).filter { !names.contains($0.name) } + shown).map(\.text).joined(separator: "\n") + "\n"
  }

  private static func groups(of text: String) -> [(name: String, text: String)] {
    var groups: [(name: String, text: String)] = []
    for line in text.split(separator: "\n") {
      if line.first == " " || line.first == "-", let last = groups.popLast() {
        groups.append((last.name, last.text + "\n" + line))
      } else {
        groups.append((String(line.prefix { $0 != ":" }), String(line)))
      }
    }
    return groups
  }
}
