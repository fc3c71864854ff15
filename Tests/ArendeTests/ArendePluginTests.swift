import Arende
import FEEL
import Testing
import WorkflowKit

struct ArendePluginTests {
  @Test("The plugin installs with its seven steps")
  func installs() throws {
    let registry = try PluginRegistry(plugins: [ArendePlugin()])
    #expect(
      registry.stepIDs == [
        "arende.anteckna", "arende.avsluta", "arende.bevaka", "arende.fordela", "arende.handling", "arende.registrera",
        "arende.vem_beslutar",
      ])
  }

  @Test("Every example answers its forms as they are, and promises only what the step gives")
  func examples() {
    for descriptor in ArendePlugin().steps.map({ $0.descriptor }) {
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
