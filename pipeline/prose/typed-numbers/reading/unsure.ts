import type { TemplateFault } from '../../templates/template-fault.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** A tag whose words depend on its end, or on a comment that may excuse them. */
const CLAIM = /^\{\{#\s*claim\b/
const CLAIM_END = /\{\{\/\s*claim\s*\}\}/g
const PARAGRAPH_END = /\n[^\S\n]*\n/g

/**
 * The stretches of a template in which its own words cannot be told from others, since a tag there cannot be read: the
 * paragraph of the tag, and all that a claim would be about.
 */
export function unsureStretches(source: string, faults: readonly TemplateFault[]): Range[] {
  return faults.map(({ offset }) => {
    const end = CLAIM.test(source.slice(offset)) ? CLAIM_END : PARAGRAPH_END
    end.lastIndex = offset
    return {
      start: source.lastIndexOf('\n', offset - 1) + 1,
      end: end.exec(source)?.index ?? source.length,
    }
  })
}
