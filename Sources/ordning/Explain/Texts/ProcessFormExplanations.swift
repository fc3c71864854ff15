import WorkflowKit

extension ExplanationArea {
  /// How steps, fields, clocks and triggers are written.
  static let processForms: [Explanation] = [
    Explanation(
      "workflow.no-steps", "Inga steg",
      "Processen, en gren eller en slinga har inga steg.",
      why: "Utan steg händer ingenting.",
      mend: "Skriv minst ett steg, eller ta bort grenen.",
      .process(
        wrong: "steps: []",
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "workflow.step-kind", "Steget gör inget, eller två saker",
      "Ett steg ska ha ett av uses, call, parallel och for_each.",
      why: "Utan något av dem händer inget, och med två är det oklart vad som menas.",
      mend: "Behåll ett av dem, eller lägg till det som saknas.",
      .process(
        wrong: """
          steps:
            - {id: registrera, role: registrator}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "workflow.no-role", "Steget säger inte vem som gör det",
      "Steget ger uppgifter åt människor, men har ingen roll.",
      why: "En uppgift utan roll hamnar hos ingen.",
      mend: "Lägg till role med en av organisationens roller.",
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registrera}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "workflow.misplaced-key", "Nyckeln hör inte hit",
      "Nyckeln finns i språket, men inte i det här slaget av steg, fält eller avbrott.",
      why: "Den skulle inte göra något här.",
      mend: "Flytta den dit den hör, eller ta bort den.",
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator, join: all}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "workflow.default", "Förvalet kan inte vara ett uttryck",
      "Efter default står ett uttryck, men där ska stå ett värde.",
      why: "Förvalet ska kunna visas i formuläret innan ärendet finns.",
      mend: "Skriv själva värdet, eller räkna ut det under facts.",
      .process(
        wrong: """
          inputs:
            dag: {type: date, title: Dag, default: = today()}
          """,
        right: """
          inputs:
            dag: {type: date, title: Dag}
          facts:
            dagen: = if dag = null then today() else dag
          """)),
    Explanation(
      "workflow.default-refused", "Förvalet nekas",
      "En kontroll under checks nekar det som står efter default.",
      why: "Den som låter fältet stå som det är kan då inte öppna något ärende.",
      mend: "Välj ett värde som kontrollen godtar, ta bort default eller ändra kontrollen.",
      .process(
        wrong: """
          inputs:
            brister: {type: integer, title: Antal brister, default: -1}
          checks:
            - {when: brister < 0, field: brister, text: Antalet kan inte vara mindre än noll.}
          """,
        right: """
          inputs:
            brister: {type: integer, title: Antal brister, default: 0}
          checks:
            - {when: brister < 0, field: brister, text: Antalet kan inte vara mindre än noll.}
          """)),
    Explanation(
      "workflow.no-options", "Inget att välja på",
      "Fältet är ett val, men har inga alternativ.",
      why: "Ett val utan alternativ kan ingen fylla i.",
      mend: "Lägg till options.",
      .process(
        wrong: """
          inputs:
            svarsform: {type: choice, title: Svarsform}
          """,
        right: """
          inputs:
            svarsform: {type: choice, title: Svarsform, options: {epost: E-post, brev: Brev}}
          """)),
    Explanation(
      "workflow.no-item-type", "Listan säger inte vad den består av",
      "Fältet är en lista, men det framgår inte av vad.",
      why: "Formuläret måste veta vad som får stå i listan.",
      mend: "Lägg till of med posternas typ.",
      .process(
        wrong: """
          inputs:
            enheter: {type: list, title: Enheter}
          """,
        right: """
          inputs:
            enheter: {type: list, of: text, title: Enheter}
          """)),
    Explanation(
      "workflow.fact-order", "Uppgifter under facts i fel ordning",
      "En uppgift under facts bygger på sig själv, eller på en som står längre ner.",
      why: "De räknas ut uppifrån och ner.",
      mend: "Flytta den som de andra bygger på överst.",
      .process(
        wrong: """
          facts:
            dubbelt: = enkelt * 2
            enkelt: = 1
          """,
        right: """
          facts:
            enkelt: = 1
            dubbelt: = enkelt * 2
          """)),
    Explanation(
      "workflow.few-branches", "För få grenar",
      "parallel har bara en gren.",
      why: "Det finns inget att göra samtidigt.",
      mend: "Lägg till en gren, eller skriv stegen direkt i listan.",
      .process(
        wrong: """
          steps:
            - id: samtidigt
              parallel:
                ena: [{id: anteckna, uses: arende.anteckna, role: handläggare}]
          """,
        right: """
          steps:
            - id: samtidigt
              parallel:
                ena: [{id: anteckna, uses: arende.anteckna, role: handläggare}]
                andra: [{id: handling, uses: arende.handling, role: handläggare}]
          """)),
    Explanation(
      "workflow.join", "Fel värde efter join",
      "Efter join ska stå all, any eller ett antal som är mindre än antalet grenar.",
      why: "Väntar processen på fler grenar än det finns går den aldrig vidare.",
      mend: "Skriv all för att vänta på alla, any för den första, eller ett antal.",
      .process(
        wrong: """
          steps:
            - id: samtidigt
              parallel:
                ena: [{id: anteckna, uses: arende.anteckna, role: handläggare}]
                andra: [{id: handling, uses: arende.handling, role: handläggare}]
              join: 3
          """,
        right: """
          steps:
            - id: samtidigt
              parallel:
                ena: [{id: anteckna, uses: arende.anteckna, role: handläggare}]
                andra: [{id: handling, uses: arende.handling, role: handläggare}]
              join: all
          """)),
    Explanation(
      "workflow.for-each", "Slingan saknar något",
      """
      for_each behöver each (postens namn), in (listan) och key (det som skiljer posterna åt: en text eller ett tal; en \
      dag skrivs string(dag)).
      """,
      why: "Nyckeln gör att varje omgång kan kännas igen, också om listan ändras.",
      mend: "Lägg till det som saknas.",
      .process(
        wrong: """
          inputs:
            enheter: {type: list, of: text, title: Enheter, required: true}
          steps:
            - id: alla
              for_each: {each: enhet, in: = enheter}
              steps: [{id: anteckna, uses: arende.anteckna, role: handläggare}]
          """,
        right: """
          inputs:
            enheter: {type: list, of: text, title: Enheter, required: true}
          steps:
            - id: alla
              for_each: {each: enhet, in: = enheter, key: = enhet}
              steps: [{id: anteckna, uses: arende.anteckna, role: handläggare}]
          """)),
    Explanation(
      "workflow.hinder", "Hindret säger inte när det gäller",
      "Ett hinder saknar when.",
      why: "Utan villkor skulle det alltid eller aldrig gälla.",
      mend: "Lägg till when med villkoret då utfallet inte får väljas.",
      .process(
        wrong: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              hinder: [{text: Inget underlag finns.}]
          """,
        right: """
          steps:
            - id: granska
              uses: remiss.granska
              role: enhetschef
              hinder: [{when: granska.utfall = "godkänn" and today() < date("2018-01-01"), text: Inget underlag finns.}]
          """)),
    Explanation(
      "workflow.clock-rule", "Klockan saknar regel",
      "En klocka ska ha antingen until, eller både starts och lasts.",
      why: "Annars går det inte att räkna ut när den går ut.",
      mend: "Skriv until med en dag, eller starts med en dag och lasts med en tidslängd.",
      .process(
        wrong: """
          clocks:
            svarstid: {title: Svarstid, lasts: P4M}
          """,
        right: """
          clocks:
            svarstid: {title: Svarstid, starts: = ärende.öppnat, lasts: P4M}
          """)),
    Explanation(
      "workflow.roll", "Fel värde efter roll",
      "roll kan bara ha värdet lagstadgad tid.",
      why: """
        Bara en tid som lagen bestämmer flyttas till nästa vardag när den slutar på en helgdag. En dag som någon har \
        satt gör det inte.
        """,
      lagrum: ["lag (1930:173) 2 §"],
      mend: "Skriv roll: lagstadgad tid, eller ta bort raden.",
      .process(
        wrong: """
          clocks:
            svarstid: {title: Svarstid, until: = date("2018-03-09"), roll: vardag}
          """,
        right: """
          clocks:
            svarstid: {title: Svarstid, until: = date("2018-03-09"), roll: lagstadgad tid}
          """)),
    Explanation(
      "workflow.trigger", "Det framgår inte vad som utlöser",
      "Ett avbrott eller en hanterare ska ha en av message, clock och effect.",
      why: "Utan någon av dem sker det aldrig, och med två är det oklart när.",
      mend: "Ange en sak som utlöser.",
      .process(
        wrong: "handlers: [{notify: [handläggare]}]",
        right: "handlers: [{message: remiss_återkallad, notify: [handläggare]}]")),
    Explanation(
      "workflow.clock-state", "Fel läge hos klockan",
      "state ska vara started, warned eller expired.",
      why: "En klocka har bara de tre lägena.",
      mend: "Välj ett av dem. expired gäller när inget anges.",
      .process(
        wrong: """
          clocks: {svarstid: {title: Svarstid, until: = date("2018-03-09"), warn: [P3D]}}
          handlers: [{clock: svarstid, state: varnad, notify: [handläggare]}]
          """,
        right: """
          clocks: {svarstid: {title: Svarstid, until: = date("2018-03-09"), warn: [P3D]}}
          handlers: [{clock: svarstid, state: warned, notify: [handläggare]}]
          """)),
    Explanation(
      "workflow.handler", "Hanteraren gör inget, eller två saker",
      "En hanterare ska ha antingen notify eller steps.",
      why: "Utan något av dem händer inget.",
      mend: "Skriv notify med de roller som ska få veta, eller steps med det som ska göras.",
      .process(
        wrong: """
          clocks: {svarstid: {title: Svarstid, until: = date("2018-03-09")}}
          handlers: [{clock: svarstid}]
          """,
        right: """
          clocks: {svarstid: {title: Svarstid, until: = date("2018-03-09")}}
          handlers: [{clock: svarstid, notify: [handläggare]}]
          """)),
    Explanation(
      "workflow.exit-next", "En utgång leder inte vidare",
      "En utgång under exits har next.",
      why: "Efter en utgång slutar processen.",
      mend: "Ta bort next.",
      .process(
        wrong: """
          steps: [{id: anteckna, uses: arende.anteckna, role: handläggare, next: [{to: slut}]}]
          exits: [{id: slut, next: [{to: anteckna}]}]
          """,
        right: """
          steps: [{id: anteckna, uses: arende.anteckna, role: handläggare, next: [{to: slut}]}]
          exits: [{id: slut}]
          """)),
    Explanation(
      "workflow.check-scope", "Kontrollen läser något annat än fälten",
      """
      En kontroll under checks läser ett steg, en klocka eller något annat, eller läser inget fält alls.
      """,
      why: "Kontrollerna prövas innan ärendet finns, så bara fälten under inputs har då värden.",
      mend: "Skriv villkoret med fälten under inputs.",
      .process(
        wrong: """
          inputs:
            dag: {type: date, title: Dag, required: true}
          checks:
            - {when: ärende.öppnat > dag, text: Dagen är fel.}
          """,
        right: """
          inputs:
            dag: {type: date, title: Dag, required: true}
          checks:
            - {when: today() > dag, text: Dagen är fel.}
          """)),
  ]
}
