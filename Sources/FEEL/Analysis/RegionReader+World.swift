/// The cases there are: what types, promises and rules say of the names and paths that have been read.
extension RegionReader {
  /// The cases there are, of the names and paths that have been read.
  var world: Region {
    var box = Region.Box()
    for (key, least) in counts {
      guard let line = lines[key] else { continue }
      box.bound(key, PointSet(line, hasNull: true, [Interval(lower: .number(Number(least)), includesLower: true)]))
    }
    for (key, line) in lines {
      guard let values = titles[key].flatMap({ knowledge.values[$0] }) else { continue }
      let points = values.compactMap { line.domain.point($0) }
      box.bound(key, PointSet(line, hasNull: true, points.sorted().map { .only($0) }))
    }
    return impossible.reduce(Region([box])) { world, box in (try? world.subtracting(Region([box]))) ?? world }
  }

  /// The cases there are in which none of those conditions holds or is null, of the names and paths that have been read.
  ///
  /// What they say of others is left out, so that a case may be counted that there is not.
  func world(refusing rules: [Syntax]) -> Region {
    let read = opaque.union(lines.keys)
    var reader = self
    return rules.reduce(world) { world, rule in
      guard let kept = try? reader.outcome(rule).fails else { return world }
      let seen = Region(kept.boxes.map { $0.keeping(read.contains) })
      return (try? world.intersection(seen)) ?? world
    }
  }

  /// What paths cannot be beside what they are read of, and beside the choice that promises them.
  private var impossible: [Region.Box] {
    lines.keys.sorted().flatMap { key -> [Region.Box] in
      guard key.utf8.contains(KnownConditions.markByte), let field = lines[key] else { return [] }
      return besideOwners(key, field) + besideChoice(key, field)
    }
  }

  /// Of what is missing nothing can be read, and what is there has all the fields that its type says it has.
  private func besideOwners(_ key: String, _ field: Line) -> [Region.Box] {
    owners(of: key).flatMap { owner, isSure -> [Region.Box] in
      guard let line = lines[owner], line.hasNull else { return [] }
      var unread = Region.Box(owner, PointSet(line, hasNull: true, []))
      unread.bound(key, PointSet(field, [.everything]))
      guard isSure, field.hasNull else { return [unread] }
      var lacking = Region.Box(owner, PointSet(line, [.everything]))
      lacking.bound(key, PointSet(field, hasNull: true, []))
      return [unread, lacking]
    }
  }

  /// What is promised with some values of a choice is not missing where it has one of those.
  private func besideChoice(_ key: String, _ field: Line) -> [Region.Box] {
    guard field.hasNull, let promise = shape.conditions.promises[key], let choice = lines[promise.choice] else {
      return []
    }
    let points = promise.values.compactMap { choice.domain.point($0) }
    var broken = Region.Box(promise.choice, PointSet(choice, points.sorted().map { .only($0) }))
    broken.bound(key, PointSet(field, hasNull: true, []))
    return [broken]
  }

  /// What a path is read of, one after another, and whether the path has a value wherever that is there.
  private func owners(of key: String) -> [(owner: String, isSure: Bool)] {
    let path = key.split(separator: KnownConditions.mark).map(String.init)
    guard path.count > 1, let slot = shape.slot(of: path[0]) else { return [] }
    var types = [shape.type(ofSlot: slot)]
    for name in path.dropFirst() {
      guard case .context(let fields, _) = types.last?.unwrapped, let field = fields[name] else { return [] }
      types.append(field)
    }
    return path.indices.dropLast().map { place in
      (KnownConditions.key(path[...place]), types[(place + 1)...].allSatisfy { !$0.isOptional })
    }
  }
}
