import WorkflowKit

extension ExplanationArea {
  /// Values that have been left out.
  static let processValues: [Explanation] = [
    Explanation(
      "workflow.no-value", "Ett namn står utan värde",
      """
      Under with, fakta eller outputs står ett namn utan något värde, eller med likhetstecken i stället för kolon, eller \
      under options ett val utan titel, till exempel för att ett komma i titeln före har slutat den. Som en varning: en uppgift som det beror på vem som beslutar är densamma i alla ärenden, fast ett värde med det namnet går \
      att läsa där.
      """,
      why: """
        Ingenting skulle lämnas vidare, utan att någon fick veta det: steget arbetar då som om uppgiften inte fanns.
        """,
      mend: """
        Skriv namn: = det som ska läsas, eller ta bort raden. Ska värdet verkligen vara tomt, skriv null, och på en uppgift \
        som det beror på vem som beslutar = null.
        """,
      .process(
        wrong: """
          inputs:
            slutdag: {type: date, title: Slutdag}
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart, svarstid = slutdag}}
          """,
        right: """
          inputs:
            slutdag: {type: date, title: Slutdag}
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart, svarstid: = slutdag}}
          """)),
    Explanation(
      "workflow.facts-left-out", "En uppgift saknas som det beror på vem som beslutar",
      """
      Ett steg som beslutar, eller frågar vem som beslutar, får inte en uppgift som delegationsordningen eller lagen \
      läser för den beslutstypen. Det är en varning.
      """,
      why: """
        En regel som läser uppgiften kan inte prövas utan den. Kan regeln avgöra vem som beslutar, beslutar nämnden i \
        stället, också när en delegat hade fått göra det.
        """,
      lagrum: ["KL 6:37", "KL 6:38"],
      mend: """
        Lägg till uppgiften under fakta. Ska nämnden besluta i de fallen, skriv uppgiftens namn med null, så att det syns \
        att det är meningen.
        """,
      .process(
        wrong: """
          inputs:
            till_fullmäktige: {type: boolean, title: Till fullmäktige, default: false}
            mål: {type: boolean, title: Rör verksamhetens mål, default: false}
          steps:
            - id: vem_beslutar
              uses: arende.vem_beslutar
              with:
                beslutstyp: remiss.yttrande
                fakta: {till_fullmäktige: = till_fullmäktige, rör_mål_eller_inriktning: = mål}
          """,
        right: """
          inputs:
            till_fullmäktige: {type: boolean, title: Till fullmäktige, default: false}
            mål: {type: boolean, title: Rör verksamhetens mål, default: false}
          steps:
            - id: vem_beslutar
              uses: arende.vem_beslutar
              with:
                beslutstyp: remiss.yttrande
                fakta: {till_fullmäktige: = till_fullmäktige, rör_mål_eller_inriktning: = mål, medborgarförslag: false}
          """)),
  ]
}
