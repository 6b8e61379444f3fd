import { properTag } from '../../../language/tags.ts'
import type { Piece } from '../../compose/tokens.ts'
import {
  type Call,
  fail,
  type Helper,
  numberOption,
  tableArgument,
  textArgument,
  waveById,
  waveOption,
  wordOption,
} from '../call.ts'

/** Helpers that bring other words: rankings, dates and names of waves from the data, and foreign words. */
export const texts: Readonly<Record<string, Helper>> = {
  ranking: {
    takesSubgroup: true,
    options: ['top', 'minimum', 'maximum'],
    run(call) {
      const minimum = numberOption(call, 'minimum') ?? 1
      const maximum = numberOption(call, 'maximum') ?? Number.POSITIVE_INFINITY
      const ranked = tableArgument(call)
        .rows.map((row) => row.result)
        .filter((result) => result.count >= minimum && result.count <= maximum)
        .slice(0, numberOption(call, 'top'))
      if (ranked.length === 0) return fail(call, 'empty-ranking', 'no answer was given that often')
      for (const result of ranked) call.use(result, result.label)
      return text(call.results.language.list(ranked.map((result) => result.label)))
    },
  },
  'wave-label': { run: (call) => text(waveById(call, textArgument(call, 0, 'the id of a wave')).label) },
  period: {
    options: ['wave'],
    run(call) {
      const { start, end } = waveOption(call).fieldwork
      return number(call.results.language.period(start, end))
    },
  },
  published: {
    options: ['wave', 'as'],
    run(call) {
      const form = wordOption(call, 'as', ['date', 'month']) ?? 'date'
      return number(call.results.language[form](waveOption(call).published))
    },
  },
  'wave-count': { run: (call) => number(call.results.language.ordinal(call.results.waves.length)) },
  'small-base': {
    run(call) {
      const { smallBase, language } = call.results
      if (smallBase === undefined)
        return fail(call, 'missing-value', 'this study has no small bases', 'set `smallBase` in study.json')
      const forms = { digits: language.digits(smallBase), words: language.inWords.number(smallBase) }
      return { kind: 'text', text: language.number(smallBase), forms }
    },
  },
  foreign: {
    run(call) {
      const language = languageArgument(call)
      const words = textArgument(call, 1, 'the words')
      if (words.trim() === '') return fail(call, 'helper-argument', '`foreign` has no words')
      return { kind: 'foreign', text: words, language }
    },
  },
}

/** The first argument, which must be a language as BCP 47 writes it. */
function languageArgument(call: Call): string {
  const tag = textArgument(call, 0, 'a language, such as "en"')
  const proper = properTag(tag)
  if (proper === tag) return tag
  const hint = proper === undefined ? 'write its tag, such as `en` or `de`' : `did you mean \`${proper}\`?`
  return fail(call, 'unknown-language', `there is no language \`${tag}\``, hint)
}

/** A number or date in its one form. */
function number(value: string): Piece {
  return { kind: 'text', text: value, forms: {} }
}

function text(value: string): Piece {
  return { kind: 'text', text: value }
}
