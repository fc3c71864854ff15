import CivilTime
import Foundation
import Testing
import WorkflowKit

@testable import Expediering

struct TextTests {
  @Test(
    "A placeholder is told from what somebody has written",
    arguments: [
      ("Namn namn, titel", true), ("namn@kommun.example", true), ("xx", true), ("Gatan XX", true), ("Titel", true),
      ("Fornamn.Efternamn@x.example", true), ("___", true), ("Kansliet", false), ("Storgatan 2", false),
      ("max@exempel.example", false), ("Namngivningsnämnden", false),
    ])
  func placeholder(_ text: String, _ isPlaceholder: Bool) {
    #expect(AddressTemplate.isOne(text) == isPlaceholder)
  }

  @Test(
    "Another case's number is found in the nämnd's own form only",
    arguments: [
      ("Utredning SOCN/2017:66", "SOCN/2017:66"), ("Svar socn/2018:231", "socn/2018:231"),
      ("Svar SOCN/2018:23", nil), ("Remiss KS/2018:69", nil), ("XSOCN/2017:66", nil), ("SOCN/17:66", nil),
      ("SOCN/2018:23 och SOCN/2018:24", "SOCN/2018:24"), ("SOCN/2018:", nil), ("", nil),
    ] as [(String, String?)])
  func caseNumber(_ text: String, _ found: String?) throws {
    let scan = try #require(CaseNumberScan(format: "{kod}/{år}:{nr}", code: "SOCN"))
    #expect(scan.other(than: "SOCN/2018:23", in: text) == found)
  }

  @Test("A form without letters finds nothing, since any two numbers would fit")
  func noLetters() { #expect(CaseNumberScan(format: "{år}/{nr}", code: "SN") == nil) }

  @Test("Slugs are ASCII")
  func slug() {
    #expect("SOCN/2018:23".slug == "socn-2018-23")
    #expect("Kommunledningsförvaltningen, Åby".slug == "kommunledningsforvaltningen-aby")
  }

  @Test("Long and Swedish headers are encoded in words of at most 75 characters")
  func header() {
    #expect(HeaderText.encoded("Short subject") == "Short subject")
    #expect(HeaderText.encoded("Ämne") == "=?UTF-8?B?w4RtbmU=?=")
    for word in HeaderText.encoded(String(repeating: "åäö ", count: 60)).components(separatedBy: "\r\n ") {
      #expect(word.utf8.count <= 75)
      #expect(word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
    }
    #expect(HeaderText.encoded("=?fake?=") == "=?UTF-8?B?PT9mYWtlPz0=?=")
  }

  @Test("File names are quoted, or in the extended form in parts")
  func fileName() {
    #expect(HeaderText.fileName("bilaga 1.pdf") == "filename=\"bilaga 1.pdf\"")
    #expect(HeaderText.fileName("§.pdf") == "filename*=UTF-8''%C2%A7.pdf")
    #expect(HeaderText.fileName("a\"b.pdf") == "filename*=UTF-8''a%22b.pdf")
    let long = HeaderText.fileName(String(repeating: "å", count: 120))
    #expect(long.hasPrefix("filename*0*=UTF-8''%C3%A5"))
    #expect(long.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
  }

  @Test(
    "Dates are written as mail has them",
    arguments: [
      ("2018-03-09T10:41:00Z", "Fri, 09 Mar 2018 10:41:00 +0000"),
      ("1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 +0000"),
    ])
  func date(_ text: String, _ expected: String) throws {
    #expect(MailDate.text(try Instant.parse(text)) == expected)
  }
}
