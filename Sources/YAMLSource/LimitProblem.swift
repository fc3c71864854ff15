import SourceDiagnostics

/// The refusals of files that are too large in some way.
enum LimitProblem {
  static func size(_ file: SourceFile, maximum: Int) -> Diagnostic {
    .error(
      "yaml.file-too-large", "filen är för stor: \(file.bytes.count) byte, högst \(maximum) får läsas",
      at: file.place(0..<0), hint: "dela upp innehållet på flera filer")
  }

  static func depth(at place: SourcePlace, maximum: Int) -> Diagnostic {
    .error(
      "yaml.too-deep", "listor och nycklar ligger i fler än \(maximum) nivåer inuti varandra", at: place,
      hint: "förenkla strukturen")
  }

  static func nodes(at place: SourcePlace, maximum: Int) -> Diagnostic {
    .error(
      "yaml.too-many-values", "filen har fler än \(maximum) värden, när hänvisningar med * räknas som det de står för",
      at: place, hint: "dela upp filen eller använd färre hänvisningar")
  }

  static func keys(at place: SourcePlace, maximum: Int) -> Diagnostic {
    .error(
      "yaml.too-many-keys", "samma grupp har fler än \(maximum) nycklar", at: place,
      hint: "dela upp gruppen eller filen")
  }
}
