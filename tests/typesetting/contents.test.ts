import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/typesetting/document.ts'
import { typeset } from '../../pipeline/typesetting/typeset.ts'
import { readDrawnPage } from '../support/read-drawn-page.ts'
import { readPdf } from '../support/read-pdf.ts'
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
