import { readdirSync, readFileSync } from 'node:fs'
import { branchesOf, type Schema, WHOLE_SPEC } from '../../pipeline/charts/spec/form/vega-lite-schema.ts'
import { FEATURES } from '../support/vega-lite-features.ts'

/** A chart that a writer might write: right, or wrong in a way that nobody thought of. */
export interface ChartForm {
  /** Makes the same form again. */
  readonly seed: number
  readonly spec: unknown
}

const FOLDERS = [
  'templates/follow-up/charts',
  'templates/baseline/charts',
  'tests/visual/sheet/templates/components/charts',
  'tests/reports/libraries/templates/annual/charts',
]

/** What the datasets ask for, of the villages in `tests/support/villages.ts`. */
const REQUESTS = [{ question: 'shop' }, { question: 'wishes' }, { question: 'shop', waves: 'all' }]

const REQUESTS_BY = [
  { question: 'wishes', by: 'region', total: true },
  { question: 'shop', by: 'region' },
  { question: 'shop', by: 'region', waves: 'all' },
]

type Json = Record<string | number, unknown>

const shipped: readonly string[] = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  ),
  ...FEATURES.map(([, spec]) => JSON.stringify(spec)),
]

/** The form with this seed: a shipped chart with some changes, or one made from Vega-Lite's schema. */
export function chartForms(seed: number): ChartForm {
  const random = new Random(seed)
  const spec = JSON.parse(random.of(shipped)) as Json
  const datasets = (spec.usermeta as { datasets: Json }).datasets
  for (const [name, asked] of Object.entries(datasets))
    datasets[name] = random.of(Object.hasOwn(asked as object, 'by') ? REQUESTS_BY : REQUESTS)
  if (random.below(4) === 0) addViews(spec, random)
  for (let count = random.of([1, 1, 1, 2, 3]); count > 0; count -= 1) change(spec, random)
  return { seed, spec }
}

/** Numbers from a seed (mulberry32). */
class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T
  }
}

/** Puts what the schema allows beside what the chart has, or a whole view in its place. */
function addViews(spec: Json, random: Random): void {
  const { mark, encoding, layer, transform, ...kept } = spec
  const unit = mark === undefined ? { layer, encoding, transform } : { mark, encoding, transform }
  const made = madeFrom(WHOLE_SPEC, random, 4) as Json
  for (const key of ['mark', 'encoding', 'layer', 'transform']) delete spec[key]
  const wrapped = random.of<() => object>([
    () => ({ hconcat: [unit, unit] }),
    () => ({ facet: { row: { field: random.of(TEXTS) } }, spec: unit }),
    () => ({ repeat: { layer: ['count', 'share'] }, spec: unit }),
    () => ({ layer: [unit, { mark: made.mark ?? 'bar', encoding: made.encoding ?? {} }] }),
    () => ({ ...made, ...kept }),
  ])()
  Object.assign(spec, wrapped)
}

/** Changes one value of a spec, somewhere in it. */
function change(spec: Json, random: Random): void {
  const places = placesIn(spec).filter(({ key }) => !['$schema', 'title', 'usermeta'].includes(String(key)))
  if (places.length === 0) return
  const { holder, key } = random.of(places)
  const value = holder[key]
  random.of<() => void>([
    () => delete holder[key],
    () => (holder[key] = random.of(ODD)),
    () => (holder[key] = structuredClone(random.of(places.map((place) => place.holder[place.key])))),
    () => (holder[key] = typeof value === 'string' ? misspelt(value, random) : [value, value]),
    () => (holder[misspelt(String(key), random)] = value),
    () => (holder[random.of(KEYS)] = madeFrom(random.of(SCHEMAS), random, 3)),
    () => (holder[key] = { expr: random.of(EXPRESSIONS) }),
    () => (holder[key] = typeof value === 'number' ? value * random.of([0, 0.5, 2, 3]) : value),
    () => Object.assign(holder, random.of(FITTING)),
    () =>
      (holder[key] = typeof value === 'number' ? value * random.of([-1, 1e-9, 1e6, 1e15]) : random.of(TEXTS)),
  ])()
}

interface Spot {
  readonly holder: Json
  readonly key: string | number
}

function placesIn(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'usermeta') return []
    const key = Array.isArray(value) ? Number(name) : name
    return [{ holder: value as Json, key }, ...placesIn(inner)]
  })
}

function misspelt(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  return random.of([
    text.slice(0, at) + text.slice(at + 1),
    `${text.slice(0, at)}x${text.slice(at)}`,
    text.toUpperCase(),
  ])
}

/** A value that fits a schema, or almost. */
function madeFrom(schema: Schema, random: Random, depth: number): unknown {
  const branch = random.of(branchesOf(schema))
  if (branch.const !== undefined) return branch.const
  if (branch.enum !== undefined) return random.of(branch.enum)
  const types: readonly string[] = [branch.type ?? 'string'].flat()
  switch (random.of(types)) {
    case 'number':
    case 'integer':
      return random.of(NUMBERS)
    case 'boolean':
      return random.below(2) === 0
    case 'null':
      return null
    case 'array':
      return depth === 0 ? [] : listFrom(branch, random, depth)
    case 'object':
      return depth === 0 ? {} : objectFrom(branch, random, depth)
    default:
      return random.of(random.below(6) > 0 ? TEXTS : EXPRESSIONS)
  }
}

function listFrom({ items, minItems = 0 }: Schema, random: Random, depth: number): unknown[] {
  const schema: Schema = ([items ?? {}].flat() as Schema[])[0] ?? {}
  return Array.from({ length: minItems + random.below(3) }, () => madeFrom(schema, random, depth - 1))
}

function objectFrom({ properties = {}, required = [] }: Schema, random: Random, depth: number): Json {
  const names = Object.keys(properties)
  const some = Array.from({ length: Math.min(names.length, 4) }, () => random.of(names))
  const chosen = [...new Set([...required, ...some])].filter((name) => name in properties)
  return Object.fromEntries(chosen.map((name) => [name, madeFrom(properties[name] ?? {}, random, depth - 1)]))
}

const NUMBERS = [0, 1, -1, 0.5, 3, 12, 90, 1000, 1e9, -1e9, 1e-9]
const TEXTS = [
  'count',
  'share',
  'answerLabel',
  'groupLabel',
  'waveDate',
  'group',
  'nothing',
  '',
  '-x',
  'red',
  'M0,0L1,1Z',
  '__proto__',
  'constructor',
  'a.b',
  'answerLines[0]',
  '.1f',
  '%',
  'ü',
  'bars',
]
const EXPRESSIONS = [
  'datum.count',
  'datum.shar',
  'lead',
  'plot',
  'nothing',
  '1 +',
  "datum['count'] * 2",
  'sequence(0, 1e9)',
  'sequence(datum.count)',
  'test(/(a+)+$/, datum.answerLabel)',
  'random()',
  'now()',
  "pad('a', 1e9, 'b', 'left')",
  "format(datum.count, '99999999d')",
  'datum.answerLines',
  'datum',
  'width',
  'a.b.c',
  'this',
  'constructor',
  'datum.count()',
  "'a' + 'b'",
  'null',
  'NaN',
  '1/0',
  '[1, 2]',
  '{a: 1}',
  'item.x',
  'event',
  "data('bars')",
  "scale('x', 1)",
  'if(1, 2)',
  'toString(datum)',
  "split(datum.answerLabel, '')",
  '((((1))))',
  "utcFormat(datum.waveDate, '%Y')",
]
const ODD = [
  null,
  true,
  false,
  -1,
  0,
  1e9,
  1e300,
  '',
  'x',
  [],
  {},
  [[]],
  [null],
  { expr: 'datum.count' },
  { field: 'count' },
  { value: 3 },
  'a'.repeat(400),
  ['a', 'b'],
  { signal: 'width' },
]
const KEYS = [
  'axis',
  'scale',
  'legend',
  'sort',
  'stack',
  'bin',
  'timeUnit',
  'aggregate',
  'impute',
  'condition',
  'value',
  'format',
  'title',
  'mark',
  'encoding',
  'transform',
  'x',
  'y',
  'x2',
  'color',
  'size',
  'shape',
  'row',
  'column',
  'facet',
  'detail',
  'order',
  'text',
  'opacity',
  'href',
  'tooltip',
  'params',
  'resolve',
  'projection',
  'width',
  'height',
  'view',
  'config',
  'name',
  'data',
  'layer',
  'repeat',
  'spec',
  'angle',
  'theta',
  'radius',
  'xOffset',
  'band',
  'clip',
  'blend',
  'interpolate',
  'point',
  'line',
  'url',
  'style',
]
/** What Vega-Lite knows in most places of a channel, a mark or a view, so that it comes to drawing. */
const FITTING: readonly Json[] = [
  { axis: null },
  { scale: null },
  { stack: 'zero' },
  { stack: null },
  { sort: '-x' },
  { sort: 'descending' },
  { bin: true },
  { bin: { step: 0.001 } },
  { aggregate: 'mean' },
  { aggregate: 'count' },
  { type: 'nominal' },
  { type: 'ordinal' },
  { type: 'quantitative' },
  { scale: { type: 'log' } },
  { scale: { zero: false } },
  { scale: { domain: [0, 1e9] } },
  { scale: { range: ['red', 'blue'] } },
  { axis: { tickCount: 100 } },
  { axis: { labelAngle: 45 } },
  { mark: 'line' },
  { mark: 'area' },
  { mark: 'arc' },
  { mark: 'boxplot' },
  { mark: 'errorband' },
  { mark: 'trail' },
  { mark: 'rule' },
  { mark: 'tick' },
  { mark: 'geoshape' },
  { mark: { type: 'line', point: true, interpolate: 'monotone' } },
  { mark: { type: 'bar', blend: 'multiply' } },
  {
    mark: {
      type: 'bar',
      cornerRadius: 4,
      color: {
        gradient: 'radial',
        stops: [
          { offset: 0, color: 'red' },
          { offset: 1, color: 'blue' },
        ],
      },
    },
  },
  { width: 10 },
  { height: 20 },
  { width: { step: 90 } },
  { angle: 30 },
  { clip: true },
  { opacity: 0.1 },
  { field: 'share' },
  { field: 'waveDate' },
  { title: 'A title' },
  { background: 'pink' },
  { resolve: { scale: { x: 'independent' } } },
  { value: 30 },
  { datum: 3 },
  { legend: null },
]
/** Of the parts that charts are made of. */
const SCHEMAS: readonly Schema[] = [
  'AnyMark',
  'Transform',
  'Axis',
  'Scale',
  'Legend',
  'Encoding',
  'PositionDef',
  'MarkDef',
  'Header',
  'BinParams',
  'TitleParams',
  'ViewBackground',
  'Resolve',
  'Config',
  'TextDef',
  'ColorDef',
  'Sort<string>',
  'ImputeParams',
  'TopLevelParameter',
].map((name) => ({ $ref: `#/definitions/${name}` }))
