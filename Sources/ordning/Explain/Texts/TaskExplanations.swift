import WorkflowKit

extension ExplanationArea {
  /// Tasks.
  static let taskTexts: [Explanation] = [
    Explanation(
      "task.none", "Ärendet har ingen uppgift just nu",
      "Ingen uppgift väntar på en person i ärendet.",
      why: "Ärendet kan vara avslutat, stå på ett stopp eller vänta på en dag eller ett meddelande.",
      mend: "Se vad det väntar på med ordning case show.",
      .commands(
        wrong: "ordning task show SOCN/2018:24",
        right: "ordning task show SOCN/2018:23")),
    Explanation(
      "task.gone", "Uppgiften finns inte längre",
      """
      Någon har gjort uppgiften, eller så har ärendet gått vidare. Namnet kan också vara felskrivet.
      """,
      why: "Varje uppgift görs en gång.",
      mend: "Se vad som nu står på tur med ordning task list.",
      .commands(
        wrong: "ordning task show SOCN/2018:23/avsluta",
        right: "ordning task show SOCN/2018:23/registrera")),
    Explanation(
      "task.ambiguous", "Det framgår inte vilken uppgift som menas",
      "Ärendet har flera uppgifter, och numret räcker inte för att säga vilken.",
      why: "Programmet väljer inte åt någon.",
      mend: "Ange uppgiften med ärendets nummer, snedstreck och steg.",
      .commands(
        wrong: "ordning task show SOCN/2018:25",
        right: "ordning task show SOCN/2018:25/höra")),
    Explanation(
      "task.not-yours", "Uppgiften är tilldelad någon annan",
      "Uppgiften ligger hos ett annat konto.",
      why: "Två som gör samma uppgift vet inte om varandra.",
      mend: "Omfördela uppgiften först, om den som har den är borta.",
      .events(
        process: sample,
        before: "- {do: registrera, with: {handläggare: hl1}}",
        wrong: "- {do: utkast, as: hl2, with: {text: Ett utkast.}}",
        right: "- {do: utkast, as: hl1, with: {text: Ett utkast.}}")),
    Explanation(
      "task.wrong-role", "Uppgiften görs av en annan roll",
      "Kontot har inte den roll som uppgiften kräver.",
      why: "Processen säger vilken roll som gör vad.",
      mend: "Be någon med rollen, eller ge kontot rollen i organisation.yaml.",
      .events(
        process: sample,
        wrong: "- {do: registrera, as: hl1, with: {handläggare: hl1}}",
        right: "- {do: registrera, as: registrator1, with: {handläggare: hl1}}")),
    Explanation(
      "task.four-eyes", "Den som skrev kan inte granska",
      "Du har själv gjort steget som den här uppgiften kontrollerar.",
      why: "Processen kräver två personer, så att fel upptäcks.",
      mend: "Lämna uppgiften till någon annan med rollen.",
      .events(
        process: sample,
        before: """
          - {do: registrera, with: {handläggare: chef2}}
          - {do: utkast, as: chef2, with: {text: Ett utkast.}}
          """,
        wrong: "- {do: granska, as: chef2, with: {utfall: godkänn}}",
        right: "- {do: granska, as: chef1, with: {utfall: godkänn}}")),
    Explanation(
      "task.fields", "Formuläret är inte rätt ifyllt",
      "Ett fält saknas, eller har ett värde som inte duger.",
      why: "Uppgiften kan inte sparas halv. Det du har skrivit finns kvar som utkast.",
      mend: "Rätta fälten som meddelandet nämner.",
      .events(
        process: sample,
        wrong: "- {do: registrera, with: {anteckning: Brådskar}}",
        right: "- {do: registrera, with: {handläggare: hl1, anteckning: Brådskar}}")),
    Explanation(
      "task.no-form", "Uppgiftens formulär finns inte",
      "Den insticksmodul som har formuläret är inte installerad.",
      why: "Modulen säger vad som ska fyllas i.",
      mend: "Installera modulen, och försök igen."),
    Explanation(
      "task.incident", "Steget står på ett stopp",
      "Något gick fel i steget, och det måste lösas innan uppgiften kan göras.",
      why: "Annars skulle samma fel komma igen.",
      mend: "Lös stoppet: se ordning incident list. Rätta det som är fel, och försök igen."),
    Explanation(
      "task.reason", "Skälet till omfördelningen saknas",
      "Uppgiften ges till någon annan utan skäl.",
      why: "Den som får uppgiften, och den som läser ärendet senare, ska förstå varför.",
      mend: "Skriv varför.",
      .events(
        process: sample,
        before: "- {do: registrera, with: {handläggare: hl1}}",
        wrong: "- {reassign: utkast, to: hl2, as: chef1}",
        right: "- {reassign: utkast, to: hl2, as: chef1, reason: Handläggaren är ledig.}")),
    Explanation(
      "task.undo-late", "Det är för sent att ångra",
      "Något har redan hänt i ärendet efter uppgiften.",
      why: "Det som hänt efteråt bygger på det som skulle ångras.",
      mend: "Rätta i ett senare steg, eller skicka ärendet tillbaka i processen.",
      .events(
        process: sample,
        before: "- {do: registrera, with: {handläggare: hl1}}",
        wrong: """
          - {do: utkast, as: hl1, with: {text: Ett utkast.}}
          - {undo: registrera}
          """,
        right: "- {undo: registrera}")),
    Explanation(
      "task.undo-other", "Bara den som gjorde uppgiften kan ångra den",
      "Ett annat konto gjorde uppgiften.",
      why: "Ångra är till för egna misstag.",
      mend: "Be den som gjorde uppgiften.",
      .events(
        process: sample,
        before: "- {do: registrera, with: {handläggare: hl1}}",
        wrong: "- {undo: registrera, as: hl1}",
        right: "- {undo: registrera, as: registrator1}")),
    Explanation(
      "task.undo-blocked", "Uppgiften kan inte ångras",
      """
      Uppgiften har gjort något som inte kan göras ogjort: ett beslut är fattat, eller ett nummer i en obruten serie \
      är taget.
      """,
      why: "Ett nummer används bara en gång, och ett beslut finns kvar.",
      mend: "Rätta i ett senare steg.",
      .events(
        process: meetingProcess,
        before: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 11}}",
        wrong: "- {undo: sammanträde, as: namndsekr1}",
        right: "- {do: anteckna, with: {text: Beslutet står fast.}}")),
    Explanation(
      "task.undo-sent", "Uppgiften kan inte ångras för att utskicket har börjat",
      "Uppgiften ledde till ett utskick som redan har börjat skickas.",
      why: "Det som kan ha gått iväg kan inte tas tillbaka.",
      mend: "Skicka en rättelse i stället."),
    Explanation(
      "step.hinder", "Processen säger nej till utfallet",
      "Steget har ett hinder som gäller nu.",
      why: "Nämnden har skrivit regeln i processen, ofta för att en lag kräver det.",
      mend: "Gör det som meddelandet säger, eller välj ett annat utfall.",
      .events(
        process: sample,
        before: """
          - {do: registrera, with: {handläggare: hl1}}
          - {do: utkast, as: hl1, with: {text: Ett utkast.}}
          """,
        wrong: "- {day: 2018-03-12, do: granska, as: chef1, with: {utfall: godkänn}}",
        right: "- {day: 2018-03-08, do: granska, as: chef1, with: {utfall: godkänn}}")),
  ]
}
