import WorkflowKit

extension ExplanationArea {
  /// Cases.
  static let caseTexts: [Explanation] = [
    Explanation(
      "case.unknown", "Ärendet finns inte",
      "Det finns inget ärende med det numret.",
      why: "Numret kan vara felskrivet, eller höra till en annan datamapp.",
      mend: "Kontrollera numret. Alla ärenden visas med ordning case list --status alla.",
      .commands(
        wrong: "ordning case show SOCN/2018:99",
        right: "ordning case show SOCN/2018:23")),
    Explanation(
      "case.board", "Det framgår inte vilken nämnd ärendet hör till",
      "Kontot arbetar för flera nämnder, eller för ingen.",
      why: "Nämnden avgör vem som beslutar, vilket nummer ärendet får och vilka sammanträden som finns.",
      mend: "Ange nämnden med --board.",
      .commands(
        wrong: "ordning case start exempel --input in.yaml --as registrator2",
        right: "ordning case start exempel --input in.yaml --as registrator2 --board socialnämnden")),
    Explanation(
      "case.inputs", "Uppgifterna går inte ihop",
      "En kontroll i processen säger nej till det som är ifyllt.",
      why: "Det är bättre att få veta det när ärendet öppnas än när svarstiden har gått ut.",
      mend: "Rätta fälten som meddelandet nämner.",
      .events(
        process: sample,
        wrong: "- {correct: svarstid, value: 2018-02-01, reason: Felskrivet.}",
        right: "- {correct: svarstid, value: 2018-03-16, reason: Felskrivet.}")),
    Explanation(
      "case.field", "Fältet kan inte ha det värdet",
      "Rättelsen ger ett fält ett värde av fel slag.",
      why: "En rättelse ska följa samma regler som när ärendet öppnas.",
      mend: "Skriv värdet så som meddelandet säger.",
      .commands(
        wrong: "ordning case correct SOCN/2018:23 svarstid 2018-13-10 --reason Felskrivet --as registrator1",
        right: "ordning case correct SOCN/2018:23 svarstid 2018-03-10 --reason Felskrivet --as registrator1")),
    Explanation(
      "case.unknown-field", "Fältet finns inte i ärendet",
      "Rättelsen gäller ett fält som processen inte har under inputs.",
      why: "Bara det som fylldes i när ärendet öppnades kan rättas så. Annat rättas i sitt steg.",
      mend: "Rätta stavningen efter förslaget.",
      .events(
        process: sample,
        wrong: "- {correct: svartid, value: 2018-03-16, reason: Felskrivet.}",
        right: "- {correct: svarstid, value: 2018-03-16, reason: Felskrivet.}")),
    Explanation(
      "case.same", "Fältet har redan det värdet",
      "Rättelsen ändrar ingenting.",
      why: "En rättelse utan ändring skulle ändå stå i ärendets historik.",
      mend: "Ange det nya värdet, eller låt bli.",
      .events(
        process: sample,
        wrong: "- {correct: svarstid, value: 2018-03-09, reason: Felskrivet.}",
        right: "- {correct: svarstid, value: 2018-03-16, reason: Felskrivet.}")),
    Explanation(
      "case.reason", "Skälet saknas",
      "Rättelsen, makuleringen eller gallringen har inget skäl.",
      why: "Den som läser ärendet senare ska förstå varför något ändrades.",
      mend: "Skriv varför.",
      .events(
        process: sample,
        wrong: "- {correct: svarstid, value: 2018-03-16}",
        right: "- {correct: svarstid, value: 2018-03-16, reason: Avsändaren har ändrat svarstiden.}")),
    Explanation(
      "case.no-right", "Kontot har inte rätt att göra det",
      "Nämnden har gett rätten åt andra roller.",
      why: """
        Vem som får makulera, rätta, stoppa klockor och gallra bestämmer nämnden i organisation.yaml.
        """,
      mend: "Be den som meddelandet nämner.",
      .events(
        process: sample,
        wrong: "- {annul: Ärendet var redan registrerat., as: hl1}",
        right: "- {annul: Ärendet var redan registrerat., as: namndsekr1}")),
    Explanation(
      "case.outsider", "Kontot arbetar inte för nämnden",
      "Kontot har ingen roll i ärendets nämnd.",
      why: "Varje nämnd är en egen myndighet. Ärenden och uppgifter delas inte mellan dem.",
      lagrum: ["OSL 8:1"],
      mend: "Be någon som arbetar för nämnden, eller ge kontot en roll i den.",
      .events(
        process: sample,
        wrong: "- {note: Avsändaren ringde., as: bygg1}",
        right: "- {note: Avsändaren ringde., as: hl1}")),
    Explanation(
      "case.not-reader", "Kontot får inte läsa ärendet",
      """
      Ärendet är sekretessmarkerat, och kontot har varken del i det eller rätt att läsa nämndens hemliga ärenden.
      """,
      why: """
        Sekretessmarkeringen varnar för att uppgifterna kan vara hemliga. Bara den som behöver ärendet i sitt arbete \
        får läsa det.
        """,
      lagrum: ["OSL 5:5"],
      mend: "Behöver du läsa det: fråga nämndens registrator.",
      .events(
        process: """
          case: {secret: = true}
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: besvarad}}
          """,
        wrong: "- {note: Avsändaren ringde., as: hl2}",
        right: "- {note: Avsändaren ringde., as: registrator1}")),
    Explanation(
      "document.not-reader", "Kontot får inte läsa handlingen",
      """
      Handlingen är sekretessmarkerad, och kontot har varken en roll i ärendet eller rätt att läsa nämndens \
      sekretessmarkerade ärenden. Samma regel gäller som för ett sekretessmarkerat ärende.
      """,
      why: "Sekretessmarkeringen varnar för att uppgifterna kan vara hemliga. Andra ser att handlingen finns.",
      lagrum: ["OSL 5:5"],
      mend: "Behöver du läsa den: fråga nämndens registrator."),
    Explanation(
      "case.wrong-role", "Steget startas av en annan roll",
      "Det valfria steget har en roll som kontot inte har.",
      why: "Processen säger vem som får starta steget.",
      mend: "Be någon med den rollen.",
      .events(
        process: sample,
        wrong: "- {start: bevaka, as: namndsekr1}",
        right: "- {start: bevaka, as: hl1}")),
    Explanation(
      "case.no-such-optional", "Det finns inget sådant valfritt steg",
      "Steget finns inte under optional i processen.",
      why: "Bara de stegen kan startas av en person. De andra kommer i sin ordning.",
      mend: "Välj ett av stegen i meddelandet.",
      .events(
        process: sample,
        wrong: "- {start: bevakning, as: hl1}",
        right: "- {start: bevaka, as: hl1}")),
    Explanation(
      "case.not-yet", "Steget går inte att starta nu",
      "Det valfria steget har ett villkor som inte gäller än.",
      why: "Processen säger när steget har mening.",
      mend: "Vänta tills ärendet har kommit så långt. Läget visas med ordning case show.",
      .events(
        process: sample,
        wrong: "- {start: påminn, as: hl1}",
        right: """
          - {do: registrera, with: {handläggare: hl1}}
          - {start: påminn, as: hl1}
          """)),
    Explanation(
      "case.not-stoppable", "Steget går inte att avbryta",
      "Steget är inte startat, eller så har någon redan gjort en uppgift i det.",
      why: "Det som någon har gjort i ett ärende tas inte bort. Bara det som startades av misstag avbryts.",
      mend: "Gör klart det som pågår.",
      .events(
        process: sample,
        wrong: "- {stop: bevaka, as: hl1, reason: Startat av misstag.}",
        right: """
          - {start: bevaka, as: hl1}
          - {stop: bevaka, as: hl1, reason: Startat av misstag.}
          """)),
    Explanation(
      "case.cannot-begin", "Steget går inte att starta",
      "Det valfria steget behöver något som inte finns.",
      why: "Ett steg som inte kan börja lämnas inte halvgjort.",
      mend: "Gör det som meddelandet säger, och starta steget igen.",
      .events(
        process: """
          inputs:
            justerad: {type: date, title: Justerad, default: 2018-12-31}
          optional:
            - id: skicka
              uses: expediering.skicka
              role: nämndsekreterare
              with: {mottagare: [{namn: Akten, roll: akt, kanal: akt}], handlingar: [], ämne: Beslut, justerad: = justerad}
          """,
        wrong: "- {start: skicka, as: namndsekr1}",
        right: """
          - {correct: justerad, value: 2018-02-14, reason: Justerat i dag.}
          - {start: skicka, as: namndsekr1}
          """)),
    Explanation(
      "case.empty-note", "Anteckningen är tom",
      "Anteckningen har ingen text.",
      why: "En tom anteckning säger ingenting.",
      mend: "Skriv det som ska antecknas.",
      .events(
        process: sample,
        wrong: "- {note: \" \"}",
        right: "- {note: Avsändaren ringde och bad om svar på papper.}")),
    Explanation(
      "case.empty-title", "Handlingen saknar titel",
      "Handlingen har inget namn.",
      why: "Handlingar registreras så att det går att se vad de är.",
      lagrum: ["OSL 5:2"],
      mend: "Skriv vad handlingen är.",
      .commands(
        wrong: "ordning case add-document SOCN/2018:23 in.yaml --title \" \" --as registrator1",
        right: "ordning case add-document SOCN/2018:23 in.yaml --title Följebrev --as registrator1")),
    Explanation(
      "case.stale", "Någon annan har ändrat ärendet",
      "Ärendet har ändrats sedan du öppnade uppgiften.",
      why: "Det du ser är inte längre det som gäller.",
      mend: "Läs ändringen och spara igen. Din text finns kvar."),
    Explanation(
      "post.secret", "Sekretessmarkerad post öppnar ett ärende som inte kan markeras",
      "Post som är sekretessmarkerad ska öppna ett ärende av ett slag som inte kan sekretessmarkeras.",
      why: "Då skulle vem som helst som ser ärendet kunna läsa vad det gäller (OSL 5 kap. 5 §).",
      mend: "Öppna ett ärende av ett slag som kan markeras, eller lägg posten i ett ärende som finns."),
    Explanation(
      "case.before-last", "Tiden går inte bakåt",
      "Kommandot har en tid före ärendets senaste händelse.",
      why: "Händelserna i ett ärende står i den ordning de skedde.",
      mend: "Kontrollera datorns klocka.",
      .commands(
        wrong: "ordning case add-note SOCN/2018:23 Hej --as registrator1 --now 2018-02-01",
        right: "ordning case add-note SOCN/2018:23 Hej --as registrator1 --now 2018-02-15")),
    Explanation(
      "case.closed", "Ärendet är avslutat",
      "Det går inte att ändra ett ärende som är avslutat.",
      why: "Det avslutade ärendet är arkivets, och ska stå som det var.",
      mend: "Öppna ett nytt ärende.",
      .events(
        process: "steps: [{id: anteckna, uses: arende.anteckna, title: Anteckna, role: registrator}]",
        before: "- {do: anteckna, with: {text: Klart.}}",
        wrong: "- {annul: Ärendet var redan registrerat.}",
        right: "- {note: Avsändaren ringde i efterhand.}")),
    Explanation(
      "case.annulled", "Ärendet är makulerat",
      "Ärendet är makulerat, så inget mer kan göras i det.",
      why: "Makulera är till för ärenden som öppnades av misstag.",
      mend: "Öppna ett nytt ärende.",
      .events(
        process: sample,
        wrong: """
          - {annul: Ärendet var redan registrerat.}
          - {correct: svarstid, value: 2018-03-16, reason: Felskrivet.}
          """,
        right: """
          - {correct: svarstid, value: 2018-03-16, reason: Felskrivet.}
          - {annul: Ärendet var redan registrerat.}
          """)),
    Explanation(
      "case.decided", "Ett ärende med beslut kan inte makuleras",
      "Nämnden har redan beslutat i ärendet.",
      why: "Ett beslut finns kvar också när det är fel. Det ändras med ett nytt beslut.",
      mend: "Gå vidare i processen till dess slut.",
      .events(
        process: meetingProcess,
        before: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}",
        wrong: "- {annul: Ärendet var redan registrerat.}",
        right: "- {do: anteckna, with: {text: Beslutet är fattat.}}")),
    Explanation(
      "case.effect-in-flight", "Ett utskick är på väg",
      "Ett utskick har börjat, och det är inte känt om det gick fram.",
      why: "Det som kan ha gått iväg kan inte tas tillbaka.",
      mend: "Vänta tills det är känt, eller ta reda på det och avgör utskicket med ordning incident.",
      .events(
        process: """
          steps:
            - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: registrator}
            - id: skicka
              uses: expediering.skicka
              title: Skicka
              role: nämndsekreterare
              with: {mottagare: [{namn: Länsstyrelsen, roll: remittent, kanal: epost, e_post: registrator@lansstyrelsen.example}], handlingar: [], ämne: Beslut, kräver_justering: false}
          """,
        before: "- {world: expediering.epost, is: killed}",
        wrong: """
          - {do: anteckna, with: {text: Klart att skicka.}}
          - {annul: Ärendet var redan registrerat.}
          """,
        right: "- {annul: Ärendet var redan registrerat.}")),
    Explanation(
      "case.open", "Ärendet pågår och kan inte gallras",
      "Bara ett avslutat eller makulerat ärende kan gallras.",
      why: "Så länge ärendet pågår behövs uppgifterna i det.",
      mend: "Avsluta ärendet först.",
      .commands(
        wrong: "ordning case erase SOCN/2018:23 --reason Gallringsbeslut --as registrator1",
        right: """
          ordning case annul SOCN/2018:23 --reason Felöppnat --as registrator1
          ordning case erase SOCN/2018:23 --reason Gallringsbeslut --as registrator1
          """)),
    Explanation(
      "case.definition", "Ärendets process kan inte läsas",
      """
      Ärendet följer en sparad version av processen, och den kan inte köras längre, till exempel för att en \
      insticksmodul är borta.
      """,
      why: "Ett ärende följer den process det började med.",
      mend: "Installera insticksmodulen i den version som meddelandet nämner."),
    Explanation(
      "workflow.unknown", "Processen finns inte",
      "Det finns ingen process med det namnet.",
      why: "Namnet är det som står efter workflow i processens fil.",
      mend: "Rätta stavningen efter förslaget. Processerna visas med ordning workflows list.",
      .commands(
        wrong: "ordning workflows show exempell",
        right: "ordning workflows show exempel")),
    Explanation(
      "workflow.not-yet", "Processen gäller inte än",
      "Processens första dag har inte kommit.",
      why: "Reglerna bakom processen gäller från en viss dag.",
      mend: "Vänta till dess, eller använd den process som gäller nu.",
      .commands(
        wrong: "ordning case start senare --input tom.yaml --as registrator1 --now 2018-02-15",
        right: "ordning case start senare --input tom.yaml --as registrator1 --now 2018-04-02")),
    Explanation(
      "workflow.no-folder", "Mappen med processer finns inte",
      "Mappen som anges med --workflows finns inte.",
      why: "Utan processer kan inget ärende öppnas.",
      mend: "Ange rätt mapp.",
      .commands(
        wrong: "ordning workflows list --workflows ingenstans",
        right: "ordning workflows list")),
    Explanation(
      "decision.wrong-body", "Ett annat organ kan inte besluta",
      "Ärendet hör till en nämnd, men beslutet registreras som ett annat organs.",
      why: "Det organ beslutar som har ärendet, om inte beslutanderätten är delegerad.",
      lagrum: ["KL 6:37"],
      mend: "Anmäl ärendet till rätt nämnd."),
    Explanation(
      "decision.before-meeting", "Sammanträdet har inte hållits än",
      "Beslutet registreras på en dag före sammanträdet.",
      why: "Nämnden beslutar på sammanträdet, inte före.",
      mend: "Registrera beslutet när nämnden har sammanträtt."),
    Explanation(
      "decision.not-delegated", "Beslutet är inte delegerat",
      "En handläggare försöker besluta i ett ärende som nämnden inte har delegerat.",
      why: "Utan delegation beslutar nämnden själv.",
      lagrum: ["KL 6:37"],
      mend: "Lämna ärendet till nämnden."),
  ]
}
