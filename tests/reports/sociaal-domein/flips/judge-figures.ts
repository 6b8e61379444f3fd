import type { ReportDocument, ShownFigure } from '../../../../pipeline/prose/document.ts'
import type { Call } from './calls.ts'
import {
  isCounted,
  isOfBase,
  isPercent,
  isPluralPart,
  isSame,
  judgeFraction,
  judgeQuantifier,
  listed,
  type Noun,
  numeral,
  percentOf,
} from './dutch.ts'
import { isChange, isPluralChange } from './judge-change.ts'
import { SMALL_BASE } from './sources.ts'
import { found, itemsOf, questionOf, type Reference, referenceOf, type Survey, type Tally } from './survey.ts'

const MUNICIPALITY: Noun = { singular: 'gemeente', plural: 'gemeenten' }
const INTERVIEWEE: Noun = { singular: 'geïnterviewde', plural: 'geïnterviewden' }

/** What a figure is judged with. */
export interface Subject {
  readonly survey: Survey
  readonly figure: ShownFigure
  /** Its first result, recounted. */
  readonly reference: Reference
  readonly share: Tally
  /** The call in the template that it comes from. */
  readonly call: Call
}

/** Stands for the chart that a report puts on its cover, which no template calls. */
const COVER: Call = { helper: 'chart', args: [], hash: {}, line: 1, column: 1, text: 'chart' }

/** Judges every figure that a report shows against the answers; gives those that are false. */
export function falseFigures(
  { figures }: Pick<ReportDocument, 'figures'>,
  survey: Survey,
  calls: ReadonlyMap<string, Call>,
): string[] {
  return figures.flatMap((figure) => {
    const { file, line, column } = figure.place
    const place = `${file}:${line}:${column}`
    const call = found(file.endsWith('report.json') ? COVER : calls.get(place), `${place} is not reached`)
    const reference = referenceOf(found(figure.results[0], `${place} shows no result`))
    const share = isSummary(reference) ? NO_SHARE : survey.tally(reference)
    const isTrue = judgeOf(figure)({ survey, figure, reference, share, call })
    const { count, base } = share
    return isTrue
      ? []
      : [`${place} ${figure.as} "${figure.text}": ${figure.results.join(', ')} is ${count} of ${base}`]
  })
}

const NO_SHARE: Tally = { count: Number.NaN, base: Number.NaN, desk: 0, missing: 0 }
type Judge = (subject: Subject) => boolean

/** A percentage alone, or a count where the base is small; with what it is counted among. */
function isKeyFigure({ figure, share, reference }: Subject): boolean {
  const { singular, plural } = nounOf(reference)
  const known = share.base === 1 ? singular : plural
  if (share.base < SMALL_BASE) return [`${share.count}`, `van ${share.base} ${known}`].includes(figure.text)
  const [, counted, noun] = /^(.* van de \d+) (\p{L}+)$/u.exec(figure.text) ?? []
  return counted === undefined
    ? figure.text === `${percentOf(share)}%`
    : isOfBase(counted, share) && noun === known
}

function judgeOf({ as, shows }: ShownFigure): Judge {
  if (shows === 'base') return ({ figure, share }) => figure.text.replace(/^n = /, '') === `${share.base}`
  if (shows === 'desk-research')
    return ({ figure, share }) => numeral(figure.text) === share.desk && share.desk > 0
  if (shows === 'missing')
    return ({ figure, share }) => numeral(figure.text) === share.missing && share.missing > 0
  return found(JUDGES[as], `the oracle does not judge \`${as}\``)
}

const JUDGES: Readonly<Record<string, Judge>> = {
  count: ({ figure, share }) => numeral(figure.text) === share.count,
  base: ({ figure, share }) => numeral(figure.text) === share.base,
  percent: ({ figure, share }) => isPercent(figure.text, share),
  share: isLeadingShare,
  'key-figure': isKeyFigure,
  number: ({ figure, share }) => numeral(figure.text) === share.count,
  words: ({ figure, share }) => isOfBase(figure.text, share),
  counted: ({ figure, share, reference }) => isCounted(figure.text, share.count, nounOf(reference)),
  quantifier: ({ figure, share, reference, call }) =>
    judgeQuantifier(figure.text, share, call.hash.noun === false ? undefined : nounOf(reference)).isTrue,
  fraction: ({ figure, share }) => judgeFraction(figure.text, share).isTrue,
  agree: isAgreed,
  change: isChange,
  label: ({ figure, reference }) => isSame(figure.text, labelOf(reference)),
  ranking: isRanking,
  value: ({ figure, survey, reference }) => numeral(figure.text) === summaryOf(survey, reference),
  range: isRange,
  chart: isDrawn,
  'description of a chart': (subject) => isDescribed(subject) || isFound(subject),
  'finding of a chart': isFound,
  'frequency-table': ({ figure, share }) => [`${share.count}`, percentText(share)].includes(figure.text),
  'cross-table': ({ figure, share }) => figure.text === `${share.count} (${percentText(share)})`,
}

function percentText(share: Tally): string {
  return share.base === 0 ? '–' : `${percentOf(share)}%`
}

function nounOf({ question, item }: Reference): Noun {
  const isOfInterviews =
    /interviews$/.test(item) ||
    (question !== 'response' && question !== 'frame' && questionOf(question).unitOfAnalysis === 'interview')
  return isOfInterviews ? INTERVIEWEE : MUNICIPALITY
}

/** A verb in the number of its subject. */
function isAgreed({ survey, figure, share, reference, call }: Subject): boolean {
  const [, singular, plural] = call.args
  const number = {
    count: () => (isSummary(reference) ? summaryOf(survey, reference) !== 1 : share.count > 1),
    quantifier: () => isPluralPart(share),
    change: () => isPluralChange(survey, reference, call),
    // "57 procent werkt", "elf van de twaalf werken"
    share: () => share.base < SMALL_BASE && share.count > 1,
  }
  const by = String(call.hash.by ?? 'count')
  const isPlural = found(number[by as keyof typeof number], `the oracle does not judge \`by="${by}"\``)()
  return isSame(figure.text, String(isPlural ? plural : singular))
}

/** "57%"; of a small base "elf van de twaalf"; "elf van de twaalf gemeenten (92%)" where both are asked for. */
function isLeadingShare({ figure, share, reference, call }: Subject): boolean {
  const { text } = figure
  if (call.hash.as !== 'both') return share.base < SMALL_BASE ? isOfBase(text, share) : isPercent(text, share)
  const { singular, plural } = nounOf(reference)
  const [, counts = '', noun, percent] = /^(.+)\s(\S+) \((\d+%)\)$/.exec(text) ?? []
  return (
    isOfBase(counts, share) &&
    noun === (share.base === 1 ? singular : plural) &&
    percent === percentText(share)
  )
}

function isRanking({ survey, figure, reference, call }: Subject): boolean {
  const { top = Infinity, minimum = 1, maximum = Infinity } = call.hash
  const labels = survey
    .answers(reference)
    .toSorted((one, other) => other.tally.count - one.tally.count)
    .filter(({ tally: { count } }) => count >= Number(minimum) && count <= Number(maximum))
    .slice(0, Number(top))
    .map(({ item }) => labelOf({ ...reference, item }))
  return isSame(figure.text, listed(labels))
}

function isRange({ survey, figure, reference }: Subject): boolean {
  const values = survey.values(reference)
  const [from = Number.NaN, to = Number.NaN] = [values[0], values.at(-1)]
  const { singular, plural } = found(questionOf(reference.question).number, 'no number').noun
  const [, text = '', noun] = /^(.+)\s(\S+)$/.exec(figure.text) ?? []
  const ends = text.split(' tot ').map(numeral)
  const isBoth = from === to ? ends.length === 1 && ends[0] === to : ends[0] === from && ends[1] === to
  return isBoth && noun === (to === 1 ? singular : plural)
}

/** Drawn in a chart: a count, a share, both, or the summary of a number. */
function isDrawn({ survey, figure, reference, share }: Subject): boolean {
  const { text, results } = figure
  if (isSummary(reference)) {
    const value = String(summaryOf(survey, reference)).replace('.', ',')
    return results.length === 1 && text === (reference.item === 'median' ? `mediaan ${value}` : value)
  }
  // Below a small base no percentage stands alone.
  const percent = share.base < SMALL_BASE ? `${share.count} (${percentText(share)})` : percentText(share)
  const { singular, plural } = nounOf(reference)
  const ofBase = `${share.count} van ${share.base}`
  const texts = [`${share.count}`, percent, ofBase, `${ofBase} ${share.base === 1 ? singular : plural}`]
  return results.length === 1 && (texts.includes(text) || isCounted(text, share.count, nounOf(reference)))
}

/** Told of a chart: "met sociale teams 57% (20 van 35)", "14: twee gemeenten", "laagste 5". */
function isDescribed({ survey, figure: { text }, reference, share }: Subject): boolean {
  if (isSummary(reference)) {
    const name = { min: 'laagste', median: 'mediaan', max: 'hoogste' }[reference.item]
    return text === `${name} ${String(summaryOf(survey, reference)).replace('.', ',')}`
  }
  if (reference.item.startsWith('value=')) {
    const [value = '', counted = ''] = text.split(': ')
    return `value=${numeral(value)}` === reference.item && isCounted(counted, share.count, nounOf(reference))
  }
  const [percent, counts] = [percentText(share), `${share.count} van ${share.base}`]
  const [first, second] = share.base < SMALL_BASE ? [counts, percent] : [percent, counts]
  return text === `${labelOf(reference)} ${first} (${second})`
}

/** In the sentence of what a chart finds: a share, how it moved, or how far values reach. */
function isFound(subject: Subject): boolean {
  const { survey, figure, reference, call } = subject
  const references = figure.results.map(referenceOf)
  const [, earlier] = references
  if (isSummary(reference))
    return references.length === 2 ? isRange(subject) : numeral(figure.text) === summaryOf(survey, reference)
  if (earlier !== undefined && earlier.wave !== reference.wave)
    return isChange({ ...subject, call: { ...call, hash: { since: earlier.wave } } })
  return references.every((each) => isShareInSentence(figure.text, survey.tally(each), nounOf(each)))
}

/** "57%", "57% (20 van de 35 gemeenten)", "20 van de 35 gemeenten"; of a small base "11 van de 12 (92%)". */
function isShareInSentence(text: string, share: Tally, { singular, plural }: Noun): boolean {
  const [, before, counts, noun, after] =
    /^(?:(\d+%)(?: \(|$))?(?:(\S+ van de \d+)(?: (\p{L}+))?)?(?:\)| \((\d+%)\))?$/u.exec(text) ?? []
  const isSmall = share.base < SMALL_BASE
  return (
    (before !== undefined || counts !== undefined) &&
    (counts === undefined || isOfBase(counts, share)) &&
    (noun === undefined || noun === (share.base === 1 ? singular : plural)) &&
    (before === undefined || (!isSmall && before === percentText(share))) &&
    (after === undefined || (isSmall && after === percentText(share)))
  )
}

function labelOf({ question: id, item }: Reference): string {
  const question = questionOf(id)
  const items = [...itemsOf(question), ...(question.answers ?? []), ...(question.nets ?? [])]
  return found(
    items.find((each) => each.id === item),
    `no ${id}.${item}`,
  ).label
}

function isSummary({ item }: Reference): boolean {
  return ['min', 'median', 'max'].includes(item)
}

function summaryOf(survey: Survey, reference: Reference): number {
  const values = survey.values(reference)
  const middle = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]]
  const found = {
    min: values[0],
    median: ((middle[0] ?? Number.NaN) + (middle[1] ?? Number.NaN)) / 2,
    max: values.at(-1),
  }[reference.item]
  return found ?? Number.NaN
}
