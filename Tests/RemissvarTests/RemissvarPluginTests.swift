import FEEL
import Remissvar
import Testing
import WorkflowKit

struct RemissvarPluginTests {
  private struct MailStandIn: EffectHandler {
    let kind = "expediering.epost"
    let retry = RetryPolicy()
    let isRepeatable = false
    func perform(_ payload: Value, in context: EffectContext) async throws -> Value { [:] }
  }

  private struct MailPlugin: WorkflowPlugin {
    let id = "post"
    let title = "Post"
    let steps: [any Step.Type] = []
    let effects: [any EffectHandler] = [MailStandIn()]
  }

  @Test("The plugin installs beside one that sends e-mail")
  func installs() throws {
    let registry = try PluginRegistry(plugins: [RemissvarPlugin(), MailPlugin()])
    #expect(
      registry.stepIDs == [
        "remiss.bedom", "remiss.begar_anstand", "remiss.granska", "remiss.prognos", "remiss.samrad",
        "remiss.skriv_yttrande", "remiss.svar",
      ])
    #expect(registry.messages.keys.sorted() == ["anstånd_besked", "remiss_återkallad"])
    #expect(registry.records["samråd"] != nil)
    #expect(registry.decisionTypes["remiss.yttrande"]?.title == "Yttrande över remiss")
    #expect(
      registry.decisionTypes["remiss.yttrande"]?.appeal
        == .notAppealable(reason: "Ett yttrande är av rent förberedande art (13 kap. 2 § kommunallagen)."))
  }

  @Test("Every example answers its forms as they are, and promises only what the step gives")
  func examples() {
    for descriptor in RemissvarPlugin().steps.map({ $0.descriptor }) {
      #expect(!descriptor.examples.isEmpty, "\(descriptor.id)")
      for example in descriptor.examples {
        #expect(example.yaml.contains("uses: \(descriptor.id)"))
        for answer in example.answers {
          let problems = descriptor.form(answer.form)?.fields.conform(answer.values.context ?? Context()).problems
          #expect(problems == [:], "\(descriptor.id) \(answer.form)")
        }
        for (name, value) in example.output.context ?? Context() {
          let field = descriptor.output.first { $0.name == name }
          #expect((try? field?.type.conform(value).get()) != nil, "\(descriptor.id) \(name)")
        }
      }
    }
  }
}
