import FEEL
import Testing
import WorkflowKit

@testable import Expediering

struct AttachmentTests {
  @Test(
    "A document has a title for people and a name for the file",
    arguments: [
      ("Tjänsteskrivelse", "text/html; charset=utf-8", "Tjänsteskrivelse", "Tjänsteskrivelse.html"),
      ("Yttrande.HTML", "Text/HTML", "Yttrande", "Yttrande.html"),
      ("Remiss KS/2018:69", "application/pdf", "Remiss KS/2018:69", "Remiss KS-2018:69.pdf"),
      ("beslut.pdf", "application/pdf", "beslut", "beslut.pdf"), (".pdf", "application/pdf", ".pdf", ".pdf.pdf"),
      ("Underlag", "application/x-annat", "Underlag", "Underlag.bin"),
    ])
  func names(_ title: String, _ mediaType: String, _ shown: String, _ name: String) {
    let attachment = Attachment(title: title, hash: "h", mediaType: mediaType)
    #expect(attachment.title == shown)
    #expect(attachment.name == name)
  }

  @Test(
    "The name as PDF takes the place of the name as HTML",
    arguments: [("Tjänsteskrivelse", "Tjänsteskrivelse.pdf"), ("1.2 Yttrande", "1.2 Yttrande.pdf")])
  func pdf(_ title: String, _ name: String) {
    #expect(Attachment(title: title, hash: "h", mediaType: "text/html").pdfName == name)
  }

  @Test("An attachment that another step has asked for needs no title")
  func untitled() throws {
    let value: Value = ["namn": "Brev.html", "hash": "h", "mediatyp": "text/html"]
    #expect(try ValueDecoder().decode(Attachment.self, from: value).title == "Brev.html")
  }

  @Test(
    "An address block has the name once, and a part of the address a line",
    arguments: [
      ("Gatan 1\n123 45 Orten", "Gatan 1\n123 45 Orten"), ("Gatan 1, 123 45 Orten", "Gatan 1\n123 45 Orten"),
      ("Part 1\nGatan 1\n123 45 Orten", "Gatan 1\n123 45 Orten"),
      ("PART  1, Gatan 1, 123 45 Orten", "Gatan 1\n123 45 Orten"),
      ("Part 1\r\nGatan 1, lgh 1102\r\n123 45 Orten", "Gatan 1, lgh 1102\n123 45 Orten"),
      ("Part 1 väg 2\n123 45 Orten", "Part 1 väg 2\n123 45 Orten"), ("Part 1", ""), ("", ""),
    ])
  func addressBlock(_ address: String, _ lines: String) {
    #expect(AddressBlock.lines(address, below: "Part 1") == lines)
  }
}
