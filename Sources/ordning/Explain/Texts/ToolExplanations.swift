import WorkflowKit

extension ExplanationArea {
  /// Tools for those who write processes and plugins.
  static let toolTexts: [Explanation] = [
    Explanation(
      "schema.no-process", "Det framgår inte vilken process indata hör till",
      "Ett schema för indata ska göras, men ingen process är angiven.",
      why: "Varje process har egna fält under inputs.",
      mend: "Ange processen med --process."),
    Explanation(
      "step.unknown", "Steget finns inte",
      "Ingen insticksmodul som är installerad har ett steg med det namnet.",
      why: "Stegen kommer från insticksmodulerna.",
      mend: "Rätta namnet. Alla steg visas med ordning steps list.",
      .commands(
        wrong: "ordning steps show arende.registrerra",
        right: "ordning steps show arende.registrera")),
    Explanation(
      "reference.stale", "Handboken stämmer inte med koden",
      "En eller flera sidor i handboken är inte gjorda av koden som den är nu.",
      why: "Handboken skrivs av programmet, så att den aldrig säger något annat än vad som gäller.",
      mend: "Kör ordning reference --write."),
    Explanation(
      "reference.unended", "En tabell i handboken tar aldrig slut",
      "En sida i handboken har början på en tabell som programmet skriver, men inte slutet.",
      why: "Programmet vet då inte vad på sidan som det får skriva om.",
      mend: "Lägg till raden <!-- slut --> efter tabellen."),
    Explanation(
      "reference.unknown-table", "Handboken vill ha en tabell som inte finns",
      "En sida i handboken nämner nycklar som språket inte har.",
      why: "Tabellen görs av samma nycklar som processerna läses med.",
      mend: "Rätta namnet. De som finns står i meddelandet."),
    Explanation(
      "diagram.no-graphviz", "Graphviz finns inte på datorn",
      "Programmet dot, som ordnar rutorna i en bild, är inte installerat.",
      why: "Bilden ritas av Ordning, men var rutorna ska stå räknar Graphviz ut.",
      mend: "Installera det med apt install graphviz, eller välj --format text eller mermaid."),
    Explanation(
      "diagram.layout", "Graphviz kunde inte ordna bilden",
      "Programmet dot svarade med ett fel.",
      why: "Bilden ritas av Ordning, men var rutorna ska stå räknar Graphviz ut.",
      mend: "Pröva om dot -V svarar. Med --format text eller mermaid behövs inte Graphviz."),
    Explanation(
      "diagram.other-process", "Ärendet kör en annan process",
      "Bilden ska visa var ett ärende är, men ärendet följer en annan process.",
      why: "Ärendets steg finns inte i den bilden.",
      mend: "Ange ärendets egen process.",
      .commands(
        wrong: "ordning workflows diagram stopp --case SOCN/2018:23 --format text",
        right: "ordning workflows diagram exempel --case SOCN/2018:23 --format text")),
    Explanation(
      "account.short-password", "Lösenordet är för kort",
      "Ett nytt lösenord har färre än tolv tecken.",
      why: "Korta lösenord går att gissa.",
      mend: "Skriv ett längre, till exempel fyra ord efter varandra."),
    Explanation(
      "example.exists", "Exempelmappen finns redan",
      "Mappen som exempelkommunen ska läggas i har redan ett exempel.",
      why: "Ett exempel görs helt från början, och inget skrivs över.",
      mend: "Ange en annan mapp, eller ta bort den gamla."),
    Explanation(
      "example.config", "Konfigurationen kunde inte kopieras",
      "Exempelkommunen får en egen kopia av konfigurationen, men mappen finns inte eller gick inte att kopiera.",
      why: "Sammanträdena i kopian flyttas till dagarna kring i dag.",
      mend: "Kontrollera att mappen som anges med --config finns, och att exempelmappen får skrivas."),
    Explanation(
      "example.mail", "Exemplets e-post gick inte i väg",
      "Ärendena i exemplet skickar e-post på riktigt, men servern tog inte emot den.",
      why: "Det som exemplet visar ska ha hänt. Ett ärende vars svar inte har gått står inte där det ska.",
      mend: "Starta en e-postserver på den adress som står i config/installation.yaml, som scripts/run gör."),
    Explanation(
      "new.name", "Namnet duger inte",
      "Namnet på den nya processen eller modulen har tecken som inte får stå i namn.",
      why: "Namnet blir ett filnamn, och läses i andra processer.",
      mend: "Skriv små bokstäver, siffror och _, med en bokstav först.",
      .commands(
        wrong: "ordning new process \"Nytt svar\"",
        right: "ordning new process nytt_svar")),
    Explanation(
      "new.title", "Titeln duger inte",
      "Titeln är tom eller har flera rader.",
      why: "Titeln står i listor, på en rad.",
      mend: "Skriv titeln på en rad efter --title.",
      .commands(
        wrong: "ordning new process nytt_svar --title \" \"",
        right: "ordning new process nytt_svar --title \"Nytt svar\"")),
    Explanation(
      "new.taken", "Namnet finns redan",
      "En process eller en modul har redan namnet.",
      why: "Två kan inte heta likadant.",
      mend: "Välj ett annat namn.",
      .commands(
        wrong: "ordning new process exempel",
        right: "ordning new process nytt_svar")),
    Explanation(
      "new.exists", "Filen finns redan",
      "En av filerna som ska skrivas finns redan.",
      why: "Programmet skriver aldrig över något som finns.",
      mend: "Välj ett annat namn, eller flytta undan filen."),
    Explanation(
      "new.no-holder", "Ingen har rollen",
      """
      Scenariot som följer med den nya processen behöver någon som kan göra uppgiften, men ingen har rollen.
      """,
      why: "Annars skulle scenariot inte gå att spela upp.",
      mend: "Ge ett konto rollen i organisation.yaml, eller ange rätt mapp med --config."),
    Explanation(
      "new.no-package", "Här finns inte källkoden",
      "En ny modul skrivs i Swift bland Ordnings egna filer, men de finns inte i mappen du står i.",
      why: "Modulen byggs tillsammans med programmet.",
      mend: "Gå till mappen med Package.swift och försök igen."),
    Explanation(
      "new.other-source", "Källkoden ser annorlunda ut",
      "Filen som ska ändras ser inte ut som programmet väntade sig.",
      why: "Programmet ändrar inte i en fil som det inte känner igen.",
      mend: "Lägg till raderna i meddelandet för hand."),
    Explanation(
      "file.unwritable", "Filen går inte att skriva",
      "Filen eller mappen får inte skrivas av kontot som kör programmet.",
      why: "Datorn skyddar filer med behörigheter.",
      mend: "Kontrollera mappens behörigheter."),
  ]
}
