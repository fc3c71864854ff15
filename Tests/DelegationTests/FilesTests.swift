import Delegation
import SourceDiagnostics
import Testing

@Suite("The files of delegation together")
struct FilesTests {
  private static let item = "- {nr: \"1\", ärende: A, delegat: HL, beslutstyper: [prov.avgift]}"

  private func order(_ name: String, from: String) -> SourceFile {
    let header = "läge: antagen\nantas: okänt\ngäller_från: \(from)"
    return SourceFile(name: name, text: SmallHouse.text(Self.item, header: header))
  }

  private var catalogue: SourceFile { SourceFile(name: "beslutstyper.yaml", text: SmallHouse.catalogueText) }

  @Test("each revision is told its last day by the one that replaces it")
  func lastDays() throws {
    let files = DelegationFiles(
      catalogues: [catalogue],
      orders: [
        order("c.yaml", from: "2022-01-01"), order("a.yaml", from: "2020-01-01"), order("b.yaml", from: "2021-01-01"),
        SourceFile(name: "d.yaml", text: SmallHouse.text(Self.item, header: "läge: förslag")),
      ])
    let loaded = files.load()
    #expect(loaded.diagnostics.isEmpty)
    #expect(
      loaded.orders.withLastDays.map { "\($0.order.file.name) \($0.lastDay.map { "\($0)" } ?? "-")" } == [
        "c.yaml -", "a.yaml 2020-12-31", "b.yaml 2021-12-31", "d.yaml -",
      ])
  }

  @Test("two revisions of one nämnd from one day are refused, in whichever files")
  func sameDay() {
    let files = DelegationFiles(
      catalogues: [catalogue], orders: [order("a.yaml", from: "2020-01-01"), order("b.yaml", from: "2020-01-01")])
    #expect(
      files.load().diagnostics.map(\.message) == ["två antagna revisioner gäller från samma dag, 2020-01-01"])
  }

  @Test("orders need one catalogue")
  func catalogues() {
    let own = order("a.yaml", from: "2020-01-01")
    #expect(
      lines(DelegationFiles(orders: [own]).load().diagnostics)
        == "1:1: fel: delegationsordningen kan inte läsas utan beslutstyperna")
    let two = DelegationFiles(
      catalogues: [catalogue, SourceFile(name: "till.yaml", text: SmallHouse.catalogueText)], orders: [own])
    #expect(lines(two.load().diagnostics) == "1:1: fel: beslutstyperna står i två filer")
    #expect(DelegationFiles().load().diagnostics.isEmpty)
  }

  @Test("the order of the items changes no answer")
  func order() throws {
    let house = try Herrljunga.get()
    let text = String(decoding: house.confirmedBefore.file.bytes, as: UTF8.self)
    // Each item begins with six blanks and a dash; within its section it may stand anywhere.
    let sections = text.split(separator: "    punkter:\n", omittingEmptySubsequences: false).map(String.init)
    let turned = sections.enumerated().map { index, section in
      guard index > 0 else { return section }
      let (items, rest) = Self.items(of: section)
      return items.reversed().joined() + rest
    }.joined(separator: "    punkter:\n")
    #expect(turned != text)
    let file = SourceFile(name: "omvänd.yaml", text: turned)
    let reversed = house.compiled(try require(DelegationOrderFile.read(file, catalogue: house.catalogue)))
    let straight = house.compiled(house.confirmedBefore)
    for row in HerrljungaTests.rows {
      let matter = try row.matter(house.catalogue)
      let (a, b) = (straight.lookup(matter, on: house.day), reversed.lookup(matter, on: house.day))
      #expect(a.level == b.level && a.delegates == b.delegates, "\(row.number)")
    }
  }

  private static func items(of section: String) -> (items: [String], rest: String) {
    var items: [String] = []
    var rest = ""
    for line in section.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      section.hasSuffix("\n") ? 1 : 0)
    {
      if line.hasPrefix("      - ") {
        items.append(line + "\n")
      } else if line.hasPrefix("        "), rest.isEmpty, !items.isEmpty {
        items[items.count - 1] += line + "\n"
      } else {
        rest += line + "\n"
      }
    }
    return (items, rest)
  }
}
