import WorkflowKit

extension ExplanationArea {
  /// Characters and quotes.
  static let yamlText: [Explanation] = [
    Explanation(
      "yaml.bad-encoding", "Filen är inte sparad som UTF-8",
      """
      Filen är sparad med en annan teckenkodning, till exempel UTF-16 eller Latin-1, så att å, ä och ö inte går att \
      läsa säkert.
      """,
      why: """
        Samma byte betyder olika tecken i olika kodningar. Programmet gissar inte, för då kan ett namn bli fel utan \
        att någon märker det.
        """,
      mend: "Öppna filen i en redigerare och spara den på nytt med teckenkodningen UTF-8."),
    Explanation(
      "yaml.bad-utf8", "Tecken som inte är sparade som UTF-8",
      """
      Filen är sparad med en äldre teckenkodning, oftast Latin-1 eller Windows-1252, så att å, ä och ö är andra byte än \
      i UTF-8. Meddelandet visar det första sådana tecknet och hur många till det finns.
      """,
      why: """
        Samma byte betyder olika tecken i olika kodningar. Programmet gissar inte, för då kan ett namn bli fel utan \
        att någon märker det.
        """,
      mend: """
        Öppna filen, se efter att å, ä och ö ser rätt ut, och spara den på nytt med teckenkodningen UTF-8. I \
        Anteckningar väljs den i rutan Spara som.
        """),
    Explanation(
      "yaml.hard-space", "Hårt mellanslag",
      """
      Filen har ett hårt mellanslag där YAML behöver ett vanligt: i indraget, efter en nyckels kolon, efter \
      listpunktens streck eller efter uttryckets likhetstecken.
      """,
      why: """
        Ett hårt mellanslag ser ut som ett vanligt, men YAML läser det som en bokstav. Det följer ofta med när text \
        klistras in från Word eller en webbsida. Inne i en text får det stå. I exemplet här är det skrivet ␣.
        """,
      mend: "Radera tecknet som meddelandet pekar på, och skriv ett vanligt mellanslag.",
      .yaml(
        wrong: "{titel:\u{A0}Svar på remiss}",
        right: "{titel: Svar på remiss}")),
    Explanation(
      "yaml.curly-quotes", "Citattecken från ett ordbehandlingsprogram",
      """
      En text står inom citattecken som inte är raka, till exempel ”…” eller ’…’. Det är en varning, och ett fel där \
      texten inte kan vara det som ska stå.
      """,
      why: """
        YAML känner bara raka citattecken. De andra läses som en del av texten, så att ”ja” inte är samma sak som ja.
        """,
      mend: "Skriv raka citattecken från tangentbordet, eller inga alls.",
      .yaml(
        wrong: "val: [”ja”, nej]",
        right: "val: [\"ja\", nej]")),
    Explanation(
      "yaml.other-dash", "Listpunkt med ett annat streck",
      "En rad i en lista börjar med tankstreck, punkt, stjärna eller nummer i stället för ett vanligt bindestreck.",
      why: """
        YAML känner igen en listpunkt på ett bindestreck följt av mellanslag. Ordbehandlingsprogram byter gärna ut det \
        mot ett längre streck.
        """,
      mend: "Skriv ett vanligt bindestreck från tangentbordet, och ett mellanslag efter det.",
      .yaml(
        wrong: """
          val:
            - id: ja
            – id: nej
          """,
        right: """
          val:
            - id: ja
            - id: nej
          """)),
    Explanation(
      "yaml.control-character", "Osynligt styrtecken",
      "Filen har ett tecken som inte syns, ofta inklistrat från ett annat program.",
      why: "Ett tecken som ingen ser kan göra två namn olika fast de ser lika ut.",
      mend: "Radera tecknet (i exemplet skrivet \u{FFFD}) och skriv om texten omkring det från tangentbordet.",
      .yaml(
        wrong: "titel: Svar på\u{7} remiss",
        right: "titel: Svar på remiss")),
    Explanation(
      "yaml.hidden-line-break", "Osynlig radbrytning",
      """
      Filen har en radbrytning av ett slag som de flesta program inte visar, ofta inklistrad från en webbsida eller \
      ett ordbehandlingsprogram.
      """,
      why: """
        Vissa program läser den som en ny rad och andra inte. Radnumren i felmeddelanden skulle då bli olika.
        """,
      mend: "Radera tecknet och tryck Retur om det ska vara en ny rad.",
      .yaml(
        wrong: "titel: Svar\u{2028}på remiss",
        right: "titel: Svar på remiss")),
    Explanation(
      "yaml.not-nfc", "Namn med lösa accenter och prickar",
      "Ett namn är lagrat så att å, ä eller ö är två tecken: en bokstav och en lös prick eller ring.",
      why: """
        Namnet ser likadant ut som det vanliga, men är ett annat namn för datorn. Då skulle det inte hittas.
        """,
      mend: "Skriv om namnet från tangentbordet.",
      .yaml(
        wrong: "a\u{30A}r: 2018",
        right: "år: 2018")),
    Explanation(
      "yaml.tab", "Tabb som indrag",
      "En rad börjar med tabb.",
      why: """
        YAML visar med mellanslag vad som hör till vad. En tabb är olika bred i olika program, så den kan inte \
        användas till det.
        """,
      mend: """
        Byt tabben mot mellanslag, två för varje nivå. De flesta redigerare kan ställas in att göra det själva.
        """,
      .yaml(
        wrong: """
          part:
          \tnamn: Länsstyrelsen
          """,
        right: """
          part:
            namn: Länsstyrelsen
          """)),
    Explanation(
      "yaml.reserved-character", "Text som börjar med ett tecken som YAML tar",
      "Ett värde utan citattecken börjar med @, % eller ett omvänt citattecken.",
      why: "YAML har lagt undan de tecknen för eget bruk i början av ett värde.",
      mend: "Sätt enkla citattecken om värdet.",
      .yaml(
        wrong: "namn: @kontakt",
        right: "namn: '@kontakt'")),
    Explanation(
      "yaml.unclosed-quote", "Citattecken som inte avslutas",
      "Ett citattecken öppnar en text, men inget citattecken av samma slag avslutar den.",
      why: "Allt fram till filens slut läses då som text.",
      mend: "Sätt samma citattecken där texten slutar.",
      .yaml(
        wrong: "titel: \"Svar på remiss",
        right: "titel: \"Svar på remiss\"")),
    Explanation(
      "yaml.bad-escape", "Omvänt snedstreck inom dubbla citattecken",
      """
      Inom dubbla citattecken betyder ett omvänt snedstreck att nästa tecken är särskilt, men det som står här är \
      inget sådant.
      """,
      why: """
        Skrivsättet är till för tecken som inte går att skriva rakt av, till exempel \\n för en ny rad.
        """,
      mend: "Skriv två omvända snedstreck, eller använd enkla citattecken: där är de vanliga tecken.",
      .yaml(
        wrong: "mapp: \"C:\\Dokument\"",
        right: "mapp: 'C:\\Dokument'")),
    Explanation(
      "yaml.text-after-quote", "Text efter ett avslutat citat",
      "Värdet börjar med ett citattecken, och efter det avslutande citattecknet står mer text.",
      why: "Börjar ett värde med ett citattecken är hela värdet det som står inom citattecknen.",
      mend: """
        Sätt enkla citattecken om hela värdet. Ett citattecken inne i en sådan text skrivs två gånger.
        """,
      .yaml(
        wrong: "when: \"svara\" = bedöm.förslag",
        right: "when: '\"svara\" = bedöm.förslag'")),
    Explanation(
      "yaml.text-after-bracket", "Text efter en avslutad parentes",
      "Värdet börjar med [ eller {, och efter ] eller } står mer text, eller en parentes till.",
      why: """
        Börjar ett värde så läser YAML det som en lista eller en grupp av nycklar, och då slutar det med parentesen.
        """,
      mend: "Sätt enkla citattecken om hela värdet. Är det en parentes för mycket, ta bort den.",
      .yaml(
        wrong: "when: [1, 2] = antal",
        right: "when: '[1, 2] = antal'")),
    Explanation(
      "yaml.text-after-alias", "Text efter en hänvisning",
      "Efter en hänvisning med * står mer text.",
      why: "En hänvisning står för ett helt värde som är skrivet på ett annat ställe.",
      mend: "Ska det vara text: sätt enkla citattecken om hela värdet.",
      .yaml(
        wrong: """
          grund: &dag 2018-03-09
          svarstid: *dag klockan 12
          """,
        right: """
          grund: 2018-03-09
          svarstid: '*dag klockan 12'
          """)),
    Explanation(
      "yaml.text-after-block-mark", "Text direkt efter > eller |",
      "Ett värde börjar med > eller |, och på samma rad står mer.",
      why: """
        Tecknen öppnar en text som börjar på nästa rad. Ett uttryck som börjar med > läses därför inte som ett \
        uttryck.
        """,
      mend: "Sätt enkla citattecken om ett uttryck. Skriv en lång text på raderna under, med indrag.",
      .yaml(
        wrong: "when: > 5",
        right: "when: '> 5'")),
    Explanation(
      "yaml.bad-anchor", "Namnlöst märke efter & eller *",
      "Efter & eller * ska ett namn stå, med bara bokstäver a–z, siffror, - och _.",
      why: """
        Tecknet & namnger ett värde så att * kan hänvisa till det. Text som börjar med de tecknen måste stå inom \
        citattecken.
        """,
      mend: "Sätt enkla citattecken om det är text, eller skriv ut värdet.",
      .yaml(
        wrong: "rubrik: *viktigt* att veta",
        right: "rubrik: '*viktigt* att veta'")),
    Explanation(
      "yaml.tag", "Märkning med utropstecken",
      "Ett värde börjar med !, som i YAML är en märkning av vad värdet är för slag.",
      why: "Processerna säger själva vad varje fält är, så märkningar behövs inte.",
      mend: "Ta bort märkningen, eller sätt citattecken om det är text.",
      .yaml(
        wrong: "rubrik: !viktigt Läs detta",
        right: "rubrik: '!viktigt Läs detta'")),
    Explanation(
      "yaml.directive", "Rad som börjar med procenttecken",
      "En rad börjar med % och läses som en instruktion till YAML.",
      why: "Sådana instruktioner används inte i de här filerna.",
      mend: "Ta bort raden, eller sätt citattecken om texten.",
      .yaml(
        wrong: """
          %TITEL Remiss
          ---
          titel: Remiss
          """,
        right: "titel: Remiss")),
    Explanation(
      "yaml.colon-in-value", "Kolon och mellanslag inne i ett värde",
      "Ett värde utan citattecken har ett kolon följt av mellanslag.",
      why: """
        Kolon och mellanslag skiljer nyckel från värde. YAML kan inte veta vilket av dem som är vilket.
        """,
      mend: "Sätt enkla citattecken om värdet.",
      .yaml(
        wrong: "titel: Svar: på nämndens remiss",
        right: "titel: 'Svar: på nämndens remiss'")),
    Explanation(
      "yaml.misplaced-mark", "Tecken som inte kan stå där",
      """
      Här står ?, : eller ett annat tecken som styr YAML, men på en plats där det inte betyder något.
      """,
      why: "I början av ett värde läses tecknet som en del av filens uppställning, inte som text.",
      mend: "Sätt enkla citattecken om det är text.",
      .yaml(
        wrong: "fråga: ? eller inte",
        right: "fråga: '? eller inte'")),
    Explanation(
      "yaml.misplaced-dash", "Listpunkt på samma rad som sin nyckel",
      "Ett bindestreck och ett mellanslag står direkt efter kolonet.",
      why: "Bindestreck och mellanslag börjar en listpunkt, och en lista börjar på en egen rad.",
      mend: "Börja listan på nästa rad, eller sätt citattecken om det är text.",
      .yaml(
        wrong: "steg: - registrera",
        right: """
          steg:
            - registrera
          """)),
    Explanation(
      "yaml.syntax", "Filen är inte giltig YAML",
      """
      Något i filen stämmer inte, men felet är av ett ovanligt slag. Meddelandet har det läsande bibliotekets egna \
      ord.
      """,
      why: "Hellre ett utländskt ord än inget alls: platsen är rätt också när orden är främmande.",
      mend: "Titta på raden som anges och den ovanför. Sätt citattecken om text med ovanliga tecken."),
  ]
}
