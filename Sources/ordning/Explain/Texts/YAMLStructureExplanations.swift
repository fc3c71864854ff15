import WorkflowKit

extension ExplanationArea {
  /// Lists, keys and indentation.
  static let yamlStructure: [Explanation] = [
    Explanation(
      "yaml.empty-file", "Tom fil",
      "Filen har inget innehåll, eller bara kommentarer.",
      why: "En tom fil är nästan alltid en fil som inte hann sparas.",
      mend: "Skriv innehållet och spara filen.",
      .yaml(
        wrong: "# Här ska processen stå.",
        right: "workflow: svar")),
    Explanation(
      "yaml.several-documents", "Flera dokument i samma fil",
      "Raden --- börjar ett nytt dokument, men filen ska hålla ett enda.",
      why: "Allt efter raden skulle annars glömmas bort utan att det syns.",
      mend: "Ta bort raden, eller flytta det som följer till en egen fil.",
      .yaml(
        wrong: """
          titel: En
          ---
          titel: Två
          """,
        right: "titel: En")),
    Explanation(
      "yaml.bad-indentation", "Raden börjar i fel kolumn",
      "Raden är mer eller mindre indragen än de rader den ska höra ihop med.",
      why: "Indraget säger vad som hör till vad. En rad i en egen kolumn hör inte till något.",
      mend: "Låt raden börja i samma kolumn som nycklarna eller listpunkterna ovanför.",
      .yaml(
        wrong: """
          part:
            namn: Länsstyrelsen
           e_post: registrator@lansstyrelsen.example
          """,
        right: """
          part:
            namn: Länsstyrelsen
            e_post: registrator@lansstyrelsen.example
          """)),
    Explanation(
      "yaml.mixed-block", "Listpunkter och nycklar om vartannat",
      "Bland nycklar står en listpunkt, eller bland listpunkter en nyckel.",
      why: "På samma nivå kan det stå antingen nycklar eller listpunkter.",
      mend: "Dra in listan under sin nyckel, eller sätt \"- \" först på raden.",
      .yaml(
        wrong: """
          titel: Remiss
          - registrera
          """,
        right: """
          titel: Remiss
          steg:
            - registrera
          """)),
    Explanation(
      "yaml.missing-colon", "Rad utan kolon",
      "Här väntades en nyckel, ett kolon och ett mellanslag.",
      why: "Utan mellanslag efter kolonet läses hela raden som text.",
      mend: "Skriv \"nyckel: värde\". Fortsätter raden texten ovanför ska den vara mer indragen.",
      .yaml(
        wrong: """
          titel: Remiss
          svarstid:2018-03-09
          """,
        right: """
          titel: Remiss
          svarstid: 2018-03-09
          """)),
    Explanation(
      "yaml.unmerged", "Två versioner av filen",
      "Filen har ändrats på två håll, och git har skrivit båda versionerna efter varandra.",
      why: "Bara en människa kan avgöra vad som ska gälla.",
      mend: """
        Behåll det som ska gälla av raderna mellan <<<<<<< och >>>>>>>, och ta bort raderna som börjar med <<<<<<<, \
        ======= och >>>>>>>.
        """,
      .yaml(
        wrong: """
          titel: Remiss
          <<<<<<< HEAD
          svarstid: 2018-03-09
          =======
          svarstid: 2018-03-16
          >>>>>>> ny-svarstid
          """,
        right: """
          titel: Remiss
          svarstid: 2018-03-16
          """)),
    Explanation(
      "yaml.missing-value", "Värdet saknas",
      """
      Ett värde väntades, men där står ett komma, eller ingenting. Så är det också när en nyckel står kvar sedan raderna \
      under den har tagits bort eller blivit kommentarer.
      """,
      why: "Ett tomt värde kan betyda att något glömdes, och programmet fyller inte i åt någon.",
      mend: "Skriv värdet, eller ta bort nyckeln eller kommat.",
      .yaml(
        wrong: "val: [ja, , nej]",
        right: "val: [ja, nej]")),
    Explanation(
      "yaml.unclosed-bracket", "Parentes som inte stängs",
      "En [ eller { öppnas men stängs aldrig.",
      why: "Allt som följer läses som en del av listan eller gruppen.",
      mend: "Sätt ] eller } där den slutar, eller citattecken om det är text.",
      .yaml(
        wrong: """
          val: [ja, nej
          titel: Remiss
          """,
        right: """
          val: [ja, nej]
          titel: Remiss
          """)),
    Explanation(
      "yaml.broken-bracket", "Komma saknas inom en parentes",
      """
      Mellan två värden inom [ ] eller { } saknas komma, eller så har ett värde själv tecken som YAML tar.
      """,
      why: "Inom parenteser skiljer bara kommat värdena åt.",
      mend: "Sätt ett komma, eller enkla citattecken om ett värde som har [ ] { } eller komma i sig.",
      .yaml(
        wrong: "väg: {to: utkast, when: namn[1] = \"A\"}",
        right: "väg: {to: utkast, when: 'namn[1] = \"A\"'}")),
    Explanation(
      "yaml.duplicate-key", "Samma nyckel två gånger",
      "Samma nyckel står två gånger i samma grupp.",
      why: "Bara den ena skulle gälla, och det syns inte vilken.",
      mend: "Ta bort den ena, eller byt namn på den.",
      .yaml(
        wrong: """
          titel: Remiss
          titel: Svar på remiss
          """,
        right: "titel: Svar på remiss")),
    Explanation(
      "yaml.complex-key", "En lista eller grupp som nyckel",
      "En nyckel är en lista eller en grupp, men ska vara text.",
      why: "Nycklar är namn. YAML tillåter annat, men inget i de här filerna heter så.",
      mend: "Skriv ett namn, eller sätt citattecken om texten.",
      .yaml(
        wrong: "[titel]: Remiss",
        right: "titel: Remiss")),
    Explanation(
      "yaml.empty-key", "Nyckeln före kolonet saknas",
      "Före kolonet står ingenting.",
      why: "Ett värde utan namn kan ingen läsa.",
      mend: "Skriv nyckeln, eller ta bort raden.",
      .yaml(
        wrong: "\"\": Remiss",
        right: "titel: Remiss")),
    Explanation(
      "yaml.merge-key", "Sammanslagning med <<",
      "Nyckeln << slår i vissa program ihop två grupper.",
      why: "Det som gäller ska stå där det läses. En sammanslagning gömmer det på ett annat ställe.",
      mend: "Skriv ut nycklarna.",
      .yaml(
        wrong: """
          grund: &grund {roll: registrator}
          steg:
            <<: *grund
            titel: Registrera
          """,
        right: """
          steg:
            roll: registrator
            titel: Registrera
          """)),
    Explanation(
      "yaml.unknown-alias", "Hänvisning utan mål",
      "En hänvisning med * nämner ett namn som inget värde har fått med &.",
      why: "Utan mål finns inget värde att sätta in.",
      mend: "Rätta namnet, eller sätt citattecken om det är text.",
      .yaml(
        wrong: """
          dag: &dag 2018-03-09
          svarstid: *dagg
          """,
        right: """
          dag: &dag 2018-03-09
          svarstid: *dag
          """)),
    Explanation(
      "yaml.recursive-alias", "Hänvisning inuti sitt eget mål",
      "En hänvisning med * står inuti det värde som den hänvisar till.",
      why: "Värdet skulle aldrig ta slut.",
      mend: "Skriv ut värdet i stället.",
      .yaml(
        wrong: "lista: &lista [ja, *lista]",
        right: "lista: [ja, nej]")),
    Explanation(
      "yaml.missing-key", "Nyckel som måste finnas saknas",
      "En nyckel som alltid ska finnas står inte här.",
      why: "Utan den går det inte att veta vad som menas, och programmet gissar inte.",
      mend: "Lägg till nyckeln.",
      .process(
        wrong: """
          steps:
            - {uses: arende.registrera, role: registrator}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "yaml.unknown-key", "Okänd nyckel",
      "Nyckeln finns inte på den här platsen. Ofta är den felstavad.",
      why: """
        En nyckel som ingen läser skulle göra att det som står där inte gäller, utan att någon märker det.
        """,
      mend: "Rätta stavningen efter förslaget, eller ta bort raden.",
      .process(
        wrong: """
          steps:
            - {id: registrera, uses: arende.registrera, rol: registrator, role: registrator}
          """,
        right: """
          steps:
            - {id: registrera, uses: arende.registrera, role: registrator}
          """)),
    Explanation(
      "yaml.wrong-type", "Värdet är av fel slag",
      """
      Här står till exempel en text där det ska stå en lista, eller en lista där det ska stå en text.
      """,
      why: "Varje nyckel har ett bestämt slag av värde.",
      mend: """
        Skriv värdet så som meddelandet säger. En lista skrivs med "- " före varje post eller inom [ ].
        """,
      .process(
        wrong: """
          steps:
            - id: registrera
              uses: arende.registrera
              role: registrator
              next: avsluta
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """,
        right: """
          steps:
            - id: registrera
              uses: arende.registrera
              role: registrator
              next: [{to: avsluta}]
            - {id: avsluta, uses: arende.avsluta, role: registrator, with: {utfall: klart}}
          """)),
    Explanation(
      "yaml.unknown-value", "Värdet är inte ett av dem som får stå",
      "Nyckeln har några bestämda värden att välja bland, och det här är inget av dem.",
      why: "Bara de värdena betyder något.",
      mend: "Välj ett av värdena i meddelandet."),
    Explanation(
      "yaml.number-too-large", "Talet är för stort",
      "Talet är större än vad programmet räknar med på den här platsen.",
      why: "Så stora tal är nästan alltid skrivfel.",
      mend: "Kontrollera talet.",
      .process(
        wrong: """
          clocks:
            svar: {title: Svar, until: = date("2018-03-09"), extend: {at_most: P14D, times: 99999999999999999999}}
          """,
        right: """
          clocks:
            svar: {title: Svar, until: = date("2018-03-09"), extend: {at_most: P14D, times: 2}}
          """)),
  ]
}
