import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../pipeline/analysis/analyse.ts'
import type { Chart } from '../../pipeline/charts/chart.ts'
import { drawCharts, drawingContext } from '../../pipeline/charts/draw.ts'
import { disclose } from '../../pipeline/disclosure/disclose.ts'
import { nodeFiles } from '../../pipeline/input/node-files.ts'
import { loadChart } from '../../pipeline/report/chart-spec.ts'
import { loadStudy } from '../../pipeline/study/load.ts'
import type { Study, Value, Wave } from '../../pipeline/study/study.ts'
import { sourceSans } from '../support/fonts.ts'
import { theme } from '../support/make-chart.ts'
import { type Interview, withAnswers } from '../support/records.ts'

/** Loaded once: every case below is a change of it. */
let published: Study
beforeAll(async () => {
  published = await loadStudy(nodeFiles, 'data/sociaal-domein')
})

async function draw(report: string, wave: string, study: Study): Promise<Map<string, Chart>> {
  const folder = `templates/${report}/charts`
  const specs = await Promise.all(
    readdirSync(folder).map((file) => loadChart(nodeFiles, `${folder}/${file}`, file.split('.')[0] ?? '')),
  )
  const charts = await drawCharts(specs, disclose(analyse(study, wave)), drawingContext(theme, sourceSans))
  return new Map(charts.map((chart) => [chart.name, chart]))
}

/** The study with one answer to a question wherever it was answered. */
function answering(study: Study, question: string, answer: Value): Study {
  return withAnswers(study, (wave) => ({
    ...wave,
    interviews: wave.interviews.map((interview) =>
      question in interview.values
        ? { ...interview, values: { ...interview.values, [question]: answer } }
        : interview,
    ),
    deskResearch: wave.deskResearch.map((desk) =>
      desk.question === question ? { ...desk, value: answer } : desk,
    ),
  }))
}

/** A wave with the rows of another. */
function copyOf(wave: Wave | undefined, id: string, label: string): Wave {
  if (wave === undefined) throw new Error('the study has no such wave')
  return { ...wave, id, label, fieldwork: { start: `${id}-05`, end: `${id}-20` } }
}

/** Texts of a drawing as they stand in it, line by line. */
function linesOf(chart: Chart | undefined): string[] {
  return [...(chart?.svg ?? '').matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text ?? '')
}

function count(chart: Chart | undefined, pattern: RegExp): number {
  return [...(chart?.svg ?? '').matchAll(pattern)].length
}

/** Dots of the cover, the one of its key left out. */
function dots(chart: Chart | undefined) {
  const filled = count(chart, /<path transform="translate[^>]* fill="#FFFFFF" stroke="#FFFFFF"/g) - 1
  const hollow = count(chart, /<path transform="translate[^>]* fill="#0B5563" stroke="#FFFFFF"/g) - 1
  return { filled, hollow }
}

describe('the cover', () => {
  test('has a dot for each municipality, filled where it works with social teams', async () => {
    const june = await draw('follow-up', '2017-06', published)
    expect(dots(june.get('cover'))).toEqual({ filled: 20, hollow: 15 })
    expect(linesOf(june.get('cover'))).toContain('11 van 12 gemeenten')
    const january = await draw('baseline', '2015-01', published)
    expect(dots(january.get('cover'))).toEqual({ filled: 18, hollow: 17 })
  })
})

describe('when all or none have social teams', () => {
  test('all: the bars are whole, the dots filled, the line at the top', async () => {
    const charts = await draw('follow-up', '2017-06', answering(published, 'social-teams', 'yes'))
    expect(linesOf(charts.get('social-teams-by-province'))).toEqual(
      expect.arrayContaining(['12 (100%)', '100%']),
    )
    expect(linesOf(charts.get('social-teams-by-province'))).not.toContain('0%')
    expect(dots(charts.get('cover'))).toEqual({ filled: 35, hollow: 0 })
    const byTeam = linesOf(charts.get('vision-themes-by-team'))
    expect(byTeam).toContain('n = 0')
    expect(byTeam).not.toContain('0')
  })

  test('none: the bars of the others are whole, an empty part has no label on them, the dots are hollow', async () => {
    const charts = await draw('follow-up', '2017-06', answering(published, 'social-teams', 'no'))
    const bars = linesOf(charts.get('social-teams-by-province'))
    expect(bars).toEqual(expect.arrayContaining(['12 (100%)', '100%']))
    expect(bars.filter((text) => /^0/.test(text))).toEqual([])
    expect(dots(charts.get('cover'))).toEqual({ filled: 0, hollow: 35 })
  })

  test('a share of nought and one of all are labelled as any other', async () => {
    const charts = await draw('follow-up', '2017-06', answering(published, 'budget', 'insufficient'))
    expect(linesOf(charts.get('budget')).filter((text) => text.endsWith('%'))).toEqual(['0%', '0%', '100%'])
  })
})

describe('a base without cases is drawn as unknown, with its n', () => {
  const dashes = /stroke-dasharray="3,2"/g

  /** The study when nobody was asked a question. */
  function unasked(study: Study, ...questions: readonly string[]): Study {
    const without = (values: Interview['values']) =>
      Object.fromEntries(Object.entries(values).filter(([id]) => !questions.includes(id)))
    return withAnswers(study, (wave) => ({
      ...wave,
      interviews: wave.interviews.map((each) => ({ ...each, values: without(each.values) })),
    }))
  }

  test.each([
    ['follow-up', '2017-06', 'budget', 3],
    ['follow-up', '2017-06', 'participation-society', 4],
    ['follow-up', '2017-06', 'budget-by-domain', 6],
    ['baseline', '2015-01', 'team-functions', 13],
  ])('in %s, %s: %s', async (report, wave, name, bars) => {
    const questions = name === 'budget-by-domain' ? ['budget-shortage', 'budget-surplus'] : [name]
    const known = (await draw(report, wave, published)).get(name)
    const empty = (await draw(report, wave, unasked(published, ...questions))).get(name)
    expect(count(known, dashes)).toBe(0)
    expect(count(empty, dashes)).toBe(bars)
    expect(linesOf(empty).filter((text) => text === 'n = 0')).toHaveLength(bars)
    expect(linesOf(empty).filter((text) => /%|^0$|–/.test(text))).toEqual([])
  })

  test('and hides no bar of a group that has cases', async () => {
    const charts = await draw('follow-up', '2017-06', answering(published, 'social-teams', 'yes'))
    const svg = charts.get('vision-themes-by-team')?.svg ?? ''
    const bars = [...svg.matchAll(/<path d="M([\d.]+),[^"]*h([\d.]+)v13[^"]*" fill="(#\w+)"([^>]*)/g)]
    const starts = (wanted: boolean) =>
      bars.flatMap(([, x, , , rest]) => (rest?.includes('3,2') === wanted ? Number(x) : []))
    expect(starts(false)).toHaveLength(starts(true).length)
    expect(Math.max(...starts(false))).toBe(0)
    expect(Math.min(...starts(true))).toBeGreaterThan(150)
  })
})

describe('other waves', () => {
  test('one alone is a point without a line', async () => {
    const study = { ...published, waves: published.waves.slice(-1) }
    const chart = (await draw('follow-up', '2017-06', study)).get('social-teams-over-waves')
    expect(linesOf(chart)).toEqual(expect.arrayContaining(['57%', 'juni 2017', 'n = 35']))
    expect(linesOf(chart)).not.toContain('gevraagd')
    expect(count(chart, /stroke-dasharray="3,/g)).toBe(0)
  })

  test('four are at their time, with each figure and name, and a gap where one did not ask', async () => {
    const [first, second, third] = published.waves
    const waves = [first, second, copyOf(first, '2016-03', 'maart 2016'), third].flatMap((wave) => wave ?? [])
    const chart = (await draw('follow-up', '2017-06', { ...published, waves })).get('social-teams-over-waves')
    const texts = linesOf(chart)
    expect(texts.filter((text) => /^\d+%$/.test(text))).toEqual(['51%', '51%', '57%'])
    for (const { label } of waves) expect(texts).toContain(label)
    expect(texts.filter((text) => text === 'gevraagd')).toHaveLength(1)
  })

  test('many close together drop names, and no figure of the last', async () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
    const added = months.map((month) =>
      copyOf(published.waves[0], `2016-${month}`, `maand ${month} van 2016`),
    )
    const waves = [...published.waves.slice(0, 2), ...added, ...published.waves.slice(2)]
    const chart = (await draw('follow-up', '2017-06', { ...published, waves })).get('social-teams-over-waves')
    expect(linesOf(chart)).toEqual(expect.arrayContaining(['januari 2015', '57%', 'juni 2017']))
    expect(linesOf(chart)).not.toContain('maand 06 van 2016')
  })
})

describe('long labels', () => {
  const more = ', en daarnaast nog heel veel andere zaken die hierbij horen'

  /** Every answer and province with a longer name. */
  function lengthened(study: Study): Study {
    const longer = <T extends { readonly label: string }>(each: T): T => ({
      ...each,
      label: each.label + more,
    })
    return {
      ...study,
      questions: study.questions.map((question) => ({ ...question, answers: question.answers.map(longer) })),
      strata: study.strata.map((stratum) => ({ ...stratum, values: stratum.values.map(longer) })),
    }
  }

  test.each([
    ['follow-up', '2017-06'],
    ['baseline', '2015-01'],
  ])('of one word wider than their room are broken with hyphens in %s', async (report, wave) => {
    const word = 'gemeentesamenwerkingsverbandenoverlegstructurencoördinatie'
    const longer = <T extends object>(each: T) => ({ ...each, label: word })
    const study = {
      ...published,
      strata: published.strata.map((stratum) => ({ ...stratum, values: stratum.values.map(longer) })),
    }
    const charts = await draw(report, wave, study)
    // The brochure's cover names no province.
    const drawn = ['social-teams-by-province', ...(report === 'follow-up' ? ['cover'] : [])]
    for (const name of drawn) {
      const texts = linesOf(charts.get(name))
      expect(texts).not.toContain(word)
      expect(texts.join('').replaceAll('-', ''), name).toContain(word)
    }
  })

  test.each([
    ['follow-up', '2017-06'],
    ['baseline', '2015-01'],
  ])('are broken into lines in %s, and the charts grow', async (report, wave) => {
    const plain = await draw(report, wave, published)
    const long = await draw(report, wave, lengthened(published))
    for (const [name, chart] of long) {
      expect(chart.width, name).toBe(485)
      expect(chart.height, name).toBeGreaterThanOrEqual(plain.get(name)?.height ?? Number.POSITIVE_INFINITY)
    }
    const bars = long.get(report === 'baseline' ? 'team-functions' : 'vision-themes')
    expect(linesOf(bars).join(' ')).toContain(more.slice(2))
    expect(bars?.height).toBeGreaterThan((plain.get(bars?.name ?? '')?.height ?? 0) * 1.3)
  })
})

describe('sizes of teams', () => {
  test('all alike: one stack of dots, its value told once', async () => {
    const study = answering(answering(published, 'team-members', 7), 'team-fte', 7)
    const chart = (await draw('baseline', '2015-01', study)).get('team-sizes')
    const texts = linesOf(chart)
    expect(texts.filter((text) => text === '7')).toHaveLength(2)
    expect(texts.filter((text) => text === 'mediaan 7')).toHaveLength(2)
    expect(chart?.height).toBeLessThan(200)
  })
})
