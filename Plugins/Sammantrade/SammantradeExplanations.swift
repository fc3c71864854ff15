import WorkflowKit

/// What the codes mean that the plugin's step refuses with.
enum SammantradeExplanations {
  static let all: [Explanation] = [
    Explanation(
      "sammantrade.no-such-meeting", "Nämnden har inget sammanträde den dagen",
      "Beslutet registreras på en dag då nämnden inte sammanträder.",
      why: "Nämnden beslutar på sammanträden som är utlysta.",
      mend: "Rätta dagen, eller lägg till sammanträdet i organisation.yaml.",
      .events(
        step: matter,
        wrong: """
          - {day: 2018-03-22, do: sammanträde, as: namndsekr1, with: {utfall: bifall, sammanträde: 2018-03-20, antal_ledamöter: 11}}
          """,
        right: """
          - {day: 2018-03-22, do: sammanträde, as: namndsekr1, with: {utfall: bifall, sammanträde: 2018-03-21, antal_ledamöter: 11}}
          """)),
    Explanation(
      "sammantrade.cannot-move", "Ärendet kan inte flyttas till det sammanträdet",
      "Dagen är inget sammanträde som kommer, eller dess manusstopp har passerat.",
      why: "Det som tas upp på ett sammanträde ska ha lämnats in före dess manusstopp.",
      mend: "Välj ett av sammanträdena i meddelandet, eller lägg till ett sammanträde.",
      .events(
        step: matter,
        wrong: "- {day: 2018-03-08, do: sammanträde, as: namndsekr1, with: {utfall: flytt, sammanträde: 2018-03-20}}",
        right: "- {day: 2018-03-08, do: sammanträde, as: namndsekr1, with: {utfall: flytt, sammanträde: 2018-04-25}}")),
    Explanation(
      "sammantrade.late-move", "Sammanträdet är efter den dag då beslutet behövs",
      "Ärendet flyttas till ett sammanträde efter den dag då beslutet senast behövs, till exempel svarstiden.",
      why: "Den som väntar på beslutet får det för sent. Det ska inte hända av misstag.",
      mend: "Välj en av vägarna i meddelandet, eller säg att beslutet får komma för sent.",
      .events(
        step: neededMatter,
        wrong: "- {day: 2018-03-08, do: sammanträde, as: namndsekr1, with: {utfall: flytt, sammanträde: 2018-04-25}}",
        right: """
          - {day: 2018-03-08, do: sammanträde, as: namndsekr1, with: {utfall: flytt, sammanträde: 2018-04-25, för_sent: true}}
          """)),
    Explanation(
      "sammantrade.late-justering", "Ordinarie justering hinns inte",
      "Paragrafen justeras inte omedelbart, och ordinarie justering kan dröja förbi den dag då beslutet senast behövs.",
      why: "Inget skickas förrän paragrafen är justerad.",
      lagrum: ["KL 5:69"],
      mend: "Svara ja på omedelbar justering om nämnden beslutade det, eller säg att beslutet får komma för sent.",
      .events(
        step: neededMatter,
        wrong: """
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, omedelbar: false, antal_ledamöter: 11}}
          """,
        right: """
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, omedelbar: true, antal_ledamöter: 11}}
          """)),
    Explanation(
      "sammantrade.no-type", "Utfallet har ingen beslutstyp",
      "Processen säger inte vilket slags beslut en avvisning eller en avskrivning är.",
      why: "Att avvisa eller skriva av är ett beslut av ett annat slag än att pröva ansökan.",
      lagrum: ["FL 20"],
      mend: "Välj ett annat utfall, eller lägg till avvisning: och avskrivning: i steget."),
    Explanation(
      "sammantrade.not-given-back", "Ärendet kan inte lämnas tillbaka så",
      "Ärendet sägs gå tillbaka till delegaten, fast nämnden inte återremitterar det, eller av ett utskott.",
      why: "Det som nämnden har tagit över eller som är av större vikt lämnar bara nämnden tillbaka.",
      lagrum: ["KL 6:37"],
      mend: "Svara nej på om nämnden lämnar tillbaka beslutet, eller välj återremiss.",
      .events(
        step: matter,
        wrong: """
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, lämnas_tillbaka: true, antal_ledamöter: 11}}
          """,
        right: """
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: återremiss, skäl: Utred mer., lämnas_tillbaka: true, antal_ledamöter: 11}}
          """)),
    Explanation(
      "sammantrade.too-early", "Sammanträdet har inte hållits än",
      "Beslutet registreras före sammanträdets dag.",
      why: "Nämnden beslutar på sammanträdet, inte före.",
      mend: "Registrera beslutet på sammanträdets dag eller senare.",
      .events(
        step: matter,
        wrong: "- {day: 2018-03-20, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}",
        right: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}")),
    Explanation(
      "sammantrade.before-postponed", "Sammanträdet var före bordläggningen",
      "Ärendet bordlades på ett senare sammanträde än det som anges.",
      why: "Ett bordlagt ärende avgörs senare.",
      mend: "Ange ett sammanträde efter bordläggningen.",
      .events(
        step: """
          id: sammanträde
          uses: sammantrade.anmal
          role: nämndsekreterare
          with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande, efter: 2018-03-21}
          """,
        wrong: """
          - {day: 2018-04-25, do: sammanträde, as: namndsekr1, with: {utfall: bifall, sammanträde: 2018-03-21, antal_ledamöter: 11}}
          """,
        right: "- {day: 2018-04-25, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}")),
    Explanation(
      "sammantrade.before-handed-in", "Sammanträdet var innan ärendet anmäldes",
      "Ärendet anmäldes till nämnden efter det sammanträde som anges.",
      why: "Nämnden kan inte ha avgjort ett ärende som den inte hade.",
      mend: "Ange det sammanträde då ärendet togs upp.",
      .events(
        process: """
          steps:
            - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: registrator}
            - id: sammanträde
              uses: sammantrade.anmal
              title: Nämndens beslut
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
          """,
        before: "- {day: 2018-03-22, do: anteckna, with: {text: Klart att anmäla.}}",
        wrong: """
          - {day: 2018-04-25, do: sammanträde, as: namndsekr1, with: {utfall: bifall, sammanträde: 2018-03-21, antal_ledamöter: 11}}
          """,
        right: "- {day: 2018-04-25, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}")),
    Explanation(
      "sammantrade.other-meeting", "Dagen kan inte rättas här",
      "När ett beslut rättas före justeringen hör paragrafen till sitt sammanträde.",
      why: "Paragrafen har sitt nummer i det sammanträdets protokoll.",
      mend: "Låt sammanträdets dag stå, och rätta det övriga.",
      .events(
        step: """
          id: sammanträde
          uses: sammantrade.anmal
          role: nämndsekreterare
          with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande, rättar: {nummer: 20, dag: 2018-03-21, beslut: Nämnden avslår.}}
          """,
        wrong: """
          - {day: 2018-04-25, do: sammanträde, as: namndsekr1, with: {utfall: bifall, beslut: Nämnden godkänner förslaget., sammanträde: 2018-04-25, antal_ledamöter: 11}}
          """,
        right: """
          - {day: 2018-04-25, do: sammanträde, as: namndsekr1, with: {utfall: bifall, beslut: Nämnden godkänner förslaget., sammanträde: 2018-03-21, antal_ledamöter: 11}}
          """)),
    Explanation(
      "sammantrade.no-decision", "Beslutets text saknas",
      "Nämnden beslutade något annat än förslaget, men texten är tom eller ordagrant förslaget.",
      why: "Protokollet ska säga vad nämnden beslutade.",
      lagrum: ["KL 5:66"],
      mend: "Skriv vad nämnden beslutade.",
      .events(
        step: matter,
        wrong: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: ändring, antal_ledamöter: 11}}",
        right: """
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: ändring, beslut: Nämnden godkänner förslaget med en ändring., antal_ledamöter: 11}}
          """)),
    Explanation(
      "sammantrade.not-the-proposal", "Vid bifall är beslutet förslaget",
      "Utfallet är bifall, men beslutets text är en annan än förslagets.",
      why: "Bifall betyder att nämnden beslutar så som det föreslogs, ord för ord.",
      lagrum: ["KL 5:66"],
      mend: "Beslutade nämnden något annat: välj ändring. Annars: låt förslaget stå.",
      .events(
        step: matter,
        wrong: """
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, beslut: Nämnden godkänner inte., antal_ledamöter: 11}}
          """,
        right: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}")),
    Explanation(
      "sammantrade.no-proposal", "Det finns inget förslag att bifalla",
      "Utfallet är bifall, men ärendet anmäldes till nämnden utan något förslag.",
      why: "Vid bifall är beslutet förslaget. Utan förslag skulle det inte stå vad nämnden beslutade.",
      lagrum: ["KL 5:66"],
      mend: "Välj ändring, och skriv vad nämnden beslutade.",
      .events(
        step: """
          id: sammanträde
          uses: sammantrade.anmal
          role: nämndsekreterare
          with: {organ: socialnämnden, rubrik: Remiss, förslag: [], beslutstyp: remiss.yttrande}
          """,
        wrong: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}",
        right: """
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: ändring, beslut: Nämnden avstyrker förslaget., antal_ledamöter: 11}}
          """)),
    Explanation(
      "sammantrade.other-ground", "Grunden är inte förslagets",
      "Nämnden biföll ett förslag att ändra ett beslut, men på en annan grund än den som förslaget anger.",
      why: "Vid bifall är beslutet förslaget. På vilken grund ett beslut ändras avgör om det får ändras till nackdel.",
      lagrum: ["KL 5:66", "FL 37"],
      mend: "Rätta grunden. Beslutade nämnden något annat än förslaget: välj ändring eller avslag.",
      .events(
        process: """
          steps:
            - id: först
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Servering, förslag: [Tillstånd ges.], beslutstyp: alkohol.tillfälligt}
            - id: sedan
              uses: sammantrade.anmal
              role: nämndsekreterare
              with:
                organ: socialnämnden
                rubrik: Servering
                förslag: [Tiden kortas.]
                beslutstyp: alkohol.tillfälligt
                ändrar: 1
                ändras_enligt: "37"
          """,
        before: "- {day: 2018-03-21, do: först, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}",
        wrong: """
          - {day: 2018-04-25, do: sedan, as: namndsekr1, with: {utfall: bifall, ändras_enligt: "38", antal_ledamöter: 11}}
          """,
        right: """
          - {day: 2018-04-25, do: sedan, as: namndsekr1, with: {utfall: bifall, ändras_enligt: "37", antal_ledamöter: 11}}
          """)),
    Explanation(
      "sammantrade.no-reason", "Skälet till återremissen saknas",
      "Ärendet går tillbaka utan att det står varför.",
      why: "Handläggaren behöver veta vad nämnden vill ha utrett.",
      mend: "Skriv skälet.",
      .events(
        step: matter,
        wrong: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: återremiss, antal_ledamöter: 11}}",
        right: """
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: återremiss, skäl: Kostnaderna ska belysas., antal_ledamöter: 11}}
          """)),
  ]

  private static let matter = """
    id: sammanträde
    uses: sammantrade.anmal
    role: nämndsekreterare
    with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
    """

  private static let neededMatter = """
    id: sammanträde
    uses: sammantrade.anmal
    role: nämndsekreterare
    with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande, behövs: 2018-03-28}
    """
}
