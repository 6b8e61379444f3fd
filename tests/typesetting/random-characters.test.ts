import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { TypesettingError } from '../../pipeline/typesetting/typesetting-error.ts'
import { withFallback } from '../support/fonts.ts'
import { heading, makeDocument, mark, notes, paragraph, table } from './make-document.ts'
import { randomWord, unknownCharacter } from './random-words.ts'

const words = fc.array(randomWord, { maxLength: 10 })
const options = { numRuns: process.env.CI === undefined ? 60 : 300, seed: 1, endOnFailure: true }

async function refusalOf(...given: Parameters<typeof makeDocument>): Promise<unknown> {
  return typeset(makeDocument(...given)).catch((error: unknown) => error)
}

describe('a document with characters that no font of it has', () => {
  test('is refused whole, and told which they are', async () => {
    const text = fc.tuple(words, unknownCharacter, words)
    await fc.assert(
      fc.asyncProperty(text, fc.nat({ max: 4 }), async ([before, character, after], place) => {
        const odd = [...before, character, ...after].join(' ')
        const texts = ['kop', 'alinea', 'rij', 'noot', 'lijst'].map((own, index) =>
          index === place ? odd : own,
        )
        const [title = '', line = '', row = '', note = '', item = ''] = texts
        const { style } = paragraph('')
        const blocks = [
          heading('one', title),
          paragraph(line, mark('note')),
          table([[paragraph(row), '7']]),
          { type: 'list', ordered: true, items: [[paragraph(item)]], itemGap: 0, style } as const,
        ]
        const error = await refusalOf(blocks, {
          fonts: withFallback,
          notes: notes({ note: [paragraph(note)] }),
        })
        expect(error).toBeInstanceOf(TypesettingError)
        expect(error).toHaveProperty('faults', [
          expect.objectContaining({ kind: 'missing-glyph', character }),
        ])
      }),
      options,
    )
  })
})
