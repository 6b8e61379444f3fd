import { describe, expect, test } from 'vitest'
import type { Block, Figure } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { heading, makeDocument, paragraph, table } from './make-document.ts'

async function faultsOf(...blocks: Block[]): Promise<string> {
  return typeset(makeDocument(blocks)).then(
    () => 'no fault',
    (error: Error) => `${error.name}: ${error.message}`,
  )
}

function figure(content: string): Figure {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">${content}</svg>`
  return { type: 'figure', svg, width: 100, alt: 'Figuur' }
}

describe('a document that cannot be set', () => {
  test('refers to nothing', async () => {
    expect(
      await faultsOf(
        paragraph('Zie ', { type: 'pageReference', target: 'table:vision', form: 'page' }),
        paragraph('Zie ', { type: 'text', text: 'daar', link: { target: 'elsewhere' } }),
        paragraph('Noot', { type: 'footnoteMark', number: 1, target: 'footnote-1' }),
      ),
    ).toBe(
      [
        'TypesettingError: a reference leads to the id `table:vision`, which nothing in the document has',
        'a reference leads to the id `elsewhere`, which nothing in the document has',
        'a reference leads to the id `footnote-1`, which nothing in the document has',
      ].join('\n'),
    )
  })

  test('has one id twice', async () => {
    expect(await faultsOf(heading('one', 'Een'), heading('one', 'Nog een'))).toBe(
      'TypesettingError: two parts of the document have the id `one`',
    )
  })

  test('has characters that the font lacks, in text and in a figure', async () => {
    expect(
      await faultsOf(
        paragraph('Heel blij 😀, echt 😀 waar'),
        figure('<text x="0" y="10">Noord &amp; 漢</text>'),
      ),
    ).toBe(
      [
        'TypesettingError: U+1F600 "😀" in "Heel blij 😀, echt 😀 waar" is not in Source Sans 3',
        'U+6F22 "漢" in "Noord & 漢" is not in Source Sans 3',
      ].join('\n'),
    )
  })

  test('has no title or language', async () => {
    const { info } = makeDocument([])
    const unknown = makeDocument([paragraph('Tekst')], { info: { ...info, title: ' ', language: '' } })
    await expect(typeset(unknown)).rejects.toThrow('the document has no title\nthe document has no language')
  })

  test('names a language that is no tag', async () => {
    const words = (language: string) => ({ type: 'text', text: 'early warning', language }) as const
    expect(await faultsOf(paragraph(words('English'), ' ', words('en-GB'), ' ', words('')))).toBe(
      [
        'TypesettingError: "English" is not a language tag, such as `en`',
        '"" is not a language tag, such as `en`',
      ].join('\n'),
    )
    const { info } = makeDocument([])
    await expect(
      typeset(makeDocument([paragraph('Tekst')], { info: { ...info, language: 'nl_NL' } })),
    ).rejects.toThrow('"nl_NL" is not a language tag, such as `en`')
  })

  test('skips a level of headings, or has an empty one', async () => {
    expect(await faultsOf(heading('a', 'Eerst', 2), heading('b', 'Dan', 4), heading('c', ' ', 1))).toBe(
      [
        'TypesettingError: the first heading, "Eerst", is of level 2 instead of 1',
        'the heading "Dan" of level 4 follows one of level 2',
        'the heading `c` has no text',
      ].join('\n'),
    )
  })

  test('has figures, columns and links without text', async () => {
    const { header, ...rest } = table([[paragraph('ja'), '12']])
    const [first] = header.flat()
    expect(
      await faultsOf(
        { ...figure('<rect width="5" height="5"/>'), alt: ' ' },
        { ...figure('<rect width="5" height="5"/>'), id: 'chart:teams', alt: '' },
        { ...rest, header: first === undefined ? [] : [[first, { type: 'text', paragraphs: [] }]] },
        paragraph('Zie ', { type: 'text', text: '', link: { url: 'https://www.voorbeeld.nl/' } }),
      ),
    ).toBe(
      [
        'TypesettingError: column 2 of a table, which begins with "12", has no header',
        'a figure has no text for readers who cannot see it',
        'the figure `chart:teams` has no text for readers who cannot see it',
        'a link to `https://www.voorbeeld.nl/` has no text',
      ].join('\n'),
    )
  })
})
