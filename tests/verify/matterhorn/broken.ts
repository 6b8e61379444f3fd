import { expect, test } from 'vitest'
import { checkPdf } from './check-pdf.ts'
import { DOCUMENT_KIDS, jsonOf, type Part, ref, type SmallPdf, smallPdf } from './small-pdf.ts'

/** Breaks the small PDF. */
export type Change = (pdf: SmallPdf) => void

/** What a change makes the checker say: one finding (`01-005 content is …`), or several. */
export type Case = readonly [findings: string | readonly string[], ...changes: readonly Change[]]

/** One test a case; without changes the PDF has nothing wrong, so each finding is of its change. */
export function itFinds(cases: readonly Case[]): void {
  for (const [findings, ...changes] of cases) {
    test(`finds ${[findings].flat().join(', ') || 'nothing'}`, () => {
      expect(findingsAfter(...changes)).toEqual([findings].flat())
    })
  }
}

/** The distinct findings in the small PDF after changes, without where they are. */
export function findingsAfter(...changes: readonly Change[]): string[] {
  const pdf = smallPdf()
  for (const change of changes) change(pdf)
  const findings = checkPdf(jsonOf(pdf)).map(({ checkpoint, message }) => `${checkpoint} ${message}`)
  return [...new Set(findings)]
}

/** Gives a part entries; a new part comes into being. */
export function set(name: string, entries: Part): Change {
  return ({ parts }) => {
    parts[name] = { ...parts[name], ...entries }
  }
}

export function unset(name: string, key: string): Change {
  return ({ parts }) => {
    const { [key]: _, ...rest } = parts[name] ?? {}
    expect(parts[name]).toHaveProperty([key])
    parts[name] = rest
  }
}

/** Replaces what stands in a stream, which it must have. */
export function replace(name: string, old: string, changed: string): Change {
  return ({ data }) => {
    const before = String(data[name])
    expect(before).toContain(old)
    data[name] = before.replace(old, changed)
  }
}

/** Gives a stream other data. */
export function fill(name: string, content: string | Buffer): Change {
  return ({ data }) => {
    data[name] = content
  }
}

/** Takes a stream's data away. */
export function empty(name: string): Change {
  return ({ data }) => {
    delete data[name]
  }
}

/** Puts an element of a type between the document and the figure. */
export function wrapFigure(type: string, entries: Part = {}): Change {
  return ({ parts }) => {
    parts.wrapper = { '/S': `/${type}`, '/P': ref('document'), '/K': [ref('figure')], ...entries }
    parts.figure = { ...parts.figure, '/P': ref('wrapper') }
    const kids = DOCUMENT_KIDS.map((kid) => ref(kid === 'figure' ? 'wrapper' : kid))
    parts.document = { ...parts.document, '/K': kids }
  }
}
