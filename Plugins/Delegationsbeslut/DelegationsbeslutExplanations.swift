import WorkflowKit

/// What the codes mean that the plugin's steps refuse with.
enum DelegationsbeslutExplanations {
  /// A decision, and a step that changes it.
  private static let change = """
    steps:
      - id: beslut
        uses: beslut.fatta
        role: handläggare
        with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
      - id: sedan
        uses: beslut.fatta
        role: handläggare
        with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt, ändrar: 1}
    """

  private static let decided = """
    - {do: beslut, as: hl1, with: {åtgärd: besluta, utfall: bifall, beslut: Tillstånd ges., skäl: Kraven är uppfyllda.}}
    """

  private static let step = """
    id: beslut
    uses: beslut.fatta
    role: handläggare
    with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
    """

  static let all: [Explanation] = [
    Explanation(
      "beslut.not-said", "Beslutet är inte ifyllt",
      "Det står inte vad som beslutas eller varför, fast du väljer att besluta.",
      why: "Ett skriftligt beslut ska visa vad det innehåller, och skälen ska gå att läsa för den som det rör.",
      lagrum: ["FL 31", "FL 32"],
      mend: "Fyll i fältet som meddelandet nämner, eller välj att lämna ärendet vidare.",
      .events(
        step: step,
        wrong: "- {do: beslut, as: hl1, with: {åtgärd: besluta, utfall: bifall, beslut: Tillstånd ges.}}",
        right: """
          - {do: beslut, as: hl1, with: {åtgärd: besluta, utfall: bifall, beslut: Tillstånd ges., skäl: Kraven är uppfyllda.}}
          """)),
    Explanation(
      "beslut.no-type", "Utfallet har ingen beslutstyp",
      "Processen säger inte vilket slags beslut en avvisning eller en avskrivning är.",
      why:
        "Att avvisa eller skriva av är ett beslut av ett annat slag än att pröva ansökan, och en annan kan besluta det.",
      lagrum: ["FL 20"],
      mend: "Välj ett annat utfall, eller lägg till avvisning: och avskrivning: i steget."),
    Explanation(
      "beslut.no-such-meeting", "Nämnden har inget sammanträde den dagen",
      "Nämnden sägs ha prövat en fråga om jäv en dag då den inte sammanträder.",
      why: "Nämnden prövar en fråga om jäv vid ett sammanträde.",
      lagrum: ["KL 6:30"],
      mend: "Rätta dagen, eller lägg till sammanträdet i organisation.yaml.",
      .events(
        step: """
          id: prövning
          uses: beslut.javsprovning
          role: nämndsekreterare
          """,
        wrong: """
          - {day: 2018-03-21, do: prövning, as: namndsekr1, with: {konto: hl1, jävig: true, beslut: Jäv., sammanträde: 2018-03-20, antal_ledamöter: 9}}
          """,
        right: """
          - {day: 2018-03-21, do: prövning, as: namndsekr1, with: {konto: hl1, jävig: true, beslut: Jäv., sammanträde: 2018-03-21, antal_ledamöter: 9}}
          """)),
    Explanation(
      "beslut.stands", "Beslutet ändras inte, men ett nytt är skrivet",
      "Du har valt att beslutet inte ändras, och ändå skrivit ett nytt beslut eller villkor.",
      why: "Det skulle stå två olika besked i samma beslut.",
      lagrum: ["FL 37", "FL 38"],
      mend: "Töm beslut och villkor. Ska beslutet ändras: välj varför det får det.",
      .events(
        process: change, before: decided,
        wrong: """
          - {do: sedan, as: hl1, with: {åtgärd: besluta, ändras_enligt: ändras inte, utfall: annat, beslut: Tiden kortas., skäl: Skäl saknas.}}
          """,
        right: """
          - {do: sedan, as: hl1, with: {åtgärd: besluta, ändras_enligt: ändras inte, utfall: annat, skäl: Skäl saknas.}}
          """)),
    Explanation(
      "beslut.detriment", "Till nackdel, utan grund för det",
      "Det som har beviljats avslås, på en grund som bara gäller när ingen får det sämre.",
      why: "Ett beslut får ändras till nackdel för den som beslutet gynnar bara på tre grunder.",
      lagrum: ["FL 37", "FL 38"],
      mend: "Välj en av de tre grunderna, om någon är uppfylld. Annars står beslutet.",
      .events(
        process: change, before: decided,
        wrong: """
          - {do: sedan, as: hl1, with: {åtgärd: besluta, ändras_enligt: "38", utfall: avslag, beslut: Ansökan avslås., skäl: Fel.}}
          """,
        right: """
          - {do: sedan, as: hl1, with: {åtgärd: besluta, ändras_enligt: 37 säkerhet, utfall: avslag, beslut: Ansökan avslås., skäl: Brandrisk.}}
          """)),
    Explanation(
      "beslut.no-committee", "Inget utskott beslutar i det",
      "Ärendet lämnas till ett utskott, men på den valda grunden beslutar inget utskott.",
      why: "Bara den som delegationsordningen nämner beslutar i nämndens ställe.",
      lagrum: ["KL 6:37"],
      mend: "Lämna ärendet till nämnden, eller besluta om det är ditt. Rätta grunden om den är fel."),
    Explanation(
      "beslut.weighty", "Av större vikt, men till utskottet",
      "Ett ärende av större vikt lämnas till utskottet.",
      why: "Ärenden som är principiella eller annars av större vikt får inte delegeras, inte heller till ett utskott.",
      lagrum: ["KL 6:38"],
      mend: "Lämna ärendet till nämnden.",
      .events(
        step: """
          id: beslut
          uses: beslut.fatta
          role: handläggare
          with: {rubrik: Varning, beslutstyp: alkohol.varning}
          """,
        wrong: """
          - {do: beslut, as: hl1, with: {åtgärd: till utskottet, skäl: Frågan är ny., större_vikt: true}}
          """,
        right: """
          - {do: beslut, as: hl1, with: {åtgärd: till nämnden, skäl: Frågan är ny., större_vikt: true}}
          """)),
    Explanation(
      "beslut.disqualified-proposal", "Den som är jävig lägger fram ett förslag",
      "Den som är anmäld som jävig lämnar över ärendet med ett förslag till beslut.",
      why: "Den som är jävig får inte delta i handläggningen, men får lämna ärendet ifrån sig.",
      lagrum: ["KL 6:30", "KL 7:4"],
      mend: "Töm Beslutet och Villkor, och skriv bara varför ärendet lämnas.",
      .events(
        process: """
          steps:
            - id: beslut
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
          optional:
            - {id: jäv, uses: beslut.jav, title: Anmäl jäv, role: handläggare}
          """,
        before: """
          - {start: jäv, as: hl1}
          - {do: jäv, as: hl1, with: {grund: part}}
          """,
        wrong: "- {do: beslut, as: hl1, with: {åtgärd: till nämnden, skäl: Jag är jävig., beslut: Tillstånd ges.}}",
        right: "- {do: beslut, as: hl1, with: {åtgärd: till nämnden, skäl: Jag är jävig.}}")),
    Explanation(
      "beslut.no-reason", "Skälet till överlämningen saknas",
      "Ärendet lämnas över till någon annan utan att det står varför.",
      why: "Den som beslutar i stället ska veta varför ärendet kommer.",
      mend: "Skriv skälet.",
      .events(
        step: step,
        wrong: "- {do: beslut, as: hl1, with: {åtgärd: till nämnden}}",
        right: "- {do: beslut, as: hl1, with: {åtgärd: till nämnden, skäl: Frågan är ny för kommunen.}}")),
    Explanation(
      "beslut.wrong-role", "Någon annan har ärendet",
      "Ärendet kan lämnas över bara av den som bereder det och av delegaterna.",
      why: "Bara den som har ärendet i sin lista vet om det är berett.",
      mend: "Be någon med en av rollerna i meddelandet.",
      .events(
        step: step,
        wrong: "- {do: beslut, as: namndsekr1, with: {åtgärd: till nämnden, skäl: Frågan är ny för kommunen.}}",
        right: "- {do: beslut, as: hl1, with: {åtgärd: till nämnden, skäl: Frågan är ny för kommunen.}}")),
  ]
}
