import type { Random } from '../random.ts'
import { NASTY_TEXTS, NASTY_VALUES } from './values.ts'

type Json = Record<string, unknown>

/** One change to a Vega-Lite spec: another mark, channel, field, transform, or a value that Vega may not expect. */
export function mutateChart(text: string, random: Random): string {
  const spec = JSON.parse(text) as Json
  const layers = (spec.layer ?? []) as Json[]
  const target = random.once(2) ? spec : (random.pick(layers) ?? spec)
  const encoding = (target.encoding ?? {}) as Json
  const change = random.below(6)
  if (change === 0) target.mark = random.pick(MARKS)
  else if (change === 1) target.encoding = { ...encoding, [random.pick(CHANNELS)]: makeChannel(random) }
  else if (change === 2) target.transform = [random.pick(TRANSFORMS)]
  else if (change === 3)
    spec[
      random.pick([
        'width',
        'height',
        'padding',
        'spacing',
        'background',
        'config',
        'params',
        'resolve',
        'view',
        'autosize',
        'bounds',
      ])
    ] = random.pick(SETTINGS)
  else if (change === 4)
    target[
      random.pick(['facet', 'repeat', 'concat', 'hconcat', 'layer', 'spec', 'projection', 'name', 'data'])
    ] = random.pick([...SETTINGS, ...NASTY_VALUES])
  else
    for (const channel of Object.values(encoding))
      Object.assign(Object(channel), {
        [random.pick(PROPERTIES)]: random.pick([...SETTINGS, ...NASTY_VALUES]),
      })
  return `${JSON.stringify(spec, null, 2)}\n`
}

function makeChannel(random: Random): Json {
  return {
    field: random.pick(FIELDS),
    type: random.pick(['nominal', 'ordinal', 'quantitative', 'temporal', 'geojson', 'x']),
    ...(random.once(3) ? { [random.pick(PROPERTIES)]: random.pick([...SETTINGS, ...NASTY_VALUES]) } : {}),
  }
}

const MARKS: readonly unknown[] = [
  ...[
    'bar',
    'line',
    'area',
    'point',
    'circle',
    'square',
    'tick',
    'rule',
    'text',
    'rect',
    'arc',
    'trail',
    'image',
    'geoshape',
    'boxplot',
    'errorbar',
    'errorband',
    'bra',
    '',
    'constructor',
  ],
  ...[
    { type: 'bar', href: 'http://x.nl' },
    { type: 'text', text: { expr: 'datum.count' } },
    { type: 'bar', fill: 'url(#x)' },
  ],
  ...[
    { type: 'bar', color: 'hsl(200,50%,30%)' },
    { type: 'line', point: true },
    { type: 'bar', tooltip: true },
    null,
    5,
    [],
  ],
]
const CHANNELS = [
  'x',
  'y',
  'x2',
  'y2',
  'color',
  'fill',
  'stroke',
  'opacity',
  'size',
  'shape',
  'text',
  'theta',
  'radius',
  'href',
  'url',
  'tooltip',
  'detail',
  'key',
  'order',
  'row',
  'column',
  'facet',
  'xOffset',
  'description',
  'longitude',
  'z',
]
const FIELDS: readonly unknown[] = [
  ...[
    'count',
    'share',
    'percent',
    'percentText',
    'answerLabel',
    'groupLabel',
    'waveLabel',
    'waveDate',
    'value',
    'countText',
    'shar',
    '',
    'constructor',
    '__proto__',
    'a.b',
    'a[0]',
  ],
  ...[{ repeat: 'x' }, null, 5],
]
const PROPERTIES = [
  'aggregate',
  'bin',
  'timeUnit',
  'sort',
  'scale',
  'axis',
  'legend',
  'title',
  'stack',
  'format',
  'condition',
  'value',
  'datum',
  'bandPosition',
  'impute',
  'header',
]
const SETTINGS: readonly unknown[] = [
  ...[
    'count',
    'mean',
    'sum',
    'zero',
    'normalize',
    '-x',
    'ascending',
    'shared',
    'independent',
    'container',
    'fit',
    'year',
    '.0%',
    'x',
  ],
  ...[
    { expr: 'width' },
    { expr: '1/0' },
    { expr: 'x(' },
    { step: 1 },
    { step: 0 },
    { step: 1e6 },
    { domain: [0.3, 1] },
    { domain: [] },
    { domain: [1, 0] },
  ],
  ...[
    { range: ['red'] },
    { type: 'log' },
    { type: 'utc' },
    { scheme: 'x' },
    { maxbins: 1 },
    { orient: 'top' },
    { zero: false },
    { labelExpr: 'datum.label' },
  ],
  ...[0, -1, 1, 1e4, true, false, null, [], {}, ...NASTY_TEXTS.slice(0, 20)],
]
const TRANSFORMS: readonly unknown[] = [
  ...[
    { filter: 'datum.count > 1' },
    { filter: 'datum.x(' },
    { filter: { field: 'count', gt: 1 } },
    { calculate: '1/0', as: 'count' },
  ],
  ...[
    { calculate: "'7'", as: 'countText' },
    { aggregate: [{ op: 'count', as: 'n' }] },
    { flatten: ['answerLines'] },
    { fold: ['count', 'base'] },
  ],
  ...[
    { sequence: { start: 0, stop: 3, as: 'x' } },
    { window: [{ op: 'rank', as: 'r' }] },
    { stack: 'count', as: 'x', groupby: [] },
    { sample: 1 },
  ],
  ...[
    { lookup: 'x', from: {} },
    { bin: true, field: 'count', as: 'b' },
    { regression: 'count', on: 'share' },
    { density: 'count' },
    {},
    null,
    'x',
  ],
  ...[
    { filter: { or: [] } },
    { filter: { field: '__proto__', equal: 1 } },
    { calculate: 'constructor', as: 'x' },
    { timeUnit: 'year', field: 'waveDate', as: 'y' },
  ],
]
