import FEEL
import Testing

@testable import WorkflowKit

@Suite("The number of a person or an organisation")
struct PartyNumberTests {
  @Test(
    "is taken as it is written in Sweden",
    arguments: [
      "811218-9876", "19811218-9876", "8112189876", "811218+9876", "1981 1218-9876", "811278-9873", "202100-5489",
    ])
  func right(_ text: String) {
    #expect(PartyNumber.fault(in: text) == nil)
    #expect((try? FieldType.record(.party).conform(["namn": "Part 1", "nummer": .string(text)]).get()) != nil)
  }

  @Test(
    "is refused in words where it cannot be one",
    arguments: [
      ("123", "skrivs med tio eller tolv siffror, till exempel ÅÅMMDD-NNNN"),
      ("okänt", "skrivs med tio eller tolv siffror, till exempel ÅÅMMDD-NNNN"),
      ("8112-189876", "skrivs med tio eller tolv siffror, till exempel ÅÅMMDD-NNNN"),
      ("811218-987", "skrivs med tio eller tolv siffror, till exempel ÅÅMMDD-NNNN"),
      ("811218-9875", "den sista siffran stämmer inte med de andra; kontrollera numret"),
    ])
  func wrong(_ text: String, _ fault: String) {
    #expect(PartyNumber.fault(in: text) == fault)
    guard case .failure(let problem) = FieldType.record(.party).conform(["namn": "Part 1", "nummer": .string(text)])
    else {
      Issue.record("\(text) is taken")
      return
    }
    #expect(problem.message == "nummer: \(fault)")
  }
}
