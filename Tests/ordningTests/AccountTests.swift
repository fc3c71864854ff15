import Testing

@Suite("Passwords on the command line")
struct AccountTests {
  @Test("one that is too short is refused, and one for an account that there is not")
  func refused() throws {
    let workspace = try Workspace.withCase()
    let short = try workspace.run("account password hl1", input: "elva tecken\n")
    #expect(short.status == 1)
    #expect(short.err.contains("minst 12 tecken"))
    let unknown = try workspace.run("account password finns-inte", input: "ett två tre fyra\n")
    #expect(unknown.status == 1)
    #expect(try workspace.must("account password hl1", input: "ett två tre fyra\n").contains("satt"))
    #expect(try workspace.must("account logout hl1").contains("utloggad"))
  }
}
