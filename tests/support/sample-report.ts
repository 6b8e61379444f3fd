import type { PhrasingContent } from 'mdast'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { LANGUAGES } from '../../pipeline/language/languages.ts'
import type { Block, ReportDocument, Section } from '../../pipeline/prose/document.ts'

/** A report that shows each component of the layout at least once; its text and figures are filling. */
export function sampleReport(): ReportDocument {
  return {
    title: 'Sociale teams en samenwerking in het sociaal domein',
    subtitle: 'Derde meting onder 35 gemeenten in Groningen en Drenthe',
    publisher: 'Voorbeeldbureau voor onderzoek',
    language: 'nl-NL',
    published: '2017-07-14',
    month: 'juli 2017',
    hyphenation: LANGUAGES.nl.hyphenation,
    words: {
      contents: 'Inhoud',
      table: 'tabel',
      chart: 'figuur',
      page: 'pagina',
      footnote: 'voetnoot',
      pagesAnd: 'en',
      pagesTo: 'tot en met',
      web: {
        skip: 'Naar de tekst',
        data: 'Gegevens',
        download: 'Download als CSV',
        back: 'Terug naar de tekst',
        pageNumbers: 'De paginanummers zijn die van de pdf.',
      },
    },
    colophon: [],
    sections: [summary(), research(), conclusion()],
    uses: [],
    figures: [],
    others: [],
    claims: [],
  }
}

export function sampleChart(): Chart {
  const bars = ['Drenthe', 'Groningen', 'Totaal'].map((label, index) => {
    const y = 22 + index * 44
    const share = [92, 39, 57][index] ?? 0
    return `<text x="0" y="${y + 14}" font-weight="600">${label}</text>
      <rect x="90" y="${y}" width="250" height="20" fill="#E8F1F2"/>
      <rect x="90" y="${y}" width="${share * 2.5}" height="20" fill="#0B5563"/>
      <text x="${share * 2.5 + 96}" y="${y + 14}">${share}%</text>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="150" viewBox="0 0 400 150"
    font-family="Source Sans 3" font-size="10" fill="#1B1F24">${bars.join('')}</svg>`
  return {
    name: 'social-teams',
    svg,
    width: 400,
    height: 150,
    title: 'Sociale teams per provincie',
    alt: 'Staafdiagram: Drenthe 92%, Groningen 39%, totaal 57%.',
    table: { columns: ['provincie', 'aandeel'], rows: [['Drenthe', '92%']] },
    results: [],
    texts: [],
    described: [],
  }
}

function summary(): Section {
  return {
    id: 'summary',
    setting: 'text',
    blocks: [
      heading(1, 'summary', 'Samenvatting'),
      { type: 'contents', depth: 2 },
      paragraph(
        text(
          'Twintig van de 35 gemeenten werken met een of meer sociale teams. Dat is een lichte stijging ten opzichte van januari 2015. De verschillen tussen de provincies zijn groot: in Drenthe heeft ',
        ),
        { type: 'strong', children: [text('bijna elke gemeente')] },
        text(' een team, in Groningen is dat bijna 2 op de 5. Het volledige onderzoek begint op '),
        { type: 'crossReference', target: 'research', form: 'page', value: '' },
        text(', de conclusie staat op '),
        { type: 'crossReference', target: 'conclusion', form: 'pages', value: '' },
        text(' en de thema’s in de visie staan in '),
        { type: 'crossReference', target: 'table-vision', form: 'text', value: 'tabel 1' },
        text('.'),
      ),
      heading(2, 'summary-staff', 'Verreweg de meeste gemeenten kiezen een specialist'),
      paragraph(text(FILLING)),
      {
        type: 'callout',
        title: 'Hoe deze cijfers te lezen',
        children: [
          paragraph(
            text(
              'Percentages zijn afgerond op hele getallen. Een interview dat voor meer dan één gemeente spreekt, telt mee voor elke gemeente waarvoor het gevoerd is.',
            ),
          ),
        ],
      },
      heading(2, 'summary-budgets', 'De budgetten staan onder druk'),
      paragraph(text(FILLING)),
      list([
        'eerste observatie, die zo lang is dat zij over de regel heen loopt en op de volgende regel verdergaat',
        'tweede observatie',
        'derde observatie',
      ]),
      paragraph(text(FILLING)),
    ],
    footnotes: [],
  }
}

function research(): Section {
  return {
    id: 'research',
    setting: 'text',
    blocks: [
      heading(1, 'research', 'Het onderzoek'),
      paragraph(
        text(
          'Aan het onderzoek deden 25 van de 35 gemeenten mee. Voor de overige tien is de informatie van de gemeentelijke website gebruikt.',
        ),
        { type: 'footnoteReference', identifier: 'websites' },
        text(' Meer informatie staat op '),
        {
          type: 'link',
          url: 'https://www.voorbeeld.nl/onderzoek',
          children: [text('www.voorbeeld.nl/onderzoek')],
        },
        text('.'),
      ),
      heading(2, 'research-teams', 'Sociale teams'),
      paragraph(text(FILLING)),
      {
        type: 'chart',
        name: 'social-teams',
        id: 'chart-teams',
        number: 1,
        traceId: '1',
        caption: [
          text('In Drenthe heeft bijna elke gemeente een sociaal team, in Groningen bijna 2 op de 5.'),
        ],
      },
      paragraph(text(FILLING)),
      {
        type: 'quotes',
        quotes: [
          { text: 'We zien elkaar nu elke week, en dat scheelt een hoop heen-en-weergebel.' },
          { text: 'Het team zit onder één dak met de huisarts.' },
          {
            text: 'Wat ons nog ontbreekt is tijd: de wijkverpleegkundige, de jeugdwerker en de Wmo-consulent hebben elk hun eigen agenda en hun eigen manier van vastleggen, en dat verander je niet in een jaar.',
          },
        ],
      },
      heading(2, 'research-vision', 'Thema’s in de visie'),
      heading(3, 'research-vision-themes', 'Wat gemeenten het vaakst noemen'),
      paragraph(text(FILLING)),
      visionTable(),
      heading(3, 'research-vision-provinces', 'Verschillen tussen de provincies'),
      heading(4, 'research-vision-detail', 'Een kop van het vierde niveau'),
      paragraph(text(FILLING)),
      {
        type: 'resultTable',
        id: 'table-provinces',
        number: 2,
        traceId: '2',
        caption: [text('Sociale teams naar provincie')],
        columns: [
          { label: 'Antwoord', align: 'left' },
          { label: 'Groningen (n = 23)', align: 'right' },
          { label: 'Drenthe (n = 12)', align: 'right' },
          { label: 'Totaal (n = 35)', align: 'right' },
        ],
        rows: [
          { label: 'Ja', cells: ['9 (39%)', '11 (92%)', '20 (57%)'] },
          { label: 'Nee', cells: ['14 (61%)', '1 (8%)', '15 (43%)'] },
        ],
        note: 'n = 35 gemeenten, waarvan tien op grond van deskresearch.',
      },
      { type: 'thematicBreak' },
      paragraph(text(FILLING)),
      {
        type: 'blockquote',
        children: [paragraph(text('Een citaat dat in de lopende tekst van het sjabloon is gezet.'))],
      },
      paragraph(text(FILLING)),
    ],
    footnotes: [
      {
        number: 1,
        id: 'websites',
        blocks: [
          paragraph(
            text(
              'Geraadpleegd in juni 2017. Voor twee gemeenten bood de website geen uitsluitsel; daar is telefonisch navraag gedaan, zodat de vraag voor alle gemeenten is beantwoord.',
            ),
          ),
        ],
      },
    ],
  }
}

function conclusion(): Section {
  return {
    id: 'conclusion',
    setting: 'text',
    blocks: [
      heading(1, 'conclusion', 'Conclusie'),
      paragraph(text(FILLING)),
      list(['eerste punt', 'tweede punt', 'derde punt'], true),
      {
        type: 'table',
        align: ['left', 'left'],
        children: [
          { type: 'tableRow', children: [cell('Onderdeel'), cell('Uitvoering')] },
          { type: 'tableRow', children: [cell('Periode'), cell('8 tot en met 29 juni 2017')] },
          {
            type: 'tableRow',
            children: [
              cell('Methode'),
              cell(
                'telefonische interviews met beleidsmedewerkers, aangevuld met deskresearch op de websites van gemeenten',
              ),
            ],
          },
        ],
      },
      ...Array.from({ length: 9 }, () => paragraph(text(FILLING))),
    ],
    footnotes: [],
  }
}

function visionTable(): Block {
  const rows: [string, string, number][] = [
    [
      'Integraal werken',
      'Vragen van inwoners worden in samenhang bekeken, over de grenzen van de drie domeinen heen.',
      12,
    ],
    ['Regie op het zorgproces', 'Eén persoon houdt het overzicht en spreekt de partners aan.', 9],
    ['Inwoner centraal', 'De vraag van de inwoner is het vertrekpunt, niet het aanbod.', 9],
    ['Netwerken en eigen kracht', 'Wat iemand zelf of met hulp van anderen kan, komt eerst.', 5],
    ['Vroegsignalering', 'Problemen worden gezien voordat zij groot zijn.', 4],
    ['Samenwerking met partners', 'Huisartsen, scholen en zorgaanbieders werken nauwer samen.', 2],
  ]
  return {
    type: 'resultTable',
    id: 'table-vision',
    number: 1,
    traceId: '1',
    caption: [text('Thema’s in de visie op het sociaal domein')],
    columns: [
      { label: 'Antwoord', align: 'left' },
      { label: 'Aantal', align: 'right' },
      { label: 'Aandeel', align: 'right' },
    ],
    rows: rows.map(([label, description, count]) => ({
      label,
      description,
      cells: [`${count}`, `${Math.round((count / 25) * 100)}%`],
      share: count / 25,
    })),
    note: 'n = 25 gemeenten; meer dan één antwoord mogelijk; alleen thema’s die meer dan één keer zijn genoemd.',
  }
}

function heading(depth: 1 | 2 | 3 | 4, id: string, title: string): Block {
  return { type: 'heading', depth, data: { id }, children: [text(title)] }
}

function paragraph(...children: PhrasingContent[]) {
  return { type: 'paragraph' as const, children }
}

function text(value: string) {
  return { type: 'text' as const, value }
}

function cell(value: string) {
  return { type: 'tableCell' as const, children: [text(value)] }
}

function list(items: readonly string[], ordered = false): Block {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(text(item))] })),
  }
}

const FILLING =
  'De samenwerking tussen de medewerkers van verschillende organisaties verloopt volgens de meeste gemeenten redelijk tot goed. Zij wijzen erop dat professionals elkaar moeten leren kennen voordat het vertrouwen groeit, en dat de verschillen in werkwijze groter zijn dan vooraf gedacht. Waar de rollen vooraf helder zijn beschreven, gaat het sneller.'
