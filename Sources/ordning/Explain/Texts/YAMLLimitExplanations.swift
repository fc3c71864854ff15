import WorkflowKit

extension ExplanationArea {
  /// Files that are too large in some way.
  static let yamlLimits: [Explanation] = [
    Explanation(
      "yaml.file-too-large", "Filen är för stor",
      "Filen är större än vad som får läsas, 5 miljoner byte.",
      why: "Gränserna skyddar mot filer som skulle ta datorns minne, av misstag eller med flit.",
      mend: "Dela upp innehållet på flera filer."),
    Explanation(
      "yaml.line-too-long", "Raden är för lång",
      "En rad är längre än 100 000 byte.",
      why: "En så lång rad går inte att läsa för en människa, och är ofta något annat än YAML.",
      mend: "Bryt raden. En lång text kan stå på flera rader efter |."),
    Explanation(
      "yaml.text-too-long", "Texten är för lång",
      "En text eller nyckel är längre än 1 miljon byte.",
      why: "Gränserna skyddar mot filer som skulle ta datorns minne.",
      mend: "Korta texten, eller lägg den i en egen fil."),
    Explanation(
      "yaml.key-too-long", "Nyckeln är för lång",
      "En nyckel är längre än 1 024 tecken.",
      why: "YAML tillåter inte längre nycklar. Ofta saknas ett citattecken eller en radbrytning.",
      mend: "Korta nyckeln. En lång text ska stå som värde."),
    Explanation(
      "yaml.too-deep", "För många nivåer",
      "Listor och nycklar ligger i fler än 64 nivåer inuti varandra.",
      why: "Gränserna skyddar mot filer som skulle ta datorns minne.",
      mend: "Förenkla strukturen, eller flytta en del till en egen process med call.",
      .yaml(
        wrong: """
          [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
          """,
        right: "[[1]]")),
    Explanation(
      "yaml.too-many-values", "För många värden",
      "Filen har fler än 500 000 värden, när varje hänvisning med * räknas som allt den står för.",
      why: "Gränserna skyddar mot filer som skulle ta datorns minne.",
      mend: "Dela upp filen."),
    Explanation(
      "yaml.too-many-aliased-values", "Hänvisningar som växer",
      "Filens hänvisningar med * står tillsammans för fler än 20 000 värden.",
      why: "Några få rader med hänvisningar till hänvisningar kan bli miljarder värden.",
      mend: "Skriv ut värdena där de behövs.",
      .yaml(
        wrong: """
          a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]
          b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
          c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
          d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
          e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
          """,
        right: """
          a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]
          b: [*a, *a]
          """)),
    Explanation(
      "yaml.too-many-keys", "För många nycklar",
      "Samma grupp har fler än 20 000 nycklar.",
      why: "Gränserna skyddar mot filer som skulle ta datorns minne.",
      mend: "Dela upp gruppen eller filen."),
    Explanation(
      "yaml.more-problems", "Fler fel än som visas",
      "Filen har fler fel än de hundra som visas.",
      why: "Så många fel har ofta en enda orsak, till exempel fel indrag högt upp i filen.",
      mend: "Rätta de första felen och kontrollera filen igen."),
    Explanation(
      "yaml.memory", "Minnet räcker inte",
      "Datorn hade inte tillräckligt med minne för att läsa filen.",
      why: "Felet är datorns, inte filens.",
      mend: "Stäng andra program och försök igen."),
  ]
}
