import WorkflowKit

/// What the codes mean that the plugin's steps refuse with.
enum ExpedieringExplanations {
  static let all: [Explanation] = [
    Explanation(
      "expediering.no-recipient", "Försättsbladet har ingen mottagare",
      "Ingen ska få beslutet.",
      why: "Den som ett beslut gäller ska få veta det.",
      lagrum: ["FL 33"],
      mend: "Lägg till minst en mottagare. Ska inget skickas: lägg till Akten, med kanalen akt.",
      .events(
        step: sheet,
        wrong: "- {do: försättsblad, as: hl1, with: {mottagare: []}}",
        right: "- {do: försättsblad, as: hl1, with: {mottagare: [{namn: Akten, roll: akt, kanal: akt}]}}")),
    Explanation(
      "expediering.recipient", "En mottagare är inte rätt ifylld",
      """
      En rad saknar namn, står två gånger, har en felaktig e-postadress eller nämner en handling som inte finns.
      """,
      why: "Den som skickar ser bara det som står på försättsbladet och letar inte upp något annat.",
      mend: "Rätta raden som meddelandet nämner.",
      .events(
        step: sheet,
        wrong: """
          - {do: försättsblad, as: hl1, with: {mottagare: [{namn: Länsstyrelsen, roll: remittent, kanal: epost, e_post: registrator}]}}
          """,
        right: """
          - {do: försättsblad, as: hl1, with: {mottagare: [{namn: Länsstyrelsen, roll: remittent, kanal: epost, e_post: registrator@lansstyrelsen.example}]}}
          """)),
    Explanation(
      "expediering.no-reason", "Skälet saknas",
      "En stoppad eller oviss rad avgörs utan skäl.",
      why: "Det ska gå att se efteråt varför något skickades, ströks eller skickades igen.",
      mend: "Skriv varför."),
    Explanation(
      "expediering.bad-address", "Raden kan inte skickas",
      "Adressen saknas, är en mall eller är ingen adress.",
      why: "Ett beslut till fel adress kan röja uppgifter, och den som skulle ha det får det inte.",
      lagrum: ["OSL 8:1", "FL 33"],
      mend: "Välj ändra och fyll i adressen, eller stryk raden.",
      .events(
        step: stopped,
        wrong: "- {do: skicka, form: stopp, as: namndsekr1, with: {åtgärd: skicka, skäl: Ska gå i dag.}}",
        right: """
          - {do: skicka, form: stopp, as: namndsekr1, with: {åtgärd: ändra, e_post: kn@exempelkommun.example, skäl: Rätt adress enligt handläggaren.}}
          """)),
    Explanation(
      "expediering.changed-address", "Adressen är ändrad, men åtgärden är att skicka som det står",
      "Du har fyllt i en ny adress eller kanal, men valt att skicka till den gamla.",
      why: "Det går inte att veta vilken som menas.",
      mend: "Välj ändra om den nya ska användas.",
      .events(
        step: stopped,
        wrong: """
          - {do: skicka, form: stopp, as: namndsekr1, with: {åtgärd: skicka, e_post: kn@exempelkommun.example, skäl: Rätt adress.}}
          """,
        right: """
          - {do: skicka, form: stopp, as: namndsekr1, with: {åtgärd: ändra, e_post: kn@exempelkommun.example, skäl: Rätt adress.}}
          """)),
    Explanation(
      "expediering.same-address", "Adressen är densamma som förut",
      "Du har valt att ändra adressen, men den som står i formuläret är den som raden redan har.",
      why: "Raden stoppades för att någon ska välja adress, och det går inte att veta vilken som menas.",
      mend: "Skriv den nya adressen, eller välj att skicka som det står.",
      .events(
        step: disputed,
        wrong: """
          - {do: skicka, form: stopp, as: namndsekr1, with: {åtgärd: ändra, e_post: gammal@exempelkommun.example, skäl: Rätt adress.}}
          """,
        right: """
          - {do: skicka, form: stopp, as: namndsekr1, with: {åtgärd: ändra, e_post: kn@exempelkommun.example, skäl: Rätt adress.}}
          """)),
    Explanation(
      "expediering.in-future", "Brevet kan inte ha postats i framtiden",
      "Dagen då brevet postades ligger i framtiden.",
      why: "Dagen visar när beslutet gick iväg.",
      mend: "Bekräfta när brevet är postat.",
      .events(
        step: letter,
        wrong: "- {do: skicka, form: postat, as: namndsekr1, with: {postat: 2018-03-01}}",
        right: "- {do: skicka, form: postat, as: namndsekr1, with: {postat: 2018-02-14}}")),
    Explanation(
      "expediering.too-early", "Brevet kan inte ha postats före expedieringen",
      "Dagen då brevet postades ligger före dagen då expedieringen började.",
      why: "Brevet fanns inte då.",
      mend: "Rätta dagen.",
      .events(
        step: letter,
        wrong: "- {do: skicka, form: postat, as: namndsekr1, with: {postat: 2018-02-01}}",
        right: "- {do: skicka, form: postat, as: namndsekr1, with: {postat: 2018-02-14}}")),
  ]

  private static let sheet = """
    id: försättsblad
    uses: expediering.forsattsblad
    role: handläggare
    with: {gäller: Remiss}
    """

  /// A line that stops, since its address is a template.
  private static let stopped = """
    id: skicka
    uses: expediering.skicka
    role: nämndsekreterare
    with:
      mottagare: [{namn: Kyrkogårdsnämnden, roll: remittent, kanal: epost, e_post: fornamn.efternamn@exempelkommun.example}]
      handlingar: []
      ämne: Svar
      kräver_justering: false
    """

  /// A line that stops, since its receiver has another address in the case.
  private static let disputed = """
    id: skicka
    uses: expediering.skicka
    role: nämndsekreterare
    with:
      mottagare: [{namn: Kyrkogårdsnämnden, roll: remittent, kanal: epost, e_post: gammal@exempelkommun.example}]
      remittent: {namn: Kyrkogårdsnämnden, e_post: kn@exempelkommun.example}
      handlingar: []
      ämne: Svar
      kräver_justering: false
    """

  /// A letter that is to be posted.
  private static let letter = """
    id: skicka
    uses: expediering.skicka
    role: nämndsekreterare
    with:
      mottagare: [{namn: Kyrkogårdsnämnden, roll: remittent, kanal: brev, adress: "Box 9, 000 09 Exempelstad"}]
      handlingar: []
      ämne: Svar
      kräver_justering: false
    """
}
