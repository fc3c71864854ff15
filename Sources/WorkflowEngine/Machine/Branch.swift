import FEEL

/// A branch that a block is about to open.
struct Branch {
  let key: String
  let list: String
  let item: Value
}
