import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltEdition, buildInMemory, projectFolders } from '../../support/build-memory.ts'
import { type PdfText, readPdf } from '../../support/read-pdf.ts'

/** The two reports as their reader holds them. */
interface Edition {
  readonly built: BuiltEdition
  readonly pdf: PdfText
  readonly text: string
}

const editions = new Map<string, Edition>()

beforeAll(async () => {
  for (const [name, built] of await buildInMemory(projectFolders, { study: 'sociaal-domein' })) {
    const pdf = await readPdf(built.pdf)
    editions.set(name, { built, pdf, text: pdf.pages.join(' ').replaceAll('\u00a0', ' ') })
  }
})

function edition(name: string): Edition {
  const found = editions.get(`sociaal-domein/${name}`)
  if (found === undefined) throw new Error(`no edition ${name}`)
  return found
}

/** The page, from 1, on which a chapter opens according to the bookmarks. */
function openingPage({ pdf }: Edition, title: string): number | undefined {
  return pdf.outline.find((bookmark) => bookmark.title === title)?.page
}

describe('the follow-up of June 2017', () => {
  test.each([
    ['8 tot en met 29 juni 2017'],
    ['zeventien geïnterviewden'],
    ['25 van de 35 gemeenten, een respons van 71 procent'],
    ['elf van de twaalf gemeenten (92%)'],
    ['9 van de 23 gemeenten zo (39%)'],
    ['bijna 2 op de 5 (39%)'],
    ['20 van de 35 gemeenten, ofwel 57 procent'],
    ['ten opzichte van januari 2015 (51%)'],
    ['hadden 18 van de 35 gemeenten'],
    ['tien gemeenten bij'],
    ['Iets meer dan de helft van de gemeenten redt het'],
    ['twee gemeenten komen nu al geld tekort'],
    ['Twee gemeenten hielden de financiën liever voor zich'],
    ['Drie gemeenten maken geen onderscheid meer'],
    ['Twee gemeenten zien juist meer in generalisten'],
    ['Twee gemeenten noemen de samenwerking slecht'],
    ['Van de gemeenten ziet 64 procent ruimte'],
    ['Bijna alle gemeenten vinden dat er genoeg kennis'],
    ['Twee gemeenten zien ruimte voor verbetering'],
    ['Drie gemeenten willen een stap verder'],
    ['Vier gemeenten durven verder te gaan'],
    ['In oktober 2015 is deze vraag niet gesteld'],
    ['ten opzichte van januari 2015 (51%); in oktober 2015 is dit niet gevraagd'],
    ['Een grote meerderheid van de gemeenten geeft'],
    ['Een grote meerderheid 80% minder dan 90%'],
    ['Ruim een kwart van de gemeenten spreekt van een grote stap'],
    ['Ruim een kwart meer dan 25% minder dan 7/24 (29,2%)'],
  ])('says: %s', (words) => {
    expect(edition('2017-06').text).toContain(words)
  })

  test.each([
    ['Integraal werken', 12],
    ['Het coördineren van het zorgproces', 9],
    ['De inwoner centraal stellen', 9],
    ['Het activeren van netwerken en eigen kracht', 5],
    ['Vroegtijdig signaleren', 4],
    ['Een betere samenwerking met partners', 2],
    ['Dichter bij de inwoner staan', 11],
    ['Een goede nieuwe manier van werken', 8],
    ['Beperkte financiële ruimte', 9],
    ['De lange duur van de herinrichting', 8],
    ['Bureaucratie', 6],
    ['De samenwerking tussen de drie domeinen', 3],
  ])('has the row "%s" with %d in a frequency table', (label, count) => {
    expect(edition('2017-06').text).toMatch(new RegExp(`${label} [^0-9]*${count} \\d+%`))
  })

  test('has 12 to 28 pages', () => {
    expect(edition('2017-06').pdf.pages.length).toBeGreaterThanOrEqual(12)
    expect(edition('2017-06').pdf.pages.length).toBeLessThanOrEqual(28)
  })

  test('has its chapters as bookmarks, and refers to the pages on which they are', () => {
    const { pdf, text } = edition('2017-06')
    const page = (title: string) => openingPage(edition('2017-06'), title)
    expect(pdf.outline.map((bookmark) => bookmark.title)).toEqual(
      expect.arrayContaining(['Inleiding', 'Samenvatting', 'Het onderzoek', 'Conclusie', 'Verantwoording']),
    )
    expect(text).toContain(`blader dan door naar pagina ${page('Het onderzoek')}`)
    expect(text).toContain(
      `De conclusie staat op pagina ${page('Conclusie')} en ${(page('Verantwoording') ?? 0) - 1}`,
    )
    expect(text).toContain(`de verantwoording vanaf pagina ${page('Verantwoording')}`)
    const contents = pdf.pages[1] ?? ''
    for (const title of ['Samenvatting', 'Het onderzoek', 'Conclusie', 'Verantwoording']) {
      expect(contents).toContain(`${title} ${page(title)}`)
    }
  })

  test('shows all twenty quotes to the letter', async () => {
    const { quotes } = JSON.parse(await readFile('data/sociaal-domein/2017-06/quotes.json', 'utf8')) as {
      quotes: { text: string }[]
    }
    const { text } = edition('2017-06')
    expect(quotes).toHaveLength(20)
    expect(quotes.filter((quote) => !text.includes(quote.text)).map((quote) => quote.text)).toEqual([])
  })

  test('never prints the assumed share of October 2015', () => {
    const shown = edition('2017-06').built.results.figures.filter(({ results }) =>
      results.some((id) => id.startsWith('2015-10/')),
    )
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.map(({ text }) => text).filter((text) => /\d/.test(text))).toEqual([])
  })
})

describe('the baseline of January 2015', () => {
  test.each([
    ['24 geïnterviewden'],
    ['32 van de 35 gemeenten'],
    ['18 met sociale teams (51%)'],
    ['17 hebben het anders ingericht'],
    ['werkt de helft met één team; het hoogste aantal is elf'],
    ['Het kleinste team telt 5 leden, het grootste 21'],
    ['om 2,5 tot 15 fte'],
    ['De helft 50% 50%'],
    ['Vier gemeenten houden jeugdzorg voorlopig apart en één gemeente participatie'],
    ['Eén gemeente heeft de leden zelf in dienst en één gemeente koos voor een nieuwe stichting'],
    ['Wmo-consulent, maatschappelijk werker, wijkverpleegkundige, cliëntondersteuner en jeugdwerker'],
    ['mantelzorgondersteuner en leerplichtambtenaar'],
  ])('says: %s', (words) => {
    expect(edition('2015-01').text).toContain(words)
  })

  test('has 4 to 8 pages and knows nothing of later waves', () => {
    const { pdf, text } = edition('2015-01')
    expect(pdf.pages.length).toBeGreaterThanOrEqual(4)
    expect(pdf.pages.length).toBeLessThanOrEqual(8)
    expect(text).not.toMatch(/2016|2017/)
  })
})

describe.each(['2015-01', '2017-06'])('the report of %s', (name) => {
  test('has its title, language and date, and shows the title', () => {
    const { info } = edition(name).pdf
    expect(info).toMatchObject({
      language: 'nl-NL',
      author: 'Onderzoeksgroep Sociaal Domein',
      showsTitle: true,
    })
    expect(info.title).toMatch(/sociaal domein$/)
    expect(info.created).toMatch(name === '2015-01' ? /^D:20150220000000Z/ : /^D:20170714000000Z/)
  })

  test('holds no name, code or interview, in its pages, its metadata or results.json', async () => {
    const { built, pdf, text } = edition(name)
    const everything = [text, JSON.stringify([pdf.outline, pdf.info]), JSON.stringify(built.results)].join(
      ' ',
    )
    const names = (await readFile('data/sociaal-domein/names.csv', 'utf8')).trim().split('\n').slice(1)
    // Groningen is also the province.
    const shown = names.filter((each) => each !== 'Groningen' && new RegExp(`\\b${each}\\b`).test(everything))
    expect(names).toHaveLength(35)
    expect(shown).toEqual([])
    expect(everything).not.toMatch(/\b(GR|DR)-\d\d\b|\bR\d\d\b/)
  })

  test('has no mark of something left unfilled', () => {
    expect(edition(name).text).not.toMatch(/\{\{|\}\}|undefined|NaN|null|[\uE000\uE001]|\[\^| {2}[,.]/)
  })
})
