import WorkflowKit

extension ExplanationArea {
  /// The ways through a process.
  static let processFlow: [Explanation] = [
    Explanation(
      "workflow.next-open", "Den sista vägen har ett villkor",
      "Efter steget finns bara vägar med villkor, och inget säger att ett av dem alltid gäller.",
      why: "Gäller inget villkor blir ärendet stående.",
      mend: "Lägg till en sista rad under next utan when.",
      .process(
        wrong: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: granska.utfall = "åter", to: skriv_om}
            - {id: skriv_om, uses: arende.anteckna, role: handläggare}
          """,
        right: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: granska.utfall = "åter", to: skriv_om}
                - {to: slut}
            - {id: skriv_om, uses: arende.anteckna, role: handläggare}
          exits: [{id: slut}]
          """)),
    Explanation(
      "workflow.next-shadowed", "Vägen tas aldrig",
      "En väg ovanför tar alla fall, eller alla fall där den här vägen gäller.",
      why: "Villkoren prövas uppifrån, och den första vägen som gäller tas.",
      mend: """
        Byt plats på raderna: den som tar alla fall ska stå sist. Eller ändra villkoret, eller ta bort den rad som \
        aldrig prövas.
        """,
      .process(
        wrong: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {to: slut}
                - {when: granska.utfall = "åter", to: granska}
          exits: [{id: slut}]
          """,
        right: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: granska.utfall = "åter", to: granska}
                - {to: slut}
          exits: [{id: slut}]
          """)),
    Explanation(
      "workflow.never-chosen", "Ett värde väljs aldrig",
      """
      Inne i ett if står ett villkor till, men de framför tar varje fall där det gäller.
      """,
      why: "Det som skulle ha gällt i de fallen gäller aldrig, så ett ärende kan hamna hos fel beslutande.",
      mend: "Låt det snävaste villkoret stå först.",
      .process(
        wrong: """
          inputs:
            belopp: {type: number, title: Belopp, required: true}
          facts:
            nivå: '= if belopp > 25000 then "chef" else if belopp > 100000 then "nämnd" else "handläggare"'
          steps:
            - {id: anteckna, uses: arende.anteckna, role: handläggare}
          """,
        right: """
          inputs:
            belopp: {type: number, title: Belopp, required: true}
          facts:
            nivå: '= if belopp > 100000 then "nämnd" else if belopp > 25000 then "chef" else "handläggare"'
          steps:
            - {id: anteckna, uses: arende.anteckna, role: handläggare}
          """)),
    Explanation(
      "workflow.never-holds", "Villkoret kan inte gälla",
      """
      Inget av de värden som finns gör villkoret sant, eller inget av dem som kan finnas där efter vägarna dit. På varje väg
      kan det också vara så att steget inte har gjorts än eller har gett något annat.
      """,
      why: "Det som hänger på villkoret skulle aldrig ske.",
      mend: "Ändra villkoret eller ta bort raden.",
      .process(
        wrong: """
          inputs:
            antal: {type: integer, title: Antal, required: true}
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: antal > 10 and antal < 5, to: slut}
                - {to: anteckna}
            - {id: anteckna, uses: arende.anteckna, role: handläggare}
          exits: [{id: slut}]
          """,
        right: """
          inputs:
            antal: {type: integer, title: Antal, required: true}
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: antal > 5 and antal < 10, to: slut}
                - {to: anteckna}
            - {id: anteckna, uses: arende.anteckna, role: handläggare}
          exits: [{id: slut}]
          """)),
    Explanation(
      "workflow.unknown-option", "Valet har inget sådant värde",
      "Ett fält som är ett val jämförs med ett ord som inte är något av valen. Ofta är ordet felstavat.",
      why: "Jämförelsen skulle aldrig stämma, och det som hänger på den skulle aldrig ske.",
      mend: "Rätta ordet efter förslaget. Meddelandet räknar upp dem som finns.",
      .process(
        wrong: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: granska.utfall = "godkänt", to: slut}
                - {to: granska}
          exits: [{id: slut}]
          """,
        right: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              next:
                - {when: granska.utfall = "godkänn", to: slut}
                - {to: granska}
          exits: [{id: slut}]
          """)),
    Explanation(
      "workflow.never-fires", "Det här utlöses aldrig",
      """
      Ett avbrott eller en hanterare kan inte bli av: klockan varnar inte, steget skickar inget, något annat tas alltid \
      före, stegen där det gäller väntar inte på något, eller det som behövs är aldrig gjort då.
      """,
      why: "Raden ser ut att skydda mot något som den inte skyddar mot.",
      mend: "Gör som meddelandet säger, eller ta bort raden.",
      .process(
        wrong: """
          clocks: {svarstid: {title: Svarstid, until: = date("2018-03-09")}}
          handlers: [{clock: svarstid, state: warned, notify: [handläggare]}]
          """,
        right: """
          clocks: {svarstid: {title: Svarstid, until: = date("2018-03-09"), warn: [P7D]}}
          handlers: [{clock: svarstid, state: warned, notify: [handläggare]}]
          """)),
    Explanation(
      "workflow.many-clocks", "Fler klockor än beviset prövar tillsammans",
      "Fler än åtta klockor leder från ett steg till ett annat i samma lista av steg. Det är en varning.",
      why: """
        Beviset prövar varje uppsättning av klockor som kan ha gått ut. Av fler än åtta prövas bara en och två i taget, så \
        att tre eller fler tillsammans leder runt för alltid kan den inte utesluta.
        """,
      mend: "Låt färre klockor leda mellan stegen, eller lägg en del av stegen i en egen process med call."),
    Explanation(
      "workflow.unreachable", "Ingen väg leder dit",
      "Inget steg och inget avbrott leder till steget eller utgången.",
      why: "Det som står där skulle aldrig göras.",
      mend: "Låt ett tidigare steg leda dit med next, eller ta bort det.",
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, next: [{to: avsluta}]}
            - {id: granska, uses: remiss.granska, role: enhetschef}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, next: [{to: granska}]}
            - {id: granska, uses: remiss.granska, role: enhetschef}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """)),
    Explanation(
      "workflow.no-end", "Ingen väg till slutet",
      """
      Från steget går det bara runt, eller så väntar något för alltid. Att en klocka har gått ut gäller så länge den står \
      så: ett steg med ett sådant avbrott lämnas genast. Ett avbrott av ett meddelande räknas inte som en väg ut, för \
      meddelandet kanske aldrig kommer.
      """,
      why: "Ett ärende som kommer dit skulle aldrig bli avslutat.",
      mend: "Lägg till en väg ut. Meddelandet berättar hur det kan gå.",
      .process(
        wrong: """
          steps:
            - {id: anteckna, uses: arende.anteckna, role: handläggare, title: Anteckna, next: [{to: granska}]}
            - {id: granska, uses: remiss.granska, role: enhetschef, title: Granska, next: [{to: anteckna}]}
          """,
        right: """
          steps:
            - {id: anteckna, uses: arende.anteckna, role: handläggare, title: Anteckna, next: [{to: granska}]}
            - id: granska
              uses: remiss.granska
              role: enhetschef
              title: Granska
              next: [{when: granska.utfall = "åter", to: anteckna}, {to: slut}]
          exits: [{id: slut}]
          """)),
    Explanation(
      "workflow.never-waits", "Slingan väntar inte på något",
      "Stegen leder runt till varandra, och inget av dem väntar på någon eller något. "
        + "Det gör inte heller for_each när listan är tom.",
      why: "Stegen görs då om direkt, gång på gång, och programmet stannar ärendet med ett fel.",
      mend: "Låt något i slingan vänta på en människa, ett meddelande eller en dag, eller led ut ur den.",
      .process(
        wrong: """
          inputs:
            svarstid: {type: date, title: Svarstid, required: true}
          steps:
            - {id: prognos, uses: remiss.prognos, with: {svarstid: = svarstid}, next: [{when: svarstid > today(), to: prognos}, {to: klar}]}
            - {id: klar, uses: arende.anteckna, role: handläggare}
          """,
        right: """
          inputs:
            svarstid: {type: date, title: Svarstid, required: true}
          steps:
            - {id: anteckna, uses: arende.anteckna, role: handläggare}
            - {id: prognos, uses: remiss.prognos, with: {svarstid: = svarstid}, next: [{when: svarstid > today(), to: anteckna}, {to: klar}]}
            - {id: klar, uses: arende.anteckna, role: handläggare}
          """)),
    Explanation(
      "workflow.last-way", "Den sista vägen tas aldrig",
      "Villkoren under next tar alla fall, och till ett steg leder bara raden efter dem.",
      why: "Steget ser ut att höra till processen men görs aldrig.",
      mend: "Ändra villkoren, eller ta bort vägen och steget.",
      .process(
        wrong: """
          inputs:
            bråttom: {type: boolean, title: Bråttom, required: true}
          steps:
            - id: anteckna
              uses: arende.anteckna
              role: handläggare
              next: [{when: bråttom, to: svara}, {when: not(bråttom), to: svara}, {to: utred}]
            - {id: utred, uses: arende.anteckna, role: handläggare}
            - {id: svara, uses: arende.anteckna, role: handläggare}
          """,
        right: """
          inputs:
            bråttom: {type: boolean, title: Bråttom, required: true}
          steps:
            - id: anteckna
              uses: arende.anteckna
              role: handläggare
              next: [{when: bråttom, to: svara}, {to: utred}]
            - {id: utred, uses: arende.anteckna, role: handläggare}
            - {id: svara, uses: arende.anteckna, role: handläggare}
          """)),
    Explanation(
      "workflow.lost-hand-over", "Det som lämnas över leder ingenstans",
      "Ett steg under optional kan lämna ärendet över till någon annan, men efter ett sådant steg kommer inget.",
      why: "Ärendet skulle kunna avslutas utan att någon beslutar det som lämnades över.",
      mend: "Flytta steget till en egen process som leder vidare till sammanträdet, och anropa den med call.",
      .process(
        wrong: """
          steps:
            - {id: anteckna, uses: arende.anteckna, role: handläggare}
          optional:
            - id: ändra
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
          """,
        right: """
          steps:
            - id: beslut
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
              next: [{when: beslut.lämnat_till != null, to: sammanträde}, {to: slut}]
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Sommarservering, förslag: [Tillstånd ges.], beslutstyp: alkohol.tillfälligt}
              next: [{to: slut}]
          exits:
            - {id: slut, title: Slut}
          """)),
    Explanation(
      "workflow.clock-ring", "En klocka bygger på sig själv",
      "Klockans dag räknas ut av klockan själv, direkt, genom facts eller genom en annan klocka.",
      why: "Dagen skulle ändras av sig själv gång på gång, eller aldrig bli känd, och inget ärende kunde öppnas.",
      mend: "Räkna ut dagen av något annat, till exempel ett fält under inputs.",
      .process(
        wrong: """
          inputs: {svarstid: {type: date, title: Svarstid, required: true}}
          clocks:
            svar: {title: Svar, until: '= if clocks.svar.last_day = null then svarstid else null'}
          """,
        right: """
          inputs: {svarstid: {type: date, title: Svarstid, required: true}}
          clocks:
            svar: {title: Svar, until: = svarstid}
          """)),
    Explanation(
      "workflow.maybe-unset", "Steget kan vara ogjort när det läses",
      "Ett uttryck läser ett steg som på någon väg inte har gjorts.",
      why: "Då finns inget värde, och ärendet stannar.",
      mend: "Pröva först att steget är gjort, eller låt alla vägar gå genom det.",
      .process(
        wrong: """
          inputs:
            brådskar: {type: boolean, title: Brådskar, required: true}
          steps:
            - {id: start, uses: arende.anteckna, role: handläggare, title: Börja, next: [{when: brådskar, to: sist}, {to: granska}]}
            - {id: granska, uses: remiss.granska, role: enhetschef, title: Granska}
            - {id: sist, uses: arende.avsluta, role: registrator, title: Avsluta, with: {utfall: = granska.utfall}}
          """,
        right: """
          inputs:
            brådskar: {type: boolean, title: Brådskar, required: true}
          steps:
            - {id: start, uses: arende.anteckna, role: handläggare, title: Börja, next: [{when: brådskar, to: sist}, {to: granska}]}
            - {id: granska, uses: remiss.granska, role: enhetschef, title: Granska}
            - id: sist
              uses: arende.avsluta
              role: registrator
              title: Avsluta
              with: {utfall: '= if granska != null then granska.utfall else "brådskande"'}
          """)),
    Explanation(
      "workflow.maybe-null", "Värdet kan saknas där det behövs",
      """
      Ett steg, en anropad process eller en lista att gå igenom måste få ett värde, men uttrycket ger inte alltid något: \
      det läser ett fält som inte måste fyllas i, eller ger null i något fall, som det minsta av en tom lista eller ett \
      datum ur en text. En vakt gäller bara så länge det den vaktar är detsamma.
      """,
      why: "Saknas värdet när steget ska börja, stannar ärendet.",
      mend: """
        Kräv värdet där det fylls i, med required: true, eller skriv vad som ska gälla när det saknas: \
        if dag != null then dag else … Eller låt bara en väg med villkoret dag != null leda till steget. Står det på \
        stegets sida att fältet finns när ett val är ett visst, räcker ett villkor på valet.
        """,
      .process(
        wrong: """
          inputs:
            utfall: {type: text, title: Utfall}
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: = utfall}}
          """,
        right: """
          inputs:
            utfall: {type: text, title: Utfall}
          steps:
            - id: avsluta
              uses: arende.avsluta
              role: registrator
              with: {utfall: '= if utfall != null then utfall else "inget utfall"'}
          """)),
    Explanation(
      "workflow.not-closed", "Processen kan ta slut utan att ärendet avslutas",
      """
      En väg leder till processens slut utan att gå genom ett steg som avslutar ärendet, som arende.avsluta, eller så finns \
      inget sådant steg i en process med case. Ett steg med grenar räknas när så många grenar avslutar ärendet att de övriga \
      inte räcker till join, en slinga när listan säkert har poster och varje post avslutar det, och ett anrop när alla vägar i \
      den anropade processen gör det. Det är en varning, och gäller bara processer som inte anropas av andra och inte har \
      outputs. Kontrolleras en fil ensam syns det inte vilka som anropar den: kontrollera den tillsammans med dem.
      """,
      why: """
        När processen är slut stängs ärendet ändå. Då har ingen sett efter att handlingarna är registrerade, att utkasten \
        är rensade och att inget pågår vid sidan av.
        """,
      mend: "Led vägen till steget som avslutar ärendet, eller lägg till ett sist.",
      .process(
        wrong: """
          inputs:
            brådskar: {type: boolean, title: Ärendet brådskar, default: false}
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, next: [{when: brådskar, to: granska}, {to: avsluta}]}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}, next: [{to: klart}]}
            - {id: granska, uses: remiss.granska, role: enhetschef, next: [{to: klart}]}
          exits: [{id: klart}]
          """,
        right: """
          inputs:
            brådskar: {type: boolean, title: Ärendet brådskar, default: false}
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, next: [{when: brådskar, to: granska}, {to: avsluta}]}
            - {id: granska, uses: remiss.granska, role: enhetschef, next: [{to: avsluta}]}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}, next: [{to: klart}]}
          exits: [{id: klart}]
          """)),
    Explanation(
      "workflow.after-closing", "Processen går vidare sedan ärendet har avslutats",
      """
      Efter ett steg som avslutar ärendet, som arende.avsluta, leder en väg till ett annat steg. Det är en varning, och \
      ett fel när nästa steg i listan också avslutar ärendet och processen inte har några utgångar.
      """,
      why: """
        Den som avslutar ärendet intygar att handlingarna är registrerade och utkasten rensade. Det som sedan görs har \
        ingen sett efter, och ärendet stängs först när processen är slut.
        """,
      mend: "Flytta steget som avslutar ärendet sist, eller låt vägen leda förbi det.",
      .process(
        wrong: """
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
            - {id: granska, uses: remiss.granska, role: enhetschef}
          """,
        right: """
          steps:
            - {id: granska, uses: remiss.granska, role: enhetschef}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """)),
  ]
}
