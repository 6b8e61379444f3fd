import { describe, expect, test } from 'vitest'
import type { Block } from '../../pipeline/prose/document.ts'
import { elementsNamed, outlineOf, wordsOf } from '../support/read-page.ts'
import { heading, makeDocument, makePage, markedUp, paragraph, text } from './make-page.ts'

const frequencies: Block = {
  type: 'resultTable',
  id: 'table:vision',
  number: 1,
  traceId: '1',
  caption: [text('Thema’s')],
  subtitle: 'n = 25',
  note: 'Let op.',
  columns: [
    { label: 'Antwoord (wat is bedoeld)', align: 'left' },
    { label: 'Aantal', align: 'right' },
  ],
  rows: [{ label: 'Integraal', description: 'In samenhang.', cells: ['12'], share: 0.48 }],
}

describe('a block of the document tree', () => {
  test('is the element that HTML has for it', () => {
    const list = (ordered: boolean, start?: number): Block => ({
      type: 'list',
      ordered,
      spread: false,
      ...(start === undefined ? {} : { start }),
      children: [{ type: 'listItem', spread: false, children: [paragraph(text('a'))] }],
    })
    const section = markedUp(
      heading(1, 'top'),
      ...[heading(2, 'two'), heading(3, 'three'), heading(4, 'four'), paragraph(text('a'))],
      ...[list(false), list(true, 3), { type: 'thematicBreak' } as const],
      { type: 'blockquote', children: [paragraph(text('a'))] },
      { type: 'quotes', quotes: [{ text: 'a' }, { text: 'b' }, { text: 'c', note: 'invented' }] },
      { type: 'smallPrint', children: [paragraph(text('a'))] },
    )
    expect(outlineOf(section)).toEqual([
      'section.setting-text',
      ...['h2', 'h3', 'h4', 'h5', 'p', ['ul', ['li', 'p']], ['ol', ['li', 'p']], 'hr'],
      ...[
        ['blockquote', 'p'],
        ['div.pair', ['blockquote', 'p'], ['blockquote', 'p']],
        ['blockquote', 'p', 'p.note'],
        ['div.small-print', 'p'],
      ],
    ])
    expect(elementsNamed(section, 'h2', 'h3', 'h4', 'h5').map(({ attr }) => attr.id)).toEqual([
      ...['top', 'two', 'three', 'four'],
    ])
    expect(elementsNamed(section, 'ol')[0]?.attr.start).toBe('3')
  })

  test('that is a callout or is in the margin is a note to those who hear it', () => {
    const section = markedUp(
      { type: 'callout', title: 'Let op', children: [paragraph(text('a'))] },
      { type: 'margin', children: [paragraph(text('b'))] },
    )
    expect(outlineOf(section)).toEqual([
      'section.setting-text',
      ['div.callout', 'p.callout-title', 'p'],
      ['aside.margin', 'p'],
    ])
    expect(elementsNamed(section, 'div', 'aside').map(({ attr }) => attr.role)).toEqual(['note', 'note'])
  })

  test('that is a key figure is in one list with its neighbours', () => {
    const figure = (value: string): Block => ({
      type: 'keyFigure',
      figure: value,
      of: '20 van de 35',
      traceId: value,
      words: [text('werkt '), { type: 'strong', children: [text('samen')] }],
    })
    const section = markedUp(figure('57%'), figure('11'), paragraph(text('a')), figure('9'))
    const item = ['li', ['p.figure', 'strong', 'span.of'], ['p.words', 'strong']]
    expect(outlineOf(section)).toEqual([
      'section.setting-text',
      ...[['ul.key-figures', item, item], 'p', ['ul.key-figures', item]],
    ])
    expect(wordsOf(section)).toContain('57% 20 van de 35')
  })

  test('that is a table has a caption, headers of columns and rows, and bars for the eye alone', () => {
    const section = markedUp(frequencies)
    const [caption] = elementsNamed(section, 'caption')
    expect(caption && wordsOf(caption)).toBe('Tabel\u00a01. Thema’s n = 25')
    const headers = elementsNamed(section, 'th').map((th) => [th.attr.scope, wordsOf(th)])
    expect(headers).toEqual([
      ['col', 'Antwoord (wat\u00a0is\u00a0bedoeld)'],
      ['col', 'Aantal'],
      ['row', 'Integraal In samenhang.'],
    ])
    const [bar] = elementsNamed(section, 'svg')
    expect(bar?.attr['aria-hidden']).toBe('true')
    expect(elementsNamed(section, 'rect').map(({ attr }) => attr.width)).toEqual(['100', '48'])
    expect(wordsOf(section)).toContain('Let op.')
    expect(elementsNamed(section, 'div')[0]?.attr.id).toBe('table:vision')
  })

  test('that is a table breaks the bases of its columns where a range does', () => {
    const columns = ['Antwoord', 'Juni (n = 12)', 'Juli (n = 1.660 tot 1.717)']
    const section = markedUp({
      ...frequencies,
      columns: columns.map((label) => ({ label, align: 'right' })),
    })
    expect(
      elementsNamed(section, 'th')
        .slice(1, 3)
        .map((th) => wordsOf(th)),
    ).toEqual(['Juni (n\u00a0=\u00a012)', 'Juli (n\u00a0=\u00a01.660 tot\u00a01.717)'])
  })

  test('that is a Markdown table may lack cells, and a header that is empty is none', () => {
    const row = (...cells: string[]) => ({
      type: 'tableRow' as const,
      children: cells.map((value) => ({
        type: 'tableCell' as const,
        children: value === '' ? [] : [text(value)],
      })),
    })
    const section = markedUp({
      type: 'table',
      align: [null, 'right'],
      children: [row('', 'Aantal'), row('juni', '17'), row('juli')],
    })
    const cells = elementsNamed(section, 'th', 'td').map((cell) => [
      cell.name,
      cell.attr.class,
      wordsOf(cell),
    ])
    expect(cells).toEqual([
      ...[
        ['td', undefined, ''],
        ['th', 'number', 'Aantal'],
        ['th', undefined, 'juni'],
        ['td', 'number', '17'],
      ],
      ...[
        ['th', undefined, 'juli'],
        ['td', 'number', ''],
      ],
    ])
  })

  test('that is a chart is a named and described drawing with its data and source', () => {
    const section = markedUp({
      type: 'chart',
      name: 'social-teams',
      id: 'chart:teams',
      number: 2,
      traceId: '1',
      caption: [text('Drenthe voorop')],
      subtitle: 'gemeenten, n = 35',
      source: 'Bron: interviews.',
    })
    const [figure] = elementsNamed(section, 'figure')
    expect(figure?.attr.id).toBe('chart:teams')
    const [caption, drawing] = elementsNamed(section, 'figcaption', 'svg')
    expect(caption && wordsOf(caption)).toBe('Figuur\u00a02. Drenthe voorop gemeenten, n = 35')
    const names = drawing?.attr['aria-labelledby']?.split(' ')
    const named = elementsNamed(section, 'title', 'desc')
    expect(drawing?.attr.role).toBe('img')
    expect(named.map(({ attr }) => attr.id)).toEqual(names)
    expect(named.map((each) => wordsOf(each))).toEqual([
      'Figuur\u00a02',
      'Staafdiagram: Drenthe 92%, Groningen 39%, totaal 57%.',
    ])
    const [data] = elementsNamed(section, 'details')
    expect(data && wordsOf(data).replaceAll('\n', '')).toContain('provincieaandeelDrenthe92%')
    expect(wordsOf(section)).toContain('Bron: interviews.')
  })

  test('with text of a type without markup is a mistake in the program', () => {
    expect(() => markedUp({ type: 'paragraph', children: [{ type: 'html', value: '<b>' }] })).toThrow(
      'No markup for text of type html',
    )
  })
})

describe('a section', () => {
  test('in blocks has each heading with what follows it under a rule', () => {
    const blocks = [
      heading(1, 'top'),
      paragraph(text('a')),
      heading(2, 'b'),
      paragraph(text('c')),
      heading(2, 'd'),
    ]
    const page = makePage(makeDocument([{ setting: 'blocks', blocks }]))
    expect(page.replaceAll('\n', '')).toContain(
      '<section class="setting-blocks"><h2 id="top">top</h2><p>a</p><div class="ruled"><h3 id="b">b</h3><p>c</p></div><div class="ruled"><h3 id="d">d</h3></div></section>',
    )
  })

  test('in small type says so', () => {
    expect(makePage(makeDocument([{ setting: 'small' }]))).toContain('<section class="setting-small">')
  })
})
