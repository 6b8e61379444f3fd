import { BLOCK_WORDS, vocabulary } from '../../../pipeline/prose/templates/vocabulary.ts'
import type { Random } from '../random.ts'
import { NASTY_TEXTS } from './values.ts'

/** One change to a template: a tag more, a tag of another form, or a piece of Markdown. */
export function mutateTemplate(source: string, random: Random): string {
  const tags = [...source.matchAll(/\{\{[^}]*\}\}/g)]
  const tag = tags.length === 0 ? undefined : random.pick(tags)
  const change = random.below(5)
  if (tag === undefined || change === 0) return insert(source, random, makeTag(random))
  if (change === 1) return insert(source, random, random.pick(MARKDOWN))
  const other = change === 2 ? makeTag(random) : change === 3 ? '' : changeTag(tag[0], random)
  return source.slice(0, tag.index) + other + source.slice(tag.index + tag[0].length)
}

/** At the start of a line, or anywhere. */
function insert(source: string, random: Random, piece: string): string {
  const lines = [...source.matchAll(/^/gm)].map(({ index }) => index)
  const at = random.once(2) ? random.pick(lines) : random.below(source.length)
  return `${source.slice(0, at)}${piece}${random.once(2) ? '\n' : ''}${source.slice(at)}`
}

const MARKDOWN: readonly string[] = [
  ...[
    '# One more\n',
    '###### Deep\n',
    '> quote\n',
    '- one\n  - two\n',
    '1. one\n',
    '```\ncode\n```\n',
    '    code\n',
    '---\n',
  ],
  ...[
    '| a | b |\n| - | - |\n| c | d | e |\n',
    '| a |\n| - |\n',
    '[^desk]',
    '[^none]',
    '[^desk]: again\n',
    '[x](y)',
    '[](y)',
  ],
  ...[
    '![x](y)',
    '~~x~~',
    'www.x.nl',
    'https://x.nl',
    '<br>',
    '<!-- x -->',
    '&nbsp;',
    '\\',
    '**',
    '**x',
    '`x`',
    '_x',
  ],
  ...[
    ':::callout\n\nx\n\n:::\n',
    ':::\n',
    ':::margin{title="x"}\n\nx\n\n:::\n',
    ':x[y]{z}',
    '::x\n',
    '- [ ] x\n',
    '[x]: y\n',
  ],
  ...[
    '> '.repeat(200),
    '- '.repeat(100),
    '*'.repeat(200),
    '['.repeat(200),
    '7',
    'half of them',
    'everyone',
    '35 %',
  ],
]

const NAMES = [
  ...vocabulary.keys(),
  ...BLOCK_WORDS,
  'else',
  'lookup',
  'each',
  'with',
  'log',
  'constructor',
  '__proto__',
  'x',
]
const REFERENCES = [
  ...[
    '"evening-opening.yes"',
    '"late.ten"',
    '"hours.min"',
    '"hours.mean"',
    '"services.clubs"',
    '"morale.high"',
    '"remark"',
  ],
  ...[
    '"response.units"',
    '"frame.units"',
    '"evening-opening"',
    '"services"',
    '"money"',
    '"evenings"',
    '"nl"',
    '"2023"',
  ],
  ...[
    '"chart:evenings"',
    '"table:services"',
    '"section:findings"',
    '"nothing.here"',
    '"a.b.c"',
    '""',
    '"constructor.x"',
  ],
  ...[
    '57',
    '-1',
    '1e99',
    'true',
    'null',
    'undefined',
    'this',
    '.',
    '..',
    '../x',
    '@root',
    '@index',
    'wave.label',
    'x.y',
  ],
]
const KEYS = [
  'since',
  'by',
  'wave',
  'valley',
  'size',
  'morale',
  'as',
  'count',
  'of',
  'minimum',
  'id',
  'noun',
  'limit',
  'from',
  'depth',
  'despite',
  'constructor',
  'x',
]
const VALUES = [
  '"2023"',
  '"2024"',
  '"upper"',
  '"quantifier"',
  '"count"',
  '"both"',
  '"words"',
  '1',
  '0',
  '-1',
  '1e9',
  '"x"',
  'true',
  '(count "hours.min")',
]

function makeTag(random: Random): string {
  const open = random.pick([
    '{{',
    '{{',
    '{{',
    '{{#',
    '{{#if (',
    '{{#claim (',
    '{{{',
    '{{&',
    '{{>',
    '{{^',
    '{{/',
    '{{!--',
    '{{~',
    '{{*',
    '{{#*',
    '{{{{',
    '\\{{',
  ])
  const call = makeCall(random, 0)
  if (open.endsWith('(')) return `${open}${call})}}x{{/${open.includes('if') ? 'if' : 'claim'}}}`
  if (open === '{{#') return `${open}${call}}}x{{/${call.split(' ')[0]}}}`
  return `${open}${call}${random.pick(['}}', '}}', '}}', '}}}', '--}}', '~}}', '}', ''])}`
}

function makeCall(random: Random, depth: number): string {
  const params = Array.from({ length: random.below(3) }, () =>
    depth < 2 && random.once(5) ? `(${makeCall(random, depth + 1)})` : random.pick(REFERENCES),
  )
  const pairs = Array.from({ length: random.below(3) }, () => `${random.pick(KEYS)}=${random.pick(VALUES)}`)
  return [random.pick(NAMES), ...params, ...pairs].join(' ')
}

function changeTag(tag: string, random: Random): string {
  const changes: readonly (() => string)[] = [
    () => tag.slice(0, -1),
    () => tag.slice(1),
    () => tag.replace('}}', ` ${random.pick(KEYS)}=${random.pick(VALUES)}}}`),
    () => tag.replace(/"[^"]*"/, random.pick(REFERENCES)),
    () => tag.replace(/"[^"]*"/, `"${random.pick(NASTY_TEXTS).slice(0, 300)}"`),
    () => tag.replace('{{', '{{#'),
    () => tag.replace('{{', '{{{'),
    () => `${tag}${tag}`,
    () => `**${tag}**`,
    () => `[${tag}](${tag})`,
    () => tag.replace(/[\w-]+/, random.pick(NAMES)),
  ]
  return random.pick(changes)()
}
