import WorkflowKit

/// What the codes mean that the plugin's step refuses with.
enum JusteringExplanations {
  static let all: [Explanation] = [
    Explanation(
      "justering.not-signed", "Alla har inte skrivit under",
      "Ordföranden, justeraren eller sekreteraren har inte skrivit under.",
      why: """
        Paragrafen är justerad först när den sista har skrivit under. Före det får beslutet inte verkställas.
        """,
      lagrum: ["KL 5:69"],
      mend: "Registrera justeringen när alla har skrivit under.",
      .events(
        step: later,
        wrong: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-14, ordförande: true, justerare: false, sekreterare: true, sätt: penna}}
          """,
        right: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-14, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """)),
    Explanation(
      "justering.incomplete", "Dagen eller sättet saknas",
      "Det står inte när eller hur paragrafen skrevs under.",
      why: "Dagen avgör när justeringen ska tillkännages och när tiden att överklaga börjar.",
      lagrum: ["KL 8:12", "KL 13:5"],
      mend: "Fyll i dagen då den sista skrev under, och hur.",
      .events(
        step: later,
        wrong: """
          - {do: justering, as: namndsekr1, with: {ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """,
        right: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-14, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """)),
    Explanation(
      "justering.before-meeting", "Justerad före sammanträdet",
      "Dagen då paragrafen skrevs under ligger före sammanträdet.",
      why: "Protokollet finns först när nämnden har sammanträtt.",
      mend: "Rätta dagen.",
      .events(
        step: later,
        wrong: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-01, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """,
        right: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-14, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """)),
    Explanation(
      "justering.in-future", "Justeringens dag ligger i framtiden",
      "Dagen då paragrafen skrevs under ligger i framtiden.",
      why: "En justering registreras när den är gjord.",
      mend: "Registrera justeringen när den är gjord.",
      .events(
        step: later,
        wrong: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-20, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """,
        right: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-14, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """)),
    Explanation(
      "justering.not-immediate", "En omedelbar justering görs på sammanträdets dag",
      "Paragrafen är angiven som omedelbart justerad, men skrevs under en annan dag.",
      why: "Omedelbar justering sker på sammanträdet. Annars gäller fjorton dagar.",
      lagrum: ["KL 5:69"],
      mend: "Svara nej på om paragrafen justerades omedelbart, om den skrevs under senare.",
      .events(
        step: atOnce,
        wrong: """
          - {day: 2018-02-16, do: justering, as: namndsekr1, with: {justerad: 2018-02-16, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """,
        right: """
          - {day: 2018-02-16, do: justering, as: namndsekr1, with: {justerad: 2018-02-16, omedelbar: false, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """)),
    Explanation(
      "justering.not-decided-immediate", "Omedelbar justering är inte beslutad",
      "Paragrafen är angiven som omedelbart justerad, men nämnden har inte beslutat det.",
      why: "Bara nämnden kan besluta att en paragraf justeras omedelbart.",
      lagrum: ["KL 5:69"],
      mend: "Svara nej på om paragrafen justerades omedelbart. Är beslutet fel registrerat: välj att rätta beslutet.",
      .events(
        step: later,
        wrong: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-14, omedelbar: true, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """,
        right: """
          - {do: justering, as: namndsekr1, with: {justerad: 2018-02-14, ordförande: true, justerare: true, sekreterare: true, sätt: penna}}
          """)),
    Explanation(
      "justering.no-reason", "Skälet till rättelsen saknas",
      "Beslutet går tillbaka för att rättas utan att det står varför.",
      why: "Den som läser ärendet senare ska förstå varför protokollet ändrades.",
      mend: "Skriv vad som blev fel.",
      .events(
        step: later,
        wrong: "- {do: justering, as: namndsekr1, with: {åtgärd: rätta beslutet}}",
        right: "- {do: justering, as: namndsekr1, with: {åtgärd: rätta beslutet, skäl: En siffra blev fel.}}")),
  ]

  /// A paragraph that is to be signed at once.
  private static let atOnce = """
    id: justering
    uses: justering.justera
    role: nämndsekreterare
    with: {paragraf: § 20, dag: 2018-02-14, organ: socialnämnden, rubrik: Remiss, beslut: Bifall., omedelbar: true}
    """

  /// A paragraph that is to be signed within fourteen days.
  private static let later = """
    id: justering
    uses: justering.justera
    role: nämndsekreterare
    with: {paragraf: § 20, dag: 2018-02-14, organ: socialnämnden, rubrik: Remiss, beslut: Bifall., omedelbar: false}
    """
}
