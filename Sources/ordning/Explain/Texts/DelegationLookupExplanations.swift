import WorkflowKit

extension ExplanationArea {
  /// What keeps a question of who decides from being answered.
  static let delegationLookupTexts: [Explanation] = [
    Explanation(
      "delegation.no-order", "Ingen sådan delegationsordning",
      "Det som står efter --order är varken en fil eller en nämnd med delegationsordning.",
      why: "Frågan gäller en bestämd ordning. Programmet väljer inte en annan.",
      mend: "Ange en av nämnderna i meddelandet, eller sökvägen till en fil.",
      .commands(
        wrong: "ordning delegation lookup --order kulturnämnden --nr 1 --date 2018-02-14",
        right: "ordning delegation lookup --order socialnämnden --nr 1 --date 2018-02-14")),
    Explanation(
      "delegation.none-in-force", "Ingen delegationsordning gäller den dagen",
      "Nämnden har ingen antagen revision som gäller den dag som frågan avser.",
      why: "En revision gäller från sin första dag och aldrig bakåt. Utan delegation beslutar nämnden.",
      lagrum: ["KL 6:37"],
      mend: "Ange en annan dag med --date.",
      .commands(
        wrong: "ordning delegation matrix --order socialnämnden --date 2017-12-31",
        right: "ordning delegation matrix --order socialnämnden --date 2018-01-01")),
    Explanation(
      "delegation.not-in-force", "Revisionen är inte antagen",
      "Filen är ett utkast eller ett förslag. Svaret säger vem som skulle få besluta om den gällde.",
      why: "Ingen har rätt att besluta enligt det som nämnden inte har antagit.",
      lagrum: ["KL 6:37"],
      mend: "Ange nämnden i stället för filen: då svarar den revision som gäller.",
      .commands(
        wrong: "ordning delegation lookup --order oklar.yaml --nr 1 --actor hl1 --date 2018-02-14",
        right: "ordning delegation lookup --order socialnämnden --nr 1 --actor hl1 --date 2018-02-14")),
    Explanation(
      "delegation.no-item", "Punkten finns inte",
      "Revisionen som gäller den dagen har ingen punkt med det numret.",
      why: "Numren kan vara andra i en tidigare eller senare revision.",
      mend: "Rätta numret efter förslaget, eller ange en annan dag med --date.",
      .commands(
        wrong: "ordning delegation lookup --order socialnämnden --nr 99 --date 2018-02-14",
        right: "ordning delegation lookup --order socialnämnden --nr 1 --date 2018-02-14")),
    Explanation(
      "delegation.which-type", "Punkten omfattar inte precis en beslutstyp",
      "Frågan gäller om någon får besluta enligt en punkt som omfattar flera beslutstyper eller ingen.",
      why: "Svaret kan vara olika för olika beslutstyper.",
      mend: "Ange beslutstypen med --decision-type i stället för --nr."),
    Explanation(
      "delegation.not-laid-in", "Datamappen har ingen delegationsordning",
      "Frågan gäller vad som gäller, men ingen delegationsordning är inlagd i datamappen.",
      why: "Det som ligger i konfigurationens mapp gäller inte förrän det är inlagt.",
      mend: "Lägg in den med ordning config apply, eller fråga filen med --order och dess sökväg."),
    Explanation(
      "delegation.fact", "Beslutstypen tar inte det faktumet",
      "Beslutstypen finns inte, eller så har den inget sådant faktum, eller inte ett faktum med det värdet.",
      why: "Villkoren hänger på fakta. Ett felskrivet skulle annars ge nämnden utan att det syns varför.",
      mend: "Rätta efter meddelandet. Fakta skrivs namn=värde.",
      .commands(
        wrong: """
          ordning delegation lookup --order socialnämnden --decision-type alkohol.tillfälligt --fact antal_dagar=tre
          """,
        right: """
          ordning delegation lookup --order socialnämnden --decision-type alkohol.tillfälligt --fact antal_dagar=3
          """)),
  ]
}
