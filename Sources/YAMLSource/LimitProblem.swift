import SourceDiagnostics

/// The refusals of files that are too large in some way.
enum LimitProblem {
  static func size(_ file: SourceFile, maximum: Int) -> Diagnostic {
    .error(
      "yaml.file-too-large", "filen är för stor: \(file.bytes.count) byte, högst \(maximum) får läsas",
      at: file.place(0..<0), hint: "dela upp innehållet på flera filer")
  }

  static func line(_ line: Range<Int>, of file: SourceFile, maximum: Int) -> Diagnostic {
    .error(
      "yaml.line-too-long", "raden är för lång: \(line.count) byte, högst \(maximum) får läsas",
      at: file.place(line.lowerBound..<line.lowerBound),
      hint: "bryt raden; en lång text kan stå på flera rader efter \"|\"")
  }

  static func scalar(_ scalar: YAMLScalar, at place: SourcePlace, maximum: Int) -> Diagnostic {
    .error(
      "yaml.text-too-long", "texten är för lång: \(scalar.text.utf8.count) byte, högst \(maximum) får läsas", at: place,
      hint: "korta texten, eller lägg den i en egen fil")
  }

  /// The most characters that libyaml reads as a key (YAML 1.2, section 7.4.2).
  private static let longestKey = 1024

  /// Gives the problem of a key that is longer than YAML allows; `nil` for another.
  static func key(_ key: Range<Int>, of file: SourceFile) -> Diagnostic? {
    let length = file.bytes[key].count { $0 & 0xC0 != 0x80 }
    guard length > longestKey else { return nil }
    return .error(
      "yaml.key-too-long", "nyckeln är för lång: \(length) tecken, högst \(longestKey) får läsas",
      at: file.place(key.lowerBound..<key.lowerBound), hint: "korta nyckeln; en lång text ska stå som värde")
  }

  static func depth(at place: SourcePlace, maximum: Int) -> Diagnostic {
    .error(
      "yaml.too-deep", "listor och nycklar ligger i fler än \(maximum) nivåer inuti varandra", at: place,
      hint: "skriv med färre nivåer, till exempel genom att dela upp filen")
  }

  static func nodes(at place: SourcePlace, maximum: Int) -> Diagnostic {
    .error(
      "yaml.too-many-values", "filen har fler än \(maximum) värden, när hänvisningar med * räknas som det de står för",
      at: place, hint: "dela upp filen")
  }

  static func aliases(at place: SourcePlace, maximum: Int) -> Diagnostic {
    .error(
      "yaml.too-many-aliased-values", "filens hänvisningar med * står tillsammans för fler än \(maximum) värden",
      at: place, hint: "skriv ut värdena där de behövs, eller låt hänvisningar inte peka på listor av hänvisningar")
  }

  static func keys(at place: SourcePlace, maximum: Int) -> Diagnostic {
    .error(
      "yaml.too-many-keys", "samma grupp har fler än \(maximum) nycklar", at: place,
      hint: "dela upp gruppen eller filen")
  }
}
