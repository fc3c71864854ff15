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
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              contracts: [{municipality: Grannkommun, from: 2018-01-01, through: 2018-12-31, roles: [handläggare]}]
              meetings: []
          """)),
    Explanation(
      "organisation.subdelegation", "Rollen får inte ge sin beslutanderätt vidare",
      """
      En annan roll än förvaltningschefens har gett någon rätt att besluta, eller den som har fått den är förtroendevald, \
      eller punkten finns inte i delegationsordningen.
      """,
      why: "Bara en förvaltningschef inom nämndens område får uppdra åt en annan anställd att besluta, och i ett led.",
      lagrum: ["KL 7:6"],
      mend: "Ta bort raden under subdelegations, eller rätta rollen efter chief och item efter delegationsordningen.",
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
              meetings: []
          """)),
    Explanation(
      "organisation.chair-stand-in", "Kontot är inte en ledamots",
      "Under chair_stand_ins står ett konto vars innehavare inte är förtroendevald.",
      why: "Nämnden får ge uppdraget att besluta i brådskande ärenden bara åt ordföranden eller en annan ledamot.",
      lagrum: ["KL 6:39"],
      mend: "Ange en ledamot som nämnden har utsett, och skriv elected: true vid det kontot.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              chair_stand_ins: [hl2]
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              chair_stand_ins: []
              meetings: []
          """)),
    Explanation(
      "organisation.members", "Antalet ledamöter är inget antal",
      "Antalet ledamöter i nämnden eller utskottet är mindre än 1.",
      why: "Antalet avgör om tillräckligt många deltog för att besluta.",
      lagrum: ["KL 6:27"],
      mend: "Skriv hur många ledamöter som fullmäktige har bestämt, eller ta bort members.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              members: 0
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              members: 11
              meetings: []
          """)),
    Explanation(
      "organisation.no-chair", "Ordförandens roll saknas",
      "Nämnden har gett ordföranden uppdraget att besluta i brådskande ärenden, men det står inte vilken roll det är.",
      why: "Bara den som har uppdraget får besluta när nämnden inte kan vänta.",
      lagrum: ["KL 6:39"],
      mend: "Lägg till chair med ordförandens roll, eller en annan ledamots som har fått uppdraget.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              chair_decides_urgent: true
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              chair_decides_urgent: true
              chair: enhetschef
              meetings: []
          """)),
  ]
}
