import WorkflowKit

extension ExplanationArea {
  /// Expressions themselves.
  static let expressionTexts: [Explanation] = [
    Explanation(
      "feel.syntax", "Uttrycket går inte att läsa",
      """
      Något saknas eller står på fel plats i uttrycket: en parentes, ett citattecken, en operator eller ett värde.
      """,
      why: "Ett halvt uttryck kan betyda flera saker, och programmet väljer inte åt någon.",
      mend: """
        Läs meddelandet: det säger efter vilket ord något annat väntades. Likhet skrivs =, olikhet !=, och skrivs \
        and, eller skrivs or.
        """,
      .expression(
        wrong: "antal == 3",
        right: "antal = 3",
        names: "{antal: 3}")),
    Explanation(
      "feel.too-long", "Uttrycket är för långt",
      "Uttrycket är längre än 10 000 tecken.",
      why: "Gränsen skyddar mot text som skulle ta datorns tid och minne.",
      mend: "Dela upp uttrycket, till exempel i flera namn under facts."),
    Explanation(
      "feel.too-deep", "För många led i varandra",
      "Parenteser, listor eller funktioner ligger i för många led inuti varandra.",
      why: """
        Gränsen skyddar mot uttryck som aldrig tar slut, till exempel en funktion som anropar sig själv.
        """,
      mend: "Dela upp uttrycket. Kontrollera att en upprepning tar slut.",
      .expression(
        wrong: """
          ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
          """,
        right: "(1)")),
    Explanation(
      "feel.too-many-steps", "För många poster att gå igenom",
      "Slingorna i uttrycket går tillsammans igenom mer än en miljon poster.",
      why: "Ett uttryck räknas ut medan någon väntar. Gränsen gör att det alltid tar slut.",
      mend: "Gå igenom färre poster. Två slingor i varandra går igenom produkten av sina poster.",
      .expression(
        wrong: "some a in 1..2000, b in 1..2000 satisfies a + b < 0",
        right: "some a in 1..20, b in 1..20 satisfies a + b < 0")),
    Explanation(
      "feel.list-too-large", "Listan är för stor",
      "En lista har mer än 500 000 poster.",
      why: "Stora listor tar så mycket minne att andra får vänta.",
      mend: "Gör mindre listor, eller räkna med en del i taget.",
      .expression(
        wrong: "count(for a in 1..600000 return a)",
        right: "count(for a in 1..600 return a)")),
    Explanation(
      "feel.too-much", "Uträkningen är för stor",
      """
      Uttrycket räknar så mycket, eller gör så långa texter och listor, att uträkningen har avbrutits.
      """,
      why: "Ett uttryck räknas ut medan någon väntar. Gränsen gör att det alltid tar slut.",
      mend: "Gå igenom färre poster, eller dela upp uttrycket.",
      .expression(
        wrong: "{l: for a in 1..100000 return a, n: for b in 1..100 return count(reverse(l))}.n",
        right: "{l: for a in 1..1000 return a, n: for b in 1..10 return count(reverse(l))}.n")),
    Explanation(
      "feel.unknown-name", "Namnet finns inte",
      """
      Uttrycket nämner ett namn som inte finns. Ofta är det felstavat, eller så saknas citattecken om en text.
      """,
      why: "Ett okänt namn har inget värde.",
      mend: "Rätta stavningen efter förslaget. Är det en text: sätt den inom dubbla citattecken.",
      .expression(
        wrong: "svarstd = \"kort\"",
        right: "svarstid = \"kort\"",
        names: "{svarstid: \"kort\"}")),
    Explanation(
      "feel.unknown-field", "Fältet finns inte",
      "Efter punkten står ett namn som värdet inte har.",
      why: "Ett fält som inte finns har inget värde.",
      mend: """
        Läs ett fält som finns. Meddelandet föreslår bara sådana som är av det slag som behövs, eller räknar upp alla \
        med sina slag. Är inget av dem det rätta: läs ett annat värde.
        """,
      .expression(
        wrong: "beslut.utfal",
        right: "beslut.utfall",
        names: "{beslut: {utfall: bifall}}")),
    Explanation(
      "feel.unknown-function", "Funktionen finns inte",
      "Framför parentesen står ett namn som inte är någon funktion.",
      why: "Bara en funktion kan anropas.",
      mend: "Rätta stavningen efter förslaget. Är det ett värde: ta bort parenteserna.",
      .expression(
        wrong: "cont(lista)",
        right: "count(lista)",
        names: "{lista: [1, 2]}")),
    Explanation(
      "feel.unknown-type", "Typen finns inte",
      "Efter instance of, eller i en funktions parametrar, står en typ som inte finns.",
      why: "Uttrycken har bara de typer som standarden DMN har.",
      mend: "Välj en av typerna i meddelandet, till exempel number, string eller date.",
      .expression(
        wrong: "antal instance of nummer",
        right: "antal instance of number",
        names: "{antal: 3}")),
    Explanation(
      "feel.type", "Värdet är av fel typ",
      """
      Två värden som inte hör ihop ska räknas samman eller jämföras, eller så ger uttrycket något annat än det som \
      platsen är till för, till exempel text där ett datum behövs.
      """,
      why: "Text, tal och datum är olika saker. Ett datum inom citattecken är en text.",
      mend: """
        Läs ett värde av rätt slag: meddelandet räknar upp dem som finns där uttrycket står. Att göra om ett annat \
        värde så att det passar ger sällan det som menas. Ett värde som skrivs ut: 4 utan citattecken är ett tal, \
        och ett datum skrivs @"2018-03-09".
        """,
      .expression(
        wrong: "antal = \"3\"",
        right: "antal = 3",
        names: "{antal: 3}")),
    Explanation(
      "feel.not-boolean", "Ett villkor väntades",
      "Här ska stå något som är sant eller falskt, men uttrycket ger något annat.",
      why: "Bara ett villkor kan avgöra en väg.",
      mend: "Skriv en jämförelse, till exempel förslag = \"svara\".",
      .expression(
        wrong: "förslag and true",
        right: "förslag = \"svara\" and true",
        names: "{förslag: svara}")),
    Explanation(
      "feel.may-be-null", "Värdet kan saknas",
      "Uttrycket räknar med ett värde som inte alltid finns. Det är en varning.",
      why: "Saknas värdet blir uttrycket null, och då stannar ärendet: null är varken ja eller nej.",
      mend: """
        Är det ett fält under inputs som alltid ska fyllas i, lägg till required: true i fältet. Pröva annars först att \
        värdet finns. I ett villkor: skriv antal != null and … framför. Ett fält som är sant eller \
        falskt: skriv brådskar = true, så är ett tomt fält nej. Annars: skriv if antal != null then … else …, och efter \
        else det som ska gälla när värdet saknas.
        """,
      .process(
        wrong: """
          inputs:
            antal: {type: integer, title: Antal}
          facts:
            många: = antal > 3
          """,
        right: """
          inputs:
            antal: {type: integer, title: Antal}
          facts:
            många: = antal != null and antal > 3
          """)),
    Explanation(
      "feel.empty-text", "Det som inte är ifyllt är null",
      "En text som kan saknas jämförs med den tomma texten. Det är en varning.",
      why: "Det som inte är ifyllt är null, inte en tom text. Då är det aldrig lika med den tomma texten.",
      mend: "Skriv = null för det som inte är ifyllt, och != null för det som är det.",
      .process(
        wrong: """
          inputs:
            kommentar: {type: text, title: Kommentar}
          facts:
            kommenterad: '= kommentar != ""'
          """,
        right: """
          inputs:
            kommentar: {type: text, title: Kommentar}
          facts:
            kommenterad: = kommentar != null
          """)),
    Explanation(
      "feel.quoted-word", "null, true och false är inga texter",
      "En text jämförs med ett ord som \"null\", \"tomt\" eller \"sant\" inom citattecken. Det är en varning.",
      why: "Inom citattecken är ordet en text som alla andra, och den står nästan aldrig i fältet.",
      mend: """
        Skriv null utan citattecken för det som inte är ifyllt. Ska något vara ja eller nej, låt det vara type: boolean.
        """,
      .process(
        wrong: """
          inputs:
            kommentar: {type: text, title: Kommentar}
          facts:
            kommenterad: '= kommentar != "null"'
          """,
        right: """
          inputs:
            kommentar: {type: text, title: Kommentar}
          facts:
            kommenterad: = kommentar != null
          """)),
    Explanation(
      "feel.counts-one", "Det som räknas är ingen lista",
      "Funktionen count räknar poster i en lista, men får ett enda värde, till exempel en text. Det är en varning.",
      why: "Ett enda värde räknas som en lista med en post, så svaret blir alltid 1, också för en tom text.",
      mend: "Skriv string length(…) för hur många tecken en text har, eller namnet på en lista.",
      .process(
        wrong: """
          inputs:
            kommentar: {type: text, title: Kommentar, required: true}
          facts:
            lång: = count(kommentar) > 100
          """,
        right: """
          inputs:
            kommentar: {type: text, title: Kommentar, required: true}
          facts:
            lång: = string length(kommentar) > 100
          """)),
    Explanation(
      "feel.thousands", "Punkten skiljer inte tusental åt",
      "Ett tal är skrivet som tusental med punkt, såsom 1.500. Det är en varning.",
      why: "Punkten är decimaltecken, så 1.500 är en och en halv.",
      mend: "Skriv tusental utan punkt och mellanslag: 1500.",
      .process(
        wrong: """
          inputs:
            antal: {type: integer, title: Antal, required: true}
          facts:
            många: = antal > 1.500
          """,
        right: """
          inputs:
            antal: {type: integer, title: Antal, required: true}
          facts:
            många: = antal > 1500
          """)),
    Explanation(
      "feel.null", "Ett värde saknas",
      "När uttrycket räknades ut saknades ett värde som det behöver.",
      why: "Det som inte kan räknas ut blir null i stället för ett påhittat värde.",
      mend: "Pröva först att värdet finns, eller ge det ett värde.",
      .expression(
        wrong: "antal + 1",
        right: "if antal = null then 0 else antal + 1",
        names: "{antal: null}")),
    Explanation(
      "feel.number", "Talet kan inte skrivas",
      "Talet har för många siffror, eller resultatet är för stort.",
      why: "Tal har högst 34 siffror och en begränsad storlek, som i standarden.",
      mend: "Kontrollera talen.",
      .expression(
        wrong: "10 ** 7000",
        right: "10 ** 7")),
    Explanation(
      "feel.division-by-zero", "Delning med noll",
      "Uttrycket delar med ett tal som är noll.",
      why: "Det finns inget svar.",
      mend: "Pröva först att nämnaren inte är 0.",
      .expression(
        wrong: "100 / antal",
        right: "if antal = 0 then 0 else 100 / antal",
        names: "{antal: 0}")),
    Explanation(
      "feel.date", "Datumet, klockslaget eller tidslängden finns inte",
      "Texten är inget datum, inget klockslag och ingen tidslängd, eller så finns inte dagen.",
      why: "Februari har inte 30 dagar, och programmet flyttar inte en dag till en annan.",
      mend: """
        Skriv datum som @"2018-03-09" och tidslängder som @"P14D" (14 dagar) eller @"P2M" (två månader).
        """,
      .expression(
        wrong: "@\"2018-02-30\"",
        right: "@\"2018-02-28\"")),
    Explanation(
      "feel.value", "Funktionen kan inte göra något av värdet",
      "Ett argument har ett värde som funktionen inte kan använda.",
      why: "Funktionen ger null i stället för att gissa.",
      mend: "Rätta värdet efter meddelandet.",
      .expression(
        wrong: "date(\"9 mars 2018\")",
        right: "date(\"2018-03-09\")")),
    Explanation(
      "feel.index", "Listan har ingen sådan post",
      "Inom [ ] står ett nummer som är större än listan är lång, eller noll.",
      why: "Poster räknas från 1, och från slutet med -1.",
      mend: "Pröva först hur lång listan är med count.",
      .expression(
        wrong: "namn[3]",
        right: "namn[2]",
        names: "{namn: [A, B]}")),
    Explanation(
      "feel.range", "Intervallets ändar stämmer inte",
      "Ett intervall börjar efter sitt slut, eller har ändar av olika slag.",
      why: "Ett sådant intervall innehåller ingenting.",
      mend: "Sätt det mindre värdet först."),
    Explanation(
      "feel.argument-count", "Fel antal argument",
      "Funktionen har fått för få eller för många värden inom parentesen.",
      why: "Varje funktion behöver bestämda värden, i en bestämd ordning.",
      mend: "Skriv så som meddelandet visar.",
      .expression(
        wrong: "date(2018, 3)",
        right: "date(2018, 3, 9)")),
    Explanation(
      "feel.argument-name", "Argumentet finns inte",
      "Ett namn inom funktionens parentes är inget av funktionens argument.",
      why: "Namnen är funktionens egna, och står på engelska som i standarden.",
      mend: "Skriv så som meddelandet visar, eller utan namn i rätt ordning.",
      .expression(
        wrong: "substring(string: \"remiss\", start: 2)",
        right: "substring(string: \"remiss\", start position: 2)")),
    Explanation(
      "feel.name-twice", "Samma namn två gånger i en post",
      "En post { } har två värden med samma namn.",
      why: "Bara det ena skulle gälla.",
      mend: "Ta bort det ena."),
    Explanation(
      "feel.external-function", "Funktion utanför uttryck",
      "Standarden låter uttryck anropa program i Java och annat (external). Det går inte här.",
      why: "Ett uttryck ska bara kunna räkna, inte göra något med datorn.",
      mend: "Skriv funktionen som ett uttryck.",
      .expression(
        wrong: "function(x) external {java: {class: \"x\", method signature: \"y\"}}",
        right: "(function(x) x + 1)(2)")),
  ]
}
