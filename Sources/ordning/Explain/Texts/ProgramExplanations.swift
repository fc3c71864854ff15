import WorkflowKit

extension ExplanationArea {
  /// Files, the data folder and the program itself.
  static let programTexts: [Explanation] = [
    Explanation(
      "file.missing", "Filen finns inte",
      "Det finns ingen fil eller mapp på den sökvägen.",
      why: "Sökvägar räknas från mappen du står i.",
      mend: "Kontrollera sökvägen.",
      .commands(
        wrong: "ordning case start exempel --input saknas.yaml --as registrator1",
        right: "ordning case start exempel --input in.yaml --as registrator1")),
    Explanation(
      "file.folder", "En mapp står där en fil behövs",
      "Sökvägen är en mapp.",
      why: "Kommandot läser en enda fil.",
      mend: "Ange filen i mappen.",
      .commands(
        wrong: "ordning case start exempel --input config --as registrator1",
        right: "ordning case start exempel --input in.yaml --as registrator1")),
    Explanation(
      "file.unreadable", "Filen får inte läsas",
      "Filen finns, men kontot som kör programmet får inte läsa den.",
      why: "Datorn skyddar filer med behörigheter.",
      mend: "Be den som sköter datorn att ge behörighet till filen."),
    Explanation(
      "validate.unknown-kind", "Det framgår inte vad det är för slags fil",
      """
      Filen har ingen av de nycklar som säger om den är en process, ett scenario, en organisation, kontakter eller \
      en installation.
      """,
      why: "Varje slag av fil har egna regler.",
      mend: "Lägg till nyckeln. En process har workflow, ett scenario scenario.",
      .commands(
        wrong: "ordning validate in.yaml",
        right: "ordning validate Workflows/exempel.yaml")),
    Explanation(
      "explain.unknown", "Koden finns inte",
      "Det finns inget meddelande med den koden.",
      why: "Koderna står i JSON-svaren och sist i svaret från ordning validate.",
      mend: "Rätta stavningen efter förslaget. Alla koder visas med ordning explain.",
      .commands(
        wrong: "ordning explain workflow.unknown-stepp",
        right: "ordning explain workflow.unknown-step")),
    Explanation(
      "watch.limit", "Filerna kan inte bevakas",
      "Systemet ger inte programmet fler bevakningar av mappar.",
      why: "Antalet bevakningar är begränsat för alla program tillsammans.",
      mend: "Ange färre mappar, eller höj systemets gräns fs.inotify.max_user_watches."),
    Explanation(
      "time.real", "Tiden kan inte väljas",
      "Kommandot har --now, men datamappen har riktiga ärenden.",
      why: "Dagen för en händelse är dagen då den sker. Ingen ska kunna välja den i efterhand.",
      mend: "Ta bort --now. I en mapp som gjorts med ordning init --example går det.",
      .commands(
        wrong: """
          ordning init --data riktig
          ordning case start exempel --data riktig --input in.yaml --as registrator1 --now 2018-02-14
          """,
        right: """
          ordning init --data riktig
          ordning case start exempel --data riktig --input in.yaml --as registrator1
          """)),
    Explanation(
      "time.date-form", "Texten är inget datum",
      "Här ska stå ett datum.",
      why: "Datum skrivs med år, månad och dag, så att de inte kan läsas på två sätt.",
      mend: "Skriv datum som ÅÅÅÅ-MM-DD.",
      .commands(
        wrong: "ordning calendar add-months 9/3-2018 4",
        right: "ordning calendar add-months 2018-03-09 4")),
    Explanation(
      "time.date-year", "Året kan inte användas",
      "Året ligger utanför åren 1753–2400.",
      why: "Så gamla eller sena datum är nästan alltid skrivfel, och kalendern före 1753 var en annan.",
      mend: "Kontrollera årtalet.",
      .commands(
        wrong: "ordning calendar add-months 0218-03-09 4",
        right: "ordning calendar add-months 2018-03-09 4")),
    Explanation(
      "time.date-month", "Månaden finns inte",
      "Månaden är inte mellan 01 och 12.",
      why: "Ofta har dag och månad bytt plats.",
      mend: "Skriv datum som ÅÅÅÅ-MM-DD, med månaden i mitten.",
      .commands(
        wrong: "ordning calendar add-months 2018-31-03 4",
        right: "ordning calendar add-months 2018-03-31 4")),
    Explanation(
      "time.date-day", "Dagen finns inte",
      "Månaden har inte så många dagar.",
      why: "Programmet flyttar inte en dag till en annan.",
      mend: "Välj en dag som finns.",
      .commands(
        wrong: "ordning calendar add-months 2018-02-30 4",
        right: "ordning calendar add-months 2018-02-28 4")),
    Explanation(
      "time.date-out-of-range", "Uträkningen hamnar utanför kalendern",
      "Resultatet ligger utanför åren 1753–2400.",
      why: "Så sena datum är nästan alltid skrivfel.",
      mend: "Kontrollera startdatumet och tidslängden.",
      .commands(
        wrong: "ordning calendar add-months 2400-12-01 4",
        right: "ordning calendar add-months 2018-12-01 4")),
    Explanation(
      "time.period-form", "Texten är ingen tidslängd",
      "Här ska stå en tidslängd.",
      why: "Tidslängder skrivs i ett bestämt mönster, så att en månad aldrig blir fyra veckor.",
      mend: "Skriv till exempel P4M (fyra månader), P2W (två veckor) eller P14D (14 dagar).",
      .commands(
        wrong: """
          ordning clock extend SOCN/2018:23 svarstid --by "två veckor" --input underlag.yaml --reason Mer --as hl1 --now 2018-02-15
          """,
        right: """
          ordning clock extend SOCN/2018:23 svarstid --by P2W --input underlag.yaml --reason Mer --as hl1 --now 2018-02-15
          """)),
    Explanation(
      "time.period-clock-time", "Tidslängden har timmar",
      "Tidslängden har timmar, minuter eller sekunder.",
      why: "Tider i ärenden räknas i hela dagar.",
      mend: "Skriv till exempel P1D för ett dygn.",
      .commands(
        wrong: """
          ordning clock extend SOCN/2018:23 svarstid --by PT24H --input underlag.yaml --reason Mer --as hl1 --now 2018-02-15
          """,
        right: """
          ordning clock extend SOCN/2018:23 svarstid --by P1D --input underlag.yaml --reason Mer --as hl1 --now 2018-02-15
          """)),
    Explanation(
      "time.period-too-long", "Tidslängden är för lång",
      "Tidslängden har fler dagar, veckor, månader eller år än det går att räkna med.",
      why: "Mer än 65535 av något är nästan alltid ett skrivfel, och slutdagen kommer långt efter år 2400.",
      mend: "Kontrollera siffrorna.",
      .commands(
        wrong: """
          ordning clock extend SOCN/2018:23 svarstid --by P99999D --input underlag.yaml --reason Mer --as hl1 --now 2018-02-15
          """,
        right: """
          ordning clock extend SOCN/2018:23 svarstid --by P9D --input underlag.yaml --reason Mer --as hl1 --now 2018-02-15
          """)),
    Explanation(
      "time.instant-form", "Texten är ingen tidpunkt",
      "Här ska stå en tidpunkt med datum, klockslag och tidszon.",
      why: "Utan tidszon kan tidpunkten läsas på två sätt.",
      mend: "Skriv till exempel 2018-03-09T10:41:00Z."),
    Explanation(
      "time.holidays-unknown", "Helgdagarna det året är inte kända",
      """
      Uträkningen behöver veta vilka dagar som är helgdagar, och lagen om dem gäller från och med 1990.
      """,
      why: "En lagstadgad tid som slutar på en helgdag flyttas till nästa vardag.",
      lagrum: ["lag (1989:253)", "lag (1930:173) 2 §"],
      mend: "Kontrollera årtalet. Är det rätt måste dagen räknas ut för hand.",
      .commands(
        wrong: "ordning calendar last-appeal-day --announced 1985-03-09",
        right: "ordning calendar last-appeal-day --announced 2018-03-09")),
    Explanation(
      "time.days-reversed", "Dagarna står i fel ordning",
      "Den första dagen ligger efter den andra.",
      why: "Antalet dagar däremellan kan inte räknas.",
      mend: "Sätt det tidigare datumet först."),
    Explanation(
      "time.clock-time", "Klockslaget finns inte",
      "Timmen är inte mellan 0 och 23, eller minuten inte mellan 0 och 59.",
      why: "Ett sådant klockslag finns inte.",
      mend: "Rätta klockslaget."),
    Explanation(
      "time.clock-time-skipped", "Klockslaget hoppas över",
      "Klockslaget faller i den timme som försvinner när klockan ställs fram till sommartid.",
      why: "Den dagen finns klockslaget inte.",
      mend: "Välj ett klockslag före eller efter omställningen."),
    Explanation(
      "time.zone-data-missing", "Tidszonens regler saknas",
      "Programmets bibliotek med tidszoner går inte att läsa.",
      why: "Utan reglerna går det inte att veta vilken dag en tidpunkt hör till.",
      mend: "Installera om programmet i sin helhet."),
    Explanation(
      "store.missing", "Datamappen finns inte",
      "Mappen som anges med --data finns inte.",
      why: "Ärendena finns i datamappen.",
      mend: "Skapa den med ordning init, eller ange rätt mapp.",
      .commands(
        wrong: "ordning case list --data ingenstans",
        right: "ordning case list")),
    Explanation(
      "store.not-a-store", "Det är ingen datamapp",
      "Filen eller mappen är inte gjord av Ordning.",
      why: "Programmet ändrar inte i filer som det inte känner igen.",
      mend: "Ange rätt fil eller mapp.",
      .commands(
        wrong: "ordning restore in.yaml --data återläst",
        right: """
          ordning backup kopia.sqlite
          ordning restore kopia.sqlite --data återläst
          """)),
    Explanation(
      "store.input", "Filen eller mappen duger inte",
      "Filen finns inte, finns redan, eller ligger i en mapp som inte finns.",
      why: "Programmet skriver aldrig över något som finns.",
      mend: "Gör som meddelandet säger.",
      .commands(
        wrong: "ordning restore saknas.sqlite --data återläst",
        right: """
          ordning backup kopia.sqlite
          ordning restore kopia.sqlite --data återläst
          """)),
    Explanation(
      "store.newer-version", "Datamappen är gjord av ett nyare program",
      "Datamappen har ett innehåll som det här programmet inte känner till.",
      why: "Ett äldre program skulle kunna förstöra det.",
      mend: "Installera den nyare versionen av programmet."),
    Explanation(
      "store.conflict", "Någon annan hann före",
      "Ärendet ändrades av någon annan medan kommandot kördes.",
      why: "Två ändringar på samma gång kan inte båda gälla.",
      mend: "Läs ärendet och gör om kommandot."),
    Explanation(
      "store.busy", "Databasen är upptagen",
      "Ett annat program har databasen öppen för länge.",
      why: "Bara ett program i taget kan skriva.",
      mend: "Vänta en stund och försök igen."),
    Explanation(
      "store.disk-full", "Disken är full",
      "Det finns ingen plats kvar att spara på.",
      why: "Ingenting av kommandot sparades.",
      mend: "Frigör plats, och gör om kommandot."),
    Explanation(
      "store.corrupt", "Databasen är skadad",
      "Något i databasen stämmer inte med resten.",
      why: "Händelserna hänger ihop i en kedja, så att en ändring utanför programmet märks.",
      mend: "Kör ordning verify, och återläs en säkerhetskopia med ordning restore."),
    Explanation(
      "store.damaged", "Datamappen är skadad",
      "Kontrollen med ordning verify hittade något som inte stämmer.",
      why: "Händelserna hänger ihop i en kedja, så att en ändring utanför programmet märks.",
      mend: "Återläs en säkerhetskopia med ordning restore."),
    Explanation(
      "store.damaged-backup", "Säkerhetskopian är skadad",
      "Säkerhetskopian är inte hel.",
      why: "En kopia kontrolleras innan den används.",
      mend: "Ta en äldre kopia."),
    Explanation(
      "store.failed", "Databasen svarade med ett fel",
      "Databasen kunde inte göra det som begärdes.",
      why: "Ingenting av kommandot sparades.",
      mend: "Försök igen. Kommer felet tillbaka: kör ordning verify."),
    Explanation(
      "verify.head", "Texten är inget huvud",
      "Efter --head ska stå det som ordning verify --export-head skrev ut.",
      why: """
        Huvudet är kedjans nummer och kontrollsumma. Med det märks också om slutet av loggen är borta.
        """,
      mend: "Skriv nummer, kolon och 64 tecken.",
      .commands(
        wrong: "ordning verify --head 23",
        right: "ordning verify --export-head")),
    Explanation(
      "plugin.problems", "Insticksmodulerna går inte ihop",
      "Två moduler har samma steg, meddelande eller register.",
      why: "Det skulle inte gå att veta vilken modul som menas.",
      mend: "Ta bort den ena modulen, eller be den som gjort den byta namn."),
    Explanation(
      "refused", "Nekat utan egen kod",
      "Ett steg tog inte emot det som lämnades.",
      why: "Felet är stegets, och meddelandet är det enda som är känt.",
      mend: "Läs meddelandet. Anmäl det till den som har gjort modulen."),
    Explanation(
      "internal", "Något oväntat gick fel",
      "Programmet råkade ut för ett fel som ingen hade tänkt på.",
      why: "Ingenting av kommandot sparades.",
      mend: "Anmäl felet till den som sköter programmet, med hela meddelandet."),
  ]
}
