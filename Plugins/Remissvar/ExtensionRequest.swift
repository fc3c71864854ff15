import CivilTime
import FEEL
import WorkflowKit

/// A request for anstånd: the letter, and the same words as an e-mail.
struct ExtensionRequest {
  let config: ExtensionStep.Config
  let context: StepContext
  let board: Board

  private struct Letter: Encodable {
    let dag: String
    let rubrik: String
    let mottagare: String
    let adress: String?
    let referens: String?
    let svarstid: String
    let till: String
    let skal: String
  }

  private struct Mail: Encodable {
    let till: String
    let sender: String
    let subject: String
    let text: String
    let bilagor: [Value]
    let messageID: String

    private enum CodingKeys: String, CodingKey {
      case till
      case sender = "från_namn"
      case subject = "ämne"
      case text
      case bilagor
      case messageID = "meddelande_id"
    }
  }

  private var reference: String? { config.theirNumber?.unlessBlank }

  /// Why a person must send it; empty where it may go by e-mail by itself.
  func doubts() throws -> [String] {
    var doubts: [String] = []
    if context.caseInfo.isSecret {
      doubts.append("Ärendet är sekretessmarkerat, så begäran går inte av sig själv. Avgör hur den får skickas.")
    }
    if let email = config.mottagare.email {
      doubts += try AddressDoubt.reasons(name: config.mottagare.namn, email: email, in: context)
    }
    return doubts
  }

  /// The address that it may go to by itself; nil where a person must send it.
  func address() throws -> String? { try doubts().isEmpty ? config.mottagare.email : nil }

  /// The letter, filled in from the template `begaran_om_anstand`.
  func letter(number: Int) throws -> NewDocument {
    let content = try context.render(
      "begaran_om_anstand",
      with: Letter(
        dag: context.today.swedishText.long, rubrik: RemissTitle.subject(of: config.titel),
        mottagare: config.mottagare.namn,
        adress: config.mottagare.adress?.unlessBlank, referens: reference, svarstid: config.svarstid.swedishText.long,
        till: config.till.swedishText.long, skal: config.skal))
    return NewDocument(
      number: number, title: "Begäran om anstånd", direction: .outgoing, day: context.today,
      counterpart: config.mottagare.namn, content: content)
  }

  /// The effect that mails the request.
  func mail(to address: String) throws -> Action {
    let asked = reference.map { "er remiss \($0)" } ?? "er remiss"
    // Plain e-mail is read by more than the one it is meant for: it never carries more of a title than all may see.
    let mail = Mail(
      till: address, sender: board.name, subject: "Begäran om anstånd, \(reference ?? context.caseInfo.dnr)",
      text: """
        \(board.name) begär anstånd med att svara på \(asked).

        Nuvarande svarstid: \(config.svarstid.swedishText.long)
        Önskad svarstid: \(config.till.swedishText.long)

        Skäl: \(config.skal)

        Vårt ärende: \(context.caseInfo.reference), \(context.caseInfo.publicTitle)

        \(board.name), \(context.organisation.name)
        """,
      bilagor: [], messageID: Self.localID("anstand", context.caseInfo.dnr, context.instance))
    return .effect(
      EffectRequest(key: "begäran", kind: "expediering.epost", payload: try ValueEncoder().encode(mail)))
  }

  /// The part of a Message-ID before the at sign: the same for the same parts, different for different ones.
  static func localID(_ parts: String...) -> String {
    parts.map { part in
      part.utf8.map { byte in
        let isPlain = (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
        return isPlain ? String(UnicodeScalar(byte)) : "-" + String(byte, radix: 16)
      }.joined()
    }.joined(separator: ".")
  }
}
