import CivilTime
import Delegation
import SourceDiagnostics

/// A revision with comments and a layout of its own, and the catalogue of the made-up table.
enum DraftDocument {
  static let draft = text(state: "läge: utkast   # skrivs nu")

  static func text(state: String) -> String {
    """
    # Provnämndens delegationsordning.
    delegationsordning: Provnämndens delegationsordning
    nämnd: provnämnden
    \(state)
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}   # handläggaren
      PU: {utskott: utskottet}

    avsnitt:
      - rubrik: Tillstånd
        lag: "2010:1622"
        punkter:
          # Den första.
          - nr: "4.1"
            ärende: Beslut om tillfälligt tillstånd
            delegat: HL     # som förut
            beslutstyper: [prov.tillfälligt]
            villkor: antal_dagar <= 3
          - nr: "4.1"
            ärende: Beslut om tillfälligt tillstånd längre än tre dagar
            delegat: PU
            beslutstyper: [prov.tillfälligt]
            villkor: antal_dagar > 3
            oklar: {fråga: Bekräfta utskottet.}
          - {nr: "4.2", ärende: Varning, delegat: PU, tryckt: PU HL, beslutstyper: [prov.varning], oklar: {fråga: Vem varnar?}}
      # Avgifterna står för sig.
      - rubrik: Avgifter
        punkter:
          - nr: "5.1"
            ärende: Nedsättning
            lagrum: 23 §
            delegat: HL
            beslutstyper: [prov.avgift]
            oklar:
              fråga: Bekräfta handläggaren.
              bekräftad: {dag: 2021-09-12, av: Nämndsekreterare 1}

    """
  }

  static let terms = OrderTerms(
    board: "provnämnden", boardName: "Provnämnden", committees: ["utskottet": "Provutskottet"],
    roles: ["handläggare": "Handläggare"])

  static func document(_ text: String = draft) throws -> RevisionDocument {
    try RevisionDocument(SourceFile(name: "utkast.yaml", text: text), catalogue: try MadeUpTable.catalogue())
  }
}

extension RevisionDocument {
  /// The document's text.
  var text: String { String(decoding: file.bytes, as: UTF8.self) }

  /// The lines that a change took away and put in.
  func changes(from before: RevisionDocument) -> String {
    let (old, new) = (before.text.split(separator: "\n"), text.split(separator: "\n"))
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }.joined(separator: "\n")
  }
}
