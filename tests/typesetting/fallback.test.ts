import { describe, expect, test } from 'vitest'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { readPdf } from '../support/read-pdf.ts'
import { heading, makeDocument, paragraph } from './make-document.ts'

describe('a character that the font lacks', () => {
  test('is drawn in the fallback, in headings, text and contents, and read back', async () => {
    const words = 'Heel blij ☃ en ⚖ in Łódź, Ελλάδα en Україна'
    const document = makeDocument([heading('one', 'Kop ☃'), paragraph(words)], { fonts: withFallback })
    const { pages, outline } = await readPdf((await typeset(document)).pdf)
    expect(pages.join(' ')).toContain(words)
    expect(outline.map(({ title }) => title)).toEqual(['Kop ☃'])
  })

  test('is a fault where the fallback lacks it too', async () => {
    const document = makeDocument([paragraph('Een 漢')], { fonts: withFallback })
    await expect(typeset(document)).rejects.toThrow(
      'U+6F22 "漢" in "Een 漢" is not in Source Sans 3 or DejaVu Sans',
    )
  })
})
