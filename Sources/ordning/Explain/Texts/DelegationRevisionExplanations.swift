import WorkflowKit

extension ExplanationArea {
  /// What keeps a revision of a delegation order from being changed, proposed, adopted or taken into use.
  static let delegationRevisionTexts: [Explanation] = [
    Explanation(
      "delegation.adopted", "Revisionen är antagen",
      "En antagen revision kan inte ändras, och inte antas igen.",
      why: "Fattade beslut vilar på den. Nämnden ändrar sin delegation genom att anta en ny revision.",
      lagrum: ["KL 6:37"],
      mend: "Gör ett nytt utkast med ordning delegation draft och ändra i det.",
      .commands(
        wrong: "\(confirm) --nr 1 --as registrator1 --now 2018-02-14",
        right: "ordning delegation history --order socialnämnden --date 2018-02-14")),
    Explanation(
      "delegation.not-draft", "Revisionen är inget utkast",
      "Bara ett utkast kan ändras och läggas fram. Revisionen är framlagd eller antagen.",
      why: "Det som nämnden har framför sig ska inte ändras under tiden, och det som är antaget gäller som det är.",
      mend: "Ta tillbaka förslaget med ordning delegation withdraw, eller gör ett nytt utkast av en antagen revision.",
      .commands(
        wrong: "ordning delegation propose \(adopted) --as registrator1",
        right: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation propose utkast.yaml --as registrator1
          """)),
    Explanation(
      "delegation.not-proposal", "Revisionen är inget förslag",
      "Bara ett framlagt förslag kan tas tillbaka.",
      why: "Ett utkast kan ändras som det är, och en antagen revision ersätts av en ny.",
      mend: "Ändra utkastet, eller gör ett nytt utkast av en antagen revision.",
      .commands(
        wrong: "ordning delegation withdraw \(adopted) --as registrator1",
        right: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation propose utkast.yaml --as registrator1
          ordning delegation withdraw utkast.yaml --as registrator1
          """)),
    Explanation(
      "delegation.not-proposed", "Revisionen har inte lagts fram",
      "Bara ett förslag som har lagts fram för nämnden kan skrivas in som antaget.",
      why: "Nämnden antar det den har haft framför sig. Ett utkast kan ha oklara punkter och fel som ingen har prövat.",
      lagrum: ["KL 6:37"],
      mend: "Lägg fram utkastet med ordning delegation propose, och skriv in beslutet när nämnden har antagit det.",
      .commands(
        wrong: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          \(recorded(on: "2018-03-21", paragraph: 40))
          """,
        right: adopt(on: "2018-03-21", paragraph: 40))),
    Explanation(
      "delegation.no-meeting", "Nämnden hade inget sammanträde den dagen",
      "Dagen då revisionen sägs vara antagen är ingen av nämndens sammanträdesdagar.",
      why: "Nämnden beslutar vid sammanträden. Är årets sammanträden inte kända är det bara en varning.",
      lagrum: ["KL 6:37"],
      mend: "Ange den dag som står i protokollet, eller lägg till sammanträdet i organisation.yaml.",
      .commands(wrong: adopt(on: "2018-03-20", paragraph: 40), right: adopt(on: "2018-03-21", paragraph: 40))),
    Explanation(
      "delegation.own-gain", "Ingen bekräftar en rätt åt sig själv",
      "Den som bekräftar punkten skulle själv få besluta enligt den.",
      why: "Vem som får besluta ska avgöras av någon som inte vinner på svaret.",
      mend: "Be någon annan med rätten delegate_order att bekräfta punkten.",
      .commands(
        wrong: "ordning delegation confirm oklar.yaml --nr 3 --as registrator1",
        right: "ordning delegation confirm oklar.yaml --nr 1 --as registrator1")),
    Explanation(
      "delegation.proposer-gains", "Förslaget ger den som lägger fram det en rätt att besluta",
      "En punkt i förslaget låter den som lägger fram det besluta i något som den inte får besluta i dag.",
      why: "Nämnden avgör vem som får besluta, och bör veta om den som har skrivit förslaget själv vinner på det.",
      mend: "Skriv det i tjänsteskrivelsen till nämnden, eller låt någon annan lägga fram förslaget."),
    Explanation(
      "delegation.ahead", "Beslutet att anta har inte fattats än",
      "Dagen då nämnden antog revisionen ligger framåt i tiden.",
      why: "Bara det som nämnden har beslutat kan skrivas in som antaget.",
      lagrum: ["KL 6:37"],
      mend: "Vänta till sammanträdet har varit, eller rätta dagen.",
      .commands(wrong: adopt(on: "2018-04-25", paragraph: 40), right: adopt(on: "2018-03-21", paragraph: 40))),
    Explanation(
      "delegation.past", "Revisionen skulle gälla från en dag som har varit",
      "En antagen revision läggs in med en första dag som redan har passerat.",
      why: "Vem som fick besluta de dagarna skulle ändras i efterhand, fast beslut kan ha fattats efter den tidigare.",
      lagrum: ["KL 6:37"],
      mend: """
        Låt den gälla från en senare dag. Har nämnden bestämt dagen: lägg in den som förslag, skriv in beslutet med ordning \
        delegation adopt och lägg in den igen.
        """,
      .commands(
        wrong: "ordning config apply --config sen-ordning --as registrator1",
        right: "ordning config apply --as registrator1")),
    Explanation(
      "delegation.paragraph", "Paragrafen är inget nummer i ett protokoll",
      "Paragrafens nummer är 0 eller mindre.",
      why: "Den som läser revisionen ska kunna hitta nämndens beslut i protokollet.",
      mend: "Se protokollet och ange paragrafens nummer.",
      .commands(wrong: adopt(on: "2018-03-21", paragraph: 0), right: adopt(on: "2018-03-21", paragraph: 40))),
    Explanation(
      "delegation.not-unclear", "Ingenting är oklart i punkten",
      "Punkten som bekräftas har inget oklar som väntar på svar.",
      why: "En bekräftelse svarar på en fråga. Utan fråga säger den ingenting.",
      mend: "Kontrollera punktens nummer.",
      .commands(
        wrong: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation confirm utkast.yaml --nr 1 --as registrator1 --now 2018-02-14
          """,
        right: "ordning delegation draft \(adopted) --output utkast.yaml --as registrator1")),
    Explanation(
      "delegation.which-delegate", "Det framgår inte vem som är delegat",
      "Punkten som ska bekräftas har flera delegater, och det är inte angivet vilken eller vilka som gäller.",
      why: """
        I en tabell som har tappat färger och överstrykningar kan både den gamla och den nya delegaten stå kvar. Att \
        bekräfta båda av misstag skulle ge någon en rätt att besluta som nämnden inte har gett.
        """,
      mend: "Ange delegaten med --delegate, eller alla om var och en får besluta.",
      .commands(
        wrong: "ordning delegation confirm oklar.yaml --nr 2 --as registrator1",
        right: "ordning delegation confirm oklar.yaml --nr 2 --delegate MU --as registrator1")),
    Explanation(
      "delegation.confirmed", "Punkten är redan bekräftad",
      "Någon har redan svarat på det som var oklart i punkten.",
      why: "Det ska gå att se vem som svarade och när.",
      mend: "Ändra punkten om svaret var fel, och bekräfta den sedan på nytt.",
      .commands(
        wrong: """
          ordning delegation confirm oklar.yaml --nr 1 --as registrator1
          ordning delegation confirm oklar.yaml --nr 1 --as registrator1
          """,
        right: "ordning delegation confirm oklar.yaml --nr 1 --as registrator1")),
    Explanation(
      "delegation.nothing", "Ingenting är angivet att ändra",
      "Kommandot säger vilken punkt men inte vad som ska ändras i den.",
      why: "Utan fält finns inget att skriva.",
      mend: "Ange --set eller --unset.",
      .commands(
        wrong: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation edit utkast.yaml --nr 1 --as registrator1
          """,
        right: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation edit utkast.yaml --nr 1 --set ärende=Serveringstillstånd --as registrator1
          """)),
    Explanation(
      "delegation.one-value", "Fältet kan bara ha ett värde",
      "Samma fält har fått flera värden, men det är ingen lista.",
      why: "Programmet väljer inte mellan värdena.",
      mend: "Ange ett värde.",
      .commands(
        wrong: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation edit utkast.yaml --nr 1 --set ärende=Servering --set ärende=Tillstånd --as registrator1
          """,
        right: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation edit utkast.yaml --nr 1 --set ärende=Servering --as registrator1
          """)),
    Explanation(
      "delegation.unknown-item", "Punkten finns inte i filen",
      "Filen har ingen punkt med det numret, eller flera.",
      why: "Ändringen gäller en bestämd punkt. Programmet väljer inte en annan.",
      mend: "Rätta numret. Står det vid flera punkter, skriv vilken: \"12.9 (2)\".",
      .commands(
        wrong: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation edit utkast.yaml --nr 99 --set ärende=Servering --as registrator1
          """,
        right: """
          ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
          ordning delegation edit utkast.yaml --nr 1 --set ärende=Servering --as registrator1
          """)),
    Explanation(
      "delegation.other-board", "Revisionerna är för olika nämnder",
      "De två filerna hör till olika nämnders delegationsordningar.",
      why: "En jämförelse visar vad som ändras i en nämnds delegation.",
      mend: "Ange två revisioner av samma nämnds ordning.",
      .commands(
        wrong: "ordning delegation diff \(adopted) byggnadsnamnden.yaml",
        right: "ordning delegation diff \(adopted) oklar.yaml")),
    Explanation(
      "delegation.unknown-board", "Nämnden finns inte i organisationen",
      "Delegationsordningen är för en nämnd som inte står i organisation.yaml.",
      why: "Annars skulle ordningen aldrig gälla, och ingen skulle märka det.",
      mend: "Rätta nämndens id i ordningen, eller lägg till nämnden i organisation.yaml.",
      Explanation.Example(.delegationOrder, wrong: "nämnd: fritidsnämnden", right: "nämnd: socialnämnden")),
    Explanation(
      "file.exists", "Filen finns redan",
      "Kommandot skulle skriva en ny fil, men det finns redan något med det namnet.",
      why: "Ingen fil skrivs över.",
      mend: "Ange ett annat namn.",
      .commands(
        wrong: "ordning delegation draft \(adopted) --output in.yaml --as registrator1",
        right: "ordning delegation draft \(adopted) --output utkast.yaml --as registrator1")),
    Explanation(
      "file.no-folder", "Mappen för filen finns inte",
      "Kommandot skulle skriva en fil i en mapp som inte finns.",
      why: "Programmet skapar inga mappar av ett felskrivet namn.",
      mend: "Skapa mappen, eller ange en annan fil.",
      .commands(
        wrong: "ordning delegation draft \(adopted) --output saknas/utkast.yaml --as registrator1",
        right: "ordning delegation draft \(adopted) --output utkast.yaml --as registrator1")),
    Explanation(
      "config.adopted-order", "En antagen revision kan inte ändras eller tas bort",
      "Filen med en antagen revision är ändrad eller borta ur konfigurationen.",
      why: "Fattade beslut vilar på revisionen som den var.",
      lagrum: ["KL 6:37"],
      mend: "Lägg tillbaka filen som den var, och gör ändringen i en ny revision.",
      .commands(
        wrong: "ordning config apply --config rattad-ordning --as registrator1",
        right: "ordning config apply --as registrator1")),
    Explanation(
      "config.no-delegation", "Delegationsordningarna saknas i konfigurationen",
      "Det finns inlagda delegationsordningar, men konfigurationens mapp har inga.",
      why: "En glömd mapp ska inte kunna ta bort någons rätt att besluta.",
      mend: "Lägg tillbaka beslutstyper.yaml och delegationsordningar.",
      .commands(
        wrong: "ordning config apply --config utan-delegation --as registrator1",
        right: "ordning config apply --as registrator1")),
    Explanation(
      "report.no-board", "Nämnden är inte angiven",
      "Organisationen har flera nämnder, och kommandot säger inte vilken anmälan gäller.",
      why: "Beslut anmäls till den nämnd som har gett rätten att besluta.",
      lagrum: ["KL 6:40", "KL 7:8"],
      mend: "Ange nämnden med --board.",
      .commands(
        wrong: "ordning delegation report --meeting 2018-03-21",
        right: "ordning delegation report --meeting 2018-03-21 --board socialnämnden")),
    Explanation(
      "report.no-such-meeting", "Nämnden har inget sammanträde den dagen",
      "Anmälan avser en dag då nämnden inte sammanträder.",
      why: "Beslut anmäls vid ett sammanträde.",
      lagrum: ["KL 6:40", "KL 7:8"],
      mend: "Rätta dagen, eller lägg till sammanträdet i organisation.yaml.",
      .commands(
        wrong: "ordning delegation report --meeting 2018-03-20 --board socialnämnden",
        right: "ordning delegation report --meeting 2018-03-21 --board socialnämnden")),
  ]

  private static let adopted = "config/delegationsordningar/socialnamnden/2018-01-01.yaml"
  private static let confirm = "ordning delegation confirm \(adopted)"

  private static func adopt(on day: String, paragraph: Int) -> String {
    """
    ordning delegation draft \(adopted) --output utkast.yaml --as registrator1
    ordning delegation propose utkast.yaml --as registrator1
    \(recorded(on: day, paragraph: paragraph))
    """
  }

  private static func recorded(on day: String, paragraph: Int) -> String {
    "ordning delegation adopt utkast.yaml --decided \(day) --paragraph \(paragraph) --from 2018-05-01 --as registrator1 "
      + "--now 2018-04-01"
  }
}
