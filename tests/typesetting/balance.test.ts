import { describe, expect, test } from 'vitest'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { makeDocument, paragraph } from './make-document.ts'

const TEXT = 'Een tamelijk lange titel van een rapport over gemeenten en hun sociale teams'

/** The lines of a text in a column of 240 points. */
async function linesOf(text: string, balanced: boolean, indent?: number): Promise<readonly string[]> {
  const plain = paragraph(text)
  const block = {
    ...plain,
    style: { ...plain.style, balanced },
    ...(indent === undefined ? {} : { indent: { right: indent } }),
  }
  const document: TypesetDocument = makeDocument([block])
  return (await readDrawnPage((await typeset(document)).pdf)).lines
}

const unevenness = (lines: readonly string[]) => {
  const lengths = lines.map(({ length }) => length)
  return Math.max(...lengths) - Math.min(...lengths)
}

describe('a balanced text', () => {
  test('has as many lines as it would have otherwise, of about the same length', async () => {
    const [loose, balanced] = [await linesOf(TEXT, false), await linesOf(TEXT, true)]
    expect(loose.length).toBeGreaterThan(1)
    expect(balanced).toHaveLength(loose.length)
    expect(unevenness(balanced)).toBeLessThan(unevenness(loose))
    expect(balanced.join(' ')).toBe(TEXT)
  })

  test('of one line stays as it is', async () => {
    expect(await linesOf('Kort', true)).toEqual(['Kort'])
  })

  test('cuts no word that would not be cut otherwise', async () => {
    for (const indent of [0, 40, 80, 120, 160]) {
      const words = (await linesOf('Vervolgonderzoek sociaal domein', true, indent)).flatMap((line) =>
        line.split(' '),
      )
      expect(words).toEqual(['Vervolgonderzoek', 'sociaal', 'domein'])
    }
  })
})
