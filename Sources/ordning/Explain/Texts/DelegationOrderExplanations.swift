import WorkflowKit

extension ExplanationArea {
  /// What keeps a revision of a delegation order from being read or taken into use.
  static let delegationOrderTexts: [Explanation] = [
    Explanation(
      "delegation.blank", "Texten säger ingenting",
      "En text som måste finnas är tom eller bara mellanslag.",
      why: "Texten är det som läses i tabellen och i förklaringen av vem som beslutar.",
      mend: "Skriv en text.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: " ", delegat: HL, beslutstyper: [alkohol.varning]}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.date", "Dagen finns inte",
      "En dag är inte skriven ÅÅÅÅ-MM-DD, eller finns inte i kalendern.",
      why: "Dagarna avgör vilken revision som gäller.",
      mend: "Skriv dagen, till exempel 2018-03-01.",
      Explanation.Example(.delegationOrder, wrong: "gäller_från: 2018-02-30", right: "gäller_från: 2018-03-01")),
    Explanation(
      "delegation.unknown-value", "Värdet är inte tillåtet",
      "Nyckeln tar bara vissa ord, och det här är inget av dem.",
      why: "Ett felstavat ord får inte betyda något annat än det som var menat.",
      mend: "Välj ett av värdena i meddelandet.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning], anmäls: kanske}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning], anmäls: ja}
          """)),
    Explanation(
      "delegation.no-day", "Det framgår inte när revisionen börjar gälla",
      "Revisionen är antagen men saknar gäller_från.",
      why: "Utan dag går det inte att veta vem som fick besluta när.",
      mend: "Lägg till gäller_från med första dagen.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          läge: antagen
          antagen: {dag: 2018-01-24, paragraf: 5}
          """,
        right: """
          läge: antagen
          antagen: {dag: 2018-01-24, paragraf: 5}
          gäller_från: 2018-02-01
          """)),
    Explanation(
      "delegation.no-adoption", "Det framgår inte när revisionen antogs",
      "Revisionen är antagen men säger inte vilken dag och i vilken paragraf.",
      why: "Rätten att besluta kommer ur nämndens beslut. Den som prövar ett delegationsbeslut ska hitta det.",
      lagrum: ["KL 6:37", "KL 7:5"],
      mend: "Lägg till antagen med dag och paragraf. Är det okänt, skriv under antas varför.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          läge: antagen
          gäller_från: 2018-02-01
          """,
        right: """
          läge: antagen
          gäller_från: 2018-02-01
          antas: Beslutet att anta ordningen har inte återfunnits i arkivet.
          """)),
    Explanation(
      "delegation.not-adopted", "Ett utkast eller förslag har en beslutsdag",
      "Läget är utkast eller förslag, men revisionen säger när nämnden antog den.",
      why: "Antingen gäller den eller så gör den det inte. Programmet väljer inte.",
      mend: "Skriv läge: antagen, eller ta bort antagen.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          läge: förslag
          antagen: {dag: 2018-01-24, paragraf: 5}
          gäller_från: 2018-02-01
          """,
        right: """
          läge: antagen
          antagen: {dag: 2018-01-24, paragraf: 5}
          gäller_från: 2018-02-01
          """)),
    Explanation(
      "delegation.retroactive", "Revisionen gäller från en dag innan den antogs",
      "Dagen efter gäller_från ligger före dagen då nämnden antog revisionen.",
      why: "Ingen kan besluta på en delegation som inte har getts.",
      lagrum: ["KL 6:37"],
      mend: "Rätta gäller_från eller dagen under antagen.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          antagen: {dag: 2018-02-21, paragraf: 12}
          gäller_från: 2018-02-01
          """,
        right: """
          antagen: {dag: 2018-02-21, paragraf: 12}
          gäller_från: 2018-03-01
          """)),
    Explanation(
      "delegation.same-day", "Två revisioner gäller från samma dag",
      "Nämnden har två antagna revisioner med samma gäller_från. I exemplet gäller den tidigare från 2018-01-01.",
      why: "Bara en revision kan gälla en dag.",
      mend: "Rätta dagen i den ena, eller ta bort den som inte gäller.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          antagen: {dag: 2017-12-20, paragraf: 140}
          gäller_från: 2018-01-01
          """,
        right: """
          antagen: {dag: 2017-12-20, paragraf: 140}
          gäller_från: 2018-02-01
          """)),
    Explanation(
      "delegation.dated-before", "Revisionen gäller från en dag före den som den ersätter",
      """
      En revision som antogs senare börjar gälla tidigare. I exemplet antogs den tidigare 2017-12-12 och gäller från \
      2018-01-01.
      """,
      why: "Den senare skulle aldrig ersätta den tidigare, fast nämnden har bestämt det.",
      mend: "Rätta gäller_från så att dagen ligger efter den tidigare revisionens.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          antagen: {dag: 2017-12-20, paragraf: 140}
          gäller_från: 2017-12-27
          """,
        right: """
          antagen: {dag: 2017-12-20, paragraf: 140}
          gäller_från: 2018-02-01
          """)),
    Explanation(
      "delegation.delegate", "Det framgår inte vad delegaten är",
      "En delegat under delegater är ingen, eller flera, av roll, utskott, ledamot och nämnd.",
      why: "En roll beslutar vid sitt skrivbord och ett utskott vid sammanträde. Det måste vara bestämt vilket.",
      lagrum: ["KL 6:37", "KL 7:5"],
      mend: "Skriv ett av orden med det id som finns i organisation.yaml.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          delegater:
            HL: {roll: handläggare}
            MU: {}
          """,
        right: """
          delegater:
            HL: {roll: handläggare}
            MU: {utskott: myndighetsutskottet}
          """)),
    Explanation(
      "delegation.unknown-act", "Avsnittets lag finns inte bland beslutstyperna",
      "Lagen som avsnittets lagrum hör till står inte under lagar i beslutstyper.yaml.",
      why: "Lagrum utan lagens namn läses som om de hörde till den.",
      mend: "Rätta numret efter förslaget, eller lägg till lagen i beslutstyper.yaml.",
      Explanation.Example(
        .delegationOrder,
        wrong: """
          avsnitt:
            - rubrik: Alkohollagen
              lag: "2010:1662"
              punkter:
                - {nr: "1", ärende: Varning, lagrum: 9 kap 17 §, delegat: HL, beslutstyper: [alkohol.varning]}
          """,
        right: """
          avsnitt:
            - rubrik: Alkohollagen
              lag: "2010:1622"
              punkter:
                - {nr: "1", ärende: Varning, lagrum: 9 kap 17 §, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.unknown-type", "Beslutstypen finns inte",
      "Punkten nämner en beslutstyp som inte står i beslutstyper.yaml.",
      why: "Punkten skulle aldrig gälla, och nämnden få besluta i stället.",
      mend: "Rätta stavningen efter förslaget, eller lägg till beslutstypen i beslutstyper.yaml.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varningar]}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.no-delegate", "Punkten har ingen delegat",
      "Punkten säger inte vem som får besluta.",
      why: "En punkt utan delegat ger ingen rätt att besluta.",
      mend: "Lägg till delegat, eller ingår: false om punkten inte ingår i revisionen.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, beslutstyper: [alkohol.varning]}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.unknown-delegate", "Delegaten finns inte under delegater",
      "Punkten nämner en förkortning som inte är förklarad först i filen.",
      why: "Förkortningen säger inget i sig. Under delegater står vilken roll eller vilket utskott den betyder.",
      mend: "Rätta stavningen efter förslaget, eller lägg till förkortningen under delegater.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, delegat: HLL, beslutstyper: [alkohol.varning]}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: HL, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.two-delegates", "Två delegater utan att det framgår vilken som gäller",
      "Under delegat står två förkortningar efter varandra, som i en tabell där den ena är struken.",
      why: "Programmet gissar inte vilken av dem som får besluta.",
      mend: """
        Skriv den som gäller under delegat, det tryckta under tryckt och vad som ska bekräftas under oklar. \
        Får båda besluta var för sig, skriv en lista: [HL, MU].
        """,
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, delegat: HL MU, beslutstyper: [alkohol.varning]}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: MU, tryckt: HL MU, beslutstyper: [alkohol.varning]}
          """)),
    Explanation(
      "delegation.group", "Flera tillsammans kan inte vara delegat",
      "Delegaten är flera som ska besluta gemensamt.",
      why: "En nämnd kan ge rätten åt ett utskott, en ledamot eller en anställd, men inte åt en grupp anställda.",
      lagrum: ["KL 6:37", "KL 7:5"],
      mend: "Nämn en roll eller ett utskott. Flera i en lista beslutar var för sig.",
      Explanation.Example(
        .orderItems,
        wrong: """
          - {nr: "1", ärende: Varning, delegat: HL och MU tillsammans, beslutstyper: [alkohol.varning]}
          """,
        right: """
          - {nr: "1", ärende: Varning, delegat: MU, beslutstyper: [alkohol.varning]}
          """)),
  ]
}
