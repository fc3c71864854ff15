import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Expediering

struct ForsattsbladStepTests {
  let fake = FakeCase()

  private func fill(_ recipients: Value) throws -> Progress<ForsattsbladState, ForsattsbladOutput> {
    let config = try StepTrial.config(ForsattsbladStep.self, ["gäller": "Svar på remiss"])
    let context = try fake.context("2018-03-08")
    let state = try #require(try ForsattsbladStep.begin(config, in: context).state)
    let signal = try StepTrial.filled(
      ForsattsbladStep.self, "försättsblad", "försättsblad", ["gäller": "Svar på remiss", "mottagare": recipients])
    return try ForsattsbladStep.resume(state, config, on: signal, in: context)
  }

  @Test("Parties and recipients are proposed with a channel that their address allows")
  func prefill() throws {
    let config = try StepTrial.config(
      ForsattsbladStep.self,
      [
        "gäller": "Beslut",
        "förslag_mottagare": [
          ["namn": "Part 1", "e_post": "part1@exempel.example", "nummer": "556000-0000"],
          ["namn": "Part 2", "adress": "Gatan 1"], ["namn": "Akten", "roll": "akt", "kanal": "akt"],
        ],
      ])
    let task = try #require(try ForsattsbladStep.begin(config, in: try fake.context("2018-03-08")).waits.first?.task)
    #expect(task.prefill["gäller"] == "Beslut")
    #expect(
      task.prefill["mottagare"] == [
        ["namn": "Part 1", "e_post": "part1@exempel.example", "roll": "part", "kanal": "epost"],
        ["namn": "Part 2", "adress": "Gatan 1", "roll": "part", "kanal": "brev"],
        ["namn": "Akten", "roll": "akt", "kanal": "akt"],
      ])
  }

  @Test("Whoever has no address on its channel is refused, unless it is said to be uncertain or the register has it")
  func noAddress() throws {
    for (channel, field, word) in [("epost", "e_post", "e-postadress"), ("brev", "adress", "postadress")] {
      let recipient: Value = ["namn": "Kansliet", "roll": "remittent", "kanal": .string(channel)]
      let refusal = try StepTrial.refusal { _ = try fill([recipient]) }
      #expect(refusal.message.hasSuffix("men har ingen \(word)."))
      #expect(refusal.fields == ["mottagare": "nr 1: \(field): måste fyllas i"])
    }
    #expect(
      try fill([["namn": "Kansliet", "roll": "remittent", "kanal": "epost", "osäker": true]]).output != nil)
    fake.contacts = [(key: "kansliet", value: ["namn": "Kansliet", "e_post": "kansli@exempel.example"])]
    #expect(try fill([["namn": "Kansliet", "roll": "remittent", "kanal": "epost"]]).output != nil)
  }

  @Test("The försättsblad becomes a document with every recipient")
  func document() throws {
    fake.documentInfos = [
      DocumentInfo(number: 4, title: "Yttrande", hash: "h4", mediaType: "text/html", secrecy: "")
    ]
    let progress = try fill([
      [
        "namn": "Part <1>", "roll": "part", "kanal": "brev", "adress": "Gatan 1", "skyddad": true, "osäker": true,
        "bilagor": [4],
      ],
      [
        "namn": "Kansliet", "roll": "remittent", "kanal": "epost", "skickas_av": "Handläggare 1", "osäker": true,
      ],
    ])
    let output = try #require(progress.output)
    #expect(output.recipients.map(\.name) == ["Part <1>", "Kansliet"])
    let document = try #require(progress.actions.documents.first)
    #expect(document.number == output.documentNumber)
    #expect(document.secrecy == "OSL 21 kap. 3 §")
    let html = String(decoding: document.content, as: UTF8.self)
    for text in [
      "Part &lt;1&gt;", "Skyddade personuppgifter.", "Osäker uppgift.", "Bilagor: nr 4", "enligt kontaktregistret",
      "skickas av Handläggare 1", "Nämndsekreterare 1, 8 mars 2018", "SOCN/2018:23",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(html.ranges(of: "Skyddade personuppgifter.").count == 1)
  }

  @Test(
    "What cannot be sent is refused with the row and the way out",
    arguments: [
      (
        [], "Försättsbladet har ingen mottagare.",
        "Lägg till minst en mottagare. Ska inget skickas: lägg till Akten, med kanalen akt.", "måste fyllas i"
      ),
      (
        [
          ["namn": "Part 1", "roll": "part", "kanal": "brev"], ["namn": "part  1", "roll": "ombud", "kanal": "brev"],
        ], "part  1 står två gånger med samma kanal.", "Ta bort den ena raden.",
        "nr 2: namn: står redan tidigare med samma kanal"
      ),
      (
        [["namn": "Part 1", "roll": "part", "kanal": "epost", "e_post": "a@b.example\nBcc: c@d.example"]],
        "Mottagare 1 har en radbrytning i namnet eller e-postadressen.",
        "Skriv namnet och e-postadressen på en rad.", "nr 1: e_post: får inte ha någon radbrytning"
      ),
      (
        [["namn": "Part 1", "roll": "part", "kanal": "epost", "e_post": "part1"]],
        "Mottagare 1 har \"part1\" som e-postadress: @ saknas.",
        "Rätta adressen, eller ta bort den om den inte är känd.", "nr 1: e_post: @ saknas"
      ),
      (
        [["namn": "Part 1", "roll": "part", "kanal": "brev", "bilagor": [9]]],
        "Handling nr 9 finns inte i ärendet SOCN/2018:23.", "Välj bilagor bland ärendets handlingar.",
        "nr 1: bilagor: handling 9 finns inte"
      ),
    ] as [(Value, String, String, String)])
  func refusals(_ recipients: Value, _ message: String, _ hint: String, _ field: String) throws {
    let refusal = try StepTrial.refusal { _ = try fill(recipients) }
    #expect(refusal.message == message)
    #expect(refusal.hint == hint)
    #expect(refusal.fields == ["mottagare": field])
  }

  @Test("Every example of the descriptor comes out as it says")
  func examples() throws {
    for example in ForsattsbladStep.descriptor.examples {
      try StepTrial.run(example, of: ForsattsbladStep.self, on: "2018-03-08", in: FakeCase())
    }
  }
}
