import { describe, expect, test } from 'vitest'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readItems } from '../support/read-items.ts'
import { drawWithStock, setWithStock, sourceOf } from '../support/stock-pdfmake.ts'

/**
 * Faults of pdfmake as it comes. When a test fails, the fault is mended upstream, and what works around it in the file
 * that its heading names can go.
 */
describe('characters.ts works around pdfmake, which', () => {
  test('loses hard hyphens after a soft one', async () => {
    const [line] = await linesOf('ge\u00ADmeente, 2024-2025')
    expect(line?.replaceAll(' ', '')).toBe('gemeente,20242025')
  })

  test('breaks at a soft hyphen without showing one', async () => {
    expect(await linesOf('onder\u00ADzoeken', 30)).toEqual(['onder', 'zoeken'])
  })

  test.each([
    ['zero-width space', '\u200B'],
    ['byte-order mark', '\uFEFF'],
  ])('writes a %s as a space', async (_name, character) => {
    expect(await linesOf(`een${character}twee`)).toEqual(['een twee'])
  })
})

describe('check.ts and pdfmake/fallback.ts work around pdfmake, which', () => {
  test('draws an empty box for a character that the font lacks, and does not say so', async () => {
    expect(await linesOf('wij 漢 zij')).toEqual(['wij \u0000 zij'])
  })
})

describe('compile/inlines.ts works around pdfmake, which', () => {
  test('loses the style around nested text', async () => {
    const nested = { bold: true, text: ['vet', { text: 'cursief', italics: true }] }
    const source = sourceOf(await setWithStock({ text: [nested] }))
    expect(source).toContain('SourceSans3-Regular')
    expect(source).not.toContain('SourceSans3-SemiBold')
  })
})

describe('pdfmake/pdf-file.ts works around pdfkit, which', () => {
  test('takes spaces for no-break spaces when one of those came first', async () => {
    const characters = await charactersOf('art.\u00A012 en meer')
    expect(characters).toContain('<00a0>')
    expect(characters).not.toContain('<0020>')
  })

  test('takes hyphens for no-break hyphens when one of those came first', async () => {
    const characters = await charactersOf('a\u2011b c-d')
    expect(characters).toContain('<2011>')
    expect(characters).not.toContain('<002d>')
  })
})

describe('pdfmake/shaping.ts works around pdfkit, which', () => {
  test.each([
    ['remembers a word', undefined, 1],
    ['shapes a word anew each time that features are asked for', ['tnum'], 2],
  ])('%s', async (_name, features, times) => {
    let shaped = 0
    await drawWithStock((pdf) => {
      const font = pdf.provideFont('Sans')
      const shape = font.font.layout.bind(font.font)
      font.font.layout = (text) => {
        shaped += 1
        return shape(text)
      }
      font.widthOfString('woord', 10, features)
      font.widthOfString('woord', 10, features)
    })
    expect(shaped).toBe(times)
  })
})

describe('pdfmake/exact-text.ts works around pdfmake, which', () => {
  test('sets lines unevenly when one of them is in another font', async () => {
    const mixed = { text: ['een\ntwee\n', { text: 'drie\n', font: 'Other' }, 'vier'] }
    const [items = []] = await readItems(await setWithStock(mixed))
    const [first = 0, second = 0, third = 0] = items.map(({ baseline }) => baseline)
    expect(first - second).toBeCloseTo(14.24)
    expect(second - third).toBeLessThan(14)
  })

  test('makes a column too narrow for a word in two styles, and breaks the word', async () => {
    const word = { text: ['gemeente', { text: 'raad', bold: true }] }
    const body = [[word, 'woord '.repeat(20)]]
    const [items = []] = await readItems(await setWithStock({ table: { widths: ['auto', '*'], body } }))
    const column = items.filter(({ left }) => left < 65).map(({ text }) => text)
    expect(column).toEqual(['gemeente', 'r', 'aad'])
  })
})

describe('pdfmake/paragraph.ts works around pdfmake, which', () => {
  test('lets a word in two styles run over the margin by a letter', async () => {
    const word = { text: ['a'.repeat(18), { text: 'bbbbb', bold: true }] }
    const [items = []] = await readItems(await setWithStock(word, narrow(91)))
    expect(items.map(({ text }) => text)).toEqual(['a'.repeat(18), 'b', 'bbbb'])
    expect(items[1]?.right).toBeGreaterThan(10 + 91 + 5)
  })

  test('parts a letter from its accent where it breaks a long word', async () => {
    // An accent of its own would be no character of the text if none were parted: the font has the letter with it.
    const characters = await charactersOf('d\u030C'.repeat(9), 28.5)
    expect(characters).toContain('<0064> <030c>')
  })
})

describe('pdfmake/runs.ts works around pdfmake, which', () => {
  test('draws each word by itself', async () => {
    const { textOperations } = await readDrawnPage(await setWithStock('een twee drie'))
    expect(textOperations).toBe(3)
  })
})

describe('pdfmake/renderer.ts works around pdfmake, which', () => {
  test('fills a path that is not there before each word', async () => {
    expect(sourceOf(await setWithStock('een')).match(/ scn\nf\n/g)).toHaveLength(1)
  })
})

async function linesOf(text: string, width?: number): Promise<readonly string[]> {
  return (await readDrawnPage(await setWithStock(text, narrow(width)))).lines
}

/** Characters of the glyphs that a text uses, as the file gives them to who copies it. */
async function charactersOf(text: string, width?: number): Promise<string> {
  const source = sourceOf(await setWithStock(text, narrow(width)))
  return source.slice(source.indexOf('beginbfrange'), source.indexOf('endbfrange'))
}

/** Pages with a text area of this width. */
function narrow(width = 200) {
  return { pageSize: { width: width + 20, height: 220 } }
}
