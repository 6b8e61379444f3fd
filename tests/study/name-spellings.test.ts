import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldEntity } from '../../pipeline/study/names/fold-characters.ts'
import { OTHER_READINGS, PLAIN, readText, readWithPlaces } from '../../pipeline/study/names/read-text.ts'
import { guardOf } from '../support/names.ts'

const ZERO_WIDTH = '\u200b'
const SOFT = '\u00ad'
const NO_BREAK = '\u00a0'

/** Spellings of names in Dutch texts, each of which must be found. */
const DUTCH: Readonly<Record<string, readonly string[]>> = {
  Assen: [
    ...[
      'in Assen.',
      'ASSEN',
      'assen',
      'aSSen',
      '(Assen)',
      '"Assen"',
      'Assens',
      "Assen's",
      'Assen’s beleid',
      "Assen'",
    ],
    ...[
      'Assense gemeente',
      'de Assenaar',
      'Assenaren',
      'Assenaars',
      'gemeente-Assen',
      'Assen-Zuid',
      'Assen/Emmen',
    ],
    ...[
      `As${ZERO_WIDTH}sen`,
      `As${SOFT}sen`,
      'As\u2060sen',
      '\u202eAssen\u202c',
      'A\u200ds\u200cs\u200een',
      '\u2068Assen\u2069',
    ],
    ...[
      'Ass&#101;n',
      'Ass&#x65;n',
      'As&shy;sen',
      'As&ZeroWidthSpace;sen',
      '&#65;ssen',
      'As**sen**',
      '*Assen*',
      '_Assen_',
    ],
    ...[
      'As-\nsen',
      'As\u00ad\nsen',
      'As‐\r\n  sen',
      'Ａｓｓｅｎ',
      '𝐀𝐬𝐬𝐞𝐧',
      'GemeenteAssen',
      'AssenZuid',
      '#Assen',
      '@assen',
    ],
    ...[
      'www.assen.nl',
      'info@assen.nl',
      'https://x.nl/assen/wmo',
      '%41ssen',
      'Assen¹',
      'Assen2',
      'gemeente_assen',
      'A\u0301ssen',
    ],
    ...[
      'a\nAssen\nb',
      '|Assen|',
      '[Assen](x)',
      '`Assen`',
      '{{words "Assen"}}',
      'Assen&nbsp;',
      '\tAssen',
      'ÁSSEN',
    ],
  ],
  'De Wolden': [
    ...[
      'in de Wolden',
      'De Wolden',
      'DE WOLDEN',
      'de wolden',
      `De${NO_BREAK}Wolden`,
      'De\u202fWolden',
      'De\nWolden',
    ],
    ...[
      'De  Wolden',
      'de-Wolden',
      'DeWolden',
      'dewolden.nl',
      'De&nbsp;Wolden',
      'De%20Wolden',
      'De Woldens',
      "De Wolden's",
    ],
    ...[
      'De\n    Wolden',
      '**De** Wolden',
      'De *Wolden*',
      'De\u2003Wolden',
      'de_wolden',
      'De\r\n> Wolden',
      'De &shy;Wolden',
    ],
  ],
  'Borger-Odoorn': [
    ...[
      'Borger-Odoorn',
      'Borger Odoorn',
      'BorgerOdoorn',
      'Borgerodoorn',
      'Borger–Odoorn',
      'Borger—Odoorn',
      'Borger‑Odoorn',
    ],
    ...[
      'Borger‐Odoorn',
      'Borger − Odoorn'.replace('−', '-'),
      'Borger - Odoorn',
      'Borger-\nOdoorn',
      'BORGER-ODOORN',
      'Borger&ndash;Odoorn',
    ],
    ...[
      'Borger-Odoornse',
      'Borger-Odoorner',
      `Borger${SOFT}-Odoorn`,
      'Borger－Odoorn',
      'Borger & Odoorn',
      'Borger+Odoorn',
    ],
  ],
  'Aa en Hunze': [
    ...[
      'Aa en Hunze',
      'AA EN HUNZE',
      'Aa & Hunze',
      'Aa &amp; Hunze',
      'Aa-en-Hunze',
      'AaenHunze',
      'aaenhunze.nl',
      'Aa-Hunze',
    ],
    ...['Aa en\nHunze', 'Aa en Hunzes', 'Aa en Hunzer', 'Aa\u00a0en\u00a0Hunze'],
  ],
  'Súdwest-Fryslân': [
    ...[
      'Súdwest-Fryslân',
      'Sudwest-Fryslan',
      'Su\u0301dwest-Frysla\u0302n',
      'SÚDWEST-FRYSLÂN',
      'Sudwest Fryslân',
    ],
    ...[
      'S&uacute;dwest-Frysl&acirc;n',
      'Súdwest–Fryslân',
      'Südwest-Fryslan',
      'S%C3%BAdwest-Frysl%C3%A2n',
      'SúdwestFryslân',
    ],
  ],
  "'s-Hertogenbosch": [
    ...[
      "'s-Hertogenbosch",
      '’s-Hertogenbosch',
      '‘s-Hertogenbosch',
      's-Hertogenbosch',
      "'s Hertogenbosch",
      '’s‑Hertogenbosch',
    ],
    ...[
      '&apos;s-Hertogenbosch',
      '&rsquo;s-Hertogenbosch',
      '`s-Hertogenbosch',
      'ʼs-Hertogenbosch',
      "'S-HERTOGENBOSCH",
      'sHertogenbosch',
    ],
  ],
  Hoogeveen: [
    'Hoogeveense',
    'Hoogeveens',
    'Hoogevener',
    'Hoogeveners',
    'Hoogeveenster',
    'hoog&shy;eveen',
    'HOOGEVEEN',
  ],
  Veendam: ['Veendammer', 'Veendammers', 'Veendamse', 'Veendams', 'Veen-\ndam', 'VEENDAM'],
  Groningen: [
    'Groningse',
    'Groninger',
    'Groningers',
    'Gronings',
    'Groningens',
    'groningen',
    'Provincie Groningen',
  ],
  Vlagtwedde: ['Vlagtwedder', 'Vlagtwedders', 'Vlagtwedde’s', 'Vlagtweddes', 'Vlagt&shy;wedde'],
}

/** The same in English texts. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  Oakham: [
    ...[
      'Oakham',
      "Oakham's",
      'Oakham’s',
      'Oakhams',
      "the Oakhams'",
      'Oakhamite',
      'Oakhamers',
      'OAKHAM',
      'oakham.example',
    ],
    ...[
      'Oakham-on-Sea',
      'pre-Oakham',
      'Oak\u00adham',
      'Oak-\nham',
      '‘Oakham’',
      'Oakham²',
      'TheOakham',
      'O&#97;kham',
    ],
  ],
  'St. Anne’s': [
    'St. Anne’s',
    "St Anne's",
    'St Annes',
    "ST. ANNE'S",
    'St.Anne’s',
    'st-annes',
    'St.\nAnne’s',
    'St&nbsp;Anne&rsquo;s',
  ],
  'Tyne and Wear': [
    'Tyne & Wear',
    'Tyne and Wear',
    'TYNE AND WEAR',
    'Tyne-and-Wear',
    'Tyne\u00a0&amp;\u00a0Wear',
    'tyneandwear',
  ],
  Bjørnstad: ['Bjornstad', 'BJØRNSTAD', 'Bj&oslash;rnstad', 'Bjørnstads', 'Bjørnstadian'],
  Straße: ['Strasse', 'STRASSE', 'Stra&szlig;e', 'Straße’s'],
  'San Fiﬃno': ['San Fiffino', 'San Fiﬃno', 'SAN FIFFINO', 'San-Fiffino'],
}

/** Texts with no name in them, though they look like it. */
const DUTCH_OTHERS = [
  ...[
    'Passend',
    'wassen',
    'klassen',
    'Assendelft',
    'asse',
    'as',
    'Ass',
    'Assenburg',
    'Cassen',
    'gemeenteassen',
  ],
  ...[
    'as sen',
    'As, sen',
    'de oude Wolden',
    'de. Nee. Wolden?',
    'Wolden',
    'woldende',
    'de wolken',
    'de Wold',
    'De, Wolden',
  ],
  ...[
    'De (Wolden)',
    'ode woldens',
    'de; Wolden',
    'Borger',
    'Odoorn',
    'Borger, Odoorn',
    'Borger of Odoorn',
    'borgerlijk',
  ],
  ...[
    'Aa',
    'Hunze',
    'Aa en de Hunze',
    'a en hunze',
    'aa, en Hunze',
    'Súdwest',
    'Fryslân',
    'zuidwest-Friesland',
    'Sudwesthoek',
  ],
  ...[
    'Hertogenbosch',
    'hertog',
    '’s avonds',
    'Hoogeveld',
    'hoge venen',
    'hoogeveense­weg'.replace('\u00ad', 'x'),
    'hoogste',
  ],
  ...[
    'Veendijk',
    'veen, dam',
    'veendammetje',
    'groningenaarster',
    'Gron',
    'Groenlo',
    'grondig',
    'Vlagt',
    'vlagwedde',
    'wedde',
  ],
  ...[
    '100%25',
    'a%zzassem',
    'kassen',
    'tassen-',
    'jassen',
    'massen',
    'rassen',
    'Assemblee',
    'assens'.slice(0, 4),
  ],
]
const ENGLISH_OTHERS = [
  ...['Oakhamshire', 'Oak', 'ham', 'oak ham', 'Oak, ham', 'Oakhem', 'Soakham', 'Oakhamptonian', 'Oakfield'],
  ...[
    'St Ann',
    'Annes',
    'St. Bees',
    'first Annes',
    'stannary',
    'Tyne',
    'Wear',
    'Tyne or Wear',
    'tyne, and wear',
    'underwear',
  ],
  ...['Bjorn', 'Bornstad', 'Strass', 'strassed', 'San', 'Fino', 'San, Fiffino', 'Sanfino'],
]

function cases(table: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(table).flatMap(([name, texts]) => texts.map((text) => [name, text] as const))
}

describe.each([
  ['nl', DUTCH, DUTCH_OTHERS],
  ['en', ENGLISH, ENGLISH_OTHERS],
] as const)('names in a study in %s', (language, table, others) => {
  const names = Object.keys(table)
  const guard = guardOf(names, language)

  test.each(cases(table))('%s is found in %j', (name, text) => {
    expect(guard.find(text).map((found) => found.name.name)).toContain(name)
    expect(guard.find(`Veel (${text}), zoals gezegd`).map((found) => found.name.name)).toContain(name)
  })

  test.each(others)('none is found in %j', (text) => {
    expect(guard.find(text)).toEqual([])
  })
})

test('there are enough spellings, and enough texts without a name', () => {
  expect(cases(DUTCH).length + cases(ENGLISH).length).toBeGreaterThanOrEqual(113)
  expect(DUTCH_OTHERS.length + ENGLISH_OTHERS.length).toBeGreaterThanOrEqual(60)
})

test('a stretch of text is read as the whole is', () => {
  const sign = fc.constantFrom(
    ...['A', 'é', 'e\u0301', 'ß', '&', '&eacute;', '%41', '%ff', '²', SOFT, 'Ａ', 'İ', 'ς', '𝐀', '\n', ' '],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(sign, fc.string({ unit: 'binary' }))), (signs) => {
      const text = signs.join('')
      const { text: read, places } = readWithPlaces(text, PLAIN)
      expect(read).toBe(readText(text, PLAIN))
      expect(places).toHaveLength(read.length)
    }),
  )
})

test('a thousand names are looked for in a long text within a moment', () => {
  const letters = 'bcdfghjklm'
  const name = (number: number) => [...`${number}`].map((digit) => `${letters[Number(digit)]}o`).join('')
  const guard = guardOf(
    Array.from({ length: 1000 }, (_, number) => `De X${name(number)}dam`),
    'nl',
  )
  const text = 'De meeste gemeenten in de provincie melden dat zij de zorg anders hebben geregeld. '.repeat(
    6000,
  )
  const times = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage()
    expect(guard.find(text)).toEqual([])
    return process.cpuUsage(start).user / 1000
  })
  // Of the processor, and the best of seven: other work on the machine only adds to it.
  expect(Math.min(...times)).toBeLessThan(50)
})

test('a code that is no letter is read as a space, also one named like what every object has', () => {
  expect(['&constructor;', '&toString;', '&nosuch;'].map((code) => foldEntity(code))).toEqual([' ', ' ', ' '])
})

test('a long row of marks is read once', () => {
  const text = `${'~'.repeat(90_000)} As**sen`
  const lengths = OTHER_READINGS.map((reading) => readText(text, reading).length)
  expect(lengths).toEqual([90_006, 90_008, 90_008])
})
