/// The argument parser's own words, in Swedish.
enum ParserMessages {
  private static let phrases: [(english: String, swedish: String)] = [
    ("Error: ", "Fel: "), ("Help:  ", "Hjälp: "), ("OVERVIEW: ", ""), ("USAGE: ", "ANVÄNDNING: "),
    ("Usage: ", "Användning: "), ("ARGUMENTS:", "ARGUMENT:"), ("OPTIONS:", "VAL:"), ("SUBCOMMANDS:", "KOMMANDON:"),
    ("[<options>]", "[<val>]"), ("<options>", "<val>"), ("<subcommand>", "<kommando>"),
    ("Show help information.", "Visa den här hjälpen."), ("Show the version.", "Visa versionen."),
    ("Show subcommand help information.", "Visa hjälp om ett kommando."), ("(default: ", "(förvalt: "),
    ("; default: ", "; förvalt: "), ("default:", "förvalt:"), (" or '", " eller '"), ("' and '", "' eller '"),
    ("(values: ", "(värden: "),
    ("' for more information.", "' om du vill veta mer."),
    ("' for detailed help.", "' om du vill veta mer om ett kommando."), ("  See '", "  Kör '"),
    ("Missing required subcommand.", "Ett kommando saknas."), ("Missing expected argument '", "Det här saknas: '"),
    ("Missing one of: ", "Något av detta saknas: "), ("Missing value for '", "Värdet saknas för '"),
    ("Unknown option '", "Valet finns inte: '"), ("'. Did you mean '", "'. Menade du '"),
    ("Unexpected argument '", "Det här kan inte tolkas: '"), (" unexpected arguments: '", " ord kan inte tolkas: '"),
    ("The value '", "Värdet '"), ("' is invalid for '", "' duger inte för '"),
    ("' does not take any value, but '", "' tar inget värde, men '"), ("' was specified.", "' angavs."),
    ("The option '", "Valet '"),
    ("Please provide one of the following:", "Välj ett av följande:"), ("Please provide one of ", "Välj ett av "),
    ("Value to be set with flag ", "Värdet som sätts av "), (" had already been set with flag ", " är redan satt av "),
  ]

  /// The text with the parser's words replaced.
  static func swedish(_ text: String) -> String {
    phrases.reduce(text) { $0.replacing($1.english, with: $1.swedish) }
  }
}
