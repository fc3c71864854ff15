import WorkflowKit

/// What the codes mean that the step for anstånd refuses with.
enum ExtensionExplanations {
  static let all: [Explanation] = [
    Explanation(
      "remiss.sent-in-future", "Begäran kan inte ha skickats i framtiden",
      "Dagen då begäran om anstånd skickades ligger i framtiden.",
      why: "Dagen ska visa när den verkligen gick iväg.",
      mend: "Ange dagen då begäran skickades, senast i dag.",
      .events(
        step: byLetter,
        wrong: "- {do: anstånd, form: skickad, as: hl1, with: {skickad: 2018-03-01}}",
        right: "- {do: anstånd, form: skickad, as: hl1, with: {skickad: 2018-02-14}}")),
    Explanation(
      "remiss.sent-before-written", "Begäran kan inte ha skickats innan den skrevs",
      "Dagen då begäran om anstånd skickades ligger före dagen då den skrevs.",
      why: "Brevet fanns inte då.",
      mend: "Ange dagen då begäran skickades.",
      .events(
        step: byLetter,
        wrong: "- {do: anstånd, form: skickad, as: hl1, with: {skickad: 2018-02-01}}",
        right: "- {do: anstånd, form: skickad, as: hl1, with: {skickad: 2018-02-14}}")),
    Explanation(
      "remiss.no-new-day", "Den nya svarstiden saknas",
      "Anståndet är beviljat, men det står inte till vilken dag.",
      why: "Den nya dagen är den som svaret ska hinna till.",
      mend: "Ange den svarstid som står i beskedet.",
      .events(
        step: byLetter,
        wrong: "- {do: anstånd, form: besked, as: hl1, with: {beviljat: true}}",
        right: "- {do: anstånd, form: besked, as: hl1, with: {beviljat: true, ny_svarstid: 2018-03-23}}")),
    Explanation(
      "remiss.new-day-too-early", "Den nya svarstiden ligger inte efter den gamla",
      "Anståndet är beviljat till en dag som inte ger mer tid.",
      why: "Ett beviljat anstånd är alltid mer tid. Ofta är dagen fel avläst.",
      mend: "Läs beskedet igen. Blev det inget anstånd: ange att det inte är beviljat.",
      .events(
        step: byLetter,
        wrong: "- {do: anstånd, form: besked, as: hl1, with: {beviljat: true, ny_svarstid: 2018-03-02}}",
        right: "- {do: anstånd, form: besked, as: hl1, with: {beviljat: true, ny_svarstid: 2018-03-23}}")),
    Explanation(
      "remiss.new-day-too-late", "Den nya svarstiden ligger för långt fram",
      "Den nya svarstiden är mer än ett år efter den som begärdes.",
      why: "Ofta är årtalet fel avläst.",
      mend: "Läs beskedet igen och rätta dagen.",
      .events(
        step: byLetter,
        wrong: "- {do: anstånd, form: besked, as: hl1, with: {beviljat: true, ny_svarstid: 2028-03-23}}",
        right: "- {do: anstånd, form: besked, as: hl1, with: {beviljat: true, ny_svarstid: 2018-03-23}}")),
    Explanation(
      "remiss.no-sent-day", "Dagen då begäran skickades igen saknas",
      "Begäran är skickad igen på annat sätt, men det står inte när.",
      why: "Dagen visar att anstånd begärdes i tid.",
      mend: "Ange dagen.",
      .events(
        process: byEmail,
        before: uncertain,
        wrong: "- {do: anstånd, form: oviss, as: hl1, with: {åtgärd: skickad}}",
        right: "- {do: anstånd, form: oviss, as: hl1, with: {åtgärd: skickad, skickad: 2018-02-14}}")),
    Explanation(
      "remiss.no-address", "Avsändaren har ingen e-postadress längre",
      "Begäran ska skickas igen med e-post, men adressen är borttagen.",
      why: "Utan adress finns inget ställe att skicka till.",
      mend: "Skicka begäran på annat sätt, och ange dagen.",
      .events(
        process: byEmail,
        before: uncertain,
        wrong: """
          - {correct: avsändare, value: {namn: Kyrkogårdsnämnden}, reason: Adressen gäller inte.}
          - {do: anstånd, form: oviss, as: hl1, with: {åtgärd: skicka igen}}
          """,
        right: "- {do: anstånd, form: oviss, as: hl1, with: {åtgärd: skicka igen}}")),
    Explanation(
      "remiss.unsure-address", "E-postadressen är osäker",
      """
      Begäran ska skickas igen med e-post, men adressen ser ut som en mall eller stämmer inte med kontaktregistret.
      """,
      why: "Ett brev till fel adress kan röja uppgifter.",
      lagrum: ["OSL 8:1"],
      mend: "Skicka begäran på annat sätt, och ange dagen.",
      .events(
        process: byEmail,
        before: uncertain,
        wrong: """
          - {correct: avsändare, value: {namn: Kyrkogårdsnämnden, e_post: fornamn.efternamn@exempelkommun.example}, reason: Adressen är ändrad.}
          - {do: anstånd, form: oviss, as: hl1, with: {åtgärd: skicka igen}}
          """,
        right: "- {do: anstånd, form: oviss, as: hl1, with: {åtgärd: skicka igen}}")),
  ]

  /// A case that asks for more time by letter.
  private static let byLetter = """
    id: anstånd
    uses: remiss.begar_anstand
    role: handläggare
    with: {mottagare: {namn: Länsstyrelsen}, titel: Remiss, svarstid: 2018-03-09, till: 2018-03-23, skäl: Mer tid.}
    """

  /// A case that asks for more time by e-mail.
  private static let byEmail = """
    inputs:
      avsändare: {type: party, title: Avsändare, default: {namn: Kyrkogårdsnämnden, e_post: kn@exempelkommun.example}}
    steps:
      - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: registrator}
      - id: anstånd
        uses: remiss.begar_anstand
        title: Anstånd
        role: handläggare
        with: {mottagare: = avsändare, titel: Remiss, svarstid: 2018-03-09, till: 2018-03-23, skäl: Mer tid.}
    """

  /// What makes it uncertain whether that e-mail went.
  private static let uncertain = """
    - {world: expediering.epost, is: killed}
    - {do: anteckna, with: {text: Anstånd behövs.}}
    """
}
