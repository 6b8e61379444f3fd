import { describe, expect, test } from 'vitest'
import { cutByFont } from '../../pipeline/typesetting/pdfmake/fallback.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { withFallback } from '../support/fonts.ts'
import { readPdf } from '../support/read-pdf.ts'
import { heading, makeDocument, paragraph } from './make-document.ts'

const has = (characters: string) => (text: string) => [...text].every((each) => characters.includes(each))

describe('cutByFont', () => {
  test('leaves a text whole that its font can draw', () => {
    expect(cutByFont('aé', has('aé'), has(''))).toEqual([{ text: 'aé', usesFallback: false }])
  })

  test('cuts where the font changes, and keeps characters that form one together', () => {
    expect(cutByFont('aбв e\u0301', has('a e'), has('бвe\u0301'))).toEqual([
      { text: 'a', usesFallback: false },
      { text: 'бв', usesFallback: true },
      { text: ' ', usesFallback: false },
      { text: 'e\u0301', usesFallback: true },
    ])
  })

  test('leaves with its font what neither has', () => {
    expect(cutByFont('a漢', has('a'), has(''))).toEqual([{ text: 'a漢', usesFallback: false }])
  })
})

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
