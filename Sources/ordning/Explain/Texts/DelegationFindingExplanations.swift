import WorkflowKit

extension ExplanationArea {
  /// What is doubtful or wrong in a delegation order that can be read.
  static let delegationFindingTexts: [Explanation] = [
    Explanation(
      "delegation.unknown-role", "Rollen eller utskottet finns inte i organisationen",
      "En delegat är en roll, ett utskott eller en nämnd som inte står i organisation.yaml.",
      why: "Då kan ingen besluta enligt punkterna.",
      mend: "Rätta stavningen efter förslaget, eller lägg till rollen eller utskottet i organisation.yaml.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          delegater:
            HL: {roll: handläggare}
            MU: {utskott: myndighetsutskotet}
          """,
        right: """
          delegater:
            HL: {roll: handläggare}
            MU: {utskott: myndighetsutskottet}
          """)),
    Explanation(
      "delegation.subdelegation", "Delegaten får inte ge sin beslutanderätt vidare",
      "En delegat har vidaredelegering: true men är inte förvaltningschefen.",
      why: "Bara en förvaltningschef inom nämndens område får uppdra åt en annan anställd att besluta, och i ett led.",
      lagrum: ["KL 7:6"],
      mend: "Ta bort vidaredelegering, eller ange rollen efter chief i organisation.yaml om den är förvaltningschef.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          delegater:
            HL: {roll: handläggare, vidaredelegering: true}
          """,
        right: """
          delegater:
            HL: {roll: handläggare}
          """)),
    Explanation(
      "delegation.never-delegated", "Beslutstypen får inte delegeras",
      "Punkten ger någon rätt att besluta i ett slags ärende som nämnden måste avgöra själv.",
      why: "Kommunallagen räknar upp ärenden som inte får delegeras.",
      lagrum: ["KL 6:38"],
      mend: "Ta bort beslutstypen ur punkten.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Skrivelser, delegat: HL, beslutstyper: [remiss.yttrande, fullmäktige.framställning]}
          """,
        right: """
          - {nr: "1", ärende: Skrivelser, delegat: HL, beslutstyper: [remiss.yttrande]}
          """)),
    Explanation(
      "delegation.same-number", "Punktens nummer är tryckt flera gånger",
      "Två punkter har samma nummer.",
      why: "Ett beslut ska visa vilken punkt det vilar på. Punkterna kallas 1 (1) och 1 (2) så länge.",
      mend: "Ge den ena ett annat nummer i nästa revision. I en uppslagning anges punkten med hela namnet.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, delegat: MU, beslutstyper: [alkohol.varning]}
          - {nr: "1", ärende: Tillfälligt tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: MU, beslutstyper: [alkohol.varning]}
          - {nr: "2", ärende: Tillfälligt tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          """)),
    Explanation(
      "delegation.unconfirmed", "Punkten är inte bekräftad",
      "Punkten har en fråga under oklar som ingen har svarat på.",
      why: "Den som läste in tabellen var osäker. Tills en person har bekräftat punkten beslutar nämnden.",
      mend: "Läs originalet, rätta punkten om den är fel och skriv bekräftad med dag och av vem.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - nr: "1"
            ärende: Varning
            delegat: MU
            tryckt: HL MU
            beslutstyper: [alkohol.varning]
            oklar: {fråga: Är HL struket?}
          """,
        right: """
          - nr: "1"
            ärende: Varning
            delegat: MU
            tryckt: HL MU
            beslutstyper: [alkohol.varning]
            oklar: {fråga: Är HL struket?, bekräftad: {dag: 2018-01-17, av: Nämndsekreterare 1}}
          """)),
    Explanation(
      "delegation.no-type", "Punkten omfattar ingen beslutstyp",
      "Punkten har inga beslutstyper.",
      why: "Utan beslutstyp gäller punkten inget ärende, och nämnden beslutar.",
      mend: "Lägg till de beslutstyper som punktens ord omfattar.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, delegat: HL}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.not-covered", "Ingen punkt omfattar beslutstypen",
      "Beslutstypen får delegeras, men ingen punkt som ingår i revisionen omfattar den.",
      why: "Då beslutar nämnden. Det kan vara meningen, men kan också vara glömt.",
      mend: "Ska någon annan besluta, lägg till beslutstypen i en punkt. Annars behöver inget göras.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning], ingår: false}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.own-protocol", "Besluten anmäls inte men kan laglighetsprövas",
      "Punkten har anmäls: nej, och besluten överklagas genom laglighetsprövning.",
      why: """
        Tiden för att överklaga börjar när protokollet har tillkännagetts på anslagstavlan. Ett beslut som inte anmäls \
        till nämnden behöver ett eget protokoll, annars börjar tiden aldrig.
        """,
      lagrum: ["KL 6:40", "KL 8:10"],
      mend: "Låt besluten anmälas, eller se till att varje beslut får ett eget protokoll och tillkännagivande.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Nedsatt avgift, delegat: HL, beslutstyper: [avgift.nedsättning], anmäls: nej}
          """,
        right: """
          - {nr: "1", ärende: Nedsatt avgift, delegat: HL, beslutstyper: [avgift.nedsättning], anmäls: ja}
          """)),
    Explanation(
      "delegation.overlap", "Två punkter gäller samma fall men har olika delegater",
      "Villkoren tillåter att båda punkterna gäller på en gång. Meddelandet visar ett sådant fall.",
      why: "Punkterna är ingen rangordning, så programmet väljer inte mellan dem. I de fallen beslutar nämnden.",
      mend: "Skriv villkor som skiljer punkterna åt.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Högst tre dagar, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar <= 3}
          - {nr: "2", ärende: Längre tid, delegat: MU, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar >= 3}
          """,
        right: """
          - {nr: "1", ärende: Högst tre dagar, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar <= 3}
          - {nr: "2", ärende: Längre tid, delegat: MU, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar > 3}
          """)),
    Explanation(
      "delegation.overlap-undecided", "Det kan inte avgöras om två punkter gäller samma fall",
      "Punkterna har olika delegater, och ett av villkoren är mer än jämförelser.",
      why: "Programmet räknar med hela intervall och gissar inte. Gäller båda i ett ärende beslutar nämnden.",
      mend: "Skriv villkoren som jämförelser av ett faktum med ett värde.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Allmänheten, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          - {nr: "2", ärende: Slutet, delegat: MU, beslutstyper: [alkohol.tillfälligt], villkor: 'contains(krets, "slutet")'}
          """,
        right: """
          - {nr: "1", ärende: Allmänheten, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: krets = "allmänheten"}
          - {nr: "2", ärende: Slutet, delegat: MU, beslutstyper: [alkohol.tillfälligt], villkor: krets = "slutet sällskap"}
          """)),
    Explanation(
      "delegation.gap", "Ingen punkt gäller i ett fall",
      "Beslutstypen har punkter, men villkoren lämnar fall utanför. Meddelandet visar ett sådant fall.",
      why: "I de fallen beslutar nämnden. Det kan vara meningen, men kan också vara glömt.",
      mend: "Ändra ett av villkoren så att fallet kommer med, om någon annan än nämnden ska besluta.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Högst tre dagar, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar < 3}
          - {nr: "2", ärende: Längre tid, delegat: MU, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar > 3}
          """,
        right: """
          - {nr: "1", ärende: Högst tre dagar, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar <= 3}
          - {nr: "2", ärende: Längre tid, delegat: MU, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar > 3}
          """)),
    Explanation(
      "delegation.gap-undecided", "Det kan inte avgöras om punkterna omfattar alla fall",
      "Ett av villkoren är mer än jämförelser av ett faktum med ett värde.",
      why: "Programmet räknar med hela intervall och gissar inte. I fall som ingen punkt omfattar beslutar nämnden.",
      mend: "Skriv villkoren som jämförelser av ett faktum med ett värde.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: string length(krets) > 3}
          """,
        right: """
          - {nr: "1", ärende: Tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: antal_dagar >= 0}
          """)),
    Explanation(
      "delegation.lagrum-unread", "Lagrummet kan inte tydas",
      "Programmet hittar ingen paragraf i texten, eller känner inte lagen.",
      why: "Lagrummet jämförs med det som beslutet vilar på. Det går inte om det inte kan läsas.",
      mend: "Skriv till exempel 8 kap 2 § eller 45 § FL. Lagarnas namn står i beslutstyper.yaml.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, lagrum: enligt lag, delegat: HL, beslutstyper: [alkohol.varning]}
          """,
        right: """
          - {nr: "1", ärende: Varning, lagrum: 9 kap 17 §, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.lagrum-other", "Beslutet vilar på ett annat lagrum",
      "Lagrummet i punkten är inget av dem som beslutstypen har.",
      why: "Ett fel lagrum i tabellen följer lätt med till besluten.",
      mend: "Rätta lagrummet i nästa revision, eller beslutstypen om det är den som är fel.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, lagrum: 9 kap 18 §, delegat: HL, beslutstyper: [alkohol.varning]}
          """,
        right: """
          - {nr: "1", ärende: Varning, lagrum: 9 kap 17 §, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.lagrum-days", "Lagrummet gäller inte alla revisionens dagar",
      "Beslutet vilar på lagrummet bara under en del av den tid som revisionen gäller, eller inte alls då.",
      why: "Beslut ska vila på det lagrum som gäller den dag de fattas.",
      mend: "Skriv det lagrum som meddelandet nämner. Har lagen ändrats, gör det i en ny revision.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Inhibition, lagrum: 48 § FL, delegat: HL, beslutstyper: [beslut.inhibition]}
          """,
        right: """
          - {nr: "1", ärende: Inhibition, lagrum: 29 § FL, delegat: HL, beslutstyper: [beslut.inhibition]}
          """)),
    Explanation(
      "delegation.repealed", "Lagen gäller inte",
      "Punkten nämner en lag som har upphört, eller som inte har börjat gälla.",
      why: "Ett beslut kan inte vila på den.",
      mend: "Skriv det lagrum som gäller i stället.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, lagrum: 7 kap 19 § den äldre alkohollagen, delegat: HL, beslutstyper: [alkohol.varning]}
          """,
        right: """
          - {nr: "1", ärende: Varning, lagrum: 9 kap 17 § alkohollagen, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.unknown-choice", "Villkoret nämner något som inget faktum kan vara",
      "En text inom citattecken i villkoret är inget av de värden som faktumet kan ha.",
      why:
        "Ett felstavat värde blir aldrig uppfyllt. Punkten gäller då inte, och nämnden beslutar utan att någon märker det.",
      mend: "Rätta texten efter förslaget. Värdena står i beslutstyper.yaml.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          - {nr: "2", ärende: Stora fester, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: krets = "slutna"}
          """,
        right: """
          - {nr: "1", ärende: Tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          - {nr: "2", ärende: Stora fester, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: krets = "slutet sällskap"}
          """)),
    Explanation(
      "delegation.same-substitute", "Delegaten är sin egen ersättare",
      "Punkten anger samma delegat under delegat och ersättare.",
      why: "En ersättare beslutar när ingen delegat kan. Då kan inte heller ersättaren.",
      mend: "Ange en annan ersättare, eller ta bort den.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Tillstånd, delegat: HL, ersättare: HL, beslutstyper: [alkohol.tillfälligt]}
          """,
        right: """
          - {nr: "1", ärende: Tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          """)),
    Explanation(
      "delegation.mixed-delegates", "Delegater av olika slag i samma punkt",
      "Punkten anger både en anställd och en förtroendevald, eller både ett utskott och någon som beslutar ensam.",
      why: "Delegater i samma punkt beslutar var för sig. Den som beslutar ensam kan då alltid besluta utan utskottet.",
      lagrum: ["KL 6:37", "KL 7:5"],
      mend: "Ange den som ska besluta, eller dela punkten i två med var sitt villkor.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          delegater:
            HL: {roll: handläggare}
            OF: {ledamot: enhetschef}
          avsnitt:
            - rubrik: Alkohollagen
              punkter:
                - {nr: "1", ärende: Tillstånd, delegat: [HL, OF], beslutstyper: [alkohol.tillfälligt]}
          """,
        right: """
          delegater:
            HL: {roll: handläggare}
            OF: {ledamot: enhetschef}
          avsnitt:
            - rubrik: Alkohollagen
              punkter:
                - {nr: "1", ärende: Tillstånd, delegat: OF, beslutstyper: [alkohol.tillfälligt]}
          """)),
    Explanation(
      "delegation.condition-day", "Villkoret hänger på dagens datum",
      "Villkoret anropar today() eller now(), så vem som beslutar ändras av sig självt en viss dag.",
      why: "Vad som gäller från en viss dag antar nämnden som en revision. Historiken visar annars inte ändringen.",
      lagrum: ["KL 6:37"],
      mend: "Låt villkoret läsa ärendets fakta, och gör en ny revision av det som ska gälla från en viss dag.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Tillstånd från sommaren, delegat: HL, beslutstyper: [alkohol.tillfälligt], villkor: today() >= date("2018-06-01")}
          - {nr: "2", ärende: Tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          """,
        right: """
          - {nr: "1", ärende: Tillstånd, delegat: HL, beslutstyper: [alkohol.tillfälligt]}
          """)),
  ]
}
