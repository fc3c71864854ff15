import Testing
import WorkflowKit

@Suite("How often an effect is tried")
struct RetryPolicyTests {
  @Test(
    "the wait doubles up to the longest, and ends after the last try",
    arguments: [(1, 10.0), (2, 20), (3, 40), (4, 60), (5, 60), (6, nil), (7, nil)] as [(Int, Double?)])
  func waits(_ attempt: Int, _ seconds: Double?) {
    #expect(RetryPolicy(attempts: 6, first: 10, longest: 60).wait(after: attempt, jitter: 1) == seconds)
  }

  @Test("jitter takes away up to half", arguments: [(0.0, 10.0), (0.5, 15), (1, 20)])
  func jitter(_ jitter: Double, _ seconds: Double) {
    #expect(RetryPolicy(attempts: 3, first: 10, longest: 60).wait(after: 2, jitter: jitter) == seconds)
  }

  @Test("a first wait longer than the longest is shortened, and one try alone never waits")
  func edges() {
    #expect(RetryPolicy(attempts: 3, first: 100, longest: 60).wait(after: 1, jitter: 1) == 60)
    #expect(RetryPolicy(attempts: 1).wait(after: 1, jitter: 1) == nil)
  }
}
