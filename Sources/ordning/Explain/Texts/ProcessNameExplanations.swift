import WorkflowKit

extension ExplanationArea {
  /// Names in processes.
  static let processNames: [Explanation] = [
    Explanation(
      "workflow.unknown-use", "Ingen insticksmodul har steget",
      "Efter uses står ett steg som inte finns bland de installerade insticksmodulerna.",
      why: "En process kan bara göra det som någon modul kan.",
      mend: """
        Rätta stavningen efter förslaget, eller installera modulen. Är den nyss tillagd behöver programmet byggas om.
        """,
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registera, role: registrator}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "workflow.unknown-call", "Processen som anropas finns inte",
      "Efter call står en process som inte finns i mappen med processer.",
      why: "Den anropade processen körs som en del av den här.",
      mend: "Rätta stavningen, eller lägg processens fil bland de andra.",
      .process(
        wrong: """
          steps:
            - {id: kommunicera, call: dell, with: {dag: = date("2018-03-09")}}
          """,
        right: """
          steps:
            - {id: kommunicera, call: del, with: {dag: = date("2018-03-09")}}
          """)),
    Explanation(
      "workflow.unknown-step", "Steget finns inte",
      "Här nämns ett steg som processen inte har.",
      why: "Ett namn som inte finns skulle göra att det som står här aldrig gäller.",
      mend: "Rätta stavningen efter förslaget.",
      .process(
        wrong: """
          steps:
            - {id: utkast, uses: arende.anteckna, role: handläggare}
            - {id: granska, uses: remiss.granska, role: enhetschef, distinct_from: [utkst]}
          """,
        right: """
          steps:
            - {id: utkast, uses: arende.anteckna, role: handläggare}
            - {id: granska, uses: remiss.granska, role: enhetschef, distinct_from: [utkast]}
          """)),
    Explanation(
      "workflow.unknown-target", "Vägen leder till ett steg som inte finns där",
      "Efter to står ett steg som inte finns, eller som finns i en annan lista av steg.",
      why: "Ett ärende kan bara gå till ett steg i samma lista, eller lämna processen genom en utgång.",
      mend: "Rätta stavningen. Ska ärendet ut ur en gren: led till en utgång under exits.",
      .process(
        wrong: """
          steps:
            - {id: granska, uses: remiss.granska, role: enhetschef, next: [{to: avsluat}]}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """,
        right: """
          steps:
            - {id: granska, uses: remiss.granska, role: enhetschef, next: [{to: avsluta}]}
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """)),
    Explanation(
      "workflow.unknown-role", "Rollen finns inte i organisationen",
      "Här nämns en roll som organisation.yaml inte har.",
      why: "En uppgift till en roll som ingen kan ha blir aldrig gjord.",
      mend: "Rätta stavningen efter förslaget, eller lägg upp rollen i organisation.yaml.",
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registator}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "workflow.unknown-message", "Meddelandet finns inte",
      "Efter message står ett meddelande som ingen insticksmodul har.",
      why: "Ett avbrott på ett meddelande som inte finns skulle aldrig utlösas.",
      mend: "Rätta stavningen efter förslaget.",
      .process(
        wrong: """
          interrupts: [{message: remiss_aterkallad, to: slut}]
          exits: [{id: slut}]
          """,
        right: """
          interrupts: [{message: remiss_återkallad, to: slut}]
          exits: [{id: slut}]
          """)),
    Explanation(
      "workflow.unknown-clock", "Klockan finns inte",
      "Efter clock står en klocka som inte finns under clocks.",
      why: "Det som ska ske när en klocka går ut behöver en klocka.",
      mend: "Rätta stavningen, eller lägg till klockan under clocks.",
      .process(
        wrong: """
          clocks: {svarstid: {title: Svarstid, until: = date("2018-03-09")}}
          handlers: [{clock: svarstd, notify: [handläggare]}]
          """,
        right: """
          clocks: {svarstid: {title: Svarstid, until: = date("2018-03-09")}}
          handlers: [{clock: svarstid, notify: [handläggare]}]
          """)),
    Explanation(
      "workflow.unknown-decision-type", "Beslutstypen finns inte",
      "Steget anger en beslutstyp som ingen insticksmodul har.",
      why: """
        Beslutstypen avgör vem som får besluta och hur beslutet överklagas. En okänd typ skulle ge fel svar på det.
        """,
      lagrum: ["KL 6:37", "KL 13:2"],
      mend: "Rätta stavningen efter förslaget.",
      .process(
        wrong: """
          steps:
            - {id: vem, uses: arende.vem_beslutar, with: {beslutstyp: alkohol.varnin}}
          """,
        right: """
          steps:
            - {id: vem, uses: arende.vem_beslutar, with: {beslutstyp: alkohol.varning}}
          """)),
    Explanation(
      "workflow.unknown-board", "Organet finns inte i organisationen",
      "Processen nämner ett organ som organisation.yaml inte har.",
      why: "Ärendet skulle anmälas till en nämnd som inte finns.",
      mend: "Rätta stavningen efter förslaget, eller lägg till nämnden under boards.",
      .process(
        wrong: """
          steps:
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: kulturnämnden, rubrik: Remiss, förslag: [Nämnden godkänner.], beslutstyp: remiss.yttrande}
          """,
        right: """
          steps:
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Remiss, förslag: [Nämnden godkänner.], beslutstyp: remiss.yttrande}
          """)),
    Explanation(
      "workflow.unknown-type", "Typen finns inte",
      "Ett fält har en typ som inte finns.",
      why: "Typen säger vad som får fyllas i.",
      mend: "Välj en av typerna i meddelandet.",
      .process(
        wrong: """
          inputs:
            svarstid: {type: datum, title: Svarstid}
          """,
        right: """
          inputs:
            svarstid: {type: date, title: Svarstid}
          """)),
    Explanation(
      "workflow.unknown-field", "Fältet finns inte under inputs",
      "En kontroll pekar ut ett fält som processen inte har.",
      why: "Den som fyller i ska se meddelandet vid rätt fält.",
      mend: "Rätta stavningen efter förslaget.",
      .process(
        wrong: """
          inputs:
            dag: {type: date, title: Dag, required: true}
          checks:
            - {when: dag > today(), field: dagen, text: Dagen har inte varit än.}
          """,
        right: """
          inputs:
            dag: {type: date, title: Dag, required: true}
          checks:
            - {when: dag > today(), field: dag, text: Dagen har inte varit än.}
          """)),
    Explanation(
      "workflow.unknown-key", "Steget tar inte emot det värdet",
      "Under with står ett namn som steget inte har.",
      why: "Ett värde som ingen läser skulle se ut att gälla.",
      mend: "Rätta stavningen efter förslaget, eller ta bort raden.",
      .process(
        wrong: """
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart, utfal: klart}}
          """,
        right: """
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """)),
    Explanation(
      "workflow.missing-with", "Steget behöver ett värde",
      """
      Steget har ett värde som måste anges under with. Ibland gäller det bara när ett annat värde säger det: ett beslut \
      som skickas måste vara justerat, om inte kräver_justering är false.
      """,
      why: "Utan värdet kan steget inte börja.",
      mend: "Lägg till raden som meddelandet visar.",
      .process(
        wrong: """
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator}
          """,
        right: """
          steps:
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """)),
    Explanation(
      "workflow.name", "Namnet går inte att använda",
      "Ett namn har tecken som inte får stå i namn, eller är ett ord med egen betydelse i uttryck.",
      why: "Namn läses i uttryck, där till exempel bindestreck betyder minus.",
      mend: "Använd bokstäver, siffror och _, och börja med en bokstav.",
      .process(
        wrong: """
          steps:
            - {id: skriv-utkast, uses: arende.anteckna, role: handläggare}
          """,
        right: """
          steps:
            - {id: skriv_utkast, uses: arende.anteckna, role: handläggare}
          """)),
    Explanation(
      "workflow.name-taken", "Namnet är upptaget",
      "Två saker som syns i samma uttryck har samma namn, till exempel ett fält och ett steg.",
      why: "Ett uttryck skulle inte veta vilken av dem som menas.",
      mend: "Ge den ena ett annat namn.",
      .process(
        wrong: """
          inputs:
            utkast: {type: text, title: Utkast}
          steps:
            - {id: utkast, uses: arende.anteckna, role: handläggare}
          """,
        right: """
          inputs:
            underlag: {type: text, title: Underlag}
          steps:
            - {id: utkast, uses: arende.anteckna, role: handläggare}
          """)),
    Explanation(
      "workflow.step-twice", "Två steg heter likadant",
      "Två steg, eller ett steg och en utgång, har samma id.",
      why: "En väg till namnet skulle inte veta vart den leder.",
      mend: "Ge det ena steget ett annat namn.",
      .process(
        wrong: """
          steps:
            - {id: anteckna, uses: arende.anteckna, role: handläggare}
            - {id: anteckna, uses: arende.anteckna, role: registrator}
          """,
        right: """
          steps:
            - {id: anteckna, uses: arende.anteckna, role: handläggare}
            - {id: anteckna_igen, uses: arende.anteckna, role: registrator}
          """)),
    Explanation(
      "workflow.not-nfc", "Ett namn har lösa accenter och prickar",
      """
      Ett namn på ett steg, en roll, ett val eller något annat är lagrat så att å, ä eller ö är två tecken: en bokstav och \
      en lös prick eller ring.
      """,
      why: "Namnet ser likadant ut som det vanliga, men är ett annat namn för datorn.",
      mend: "Skriv om namnet från tangentbordet.",
      .process(
        wrong: """
          steps:
            - {id: bedo\u{308}m, uses: arende.anteckna, role: handläggare}
          """,
        right: """
          steps:
            - {id: bedöm, uses: arende.anteckna, role: handläggare}
          """)),
    Explanation(
      "workflow.twice", "Två filer har samma process",
      "Två filer i mappen har samma namn efter workflow.",
      why: "Det skulle inte gå att veta vilken av dem ett ärende följer.",
      mend: "Byt namn i den ena filen, eller ta bort den.",
      .process(
        wrong: "workflow: del",
        right: "workflow: exempel")),
    Explanation(
      "workflow.recursion", "Processen anropar sig själv",
      "Processen anropar en process som till slut anropar den första igen.",
      why: "Ett sådant ärende skulle aldrig ta slut.",
      mend: "Ta bort ett av anropen, eller gör om det till en slinga med next.",
      .process(
        wrong: """
          steps:
            - {id: igen, call: exempel}
          """,
        right: """
          steps:
            - {id: igen, uses: arende.anteckna, role: handläggare}
          """)),
    Explanation(
      "workflow.out-of-scope", "Namnet finns, men inte här",
      """
      Namnet hör till en gren, en slinga, ett valfritt steg eller en annan process, och syns inte utanför den.
      """,
      why: "Det som görs där kan vara ogjort, eller gjort flera gånger, när det läses här.",
      mend: """
        Gör som meddelandet säger: läs listan i stället, skriv grenens namn före stegets när grenarna är klara, eller flytta \
        steget.
        """,
      .process(
        wrong: """
          steps:
            - id: samtidigt
              parallel:
                ena: [{id: granska, uses: remiss.granska, role: enhetschef, title: Granska}]
                andra: [{id: anteckna, uses: arende.anteckna, role: handläggare}]
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: = granska.utfall}}
          """,
        right: """
          steps:
            - id: samtidigt
              parallel:
                ena: [{id: granska, uses: remiss.granska, role: enhetschef, title: Granska}]
                andra: [{id: anteckna, uses: arende.anteckna, role: handläggare}]
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: = samtidigt.ena.granska.utfall}}
          """)),
  ]
}
