import WorkflowKit

extension ExplanationArea {
  /// Edits of files that keep every other byte.
  static let yamlEdits: [Explanation] = [
    Explanation(
      "yaml.edit-not-found", "Platsen finns inte i filen",
      "Ändringen gäller en nyckel eller listpost som inte finns i filen.",
      why: "Filen kan ha ändrats sedan ändringen begärdes.",
      mend: "Öppna filen på nytt och gör om ändringen."),
    Explanation(
      "yaml.edit-alias", "Värdet kommer från ett annat ställe",
      "Värdet är en hänvisning med *, så det står egentligen på ett annat ställe i filen.",
      why: "Ändringen skulle annars gälla på fler ställen än det man ser.",
      mend: "Ändra värdet där det står, eller skriv ut det i stället för hänvisningen."),
    Explanation(
      "yaml.edit-shared", "Värdet används på fler ställen",
      "Värdet har ett namn med &, och används på andra ställen med *.",
      why: "Det kan inte ändras på ett av ställena utan att ändras på alla.",
      mend: "Skriv ut värdet på de andra ställena först."),
    Explanation(
      "yaml.edit-not-list", "Bara en lista kan få en post till",
      "Ändringen lägger till en listpost, men det som står där är ingen lista.",
      why: "Bara en lista har poster.",
      mend: "Gör om värdet till en lista först."),
    Explanation(
      "yaml.edit-not-mapping", "Bara en grupp av nycklar kan få en nyckel till",
      "Ändringen lägger till en nyckel, men det som står där är ingen grupp av nycklar.",
      why: "Bara en grupp har nycklar.",
      mend: "Gör om värdet till en grupp av nycklar först."),
    Explanation(
      "yaml.edit-bad-index", "Listan har ingen sådan plats",
      "Ändringen gäller en plats i en lista som är kortare än så.",
      why: "Filen kan ha ändrats sedan ändringen begärdes.",
      mend: "Öppna filen på nytt och gör om ändringen."),
    Explanation(
      "yaml.edit-duplicate-key", "Nyckeln finns redan",
      "Ändringen lägger till en nyckel som redan finns i samma grupp.",
      why: "Samma nyckel kan inte stå två gånger.",
      mend: "Ändra den nyckel som finns, eller välj ett annat namn."),
    Explanation(
      "yaml.edit-whole-file", "Hela filen kan inte tas bort eller flyttas",
      "Ändringen gäller filens hela innehåll.",
      why: "En tom fil är ingen giltig fil.",
      mend: "Ta bort filen i stället."),
    Explanation(
      "yaml.edit-comments-in-brackets", "Kommentarer inom parentes",
      "Ändringen gäller en lista eller grupp inom [ ] eller { } som har kommentarer i sig.",
      why: "Det går inte att säkert veta vilken post kommentaren hör till.",
      mend: "Skriv listan på flera rader med \"- \" före varje post, och gör om ändringen."),
    Explanation(
      "yaml.edit-bare-pair", "Ett par utan egna parenteser",
      "Inom [ ] står ett par av nyckel och värde utan egna { }.",
      why: "Ett sådant par kan inte få fler nycklar.",
      mend: "Sätt { } om paret i filen, och gör om ändringen."),
    Explanation(
      "yaml.edit-refused", "Ändringen kan inte göras",
      "Filen skulle inte ha läst tillbaka som det var tänkt efter ändringen.",
      why: "Varje ändring prövas genom att filen läses igen. Stämmer den inte görs ingenting.",
      mend: "Gör ändringen för hand i filen."),
    Explanation(
      "yaml.edit-unended-text", "Text utan slut",
      "Filens sista text saknar radbrytning, och kan inte få något efter sig.",
      why: "Det som läggs till skulle bli en del av texten.",
      mend: "Sätt en radbrytning sist i filen, och gör om ändringen."),
  ]
}
