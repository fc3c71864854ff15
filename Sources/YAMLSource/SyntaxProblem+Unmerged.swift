import SourceDiagnostics

/// Files in which two versions stand one after the other.
extension SyntaxProblem {
  /// The first of the lines that git writes round two versions, where libyaml stopped at it or behind it.
  var unmerged: Diagnostic? {
    let marks = ["<<<<<<< ", ">>>>>>> "].map { Array($0.utf8) }
    let first = (1...line.number).lazy.map { SourceLine(file, number: $0) }.first { line in
      marks.contains { file.bytes[line.bytes].starts(with: $0) }
    }
    return first.map { line in
      .error(
        "yaml.unmerged", "här står två versioner av filen, som inte har förts samman", at: file.place(line.bytes),
        hint: "behåll det som ska gälla, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>")
    }
  }
}
