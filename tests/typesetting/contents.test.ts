import { describe, expect, test } from 'vitest'
import type { Block, Heading } from '../../pipeline/typesetting/blocks.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readStructure } from '../support/read-structure.ts'
import { heading, makeDocument, paragraph } from './make-document.ts'

const style = { size: 10, leading: 15, colour: '#000000' }

function contents(...titles: string[]): Block[] {
  const levels = [{ style, indent: 0, before: 0 }]
  const chapters = titles.flatMap((title, index): Block[] => [
    { type: 'pageBreak' },
    heading(`chapter-${index}`, title),
    paragraph('Tekst'),
  ])
  return [{ type: 'contents', levels }, ...chapters]
}

async function setContents(...titles: string[]) {
  const { pdf } = await typeset(makeDocument(contents(...titles)))
  return { ...(await readDrawnPage(pdf)), ...(await readPdf(pdf)) }
}

describe('contents', () => {
  test('end each entry in its page number at the right margin', async () => {
    const { pages, rightEdges } = await setContents('Inleiding', 'Conclusie')
    expect(pages[0]).toBe('Inleiding 2 Conclusie 3')
    expect(rightEdges[0]).toBeCloseTo(270, 5)
  })

  test('lead to the number with dots that nobody hears or copies', async () => {
    const { lines, paths } = await setContents('Inleiding', 'Conclusie')
    expect(paths).toBe(2)
    expect(lines.join(' ')).not.toContain('.')
  })

  test('make one link of an entry', async () => {
    const { links } = await setContents('Inleiding', 'Conclusie')
    expect(links).toEqual([
      { page: 1, to: 2 },
      { page: 1, to: 3 },
    ])
  })

  test('keep the number on the line of the last word of a title, which is not hyphenated', async () => {
    const { lines, rightEdges } = await setContents(
      'Onderzoeksresultaten van alle gemeenten en zorgorganisaties',
    )
    expect(lines).toEqual(['Onderzoeksresultaten van alle gemeenten en', 'zorgorganisaties 2'])
    expect(rightEdges[0]).toBeCloseTo(270, 5)
  })
})

describe('contents in the structure', () => {
  /** Lists and entries, two spaces deeper for each list around them. */
  async function listsOf(...headings: readonly Heading[]): Promise<string[]> {
    const look = { style, indent: 0, before: 0 }
    const blocks: Block[] = [{ type: 'contents', levels: [look, look, look] }, ...headings]
    const { pdf } = await typeset(makeDocument(blocks))
    const [page = []] = await readStructure(pdf)
    return page.flatMap((line) => {
      const margin = line.match(/^ */)?.[0].slice(2) ?? ''
      if (line.trim() === 'TOC') return [`${margin}TOC`]
      const [, title] = line.match(/ Link (\w+)/) ?? []
      return title === undefined ? [] : [`${margin.slice(4)}${title}`]
    })
  }

  test('nest as deep as their headings, after the entry above', async () => {
    const lists = await listsOf(
      heading('a', 'Een'),
      heading('b', 'Eerste', 2),
      heading('c', 'Diep', 3),
      heading('d', 'Tweede', 2),
      heading('e', 'Twee'),
      heading('f', 'Derde', 2),
    )
    expect(lists).toEqual([
      'TOC',
      '  Een',
      '  TOC',
      '    Eerste',
      '    TOC',
      '      Diep',
      '    Tweede',
      '  Twee',
      '  TOC',
      '    Derde',
    ])
  })

  test('are one list, whatever the level of the first entry', async () => {
    const unlisted = { ...heading('a', 'Vooraf'), listed: false }
    expect(await listsOf(unlisted, heading('b', 'Eerste', 2), heading('c', 'Twee'))).toEqual([
      'TOC',
      '  TOC',
      '    Eerste',
      '  Twee',
    ])
  })

  test('nest once where a level between is not listed', async () => {
    const between = { ...heading('b', 'Tussen', 2), listed: false }
    const headings = [heading('a', 'Een'), between, heading('c', 'Diep', 3), heading('d', 'Tweede', 2)]
    expect(await listsOf(...headings)).toEqual(['TOC', '  Een', '  TOC', '    Diep', '  TOC', '    Tweede'])
  })
})
