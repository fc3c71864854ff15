public import FEEL

/// What a step is called, takes, gives and asks of people.
public struct StepDescriptor: Sendable {
  /// The name that processes use, `plugin.verb` in ASCII, such as `remiss.bedom`.
  public let id: String
  /// The contract version; changes when the step's state or output changes form.
  public let version: Int
  /// What it does, in a few words.
  public let title: String
  /// What it does, in a paragraph, for those who write processes.
  public let summary: String
  /// The provisions it carries out.
  public let lagrum: [String]
  /// What may stand under `with:`.
  public let config: [Field]
  /// What later steps read under the step's name.
  public let output: [Field]
  /// The forms it may ask people to fill in.
  public let forms: [Form]
  /// The message types it may wait for.
  public let messages: [String]
  /// The kinds of effect it may request.
  public let effects: [String]
  /// Where in its configuration it says which decision it asks for; nil where it asks for none.
  public let decides: DecisionFields?
  /// Where in its configuration it names a decision that it asks about and does not take; nil where it names none.
  public let asks: DecisionFields?
  /// The field of its output that says who decides instead, where it may leave a matter undecided; nil where it leaves
  /// none. What follows it in the process must lead there.
  public let handsOver: String?
  /// Whether the case is closed when it is done: it has been seen to that nothing is left undone, and no step comes after
  /// it. A process that ends otherwise closes the case without anybody looking.
  public let closes: Bool
  /// Whether its tasks are for whoever starts it, so that it needs no role where people start it themselves.
  public let isForStarter: Bool
  /// What it has sent out, read from its state while it is under way and from its output when it is done; nil where it
  /// sends nothing but by its effects.
  public let sent: (@Sendable (Value) -> [SentLine])?
  /// Worked examples, run as tests.
  public let examples: [StepExample]

  /// A descriptor.
  public init(
    id: String, version: Int = 1, title: String, summary: String, lagrum: [String] = [], config: [Field] = [],
    output: [Field] = [], forms: [Form] = [], messages: [String] = [], effects: [String] = [],
    decides: DecisionFields? = nil, asks: DecisionFields? = nil, handsOver: String? = nil,
    closes: Bool = false, isForStarter: Bool = false, sent: (@Sendable (Value) -> [SentLine])? = nil,
    examples: [StepExample] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.summary = summary
    self.lagrum = lagrum
    self.config = config
    self.output = output
    self.forms = forms
    self.messages = messages
    self.effects = effects
    self.decides = decides
    self.asks = asks
    self.handsOver = handsOver
    self.closes = closes
    self.isForStarter = isForStarter
    self.sent = sent
    self.examples = examples
  }

  /// The form of that name.
  public func form(_ name: String) -> Form? { forms.first { $0.name == name } }
}
