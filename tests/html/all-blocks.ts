import type { Block, ReportDocument } from '../../pipeline/prose/document.ts'
import { sampleReport } from '../support/sample-report.ts'
import { heading, paragraph, text } from './make-page.ts'

/** The sample report with a cover figure, a back page and the blocks that it lacks, in each setting of a section. */
export function allBlocks(): ReportDocument {
  const sample = sampleReport()
  const filling =
    sample.sections[1]?.blocks.find((block) => block.type === 'paragraph') ?? paragraph(text(LONG))
  return {
    ...sample,
    cover: { name: 'social-teams', traceId: 'cover' },
    colophon: [
      { label: 'Uitgave', text: 'Voorbeeldbureau voor onderzoek, juli 2017', traceId: 'c1' },
      { label: 'Citeren als', text: 'Voorbeeldbureau (2017). Sociale teams en samenwerking.', traceId: 'c2' },
    ],
    sections: [
      {
        id: 'key',
        setting: 'text',
        footnotes: [],
        blocks: [
          heading(1, 'key', 'In het kort'),
          paragraph(text(LONG)),
          keyFigure('57%', '20 van de 35 gemeenten', 'werkt met een of meer sociale teams.'),
          keyFigure(
            '11',
            'van de twaalf gemeenten in Drenthe',
            'hebben een team dat zij samen met partners vormgeven.',
          ),
          keyFigure('39%', '9 van de 23 gemeenten', 'in Groningen werkt met een team.'),
        ],
      },
      ...sample.sections,
      {
        id: 'margin',
        setting: 'text',
        footnotes: [],
        blocks: [
          heading(1, 'margin', 'In de marge'),
          paragraph(text(LONG)),
          {
            type: 'margin',
            children: [
              paragraph({ type: 'strong', children: [text('Sociaal team')] }),
              paragraph(text('Een groep medewerkers van verschillende organisaties met één ingang.')),
            ],
          },
          paragraph(text(LONG), { type: 'foreignWords', language: 'en', value: ' early warning' }),
          paragraph(text(LONG)),
          { type: 'margin', children: [paragraph(text('Een tweede kanttekening.'))] },
          paragraph(text(LONG)),
          ...(sample.sections[1]?.blocks.filter((block) => block.type === 'chart') ?? []).map(
            (block): Block => ({
              ...block,
              id: 'chart-again',
              number: 3,
              subtitle: 'Gemeenten in Groningen en Drenthe, n = 35, juni 2017',
              source: 'Bron: interviews en deskresearch.',
            }),
          ),
          filling,
        ],
      },
      {
        id: 'blocks',
        setting: 'blocks',
        footnotes: [],
        blocks: [
          heading(1, 'blocks', 'Per thema'),
          paragraph(text(LONG)),
          ...['Visie', 'Budget', 'Samenwerking'].flatMap((title) => [
            heading(2, `blocks-${title}`, title),
            ...(title === 'Budget' ? [] : [besideTheme(title)]),
            paragraph(text(LONG)),
          ]),
        ],
      },
      {
        id: 'small',
        setting: 'small',
        footnotes: [],
        blocks: [
          heading(1, 'small', 'Verantwoording'),
          heading(2, 'small-when', 'Veldwerk'),
          paragraph(text(LONG)),
          { type: 'smallPrint', children: [paragraph(text(LONG))] },
        ],
      },
    ],
  }
}

function besideTheme(title: string): Block {
  const figure = keyFigure('80%', '20 van de 25 gemeenten', `noemt ${title.toLowerCase()}`)
  return { type: 'margin', children: [figure] }
}

function keyFigure(figure: string, of: string, words: string): Block {
  return { type: 'keyFigure', figure, of, words: [text(words)], traceId: figure }
}

const LONG =
  'De samenwerking tussen de medewerkers van verschillende organisaties verloopt volgens de meeste gemeenten redelijk tot goed. Zij wijzen erop dat professionals elkaar moeten leren kennen voordat het vertrouwen groeit, en dat de verschillen in werkwijze groter zijn dan vooraf gedacht.'
