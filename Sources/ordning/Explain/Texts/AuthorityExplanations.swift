import WorkflowKit

extension ExplanationArea {
  /// Why somebody may not decide.
  static let authorityTexts: [Explanation] = [
    Explanation(
      "authority.not-delegate", "Någon annan beslutar",
      "Den som vill besluta är inte delegat för ärendet den dagen.",
      why: "Bara den som nämnden har gett rätten får besluta i dess ställe.",
      lagrum: ["KL 6:37", "KL 7:5"],
      mend: "Lämna ärendet till den som meddelandet nämner, eller till nämnden.",
      .commands(
        wrong: asked("alkohol.tillfälligt", by: "registrator1"),
        right: asked("alkohol.tillfälligt", by: "hl1"))),
    Explanation(
      "authority.needs-meeting", "Ett utskott beslutar, vid sammanträde",
      "Nämnden har gett rätten åt ett utskott. Ingen av ledamöterna eller tjänstemännen kan besluta i dess ställe.",
      why: "Ett utskott är flera som beslutar gemensamt, med protokoll.",
      lagrum: ["KL 6:37"],
      mend: "Anmäl ärendet till utskottets sammanträde.",
      .commands(
        wrong: asked("alkohol.varning", by: "hl1"),
        right: asked("alkohol.tillfälligt", by: "hl1"))),
    Explanation(
      "authority.substitute-days", "Ersättaren ersätter inte den dagen",
      "Kontot ersätter delegaten, men bara under de dagar då delegaten är frånvarande.",
      why: "En ersättare har rätten i den ordinarie delegatens ställe, inte bredvid.",
      lagrum: ["KL 7:5"],
      mend: "Låt den ordinarie delegaten besluta. Är den borta, rätta frånvaron i organisation.yaml.",
      .commands(
        wrong: asked("avgift.nedsättning", by: "chef2"),
        right: asked("avgift.nedsättning", by: "chef2", on: "2018-04-05"))),
    Explanation(
      "authority.substitute-role", "Ersättaren har inte rätten av nämnden",
      "Kontot ersätter en delegat som är frånvarande, men har inte delegatens roll och är inte ersättare enligt punkten.",
      why: """
        En frånvaro flyttar uppgifter. Rätten att besluta är nämndens att ge, och den står i delegationsordningen.
        """,
      lagrum: ["KL 6:37", "KL 7:5"],
      mend:
        "Låt en annan delegat besluta. Ska rollen få besluta i delegatens ställe, föreslå nämnden en ersättare i punkten.",
      .commands(
        wrong: asked("beslut.inhibition", by: "hl2", on: "2018-04-17"),
        right: asked("alkohol.tillfälligt", by: "hl2", on: "2018-04-17"))),
    Explanation(
      "authority.subdelegation", "Rätten är inte vidaredelegerad den dagen",
      "Förvaltningschefen har gett kontot rätten för andra dagar, eller får inte ge den vidare.",
      why: "Nämnden bestämmer om förvaltningschefen får ge sin beslutanderätt vidare, och det går bara i ett led.",
      lagrum: ["KL 7:6"],
      mend: "Låt förvaltningschefen besluta, eller lägg in vidaredelegeringen för dagen om den har getts.",
      .commands(
        wrong: asked("avgift.nedsättning", by: "chef1"),
        right: asked("avgift.nedsättning", by: "chef1", on: "2018-03-05"))),
    Explanation(
      "authority.no-contract", "Delegaten är anställd av en annan kommun utan avtal",
      "Kontots arbetsgivare är en annan kommun, och inget avtal om samverkan omfattar rollen den dagen.",
      why: "En nämnd får ge beslutanderätt åt en annan kommuns anställda bara när ett avtal om samverkan säger det.",
      lagrum: ["KL 9:37"],
      mend: "Låt en egen anställd besluta, eller lägg in avtalet under contracts i organisation.yaml om det finns.",
      .commands(
        wrong: asked("beslut.inhibition", by: "jurist1"),
        right: asked("beslut.inhibition", by: "jurist1", on: "2018-03-05"))),
    Explanation(
      "authority.unknown-account", "Kontot finns inte",
      "Den som vill besluta har inget konto i organisationen.",
      why: "Ett beslut ska visa vem som fattade det.",
      mend: "Kontrollera kontots id, eller lägg upp kontot i organisation.yaml.",
      .commands(
        wrong: asked("alkohol.tillfälligt", by: "hl9"),
        right: asked("alkohol.tillfälligt", by: "hl1"))),
    Explanation(
      "authority.disqualified", "Den som vill besluta är jävig",
      "Det står i ärendet att kontot är jävigt, och varför.",
      why: "Den som är jävig får inte delta i handläggningen.",
      lagrum: ["KL 6:28", "KL 6:30", "KL 7:4"],
      mend: "Lämna ärendet till en annan delegat eller till nämnden.",
      .events(
        process: decides, before: declared,
        wrong: decision(by: "hl1"), right: decision(by: "hl2"))),
    Explanation(
      "authority.disputed", "Frågan om jäv är inte prövad",
      "Någon annan har anmält att den som vill besluta är jävig, och nämnden har inte prövat frågan.",
      why: "Uppkommer en fråga om jäv ska nämnden snarast pröva den, om inte någon annan träder in. Till dess hindrar "
        + "den den som saken gäller från att besluta, men inte från annat arbete. Den som har anmält någon annan "
        + "beslutar inte heller under tiden: annars kunde en anmälan flytta ett beslut till den som gör den.",
      lagrum: ["KL 6:28", "KL 6:30", "KL 7:4"],
      mend: "Låt en annan delegat besluta, lämna ärendet till nämnden, eller låt nämnden pröva frågan. Den som är "
        + "jävig medger det genom att själv anmäla jäv.",
      .events(
        process: decides,
        before: """
          - {start: jäv, as: hl2}
          - {do: jäv, as: hl2, with: {konto: hl1, grund: part}}
          """,
        wrong: decision(by: "hl1"), right: decision(by: "chef2"))),
    Explanation(
      "authority.absent", "Den som vill besluta är frånvarande",
      "Kontot står som frånvarande den dagen, och någon annan beslutar då.",
      why: "En delegat beslutar när den är i tjänst. Annars skulle två kunna besluta med samma rätt.",
      mend: "Låt ersättaren besluta, eller rätta frånvaron i organisation.yaml om den är fel.",
      .commands(
        wrong: asked("avgift.nedsättning", by: "fc1", on: "2018-04-05"),
        right: asked("avgift.nedsättning", by: "chef2", on: "2018-04-05"))),
    Explanation(
      "authority.higher-decision", "Beslutet är fattat på en högre nivå",
      "Det beslut som ska rättas eller ändras har fattats av nämnden, ett utskott eller ordföranden.",
      why: "En delegat kan inte göra om det som nämnden själv har beslutat, om inte delegationsordningen säger det.",
      lagrum: ["KL 6:37", "FL 36–39"],
      mend: "Lämna ärendet till den som fattade beslutet. Ska delegaten få ändra det: låt punktens villkor läsa "
        + "beslutat_av.",
      .events(
        process: """
          steps:
            - id: sammanträde
              uses: sammantrade.anmal
              role: nämndsekreterare
              with: {organ: socialnämnden, rubrik: Sommarservering, förslag: [Tillstånd ges.], beslutstyp: alkohol.tillfälligt}
            - id: beslut
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt, ändrar: 1}
          """,
        before: "- {day: 2018-03-21, do: sammanträde, as: namndsekr1, with: {utfall: bifall, antal_ledamöter: 6}}",
        wrong: decision(by: "hl1"),
        right: "- {do: beslut, as: hl1, with: {åtgärd: till nämnden, skäl: Nämnden fattade beslutet.}}")),
    Explanation(
      "authority.excluded", "En egen regel hindrar den som vill besluta",
      "Processen kräver att någon annan beslutar, till exempel en annan än den som har granskat, eller den som vill besluta "
        + "har själv rättat en uppgift som avgör vem som beslutar, eller har anmält att någon annan är jävig innan nämnden har "
        + "prövat det.",
      why: "Kommunen har bestämt att fler än en person ska se ärendet.",
      mend: "Lämna ärendet till nämnden, eller låt den som får omfördela uppgifter ge det till någon annan.",
      .events(
        process: """
          steps:
            - {id: utreda, uses: arende.anteckna, title: Utreda, role: handläggare}
            - id: beslut
              uses: beslut.fatta
              role: handläggare
              distinct_from: [utreda]
              with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
          """,
        before: "- {do: utreda, as: hl1, with: {text: Utrett.}}", wrong: decision(by: "hl1"),
        right: decision(by: "hl2"))),
    Explanation(
      "authority.board-is-party", "Nämnden är kommunens part i ärendet",
      "Ärendet gäller nämndens egen verksamhet, och nämnden för kommunens talan i det.",
      why: "En nämnd får inte utöva myndighet i ärenden där den själv är part för kommunen.",
      lagrum: ["KL 6:7"],
      mend: "Lämna ärendet till den nämnd som kan pröva det.",
      .events(
        process: """
          steps:
            - id: förhand
              uses: beslut.fatta
              title: Besluta på förhand
              role: handläggare
              with: {rubrik: Servering på äldreboendet, beslutstyp: alkohol.tillfälligt}
            - id: beslut
              uses: beslut.fatta
              role: handläggare
              with: {rubrik: Servering på äldreboendet, beslutstyp: alkohol.tillfälligt, egen_part: true}
          """,
        wrong: """
          - {do: förhand, as: hl1, with: {åtgärd: besluta, utfall: bifall, beslut: Tillstånd ges., skäl: Kraven är uppfyllda.}}
          """,
        right: """
          - {do: förhand, as: hl1, with: {åtgärd: till nämnden, skäl: Nämnden söker själv.}}
          - {do: beslut, as: hl1, with: {åtgärd: till annan nämnd, skäl: Nämnden söker själv.}}
          """)),
    Explanation(
      "authority.no-urgency", "Skälet till brådskan saknas",
      "Ordföranden vill besluta för att ärendet är brådskande, men det står inte varför, eller varför nämnden inte hann.",
      why: "Rätten gäller bara ärenden så brådskande att nämndens beslut inte kan avvaktas.",
      lagrum: ["KL 6:39"],
      mend: "Ange båda skälen, eller lämna ärendet till nämnden.",
      .events(
        step: """
          id: beslut
          uses: beslut.fatta
          role: handläggare
          with: {rubrik: Varning, beslutstyp: alkohol.varning}
          """,
        wrong: """
          - {do: beslut, as: chef1, with: {åtgärd: besluta, utfall: annat, beslut: Varning ges., skäl: Brister., brådskande: true}}
          """,
        right: """
          - do: beslut
            as: chef1
            with:
              åtgärd: besluta
              utfall: annat
              beslut: Varning ges.
              skäl: Brister.
              brådskande: true
              skäl_för_brådska: Serveringen pågår.
              varför_inget_sammanträde: Utskottet möts först om tre veckor.
          """)),
    Explanation(
      "authority.meets-today", "De som annars beslutar sammanträder samma dag",
      "Ordföranden vill besluta i ett brådskande ärende en dag då nämnden, eller utskottet som annars beslutar, möts.",
      why:
        "Rätten gäller bara ärenden som inte kan vänta. Den dagen måste det framgå varför inte ens mötet kan inväntas.",
      lagrum: ["KL 6:39"],
      mend: "Ta upp ärendet vid sammanträdet, eller fyll i varför det inte kan vänta till dess.",
      .events(
        step: """
          id: beslut
          uses: beslut.fatta
          role: handläggare
          with: {rubrik: Varning, beslutstyp: alkohol.varning}
          """,
        wrong: urgent("", on: "2018-03-21"),
        right: urgent(", trots_sammanträde: Servering till barn pågår.", on: "2018-03-21"))),
  ]

  /// A process in which somebody decides, and may declare jäv.
  private static let decides = """
    steps:
      - id: beslut
        uses: beslut.fatta
        role: handläggare
        with: {rubrik: Sommarservering, beslutstyp: alkohol.tillfälligt}
    optional:
      - {id: jäv, uses: beslut.jav, title: Anmäl jäv, role: handläggare}
    """

  /// The events by which an account declares that it is jävig.
  static let declared = """
    - {start: jäv, as: hl1}
    - {do: jäv, as: hl1, with: {grund: part}}
    """

  /// An urgent decision with its reasons.
  private static func urgent(_ more: String, on day: String) -> String {
    """
    - day: \(day)
      do: beslut
      as: chef1
      with: {åtgärd: besluta, utfall: annat, beslut: Varning ges., skäl: Brister., brådskande: true, skäl_för_brådska: Servering till barn., varför_inget_sammanträde: Det hände i dag.\(more)}
    """
  }

  /// The event that an account decides.
  static func decision(by account: String) -> String {
    """
    - {do: beslut, as: \(account), with: {åtgärd: besluta, utfall: bifall, beslut: Tillstånd ges., skäl: Kraven är uppfyllda.}}
    """
  }

  /// The question whether an account may decide, on a command line.
  private static func asked(_ type: String, by account: String, on day: String = "2018-02-14") -> String {
    """
    ordning delegation lookup --order socialnämnden --decision-type \(type) --actor \(account) --date \(day)
    """
  }
}
