import WorkflowKit

extension ExplanationArea {
  /// What `organisation.yaml` says of agreements and of what is passed on.
  static let boardDelegationTexts: [Explanation] = [
    Explanation(
      "organisation.days", "Avtalet eller vidaredelegeringen slutar före sin början",
      "Dagen efter through ligger före dagen efter from.",
      why: "Då gäller det aldrig, och ingen kan besluta med stöd av det.",
      mend: "Byt plats på dagarna, eller rätta den ena.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              contracts: [{municipality: Grannkommun, from: 2018-12-31, through: 2018-01-01, roles: [handläggare]}]
              rights: {annul: [registrator], correct: [registrator], reassign: [enhetschef], suspend: [handläggare], extend: [handläggare], skip: [registrator], settle: [registrator], erase: [], message: [registrator], read_secret: [registrator]}
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              contracts: [{municipality: Grannkommun, from: 2018-01-01, through: 2018-12-31, roles: [handläggare]}]
              rights: {annul: [registrator], correct: [registrator], reassign: [enhetschef], suspend: [handläggare], extend: [handläggare], skip: [registrator], settle: [registrator], erase: [], message: [registrator], read_secret: [registrator]}
              meetings: []
          """)),
    Explanation(
      "organisation.subdelegation", "Rollen får inte ge sin beslutanderätt vidare",
      "En annan roll än förvaltningschefens har gett någon rätt att besluta.",
      why: "Bara en förvaltningschef inom nämndens område får uppdra åt en annan anställd att besluta, och i ett led.",
      lagrum: ["KL 7:6"],
      mend: "Ta bort raden under subdelegations, eller rätta rollen efter chief.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              chief: enhetschef
              subdelegations: [{role: handläggare, account: hl2, item: "12.4", from: 2018-03-01}]
              rights: {annul: [registrator], correct: [registrator], reassign: [enhetschef], suspend: [handläggare], extend: [handläggare], skip: [registrator], settle: [registrator], erase: [], message: [registrator], read_secret: [registrator]}
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              chief: enhetschef
              subdelegations: [{role: enhetschef, account: hl2, item: "12.4", from: 2018-03-01}]
              rights: {annul: [registrator], correct: [registrator], reassign: [enhetschef], suspend: [handläggare], extend: [handläggare], skip: [registrator], settle: [registrator], erase: [], message: [registrator], read_secret: [registrator]}
              meetings: []
          """)),
  ]
}
