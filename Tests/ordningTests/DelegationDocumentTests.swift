import Foundation
import Testing

/// The documents of delegation orders from the command line: read in, changed, compared, adopted.
struct DelegationDocumentTests {
  private static let proposal = "config/delegationsordningar/socialnamnden/2021-09-10-forslag.yaml"
  private static let before = "config/delegationsordningar/socialnamnden/2019-07-01.yaml"

  /// A folder with the repository's decision types, organisation and orders.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    for name in ["config/beslutstyper.yaml", "config/organisation.yaml", Self.proposal, Self.before] {
      try workspace.write(name, try String(contentsOf: Workspace.repository.appending(path: name), encoding: .utf8))
    }
    return workspace
  }

  private func text(_ name: String, in workspace: Workspace) throws -> String {
    try String(contentsOf: workspace.folder.appending(path: name), encoding: .utf8)
  }

  /// Makes a draft a proposal with all that is unclear in it, as older proposals are.
  private func layForward(_ name: String, in workspace: Workspace) throws {
    try workspace.write(name, try text(name, in: workspace).replacing("läge: utkast", with: "läge: förslag"))
  }

  @Test("A revision goes from draft to adopted, and stops where something is unclear or already in force")
  func life() throws {
    let workspace = try workspace()
    #expect(
      try workspace.must("delegation draft \(Self.proposal) --output utkast.yaml --as namndsekr1")
        == "Utkastet ligger i utkast.yaml.")
    let stopped = try workspace.run("delegation propose utkast.yaml --as namndsekr1")
    #expect(stopped.status == 1)
    #expect(stopped.err.contains("fel: punkt 12.2 är inte bekräftad"))
    #expect(stopped.err.hasSuffix("16 fel"))
    let confirmed = try workspace.must(
      "delegation confirm utkast.yaml --nr 12.2 --as namndsekr1 --now 2021-09-12")
    #expect(
      confirmed == """
        Punkt 12.2 är bekräftad. Kvar att bekräfta: 15.
          +           bekräftad:
          +             dag: 2021-09-12
          +             av: Nämndsekreterare 1
          +             svar: HL
        """)
    #expect(
      try workspace.must(
        "delegation edit utkast.yaml --nr 12.3 --set delegat=SNMU --set anteckning=Prövas --as namndsekr1") == """
          Ändrat i utkast.yaml:
            -         delegat: HL
            +         delegat: SNMU
            +         anteckning: Prövas
          """)
    let unproposed = try workspace.run(
      "delegation adopt utkast.yaml --decided 2021-09-28 --paragraph 102 --from 2021-10-01 --as namndsekr1")
    #expect(unproposed.err.contains("fel: bara ett framlagt förslag kan antas, men läget är utkast"))
    try layForward("utkast.yaml", in: workspace)
    let late = try workspace.run("delegation confirm utkast.yaml --nr 12.8 --as namndsekr1 --now 2021-09-12")
    #expect(late.err.contains("fel: bara ett utkast kan bekräftas, men läget är förslag"))
    let adopted = try workspace.run(
      "delegation adopt utkast.yaml --decided 2021-09-28 --paragraph 102 --from 2021-10-01 --now 2021-09-29 --as namndsekr1"
    )
    #expect(adopted.status == 0)
    #expect(adopted.err.contains("varning: nämndens sammanträden 2021 är inte kända, så dagen är inte prövad"))
    #expect(adopted.err.hasSuffix("16 varningar"))
    #expect(
      adopted.out == """
        Revisionen är antagen:
          - läge: förslag
          + läge: antagen
          + antagen:
          +   dag: 2021-09-28
          +   paragraf: 102
          + gäller_från: 2021-10-01

        Ta i bruk den med ordning config apply. Innan dess gäller den inte.
        """)
    let again = try workspace.run("delegation edit utkast.yaml --nr 12.3 --set delegat=HL --as namndsekr1")
    #expect(again.status == 1)
    #expect(again.err.contains("bara ett utkast kan ändras, men läget är antagen"))
  }

  @Test("An edit tells what it makes doubtful or wrong, and what is wrong is not laid before the nämnd")
  func examined() throws {
    let workspace = try workspace()
    try workspace.must("delegation draft \(Self.proposal) --output utkast.yaml --as namndsekr1")
    let numbers = try JSON(try workspace.must("delegation unclear utkast.yaml --json"))
    for number in (0..<numbers.count).compactMap({ numbers[$0]["nr"].text }) {
      let outcome = try workspace.run(
        ["delegation", "confirm", "utkast.yaml", "--nr", number, "--as", "namndsekr1", "--now", "2021-09-12"])
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    let edit = "delegation edit utkast.yaml --nr 12.3 --set beslutstyper=alkohol.catering.lokal --as namndsekr1"
    let before = try text("utkast.yaml", in: workspace)
    let edited = try workspace.run("\(edit) --set beslutstyper=nämnd.jäv")
    #expect(edited.status == 1)
    #expect(edited.err.contains("fel: beslutstypen nämnd.jäv kan inte delegeras"))
    #expect(try text("utkast.yaml", in: workspace) == before)
    try workspace.write("utkast.yaml", before.replacing("[alkohol.catering.lokal]", with: "[nämnd.jäv]"))
    let refused = try workspace.run("delegation propose utkast.yaml --as namndsekr1 --now 2021-09-15")
    #expect(refused.status == 1)
    #expect(refused.err.contains("fel: beslutstypen nämnd.jäv kan inte delegeras"))
    try workspace.write("utkast.yaml", before)
    try workspace.must(edit)
    let proposed = try workspace.must("delegation propose utkast.yaml --as namndsekr1 --now 2021-09-15")
    #expect(proposed.contains("Vem som beslutar vad"))
    #expect(proposed.hasSuffix("och ta det i bruk med ordning config apply."))
  }

  @Test("Only whoever has the right writes in the order, and nobody confirms a right for himself")
  func rights() throws {
    let workspace = try workspace()
    let refused = try workspace.run("delegation draft \(Self.proposal) --output utkast.yaml --as hl1")
    #expect(
      refused.err == """
        Bara nämndsekreterare får skriva i delegationsordningen.
          Be Nämndsekreterare 1 eller Nämndsekreterare 2.
        """)
    #expect(!workspace.has("utkast.yaml"))
    try workspace.must("delegation draft \(Self.proposal) --output utkast.yaml --as namndsekr1")
    let commands = [
      "edit utkast.yaml --nr 12.2 --set delegat=HL", "propose utkast.yaml", "confirm utkast.yaml --nr 12.2",
    ]
    for command in commands {
      let outcome = try workspace.run("delegation \(command) --as hl1")
      #expect(outcome.status == 1)
      #expect(outcome.err.hasPrefix("Bara nämndsekreterare får skriva i delegationsordningen"), "\(outcome.err)")
    }
    let name = "config/organisation.yaml"
    let organisation = try text(name, in: workspace)
    try workspace.write(
      name,
      organisation.replacing(
        "delegate_order: [nämndsekreterare]", with: "delegate_order: [nämndsekreterare, handläggare]"))
    let own = try workspace.run("delegation confirm utkast.yaml --nr 12.2 --as hl1")
    #expect(own.status == 1)
    let reason = "Handläggare 1 kan inte bekräfta punkt 12.2, för den ger Handläggare 1 rätt att besluta."
    #expect(own.err.hasPrefix(reason))
    #expect(try workspace.run("delegation confirm utkast.yaml --nr 12.2 --delegate SNMU --as hl1").status == 0)
  }

  @Test("A proposal that gives whoever lays it forward a right is told, also where nothing in it was unclear")
  func gains() throws {
    let workspace = try workspace()
    let name = "config/organisation.yaml"
    try workspace.write(
      name,
      try text(name, in: workspace).replacing(
        "delegate_order: [nämndsekreterare]", with: "delegate_order: [nämndsekreterare, handläggare]"))
    try workspace.write(
      "tabell.csv",
      "avsnitt,nr,ärende,lagrum,delegat\nAlkohollagen (2010:1622),12.16,Beslut i frågan om erinran,9 kap 17 §,HL\n"
        + ",12.17,Beslut i frågan om varning,9 kap 17 §,SNMU\n")
    try workspace.must("delegation import tabell.csv --board socialnämnden --like \(Self.before) --output ny.yaml")
    try workspace.must("delegation edit ny.yaml --nr 12.17 --set delegat=HL --as namndsekr1")
    try workspace.must("delegation draft ny.yaml --output annan.yaml --as namndsekr1")
    let own = try workspace.run("delegation propose ny.yaml --as hl1 --now 2021-09-15")
    #expect(own.status == 0)
    #expect(own.err.components(separatedBy: "varning: punkt").count == 2, "\(own.err)")
    #expect(
      own.err.contains(
        "varning: punkt 12.17 ger den som lägger fram förslaget, Handläggare 1, en rätt att besluta som inte gäller i dag"
      ))
    #expect(try workspace.run("delegation propose annan.yaml --as namndsekr1 --now 2021-09-15").err == "")
  }

  @Test("The history shows what holds on a day")
  func history() throws {
    let workspace = try workspace()
    try workspace.must(
      "delegation draft \(Self.proposal) --output config/delegationsordningar/socialnamnden/ny.yaml --as namndsekr1")
    try layForward("config/delegationsordningar/socialnamnden/ny.yaml", in: workspace)
    let refused = try workspace.run(
      "delegation adopt config/delegationsordningar/socialnamnden/ny.yaml --decided 2019-06-01 --paragraph 9 "
        + "--from 2019-07-01 --now 2021-09-29 --as namndsekr1")
    #expect(refused.err.contains("fel: två revisioner skulle gälla från samma dag, 2019-07-01"))
    let unmet = try workspace.run(
      "delegation adopt config/delegationsordningar/socialnamnden/ny.yaml --decided 2026-10-22 --paragraph 102 "
        + "--from 2026-11-01 --now 2026-11-02 --as namndsekr1")
    #expect(unmet.err.contains("fel: nämnden hade inget sammanträde 2026-10-22"))
    #expect(unmet.err.contains("närmast var 2026-10-21"))
    try workspace.must(
      "delegation adopt config/delegationsordningar/socialnamnden/ny.yaml --decided 2021-09-28 --paragraph 102 "
        + "--from 2021-10-01 --now 2021-09-29 --as namndsekr1")
    let json = try JSON(try workspace.must("delegation history --order socialnämnden --date 2021-10-01 --json"))
    #expect((0..<json.count).map { json[$0]["standing"].text } == ["ersatt", "gäller", "förslag"])
    #expect(json[0]["through"].text == "2021-09-30")
    #expect(json[1]["paragraph"].text == "102" || json[1]["paragraph"].number == 102)
    let text = try workspace.must("delegation history --order Socialnämnden --date 2021-09-30")
    #expect(text.contains("gäller   2019-07-01–2021-09-30"))
  }

  @Test("What is misspelt on the command line is answered with the words that may stand there")
  func words() throws {
    let workspace = try workspace()
    try workspace.must("delegation draft \(Self.proposal) --output utkast.yaml --as namndsekr1")
    let field = try workspace.run("delegation edit utkast.yaml --nr 12.2 --set foo=1 --as namndsekr1")
    #expect(
      field.err.contains("\"foo\" är inget fält i en punkt. Fälten är nr, ärende, lagrum, delegat,"), "\(field.err)")
    let bare = try workspace.run("delegation edit utkast.yaml --nr 12.2 --set delegat --as namndsekr1")
    #expect(bare.err.contains("\"delegat\" ska vara fält=värde, till exempel delegat=HL."))
    let kind = try workspace.run("delegation import a.csv --board socialnämnden --delegate HL=rolll:handläggare")
    #expect(kind.err.contains("\"rolll\" är inget slag av delegat. Skriv roll, utskott, ledamot eller nämnd."))
    let twice = try workspace.run(
      "delegation import a.csv --board socialnämnden --delegate HL=roll:handläggare --delegate HL=roll:registrator")
    #expect(twice.err.contains("--delegate anger HL flera gånger. Ange vad HL står för en gång."), "\(twice.err)")
    let unknown = try workspace.run("delegation import a.csv --board socialnämnden --delegate HL=roll:handlagare")
    #expect(
      unknown.err == """
        Rollen "handlagare", som --delegate HL anger, finns inte i organisationen.
          Menade du "handläggare"?
        """)
    try workspace.write("tom.csv", "")
    #expect(try workspace.run("delegation import tom.csv --board socialnämnden").err.contains("filen är tom"))
    let form = try workspace.run("delegation import a.csv --board socialnämnden --delegate HL")
    #expect(form.err.contains("\"HL\" ska vara namn=slag:id, till exempel HL=roll:handläggare."))
    #expect([field, bare, kind, form].allSatisfy { $0.status != 0 })
  }

  @Test("The history knows the nämnd as it is laid in, whatever the files say by now")
  func historyOfTheStore() throws {
    let workspace = try workspace()
    try workspace.must("init --example --now 2021-09-10")
    let name = "config/organisation.yaml"
    let organisation = try text(name, in: workspace)
    try workspace.write(name, organisation.replacing("name: Socialnämnden", with: "name: Omsorgsnämnden"))
    let history = "delegation history --order Socialnämnden --date 2021-09-30 --now 2021-09-30"
    #expect(try workspace.must(history).contains("gäller"))
    try workspace.remove("config/beslutstyper.yaml")
    try workspace.remove("config/delegationsordningar")
    #expect(try workspace.must(history).contains("gäller"))
  }

  @Test("Two revisions are compared with what changes, in three forms")
  func diff() throws {
    let workspace = try workspace()
    let text = try workspace.must("delegation diff \(Self.before) \(Self.proposal) --date 2021-09-15")
    #expect(text.contains("[-längre än tre dagar-]"))
    #expect(text.contains("    Delegat: [-SNMU-] {+HL+}"))
    #expect(
      text.contains(
        "– Tillfälligt serveringstillstånd till allmänheten, när antal dagar är mer än 3: Socialnämndens myndighetsutskott "
          + "enligt punkt 12.8, när den är bekräftad → Handläggare enligt punkt 12.8, när den är bekräftad"))
    let html = try workspace.must("delegation diff \(Self.before) \(Self.proposal) --format html")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"sv\">"))
    #expect(html.contains("<del><span class=\"ord\">struket: </span>SNMU</del>"))
    let markdown = try workspace.must("delegation diff \(Self.before) \(Self.proposal) --format markdown")
    #expect(markdown.contains("~~SNMU~~ **HL**"))
  }

  @Test("A table becomes a draft, and what was unsure is told")
  func imported() throws {
    let workspace = try workspace()
    try workspace.write(
      "tabell.txt",
      """
      Alkohollagen (2010:1622)

      Nr Ärende Lagrum Delegat Anteckning
      12.1 Beslut om allt
      möjligt

      8 kap 2 § HL
      12.2 Beslut om paustillstånd 8 kap 2 § SNMU HL
      """)
    let outcome = try workspace.run(
      "delegation import tabell.txt --board socialnämnden --like \(Self.proposal) --output ny.yaml")
    #expect(outcome.status == 0)
    #expect(
      outcome.err == """
        tabell.txt:8:1: varning: punkt 12.2 är oklar
           8 | 12.2 Beslut om paustillstånd 8 kap 2 § SNMU HL
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Trycket har två delegater, SNMU och HL, utan färg och överstrykning. Bekräfta att HL är den nya delegaten.
        1 varning
        2 punkter inlästa, 1 oklar.
        Ur den tidigare revisionen: 1 punkt med samma ord. Utan motsvarighet: 12.1.
        """)
    let draft = try text("ny.yaml", in: workspace)
    #expect(draft.contains("beslutstyper:\n          - alkohol.stadigvarande.paustillstånd\n"))
    let unchosen = try workspace.run("delegation confirm ny.yaml --nr 12.2 --as namndsekr1")
    #expect(unchosen.status == 1)
    #expect(unchosen.err.contains("fel: punkt 12.2 har flera delegater: SNMU, HL"))
    #expect(
      unchosen.err.contains(
        "ange vem det är, till exempel --delegate SNMU; är det alla, var och en för sig, ange --delegate SNMU --delegate HL"
      ))
    #expect(try workspace.run("delegation confirm ny.yaml --nr 12.2 --delegate HL --as namndsekr1").status == 0)
    #expect(try workspace.run("delegation propose ny.yaml --as namndsekr1").status == 0)
    let taken = try workspace.run("delegation import tabell.txt --board socialnämnden --output ny.yaml")
    #expect(taken.err == "ny.yaml finns redan.\n  Ange ett annat namn med --output.")
    let unknown = try JSON(try workspace.must("delegation import tabell.txt --board socialnämnden --json"))
    #expect(unknown["unknown_delegates"].count == 2)
    #expect(unknown["rows"][1]["delegates"].count == 2)
  }
}
