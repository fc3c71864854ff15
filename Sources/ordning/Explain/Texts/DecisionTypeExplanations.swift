import WorkflowKit

extension ExplanationArea {
  /// The catalogue of decision types.
  static let decisionTypeTexts: [Explanation] = [
    Explanation(
      "catalogue.key", "Beslutstypens nyckel duger inte",
      "Nyckeln har inte formen område.beslut med små bokstäver, siffror och _.",
      why: "Processer och delegationsordningar nämner beslutstypen med nyckeln, och den står kvar i gamla beslut.",
      mend: "Skriv om nyckeln, till exempel alkohol.varning.",
      Explanation.Example(
        .decisionTypes,
        wrong: """
          beslutstyper:
            - {nyckel: Varning, titel: Varning, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """,
        right: """
          beslutstyper:
            - {nyckel: alkohol.varning, titel: Varning, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """)),
    Explanation(
      "catalogue.twice", "Samma lag, beslutstyp eller faktum står två gånger",
      "Två lagar har samma nummer, två beslutstyper samma nyckel eller två fakta samma namn, eller så finns två filer.",
      why: "Det skulle inte gå att veta vilken som gäller.",
      mend: "Ta bort den ena, eller byt namn på den. Alla beslutstyper ska stå i en och samma fil.",
      Explanation.Example(
        .decisionTypes,
        wrong: """
          beslutstyper:
            - {nyckel: alkohol.varning, titel: Varning, slag: beslut, överklagas: {hur: laglighetsprövning}}
            - {nyckel: alkohol.varning, titel: Erinran, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """,
        right: """
          beslutstyper:
            - {nyckel: alkohol.varning, titel: Varning, slag: beslut, överklagas: {hur: laglighetsprövning}}
            - {nyckel: alkohol.erinran, titel: Erinran, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """)),
    Explanation(
      "catalogue.bar", "En regel som lagen ställer upp saknas",
      "Beslutstypen saknar en regel under delegeras_inte som lagen själv ställer upp.",
      why: "Vad som inte får delegeras är ingen inställning. Kommunen kan lägga till regler men inte ta bort lagens.",
      lagrum: ["KL 6:30", "KL 6:37", "KL 6:38"],
      mend: "Lägg tillbaka regeln som meddelandet visar den, med ett skäl.",
      Explanation.Example(
        .decisionTypes,
        wrong: """
          beslutstyper:
            - {nyckel: nämnd.jäv, titel: Jäv, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """,
        right: """
          beslutstyper:
            - nyckel: nämnd.jäv
              titel: Jäv
              slag: beslut
              överklagas: {hur: laglighetsprövning}
              delegeras_inte:
                - skäl: Nämnden prövar själv en fråga om jäv (6 kap. 30 § kommunallagen).
          """)),
    Explanation(
      "catalogue.unknown-act", "Lagen finns inte under lagar",
      "Ett lagrum nämner en lag som inte står under lagar.",
      why: "Under lagar står vilka dagar lagen gäller. Utan dem går det inte att veta om lagrummet håller.",
      mend: "Rätta numret efter förslaget, eller lägg till lagen med sfs, namn och dagar.",
      Explanation.Example(
        .decisionTypes,
        wrong: """
          beslutstyper:
            - nyckel: alkohol.varning
              titel: Varning
              slag: beslut
              lagrum: [{lag: "2010:1662", kap: 9, par: 17}]
              överklagas: {hur: förvaltningsbesvär, enligt: 10 kap. 1 § alkohollagen}
          """,
        right: """
          beslutstyper:
            - nyckel: alkohol.varning
              titel: Varning
              slag: beslut
              lagrum: [{lag: "2010:1622", kap: 9, par: 17}]
              överklagas: {hur: förvaltningsbesvär, enligt: 10 kap. 1 § alkohollagen}
          """)),
    Explanation(
      "catalogue.unknown-type", "Beslutstypen finns inte",
      "Under återkallelse står en beslutstyp som inte finns i filen.",
      why:
        "Den som ändrar ett beslut med stöd av ett förbehåll ska ha rätt att återkalla det. Utan beslutstypen går det "
        + "inte att veta vem det är.",
      lagrum: ["FL 37"],
      mend: "Rätta namnet efter förslaget, eller lägg till beslutstypen.",
      Explanation.Example(
        .decisionTypes,
        wrong: """
          beslutstyper:
            - nyckel: alkohol.omprövning
              titel: Ändring
              slag: beslut
              återkallelse: alkohol.återkalelse
              överklagas: {hur: laglighetsprövning}
            - {nyckel: alkohol.återkallelse, titel: Återkallelse, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """,
        right: """
          beslutstyper:
            - nyckel: alkohol.omprövning
              titel: Ändring
              slag: beslut
              återkallelse: alkohol.återkallelse
              överklagas: {hur: laglighetsprövning}
            - {nyckel: alkohol.återkallelse, titel: Återkallelse, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """)),
    Explanation(
      "catalogue.days", "Lagen upphör innan den börjar gälla",
      "Dagen efter till ligger före dagen efter från.",
      why: "En sådan lag gäller aldrig.",
      mend: "Byt plats på dagarna, eller rätta den ena.",
      Explanation.Example(
        .decisionTypes,
        wrong: """
          lagar:
            - {sfs: "1986:223", namn: den äldre förvaltningslagen, från: 2018-06-30, till: 1987-01-01}
          beslutstyper:
            - {nyckel: avgift.nedsättning, titel: Nedsatt avgift, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """,
        right: """
          lagar:
            - {sfs: "1986:223", namn: den äldre förvaltningslagen, från: 1987-01-01, till: 2018-06-30}
          beslutstyper:
            - {nyckel: avgift.nedsättning, titel: Nedsatt avgift, slag: beslut, överklagas: {hur: laglighetsprövning}}
          """)),
    Explanation(
      "catalogue.missing", "Beslutstyperna saknas",
      "Delegationsordningar ska kontrolleras, men ingen fil med beslutstyper finns bland filerna.",
      why: "En punkt säger vilka beslutstyper den omfattar. Utan dem går den inte att läsa.",
      mend: "Ange också beslutstyper.yaml, eller hela mappen config.",
      .commands(
        wrong: "ordning validate utan-typer --config utan-typer",
        right: "ordning validate config")),
  ]
}
