import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chart } from '../../pipeline/charts/chart.ts'
import type { Block, Section } from '../../pipeline/prose/document.ts'
import { elementsNamed, elementsWhere, readPage, wordsOf } from '../support/read-page.ts'
import { sampleChart, sampleReport } from '../support/sample-report.ts'
import { heading, makeDocument, makePage, markedUp, paragraph, text, theme } from './make-page.ts'

const words = (html: string, ...names: readonly string[]) =>
  elementsNamed(readPage(html), ...names).map((each) => wordsOf(each))

describe('a page', () => {
  test('is the same to the byte for the same document', () => {
    expect(makePage(sampleReport())).toBe(makePage(sampleReport()))
  })

  test('has a cover, contents, the text and a back page as its landmarks', () => {
    const document = { ...sampleReport(), colophon: [{ label: 'Uitgave', text: 'juli 2017', traceId: 'c' }] }
    const page = readPage(makePage(document))
    const [body] = elementsNamed(page, 'body')
    expect(body?.children.flatMap((child) => ('name' in child ? child.name : []))).toEqual([
      ...['a', 'header', 'nav', 'main', 'footer'],
    ])
    expect(page.attr.lang).toBe('nl-NL')
    expect(words(makePage(document), 'h1')).toEqual([document.title])
    expect(words(makePage(document), 'dt', 'dd')).toEqual(['Uitgave', 'juli 2017'])
    expect(elementsNamed(page, 'time').map((each) => [each.attr.datetime, wordsOf(each)])).toEqual([
      ['2017-07-14', 'juli 2017'],
    ])
  })

  test('draws the figure of the cover there, named by its title', () => {
    const document = { ...sampleReport(), cover: { name: 'social-teams', traceId: 'c' } }
    const [header] = elementsNamed(readPage(makePage(document)), 'header')
    expect(header && elementsNamed(header, 'title').map((each) => wordsOf(each))).toEqual([
      'Sociale teams per provincie',
    ])
  })

  test('lists contents to the depth that is asked for, with the pages of the PDF', () => {
    const blocks: Section['blocks'] = [
      ...[heading(1, 'summary'), { type: 'contents', depth: 2 } as const, heading(2, 'deeper')],
      heading(3, 'deepest'),
    ]
    const [nav] = elementsNamed(readPage(makePage(makeDocument([{ blocks }]))), 'nav')
    const links = nav && elementsNamed(nav, 'a').map((link) => [link.attr.href, wordsOf(link)])
    expect(links).toEqual([
      ['#summary', 'summary pagina 3'],
      ['#deeper', 'deeper pagina 5'],
    ])
    expect(nav && wordsOf(nav)).toContain('De paginanummers zijn die van de pdf.')
  })

  test('speaks of the pages of the PDF, and leads to what is there', () => {
    const section = markedUp(
      paragraph(
        { type: 'crossReference', target: 'summary', form: 'page', value: '' },
        { type: 'crossReference', target: 'conclusion', form: 'pages', value: 'Pagina' },
        { type: 'crossReference', target: 'research', form: 'pages', value: '' },
        { type: 'crossReference', target: 'table', form: 'text', value: 'tabel 1' },
      ),
    )
    expect(elementsNamed(section, 'a').map((link) => [link.attr.href, wordsOf(link)])).toEqual([
      ['#summary', 'pagina\u00a03'],
      ['#conclusion', 'Pagina\u00a08 en 9'],
      ['#research', 'pagina\u00a04 tot en met 7'],
      ['#table', 'tabel 1'],
    ])
  })

  test('without contents says at its end whose pages it means, if it does', () => {
    const page = (form: 'page' | 'text') =>
      makePage(
        makeDocument([
          { blocks: [paragraph({ type: 'crossReference', target: 'summary', form, value: 'tabel' })] },
        ]),
      )
    expect(words(page('page'), 'footer').join('')).toContain('De paginanummers zijn die van de pdf.')
    expect(words(page('text'), 'footer')).toEqual([])
  })

  test('with contents says it below those, and at its end on paper, which has no contents', () => {
    const reference = { type: 'crossReference', target: 'summary', form: 'page', value: '' } as const
    const blocks: Block[] = [{ type: 'contents', depth: 1 }, heading(1, 'summary'), paragraph(reference)]
    const notes = elementsNamed(readPage(makePage(makeDocument([{ blocks }]))), 'p').filter(
      (each) => wordsOf(each) === 'De paginanummers zijn die van de pdf.',
    )
    expect(notes.map(({ attr }) => attr.class)).toEqual(['note', 'note on-paper'])
  })

  test('leads from a note to each place that refers to it, and back', () => {
    const reference = { type: 'footnoteReference', identifier: 'note:a' } as const
    const section = {
      blocks: [paragraph(text('a'), reference), paragraph(text('b'), { ...reference })],
      footnotes: [{ number: 4, id: 'note:a', blocks: [paragraph(text('Zie daar.'))] }],
    }
    const page = readPage(makePage(makeDocument([section])))
    const marks = elementsNamed(page, 'sup').flatMap((sup) => elementsNamed(sup, 'a'))
    expect(marks.map(({ attr }) => attr.href)).toEqual(['#footnote-4', '#footnote-4'])
    expect(marks.map((mark) => wordsOf(mark))).toEqual(['voetnoot 4', 'voetnoot 4'])
    const [list] = elementsWhere(page, ({ attr }) => attr.class === 'notes')
    expect(list?.attr.start).toBe('4')
    const back = list && elementsNamed(list, 'a').map(({ attr }) => attr.href?.slice(1))
    expect(back).toEqual(marks.map(({ attr }) => attr.id))
    expect(new Set(back).size).toBe(2)
  })

  test('says which words are in another language', () => {
    const section = markedUp(
      paragraph({ type: 'foreignWords', language: 'en', value: 'early warning' }, text(' dus')),
    )
    expect(elementsNamed(section, 'span').map((span) => [span.attr.lang, wordsOf(span)])).toEqual([
      ['en', 'early warning'],
    ])
  })

  test('lets only its own style sheet in', () => {
    const html = makePage(sampleReport())
    const style = words(html, 'style')[0] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = elementsNamed(readPage(html), 'meta').find(
      ({ attr }) => attr['http-equiv'] === 'Content-Security-Policy',
    )
    expect(policy?.attr.content).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`,
    )
  })

  test('takes whatever a text holds for text, wherever it is', () => {
    const nasty = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=y>',
      '</style><b>',
      '&amp;',
      "' onload='",
    )
    fc.assert(
      fc.property(nasty, (value) => {
        const sample = sampleReport()
        const section = { ...sample.sections[0], blocks: [paragraph(text(value))] } as Section
        const document = { ...sample, title: value, subtitle: value, publisher: value, sections: [section] }
        const page = readPage(makePage(document))
        expect(elementsNamed(page, 'script', 'img', 'b')).toEqual([])
        expect(elementsWhere(page, ({ attr }) => Object.keys(attr).some((name) => /^on/.test(name)))).toEqual(
          [],
        )
        expect(elementsNamed(page, 'h1', 'p').filter((each) => wordsOf(each) === value)).toHaveLength(3)
      }),
    )
  })

  test('does not link to what could run', () => {
    const link = { type: 'link' as const, url: 'javascript:alert(1)', children: [text('a')] }
    expect(() => markedUp(paragraph(link))).toThrow('A report does not link to javascript:alert(1)')
  })
})

describe('a drawing in a page', () => {
  const drawingOf = (svg: string) => {
    const chart: Chart = { ...sampleChart(), svg: `<svg viewBox="0 0 1 1">${svg}</svg>` }
    return makePage({ ...sampleReport(), cover: { name: 'social-teams', traceId: 'c' } }, { charts: [chart] })
  }

  test('keeps shapes and colours, and drops what is for other readers', () => {
    const html = drawingOf(
      '<g role="img" onclick="x" style="y"><path d="M0,0" fill="#0B5563" aria-label="z"/></g>',
    )
    expect(html).toContain('<g><path d="M0,0" fill="#0B5563"></path></g>')
  })

  test('has ids of its own', () => {
    const html = drawingOf('<defs><clipPath id="clip0"><rect/></clipPath></defs><g clip-path="url(#clip0)"/>')
    expect(html).toContain('<clipPath id="cover.clip0">')
    expect(html).toContain('<g clip-path="url(#cover.clip0)">')
    expect(html).toContain('<g clip-path="url(#chart-teams.clip0)">')
  })

  test('cannot hold what fetches or runs', () => {
    expect(() => drawingOf('<image href="https://example.org/a.png"/>')).toThrow('cannot hold <image>')
    expect(() => drawingOf('<script>alert(1)</script>')).toThrow('cannot hold <script>')
  })

  test('takes the colours of the page, so that it suits a dark screen', () => {
    const style = words(makePage(sampleReport()), 'style')[0] ?? ''
    expect(style).toContain('[fill="#0B5563" i] { fill: var(--lead) }')
    expect(style).toContain(`--lead: ${theme.dark.colours.lead}`)
  })
})
