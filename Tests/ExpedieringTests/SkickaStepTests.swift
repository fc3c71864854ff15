import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Expediering

struct SkickaStepTests {
  let fake = FakeCase()

  init() {
    fake.documentInfos = [
      DocumentInfo(number: 5, title: "Protokollsutdrag § 20", hash: "h5", mediaType: "text/html", secrecy: ""),
      DocumentInfo(
        number: 6, title: "Remiss KS/2018:69, svar i SOCN/2018:23", hash: "h6", mediaType: "application/pdf",
        secrecy: ""),
      DocumentInfo(number: 7, title: "Utredning SOCN/2017:66", hash: "h7", mediaType: "application/pdf", secrecy: ""),
      DocumentInfo(
        number: 8, title: "Underlag", hash: "h8", mediaType: "application/pdf", secrecy: "OSL 26 kap. 1 §"),
    ]
    fake.contacts = [
      (
        key: "kommunledningsforvaltningen",
        value: [
          "namn": "Kommunledningsförvaltningen", "e_post": "klf@exempelkommun.example", "slag": "egen enhet",
        ]
      )
    ]
  }

  private func configuration(_ recipients: Value, _ more: Value = [:]) throws -> SkickaConfig {
    let pairs: [(String, Value)] = [
      ("mottagare", recipients), ("handlingar", [5, 6]), ("ämne", "Svar på remiss"), ("justerad", "2018-03-21"),
    ]
    var values = Context(pairs)
    for (name, value) in more.context ?? Context() { values[name] = value }
    return try StepTrial.config(SkickaStep.self, .context(values))
  }

  func begin(
    _ recipients: Value, _ more: Value = [:], on today: String = "2018-03-22"
  ) throws -> Progress<SkickaState, SkickaOutput> {
    try SkickaStep.begin(try configuration(recipients, more), in: try fake.context(today))
  }

  func resume(
    _ progress: Progress<SkickaState, SkickaOutput>, _ signal: Signal, on today: String = "2018-03-22"
  ) throws -> Progress<SkickaState, SkickaOutput> {
    try SkickaStep.resume(
      try #require(progress.state), try configuration([]), on: signal, in: try fake.context(today))
  }

  func effect(_ key: String, _ outcome: EffectOutcome) -> Signal { Signal(key: key, event: .effect(outcome)) }

  let asker: Value = [
    "namn": "Kommunledningsförvaltningen", "roll": "remittent", "kanal": "epost",
    "e_post": "klf@exempelkommun.example",
  ]
  let person: Value = ["namn": "Part 1", "roll": "part", "kanal": "brev", "adress": "Gatan 1\n123 45 Orten"]
  let receipt: Value = ["tid": "2018-03-22T23:30:00.000Z", "svar": "250 OK", "meddelande_id": "m@x.example"]

  func changed(_ recipient: Value, _ changes: Value) -> Value {
    var context = recipient.context ?? Context()
    for (name, value) in changes.context ?? Context() { context[name] = value }
    return .context(context)
  }

  @Test("Nothing is sent before the paragraph is justerad", arguments: [nil, "2018-03-23"] as [Value])
  func notSigned(_ signed: Value) throws {
    #expect(
      try StepTrial.fault { _ = try begin([asker], ["justerad": signed]) }
        == "Beslutet är inte justerat och får därför inte skickas (KL 5:69). Justera paragrafen, och försök sedan igen."
    )
    let letter = try begin([asker], ["justerad": signed, "kräver_justering": false])
    #expect(letter.actions.effects.count == 1)
  }

  @Test("Without recipients, or with a document that is not there, the step says what to mend")
  func faults() throws {
    #expect(
      try StepTrial.fault { _ = try begin([]) }
        == "Det finns ingen mottagare. Fyll i försättsbladet, och försök sedan igen.")
    #expect(
      try StepTrial.fault { _ = try begin([asker], ["handlingar": [99]]) }
        == "Handling nr 99 skulle skickas men finns inte i ärendet SOCN/2018:23. Rätta handlingar: i processen eller "
        + "bilagorna på försättsbladet och försök igen.")
  }

  @Test("A free line goes out by e-mail at once, and the day is told when the server has taken it")
  func email() throws {
    let progress = try begin([asker, ["namn": "Akten", "roll": "akt", "kanal": "akt"]])
    let request = try #require(progress.actions.effects.first)
    #expect(progress.actions.effects.count == 1)
    #expect(request.kind == "expediering.epost")
    #expect(request.key == "epost-1-1")
    #expect(progress.waits.map(\.key) == ["epost-1-1"])
    let payload = try ValueDecoder().decode(EmailPayload.self, from: request.payload)
    #expect(payload.to == "klf@exempelkommun.example")
    #expect(payload.senderName == "Socialnämnden, Exempelkommun")
    #expect(payload.subject == "Svar på remiss")
    #expect(payload.text.contains("Ärendenummer: SOCN/2018:23."))
    #expect(payload.text.contains("Bifogat: Protokollsutdrag § 20; Remiss KS/2018:69, svar i SOCN/2018:23\n"))
    #expect(payload.attachments.map(\.hash) == ["h5", "h6"])
    #expect(
      payload.attachments.map(\.name) == [
        "Protokollsutdrag § 20.html", "Remiss KS-2018:69, svar i SOCN-2018:23.pdf",
      ])
    #expect(payload.messageID.hasPrefix("socn-2018-23.1."))
    let again = try begin([asker]).actions.effects.first
    #expect(again?.payload["meddelande_id"].text == payload.messageID)

    let done = try resume(progress, effect("epost-1-1", .succeeded(receipt)), on: "2018-03-24")
    let output = try #require(done.output)
    // 23.30 UTC is 00.30 the day after in Sweden.
    #expect(output.sent == CivilDate("2018-03-23"))
    #expect(output.lines.map(\.state) == [.sent, .confirmed])
    #expect(output.lines.map(\.address) == ["klf@exempelkommun.example", "akten"])
    #expect(
      done.actions.contains {
        if case .report(let value) = $0 { return value == ["skickat": .date(CivilDate("2018-03-23") ?? .earliest)] }
        return false
      })
    let proof = try #require(done.actions.documents.first)
    #expect(proof.number == output.proofNumber)
    let html = String(decoding: proof.content, as: UTF8.self)
    for text in [
      payload.messageID, "250 OK", "klf@exempelkommun.example", "bekräftad", "fre 23 mars 2018 kl. 00.30",
      "skickad 23 mars 2018", "<dd>E-post</dd>", "Protokollsutdrag § 20<br>",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test("A letter is written, made to a PDF, and confirmed when it is posted")
  func letter() throws {
    let progress = try begin([person])
    let page = try #require(progress.actions.documents.first)
    #expect(page.title == "Följebrev till Part 1")
    #expect(page.direction == .drawnUp)
    let html = String(decoding: page.content, as: UTF8.self)
    for text in [">Part 1\nGatan 1\n123 45 Orten<", "<li>Protokollsutdrag § 20</li>"] {
      #expect(html.contains(text), "\(text)")
    }
    let request = try #require(progress.actions.effects.first)
    let payload = try ValueDecoder().decode(LetterPayload.self, from: request.payload)
    #expect(request.kind == "expediering.brev")
    #expect(payload.attachments.map(\.hash) == [page.hash, "h5", "h6"])
    #expect(payload.to == "Part 1")

    let printed = try resume(
      progress,
      effect(
        request.key,
        .succeeded([
          "tid": "2018-03-22T23:30:00.000Z", "svar": "klart", "fil": "b.pdf", "bilagor": ["b-bilaga-1.docx"],
        ])))
    #expect(printed.waits.first?.task?.title == "Bekräfta postat brev till Part 1, Gatan 1, 123 45 Orten")
    #expect(printed.waits.first?.task?.advice == ["Brevet att skriva ut: b.pdf, b-bilaga-1.docx."])
    for (day, message, hint) in [
      ("2018-03-23", "fre 23 mars 2018 ligger i framtiden.", "Bekräfta när brevet är postat."),
      (
        "2018-03-21", "Expedieringen började tors 22 mars 2018. Brevet kan inte ha postats ons 21 mars 2018.",
        "Rätta dagen."
      ),
    ] {
      let refusal = try StepTrial.refusal {
        _ = try resume(
          printed, try StepTrial.filled(SkickaStep.self, "postat-1", "postat", ["postat": .string(day)]))
      }
      #expect(refusal.message == message)
      #expect(refusal.hint == hint)
    }
    let done = try resume(
      printed, try StepTrial.filled(SkickaStep.self, "postat-1", "postat", ["postat": "2018-03-22"]), on: "2018-03-23")
    #expect(done.output?.sent == CivilDate("2018-03-22"))
    #expect(done.output?.lines.first?.state == .sent)
  }

  @Test("A name that the address begins with stands once on the letter")
  func nameOnce() throws {
    let recipient: Value = [
      "namn": "Part 1", "roll": "part", "kanal": "brev", "adress": "Part 1\nGatan 1\n123 45 Orten",
    ]
    let page = try #require(try begin([recipient]).actions.documents.first)
    #expect(String(decoding: page.content, as: UTF8.self).contains(">Part 1\nGatan 1\n123 45 Orten<"))
  }

  @Test("A line that somebody else sends only waits to be confirmed")
  func sentBySomebodyElse() throws {
    let progress = try begin([changed(person, ["skickas_av": "Handläggare 1"])])
    #expect(progress.actions.effects.isEmpty)
    #expect(
      progress.waits.first?.task?.title
        == "Bekräfta att Handläggare 1 har skickat till Part 1, Gatan 1, 123 45 Orten")
    #expect(progress.waits.first?.task?.advice == [])
  }

  @Test("An authority's address may come from the contact register, a person's never")
  func register() throws {
    let authority: Value = ["namn": "kommunledningsförvaltningen", "roll": "remittent", "kanal": "epost"]
    let progress = try begin([authority])
    #expect(progress.actions.effects.first?.payload["till"] == "klf@exempelkommun.example")
    let person = try begin([changed(authority, ["roll": "part"])])
    #expect(person.actions.effects.isEmpty)
    #expect(person.state?.lines.first?.stops == ["E-postadressen saknas."])
  }

  @Test("A contact is found by its name where the key is another")
  func registerByName() throws {
    fake.contacts = [(key: "klf", value: try #require(fake.contacts.first).value)]
    let progress = try begin([["namn": "Kommunledningsförvaltningen", "roll": "remittent", "kanal": "epost"]])
    #expect(progress.actions.effects.first?.payload["till"] == "klf@exempelkommun.example")
  }

  static let stops: [(Value, Value, String)] = [
    (
      ["e_post": "annan@exempelkommun.example"], [:],
      "Två adresser finns för mottagaren: annan@exempelkommun.example (försättsbladet) och klf@exempelkommun.example "
        + "(kontaktregistret). Välj vilken som ska gälla."
    ),
    (
      [:], ["kända_adresser": [["namn": "KOMMUNLEDNINGSFÖRVALTNINGEN", "e_post": "kansli@exempelkommun.example"]]],
      "Två adresser finns för mottagaren: klf@exempelkommun.example (försättsbladet) och "
        + "kansli@exempelkommun.example (ärendet). Välj vilken som ska gälla."
    ),
    (["osäker": true], [:], "Adressen är märkt som osäker."),
    (
      ["skyddad": true], [:], "Mottagaren har skyddade personuppgifter: avgör om och hur det får skickas."
    ),
    (["namn": "Namn namn, titel"], [:], "Namnet \"Namn namn, titel\" är en mall, inget namn."),
    (
      ["namn": "Part 1", "e_post": "namn@exempel.example"], [:],
      "E-postadressen \"namn@exempel.example\" är en mall, ingen adress."
    ),
    (["namn": "Part 1", "e_post": "xx"], [:], "E-postadressen \"xx\" är en mall, ingen adress."),
    (["namn": "Part 1", "e_post": "part1"], [:], "\"part1\" är ingen e-postadress."),
    (["namn": "Part 1", "e_post": nil], [:], "E-postadressen saknas."),
    (["namn": "Part 1", "kanal": "brev"], [:], "Postadressen saknas."),
    (
      ["namn": "Part 1", "kanal": "brev", "adress": "[Gatuadress]"], [:],
      "Postadressen \"[Gatuadress]\" är en mall, ingen adress."
    ),
    (
      ["bilagor": [7]], [:],
      "Handling nr 7, \"Utredning SOCN/2017:66\", nämner ett annat ärende: SOCN/2017:66."
    ),
    (
      ["bilagor": [8]], [:],
      "Handling nr 8, \"Handling med sekretess\", är sekretessmarkerad (OSL 26 kap. 1 §): avgör om den får skickas med e-post."
    ),
  ]

  @Test("A line that a person must decide about is stopped, with the reason", arguments: stops)
  func stopped(_ changes: Value, _ more: Value, _ reason: String) throws {
    let progress = try begin([changed(asker, changes), person], more)
    #expect(progress.state?.lines.first?.stops == [reason])
    let task = try #require(progress.waits.first { $0.key == "stopp-1" }?.task)
    #expect(task.title?.hasPrefix("Stoppad: ") == true)
    #expect(task.title?.hasSuffix(reason) == true)
    // The other line goes out all the same.
    #expect(progress.actions.effects.map(\.key) == ["brev-2-1"])
  }

  @Test("A document whose text names another case of the nämnd stops its line; the case's own number does not")
  func textNamesAnotherCase() throws {
    fake.texts = [5: "<p>Se socn/2017:66, och SOCN/2018:23 och KS/2018:69.</p>"]
    #expect(
      try begin([asker]).state?.lines.first?.stops == [
        "Handling nr 5, \"Protokollsutdrag § 20\", nämner ett annat ärende: socn/2017:66."
      ])
    fake.texts = [5: "<p>SOCN/2018:23, KS/2018:69</p>"]
    #expect(try begin([asker]).state?.lines.first?.stops == [])
  }

  @Test("Every example of the descriptor comes out as it says")
  func examples() throws {
    for example in SkickaStep.descriptor.examples {
      try StepTrial.run(example, of: SkickaStep.self, on: "2018-03-22", in: FakeCase())
    }
  }

  @Test("The plugin's names do not clash")
  func registry() throws {
    let registry = try PluginRegistry(plugins: [ExpedieringPlugin()])
    #expect(registry.stepIDs == ["expediering.forsattsblad", "expediering.skicka"])
    #expect(registry.handler("expediering.epost") != nil)
    #expect(registry.handler("expediering.brev") != nil)
  }
}
