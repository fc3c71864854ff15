import WorkflowKit

/// What the codes mean that the plugin's steps refuse with.
enum ArendeExplanations {
  static let all: [Explanation] = [
    Explanation(
      "arende.unknown-account", "Handläggarens konto finns inte",
      "Ärendet fördelas till ett konto som organisationen inte har.",
      why: "Ärendet skulle hamna hos ingen.",
      mend: "Välj ett av kontona i meddelandet, eller lägg upp kontot i organisation.yaml.",
      .events(
        step: """
          id: registrera
          uses: arende.registrera
          role: registrator
          """,
        wrong: "- {do: registrera, with: {handläggare: hl9}}",
        right: "- {do: registrera, with: {handläggare: hl1}}")),
    Explanation(
      "arende.not-handlaggare", "Kontot har inte rollen handläggare",
      "Ärendet fördelas till ett konto som inte har rollen handläggare i nämnden den dagen.",
      why: "Kontot skulle inte kunna göra handläggarens uppgifter.",
      mend: "Välj någon som har rollen, eller ge kontot rollen i organisation.yaml.",
      .events(
        step: """
          id: registrera
          uses: arende.registrera
          role: registrator
          """,
        wrong: "- {do: registrera, with: {handläggare: namndsekr1}}",
        right: "- {do: registrera, with: {handläggare: hl1}}")),
    Explanation(
      "arende.no-public-title", "En sekretessmarkerad handling saknar offentlig titel",
      "Handlingen är sekretessmarkerad i ett ärende som inte är det, och det står inte vad den kallas för andra.",
      why: """
        Alla som får läsa ärendet ser att handlingen finns. Det som de ser får inte röja det som är hemligt.
        """,
      lagrum: ["OSL 5:2"],
      mend: "Fyll i offentlig_titel med något som inte röjer vad handlingen gäller.",
      .events(
        step: """
          id: handling
          uses: arende.handling
          role: registrator
          """,
        wrong: "- {do: handling, with: {titel: Läkarintyg, dag: 2018-02-14, sekretess: 'OSL 26:1', text: Sjuk.}}",
        right: "- {do: handling, with: {titel: Läkarintyg, dag: 2018-02-14, sekretess: 'OSL 26:1', offentlig_titel: "
          + "Bilaga, text: Sjuk.}}")),
    Explanation(
      "arende.not-ready", "Ärendet är inte redo att avslutas",
      "Alla handlingar är inte registrerade, eller så är utkasten inte rensade.",
      why: """
        När ärendet avslutas går handlingarna till arkivet. Då ska alla allmänna handlingar vara registrerade.
        """,
      lagrum: ["OSL 5:1"],
      mend: "Registrera och rensa, svara ja när det är gjort och avsluta igen.",
      .events(
        step: """
          id: avsluta
          uses: arende.avsluta
          role: registrator
          with: {utfall: klart}
          """,
        wrong: "- {do: avsluta, with: {handlingar_registrerade: true, utkast_rensade: false}}",
        right: "- {do: avsluta, with: {handlingar_registrerade: true, utkast_rensade: true}}")),
    Explanation(
      "arende.not-answered", "Inget svar har skickats",
      "Ärendet har en svarstid, men inget svar har skickats och anteckningen är tom.",
      why: "Den som läser ärendet senare ska förstå varför ingen fick svar.",
      mend: "Skicka svaret, eller skriv i anteckningen varför inget svar skickas.",
      .events(
        step: """
          id: avsluta
          uses: arende.avsluta
          role: registrator
          with: {utfall: klart, svarstid: 2018-03-09}
          """,
        wrong: "- {do: avsluta, with: {handlingar_registrerade: true, utkast_rensade: true}}",
        right: """
          - {do: avsluta, with: {handlingar_registrerade: true, utkast_rensade: true, anteckning: Avsändaren ville inte längre ha svar.}}
          """)),
    Explanation(
      "arende.unfinished", "Något pågår fortfarande",
      "En bevakning eller något annat vid sidan av processen är inte klart.",
      why: "Det skulle annars försvinna när ärendet avslutas.",
      mend: "Gör klart det som pågår, och avsluta sedan igen.",
      .events(
        process: """
          steps: [{id: avsluta, uses: arende.avsluta, title: Avsluta, role: registrator, with: {utfall: klart}}]
          optional: [{id: bevaka, uses: arende.bevaka, title: Bevaka, role: handläggare}]
          """,
        wrong: """
          - {start: bevaka, as: hl1}
          - {do: avsluta, with: {handlingar_registrerade: true, utkast_rensade: true}}
          """,
        right: "- {do: avsluta, with: {handlingar_registrerade: true, utkast_rensade: true}}")),
    Explanation(
      "arende.taken-over", "Nämnden har tagit över ärendet",
      "Ärendet ska avslutas, men nämnden har tagit över det och inte avgjort det.",
      why: "Det som nämnden vill avgöra själv skulle annars bli oavgjort.", lagrum: ["KL 6:37"],
      mend: "Låt nämnden avgöra ärendet, eller lämna tillbaka det vid en återremiss.",
      .events(
        process: """
          steps:
            - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: registrator}
            - id: avsluta
              uses: arende.avsluta
              title: Avsluta
              role: registrator
              with: {utfall: klart}
              next: [{to: slut}]
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Sommarservering, förslag: [Tillstånd ges.], beslutstyp: alkohol.tillfälligt}
              next: [{to: avsluta}]
          exits:
            - {id: slut, title: Slut}
          interrupts:
            - {message: ärende_övertaget, to: sammanträde, while: [anteckna]}
          """,
        before: "- {do: anteckna, with: {text: Klart.}}",
        wrong: """
          - {message: ärende_övertaget, with: {skäl: Nämnden bestämde det.}}
          - {do: avsluta, with: {handlingar_registrerade: true, utkast_rensade: true}}
          """,
        right: "- {do: avsluta, with: {handlingar_registrerade: true, utkast_rensade: true}}")),
    Explanation(
      "arende.empty-note", "Anteckningen är tom",
      "Steget ber om en anteckning, men texten är tom.",
      why: "Det som har betydelse för ett beslut ska antecknas.",
      lagrum: ["FL 27"],
      mend: "Skriv det som ska antecknas."),
    Explanation(
      "arende.document-in-future", "Handlingens dag ligger i framtiden",
      "Dagen då handlingen kom in, gick ut eller upprättades ligger i framtiden.",
      why: "Dagen visar när handlingen blev allmän.",
      lagrum: ["OSL 5:2"],
      mend: "Rätta dagen.",
      .events(
        step: """
          id: handling
          uses: arende.handling
          role: handläggare
          """,
        wrong: """
          - {do: handling, as: hl1, with: {titel: Tjänsteanteckning, dag: 2019-02-14, text: Avsändaren ringde.}}
          """,
        right: """
          - {do: handling, as: hl1, with: {titel: Tjänsteanteckning, dag: 2018-02-14, text: Avsändaren ringde.}}
          """)),
    Explanation(
      "arende.empty-document", "Handlingen är tom",
      "Handlingen har ingen text.",
      why: "En tom handling säger ingenting.",
      mend: "Skriv texten."),
    Explanation(
      "arende.empty-watch", "Det står inte vad som ska bevakas",
      "Bevakningen har ingen text.",
      why: "Den som ska följa upp behöver veta vad.",
      mend: "Skriv vad som ska följas upp."),
    Explanation(
      "arende.watch-past", "Bevakningens dag har redan kommit",
      "Dagen då det ska följas upp är i dag eller tidigare.",
      why: "Det som ska följas upp i dag behöver ingen bevakning.",
      mend: "Välj en dag från och med i morgon.",
      .events(
        step: """
          id: bevaka
          uses: arende.bevaka
          role: handläggare
          """,
        wrong: "- {do: bevaka, as: hl1, with: {till: 2018-02-14, text: Har bilagan kommit?}}",
        right: "- {do: bevaka, as: hl1, with: {till: 2018-02-15, text: Har bilagan kommit?}}")),
    Explanation(
      "arende.watch-not-done", "Det bevakade är inte klart",
      "Bevakningen avslutas fast rutan för att det är klart inte är förbockad.",
      why: "En bevakning ligger kvar tills det är klart.",
      mend: """
        Låt uppgiften ligga kvar. Ska det följas upp en annan dag: bocka för och starta en ny bevakning.
        """,
      .events(
        step: """
          id: bevaka
          uses: arende.bevaka
          role: handläggare
          """,
        before: "- {do: bevaka, as: hl1, with: {till: 2018-03-01, text: Har bilagan kommit?}}",
        wrong: "- {day: 2018-03-01, do: bevaka, as: hl1, with: {klart: false}}",
        right: "- {day: 2018-03-01, do: bevaka, as: hl1, with: {klart: true}}")),
  ]
}
