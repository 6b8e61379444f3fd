/**
 * A table of a font file, TrueType or OpenType.
 * @throws where the file has no such table
 */
export function tableOf(file: Uint8Array, tag: string): DataView {
  const table = findTable(file, tag)
  if (table === undefined) throw new Error(`A font file has no table "${tag}"`)
  return table
}

export function hasTable(file: Uint8Array, tag: string): boolean {
  return findTable(file, tag) !== undefined
}

function findTable(file: Uint8Array, tag: string): DataView | undefined {
  const directory = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const name = Buffer.from(tag).readUInt32BE()
  const count = directory.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16
    if (directory.getUint32(entry) !== name) continue
    const [start, length] = [directory.getUint32(entry + 8), directory.getUint32(entry + 12)]
    return new DataView(file.buffer, file.byteOffset + start, length)
  }
  return undefined
}
