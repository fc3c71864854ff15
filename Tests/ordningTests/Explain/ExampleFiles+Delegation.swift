/// Who decides in the small installation of the examples: a catalogue, the revision in force and one that replaces it.
extension ExampleFiles {
  // MARK: - The organisation's part

  static let delegatedRoles = """

      - {id: förvaltningschef, title: Förvaltningschef}
      - {id: jurist, title: Jurist}
    """

  static let delegated = """

        members: 11
        chair: enhetschef
        chair_decides_urgent: true
        chief: förvaltningschef
        committees: [{id: myndighetsutskottet, name: Myndighetsutskottet}]
        contracts: [{municipality: Grannkommun, from: 2018-03-01, roles: [jurist]}]
        subdelegations: [{role: förvaltningschef, account: chef1, item: "3", from: 2018-03-01}]
    """

  static let delegatedAccounts = """
      - {id: fc1, title: Förvaltningschef 1, roles: [{board: socialnämnden, role: förvaltningschef}]}
      - {id: jurist1, title: Jurist 1, employer: Grannkommun, roles: [{board: socialnämnden, role: jurist}]}
    absences:
      - {account: fc1, from: 2018-04-03, through: 2018-04-13, substitute: chef2}
      - {account: jurist1, from: 2018-04-16, through: 2018-04-20, substitute: hl2}
    """

  // MARK: - Decision types

  /// The catalogue; its parts where an example does not show them.
  static let decisionTypes = """
    lagar:
      - {sfs: "2010:1622", namn: alkohollagen, från: 2011-01-01}
      - {sfs: "1994:1738", namn: den äldre alkohollagen, till: 2010-12-31}
      - {sfs: "2017:900", namn: förvaltningslagen, förkortningar: [FL], från: 2018-07-01}
      - {sfs: "1986:223", namn: den äldre förvaltningslagen, förkortningar: [FL], till: 2018-06-30}
    beslutstyper:
      - nyckel: alkohol.tillfälligt
        titel: Tillfälligt serveringstillstånd
        slag: beslut
        lagrum: [{lag: "2010:1622", kap: 8, par: 2}]
        överklagas: {hur: förvaltningsbesvär, enligt: 10 kap. 1 § alkohollagen}
        fakta:
          - {namn: antal_dagar, titel: Antal dagar, typ: dagar}
          - {namn: krets, titel: Krets, typ: val, värden: [allmänheten, slutet sällskap]}
      - nyckel: alkohol.varning
        titel: Varning till den som har serveringstillstånd
        slag: beslut
        lagrum: [{lag: "2010:1622", kap: 9, par: 17}]
        överklagas: {hur: förvaltningsbesvär, enligt: 10 kap. 1 § alkohollagen}
      - nyckel: avgift.nedsättning
        titel: Nedsättning av avgift
        slag: beslut
        överklagas: {hur: laglighetsprövning}
      - nyckel: beslut.inhibition
        titel: Inhibition
        slag: beslut
        lagrum: [{lag: "2017:900", par: 48}, {lag: "1986:223", par: 29}]
        överklagas: {hur: inte, skäl: Beslutet är förberedande (13 kap. 2 § kommunallagen).}
      - nyckel: remiss.yttrande
        titel: Yttrande över en remiss
        slag: yttrande
        överklagas: {hur: inte, skäl: Ett yttrande är förberedande (13 kap. 2 § kommunallagen).}
        fakta:
          - {namn: till_fullmäktige, titel: Yttrandet lämnas till fullmäktige, typ: sant_falskt}
          - {namn: rör_mål_eller_inriktning, titel: Yttrandet rör verksamhetens mål, typ: sant_falskt}
          - {namn: medborgarförslag, titel: Ärendet kommer ur ett medborgarförslag, typ: sant_falskt}
        delegeras_inte:
          - {när: till_fullmäktige, skäl: Till fullmäktige yttrar sig nämnden (6 kap. 38 § 2 kommunallagen).}
          - {när: rör_mål_eller_inriktning, skäl: Om målen yttrar sig nämnden (6 kap. 38 § 1 kommunallagen).}
          - {när: medborgarförslag, skäl: I ett medborgarförslag beslutar nämnden (6 kap. 38 § 4 kommunallagen).}
      - nyckel: fullmäktige.framställning
        titel: Framställning till fullmäktige
        slag: beslut
        överklagas: {hur: laglighetsprövning}
        delegeras_inte:
          - skäl: En framställning till fullmäktige får inte delegeras (6 kap. 38 § 2 kommunallagen).
      - nyckel: nämnd.jäv
        titel: Prövning av en fråga om jäv
        slag: beslut
        överklagas: {hur: inte, skäl: Ett beslut om jäv överklagas bara med beslutet i ärendet (6 kap. 32 § kommunallagen).}
        delegeras_inte:
          - skäl: Nämnden prövar själv en fråga om jäv (6 kap. 30 § kommunallagen).

    """

  // MARK: - Orders

  /// The revision in force from 2018-01-01.
  static let orderInForce = """
    delegationsordning: Socialnämndens delegationsordning
    nämnd: socialnämnden
    läge: antagen
    antagen: {dag: 2017-12-12, paragraf: 131}
    gäller_från: 2018-01-01
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}
      MU: {utskott: myndighetsutskottet}
      FC: {roll: förvaltningschef, vidaredelegering: true}
      JU: {roll: jurist}
      EC: {roll: enhetschef}
    avsnitt:
      - rubrik: Alla ärenden
        punkter:
          - {nr: "1", ärende: Tillfälligt serveringstillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          - {nr: "2", ärende: Varning, delegat: MU, beslutstyper: [alkohol.varning]}
          - {nr: "3", ärende: Nedsättning av avgift, delegat: FC, ersättare: EC, beslutstyper: [avgift.nedsättning]}
          - {nr: "4", ärende: Inhibition, delegat: JU, beslutstyper: [beslut.inhibition]}
          - {nr: "5", ärende: Yttranden, delegat: HL, beslutstyper: [remiss.yttrande]}

    """

  /// A draft in which something is unclear.
  static let unclearOrder = """
    delegationsordning: Socialnämndens delegationsordning
    nämnd: socialnämnden
    läge: utkast
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}
      MU: {utskott: myndighetsutskottet}
      RE: {roll: registrator}
    avsnitt:
      - rubrik: Alkohollagen
        punkter:
          - {nr: "1", ärende: Tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt], oklar: {fråga: Gäller punkten?}}
          - {nr: "2", ärende: Varning, delegat: [HL, MU], beslutstyper: [alkohol.varning], oklar: {fråga: Vem varnar?}}
          - {nr: "3", ärende: Avgift, delegat: RE, beslutstyper: [avgift.nedsättning], oklar: {fråga: Vem sätter ned?}}

    """

  private static let orderName = """
    delegationsordning: Socialnämndens delegationsordning
    nämnd: socialnämnden
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}
      MU: {utskott: myndighetsutskottet}

    """

  private static let orderState = """
    läge: antagen
    antagen: {dag: 2018-01-24, paragraf: 5}
    gäller_från: 2018-02-01

    """

  private static let delegable = [
    "alkohol.tillfälligt", "alkohol.varning", "avgift.nedsättning", "beslut.inhibition", "remiss.yttrande",
  ]

  /// A revision that replaces the one in force. The state that it shows stands in the base's place, and a last section
  /// has the decision types that it does not name.
  static func order(_ parts: String) -> String {
    let head = file(parts, in: orderName + (parts.contains("läge:") ? "" : orderState))
    let rest = delegable.filter { !parts.contains($0) }.enumerated().map { number, type in
      "      - {nr: \"9\(number)\", ärende: Övrigt, delegat: HL, beslutstyper: [\(type)]}\n"
    }
    return head + (parts.contains("avsnitt:") ? "" : "avsnitt:\n") + "  - rubrik: Övrigt\n    punkter:\n"
      + rest.joined()
  }

  /// A revision with items.
  static func order(items: String) -> String {
    order(
      """
      avsnitt:
        - rubrik: Alkohollagen
          lag: "2010:1622"
          punkter:
      \(items.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
      """)
  }
}
