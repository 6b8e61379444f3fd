import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/blocks.ts'
import type { TypesetDocument } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readPdf } from '../support/read-pdf.ts'
import { heading, lines, makeDocument, mark, notes, paragraph, table } from './make-document.ts'

async function draw(blocks: readonly Block[], width: number, changes: Partial<TypesetDocument> = {}) {
  const page = { width: 60 + width, height: 360, margins: { top: 30, right: 30, bottom: 30, left: 30 } }
  const { pdf } = await typeset(makeDocument(blocks, { page, ...changes }))
  return { ...(await readDrawnPage(pdf)), ...(await readPdf(pdf)) }
}

const SENTENCE =
  'De gemeentelijke wijkverpleegkundige en de cliëntondersteuner bespreken de onderzoeksresultaten.'

describe('a narrow column', () => {
  test('breaks words with a hyphen, at breaks only', async () => {
    const drawn = await draw([paragraph(SENTENCE)], 80)
    expect(drawn.lines).toEqual([
      'De gemeentelijke',
      'wijkverpleegkun-',
      'dige en de cliënt-',
      'ondersteuner',
      'bespreken de on-',
      'derzoeksresulta-',
      'ten.',
    ])
    expect(drawn.pages).toEqual([SENTENCE])
  })

  test('has no more than two hyphens below one another where words fit a line', async () => {
    const { lines } = await draw([paragraph('gemeentelijke '.repeat(12).trim())], 90)
    const hyphens = lines.map((line) => (line.endsWith('-') ? '-' : ' ')).join('')
    expect(hyphens).toBe('-- -- -- ')
  })

  test('takes a word to the next line whole where little white is left behind', async () => {
    const { lines } = await draw([paragraph('een twee drie gemeenteraad en nog wat')], 66)
    expect(lines).toEqual(['een twee drie', 'gemeenteraad', 'en nog wat'])
  })

  test('does not end in the end of a word', async () => {
    const { lines } = await draw([paragraph('Samenwerking met alle huisartsen')], 120)
    expect(lines).toEqual(['Samenwerking met alle', 'huisartsen'])
  })

  test('breaks a word as often as it needs', async () => {
    const drawn = await draw([paragraph('gemeenteraadsverkiezingsuitslagen')], 40)
    expect(drawn.lines).toEqual(['gemeen-', 'teraads-', 'verkie-', 'zingsuit-', 'slagen'])
    expect(drawn.pages).toEqual(['gemeenteraadsverkiezingsuitslagen'])
  })

  test('breaks a piece that is too wide and has no break points between its letters, and loses none', async () => {
    const drawn = await draw([paragraph(`(${'W'.repeat(20)}) en de rest`)], 60)
    expect(drawn.lines).toEqual(['(WWWWWWW', 'WWWWWWW', 'WWWWWW)', 'en de rest'])
  })

  test('holds an address whose letters are wide beside its slashes', async () => {
    // Eight parts are 213.8 points wide one by one, and 215.8 as they are drawn.
    const address = paragraph(`https://${'i1x0i/'.repeat(9)}`)
    const style = { ...address.style, figures: 'tabular' } as const
    const { lines, rightEdges } = await draw([{ ...address, style }], 214)
    expect(lines).toEqual([`https://${'i1x0i/'.repeat(7)}`, 'i1x0i/i1x0i/'])
    expect(rightEdges[0]).toBeLessThanOrEqual(30 + 214)
  })

  test('knows a word whatever styles its letters have', async () => {
    const bold = { type: 'text', text: 'raadsverkiezingen', bold: true } as const
    const drawn = await draw([paragraph('Gemeente', bold, ' komen')], 60)
    expect(drawn.lines).toEqual(['Gemeen-', 'teraadsver-', 'kiezingen', 'komen'])
    expect(drawn.pages).toEqual(['Gemeenteraadsverkiezingen komen'])
  })

  test('leaves a footnote mark at the end of its word', async () => {
    const { lines } = await draw([paragraph('de wijkverpleegkundige', mark('note'), ' is er')], 60, {
      notes: notes({ note: [paragraph('Bron')] }),
    })
    expect(lines.slice(0, 3)).toEqual(['de wijkver-', 'pleegkundige1', 'is er'])
  })
})

describe('never hyphenated', () => {
  test('addresses and numbers', async () => {
    const { lines } = await draw(
      [paragraph('Zie www.gemeentehuis.nl/onderzoek/resultatenoverzicht van 1234567890')],
      105,
    )
    expect(lines).toEqual([
      'Zie',
      'www.gemeentehuis.nl/',
      'onderzoek/',
      'resultatenoverzicht van',
      '1234567890',
    ])
  })

  test('headings', async () => {
    const { lines } = await draw(
      [heading('one', 'De onderzoeksresultaten'), paragraph('De onderzoeksresultaten zijn er')],
      80,
    )
    expect(lines).toEqual(['De', 'onderzoeksresulta', 'ten', 'De onderzoeksre-', 'sultaten zijn er'])
  })

  test('cover and footer', async () => {
    const style = { size: 10, leading: 15, colour: '#000000' }
    const cover = {
      grounds: [],
      texts: [{ x: 30, y: 80, width: 90, blocks: [paragraph('Voor de beleidsmedewerkers')] }],
    }
    const footer = { text: 'Voor de beleidsmedewerkers', style, distance: 0 }
    const page = { width: 150, height: 360, margins: { top: 30, right: 30, bottom: 60, left: 30 } }
    const { pdf } = await typeset(makeDocument([paragraph('Tekst')], { page, cover, footer }))
    expect((await readDrawnPage(pdf, 1)).lines).toEqual(['Voor de', 'beleidsmedewerkers'])
    expect((await readDrawnPage(pdf, 2)).lines).toEqual(['Tekst', 'Voor de', 'beleidsmedewerkers', '2'])
  })

  test('a language without patterns', async () => {
    const info = { ...makeDocument([]).info, language: 'fr-FR' }
    const { lines } = await draw([paragraph('de administration municipale')], 70, { info })
    expect(lines).toEqual(['de', 'administration', 'municipale'])
  })
})

describe('hard hyphens and no-break spaces', () => {
  test('break after a hyphen without another, and not at a no-break space', async () => {
    const drawn = await draw([paragraph('met een POH-jeugd in art.\u00A012 van 2024-2025')], 66)
    expect(drawn.lines).toEqual(['met een POH-', 'jeugd in art. 12', 'van 2024-2025'])
    expect(drawn.pages).toEqual(['met een POH- jeugd in art. 12 van 2024-2025'])
  })

  test('keep one letter and what follows it together', async () => {
    const { lines } = await draw([paragraph('stuur ons een e-mail van u')], 75)
    expect(lines).toEqual(['stuur ons een', 'e-mail van u'])
  })

  test('survive soft hyphens and zero-width spaces', async () => {
    const { pages } = await draw(
      [paragraph('art.\u00A012, ge\u00ADmeen\u00ADte, in\u200Bwoner, 2024-2025')],
      240,
    )
    expect(pages).toEqual(['art. 12, gemeente, inwoner, 2024-2025'])
  })
})

describe('runs', () => {
  test('a line of one style is one operation', async () => {
    const { lines, textOperations } = await draw([paragraph('een twee drie '.repeat(20).trim())], 240)
    expect(textOperations).toBe(lines.length)
  })

  test('a line has an operation for each change of style', async () => {
    const part = (text: string, style: object) => ({ type: 'text', text, ...style }) as const
    const { textOperations } = await draw(
      [
        paragraph(
          'een twee ',
          part('drie vier', { bold: true }),
          ' vijf ',
          part('zes', { italic: true }),
          part(' zeven', { colour: '#0B5563' }),
          part(' acht', { colour: '#0B5563' }),
        ),
      ],
      240,
    )
    expect(textOperations).toBe(5)
  })

  test('a link is one area on each line, also over a broken word', async () => {
    const link = { url: 'https://www.voorbeeld.nl/' }
    const text = { type: 'text', text: 'alle gemeenteraadsverkiezingen en meer', link } as const
    const { lines, links } = await draw([paragraph('Zie ', text, '.')], 80)
    expect(lines).toEqual(['Zie alle gemeente-', 'raadsverkiezingen', 'en meer.'])
    expect(links).toHaveLength(3)
  })
})

describe('a page', () => {
  test('does not end in a broken word where a line can go along', async () => {
    const text = paragraph(
      'De wijkverpleegkundige werkt met cliëntondersteuners van de gemeente en ziet dat het goed gaat.',
    )
    const { pdf } = await typeset(
      makeDocument([lines(17), text], {
        page: { width: 140, height: 360, margins: { top: 30, right: 30, bottom: 30, left: 30 } },
      }),
    )
    expect((await readDrawnPage(pdf, 1)).lines.slice(17)).toEqual(['De wijkverpleeg-', 'kundige werkt met'])
    expect((await readDrawnPage(pdf, 2)).lines.slice(0, 2)).toEqual(['cliëntondersteu-', 'ners van de ge-'])
  })
})

describe('a table', () => {
  test('gives a column the width of its longest word, not of its longest syllable', async () => {
    const { lines } = await draw([table([[paragraph('ja'), 'wijkverpleegkundigen']])], 240)
    expect(lines).toContain('ja wijkverpleegkundigen')
  })
})
