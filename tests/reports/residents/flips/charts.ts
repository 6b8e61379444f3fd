import type { ChartRow } from '../../../../pipeline/charts/chart-row.ts'
import type { ShownFigure } from '../../../../pipeline/prose/document.ts'
import { changeTexts, decimalsOf, moveOf } from './changes.ts'
import type { Conditions } from './conditions.ts'
import type { Figure } from './estimates.ts'
import { counted, labelOf } from './nouns.ts'
import { choicesOf, found, questionOf, questions, REPORTED, textOf, WAVES } from './sources.ts'
import { idOf, type Reference, referenceOf } from './survey.ts'
import { fixed, percentRange, percentText, rangeOf } from './words.ts'

/** What a chart asks for, as its file has it. */
export interface Dataset {
  readonly question?: string | undefined
  readonly battery?: string | undefined
  readonly answers?: readonly string[] | undefined
  readonly by?: string | undefined
  readonly total?: boolean | undefined
  readonly waves?: string | undefined
}

/** A chart as it was made. */
export interface Made {
  readonly name: string
  readonly datasets: readonly Dataset[]
  readonly rows: readonly ChartRow[]
  readonly finding: string | undefined
  readonly subtitle: string | undefined
}

/** The figures that a chart is about, in the order in which it asks for them. */
export function referencesOf(dataset: Dataset, { estimates }: Conditions): readonly Reference[] {
  const { question = '', battery, by, total, waves } = dataset
  const index = questions.find(({ id }) => id === battery)?.index
  const asked = index === undefined ? [question] : index.items.map(({ id }) => id)
  const strata = estimates.survey.study.strata.find(({ id }) => id === by)?.values ?? []
  const groups = strata.map(({ id: value }) => ({ group: { variable: by ?? '', value } }))
  return (waves === undefined ? [REPORTED] : WAVES).flatMap((wave) =>
    [...groups, ...(by === undefined || total === true ? [{}] : [])].flatMap((group) =>
      asked.flatMap((id) =>
        (dataset.answers ?? choicesOf(questionOf(id)).map((choice) => choice.id)).map((item) => ({
          ...{ wave, question: id, item },
          ...group,
        })),
      ),
    ),
  )
}

/** Rows of a chart that are not those that it asks for, or have other figures, intervals or texts. */
export function falseRows({ name, datasets, rows }: Made, conditions: Conditions): string[] {
  const expected = datasets.flatMap((dataset) => referencesOf(dataset, conditions)).map(idOf)
  const told = rows.map(({ result }) => result ?? 'nothing')
  return [
    ...expected.filter((id) => !told.includes(id)).map((id) => `${name} has no row of ${id}`),
    ...told.filter((id) => !expected.includes(id)).map((id) => `${name} has a row of ${id}`),
    ...rows.flatMap((row) =>
      row.result === null ? [] : falseRow(row, conditions).map((wrong) => `${name}: ${row.result} ${wrong}`),
    ),
  ]
}

function falseRow(row: ChartRow, conditions: Conditions): readonly string[] {
  const { language } = conditions
  const reference = referenceOf(row.result ?? '')
  const figure = conditions.figure(reference)
  const interval = figure?.interval
  const texts = figure && textsOf(reference, figure, conditions)
  const value = figure?.value ?? null
  const isShare = figure?.isShare !== false
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['base', figure?.n ?? 0, row.base],
    ['baseText', (figure?.n ?? 0).toLocaleString(language.tag), row.baseText],
    ['share', isShare ? value : null, row.share],
    ['value', isShare ? null : value, row.value],
    ['low', interval?.low ?? null, row.low],
    ['high', interval?.high ?? null, row.high],
    ['intervalText', texts?.interval ?? null, row.intervalText],
    ['valueText', isShare ? null : texts?.own, row.valueText],
    ['percentText', isShare ? (texts?.own ?? '–') : null, row.percentText],
    ...(isShare ? [['count', figure?.count ?? 0, row.count] as const] : []),
  ]
  return pairs.flatMap(([what, own, other]) =>
    isNear(own, other) ? [] : [`has ${what} ${String(other)}, not ${String(own)}`],
  )
}

function isNear(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other
  return Math.abs(one - other) <= Math.max(1e-8 * Math.abs(one), 1e-12)
}

/** How a figure is told in a chart: alone, in a sentence, and in the alternative text. */
export function textsOf(reference: Reference, figure: Figure, conditions: Conditions) {
  const { language, estimates } = conditions
  const { survey } = estimates
  const { unit, smallBase } = survey.study
  const n = figure.n.toLocaleString(language.tag)
  const noun = textOf(figure.n === 1 ? unit.singular : unit.plural, language.tag)
  const { low, high } = figure.interval ?? {}
  const decimals = decimalsOf({ hash: {} }, reference)
  const interval =
    low === undefined || high === undefined
      ? undefined
      : figure.isShare
        ? percentRange(low, high, language)[0]
        : rangeOf(low, high, decimals, language)
  if (!figure.isShare) {
    const own = fixed(figure.value, decimals, language)
    const described = interval === undefined ? own : `${own} (${interval}; n = ${n})`
    return { own, interval, short: own, long: `${own} (n = ${n} ${noun})`, described }
  }
  const isWeighted = survey.isWeighted(reference.wave)
  const percent = percentText(figure.value, language)
  const count = figure.count.toLocaleString(language.tag)
  const counts = isWeighted ? `n = ${n}` : `${count} ${language.of} ${n}`
  const restsOn = interval === undefined ? counts : `${interval}; ${counts}`
  const ofBase = language.ofBase(figure.count === 0 ? language.noneOf : count, n)
  if (figure.n < smallBase && !isWeighted)
    return {
      own: `${count} (${percent})`,
      ...{ interval, short: `${ofBase} (${percent})`, long: `${ofBase} ${noun} (${percent})` },
      described: `${restsOn} (${percent})`,
    }
  const long = isWeighted ? `${percent} (n = ${n} ${noun})` : `${percent} (${ofBase} ${noun})`
  // Of a small base by weight a label has the base beside it.
  const own = figure.n < smallBase ? `${percent} (n = ${n})` : percent
  return { own, interval, short: percent, long, described: `${percent} (${restsOn})` }
}

/** In a drawing, a line around it, its finding or its alternative text. */
export function inChart(shown: ShownFigure, conditions: Conditions): readonly string[] {
  const [later, earlier] = shown.results.map(referenceOf)
  if (later === undefined || earlier === undefined || later.wave === earlier.wave)
    return chartTexts(shown, conditions)
  const { survey } = conditions.estimates
  const { p } = conditions.test(later, earlier) ?? {}
  // A chart tests its change by itself.
  const isShown = p !== undefined && p <= 1 - survey.level
  const move = moveOf([later, earlier], { isShown }, conditions)
  return changeTexts({ hash: {} }, [later, earlier], move, conditions)
}

/** The texts that are true of a figure in or below a drawing, and in its alternative text. */
function chartTexts({ shows, results, as }: ShownFigure, conditions: Conditions): readonly string[] {
  const { language } = conditions
  const reference = referenceOf(found(results[0], 'no result'))
  if (reference.question === 'response')
    return counted(conditions.estimates.survey.wave(reference.wave).rows.length, conditions)
  const figure = conditions.figure(reference)
  const n = (figure?.n ?? 0).toLocaleString(language.tag)
  if (shows === 'base') return [n, `n = ${n}`]
  if (figure === undefined) return ['–', `${labelOf(reference, conditions)} – (n = 0)`]
  const { own, interval = '', described, short, long } = textsOf(reference, figure, conditions)
  if (as !== 'chart') return [`${labelOf(reference, conditions)} ${described}`, short, long]
  return shows === 'interval' ? [interval] : [own]
}

/** "n = 142 to 768" of groups or items; of waves each. */
export function wrongSubtitle({ name, datasets, subtitle = '' }: Made, conditions: Conditions): string[] {
  const { language, estimates } = conditions
  const isByGroup = datasets.some(({ by, battery }) => by !== undefined || battery !== undefined)
  const shown = datasets.flatMap((dataset) => referencesOf(dataset, conditions))
  const figures = shown.map((reference) => ({ ...reference, figure: conditions.figure(reference) }))
  const wrong = [...new Set(shown.map(({ wave }) => wave))].flatMap((wave) => {
    const bases = figures.flatMap((each) => (each.wave === wave ? (each.figure?.n ?? 0) : []))
    const [least = '', most = ''] = [Math.min(...bases), Math.max(...bases)].map((base) =>
      base.toLocaleString(language.tag),
    )
    const text = isByGroup && least !== most ? language.basesBetween(least, most) : `n = ${most}`
    return subtitle.includes(text) ? [] : [`${name} is of "${subtitle}", not ${text}`]
  })
  const level = `${(100 * estimates.survey.level).toLocaleString(language.tag)}%`
  const saysLevel = subtitle.includes(language.linesAre(level))
  const hasLines = LINED.includes(name) && figures.some(({ figure }) => figure?.interval !== undefined)
  return [...wrong, ...(saysLevel === hasLines ? [] : [`${name} says of its lines "${subtitle}"`])]
}

/** Charts that draw intervals as lines. */
const LINED = ['satisfied-by-district', 'recommend-by-district']
