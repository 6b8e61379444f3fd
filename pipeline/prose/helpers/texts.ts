import {
  fail,
  type Helper,
  numberOption,
  tableArgument,
  textArgument,
  waveById,
  waveOption,
  wordOption,
} from '../call.ts'
import type { Piece } from '../tokens.ts'

/** Helpers that bring other words from the data: rankings, dates, names of waves. */
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
      return text(call.results.language.period(start, end))
    },
  },
  published: {
    options: ['wave', 'as'],
    run(call) {
      const form = wordOption(call, 'as', ['date', 'month']) ?? 'date'
      return text(call.results.language[form](waveOption(call).published))
    },
  },
  'wave-count': { run: (call) => text(call.results.language.ordinal(call.results.waves.length)) },
}

function text(value: string): Piece {
  return { kind: 'text', text: value }
}
