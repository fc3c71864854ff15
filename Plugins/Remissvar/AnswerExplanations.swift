import WorkflowKit

/// What the codes mean that the steps for answering a remiss refuse with.
enum AnswerExplanations {
  static let all: [Explanation] = [
    Explanation(
      "remiss.late-justering", "Ordinarie justering hinns inte före svarstiden",
      "Omedelbar justering föreslås inte, och ordinarie justering kan dröja förbi svarstiden.",
      why: "Svaret skickas först när paragrafen är justerad.",
      lagrum: ["KL 5:69"],
      mend: "Föreslå omedelbar justering, eller säg att svaret får gå efter svarstiden.",
      .events(
        step: """
          id: yttrande
          uses: remiss.skriv_yttrande
          role: handläggare
          with: {titel: Schablonfördelningar, förslag: svara, mottagare: Kommunledningsförvaltningen, svarstid: 2018-03-28, sammanträde: 2018-03-21}
          """,
        wrong: """
          - {do: yttrande, as: hl1, with: {yttrande: Nämnden tillstyrker., ärendebeskrivning: En remiss har kommit in., beslutspunkter: [Yttrandet avges.], omedelbar: false, eget_område: belyst, juridik: inte relevant, ekonomi: belyst, folkhälsa: inte relevant, tillgänglighet: inte relevant, barnrätt: belyst, jämställdhet: inte relevant}}
          """,
        right: """
          - {do: yttrande, as: hl1, with: {yttrande: Nämnden tillstyrker., ärendebeskrivning: En remiss har kommit in., beslutspunkter: [Yttrandet avges.], omedelbar: true, eget_område: belyst, juridik: inte relevant, ekonomi: belyst, folkhälsa: inte relevant, tillgänglighet: inte relevant, barnrätt: belyst, jämställdhet: inte relevant}}
          """)),
    Explanation(
      "remiss.no-reason", "Skälet saknas",
      "Nämnden avstår från att yttra sig, eller begär anstånd, utan att säga varför.",
      why: "Den som frågar ska få veta skälet.",
      mend: "Skriv skälet i motiveringen.",
      .events(
        step: """
          id: bedöm
          uses: remiss.bedom
          role: handläggare
          with: {svarstid: 2018-03-09}
          """,
        wrong: "- {do: bedöm, as: hl1, with: {förslag: avstå}}",
        right: """
          - {do: bedöm, as: hl1, with: {förslag: avstå, motivering: Remissen rör inte nämndens område.}}
          """)),
    Explanation(
      "remiss.anstand-too-late", "Det är för sent att begära anstånd",
      "Svarstiden har redan gått ut.",
      why: "Anstånd ges för en tid som inte har gått ut.",
      mend: "Kontakta den som frågar och kom överens om när svaret kan lämnas.",
      .events(
        step: """
          id: bedöm
          uses: remiss.bedom
          role: handläggare
          with: {svarstid: 2018-03-09}
          """,
        wrong: """
          - {day: 2018-03-12, do: bedöm, as: hl1, with: {förslag: begär anstånd, motivering: Mer tid behövs., anstånd_till: 2018-03-23}}
          """,
        right: """
          - {day: 2018-03-09, do: bedöm, as: hl1, with: {förslag: begär anstånd, motivering: Mer tid behövs., anstånd_till: 2018-03-23}}
          """)),
    Explanation(
      "remiss.anstand-without-day", "Anståndet har ingen dag",
      "Det står inte till vilken dag anstånd ska begäras.",
      why: "Den som frågar måste veta hur lång tid det gäller.",
      mend: "Ange en ny svarstid efter den gamla.",
      .events(
        step: """
          id: bedöm
          uses: remiss.bedom
          role: handläggare
          with: {svarstid: 2018-03-09}
          """,
        wrong: "- {do: bedöm, as: hl1, with: {förslag: begär anstånd, motivering: Mer tid behövs.}}",
        right: """
          - {do: bedöm, as: hl1, with: {förslag: begär anstånd, motivering: Mer tid behövs., anstånd_till: 2018-03-23}}
          """)),
    Explanation(
      "remiss.anstand-too-short", "Anståndet ger inte mer tid",
      "Den nya svarstiden ligger inte efter den gamla.",
      why: "Ett anstånd är mer tid.",
      mend: "Ange en dag efter svarstiden.",
      .events(
        step: """
          id: bedöm
          uses: remiss.bedom
          role: handläggare
          with: {svarstid: 2018-03-09}
          """,
        wrong: """
          - {do: bedöm, as: hl1, with: {förslag: begär anstånd, motivering: Mer tid behövs., anstånd_till: 2018-03-09}}
          """,
        right: """
          - {do: bedöm, as: hl1, with: {förslag: begär anstånd, motivering: Mer tid behövs., anstånd_till: 2018-03-23}}
          """)),
    Explanation(
      "remiss.unit-twice", "Enheten står två gånger",
      "Samma enhet ska höras två gånger.",
      why: "Enheten skulle få två uppgifter om samma sak.",
      mend: "Ta bort den ena raden.",
      .events(
        step: """
          id: bedöm
          uses: remiss.bedom
          role: handläggare
          with: {svarstid: 2018-03-09}
          """,
        wrong: """
          - {do: bedöm, as: hl1, with: {förslag: svara, samråd: [{enhet: Ekonomi, svarstid: 2018-02-28}, {enhet: Ekonomi, svarstid: 2018-03-01}]}}
          """,
        right: """
          - {do: bedöm, as: hl1, with: {förslag: svara, samråd: [{enhet: Ekonomi, svarstid: 2018-02-28}]}}
          """)),
    Explanation(
      "remiss.consultation-too-late", "Enheten får svara efter remissens svarstid",
      "Enhetens svarstid ligger efter remissens.",
      why: "Enhetens svar skulle komma för sent för att kunna användas.",
      mend: "Ge enheten en svarstid senast remissens.",
      .events(
        step: """
          id: bedöm
          uses: remiss.bedom
          role: handläggare
          with: {svarstid: 2018-03-09}
          """,
        wrong: """
          - {do: bedöm, as: hl1, with: {förslag: svara, samråd: [{enhet: Ekonomi, svarstid: 2018-03-15}]}}
          """,
        right: """
          - {do: bedöm, as: hl1, with: {förslag: svara, samråd: [{enhet: Ekonomi, svarstid: 2018-02-28}]}}
          """)),
    Explanation(
      "remiss.consultation-past", "Enhetens svarstid har redan varit",
      "Enhetens svarstid ligger före i dag.",
      why: "Enheten skulle inte få någon tid att svara.",
      mend: "Ge enheten en svarstid från och med i dag, eller ta bort raden.",
      .events(
        step: """
          id: bedöm
          uses: remiss.bedom
          role: handläggare
          with: {svarstid: 2018-03-09}
          """,
        wrong: """
          - {do: bedöm, as: hl1, with: {förslag: svara, samråd: [{enhet: Ekonomi, svarstid: 2018-02-01}]}}
          """,
        right: """
          - {do: bedöm, as: hl1, with: {förslag: svara, samråd: [{enhet: Ekonomi, svarstid: 2018-02-28}]}}
          """)),
    Explanation(
      "remiss.empty-answer", "Enhetens svar är tomt",
      "Svaret på samrådet har ingen text.",
      why: "Ett tomt svar går inte att skilja från ett uteblivet.",
      mend: "Skriv synpunkterna, eller att enheten inte har några."),
    Explanation(
      "remiss.empty-text", "Yttrandet eller ärendebeskrivningen är tom",
      "En av texterna saknas.",
      why: "Nämnden beslutar på texterna som de är skrivna.",
      mend: "Skriv texten och spara igen."),
    Explanation(
      "remiss.no-points", "Inget förslag till beslut",
      "Tjänsteskrivelsen har inga beslutspunkter.",
      why: "Nämnden behöver något att besluta om.",
      mend: "Skriv minst en punkt.",
      .events(
        step: """
          id: utkast
          uses: remiss.skriv_yttrande
          role: handläggare
          with: {titel: Schablonfördelning, förslag: svara, mottagare: Länsstyrelsen}
          """,
        wrong: """
          - {do: utkast, as: hl1, with: {yttrande: Nämnden tillstyrker., ärendebeskrivning: Remissen gäller ersättningar., beslutspunkter: [" "], omedelbar: false, eget_område: belyst, juridik: belyst, ekonomi: belyst, folkhälsa: belyst, tillgänglighet: belyst, barnrätt: belyst, jämställdhet: belyst}}
          """,
        right: """
          - {do: utkast, as: hl1, with: {yttrande: Nämnden tillstyrker., ärendebeskrivning: Remissen gäller ersättningar., beslutspunkter: [Svaret godkänns.], omedelbar: false, eget_område: belyst, juridik: belyst, ekonomi: belyst, folkhälsa: belyst, tillgänglighet: belyst, barnrätt: belyst, jämställdhet: belyst}}
          """)),
    Explanation(
      "remiss.immediate-contradiction", "Punkterna och rutan säger olika",
      "En beslutspunkt säger att paragrafen justeras omedelbart, men rutan är inte förbockad.",
      why: "Omedelbar justering måste nämnden besluta, och protokollet ska säga samma sak överallt.",
      lagrum: ["KL 5:69"],
      mend: "Bocka för rutan, eller ta bort punkten.",
      .events(
        step: """
          id: utkast
          uses: remiss.skriv_yttrande
          role: handläggare
          with: {titel: Schablonfördelning, förslag: svara, mottagare: Länsstyrelsen}
          """,
        wrong: """
          - {do: utkast, as: hl1, with: {yttrande: Nämnden tillstyrker., ärendebeskrivning: Remissen gäller ersättningar., beslutspunkter: [Svaret godkänns., Paragrafen justeras omedelbart.], omedelbar: false, eget_område: belyst, juridik: belyst, ekonomi: belyst, folkhälsa: belyst, tillgänglighet: belyst, barnrätt: belyst, jämställdhet: belyst}}
          """,
        right: """
          - {do: utkast, as: hl1, with: {yttrande: Nämnden tillstyrker., ärendebeskrivning: Remissen gäller ersättningar., beslutspunkter: [Svaret godkänns., Paragrafen justeras omedelbart.], omedelbar: true, eget_område: belyst, juridik: belyst, ekonomi: belyst, folkhälsa: belyst, tillgänglighet: belyst, barnrätt: belyst, jämställdhet: belyst}}
          """)),
    Explanation(
      "remiss.no-comment", "Kommentaren saknas",
      "Förslaget skickas tillbaka utan kommentar.",
      why: "Handläggaren behöver veta vad som ska ändras.",
      mend: "Skriv vad som ska ändras.",
      .events(
        step: """
          id: granska
          uses: remiss.granska
          role: enhetschef
          """,
        wrong: "- {do: granska, as: chef1, with: {utfall: åter}}",
        right: "- {do: granska, as: chef1, with: {utfall: åter, kommentar: Belys kostnaderna.}}")),
  ]
}
