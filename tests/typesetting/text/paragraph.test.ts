import { describe, expect, test } from 'vitest'
import { StructureElement } from '../../../pipeline/typesetting/structure.ts'
import { bold, dejaVu, linesOf, look, PLAIN, sans, set, textOf } from './make-paragraph.ts'

const BOLD = look({ face: bold })
const SENTENCE =
  'De gemeentelijke wijkverpleegkundige en de cliëntondersteuner bespreken de onderzoeksresultaten.'

describe('a narrow column', () => {
  test('breaks words with a hyphen, at breaks only', () => {
    const lines = set([SENTENCE]).lines(80)
    expect(lines.map((line) => textOf(line).trimEnd())).toEqual([
      'De gemeentelijke',
      'wijkverpleegkun-',
      'dige en de cliënt-',
      'ondersteuner',
      'bespreken de on-',
      'derzoeksresulta-',
      'ten.',
    ])
    expect(lines.map(({ endsInHyphen }) => endsInHyphen)).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ])
    expect(lines.map(({ isLast }) => isLast)).toEqual([false, false, false, false, false, false, true])
  })

  test('breaks no words where they are not hyphenated', () => {
    const heading = set(['De onderzoeksresultaten'], { isHyphenated: false })
    expect(linesOf(heading, 80)).toEqual(['De', 'onderzoeksresulta', 'ten'])
    expect(heading.lines(80).map(({ endsInHyphen }) => endsInHyphen)).toEqual([false, false, false])
  })

  test('has no more than two hyphens below one another where words fit a line', () => {
    const hyphens = set(['gemeentelijke '.repeat(12).trim()])
      .lines(90)
      .map(({ endsInHyphen }) => (endsInHyphen ? '-' : ' '))
    expect(hyphens.join('')).toBe('-- -- -- ')
  })

  test('takes a word to the next line whole where little white is left behind', () => {
    const lines = linesOf(set(['een twee drie gemeenteraad en nog wat']), 66)
    expect(lines).toEqual(['een twee drie', 'gemeenteraad', 'en nog wat'])
  })

  test('does not end in the end of a word', () => {
    const lines = linesOf(set(['Samenwerking met alle huisartsen']), 120)
    expect(lines).toEqual(['Samenwerking met alle', 'huisartsen'])
  })

  test('breaks a word as often as needed, and keeps the whole word with each part', () => {
    const [one, ...others] = set(['gemeenteraadsverkiezingsuitslagen']).lines(40)
    const wholes = [one, ...others].map((line) => line?.runs[0]?.brokenWord)
    expect(others.map(textOf)).toEqual(['teraads-', 'verkie-', 'zingsuit-', 'slagen'])
    expect(wholes[0]).toEqual({ text: 'gemeenteraadsverkiezingsuitslagen' })
    expect(new Set(wholes).size).toBe(1)
  })

  test('leaves the space after a broken word out of it', () => {
    const [, second] = set(['gemeenteraad en']).lines(40)
    expect(second?.runs.map(({ text, brokenWord }) => [text, brokenWord?.text])).toEqual([
      ['teraad', 'gemeenteraad'],
      [' en', undefined],
    ])
  })

  test('breaks a piece that has no break points between its letters, and loses none', () => {
    const lines = linesOf(set([`(${'W'.repeat(20)}) en de rest`]), 60)
    expect(lines).toEqual(['(WWWWWWW', 'WWWWWWW', 'WWWWWW)', 'en de rest'])
  })

  test('keeps letters and their accents together, also where there is no room', () => {
    const lines = linesOf(set(['q\u0301q\u0301q\u0301']), 1)
    expect(lines).toEqual(['q\u0301', 'q\u0301', 'q\u0301'])
  })

  test('holds an address whose letters are wide beside its slashes', () => {
    // Eight parts are 213.8 points wide one by one, and 215.8 as they are drawn.
    const address = { text: `https://${'i1x0i/'.repeat(9)}`, look: look({ features: ['tnum'] }) }
    const [first, second] = set([address]).lines(214)
    expect(first === undefined ? '' : textOf(first)).toBe(`https://${'i1x0i/'.repeat(7)}`)
    expect(first?.width).toBeLessThanOrEqual(214)
    expect(second === undefined ? '' : textOf(second)).toBe('i1x0i/i1x0i/')
  })

  test('knows a word whatever looks its letters have', () => {
    const word = set(['Gemeente', { text: 'raadsverkiezingen', look: BOLD }, ' komen'])
    expect(linesOf(word, 60)).toEqual(['Gemeen-', 'teraadsver-', 'kiezingen', 'komen'])
  })

  test('leaves a raised number at the end of its word, of which it is no letter', () => {
    const raised = { text: '1', look: look({ size: 5.8, isRaised: true }) }
    const lines = linesOf(set(['de wijkverpleegkundige', raised, ' is er']), 60)
    expect(lines).toEqual(['de wijkver-', 'pleegkundige1', 'is er'])
  })

  test('goes by the language of a piece', () => {
    const english = { text: 'municipality', look: look({ language: 'en' }) }
    expect(linesOf(set([english]), 30)).toEqual(['muni-', 'cipal-', 'ity'])
    expect(linesOf(set([english], { language: 'fr-FR' }), 30)).toEqual(['muni-', 'cipal-', 'ity'])
    expect(linesOf(set(['municipality'], { language: 'fr-FR' }), 30)).toEqual(['munici', 'pality'])
  })
})

describe('hard hyphens, no-break spaces and line breaks', () => {
  test('break after a hyphen without another, and not at a no-break space', () => {
    const lines = linesOf(set(['met een POH-jeugd in art.\u00A012 van 2024-2025']), 66)
    expect(lines).toEqual(['met een POH-', 'jeugd in art.\u00A012', 'van 2024-2025'])
  })

  test('keep one letter and what follows it together', () => {
    const lines = linesOf(set(['stuur ons een e-mail van u']), 75)
    expect(lines).toEqual(['stuur ons een', 'e-mail van u'])
  })

  test('end a line where one is wanted', () => {
    expect(linesOf(set(['een', ' \n', 'twee drie', ' \n', ' \n']), 240)).toEqual(['een', 'twee drie', ''])
  })
})

describe('the lines of a paragraph', () => {
  test('are none where there are no pieces, and an empty one where they are empty', () => {
    expect(set([]).lines(100)).toEqual([])
    expect(set(['']).lines(100)).toMatchObject([{ width: 0, isLast: true, runs: [{ text: '', width: 0 }] }])
  })

  test('come to an end where there is no room at all', () => {
    expect(linesOf(set(['ja', '', 'nee', '']), -1)).toEqual(['j', 'a', '', 'n', 'e', 'e', ''])
    expect(linesOf(set(['']), -1)).toEqual([''])
  })

  test('are broken once a width', () => {
    const paragraph = set([SENTENCE])
    expect(paragraph.lines(80)).toBe(paragraph.lines(80))
    expect(paragraph.lines(81)).not.toBe(paragraph.lines(80))
  })

  test('are as wide as their letters, without the white space at their sides', () => {
    // Widths as the font has them, in thousandths of 10 points.
    const [line] = set([' Tal A V  ']).lines(100)
    expect(line?.width).toBeCloseTo((463 + 504 + 255 + 200 + 543 + 200 + 515) / 100)
    expect(line?.runs[0]?.x).toBeCloseTo(-2)
    expect(line?.runs[0]?.trailingCut).toBeCloseTo(4)
  })

  test('leave out the white after their last letter', () => {
    const spaced = look({ letterSpacing: 0.5 })
    const [line] = set([{ text: 'Tal ', look: spaced }]).lines(100)
    expect(line?.width).toBeCloseTo((463 + 504 + 255) / 100 + 1)
    const whole = set([{ text: 'Tal Tal', look: spaced }])
    expect(whole.maxWidth).toBeCloseTo((2 * (463 + 504 + 255) + 200) / 100 + 3.5)
    expect(linesOf(whole, whole.maxWidth - 0.5)).toEqual(['Tal Tal'])
    expect(linesOf(whole, whole.maxWidth - 0.51)).toEqual(['Tal', 'Tal'])
  })

  test('have a run for each look, with its trace ids', () => {
    const [line] = set([
      { text: 'een ', look: PLAIN, traced: ['a'] },
      { text: 'twee ', look: PLAIN, traced: ['b', 'a'] },
      { text: 'drie', look: BOLD },
      { text: ' vier', look: PLAIN },
    ]).lines(240)
    expect(line?.runs.map(({ text, face, traced: marks }) => [text, face, marks])).toEqual([
      ['een twee ', sans, ['a', 'b']],
      ['drie', bold, []],
      [' vier', sans, []],
    ])
    const [one, two, three] = line?.runs ?? []
    expect(two?.x).toBeCloseTo(one?.width ?? 0)
    expect(three?.x).toBeCloseTo((two?.x ?? 0) + (two?.width ?? 0))
  })

  test('fit the letters of one run to each other', () => {
    // The pieces of one look are drawn as one, in which A and V are kerned.
    const [line] = set(['A', 'V']).lines(100)
    expect(line?.width).toBeCloseTo((529 + 515) / 100)
    const [apart] = set(['A', { text: 'V', look: look({ colour: '#888888' }) }]).lines(100)
    expect(apart?.width).toBeCloseTo((543 + 515) / 100)
  })

  test('list the notes whose marks are in them, each once', () => {
    const note = (id: string, text = '1') => ({ text, look: look({ isRaised: true }), note: id })
    const lines = set(['een', note('a'), ' twee', note('b'), ' \n', 'drie', note('c', '☃1')]).lines(240)
    expect(lines.map(({ notes }) => notes)).toEqual([['a', 'b'], ['c']])
  })

  test('draw in the fallback what the face lacks', () => {
    const [line] = set(['blij ☃ en']).lines(240)
    expect(line?.runs.map(({ text, face }) => [text, face])).toEqual([
      ['blij ', sans],
      ['☃', dejaVu],
      [' en', sans],
    ])
  })

  test('give a leader the room that is left', () => {
    const leader = { text: '\u00A0'.repeat(4), look: look({ isLeader: true }) }
    const [line] = set(['Tal', leader, '12']).lines(200)
    const [title, dots, number] = line?.runs ?? []
    expect(dots?.x).toBeCloseTo(title?.width ?? 0)
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo(200)
    expect(line?.width).toBeCloseTo(200)
  })

  test('are one where it is never broken', () => {
    const head = set([SENTENCE], { isOneLine: true })
    expect(linesOf(head, 20)).toEqual([SENTENCE])
    expect(head.minWidth).toBe(head.maxWidth)
    expect(head.lines(20)[0]?.width).toBeCloseTo(head.maxWidth)
  })
})

describe('the least and the greatest width', () => {
  test('are those of the widest word and of all in one line', () => {
    const paragraph = set(['A Tal \nV'])
    expect(paragraph.minWidth).toBeCloseTo((463 + 504 + 255) / 100)
    expect(paragraph.maxWidth).toBeCloseTo((543 + 200 + 463 + 504 + 255) / 100)
  })

  test('take a word in two looks for one', () => {
    const word = set(['Gemeente', { text: 'raad', look: BOLD }, ' is'])
    const [line] = set(['Gemeente', { text: 'raad', look: BOLD }]).lines(240)
    expect(word.minWidth).toBeCloseTo(line?.width ?? 0)
  })
})

describe('what reads from right to left', () => {
  const placed = (text: string, width = 240) =>
    set([text])
      .lines(width)
      .map(({ runs }) => runs.toSorted((one, other) => one.x - other.x).map(({ text }) => text))

  test('has its words in that order, among those of the paragraph', () => {
    const hebrew = look({ element: StructureElement.document() })
    const [line] = set(['Zo ', { text: 'שלום ', look: PLAIN }, { text: 'עולם', look: hebrew }, ' is.']).lines(
      240,
    )
    expect(line?.runs.map(({ text }) => text)).toEqual(['Zo ', 'שלום ', 'עולם', ' is.'])
    const [zo, shalom, olam, is] = line?.runs ?? []
    expect(zo?.x).toBe(0)
    expect(olam?.x).toBeCloseTo(zo?.width ?? 0)
    expect(shalom?.x).toBeCloseTo((olam?.x ?? 0) + (olam?.width ?? 0))
    expect(is?.x).toBeCloseTo((shalom?.x ?? 0) + (shalom?.width ?? 0))
  })

  test('keeps its numbers readable, and its brackets around them', () => {
    expect(placed('In בשנת 2017 ערים.')).toEqual([['In ', 'ערים', ' ', '2017', 'בשנת ', '.']])
    expect(placed('ערים (12) גדולות')).toEqual([['גדולות', ') ', '12', '(', 'ערים ']])
  })

  test('leaves the space at the end of a line at its right', () => {
    const [first] = set(['שלום עולם']).lines(30)
    const [word, space] = first?.runs ?? []
    expect([word?.text, space?.text]).toEqual(['שלום', ' '])
    expect(word?.x).toBe(0)
    expect(space?.x).toBeCloseTo(word?.width ?? 0)
    expect(first?.width).toBeCloseTo(word?.width ?? 0)
  })

  test('is not spaced', () => {
    const widths = [0, 0.5].map((letterSpacing) => {
      const [line] = set([{ text: 'السلام', look: look({ letterSpacing }) }]).lines(240)
      return line?.width ?? 0
    })
    expect(widths[0]).toBeGreaterThan(10)
    expect(widths[1]).toBeCloseTo(widths[0] ?? 0)
  })
})

describe('a balanced text', () => {
  const TEXT = 'Een tamelijk lange titel van een rapport over gemeenten en hun sociale teams'
  const unevenness = (lines: readonly { readonly width: number }[]) => {
    const widths = lines.map(({ width }) => width)
    return Math.max(...widths) - Math.min(...widths)
  }

  test('has as many lines as it would have otherwise, of about the same length', () => {
    const loose = set([TEXT]).lines(240)
    const balanced = set([TEXT], { isBalanced: true }).lines(240)
    expect(loose.length).toBeGreaterThan(1)
    expect(balanced).toHaveLength(loose.length)
    expect(unevenness(balanced)).toBeLessThan(unevenness(loose) / 2)
    expect(balanced.map(textOf).join('')).toBe(TEXT)
  })

  test('cuts no word that would not be cut otherwise', () => {
    for (const width of [240, 200, 160, 120, 80]) {
      const lines = linesOf(set(['Vervolgonderzoek sociaal domein'], { isBalanced: true }), width)
      expect(lines.flatMap((line) => line.split(' '))).toEqual(['Vervolgonderzoek', 'sociaal', 'domein'])
    }
  })
})
