import type { Finding } from './finding.ts'
import type { Dictionary, PdfObjects, Value } from './pdf-objects.ts'

/** The entries of a name tree or number tree, with what is wrong in their order. */
export interface TreeEntries {
  readonly entries: readonly (readonly [key: Value, value: Value])[]
  readonly findings: readonly Finding[]
}

/** Reads a name tree (`/Names`) or number tree (`/Nums`); `object` says which in a finding. */
export function readTree(
  pdf: PdfObjects,
  root: Value | undefined,
  leaf: '/Names' | '/Nums',
  object: string,
): TreeEntries {
  const entries: [Value, Value][] = []
  const findings: Finding[] = []
  const seen = new Set<Dictionary>()
  const visit = (reference: Value | undefined): void => {
    const node = pdf.dictionary(reference)
    if (seen.has(node)) return
    seen.add(node)
    const leaves = pdf.list(node[leaf])
    for (let index = 0; index < leaves.length; index += 2) {
      entries.push([pdf.resolve(leaves[index]), leaves[index + 1] ?? null])
    }
    for (const kid of pdf.list(node['/Kids'])) visit(kid)
  }
  visit(root)
  if (pdf.dictionary(root)['/Limits'] !== undefined) {
    findings.push({ checkpoint: ORDER, message: 'the root of a tree has Limits', object })
  }
  if (entries.some(([key], index) => index > 0 && !follows(key, entries[index - 1]?.[0] ?? null))) {
    findings.push({ checkpoint: ORDER, message: 'the keys of a tree are not in ascending order', object })
  }
  return { entries, findings }
}

const ORDER = 'ISO 32000-1 7.9.6'

function follows(key: Value, previous: Value): boolean {
  if (typeof key === 'number' && typeof previous === 'number') return key > previous
  return Buffer.compare(bytesOf(key), bytesOf(previous)) > 0
}

/** A string as its file most likely has it: ASCII as it is, else UTF-16 with its mark. */
function bytesOf(key: Value): Buffer {
  const text = String(key)
  if (text.startsWith('b:')) return Buffer.from(text.slice(2), 'hex')
  const characters = text.slice(2)
  if (/^[\x20-\x7e]*$/.test(characters)) return Buffer.from(characters, 'latin1')
  return Buffer.from(`\ufeff${characters}`, 'utf16le').swap16()
}
