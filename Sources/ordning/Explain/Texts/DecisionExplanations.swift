import WorkflowKit

extension ExplanationArea {
  /// Why a decision, or what is said of jäv, is not recorded.
  static let decisionTexts: [Explanation] = [
    Explanation(
      "decision.facts", "Uppgifterna i ärendet passar inte beslutstypen",
      "Beslutstypen har inget sådant faktum, eller inte med det värdet.",
      why: "Fakta avgör vem som får besluta. Ett felskrivet skulle annars ge fel svar.",
      mend: "Rätta uppgiften i ärendet, eller fakta i processen efter beslutstyper.yaml.",
      .events(
        process: """
          inputs:
            dagar: {type: integer, title: Antal dagar, default: 0}
          steps:
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with:
                organ: socialnämnden
                rubrik: Sommarservering
                förslag: [Tillstånd ges.]
                beslutstyp: alkohol.tillfälligt
                fakta: {antal_dagar: = dagar}
          """,
        wrong: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 6}}",
        right: """
          - {correct: dagar, value: 2, reason: Två dagar., as: registrator1}
          - {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 6}}
          """)),
    Explanation(
      "decision.no-earlier", "Beslutet som ska ändras finns inte",
      "Ärendet har inget beslut med det numret att rätta eller ändra.",
      why: "En rättelse eller en ändring är ett eget beslut, som pekar på det tidigare.",
      lagrum: ["FL 36", "FL 37"],
      mend: "Kontrollera numret med ordning case show.",
      .events(
        step: """
          id: beslut
          uses: beslut.fatta
          role: handläggare
          with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt, ändrar: 7}
          """,
        wrong: decision(by: "hl1"),
        right: "- {do: beslut, as: hl1, with: {åtgärd: till nämnden, skäl: Nämnden fattade beslutet.}}")),
    Explanation(
      "decision.not-quorate", "Nämnden eller utskottet var inte beslutfört",
      "Högst hälften av ledamöterna deltog.",
      why: "En nämnd får besluta bara när mer än hälften av ledamöterna är närvarande.",
      lagrum: ["KL 6:27"],
      mend: "Kontrollera antalet, eller ta upp ärendet vid ett nytt sammanträde.",
      .events(
        step: """
          id: sammanträde
          uses: sammantrade.anmal
          role: nämndsekreterare
          with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
          """,
        wrong: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 5}}",
        right: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 6}}")),
    Explanation(
      "decision.no-present", "Antalet ledamöter som deltog är inte angivet",
      "Det står inte hur många ledamöter som deltog när nämnden eller utskottet behandlade ärendet.",
      why: "En nämnd får handlägga ärenden bara när mer än hälften av ledamöterna är närvarande. Det ska gå att se.",
      lagrum: ["KL 6:27"],
      mend: "Ange antalet tjänstgörande ledamöter, som det står i närvarolistan.",
      .events(
        step: """
          id: sammanträde
          uses: sammantrade.anmal
          role: nämndsekreterare
          with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
          """,
        wrong: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall}}",
        right: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 6}}")),
    Explanation(
      "decision.too-many-present", "Fler deltog än det finns ledamöter",
      "Antalet som deltog är större än antalet ledamöter i organisation.yaml.",
      why: "Antalet visar om nämnden var beslutför, och måste därför vara rätt.",
      lagrum: ["KL 6:27"],
      mend: "Rätta antalet. Är antalet ledamöter ett annat: rätta members i organisation.yaml.",
      .events(
        step: """
          id: sammanträde
          uses: sammantrade.anmal
          role: nämndsekreterare
          with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
          """,
        wrong: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 12}}",
        right: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}")),
    Explanation(
      "decision.already-changed", "Beslutet är redan rättat eller ändrat",
      "Någon annan har rättat eller ändrat beslutet sedan steget började.",
      why: "Det sista beslutet gäller. Två ändringar av samma beslut skulle stå mot varandra.",
      lagrum: ["FL 36–39"],
      mend: "Läs det senare beslutet. Ska det ändras: avbryt steget och starta det igen.",
      .events(
        process: """
          steps:
            - id: beslut
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
            - id: först
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt, ändrar: 1, hur: rättelse}
            - id: sedan
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt, ändrar: 1, hur: rättelse}
          """,
        before: decision(by: "hl1") + """

          - {do: först, as: hl1, with: {åtgärd: besluta, utfall: bifall, beslut: Tillstånd ges till 23., skäl: Fel.}}
          """,
        wrong: """
          - {do: sedan, as: hl2, with: {åtgärd: besluta, utfall: bifall, beslut: Tillstånd ges till 22., skäl: Fel.}}
          """,
        right: """
          - {do: sedan, as: hl2, with: {åtgärd: till nämnden, skäl: Beslutet är redan rättat.}}
          """)),
    Explanation(
      "decision.no-change-ground", "Det står inte varför beslutet får ändras",
      "Ett beslut ändras, men det är inte sagt med stöd av vilken regel.",
      why:
        "Ett beslut som har fattats får bara ändras på vissa grunder, och till nackdel för den som beslutet gynnar bara på tre. Det "
        + "ska gå att läsa i det nya beslutet.",
      lagrum: ["FL 37", "FL 38", "FL 39"],
      mend: "Välj grunden i ändras_enligt. Ska beslutet stå: välj att det inte ändras."),
    Explanation(
      "decision.correction-outcome", "En rättelse som gör beslutet till ett annat",
      "Ett steg rättar ett beslut och ger det ett annat utfall än det har. Steget beslut.fatta låter utfallet stå.",
      why: "En rättelse gäller skrivfel, räknefel och liknande. Ett annat utfall är en ändring, med egna villkor.",
      lagrum: ["FL 36", "FL 37"],
      mend: "Låt utfallet stå, eller ändra beslutet om villkoren för det är uppfyllda."),
    Explanation(
      "task.disqualified", "Du är anmäld som jävig",
      "Det står i ärendet att kontot är jävigt, och då kan det inte göra uppgifter i det.",
      why: "Den som är jävig får inte delta i handläggningen.",
      lagrum: ["KL 6:28", "KL 6:30", "KL 7:4"],
      mend: "Låt någon annan göra uppgiften.",
      .events(
        process: """
          steps:
            - {id: skriva, uses: arende.anteckna, title: Skriva, role: handläggare}
          optional:
            - {id: jäv, uses: beslut.jav, title: Anmäl jäv, role: handläggare}
          """,
        before: declared, wrong: "- {do: skriva, as: hl1, with: {text: Utrett.}}",
        right: "- {do: skriva, as: hl2, with: {text: Utrett.}}")),
    Explanation(
      "case.not-disqualified", "Kontot är inte anmält som jävigt",
      "Det som anmäls är att någon inte är jävig, men ingen har anmält kontot.",
      why: "Det går bara att ändra ett besked som finns.",
      mend: "Kontrollera vilket konto det gäller.",
      .events(
        step: """
          id: prövning
          uses: beslut.javsprovning
          role: nämndsekreterare
          """,
        wrong: """
          - {day: 2018-03-21, do: prövning, as: namndsekr1, with: {konto: hl2, jävig: false, beslut: Inte jävig., sammanträde: 2018-03-21, antal_ledamöter: 9}}
          """,
        right: """
          - {day: 2018-03-21, do: prövning, as: namndsekr1, with: {konto: hl2, jävig: true, beslut: Jävig., sammanträde: 2018-03-21, antal_ledamöter: 9}}
          """)),
  ]
}
