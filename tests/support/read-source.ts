import { inflateSync } from 'node:zlib'

/** The objects of a PDF as they are written, followed by those that its object streams hold. One character is one byte. */
export function readSource(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1')
  return [file, ...objectStreams(file)].join('\n')
}

/** The text of each object stream. */
export function objectStreams(file: string): string[] {
  return [...file.matchAll(/\/Type \/ObjStm[^>]*\/Length (\d+)[^>]*>>\nstream\n/g)].map((match) => {
    const start = match.index + match[0].length
    return inflateSync(Buffer.from(file.slice(start, start + Number(match[1])), 'latin1')).toString('latin1')
  })
}
