extension Converter {
  /// WeasyPrint, which makes PDF of one HTML document.
  static func weasyPrint(path: String?) -> Converter {
    Converter(
      name: "weasyprint", title: "WeasyPrint", purpose: "gör handlingar till PDF", package: "weasyprint", path: path)
  }

  /// pdfunite of Poppler, which puts PDFs after each other in one.
  static func pdfUnite(path: String? = nil) -> Converter {
    Converter(
      name: "pdfunite", title: "pdfunite", purpose: "lägger ihop ett brev av flera PDF:er", package: "poppler-utils",
      path: path)
  }

  /// pdftotext of Poppler, which writes out what a PDF says, with a form feed after each page.
  static func pdfText(path: String? = nil) -> Converter {
    Converter(
      name: "pdftotext", title: "pdftotext", purpose: "räknar sidorna i ett brev", package: "poppler-utils", path: path)
  }
}
