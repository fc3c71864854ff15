import WorkflowKit

extension ExplanationArea {
  /// The files of organisation, contacts and templates.
  static let organisationTexts: [Explanation] = [
    Explanation(
      "organisation.tenant", "Kommunens kortnamn duger inte",
      "Kortnamnet efter tenant har andra tecken än a–z, 0–9 och bindestreck.",
      why: "Kortnamnet används i datamappen och i säkerhetskopior, och ska vara likadant överallt.",
      mend: "Skriv om det med små bokstäver utan å, ä och ö.",
      Explanation.Example(
        .organisation,
        wrong: "tenant: Exempel Kommun",
        right: "tenant: exempelkommun")),
    Explanation(
      "organisation.twice", "Samma sak står två gånger",
      """
      Två roller, nämnder eller konton har samma id, eller så står samma sammanträde eller år två gånger.
      """,
      why: "Det skulle inte gå att veta vilken som gäller.",
      mend: "Ta bort den ena, eller byt id på den.",
      Explanation.Example(
        .organisation,
        wrong: """
          roles:
            - {id: registrator, title: Registrator}
            - {id: handläggare, title: Handläggare}
            - {id: handläggare, title: Socialsekreterare}
            - {id: enhetschef, title: Enhetschef}
            - {id: nämndsekreterare, title: Nämndsekreterare}
          """,
        right: """
          roles:
            - {id: registrator, title: Registrator}
            - {id: handläggare, title: Handläggare}
            - {id: socialsekreterare, title: Socialsekreterare}
            - {id: enhetschef, title: Enhetschef}
            - {id: nämndsekreterare, title: Nämndsekreterare}
          """)),
    Explanation(
      "organisation.unknown", "Rollen, nämnden eller kontot finns inte",
      "Här nämns en roll, en nämnd eller ett konto som filen inte har.",
      why: "Den som ska ha rollen skulle bli utan.",
      mend: "Rätta stavningen efter förslaget, eller lägg upp det som saknas.",
      Explanation.Example(
        .organisation,
        wrong: """
          absences:
            - {account: hl9, from: 2018-04-03, through: 2018-04-13, substitute: hl2}
          """,
        right: """
          absences:
            - {account: hl1, from: 2018-04-03, through: 2018-04-13, substitute: hl2}
          """)),
    Explanation(
      "organisation.own-substitute", "Kontot ersätter sig självt",
      "Den som är frånvarande är angiven som sin egen ersättare.",
      why: "Då skulle uppgifterna ligga kvar hos den som är borta.",
      mend: "Ange ett annat konto, eller ta bort substitute om ingen ersätter.",
      Explanation.Example(
        .organisation,
        wrong: """
          absences:
            - {account: hl1, from: 2018-04-03, through: 2018-04-13, substitute: hl1}
          """,
        right: """
          absences:
            - {account: hl1, from: 2018-04-03, through: 2018-04-13, substitute: hl2}
          """)),
    Explanation(
      "organisation.absence-days", "Frånvaron slutar före sin början",
      "Dagen efter through ligger före dagen efter from.",
      why: "En sådan frånvaro gäller aldrig.",
      mend: "Byt plats på dagarna, eller rätta den ena.",
      Explanation.Example(
        .organisation,
        wrong: """
          absences:
            - {account: hl1, from: 2018-04-13, through: 2018-04-03}
          """,
        right: """
          absences:
            - {account: hl1, from: 2018-04-03, through: 2018-04-13}
          """)),
    Explanation(
      "organisation.no-configure", "Ingen får lägga in ändringar av filen",
      "Filen saknar configure, eller så har ingen någon av rollerna där.",
      why: "Någon måste kunna ändra organisationen. Programmet väljer inte vem.",
      mend: "Lägg till configure med rollernas id, och ge minst ett konto en av rollerna.",
      Explanation.Example(
        .organisation,
        wrong: "configure: []",
        right: "configure: [registrator]")),
    Explanation(
      "organisation.no-rights", "Nämnden saknar rättigheter",
      "Nämnden har inget avsnitt rights.",
      why: "Vem som får rätta, makulera och gallra bestämmer nämnden, inte programmet.",
      mend: "Lägg till rights med alla rättigheterna. En tom lista betyder att ingen får.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              meetings: []   # här saknas rights
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              rights: {annul: [registrator], correct: [registrator], reassign: [enhetschef], suspend: [handläggare], extend: [handläggare], skip: [registrator], settle: [registrator], erase: [], message: [registrator], read_secret: [registrator], distribute_post: [registrator], take_over: [registrator], delegate_order: [registrator]}
              meetings: []
          """)),
    Explanation(
      "organisation.no-right", "En rättighet saknas",
      "Avsnittet rights säger inte vem som får göra en av sakerna.",
      why: "Vem som får bestämmer nämnden. En utelämnad rad kan vara glömd.",
      mend: "Lägg till raden. En tom lista betyder att ingen får.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              rights: {annul: [registrator], correct: [registrator], reassign: [enhetschef], suspend: [handläggare], extend: [handläggare], skip: [registrator], settle: [registrator], message: [registrator], read_secret: [registrator], distribute_post: [registrator], take_over: [registrator], delegate_order: [registrator]}
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              rights: {annul: [registrator], correct: [registrator], reassign: [enhetschef], suspend: [handläggare], extend: [handläggare], skip: [registrator], settle: [registrator], erase: [], message: [registrator], read_secret: [registrator], distribute_post: [registrator], take_over: [registrator], delegate_order: [registrator]}
              meetings: []
          """)),
    Explanation(
      "organisation.number-format", "Ärendenumrets form saknar något",
      "Formen i number_format saknar {år} eller {nr}.",
      why: "Utan dem skulle två ärenden kunna få samma nummer.",
      mend: "Skriv till exempel \"{kod}/{år}:{nr}\".",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}:{nr}"
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              meetings: []
          """)),
    Explanation(
      "organisation.reference-format", "Beteckningens form saknar något",
      "Formen i reference_format saknar {dnr} eller {diarieplan}.",
      why: "Beteckningen i brev ska leda tillbaka till ärendet.",
      mend: "Skriv till exempel \"{dnr} - {diarieplan}\".",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              reference_format: "{diarieplan}"
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              reference_format: "{dnr} - {diarieplan}"
              meetings: []
          """)),
    Explanation(
      "organisation.same-number", "Två nämnder skulle ge ärenden samma nummer",
      "Två nämnder har samma code och form, så att deras ärenden skulle få samma nummer.",
      why: "Ett nummer ska leda till ett enda ärende.",
      lagrum: ["OSL 5:2"],
      mend: "Ge nämnderna olika code, och ha med {kod} i number_format.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: N
              number_format: "{kod}/{år}:{nr}"
              meetings: []
            - id: byggnadsnämnden
              name: Byggnadsnämnden
              code: N
              number_format: "{kod}/{år}:{nr}"
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              meetings: []
            - id: byggnadsnämnden
              name: Byggnadsnämnden
              code: BN
              number_format: "{kod}/{år}:{nr}"
              meetings: []
          """)),
    Explanation(
      "organisation.series", "Nummerserien stämmer inte",
      "En serie börjar på ett tal under 1, eller säger inte vilket nummer som står på tur.",
      why: "Serierna är obrutna: nästa nummer är alltid ett mer än det förra.",
      mend: "Skriv next_case, next_paragraph eller båda, med nummer från 1.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              series: [{year: 2018, next_case: 0}]
              meetings: []
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              series: [{year: 2018, next_case: 23}]
              meetings: []
          """)),
    Explanation(
      "organisation.meeting-days", "Manusstopp eller kallelse efter sammanträdet",
      "Dagen för manusstopp eller kallelse ligger efter sammanträdets dag.",
      why: "Underlag och kallelse ska finnas före sammanträdet.",
      mend: "Rätta dagen.",
      Explanation.Example(
        .organisation,
        wrong: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              meetings: [{date: 2018-03-21, cutoff: 2018-04-05, notice: 2018-03-14, place: Solrosen}]
          """,
        right: """
          boards:
            - id: socialnämnden
              name: Socialnämnden
              code: SOCN
              number_format: "{kod}/{år}:{nr}"
              meetings: [{date: 2018-03-21, cutoff: 2018-03-05, notice: 2018-03-14, place: Solrosen}]
          """)),
    Explanation(
      "organisation.unknown-board", "Nämnden finns inte",
      "Kommandot eller ärendet gäller en nämnd som organisationen inte har.",
      why: "Utan nämnd finns inga sammanträden, nummer eller rättigheter.",
      mend: "Ange en av nämnderna i meddelandet.",
      .commands(
        wrong: "ordning case start exempel --input in.yaml --board kulturnämnden --as registrator1",
        right: "ordning case start exempel --input in.yaml --board socialnämnden --as registrator1")),
    Explanation(
      "organisation.unknown-account", "Kontot finns inte",
      "Kommandot gäller ett konto som organisationen inte har.",
      why: "Allt som görs skrivs på ett konto, så att det går att se efteråt vem som gjorde det.",
      mend: "Rätta stavningen efter förslaget, eller lägg upp kontot i organisation.yaml.",
      .commands(
        wrong: "ordning case add-note SOCN/2018:23 \"Ringde avsändaren.\" --as registrator9",
        right: "ordning case add-note SOCN/2018:23 \"Ringde avsändaren.\" --as registrator1")),
    Explanation(
      "organisation.missing", "Datamappen har ingen organisation",
      "Datamappen har skapats men aldrig fått någon organisation.",
      why: "Utan organisation finns inga nämnder, roller eller konton.",
      mend: "Skapa datamappen på nytt med ordning init."),
    Explanation(
      "contacts.key", "Nyckeln i kontaktregistret duger inte",
      "En kontakts nyckel har andra tecken än a–z, 0–9 och bindestreck.",
      why: """
        Nyckeln är kontaktens namn i registret och ska vara likadan överallt. Det riktiga namnet står under namn.
        """,
      mend: "Skriv om nyckeln med små bokstäver utan å, ä och ö.",
      Explanation.Example(
        .contacts,
        wrong: """
          kontakter:
            Länsstyrelsen: {namn: Länsstyrelsen, slag: myndighet}
          """,
        right: """
          kontakter:
            lansstyrelsen: {namn: Länsstyrelsen, slag: myndighet}
          """)),
    Explanation(
      "contacts.no-register", "Ingen insticksmodul har kontaktregistret",
      "Filen med kontakter kan inte läsas, för den modul som har registret är inte installerad.",
      why: "Modulen säger vilka fält en kontakt har.",
      mend: "Installera modulen Expediering, eller ta bort filen."),
    Explanation(
      "template.missing", "En mall saknas",
      "En insticksmodul behöver en mall som inte finns i mappen mallar.",
      why: "Utan mallen går dokumentet inte att göra när ärendet kommer dit.",
      mend: "Lägg till mallen i mappen.",
      .commands(
        wrong: "ordning validate utan-mallar",
        right: "ordning validate config")),
    Explanation(
      "template.problem", "En mall går inte att läsa",
      "En mall har märken {{ }} som inte stämmer, eller sätter in värden utan skydd.",
      why: """
        Värden ur ärenden sätts in med skydd, så att text från en avsändare aldrig kan bli en del av dokumentets \
        kod.
        """,
      mend: "Rätta märket på raden som anges. Skriv {{namn}}, med två klamrar.",
      .commands(
        wrong: "ordning validate fel-mall",
        right: "ordning validate config")),
    Explanation(
      "config.no-right", "Kontot får inte ändra organisationen",
      "Kontot har ingen av rollerna efter configure i organisation.yaml.",
      why: "Den som kan ändra organisationen kan ge vem som helst vilken roll som helst.",
      mend: "Be den som meddelandet nämner.",
      .commands(
        wrong: "ordning config apply --config serie --as hl1",
        right: "ordning config apply --as registrator1")),
    Explanation(
      "config.other-tenant", "Filerna hör till en annan kommun",
      "Kortnamnet i filen är inte det som datamappen gjordes för.",
      why: "En datamapp är en kommuns ärenden. De ska inte blandas.",
      mend: "Ange rätt mapp med --config eller --data.",
      .commands(
        wrong: "ordning config diff --config annan",
        right: "ordning config diff")),
    Explanation(
      "config.series-in-use", "Nummerserien är redan i bruk",
      "Filen låter en serie börja om på ett annat nummer fast den redan har gett nummer.",
      why: "Serierna är obrutna. En ny början skulle ge en lucka, eller samma nummer två gånger.",
      lagrum: ["OSL 5:2"],
      mend: "Ta tillbaka ändringen under series. Serien går vidare av sig själv.",
      .commands(
        wrong: "ordning config diff --config serie",
        right: "ordning config diff")),
  ]
}
