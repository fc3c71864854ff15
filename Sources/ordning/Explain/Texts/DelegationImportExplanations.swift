import WorkflowKit

extension ExplanationArea {
  /// What keeps a table from being read as a delegation order, and what to look at where it was read.
  static let delegationImportTexts: [Explanation] = [
    Explanation(
      "import.encoding", "Filen är inte skriven i UTF-8",
      "Filen har tecken som inte går att läsa som UTF-8.",
      why: "Annars skulle å, ä och ö bli fel i delegationsordningen.",
      mend: "Spara filen som UTF-8 och försök igen.",
      .commands(
        wrong: "ordning delegation import ur-excel.csv --board socialnämnden",
        right: "ordning delegation import ur-excel.csv --board socialnämnden --encoding windows-1252")),
    Explanation(
      "import.csv", "CSV-filen är trasig",
      "Ett fält inom citattecken slutar inte, eller har tecken efter det avslutande citattecknet.",
      why: "Det går inte att veta var fältet slutar, och därmed inte vilka punkter som följer.",
      mend: "Sätt citattecken både före och efter fältet, och skriv två där texten själv har ett.",
      .table(
        "tabell.csv",
        wrong: """
          nr,ärende,delegat
          1,"Tillstånd, tillfälliga,HL
          """,
        right: """
          nr,ärende,delegat
          1,"Tillstånd, tillfälliga",HL
          """)),
    Explanation(
      "import.column", "En kolumn saknas i CSV-filen",
      "Första raden namnger ingen kolumn för numret, ärendet eller delegaten.",
      why: "Utan dem är en rad ingen punkt i en delegationsordning.",
      mend: "Namnge kolumnerna på första raden: avsnitt, nr, ärende, lagrum, delegat, anteckning.",
      .table(
        "tabell.csv",
        wrong: """
          nr,ärende,vem
          1,Varning,HL
          """,
        right: """
          nr,ärende,delegat
          1,Varning,HL
          """)),
    Explanation(
      "import.no-table", "Texten har ingen tabell",
      "Ingen rad i texten namnger kolumnerna nr, ärende, lagrum och delegat.",
      why: "Tabellen känns igen på sin rad med kolumnernas namn.",
      mend: "Kontrollera att det är rätt fil. Lägg annars till raden där tabellen börjar.",
      .table(
        "tabell.txt",
        wrong: """
          Nämnden antar följande ordning.
          1.1 Varning 9 kap 17 § HL
          """,
        right: """
          Nr Ärende Lagrum Delegat Anteckning
          1.1 Varning 9 kap 17 § HL
          """)),
    Explanation(
      "import.unsure", "Punkten är oklar",
      "Något i punkten gick inte att läsa säkert. I utkastet står det efter oklar.",
      why: "Programmet gissar inte vem som får besluta. En oklar punkt måste bekräftas av en människa.",
      mend: "Jämför med källan, rätta punkten i utkastet och bekräfta den med ordning delegation confirm.",
      .table(
        "tabell.csv",
        wrong: """
          nr,ärende,delegat
          1,Varning,HL/MU
          """,
        right: """
          nr,ärende,delegat
          1,Varning,MU
          """)),
    Explanation(
      "import.look", "Punkten är värd en kontroll",
      "Punkten är läst, men något i den är ovanligt.",
      why: "Det kan stå så i källan, eller ha blivit så när texten kom ur en PDF.",
      mend: "Jämför punkten med källan.",
      .table(
        "tabell.txt",
        wrong: """
          Nr Ärende Lagrum Delegat Anteckning
          1.1 Försäljning av e-
          cigaretter 5 kap 14 § HL
          """,
        right: """
          Nr Ärende Lagrum Delegat Anteckning
          1.1 Försäljning av e-cigaretter 5 kap 14 § HL
          """)),
    Explanation(
      "import.gap", "Nummer saknas mellan två punkter",
      "Punkternas nummer följer inte på varandra.",
      why: "En punkt kan ha gått förlorad på vägen, till exempel vid ett sidbyte.",
      mend: "Kontrollera mot källan att ingen punkt saknas.",
      .table(
        "tabell.csv",
        wrong: """
          nr,ärende,delegat
          1.1,Tillstånd,HL
          1.3,Varning,MU
          """,
        right: """
          nr,ärende,delegat
          1.1,Tillstånd,HL
          1.2,Varning,MU
          """)),
    Explanation(
      "import.loose", "Text utan punkt",
      "Texten står i tabellen men hör inte till någon punkt.",
      why: "Programmet gissar inte vilken punkt den hör till.",
      mend: "Lägg till texten i utkastet om den hör till en punkt.",
      .table(
        "tabell.txt",
        wrong: """
          Nr Ärende Lagrum Delegat Anteckning
          1.1 Tillstånd 8 kap 2 § HL

          Handläggaren ska samråda med polisen.

          1.2 Varning 9 kap 17 § MU
          """,
        right: """
          Nr Ärende Lagrum Delegat Anteckning
          1.1 Tillstånd 8 kap 2 § HL Samråd med polisen

          1.2 Varning 9 kap 17 § MU
          """)),
    Explanation(
      "import.after-table", "En rad efter tabellen ser ut som en punkt",
      "Raden börjar som en punkt men står efter tabellens slut, och är inte med i utkastet.",
      why: "Det kan vara en punkt som har hamnat fel, eller löpande text.",
      mend: "Lägg till punkten i utkastet om den hör dit.",
      .table(
        "tabell.txt",
        wrong: """
          Nr Ärende Lagrum Delegat Anteckning
          1.1 Tillstånd 8 kap 2 § HL

          Tabellen gäller från den 1 mars.

          7.1 Varning 9 kap 17 § MU
          """,
        right: """
          Nr Ärende Lagrum Delegat Anteckning
          1.1 Tillstånd 8 kap 2 § HL

          Tabellen gäller från den 1 mars.
          """)),
    Explanation(
      "import.headings", "Rubrikerna står inte intill sina punkter",
      "Rubrikerna har kommit bort från sina punkter i texten, och avsnitten är ordnade efter nummer eller inte alls.",
      why: "Lagen i en rubrik gäller punkterna under den.",
      mend: "Kontrollera avsnitten i utkastet mot källan.",
      .table(
        "tabell.txt",
        wrong: """
          Alkohollagen (2010:1622)

          Stadigvarande tillstånd

          Nr Ärende Lagrum Delegat Anteckning
          1.1 Tillstånd 8 kap 2 § HL

          Tillfälligt tillstånd

          Övrigt

          Nr Ärende Lagrum Delegat Anteckning
          1.2 Varning 9 kap 17 § MU
          """,
        right: """
          Alkohollagen (2010:1622)

          Nr Ärende Lagrum Delegat Anteckning
          1.1 Tillstånd 8 kap 2 § HL
          1.2 Varning 9 kap 17 § MU
          """)),
    Explanation(
      "import.unknown-act", "Lagen i rubriken finns inte i beslutstyper.yaml",
      "Rubriken nämner en lag med ett nummer som inte står under lagar.",
      why: "Lagrummen i avsnittet kan annars inte kontrolleras.",
      mend: "Lägg till lagen under lagar i beslutstyper.yaml, och skriv den efter lag i avsnittet.",
      .table(
        "tabell.txt",
        wrong: """
          Tobakslagen (1993:581)

          Nr Ärende Lagrum Delegat Anteckning
          1.1 Varning 17 § HL
          """,
        right: """
          Alkohollagen (2010:1622)

          Nr Ärende Lagrum Delegat Anteckning
          1.1 Varning 9 kap 17 § HL
          """)),
  ]
}
