import FEEL
import SourceDiagnostics
import Testing
import WorkflowKit
import YAMLSource

@Suite("The rule for e-mail addresses")
struct EmailAddressTests {
  @Test(
    "an ordinary address is one",
    arguments: [
      "a@b.example", "registrator@exempelkommun.example", "a.b+c@d-e.example", "o'neil_2@xn--mlm-ula.example",
      "UPPER@EXEMPEL.EXAMPLE", "1@2.example",
    ])
  func sound(_ text: String) { #expect(EmailAddress.fault(in: text) == nil) }

  static let wrong: [(String, String)] = [
    ("", "@ saknas"), ("namn", "@ saknas"), ("a@", "efter @ saknas en domän"), ("@b.example", "före @ saknas ett namn"),
    ("a@b@c.example", "@ får bara stå en gång"), ("a@kommunen", "\"kommunen\" är inget domännamn"),
    ("a@.b", "\".b\" är inget domännamn"), ("a@b..example", "\"b..example\" är inget domännamn"),
    ("a@b.example.", "\"b.example.\" är inget domännamn"), ("a@-b.example", "\"-b.example\" är inget domännamn"),
    ("a@b_c.example", "\"b_c.example\" är inget domännamn"), ("-a@b.example", "namnet före @ kan inte vara \"-a\""),
    (".a@b.example", "namnet före @ kan inte vara \".a\""), ("a.@b.example", "namnet före @ kan inte vara \"a.\""),
    ("a..b@c.example", "namnet före @ kan inte vara \"a..b\""),
    ("a b@c.example", "mellanslag och radbrytningar får inte ingå"),
    ("a@b.example ", "mellanslag och radbrytningar får inte ingå"),
    ("a@b.example\nBcc: c@d.example", "mellanslag och radbrytningar får inte ingå"),
    ("a\r\n@b.example", "mellanslag och radbrytningar får inte ingå"), ("a\u{0}@b.example", "styrtecken får inte ingå"),
    ("åsa@b.example", "å får inte ingå"), ("a@malmö.example", "ö får inte ingå"),
    ("<a@b.example>", "< får inte ingå"), ("a@b.example,c@d.example", ", får inte ingå"),
    (String(repeating: "a", count: 65) + "@b.example", "namnet före @ är längre än 64 tecken"),
    ("a@" + String(repeating: "b.", count: 130) + "example", "den är längre än 254 tecken"),
  ]

  @Test("what is none is refused with the reason", arguments: 0..<wrong.count)
  func wrongText(_ index: Int) { #expect(EmailAddress.fault(in: Self.wrong[index].0) == Self.wrong[index].1) }

  @Test("a field of the type refuses it in these words, wherever it is entered")
  func field() {
    #expect(
      FieldType.email.conform("a\nb@c.example")
        == .failure(
          FieldProblem("\"a↵b@c.example\" är ingen e-postadress: mellanslag och radbrytningar får inte ingå")))
    #expect(
      FieldType.record(.party).conform(["namn": "Kommunen", "e_post": "namn"])
        == .failure(FieldProblem("e_post: \"namn\" är ingen e-postadress: @ saknas")))
  }

  @Test("a file with a wrong one is refused with its place and what to write")
  func file() throws {
    let collector = DiagnosticCollector()
    let root = try #require(YAMLParser.parse(SourceFile(name: "in.yaml", text: "till: namn")).root)
    #expect(FieldReader(reporting: collector).read([Field("till", .email)], from: root, what: "indata") == nil)
    #expect(
      DiagnosticRenderer().render(try #require(collector.diagnostics.first)) == """
        in.yaml:1:7: fel: fältet "till": "namn" är ingen e-postadress: @ saknas
           1 | till: namn
             |       ^^^^
          skriv till exempel registrator@kommunen.example, eller ta bort raden om adressen inte är känd
        """)
  }

  @Test("blanks in a field that may be left out are no value")
  func blanks() {
    let fields = [Field("till", .email, required: false), Field("adress", .longText, required: false)]
    let (values, problems) = fields.conform(Context([("till", ""), ("adress", " \n")]))
    #expect(values.isEmpty)
    #expect(problems == [:])
  }
}
