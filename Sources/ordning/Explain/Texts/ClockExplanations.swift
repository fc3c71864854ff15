import WorkflowKit

extension ExplanationArea {
  /// Clocks, messages and incidents.
  static let clockTexts: [Explanation] = [
    Explanation(
      "clock.unknown", "Klockan finns inte i ärendet",
      "Processen har ingen klocka med det namnet.",
      why: "Bara de klockor som står under clocks kan ändras.",
      mend: "Välj en av klockorna i meddelandet.",
      .events(
        process: sample,
        wrong: "- {clock: svar, change: suspend, as: hl1, reason: Väntar på underlag.}",
        right: "- {clock: svarstid, change: suspend, as: hl1, reason: Väntar på underlag.}")),
    Explanation(
      "clock.reason", "Skälet till att klockan ändras saknas",
      "Klockan stoppas, startas eller förlängs utan skäl.",
      why: "En tid som ändras ska kunna förklaras för den som väntar på beslutet.",
      mend: "Skriv varför.",
      .events(
        process: sample,
        wrong: "- {clock: svarstid, change: suspend, as: hl1}",
        right: "- {clock: svarstid, change: suspend, as: hl1, reason: Väntar på underlag.}")),
    Explanation(
      "clock.no-suspension", "Klockan kan inte stoppas",
      "Processen tillåter inte att klockan stoppas.",
      why: "En tid som lagen eller någon annan har satt kan nämnden inte stoppa.",
      mend: "Låt klockan löpa. Får den stoppas ska processen ha suspend: true.",
      .events(
        process: sample,
        wrong: "- {clock: fast, change: suspend, as: hl1, reason: Väntar på underlag.}",
        right: "- {clock: svarstid, change: suspend, as: hl1, reason: Väntar på underlag.}")),
    Explanation(
      "clock.not-running", "Klockan löper inte",
      "Klockan är redan stoppad, eller har inte börjat.",
      why: "Bara en klocka som löper kan stoppas.",
      mend: "Låt den löpa igen först, om den är stoppad.",
      .events(
        process: sample,
        before: "- {clock: svarstid, change: suspend, as: hl1, reason: Väntar på underlag.}",
        wrong: "- {clock: svarstid, change: suspend, as: hl1, reason: Väntar fortfarande.}",
        right: "- {clock: svarstid, change: resume, as: hl1, reason: Underlaget har kommit.}")),
    Explanation(
      "clock.not-suspended", "Klockan är inte stoppad",
      "Klockan löper redan.",
      why: "Bara en stoppad klocka kan löpa igen.",
      mend: "Inget behöver göras.",
      .events(
        process: sample,
        wrong: "- {clock: svarstid, change: resume, as: hl1, reason: Underlaget har kommit.}",
        right: """
          - {clock: svarstid, change: suspend, as: hl1, reason: Väntar på underlag.}
          - {clock: svarstid, change: resume, as: hl1, reason: Underlaget har kommit.}
          """)),
    Explanation(
      "clock.no-extension", "Klockan kan inte förlängas",
      "Processen tillåter inte att klockan förlängs.",
      why: "En tid som lagen eller någon annan har satt kan nämnden inte förlänga själv.",
      mend: "Låt klockan vara. Får den förlängas ska processen ha extend.",
      .events(
        process: sample,
        wrong: """
          - {clock: fast, change: extend, by: P7D, as: hl1, with: {underlag: Brev}, reason: Mer tid behövs.}
          """,
        right: """
          - {clock: svarstid, change: extend, by: P7D, as: hl1, with: {underlag: Brev}, reason: Mer tid behövs.}
          """)),
    Explanation(
      "clock.extended", "Klockan är redan förlängd",
      "Klockan har förlängts så många gånger som processen tillåter.",
      why: "Den som väntar på beslutet ska kunna lita på tiden.",
      mend: "Besluta inom tiden.",
      .events(
        process: sample,
        before: """
          - {clock: svarstid, change: extend, by: P7D, as: hl1, with: {underlag: Brev}, reason: Mer tid behövs.}
          """,
        wrong: """
          - {clock: svarstid, change: extend, by: P7D, as: hl1, with: {underlag: Brev}, reason: Ännu mer tid behövs.}
          """,
        right: "- {note: Beslut fattas inom tiden.}")),
    Explanation(
      "clock.expired", "Tiden har redan gått ut",
      "Klockan förlängs efter sin sista dag.",
      why: "En tid som har gått ut kan inte förlängas i efterhand.",
      mend: "Förläng innan tiden går ut.",
      .events(
        process: sample,
        wrong: """
          - {day: 2018-03-20, clock: svarstid, change: extend, by: P7D, as: hl1, with: {underlag: Brev}, reason: Mer tid behövs.}
          """,
        right: """
          - {day: 2018-03-07, clock: svarstid, change: extend, by: P7D, as: hl1, with: {underlag: Brev}, reason: Mer tid behövs.}
          """)),
    Explanation(
      "clock.too-long", "För lång förlängning",
      "Klockan förlängs med mer än vad processen tillåter.",
      why: "Processen säger hur mycket längre tid som får tas.",
      mend: "Välj en kortare förlängning.",
      .events(
        process: sample,
        wrong: """
          - {clock: svarstid, change: extend, by: P30D, as: hl1, with: {underlag: Brev}, reason: Mer tid behövs.}
          """,
        right: """
          - {clock: svarstid, change: extend, by: P14D, as: hl1, with: {underlag: Brev}, reason: Mer tid behövs.}
          """)),
    Explanation(
      "clock.needs", "Förlängningen behöver en uppgift",
      """
      Processen kräver att något anges när klockan förlängs, till exempel vilket underlag som saknas.
      """,
      why: "Den som väntar på beslutet ska få veta varför det dröjer.",
      mend: "Ange uppgiften.",
      .events(
        process: sample,
        wrong: "- {clock: svarstid, change: extend, by: P7D, as: hl1, reason: Mer tid behövs.}",
        right: """
          - {clock: svarstid, change: extend, by: P7D, as: hl1, with: {underlag: Brev}, reason: Mer tid behövs.}
          """)),
    Explanation(
      "message.unknown", "Meddelandet finns inte",
      "Det finns inget meddelande med det namnet.",
      why: "Bara de meddelanden som insticksmodulerna har kan lämnas till ett ärende.",
      mend: "Rätta stavningen efter förslaget.",
      .commands(
        wrong: """
          ordning message send SOCN/2018:23 remiss_aterkallad --input - --as registrator1 <<< 'dag: 2018-02-14'
          """,
        right: """
          ordning message send SOCN/2018:23 remiss_återkallad --input - --as registrator1 <<< 'dag: 2018-02-14'
          """)),
    Explanation(
      "message.never-awaited", "Ärendet väntar aldrig på meddelandet",
      "Inget i ärendets process tar emot meddelanden av det slaget.",
      why: "Meddelandet skulle bli liggande. Ofta är ärendets nummer fel.",
      mend: "Kontrollera ärendets nummer.",
      .events(
        process: sample,
        wrong: "- {message: anstånd_besked, with: {beviljat: true, ny_svarstid: 2018-03-23}}",
        right: "- {message: remiss_återkallad, with: {dag: 2018-02-14}}")),
    Explanation(
      "message.fields", "Meddelandet är inte rätt ifyllt",
      "Ett fält saknas, eller har ett värde som inte duger.",
      why: "Det som tar emot meddelandet behöver alla uppgifterna.",
      mend: "Rätta fälten som meddelandet nämner.",
      .events(
        process: sample,
        wrong: "- {message: remiss_återkallad, with: {skäl: Remissen utgår.}}",
        right: "- {message: remiss_återkallad, with: {dag: 2018-02-14, skäl: Remissen utgår.}}")),
    Explanation(
      "message.take-over-day", "Nämnden kan inte ha tagit över ärendet den dagen",
      "Dagen då nämnden tog över ärendet ligger i framtiden, eller är före ärendets första dag.",
      why: "Från den dagen är det nämnden som beslutar.", lagrum: ["KL 6:37"],
      mend: "Ange sammanträdets dag, eller låt fältet vara tomt om det var i dag.",
      .events(
        process: """
          steps:
            - id: beslut
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
              next: [{to: slut}]
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Sommarservering, förslag: [Tillstånd ges.], beslutstyp: alkohol.tillfälligt}
              next: [{to: slut}]
          exits:
            - {id: slut, title: Slut}
          interrupts:
            - {message: ärende_övertaget, to: sammanträde, while: [beslut]}
          """,
        wrong: "- {message: ärende_övertaget, with: {skäl: Nämnden bestämde det., dag: 2018-02-21}}",
        right: "- {message: ärende_övertaget, with: {skäl: Nämnden bestämde det.}}")),
    Explanation(
      "incident.none", "Ärendet har inget öppet stopp",
      "Inget i ärendet står stilla.",
      why: "Det finns inget att lösa.",
      mend: "Se vad ärendet väntar på med ordning case show.",
      .commands(
        wrong: "ordning incident retry SOCN/2018:23 --as registrator1",
        right: "ordning incident skip SOCN/2018:24 --reason \"Skickat för hand\" --as registrator1")),
    Explanation(
      "incident.unknown", "Stoppet finns inte",
      "Det finns inget stopp med det numret i ärendet.",
      why: "Stoppen i ett ärende räknas från 1.",
      mend: "Se ordning incident list.",
      .commands(
        wrong: "ordning incident skip SOCN/2018:24#7 --reason \"Skickat för hand\" --as registrator1",
        right: "ordning incident skip SOCN/2018:24#1 --reason \"Skickat för hand\" --as registrator1")),
    Explanation(
      "incident.ambiguous", "Det framgår inte vilket stopp som menas",
      "Ärendet har flera öppna stopp.",
      why: "Programmet väljer inte åt någon.",
      mend: "Ange ett av stoppen i meddelandet.",
      .commands(
        wrong: "ordning incident skip SOCN/2018:26 --reason \"Skickat för hand\" --as registrator1",
        right: "ordning incident skip SOCN/2018:26#1 --reason \"Skickat för hand\" --as registrator1")),
    Explanation(
      "incident.settled", "Stoppet är redan löst",
      "Någon har redan löst stoppet.",
      why: "Ett stopp löses en gång.",
      mend: "Inget behöver göras. Se ordning incident list.",
      .commands(
        wrong: """
          ordning incident skip SOCN/2018:24#1 --reason "Skickat för hand" --as registrator1
          ordning incident skip SOCN/2018:24#1 --reason "Skickat för hand" --as registrator1
          """,
        right: "ordning incident skip SOCN/2018:24#1 --reason \"Skickat för hand\" --as registrator1")),
    Explanation(
      "incident.reason", "Skälet saknas",
      "Ett stopp hoppas över, eller ärendet makuleras, utan skäl.",
      why: "Den som läser ärendet senare ska förstå varför något inte gjordes.",
      mend: "Skriv varför. Att försöka igen behöver inget skäl.",
      .commands(
        wrong: "ordning incident skip SOCN/2018:24 --as registrator1",
        right: "ordning incident skip SOCN/2018:24 --reason \"Skickat för hand\" --as registrator1")),
    Explanation(
      "incident.stands", "Stoppet kan inte hoppas över",
      "Det som steget skulle ha gett behövs för att ärendet ska kunna gå vidare.",
      why: "Utan värdet vet processen inte vilken väg den ska ta.",
      mend: "Rätta det som saknas och försök igen, eller makulera ärendet.",
      .events(
        process: """
          steps:
            - id: skicka
              uses: expediering.skicka
              title: Skicka
              role: nämndsekreterare
              with: {mottagare: [], handlingar: [], ämne: Beslut, kräver_justering: false}
              next: [{when: count(skicka.rader) > 1, to: klart}, {to: slut}]
          exits: [{id: klart}, {id: slut}]
          """,
        wrong: "- {incident: skip, as: registrator1, reason: Skickat för hand.}",
        right: "- {incident: cancel, as: registrator1, reason: Ärendet var felöppnat.}")),
  ]
}
