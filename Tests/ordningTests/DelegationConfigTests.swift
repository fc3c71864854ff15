import Foundation
import Testing

/// Delegation orders as configuration: laid in by init, changed by config apply, and never made worse by a bad file.
struct DelegationConfigTests {
  private static let catalogue = """
    lagar:
      - {sfs: "2017:725", namn: kommunallagen}
    beslutstyper:
      - nyckel: remiss.yttrande
        titel: Yttrande över remiss
        slag: yttrande
        lagrum: [{lag: "2017:725", kap: 6, par: 12}]
        överklagas: {hur: inte, skäl: Ett yttrande är av rent förberedande art (13 kap. 2 § kommunallagen).}
        fakta:
          - {namn: till_fullmäktige, titel: Yttrandet lämnas till fullmäktige, typ: sant_falskt}
          - {namn: rör_mål_eller_inriktning, titel: Yttrandet rör verksamhetens mål, typ: sant_falskt}
          - {namn: medborgarförslag, titel: Ärendet kommer ur ett medborgarförslag, typ: sant_falskt}
        delegeras_inte:
          - {när: till_fullmäktige, skäl: Till fullmäktige yttrar sig nämnden (6 kap. 38 § 2 kommunallagen).}
          - {när: rör_mål_eller_inriktning, skäl: Om målen yttrar sig nämnden (6 kap. 38 § 1 kommunallagen).}
          - {när: medborgarförslag, skäl: I ett medborgarförslag beslutar nämnden (6 kap. 38 § 4 kommunallagen).}

    """

  private static let order = """
    delegationsordning: Socialnämndens delegationsordning
    nämnd: socialnämnden
    läge: antagen
    antagen: {dag: 2017-12-06, paragraf: 150}
    gäller_från: 2018-01-01
    dagar: tidsrymd
    delegater:
      HL: {roll: handläggare}
    avsnitt:
      - rubrik: Yttranden
        punkter:
          - {nr: "1.1", ärende: Yttrande över remiss, delegat: HL, beslutstyper: [remiss.yttrande]}

    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("config/beslutstyper.yaml", Self.catalogue)
    try workspace.write("config/delegationsordningar/socialnamnden/2018.yaml", Self.order)
    try workspace.must("init --example")
    return workspace
  }

  @Test("orders are laid in with the organisation, and what is laid in is verified")
  func laidIn() throws {
    let workspace = try Workspace()
    try workspace.write("config/beslutstyper.yaml", Self.catalogue)
    try workspace.write("config/delegationsordningar/socialnamnden/2018.yaml", Self.order)
    #expect(
      try workspace.must("init --example")
        == "Datamappen ./data är skapad för Exempelkommun: 1 nämnd, 4 konton, 1 kontakt, 1 delegationsordning.")
    #expect(try workspace.must("config diff") == "Ingen skillnad.")
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("a new revision and a new catalogue are laid in beside what is there")
  func changes() throws {
    let workspace = try workspace()
    try workspace.write(
      "config/delegationsordningar/socialnamnden/2019.yaml",
      Self.order.replacing("2017-12-06", with: "2018-12-05").replacing("2018-01-01", with: "2019-01-01"))
    try workspace.write("config/beslutstyper.yaml", Self.catalogue + "\n# Granskad.\n")
    let changes = "~ beslutstyperna\n+ delegationsordningen socialnamnden/2019.yaml"
    #expect(try workspace.must("config diff") == changes)
    #expect(try workspace.must("config apply --as registrator1 --now 2018-12-10") == "Inlagt:\n" + changes)
    #expect(try workspace.must("config diff") == "Ingen skillnad.")
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("an absence whose substitute the order gives no right to decide is told when it is laid in")
  func emptyStandIn() throws {
    let workspace = try workspace()
    let absences = "absences:\n  - {account: hl1, from: 2018-03-01, through: 2018-03-05, substitute: sekr1}\n"
    try workspace.write("config/organisation.yaml", Fixture.organisation + absences)
    let told = try workspace.must("config diff --now 2018-02-14")
    #expect(
      told.hasSuffix(
        "! Nämndsekreterare 1 ersätter Handläggare 1 2018-03-01–2018-03-05 men får inte besluta enligt punkt 1.1: "
          + "delegationsordningen anger ingen ersättare"), "\(told)")
    try workspace.write(
      "config/organisation.yaml",
      Fixture.organisation + absences.replacing("substitute: sekr1", with: "substitute: hl2"))
    #expect(!(try workspace.must("config diff --now 2018-02-14").contains("får inte besluta")))
  }

  @Test("a bad order is refused with its place, and the one in force stays in force")
  func badOrder() throws {
    let workspace = try workspace()
    try workspace.write(
      "config/delegationsordningar/socialnamnden/2019.yaml",
      Self.order.replacing("2017-12-06", with: "2018-12-05").replacing("2018-01-01", with: "2019-01-01")
        .replacing("delegat: HL", with: "delegat: XX"))
    let outcome = try workspace.run("config apply --as registrator1 --now 2018-12-10")
    #expect(outcome.status == 1)
    #expect(
      outcome.err.hasPrefix(
        "config/delegationsordningar/socialnamnden/2019.yaml:12:60: fel: delegaten \"XX\" finns inte under delegater"),
      "\(outcome.err)")
    try FileManager.default.removeItem(
      at: workspace.folder.appending(path: "config/delegationsordningar/socialnamnden/2019.yaml"))
    #expect(try workspace.must("config diff") == "Ingen skillnad.")
  }

  @Test("an order whose delegate no role in the organisation has is refused")
  func unknownRole() throws {
    let workspace = try Workspace()
    try workspace.write("config/beslutstyper.yaml", Self.catalogue)
    try workspace.write(
      "config/delegationsordningar/socialnamnden/2018.yaml",
      Self.order.replacing("roll: handläggare", with: "roll: handlaggare"))
    let outcome = try workspace.run("init --example")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("2018.yaml:8:"), "\(outcome.err)")
    #expect(!workspace.has("data"))
  }

  @Test(
    "what the nämnd has adopted is neither edited nor taken away",
    arguments: [
      ("# Ett ord.\n", "ändras"), (nil, "tas bort"),
    ])
  func keepsAdopted(_ added: String?, _ verb: String) throws {
    let workspace = try workspace()
    let name = "config/delegationsordningar/socialnamnden/2018.yaml"
    if let added {
      try workspace.write(name, Self.order + added)
    } else {
      try FileManager.default.removeItem(at: workspace.folder.appending(path: name))
    }
    let outcome = try workspace.run("config apply --as registrator1 --now 2018-02-14")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        socialnamnden/2018.yaml är antagen av nämnden och kan inte \(verb). (KL 6:37)
          Lägg tillbaka filen som den var, och gör ändringen i en ny revision.
        """)
  }

  @Test("a rule of the law that the catalogue lacks is refused with its place, and the catalogue in force stays")
  func barred() throws {
    let workspace = try workspace()
    let lines = Self.catalogue.split(separator: "\n").filter { !$0.contains("när: medborgarförslag") }
    try workspace.write("config/beslutstyper.yaml", lines.joined(separator: "\n") + "\n")
    let outcome = try workspace.run("config apply --as registrator1 --now 2018-12-10")
    #expect(outcome.status == 1)
    #expect(
      outcome.err.contains(
        "fel: remiss.yttrande får inte delegeras när medborgarförslag, men regeln saknas"), "\(outcome.err)")
    #expect(outcome.err.contains("- {när: 'medborgarförslag', skäl: … (6 kap. 38 § 4 kommunallagen)}"))
    let answer = try workspace.must(
      "delegation lookup --order socialnämnden --decision-type remiss.yttrande --date 2018-03-01 --now 2018-02-14 "
        + "--fact till_fullmäktige=nej --fact rör_mål_eller_inriktning=nej --fact medborgarförslag=ja")
    #expect(answer.contains("I ett medborgarförslag beslutar nämnden (6 kap. 38 § 4 kommunallagen)."))
  }

  @Test("a nämnd answers with what has been laid in, and a file that differs is told of")
  func inForce() throws {
    let workspace = try workspace()
    let name = "config/delegationsordningar/socialnamnden/2019.yaml"
    try workspace.write(
      name,
      Self.order.replacing("2017-12-06", with: "2018-02-01").replacing("2018-01-01", with: "2018-02-10")
        .replacing("beslutstyper: [remiss.yttrande]", with: "beslutstyper: []"))
    let question =
      "delegation lookup --order socialnämnden --decision-type remiss.yttrande --fact till_fullmäktige=nej "
      + "--fact rör_mål_eller_inriktning=nej --fact medborgarförslag=nej --now 2018-02-14"
    let before = try workspace.run(question)
    #expect(before.out.contains("Handläggare beslutar enligt punkt 1.1."))
    #expect(
      before.err == """
        Svaret är ur datamappen ./data. I ./config skiljer sig socialnamnden/2019.yaml, som inte gäller förrän det är \
        inlagt med ordning config apply.
        """)
    let history = try workspace.must("delegation history --order socialnämnden --now 2018-02-14")
    #expect(!history.contains("2018-02-10"))
    try workspace.must("config apply --as registrator1 --now 2018-02-14")
    let after = try workspace.run(question)
    #expect(after.out.contains("Därför beslutar Socialnämnden."))
    #expect(after.err == "")
  }

  @Test("a decision is taken by the delegate only, shown with its item, and stands on one meeting's list")
  func decided() throws {
    let workspace = try workspace()
    try workspace.write("config/mallar/delegationsbeslut.html", "<p>{{beslut}}</p>\n")
    try workspace.write(
      "Workflows/delegerat.yaml",
      """
      workflow: delegerat
      title: Delegerat yttrande
      steps:
        - {id: beslut, uses: beslut.fatta, title: Besluta, role: handläggare, with: {rubrik: Ett yttrande, beslutstyp: remiss.yttrande, fakta: {till_fullmäktige: false, rör_mål_eller_inriktning: false, medborgarförslag: false}}}
        - {id: anteckna, uses: arende.anteckna, title: Anteckna, role: handläggare}

      """)
    try workspace.must("case start delegerat --input - --as registrator1 --now 2018-02-14", input: "{}")
    let answer = "{åtgärd: besluta, utfall: bifall, beslut: Nämnden har inget att erinra., skäl: Förslaget är bra.}"
    let task = "task complete SOCN/2018:1/beslut --input -"
    let refused = try workspace.run("\(task) --as sekr1 --now 2018-02-15", input: answer)
    #expect(refused.status == 1)
    for line in [
      "Nämndsekreterare 1 kan inte besluta i det här ärendet. (KL 6:37, KL 7:5)",
      "  Socialnämndens delegationsordning, antagen 2017-12-06 § 150, gäller från 2018-01-01 (revision ",
      "  Handläggare beslutar enligt punkt 1.1.", "  Lämna ärendet till någon med rollen Handläggare.",
    ] { #expect(refused.err.contains(line), "\(refused.err)") }
    try workspace.must("\(task) --as hl1 --now 2018-02-15", input: answer)
    #expect(
      try workspace.must("case show SOCN/2018:1 --now 2018-02-15").contains(
        "tors 15 feb 2018  Handläggare 1  punkt 1.1  bifall  Nämnden har inget att erinra."))
    #expect(
      try workspace.must("delegation report --meeting 2018-03-21") == """
        Anmälan av delegationsbeslut
        Socialnämnden, sammanträde 2018-03-21

        Beslut på delegation
        2018-02-15  SOCN/2018:1  Delegerat yttrande
            bifall. Handläggare 1, punkt 1.1.
        """)
    let json = try JSON(try workspace.must("delegation report --meeting 2018-03-21 --json"))
    #expect(json["ordinary"][0]["item"].text == "1.1")
    #expect(try workspace.run("delegation report --meeting 2018-03-22").err.contains("har inget sammanträde"))
    #expect(try workspace.must("verify").hasPrefix("Allt stämmer."))
  }

  @Test("a comparison and a proposal tell what changes for the cases of the data folder")
  func effects() throws {
    let workspace = try workspace()
    try workspace.write("config/mallar/delegationsbeslut.html", "<p>{{beslut}}</p>\n")
    try workspace.write(
      "Workflows/delegerat.yaml",
      """
      workflow: delegerat
      title: Delegerat yttrande
      steps:
        - {id: beslut, uses: beslut.fatta, title: Besluta, role: handläggare, with: {rubrik: Ett yttrande, beslutstyp: remiss.yttrande, fakta: {till_fullmäktige: false, rör_mål_eller_inriktning: false, medborgarförslag: false}}}

      """)
    for _ in 1...2 {
      try workspace.must("case start delegerat --input - --as registrator1 --now 2018-02-14", input: "{}")
    }
    try workspace.must(
      "task complete SOCN/2018:1/beslut --input - --as hl1 --now 2018-02-15",
      input: "{åtgärd: besluta, utfall: bifall, beslut: Inget att erinra., skäl: Förslaget är bra.}")
    try workspace.write(
      "config/delegationsordningar/socialnamnden/ny.yaml",
      Self.order.replacing("läge: antagen", with: "läge: utkast")
        .replacing("antagen: {dag: 2017-12-06, paragraf: 150}\ngäller_från: 2018-01-01\n", with: "")
        .replacing("beslutstyper: [remiss.yttrande]", with: "beslutstyper: []"))
    let folder = "config/delegationsordningar/socialnamnden"
    let lines = """
      Öppna ärenden
      – SOCN/2018:2 Delegerat yttrande: Handläggare enligt punkt 1.1 → Socialnämnden
      """
    let diff = try workspace.must("delegation diff \(folder)/2018.yaml \(folder)/ny.yaml --now 2018-02-16")
    #expect(diff.contains(lines), "\(diff)")
    #expect(
      diff.contains(
        "– SOCN/2018:1 beslut 1 Delegerat yttrande, beslutat 2018-02-15 av Handläggare 1 enligt punkt 1.1: "
          + "Handläggare enligt punkt 1.1 → Socialnämnden"))
    let json = try JSON(
      try workspace.must("delegation diff \(folder)/2018.yaml \(folder)/ny.yaml --now 2018-02-16 --json"))
    #expect(json["open"][0]["case"].text == "SOCN/2018:2")
    #expect(json["decided"][0]["decider"].text == "Handläggare 1 enligt punkt 1.1")
    #expect(json["untried"].count == 0)
    let proposed = try workspace.must("delegation propose \(folder)/ny.yaml --as sekr1 --now 2018-02-16")
    #expect(proposed.hasPrefix("Utkastet är nu ett förslag:"))
    #expect(proposed.contains(lines), "\(proposed)")
    try FileManager.default.removeItem(at: workspace.folder.appending(path: "data"))
    let without = try workspace.run("delegation diff \(folder)/2018.yaml \(folder)/ny.yaml --now 2018-02-16")
    #expect(
      without.err == "Öppna ärenden och det senaste årets beslut är inte prövade: datamappen ./data finns inte.")
    #expect(!without.out.contains("Öppna ärenden"))
  }
}
