import WorkflowKit

extension ExplanationArea {
  /// Scenario files and what comes of them.
  static let scenarioTexts: [Explanation] = [
    Explanation(
      "scenario.no-input", "Scenariot har inga indata",
      "Scenariot saknar både input och input_from.",
      why: "Ett ärende öppnas med indata, också i ett scenario.",
      mend: "Lägg till input med värdena, eller input_from med en fil.",
      Explanation.Example(
        .scenario,
        wrong: """
          scenario: Ett ärende avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          story:
            - expect: {status: open}
          """,
        right: """
          scenario: Ett ärende avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {titel: Remiss}
          story:
            - expect: {status: open}
          """)),
    Explanation(
      "scenario.after-itself", "Scenariot spelas efter sig självt",
      "Bland scenarierna efter after, eller det som de i sin tur spelas efter, finns scenariot självt.",
      why: "Då skulle det aldrig bli dess tur.",
      mend: "Ta bort det under after.",
      Explanation.Example(
        .scenario,
        wrong: """
          scenario: Ett ärende till avslutas
          workflow: exempel
          after: [exempel.yaml]
          start: 2018-02-14
          as: registrator1
          input: {}
          story:
            - expect: {status: open}
          """,
        right: """
          scenario: Ett ärende till avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {}
          story:
            - expect: {status: open}
          """)),
    Explanation(
      "scenario.file", "En fil som scenariot nämner finns inte",
      "Filen efter organisation_from, orders_from eller after finns inte bredvid scenariot.",
      why: "Sökvägen räknas från den mapp där scenariot ligger.",
      mend: "Rätta sökvägen, eller lägg till filen.",
      Explanation.Example(
        .scenario,
        wrong: """
          scenario: Ett ärende avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          organisation_from: saknas.yaml
          input: {}
          story:
            - expect: {status: open}
          """,
        right: """
          scenario: Ett ärende avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {}
          story:
            - expect: {status: open}
          """)),
    Explanation(
      "scenario.input-file", "Filen med indata finns inte",
      "Filen efter input_from finns inte bredvid scenariot.",
      why: "Sökvägen räknas från den mapp där scenariot ligger.",
      mend: "Rätta sökvägen, eller lägg till filen.",
      Explanation.Example(
        .scenario,
        wrong: """
          scenario: Ett ärende avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input_from: saknas.yaml
          story:
            - expect: {status: open}
          """,
        right: """
          scenario: Ett ärende avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {titel: Remiss}
          story:
            - expect: {status: open}
          """)),
    Explanation(
      "scenario.refused", "Ett ärende som nekas har ingen fortsättning",
      "Scenariot säger både att ärendet ska nekas när det öppnas och vad som händer sedan.",
      why: "Ett ärende som inte öppnas kan det inte hända något i.",
      mend: "Ta bort story, eller skriv refused vid en händelse i den.",
      Explanation.Example(
        .scenario,
        wrong: """
          scenario: Ett ärende nekas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {titel: Remiss}
          refused: Svarstiden
          story:
            - expect: {status: open}
          """,
        right: """
          scenario: Ett ärende nekas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {titel: Remiss}
          refused: Svarstiden
          """)),
    Explanation(
      "scenario.entry", "Händelsen säger inte vad som sker",
      "En händelse i scenariot har inget av do, message, undo, world, expect och de andra.",
      why: "Utan det finns inget att göra.",
      mend: "Lägg till vad som sker, till exempel do med ett stegs namn.",
      Explanation.Example(
        .scenario,
        wrong: """
          scenario: Ett ärende avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {titel: Remiss}
          story:
            - {as: registrator1, with: {handläggare: hl1}}
          """,
        right: """
          scenario: Ett ärende avslutas
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {titel: Remiss}
          story:
            - {do: registrera, as: registrator1, with: {handläggare: hl1}}
          """)),
    Explanation(
      "scenario.world", "Så kan världen inte vara",
      "Efter is ska stå hur världen utanför beter sig: up, down, refuses eller killed.",
      why: "Bara de fallen kan spelas upp.",
      mend: """
        Välj ett av dem. up är det vanliga, down att servern inte svarar, refuses att den säger nej och killed att \
        programmet dör mitt i.
        """,
      Explanation.Example(
        .scenario,
        wrong: """
          scenario: E-posten ligger nere
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {titel: Remiss}
          story:
            - {world: expediering.epost, is: trasig}
          """,
        right: """
          scenario: E-posten ligger nere
          workflow: exempel
          start: 2018-02-14
          as: registrator1
          input: {titel: Remiss}
          story:
            - {world: expediering.epost, is: down}
          """)),
    Explanation(
      "scenario.failed", "Det gick inte som scenariot säger",
      """
      Något blev annat än vad som står efter expect, eller så fanns inte uppgiften som skulle göras.
      """,
      why: "Antingen har processen ändrats, eller så är scenariot fel.",
      mend: "Läs vad som väntades och vad det blev. Rätta processen eller scenariot.",
      .events(
        process: sample,
        wrong: "- expect: {status: closed}",
        right: "- expect: {status: open}")),
    Explanation(
      "scenario.start", "Scenariot kan inte börja",
      "Det gick inte att göra den tillfälliga datamapp som scenariot spelas upp i.",
      why: "Varje scenario har en egen datamapp i datorns mapp för tillfälliga filer.",
      mend: "Kontrollera att det finns plats på disken, och försök igen."),
    Explanation(
      "test.no-scenarios", "Det finns inga scenarier",
      "I filerna och mapparna som angavs finns inget scenario.",
      why: "Ett scenario är en YAML-fil som börjar med scenario.",
      mend: "Ange en mapp med scenarier.",
      .commands(
        wrong: "ordning test config",
        right: "ordning test scenarier")),
  ]
}
