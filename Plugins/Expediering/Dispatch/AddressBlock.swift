import WorkflowKit

/// How a recipient stands on an envelope: the name, and below it the address a part a line.
enum AddressBlock {
  /// The lines below the name: an address that begins with the name loses it, and one written on a single line is
  /// broken at its commas.
  static func lines(_ address: String, below name: String) -> String {
    let rest = address[start(of: address, after: name)...]
    let isOneLine = !rest.contains(where: \.isNewline)
    return rest.split { $0.isNewline || isOneLine && $0 == "," }.compactMap { Text.filled(String($0)) }
      .joined(separator: "\n")
  }

  private static func start(of address: String, after name: String) -> String.Index {
    let wanted = name.folded
    for index in address.indices where address[index].isNewline || address[index] == "," {
      if (String(address[..<index])).folded == wanted { return address.index(after: index) }
    }
    return address.folded == wanted ? address.endIndex : address.startIndex
  }
}
