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
  /// - Throws: `Refusal` saying everything that is wrong and what to do instead.
  func check(svarstid: CivilDate, today: CivilDate) throws {
    let faults =
      (asksForAnstand ? anstandFaults(svarstid: svarstid, today: today) : []) + reasonFaults(svarstid)
      + consultationFaults(svarstid: svarstid, today: today)
    guard let first = faults.first else { return }
    guard faults.count > 1 else { throw first }
    throw Refusal(
      "\(faults.count) saker i bedömningen måste rättas.", code: first.code,
      hint: faults.map { [$0.message, $0.hint].compactMap(\.self).joined(separator: " ") }.joined(separator: "\n"),
      fields: faults.reduce(into: [:]) { fields, fault in
        fields.merge(fault.fields) { earlier, later in "\(earlier); \(later)" }
      })
  }

  private func reasonFaults(_ svarstid: CivilDate) -> [Refusal] {
    guard forslag == "avstå", motivering?.unlessBlank == nil else { return [] }
    return [
      Refusal(
        "Det står inte varför nämnden avstår från att yttra sig.", code: "remiss.no-reason",
        hint: "Skriv skälet. Den som frågar ska få veta det senast \(svarstid.swedish).",
        fields: ["motivering": "måste fyllas i"])
    ]
  }

  private func anstandFaults(svarstid: CivilDate, today: CivilDate) -> [Refusal] {
    var faults: [Refusal] = []
    if today > svarstid {
      faults.append(
        Refusal(
          "Det går inte att begära anstånd: svarstiden gick ut \(svarstid.swedish).", code: "remiss.anstand-too-late",
          hint: "Kontakta den som frågar och kom överens om när svaret kan lämnas, eller välj ett annat förslag.",
          fields: ["förslag": "svarstiden har gått ut"]))
      // No day and no reason helps that.
      return faults
    }
    if anstandTill == nil {
      faults.append(
        Refusal(
          "Det står inte hur långt anstånd som ska begäras.", code: "remiss.anstand-without-day",
          hint: "Ange en ny svarstid efter \(svarstid.swedish).", fields: ["anstånd_till": "måste fyllas i"]))
    } else if let day = anstandTill, day <= svarstid {
      faults.append(
        Refusal(
          "Anstånd till \(day.swedish) ger inte mer tid: svarstiden är \(svarstid.swedish).",
          code: "remiss.anstand-too-short", hint: "Ange en dag efter svarstiden.",
          fields: ["anstånd_till": "måste vara efter svarstiden"]))
    }
    if motivering?.unlessBlank == nil {
      faults.append(
        Refusal(
          "Det står inte varför mer tid behövs.", code: "remiss.no-reason",
          hint: "Skriv skälet. Det kommer med i begäran om anstånd.", fields: ["motivering": "måste fyllas i"]))
    }
    return faults
  }

  private func consultationFaults(svarstid: CivilDate, today: CivilDate) -> [Refusal] {
    var units: Set<String> = []
    return (samrad ?? []).flatMap { consultation in
      var faults: [Refusal] = []
      func fault(_ message: String, _ code: String, _ hint: String, _ problem: String) {
        faults.append(
          Refusal(message, code: code, hint: hint, fields: ["samråd": "\(consultation.enhet)\(problem)"]))
      }
      if !units.insert(consultation.enhet).inserted {
        fault(
          "\(consultation.enhet) står två gånger bland enheterna som ska höras.", "remiss.unit-twice",
          "Ta bort den ena raden.", " står två gånger")
      }
      if consultation.svarstid > svarstid {
        fault(
          "Samrådet med \(consultation.enhet) har svarstid \(consultation.svarstid.swedish), men remissens svarstid "
            + "går ut \(svarstid.swedish).",
          "remiss.consultation-too-late", "Ge enheten en svarstid senast \(svarstid.swedish).",
          ": svarstiden är efter remissens")
      }
      if consultation.svarstid < today {
        fault(
          "Samrådet med \(consultation.enhet) har svarstid \(consultation.svarstid.swedish), som redan har passerat.",
          "remiss.consultation-past", "Ge enheten en svarstid från och med i dag, eller ta bort raden.",
          ": svarstiden har redan gått ut")
      }
      return faults
    }
  }
}
