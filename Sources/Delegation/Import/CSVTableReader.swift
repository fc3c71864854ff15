import SourceDiagnostics

/// Reads a delegation order from CSV whose first line names the columns.
enum CSVTableReader {
  private enum Column: CaseIterable {
    case section, number, matter, lagrum, delegate, note, unclear, before, after

    /// What the column may be called, without å, ä and ö.
    var names: [String] {
      switch self {
      case .section: ["avsnitt", "section", "rubrik"]
      case .number: ["nr", "nummer", "punkt"]
      case .matter: ["arende", "arenden", "beslut"]
      case .lagrum: ["lagrum", "lag"]
      case .delegate: ["delegat", "delegater", "delegates"]
      case .note: ["anteckning", "anteckningar", "anmarkning", "note"]
      case .unclear: ["oklar", "oklart", "ambiguous"]
      case .before: ["last_fore", "reading_old"]
      case .after: ["last_efter", "reading_new"]
      }
    }
  }

  /// The table in a file.
  ///
  /// - Throws: `DiagnosticError` where it is no CSV or has no columns for number, matter and delegate.
  static func read(_ file: SourceFile, vocabulary: ImportVocabulary) throws(DiagnosticError) -> ImportedTable {
    let records = try CSVRecord.read(file)
    let columns = try columns(records.first, file)
    var sections: [ImportedTable.Section] = []
    for record in records.dropFirst() {
      let text = { (column: Column) -> String? in
        guard let index = columns[column], record.fields.indices.contains(index) else { return nil }
        return record.fields[index].isEmpty ? nil : record.fields[index]
      }
      let title = text(.section) ?? sections.last?.title ?? "Avsnitt utan rubrik"
      let index = sections.firstIndex { $0.title == title } ?? sections.count
      if index == sections.count {
        let act = SectionOrder.act(in: title)
        let known = act.flatMap { vocabulary.actNumbers.contains($0) ? $0 : nil }
        sections.append(ImportedTable.Section(title: title, act: known, rows: []))
      }
      sections[index].rows.append(row(record, text, vocabulary))
    }
    ImportDoubts.markTwins(in: &sections)
    return ImportedTable(sections: sections, findings: ImportDoubts.gaps(in: sections))
  }

  private static func row(
    _ record: CSVRecord, _ text: (Column) -> String?, _ vocabulary: ImportVocabulary
  ) -> ImportedRow {
    let printedDelegates = text(.delegate) ?? ""
    let words = printedDelegates.replacing("/", with: " / ").split(separator: " ").map(String.init)
    let (named, end) = RowCells.delegates(in: words, from: 0, vocabulary)
    // What is no abbreviation is one delegate, whatever it is called.
    let delegates = end == words.count ? named : [printedDelegates]
    let printed = text(.number) ?? ""
    let number = printed.split(separator: " ").first.map(String.init) ?? ""
    var doubts = ImportDoubts.about(delegates: delegates)
    if number.isEmpty { doubts.append("Punkten saknar nummer. Skriv det under nr.") }
    if let unclear = text(.unclear), ["ja", "yes", "true", "x", "1"].contains(unclear.lowercased()) {
      let readings = [
        text(.before).map { "Läst före: \(Diagnostic.quote($0))." },
        text(.after).map { "Läst efter: \(Diagnostic.quote($0))." },
      ]
      doubts.append(
        (["Tabellen anger själv att raden är oklar."] + readings.compactMap(\.self) + ["Bekräfta vad som gäller."])
          .joined(separator: " "))
    }
    if text(.matter) == nil { doubts.append("Ärendet saknas. Skriv det under ärende.") }
    return ImportedRow(
      number: number.isEmpty ? "(utan nummer)" : number, matter: text(.matter) ?? "(saknas)", lagrum: text(.lagrum),
      delegates: delegates, note: text(.note), doubts: doubts,
      remarks: number == printed ? [] : ["Numret står som \"\(printed)\" i filen."], place: record.place)
  }

  private static func columns(_ head: CSVRecord?, _ file: SourceFile) throws(DiagnosticError) -> [Column: Int] {
    let names = (head?.fields ?? []).map { folded($0) }
    var columns: [Column: Int] = [:]
    for column in Column.allCases {
      columns[column] = names.firstIndex { column.names.contains($0) }
    }
    for column in [Column.number, .matter, .delegate] where columns[column] == nil {
      throw DiagnosticError(diagnostics: [
        .error(
          "import.column",
          head == nil ? "filen är tom" : "första raden nämner ingen kolumn för \(word(column))",
          at: head?.place ?? file.place(0..<0),
          hint: "första raden ska namnge kolumnerna: avsnitt, nr, ärende, lagrum, delegat, anteckning")
      ])
    }
    return columns
  }

  private static func word(_ column: Column) -> String {
    switch column {
    case .section: "avsnitt"
    case .number: "nr"
    case .matter: "ärende"
    case .lagrum: "lagrum"
    case .delegate: "delegat"
    case .note: "anteckning"
    case .unclear: "oklar"
    case .before: "läst före"
    case .after: "läst efter"
    }
  }

  /// A column's name in small letters, without å, ä and ö, and without what some tables add to what is printed.
  private static func folded(_ name: String) -> String {
    let plain = name.lowercased().map { letter -> Character in
      switch letter {
      case "å", "ä": "a"
      case "ö": "o"
      default: letter
      }
    }
    let text = String(plain)
    return text.hasSuffix("_printed") ? String(text.dropLast("_printed".count)) : text
  }
}
