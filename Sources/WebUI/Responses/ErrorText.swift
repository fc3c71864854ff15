import CaseStore
import HTTPTypes
import WorkflowEngine
import WorkflowKit

/// What is said where a page cannot be shown: what happened, and what to do next.
struct ErrorText {
  let status: HTTPResponse.Status
  let title: String
  let message: String
  let hints: [String]

  /// What to do where what was typed could not be taken: no button of the browser's is sure to bring it back.
  private static let fillInAgain = "Öppna formuläret på nytt, fyll i det och skicka igen."

  static let notLoggedIn = ErrorText(
    status: .unauthorized, title: "Du är inte inloggad",
    message: "Du är utloggad, kanske av dig själv i en annan flik. Det du skickade är inte sparat.",
    hints: ["Logga in igen. " + fillInAgain])

  /// - Parameter largest: The largest file that is taken in, in bytes.
  init(_ fault: PageFault, largest: Int = WebSettings.standardUpload) {
    switch fault {
    case .missing:
      self.init(
        status: .notFound, title: "Sidan finns inte", message: "Adressen leder inte till något som du får se.",
        hints: ["Sök ärendet på dess nummer, eller gå till Att göra."])
    case .notLoggedIn: self = .notLoggedIn
    case .foreignForm:
      self.init(
        status: .forbidden, title: "Formuläret gäller inte längre",
        message: "Formuläret kom från en annan inloggning eller en annan webbplats. Inget har ändrats.",
        hints: [Self.fillInAgain])
    case .notAForm:
      self.init(
        status: .badRequest, title: "Formuläret gick inte att läsa", message: "Inget har ändrats.",
        hints: [Self.fillInAgain])
    case .tooLarge:
      self.init(
        status: .contentTooLarge, title: "Det du skickade är för stort",
        message:
          "En fil får vara högst \(UploadKind.size(largest)). Det du skickade är mycket större. Inget är sparat, "
          + "och det du skrev gick inte att läsa.",
        hints: [
          "Spara filen i ett mindre format, till exempel PDF, eller dela den. En lång text kan läggas till som fil.",
          "Öppna sedan formuläret på nytt med länken här nedanför, och fyll i det igen. Frågar webbläsaren om allt ska "
            + "skickas en gång till: svara nej.",
        ])
    case .forbidden(let message):
      self.init(status: .forbidden, title: "Du får inte göra det", message: message, hints: [])
    }
  }

  /// A no from the engine.
  init(_ refusal: Refusal) {
    let title =
      switch refusal.code {
      case "case.not-reader": "Du får inte läsa ärendet"
      case "document.not-reader": "Du får inte läsa handlingen"
      default: "Det går inte"
      }
    let law = refusal.lagrum.isEmpty ? "" : " (\(refusal.lagrum.joined(separator: ", ")))"
    self.init(
      status: refusal.status, title: title,
      message: refusal.pageMessage + law,
      hints: refusal.pageFields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        + (refusal.pageHint.map { [$0] } ?? []))
  }

  /// Something that should not happen.
  init(unexpected error: any Error, id: String) {
    let isBusy = error as? StoreError == .busy
    self.init(
      status: isBusy ? .serviceUnavailable : .internalServerError, title: "Något gick fel",
      message: (error as? StoreError)?.description ?? "Felet är antecknat i loggen. Inget av det du gjorde är sparat.",
      hints: ["Försök igen. Händer det igen, berätta för systemförvaltaren: fel \(id)."])
  }

  private init(status: HTTPResponse.Status, title: String, message: String, hints: [String]) {
    self.status = status
    self.title = title
    self.message = message
    self.hints = hints
  }
}
