import { type Edit, type Kind, kind } from './kind-of-mistake.ts'
import { project } from './project.ts'
import { SAMPLE_KINDS } from './sample-mistakes.ts'

/** A mistake that a writer can make, in one file of the project. */
export interface Mistake {
  readonly kind: string
  readonly file: string
  /** The file with the mistake. */
  readonly text: string
  /** Where it is to be told, and by which rule. */
  readonly line: number
  readonly rule: string
}

const STUDY = 'data/libraries/study.json'
const CODEBOOK = 'data/libraries/codebook.json'
const UNITS = 'data/libraries/units.csv'
const NAMES = 'data/libraries/names.csv'
const WAVE = 'data/libraries/2024/wave.json'
const EARLIER = 'data/libraries/2023/wave.json'
const ROWS = 'data/libraries/2024/interviews.csv'
const EARLIER_ROWS = 'data/libraries/2023/interviews.csv'
const DESK = 'data/libraries/2024/desk-research.csv'
const QUOTES = 'data/libraries/2024/quotes.json'
const REPORT = 'templates/annual/report.json'
const OVERVIEW = 'templates/annual/overview.md.hbs'
const FINDINGS = 'templates/annual/findings.md.hbs'
const ACCOUNTABILITY = 'templates/annual/accountability.md.hbs'
const PARTIAL = 'templates/shared/source.md.hbs'
const EVENINGS = 'templates/annual/charts/evenings.vl.json'
const SERVICES = 'templates/annual/charts/services.vl.json'
const THEME = 'templates/shared/reading-room.theme.json'

const KINDS: readonly Kind[] = [
  ...SAMPLE_KINDS,
  // study.json
  kind('study: a key is misspelt', STUDY, 'unknown-key', [
    ['"publisher"', '"publsher"'],
    ['"title"', '"tilte"'],
  ]),
  kind('study: an unknown language', STUDY, 'unknown-value', [
    ['"en"', '"eng"'],
    ['"en"', '"english"'],
  ]),
  kind('study: a number for a text', STUDY, 'wrong-type', [['"Library Statistics Desk"', '12']]),
  kind('study: a noun without its plural', STUDY, 'missing-key', [[', "plural": "branches"', '']]),
  kind(
    'study: a missing comma',
    STUDY,
    'not-json',
    [['"language": "en",', '"language": "en"']],
    '"publisher"',
  ),
  kind('study: a stratum twice', STUDY, 'repeated-id', [['"id": "size"', '"id": "valley"']]),
  kind('study: a reserved stratum', STUDY, 'reserved-id', [['"id": "size"', '"id": "since"']]),
  // codebook.json
  kind('codebook: a key is misspelt', CODEBOOK, 'unknown-key', [
    ['"unitOfAnalysis": "interview"', '"unitOfanalysis": "interview"'],
  ]),
  kind('codebook: an unknown type', CODEBOOK, 'unknown-value', [['"type": "multiple"', '"type": "multi"']]),
  kind('codebook: two questions with one id', CODEBOOK, 'repeated-id', [['"id": "morale"', '"id": "hours"']]),
  kind('codebook: asked of an unknown question', CODEBOOK, 'asked-of-unknown', [
    ['"question": "evening-opening"', '"question": "evening-openings"'],
  ]),
  kind('codebook: asked of an unknown answer', CODEBOOK, 'asked-of-unknown', [
    ['"answers": ["yes"]', '"answers": ["yess"]'],
  ]),
  kind('codebook: a net of an unknown answer', CODEBOOK, 'unknown-answer', [
    ['"homework-club"] }', '"homework-clubs"] }'],
  ]),
  kind(
    'codebook: a range upside down',
    CODEBOOK,
    'empty-range',
    [['"minimum": 0', '"minimum": 200']],
    '"number": {',
  ),
  kind('codebook: a part of another type', CODEBOOK, 'wrong-part', [
    ['"type": "open",', '"type": "open", "classes": [],'],
  ]),
  kind('codebook: a blank label', CODEBOOK, 'wrong-form', [
    ['"label": "high"', '"label": " "'],
    ['"label": "fair"', '"label": ""'],
  ]),
  kind('codebook: an id with a capital', CODEBOOK, 'wrong-form', [['"id": "money"', '"id": "Money"']]),
  kind('codebook: a missing quotation mark', CODEBOOK, 'not-json', [['"label": "low"', '"label": "low']]),
  // units.csv and names.csv
  kind('units: a unit twice', UNITS, 'repeated-unit', [
    ['U3,', 'U2,'],
    ['L4,', 'L1,'],
  ]),
  kind('units: an unknown value of a stratum', UNITS, 'unknown-stratum', [
    ['L2,lower', 'L2,lowr'],
    ['U3,upper,large', 'U3,upper,big'],
  ]),
  kind('units: a code with a space', UNITS, 'unit-code', [['L3,', 'L 3,']]),
  kind('units: a cell too many', UNITS, 'wrong-cell-count', [['Ferrygate', 'Ferrygate,x']]),
  kind('units: a column is misspelt', UNITS, 'extra-column', [['unit,valley', 'unit,valey']]),
  kind('names: a column is misspelt', NAMES, 'extra-column', [['name', 'naam']]),
  kind('names: a cell too many', NAMES, 'wrong-cell-count', [['Quayside', 'Quayside,x']]),
  // wave.json
  kind('wave: a date that does not exist', WAVE, 'wrong-form', [
    ['2024-05-02', '2024-02-31'],
    ['2024-05-02', '2024-13-02'],
  ]),
  kind('wave: published before the fieldwork ends', WAVE, 'published-early', [['2024-05-02', '2024-04-02']]),
  kind('wave: the fieldwork upside down', WAVE, 'fieldwork-order', [
    ['"start": "2024-04-02"', '"start": "2024-04-22"'],
  ]),
  kind('wave: an unknown question', WAVE, 'unknown-question', [
    ['"morale"', '"moral"'],
    ['"services"', '"service"'],
  ]),
  kind('wave: a key is misspelt', WAVE, 'unknown-key', [
    ['"label"', '"lable"'],
    ['"subtitle"', '"subtitel"'],
  ]),
  kind('wave: a report that does not exist', WAVE, 'unknown-report', [['"annual"', '"anual"']]),
  kind('wave: an assumption of no question', WAVE, 'unknown-question', [
    ['"question": "hours"', '"question": "hour"'],
  ]),
  kind(
    'wave: a missing comma',
    WAVE,
    'not-json',
    [['"label": "spring 2024",', '"label": "spring 2024"']],
    '"title"',
  ),
  kind('wave before: the same start', EARLIER, 'unknown-key', [['"published"', '"publishd"']]),
  kind('wave before: an unknown question', EARLIER, 'unknown-question', [['"morale"', '"moral"']]),
  // interviews.csv
  kind('interviews: an unknown answer', ROWS, 'unknown-answer', [
    ['fair,"Busy', 'fayr,"Busy'],
    [',ten,', ',tenn,'],
  ]),
  kind('interviews: an unknown unit', ROWS, 'unknown-unit', [
    ['U1|U2', 'U1|U9'],
    ['L1|L4', 'L1|X4'],
  ]),
  kind('interviews: a date outside the fieldwork', ROWS, 'date-outside-fieldwork', [
    ['2024-04-09', '2024-06-09'],
  ]),
  kind('interviews: no date', ROWS, 'missing-date', [['2024-04-09', '']]),
  kind('interviews: another way to write a date', ROWS, 'not-a-date', [['2024-04-12', '12-04-2024']]),
  kind('interviews: an id twice', ROWS, 'interview-twice', [['C,2024', 'A,2024']]),
  kind('interviews: a unit in two interviews', ROWS, 'unit-represented-twice', [['L1|L4', 'U3|L4']]),
  kind('interviews: a missing answer', ROWS, 'missing-answer', [[',-,fair', ',-,']]),
  kind('interviews: an answer that was not asked for', ROWS, 'answer-not-asked', [
    ['no,,reading', 'no,ten,reading'],
  ]),
  kind('interviews: words for a number', ROWS, 'not-a-number', [['18.25', 'many']]),
  kind('interviews: a negative number', ROWS, 'negative-number', [['18.25', '-3']]),
  kind('interviews: a number above the maximum', ROWS, 'number-out-of-range', [['18.25', '1825']]),
  kind('interviews: a column is misspelt', ROWS, 'extra-column', [['services,', 'servces,']]),
  kind('interviews: a cell too few', ROWS, 'wrong-cell-count', [
    ['reading-groups,fair,', 'reading-groups,fair'],
  ]),
  kind('interviews of the wave before: an unknown answer', EARLIER_ROWS, 'unknown-answer', [
    ['yes,high', 'yes,hihg'],
    ['no,low', 'nope,low'],
  ]),
  kind('interviews of the wave before: an unknown unit', EARLIER_ROWS, 'unknown-unit', [['U1|U2', 'U1|U8']]),
  // desk-research.csv
  kind('desk research: an unknown question', DESK, 'unknown-question', [
    ['L2,evening-opening', 'L2,evening-openings'],
  ]),
  kind('desk research: an unknown answer', DESK, 'unknown-answer', [
    ['L3,evening-opening,yes', 'L3,evening-opening,yeah'],
  ]),
  kind('desk research: no source', DESK, 'missing-source', [
    ['opening hours on the door,2024-04-05\nL3', ',2024-04-05\nL3'],
  ]),
  kind('desk research: a question that takes none', DESK, 'desk-research-not-allowed', [
    ['L2,evening-opening,yes', 'L2,hours,20'],
  ]),
  kind('desk research: a unit twice', DESK, 'desk-answer-twice', [['L3,', 'L2,']]),
  // quotes.json
  kind('quotes: an unknown topic', QUOTES, 'unknown-topic', [
    ['"evenings"', '"evening"'],
    ['"money"', '"moneys"'],
  ]),
  kind('quotes: an unknown interview', QUOTES, 'unknown-interview', [
    ['"interview": "B"', '"interview": "Z"'],
  ]),
  kind('quotes: a listed name', QUOTES, 'listed-name', [['Every year', 'In Hillfoot every year']]),
  kind('quotes: a key is misspelt', QUOTES, 'unknown-key', [['"illustrative"', '"ilustrative"']]),
  kind('quotes: no text', QUOTES, 'wrong-form', [['"Every year there is a little less."', '" "']]),
  // report.json
  kind('report: a section without a file', REPORT, 'missing-template', [['"findings"', '"findigns"']]),
  kind('report: an unknown theme', REPORT, 'missing-theme', [['"reading-room"', '"reading-rom"']]),
  kind('report: an unknown cover', REPORT, 'unknown-chart', [['"cover": "evenings"', '"cover": "evening"']]),
  kind('report: a setting of no section', REPORT, 'unknown-section', [
    ['{ "accountability"', '{ "acountability"'],
  ]),
  kind('report: a name for nothing', REPORT, 'unused-name', [['["Room 101"]', '["Room 101", "Room 102"]']]),
  kind('report: a key is misspelt', REPORT, 'unknown-key', [['"settings"', '"setings"']]),
  // templates
  kind('template: an unknown helper', OVERVIEW, 'unknown-helper', [
    ['{{words "response.units"', '{{word "response.units"'],
  ]),
  kind('template: an unknown answer', OVERVIEW, 'unknown-result', [
    ['"response.units"', '"response.unit"'],
    ['"response.interviews"', '"response.interview"'],
  ]),
  kind('template: an unknown language', OVERVIEW, 'unknown-language', [['foreign "nl"', 'foreign "nll"']]),
  kind('template: a typed number', OVERVIEW, 'typed-number', [
    ['in another building', 'in 3 other buildings'],
  ]),
  kind('template: a reference to nothing', OVERVIEW, 'unknown-target', [
    ['section:findings', 'section:findngs'],
  ]),
  kind('template: a letter of another alphabet', OVERVIEW, 'mixed-scripts', [
    ['Findings start', 'Find\u0456ngs start'],
  ]),
  kind('template: a soft hyphen', OVERVIEW, 'misleading-character', [
    ['Findings start', 'Find\u00ADings start'],
  ]),
  kind('template: a backslash', OVERVIEW, 'loose-backslash', [['Findings start', 'Find\\ings start']]),
  kind('template: HTML', OVERVIEW, 'markdown', [['Findings start', '<br>Findings start']]),
  kind('template: an unknown result', FINDINGS, 'unknown-result', [
    ['percent "evening-opening.yes"', 'percent "evening-opening.yess"'],
    ['"hours.min"', '"hours.minimum"'],
    ['"hours.max"', '"houres.max"'],
  ]),
  kind('template: an unknown wave', FINDINGS, 'unknown-wave', [['since="2023"', 'since="2032"']]),
  kind('template: an unknown option', FINDINGS, 'helper-argument', [
    ['minimum=1', 'minmum=1'],
    ['by="valley"', 'bye="valley"'],
  ]),
  kind('template: an unknown stratum', FINDINGS, 'unknown-result', [['by="valley"', 'by="vally"']]),
  kind('template: an unknown topic', FINDINGS, 'unknown-topic', [['quotes "money"', 'quotes "moneys"']]),
  kind('template: an unknown chart', FINDINGS, 'unknown-chart', [
    ['{{chart "services"}}', '{{chart "service"}}'],
  ]),
  kind('template: an unclosed block', FINDINGS, 'template-syntax', [['{{/if}}\n', '\n']], '{{#if'),
  kind('template: an unclosed tag', FINDINGS, 'template-syntax', [
    ['"hours.max"}} hours', '"hours.max" hours'],
  ]),
  kind('template: a footnote of nothing', FINDINGS, 'unknown-footnote', [['[^desk] See', '[^dsk] See']]),
  kind('template: a heading that skips a level', FINDINGS, 'skipped-level', [
    ['## Hours and', '#### Hours and'],
  ]),
  kind('template: a typed number with a noun', FINDINGS, 'typed-number', [
    ['Branches open', 'The 7 branches open'],
  ]),
  kind('template: an unknown partial', ACCOUNTABILITY, 'unknown-partial', [
    ['{{> source}}', '{{> sources}}'],
  ]),
  kind('template: a row with a cell too many', ACCOUNTABILITY, 'irregular-table', [
    ['| branch | a building |', '| branch | a building | old |'],
  ]),
  kind('template: an unknown value', PARTIAL, 'missing-value', [
    ['study.publisher', 'study.publishr'],
    ['wave.label', 'wave.labl'],
  ]),
  kind('template: an unknown result in a partial', PARTIAL, 'unknown-result', [
    ['"response.interviews"', '"response.interviewees"'],
  ]),
  // charts
  kind('chart: an unknown question', EVENINGS, 'unknown-result', [
    ['"question": "evening-opening"', '"question": "evening-openings"'],
  ]),
  kind('chart: an unknown answer', EVENINGS, 'unknown-result', [
    ['"answers": ["yes"]', '"answers": ["yess"]'],
  ]),
  kind('chart: an unknown stratum', EVENINGS, 'unknown-result', [['"by": "valley"', '"by": "vally"']]),
  kind('chart: an unknown dataset', EVENINGS, 'unknown-dataset', [['"name": "shares"', '"name": "share"']]),
  kind('chart: a missing comma', EVENINGS, 'not-json', [['"width": 280,', '"width": 280']], '"height"'),
  kind(
    'chart: no title',
    SERVICES,
    'missing-key',
    [['  "title": "What branches offer beside lending",\n', '']],
    1,
  ),
  kind('chart: an address', SERVICES, 'chart-fetches', [
    ['"data": { "name": "services" }', '"data": { "name": "services", "url": "a.csv" }'],
  ]),
  kind('chart: its own percentage', SERVICES, 'own-percentage', [
    ['"field": "countText"', '"field": "share"'],
  ]),
  kind('chart: a calculated text', SERVICES, 'calculated-text', [
    ['{ "field": "countText", "type": "nominal" }', '{ "value": { "expr": "datum.count * 2" } }'],
  ]),
  kind('chart: bars without 0', EVENINGS, 'uneven-scale', [['"domain": [0, 1]', '"domain": [0.5, 1]']]),
  kind('chart: an unknown place', SERVICES, 'unknown-value', [['"hanging"', '"hangign"']]),
  // theme
  kind('theme: not a colour', THEME, 'theme-colour', [
    ['"ink": "#1F1A22"', '"ink": "inky"'],
    ['"lead": "#5B2A4E"', '"lead": "#5B2A4"'],
  ]),
  kind('theme: a faint colour', THEME, 'theme-contrast', [
    ['"secondary": "#55505A"', '"secondary": "#B5B0BA"'],
  ]),
  kind('theme: a font that is not there', THEME, 'missing-font', [
    ['SourceSerif4_300Light', 'SourceSerif4_300Lihgt'],
  ]),
  kind('theme: a key is misspelt', THEME, 'unknown-key', [['"gutter"', '"guter"']]),
  kind('theme: a text for a number', THEME, 'wrong-type', [['"gutter": 24', '"gutter": "24"']]),
]

export const kindNames: readonly string[] = KINDS.map(({ name }) => name)

/** Mistakes of different files, chosen by chance. */
export function chooseMistakes(count: number, random: () => number): Mistake[] {
  const chosen: Mistake[] = []
  while (chosen.length < count) {
    const next = pick(KINDS, random)
    if (chosen.every(({ file }) => file !== next.file)) chosen.push(make(next, random))
  }
  return chosen
}

/** Each kind of mistake in each way. */
export function everyMistake(): Mistake[] {
  return KINDS.flatMap((each) => each.edits.map((edit) => made(each, edit)))
}

function make(each: Kind, random: () => number): Mistake {
  return made(each, pick(each.edits, random))
}

function made({ name, file, rule, at }: Kind, [from, to]: Edit): Mistake {
  const sound = project[file] ?? ''
  if (!sound.includes(from)) throw new Error(`${file} has no ${from}`)
  const text = sound.replace(from, () => to)
  const offset = typeof at === 'string' ? text.indexOf(at) : at === 1 ? 0 : firstDifference(sound, text)
  return { kind: name, file, text, line: text.slice(0, offset).split('\n').length, rule }
}

function firstDifference(one: string, other: string): number {
  let offset = 0
  while (one[offset] === other[offset]) offset += 1
  return offset
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T
}
