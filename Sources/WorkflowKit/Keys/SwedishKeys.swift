import YAMLSource

/// The Swedish words that people write for keys of the language, which are English.
enum SwedishKeys {
  /// What is written instead of the keys of a table; a word that is a key of its own there is none.
  static func mistaken(in names: [String]) -> [String: MistakenKey] {
    var found: [String: MistakenKey] = [:]
    for (words, key) in words where names.contains(key) {
      for word in words where !names.contains(word) && found[word] == nil { found[word] = MistakenKey(for: key) }
    }
    return found
  }

  /// Of two keys that a word may stand for, the first that the table has is meant.
  private static let words: [(words: [String], key: String)] = [
    (["när", "om", "villkor"], "when"), (["till", "gå till", "gå_till", "vidare", "vidare till", "mål"], "to"),
    (["steg", "stegen"], "steps"), (["titel", "rubrik"], "title"), (["typ"], "type"),
    (["roll", "ansvarig", "utförare", "vem"], "role"),
    (["obligatorisk", "obligatoriskt", "krävs", "måste", "tvingande"], "required"),
    (["hjälp", "hjälptext"], "help"), (["förval", "förvalt", "standard", "standardvärde"], "default"),
    (["val", "alternativ", "värden"], "options"), (["använd", "använder", "gör"], "uses"),
    (["anropa", "anropar", "anrop"], "call"), (["parallellt", "samtidigt", "grenar"], "parallel"),
    (["för varje", "för_varje"], "for_each"), (["med"], "with"), (["nästa", "sedan", "vidare", "vägar"], "next"),
    (["vägledning", "stöd"], "guidance"), (["frist", "tidsfrist", "sista_dag", "sista dag"], "deadline"),
    (["indata", "fälten", "uppgifter"], "inputs"), (["fält"], "field"), (["fält"], "inputs"),
    (["kontroll", "kontroller"], "checks"), (["faktum", "fakta"], "facts"), (["klocka"], "clock"),
    (["klockor"], "clocks"), (["valfri", "valfria", "valfritt"], "optional"), (["avbrott"], "interrupts"),
    (["utgång", "utgångar"], "exits"), (["ärende", "ärendet"], "case"),
    (["process", "arbetsflöde", "flöde"], "workflow"),
    (["gäller från", "gäller_från", "från"], "valid_from"), (["hanterare"], "handlers"),
    (["utdata", "resultat"], "outputs"), (["meddela", "underrätta"], "notify"), (["under", "medan"], "while"),
    (["läge", "status"], "state"), (["meddelande"], "message"), (["varning", "varna", "varningar"], "warn"),
    (["start", "startar", "börjar"], "starts"), (["längd", "varar"], "lasts"),
    (["t.o.m.", "tom", "till och med", "senast", "sista_dag", "sista dag"], "until"), (["varje", "post"], "each"),
    (["nyckel"], "key"), (["i", "lista"], "in"), (["tips", "ledtråd"], "hint"), (["text", "meddelande"], "text"),
    (["namn"], "id"), (["namn"], "title"), (["hemlig", "sekretess"], "secret"), (["part"], "party"),
  ]
}
