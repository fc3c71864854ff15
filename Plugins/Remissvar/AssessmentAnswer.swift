import CivilTime
import WorkflowKit

/// What the handläggare has filled in about how to answer a remiss.
struct AssessmentAnswer: Decodable, Sendable {
  let forslag: String
  let motivering: String?
  let samrad: [Consultation]?
  let anstandTill: CivilDate?

  private enum CodingKeys: String, CodingKey {
    case forslag = "förslag"
    case motivering
    case samrad = "samråd"
    case anstandTill = "anstånd_till"
  }

  /// Whether more time is to be asked for.
  var asksForAnstand: Bool { forslag == "begär anstånd" }

  /// Checks the answer against the svarstid.
  ///
  /// - Throws: `Refusal` saying what is wrong and what to do instead.
  func check(svarstid: CivilDate, today: CivilDate) throws {
    if asksForAnstand { try checkAnstand(svarstid: svarstid, today: today) }
    if forslag == "avstå", motivering?.unlessBlank == nil {
      throw Refusal(
        "Det står inte varför nämnden avstår från att yttra sig.", code: "remiss.no-reason",
        hint: "Skriv skälet. Den som frågar ska få veta det senast \(svarstid.swedish).",
        fields: ["motivering": "måste fyllas i"])
    }
    try checkConsultations(svarstid: svarstid, today: today)
  }

  private func checkAnstand(svarstid: CivilDate, today: CivilDate) throws {
    if today > svarstid {
      throw Refusal(
        "Det går inte att begära anstånd: svarstiden gick ut \(svarstid.swedish).", code: "remiss.anstand-too-late",
        hint: "Kontakta den som frågar och kom överens om när svaret kan lämnas, eller välj ett annat förslag.",
        fields: ["förslag": "svarstiden har gått ut"])
    }
    guard let day = anstandTill else {
      throw Refusal(
        "Det står inte hur långt anstånd som ska begäras.", code: "remiss.anstand-without-day",
        hint: "Ange en ny svarstid efter \(svarstid.swedish).", fields: ["anstånd_till": "måste fyllas i"])
    }
    if day <= svarstid {
      throw Refusal(
        "Anstånd till \(day.swedish) ger inte mer tid: svarstiden är \(svarstid.swedish).",
        code: "remiss.anstand-too-short", hint: "Ange en dag efter svarstiden.",
        fields: ["anstånd_till": "måste vara efter svarstiden"])
    }
    if motivering?.unlessBlank == nil {
      throw Refusal(
        "Det står inte varför mer tid behövs.", code: "remiss.no-reason",
        hint: "Skriv skälet. Det kommer med i begäran om anstånd.", fields: ["motivering": "måste fyllas i"])
    }
  }

  private func checkConsultations(svarstid: CivilDate, today: CivilDate) throws {
    var units: Set<String> = []
    for consultation in samrad ?? [] {
      if !units.insert(consultation.enhet).inserted {
        throw Refusal(
          "\(consultation.enhet) står två gånger bland enheterna som ska höras.", code: "remiss.unit-twice",
          hint: "Ta bort den ena raden.", fields: ["samråd": "\(consultation.enhet) står två gånger"])
      }
      if consultation.svarstid > svarstid {
        throw Refusal(
          "Samrådet med \(consultation.enhet) har svarstid \(consultation.svarstid.swedish), men remissens svarstid "
            + "går ut \(svarstid.swedish).",
          code: "remiss.consultation-too-late", hint: "Ge enheten en svarstid senast \(svarstid.swedish).",
          fields: ["samråd": "\(consultation.enhet): svarstiden är efter remissens"])
      }
      if consultation.svarstid < today {
        throw Refusal(
          "Samrådet med \(consultation.enhet) har svarstid \(consultation.svarstid.swedish), som redan har passerat.",
          code: "remiss.consultation-past", hint: "Ge enheten en svarstid från och med i dag, eller ta bort raden.",
          fields: ["samråd": "\(consultation.enhet): svarstiden har redan gått ut"])
      }
    }
  }
}
