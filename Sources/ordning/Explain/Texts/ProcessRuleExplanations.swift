import WorkflowKit

extension ExplanationArea {
  /// Rules and texts that cannot be meant.
  static let processRules: [Explanation] = [
    Explanation(
      "workflow.never-set", "Steget är aldrig gjort när det läses",
      "Ett uttryck läser ett steg som ingen väg dit går genom, till exempel ett som kommer senare.",
      why: "Uttrycket får aldrig något värde av steget, så regeln eller raden gör ingenting.",
      mend: "Läs ett steg som görs innan, eller flytta raden till ett steg efter det.",
      .process(
        wrong: """
          steps:
            - id: registrera
              uses: arende.registrera
              role: registrator
              hinder: [{when: granska.utfall = "åter", text: Remissen är inte granskad.}]
            - {id: granska, uses: remiss.granska, role: enhetschef}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
            - id: granska
              uses: remiss.granska
              role: enhetschef
              hinder: [{when: granska.utfall = "åter", text: Remissen är inte granskad.}]
          """)),
    Explanation(
      "workflow.hinder-result", "Hindret läser inte det som väljs",
      """
      Ett hinder i steget läser inget av det som steget ger, och inget annat som kan ändras medan det väntar, som en \
      klocka eller dagen i dag.
      """,
      why: "När det gäller nekas varje utfall, och uppgiften kan aldrig bli gjord.",
      mend: """
        Läs också det som väljs, till exempel granska.utfall = "godkänn" and … Ska steget inte göras alls i de fallen, \
        led förbi det med when under next.
        """,
      .process(
        wrong: """
          inputs: {antal: {type: integer, title: Antal, required: true}}
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              hinder: [{when: antal > 3, text: Så många kan inte godkännas.}]
          """,
        right: """
          inputs: {antal: {type: integer, title: Antal, required: true}}
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              hinder: [{when: antal > 3 and granska.utfall = "godkänn", text: Så många kan inte godkännas.}]
          """)),
    Explanation(
      "workflow.clock-today", "Klockan räknas från dagen i dag",
      "Dagen efter until eller starts räknas med today() eller now(), i klockan själv eller i ett faktum som den läser.",
      why: "Sista dagen flyttas fram en dag varje dag, så klockan går aldrig ut.",
      mend: "Räkna från en dag som ligger fast: ärende.öppnat, ett fält under inputs eller en dag som ett steg ger.",
      .process(
        wrong: """
          clocks:
            svarstid: {title: Svarstid, until: '= today() + duration("P14D")'}
          """,
        right: """
          clocks:
            svarstid: {title: Svarstid, until: '= ärende.öppnat + duration("P14D")'}
          """)),
    Explanation(
      "workflow.unmarked-name", "Texten är namnet på något som går att läsa",
      """
      Efter ett fält under with står ett ord som också är namnet på en text som går att läsa där. Utan likhetstecken \
      och mellanslag före blir det bara ordet.
      """,
      why: "Den som läser brevet eller beslutet får annars se namnet i stället för det som står i fältet.",
      mend: """
        Skriv "= " före namnet, till exempel = titel. Är det verkligen ordet som ska stå där, sätt det inom \
        citattecken.
        """,
      .process(
        wrong: """
          inputs: {resultat: {type: text, title: Resultat, required: true}}
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: resultat}}
          """,
        right: """
          inputs: {resultat: {type: text, title: Resultat, required: true}}
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: = resultat}}
          """)),
    Explanation(
      "workflow.refuses-all", "Reglerna nekar allt",
      """
      Ett av hindren i steget, eller en av kontrollerna, gäller i varje fall, eller hindren lämnar inget utfall kvar i ett \
      visst fall.
      """,
      why: "Då kan uppgiften aldrig bli gjord, eller inget ärende öppnas.",
      mend: "Ändra villkoren så att något fall blir kvar.",
      .process(
        wrong: """
          inputs: {antal: {type: integer, title: Antal, required: true}}
          checks:
            - {when: antal > 3, text: Högst tre går bra.}
            - {when: antal <= 3, text: Minst tre behövs.}
          """,
        right: """
          inputs: {antal: {type: integer, title: Antal, required: true}}
          checks:
            - {when: antal > 3, text: Högst tre går bra.}
            - {when: antal < 3, text: Minst tre behövs.}
          """)),
    Explanation(
      "workflow.distinct", "Det finns ingen att skilja sig från",
      "Efter distinct_from står steget självt, ett steg som ingen människa gör, eller ett som kommer först senare.",
      why: "Regeln om fyra ögon ser ut att gälla, men hindrar ingen, eller fel person.",
      mend: "Nämn det steg som någon annan ska ha gjort.",
      .process(
        wrong: """
          steps:
            - {id: skriv, uses: arende.anteckna, role: handläggare}
            - {id: granska, uses: remiss.granska, role: enhetschef, distinct_from: [granska]}
          """,
        right: """
          steps:
            - {id: skriv, uses: arende.anteckna, role: handläggare}
            - {id: granska, uses: remiss.granska, role: enhetschef, distinct_from: [skriv]}
          """)),
    Explanation(
      "workflow.unused-key", "Raden gör ingenting i det steget",
      "Nycklarna role, deadline, guidance och distinct_from gäller uppgifter åt människor, och steget har inga.",
      why: "Raden ser ut att styra något som den inte styr.",
      mend: "Ta bort den, eller flytta den till det steg där någon gör något.",
      .process(
        wrong: """
          steps:
            - id: samtidigt
              role: handläggare
              parallel:
                en: [{id: skriv, uses: arende.anteckna, role: handläggare}]
                två: [{id: granska, uses: remiss.granska, role: enhetschef}]
          """,
        right: """
          steps:
            - id: samtidigt
              parallel:
                en: [{id: skriv, uses: arende.anteckna, role: handläggare}]
                två: [{id: granska, uses: remiss.granska, role: enhetschef}]
          """)),
    Explanation(
      "workflow.empty-next", "Listan över vägar är tom",
      "Efter next står en tom lista.",
      why: "Det framgår inte om steget ska leda vidare till nästa eller om vägar har glömts.",
      mend: "Ta bort next, så leder steget till nästa i listan, eller skriv vägarna.",
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, next: []}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "workflow.repeated", "Samma sak står två gånger",
      "En lista har samma ord eller samma rad två gånger.",
      why: "Det andra gör ingenting; ofta skulle det stå något annat där.",
      mend: "Ta bort det ena, eller skriv det som skulle stå där.",
      .process(
        wrong: """
          inputs: {krets: {type: choice, title: Krets, options: [alla, slutet, alla]}}
          """,
        right: """
          inputs: {krets: {type: choice, title: Krets, options: [alla, slutet, ingen]}}
          """)),
    Explanation(
      "workflow.fixed-text", "Texten eller rollen kan inte vara ett uttryck",
      "Titlar, vägledning och andra texter visas som de står, och en roll är alltid densamma.",
      why: "Uttrycket skulle visas för människor med likhetstecken och allt.",
      mend: "Skriv texten som den ska läsas. Ärendets titel kan räknas ut, under case.",
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, title: = ärende.titel}
          """,
        right: """
          case: {title: '"Remissen från länsstyrelsen"'}
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, title: Registrera remissen}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: besvarad}}
          """)),
    Explanation(
      "workflow.empty-text", "Texten är tom",
      "En titel, eller en text som ska förklara något, har inga tecken.",
      why: "Den som ser den får ingenting veta.",
      mend: "Skriv texten. En titel som är frivillig kan också tas bort.",
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, title: ''}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, title: Registrera}
          """)),
    Explanation(
      "workflow.title-lines", "Titeln står på flera rader",
      "En titel har radbrytning eller tabb.",
      why: "Titlar visas i listor och bilder, där de har en rad.",
      mend: "Skriv titeln på en rad, utan | och >.",
      .process(
        wrong: """
          steps:
            - id: registrera
              uses: arende.registrera
              role: registrator
              title: |
                Registrera
                remissen
          """,
        right: """
          steps:
            - id: registrera
              uses: arende.registrera
              role: registrator
              title: Registrera remissen
          """)),
    Explanation(
      "workflow.process-name", "Processens namn duger inte",
      "Namnet efter workflow har stora bokstäver, mellanslag eller andra tecken, är för långt eller tomt.",
      why: "Namnet skrivs i kommandon och i andra processer.",
      mend: "Använd små bokstäver, siffror och _, med en bokstav först. Det som människor läser skrivs under title.",
      .process(
        wrong: "workflow: Ny remiss",
        right: "workflow: ny_remiss")),
    Explanation(
      "workflow.field-type", "Fältet är av en annan typ",
      "Ett steg ska skriva i ett av processens fält, men det fältet kan inte ha ett sådant värde.",
      why: "Ärendet skulle stanna när steget skriver i fältet.",
      mend: "Nämn ett fält av rätt typ.",
      .process(
        wrong: """
          inputs:
            avsändare: {type: party, title: Avsändare, required: true}
            titel: {type: text, title: Titel, required: true}
            svarstid: {type: date, title: Svarstid, required: true}
          steps:
            - id: anstånd
              uses: remiss.begar_anstand
              role: handläggare
              with: {mottagare: = avsändare, titel: = titel, svarstid: = svarstid, till: = svarstid + @"P7D", skäl: Mer tid., ändrar: titel}
          """,
        right: """
          inputs:
            avsändare: {type: party, title: Avsändare, required: true}
            titel: {type: text, title: Titel, required: true}
            svarstid: {type: date, title: Svarstid, required: true}
          steps:
            - id: anstånd
              uses: remiss.begar_anstand
              role: handläggare
              with: {mottagare: = avsändare, titel: = titel, svarstid: = svarstid, till: = svarstid + @"P7D", skäl: Mer tid., ändrar: svarstid}
          """)),
    Explanation(
      "workflow.appeal-track", "Beslutet överklagas på ett annat sätt än processen säger",
      "Processen nämner en beslutstyp som överklagas på ett annat sätt än appeal_track säger, eller så finns inte det sättet.",
      why: "Underrättelsen om hur man överklagar hör till beslutet, och ska vara den som processen är gjord för.",
      mend: "Rätta appeal_track, eller ta bort raden om processens beslut överklagas på olika sätt.",
      .process(
        wrong: """
          appeal_track: förvaltningsbesvär
          steps:
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
          """,
        right: """
          steps:
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner förslaget.], beslutstyp: remiss.yttrande}
          """)),
    Explanation(
      "workflow.clock-warning", "Varningen kommer innan klockan går",
      "En varning ska komma längre före sista dagen än hela tiden är.",
      why: "När klockan börjar gå är varningens dag redan förbi.",
      mend: "Skriv en kortare tid under warn.",
      .process(
        wrong: "clocks: {svar: {title: Svar, starts: = date(\"2018-03-09\"), lasts: P14D, warn: [P30D]}}",
        right: "clocks: {svar: {title: Svar, starts: = date(\"2018-03-09\"), lasts: P14D, warn: [P3D]}}")),
    Explanation(
      "workflow.clock-extension", "Klockan förlängs inte av extend",
      "Under extend står ingen tid alls, eller inga gånger.",
      why: "Den som försöker förlänga klockan blir nekad.",
      mend: "Skriv en tid och minst en gång, eller ta bort extend.",
      .process(
        wrong: "clocks: {svar: {title: Svar, until: = date(\"2018-03-09\"), extend: {at_most: P0D}}}",
        right: "clocks: {svar: {title: Svar, until: = date(\"2018-03-09\"), extend: {at_most: P14D}}}")),
  ]
}
