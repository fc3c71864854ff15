import Crypto

extension NewDocument {
  /// The SHA-256 hash of its bytes, 64 hexadecimal characters: how an effect requested at the same time names it.
  public var hash: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: content).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
