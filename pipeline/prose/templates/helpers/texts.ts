import { WAVE_NAME } from '../../../analysis/phrases.ts'
import { PREVIOUS } from '../../../analysis/previous-wave.ts'
import type { FrequencyTable, Share } from '../../../analysis/results.ts'
import { sizeOfShare } from '../../../analysis/share.ts'
import { isWeighted } from '../../../analysis/weighted.ts'
import { figure, isolated, number, worded } from '../../../language/phrase.ts'
import { LIMIT } from '../../compose/percent-notes.ts'
import type { Insertion } from '../../compose/tokens.ts'
import {
  type Arguments,
  type Call,
  fail,
  type Helper,
  numberOption,
  tableArgument,
  textArgument,
  textOption,
  waveById,
  waveOption,
} from '../call.ts'
import { ASKED, LANGUAGE, oneOf, QUESTION, text, WAVE, whole } from '../kinds.ts'

/** Helpers that bring other words: rankings, dates and names of waves from the data, and foreign words. */
export const texts: Readonly<Record<string, Helper>> = {
  ranking: {
    takes: [{ kind: QUESTION }],
    takesSubgroup: true,
    options: { top: whole(1), minimum: whole(), maximum: whole() },
    run(call) {
      const minimum = numberOption(call, 'minimum') ?? 1
      const maximum = numberOption(call, 'maximum') ?? Number.POSITIVE_INFINITY
      const table = tableArgument(call)
      checkBounds(call, table)
      const given = table.rows
        .map((row) => row.result)
        .filter((result) => result.count >= minimum && result.count <= maximum)
        .toSorted((one, other) => sizeOfShare(other) - sizeOfShare(one))
      const top = numberOption(call, 'top')
      if (top !== undefined) checkTie(call, given, top)
      const ranked = given.slice(0, top)
      if (ranked.length === 0) return fail(call, 'empty-ranking', 'no answer was given that often')
      const { language } = call.results
      const text = language.list(ranked.map(({ label }) => isolated(label)))
      const ids = ranked.map(({ id }) => id)
      return { kind: 'text', phrase: worded(figure(text, ids, () => language.rules.label)) }
    },
  },
  'wave-label': {
    takes: [{ kind: WAVE }],
    options: { of: ASKED },
    check: (call) => checkOf(call, textArgument(call, 0)),
    run: (call) => ({
      kind: 'text',
      phrase: number(waveById(call, textArgument(call, 0)).label, WAVE_NAME),
    }),
  },
  period: {
    options: { wave: WAVE, of: ASKED },
    check: (call) => checkOf(call, textOption(call, 'wave')),
    run(call) {
      const { start, end } = waveOption(call).fieldwork
      return inOneForm(call.results.language.period(start, end), 'the period of the fieldwork')
    },
  },
  published: {
    options: { wave: WAVE, of: ASKED, as: oneOf('date', 'month') },
    check: (call) => checkOf(call, textOption(call, 'wave')),
    run(call) {
      const form = call.hash.as === 'month' ? 'month' : 'date'
      return inOneForm(call.results.language[form](waveOption(call).published), 'the date of publication')
    },
  },
  'wave-count': {
    run: ({ results: { language, waves } }) =>
      inOneForm(language.ordinal(waves.length), 'which wave of the study it is'),
  },
  'small-base': {
    run(call) {
      const { smallBase, language } = call.results
      if (smallBase === undefined)
        return fail(call, 'missing-value', 'this study has no small bases', 'set `smallBase` in study.json')
      const forms = { digits: language.digits(smallBase), words: language.inWords.number(smallBase) }
      return { kind: 'text', phrase: number(language.number(smallBase), LIMIT), forms }
    },
  },
  foreign: {
    takes: [{ kind: LANGUAGE }, { kind: text('the words') }],
    run: (call) => ({ kind: 'foreign', text: textArgument(call, 1), language: textArgument(call, 0) }),
  },
}

/** Which wave is the previous one depends on what it must have asked. */
function checkOf(call: Arguments, wave: string | undefined): void {
  const { helper, hash } = call
  const isPrevious = wave === PREVIOUS
  if (isPrevious && hash.of === undefined)
    fail(
      call,
      'helper-argument',
      `\`${helper}\` of the wave "${PREVIOUS}" needs \`of\`, a question or result that it asked`,
      `such as \`of="a.b"\` beside \`{{percent "a.b" wave="${PREVIOUS}"}}\``,
    )
  if (!isPrevious && hash.of !== undefined)
    fail(call, 'helper-argument', `\`of\` goes with the wave "${PREVIOUS}"`)
}

/** A number or date in its one form. */
function inOneForm(text: string, reason: string): Insertion {
  return { kind: 'text', phrase: number(text, reason), forms: {} }
}

/** Fails for numbers of respondents that say where a ranking by weights begins or ends. */
function checkBounds(call: Call, { rows, question }: FrequencyTable): void {
  const bound = ['minimum', 'maximum'].find((name) => call.hash[name] !== undefined)
  if (bound === undefined || !rows.some(({ result }) => isWeighted(result, call.results))) return
  fail(
    call,
    'weighted-count',
    `\`${bound}\` counts respondents, and \`${question}\` is ranked by their weights`,
    'choose with `top`, or show percentages in a `frequency-table`',
  )
}

/** Fails where the last answer that is named was given as often as one that is left out: the order of the codebook would decide. */
function checkTie(call: Call, given: readonly Share[], top: number): void {
  const [last, next] = [given[top - 1], given[top]]
  if (last === undefined || next === undefined || sizeOfShare(last) !== sizeOfShare(next)) return
  const tied = given.filter((each) => sizeOfShare(each) === sizeOfShare(last))
  const above = given.findIndex((each) => sizeOfShare(each) === sizeOfShare(last))
  const names = tied.map(({ item }) => `\`${item}\``).join(', ')
  const tops = [above, above + tied.length].filter((each) => each > 0).map((each) => `\`top=${each}\``)
  const variant = `\`{{#if (top "${last.question}" ${top})}}…{{else}}…{{/if}}\``
  fail(
    call,
    'tied-ranking',
    `\`top=${top}\` cuts through answers that were given equally often, ${last.count} of ${last.base}: ${names}`,
    `write ${tops.join(' or ')}, or make a variant with ${variant}`,
  )
}
