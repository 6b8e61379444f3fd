import { RIVAL_NAMES } from './contenders.ts'
import { tableOf } from './measure/figures.ts'

const HEAD = ['what a run does', 'ours', ...Object.values(RIVAL_NAMES)]

const ROWS = [
  [
    'starts from',
    'one script, its machine code kept',
    'modules, native Typst',
    'modules, native Typst',
    'modules',
  ],
  [
    'processes, of one job',
    'one',
    'two: Node draws, Python sets, each while the other works on the report beside it',
    'one',
    'one',
  ],
  ['reads and validates survey data', 'yes', ...rivals('no: words are ready')],
  ['counts, judges claims, writes prose', 'yes', ...rivals('no')],
  ['draws all charts with Vega', 'yes, cold; warm only what changed', ...rivals('yes, each run')],
  ['checks charts: contrast, overlap, cuts', 'yes', ...rivals('no')],
  ['measures chart text in its own font', 'yes', ...rivals('no: estimated')],
  ['contents with page numbers, bookmarks', 'yes', ...rivals('yes')],
  ['footnotes', 'on their page', 'on their page', 'on their page', 'at the end'],
  ['hyphens (Dutch)', 'yes', 'yes', 'yes', 'no'],
  ['headings kept with what follows', 'yes', 'yes', 'yes', 'no'],
  ['text in the margin, aligned lines', 'yes', ...rivals('no: in the column')],
  [
    'tagged PDF',
    'PDF/UA-1 and PDF/A-3a, structure checked',
    'PDF/UA-1, by its own checks',
    'yes, not checked',
    'no',
  ],
  ['CSV of each exhibit attached', 'yes', ...rivals('no')],
  ['HTML edition', 'yes', ...rivals('no')],
  ['results.json, manifest, what changed', 'yes', ...rivals('no')],
  ['publishes', 'by lock, flush and rename', ...rivals('writes one file')],
]

/** What the contenders do and do not, for a fair reading of the figures. */
export const DIFFERENCES = `### What each does\n\n${tableOf(HEAD, ROWS)}\n`

function rivals(all: string): string[] {
  return Object.keys(RIVAL_NAMES).map(() => all)
}
