import { tableOf } from './measure/figures.ts'

const HEAD = ['what a run does', 'ours', 'Typst + Vega', 'pdfmake + Vega']

const ROWS = [
  ['starts from', 'one script, its machine code kept', 'modules, native Typst', 'modules'],
  ['reads and validates survey data', 'yes', 'no: words are ready', 'no: words are ready'],
  ['counts, judges claims, writes prose', 'yes', 'no', 'no'],
  ['draws 9 charts with Vega', 'yes, cold; warm only what changed', 'yes, each run', 'yes, each run'],
  ['checks charts: contrast, overlap, cuts', 'yes', 'no', 'no'],
  ['measures chart text in its own font', 'yes', 'no: estimated', 'no: estimated'],
  ['contents with page numbers, bookmarks', 'yes', 'yes', 'yes'],
  ['footnotes', 'on their page', 'on their page', 'at the end'],
  ['hyphens (Dutch)', 'yes', 'yes', 'no'],
  ['headings kept with what follows', 'yes', 'yes', 'no'],
  ['text in the margin, aligned lines', 'yes', 'no: in the column', 'no: in the column'],
  ['tagged PDF', 'PDF/UA-1 and PDF/A-3a, structure checked', 'yes, not checked', 'no'],
  ['CSV of each exhibit attached', 'yes', 'no', 'no'],
  ['HTML edition', 'yes', 'no', 'no'],
  ['results.json, manifest, what changed', 'yes', 'no', 'no'],
  ['publishes', 'by lock, flush and rename', 'writes one file', 'writes one file'],
]

/** What the contenders do and do not, for a fair reading of the figures. */
export const DIFFERENCES = `### What each does\n\n${tableOf(HEAD, ROWS)}\n`
