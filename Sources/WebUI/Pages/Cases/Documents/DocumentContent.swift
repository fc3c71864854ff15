import CivilTime
import FEEL
import WorkflowKit

/// What is kept of a document that is put into a case: the file that was chosen, or for a paper that is not scanned a
/// sheet that says where it stands.
struct DocumentContent {
  let mediaType: String
  let bytes: [UInt8]

  /// - Parameter given: What is noted of the document.
  /// - Throws: `Refusal` where there is neither, or both, or the file is of no kind that is taken in.
  init(of file: FormBody.File?, _ given: Context) throws {
    let place = given[DocumentForm.paper]?.text ?? ""
    if let file {
      guard place.isBlank else {
        throw Self.refusal(
          DocumentForm.paper, "ska vara tomt när en fil är vald; skriv annars pappret som en handling för sig")
      }
      mediaType = try UploadKind(of: file).mediaType
      bytes = file.bytes
      return
    }
    guard !place.isBlank else {
      throw Self.refusal(
        DocumentForm.file, "måste väljas; för en handling på papper, skriv i stället var pappret finns")
    }
    mediaType = UploadKind.text.mediaType
    let lines = [
      ("Vad", given["titel"]?.text), ("Dag", given["dag"]?.date?.description),
      ("Från eller till", given["motpart"]?.text), ("Finns", place),
    ]
    let noted = lines.compactMap { title, text in text.flatMap { $0.isBlank ? nil : "\(title): \($0)\n" } }
    bytes = Array("Handlingen finns på papper.\n\n\(noted.joined())".utf8)
  }

  private static func refusal(_ field: String, _ problem: String) -> Refusal {
    Refusal("Handlingen är inte tagen in.", fields: [field: problem])
  }
}
