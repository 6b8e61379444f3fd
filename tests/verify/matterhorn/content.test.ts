import { expect, test } from 'vitest'
import { findingsAfter, itFinds, replace, set } from './broken.ts'

const SYNTAX = 'ISO 32000-1 7.8.2'
const MARKED = 'ISO 32000-1 14.6'
const LOOSE = '01-005 content is neither tagged nor an artifact'

itFinds([
  [LOOSE, append('0 0 5 5 re f')],
  [LOOSE, append('/Span BMC BT /F1 9 Tf (\\000\\001) Tj ET EMC')],
  [LOOSE, append('/X2 Do')],
  [LOOSE, append('/X1 Do')],
  [LOOSE, append('BI /W 1 ID xx EI')],
  [LOOSE, append('/S1 sh')],
  [
    '01-003 an artifact in tagged content',
    replace('content', '/Figure <</MCID 9>> BDC', '$& /Artifact BMC EMC'),
  ],
  [
    [`${MARKED} tagged content in tagged content`, `${MARKED} an MCID stands twice`],
    replace('content', '/Figure <</MCID 9>> BDC', '$& /P <</MCID 8>> BDC EMC'),
  ],
  [
    ['01-004 tagged content in an artifact', `${MARKED} an MCID stands twice`],
    replace('content', '/Artifact BMC', '$& /P <</MCID 8>> BDC EMC'),
  ],
  [`${MARKED} EMC closes nothing`, append('EMC')],
  [`${MARKED} marked content is not closed`, append('/Artifact BMC')],
  [`${MARKED} marked content crosses BT or ET`, append('/Artifact BMC BT EMC ET')],
  [`${SYNTAX} q without Q`, append('q')],
  [`${SYNTAX} Q without q`, append('Q')],
  [`${SYNTAX} BT without ET`, append('BT')],
  [`${SYNTAX} a path is painted that is not there`, append('/Artifact BMC f EMC')],
  [`${SYNTAX} a path is painted that is not there`, append('/Artifact BMC 0 0 5 5 re n f EMC')],
  [`${SYNTAX} text is shown outside BT and ET`, append('/Artifact BMC /F1 9 Tf (\\000\\001) Tj EMC')],
  [`${SYNTAX} unknown operator "fill"`, append('fill')],
  [`${SYNTAX} unknown operator "]"`, append(']')],
  [`${SYNTAX} unknown operator ""`, replace('content', 're f EMC', '$& 1 2')],
  [[`${SYNTAX} Do draws nothing`, LOOSE], append('/X9 Do')],
])

test('reads marks by the name of their properties', () => {
  expect(findingsAfter(append('/Artifact /P1 BDC 0 0 1 1 re S EMC'))).toEqual([])
})

test('reads forms in forms, and stops in a circle', () => {
  const resources = { '/XObject': { '/X1': 'form ref' } }
  expect(
    findingsAfter(set('form', { '/Resources': resources }), replace('form', 'l S', 'l S /X1 Do')),
  ).toEqual([])
})

test('reads the parts of a content stream as one', () => {
  const parts = ['content ref', 'more ref']
  const more = ({ data }: { data: Record<string, string | Buffer> }) => {
    data.more = '0 0 5 5 re f'
  }
  expect(findingsAfter(set('page', { '/Contents': parts }), set('more', {}), more)).toEqual([LOOSE])
})

function append(operators: string) {
  return replace('content', '\n/Artifact BMC', ` ${operators}\n/Artifact BMC`)
}
