import {
  betweenGroups,
  betweenPairedWaves,
  betweenWaves,
  type Difference,
} from '../../../../pipeline/analysis/estimates/difference.ts'
import { criticalValue, twoSidedP, upperP } from '../../../../pipeline/analysis/estimates/distributions.ts'
import { type Estimate, mean, share, total } from '../../../../pipeline/analysis/estimates/estimate.ts'
import type { Variable } from '../../../../pipeline/analysis/estimates/linearise.ts'
import { benjaminiHochberg, holm } from '../../../../pipeline/analysis/estimates/many-tests.ts'
import { pairWaves } from '../../../../pipeline/analysis/estimates/paired.ts'
import { quantiles } from '../../../../pipeline/analysis/estimates/quantile.ts'
import { type Sample, sampleOf } from '../../../../pipeline/analysis/estimates/sample.ts'
import { testTable } from '../../../../pipeline/analysis/estimates/table-test.ts'
import {
  type Case,
  type Compared,
  compared,
  designOf,
  type ExpectedDifference,
  type ExpectedEstimate,
  type Fixtures,
  valuesOf,
  type Waves,
  type WithinWave,
  type WrittenTable,
} from './fixtures.ts'

/** Every estimate of a sample, for every group. */
function compareCase({ design, variables, groups }: Case): Compared[] {
  const sample = sampleOf(designOf(design))
  return groups.flatMap(({ name, base, estimates }) =>
    estimates.flatMap((expected) => {
      const variable = { values: valuesOf(variables, expected.variable), base: Uint8Array.from(base) }
      return compareEstimate(name, estimateOf(sample, variable, expected), expected)
    }),
  )
}

function estimateOf(
  sample: Sample,
  variable: Variable,
  { measure, part = 0.5 }: ExpectedEstimate,
): Estimate | undefined {
  if (measure === 'quantile') return quantiles(sample, variable, [part])[0]
  return { share, mean, total }[measure](sample, variable)
}

function compareEstimate(group: string, ours: Estimate | undefined, expected: ExpectedEstimate): Compared[] {
  const { measure, variable, part } = expected
  const at = [group, measure, variable, part].filter((word) => word !== undefined).join(' ')
  return [
    compared(measure, `${at} value`, ours?.value, expected.value),
    compared(`${measure} standard error`, `${at} SE`, ours?.standardError, expected.se),
    compared(`${measure} interval`, `${at} low`, ours?.interval?.low, expected.low),
    compared(`${measure} interval`, `${at} high`, ours?.interval?.high, expected.high),
    compared('degrees of freedom', `${at} df`, ours?.degreesOfFreedom, expected.df),
    compared('base', `${at} base`, ours?.base.unweighted, expected.unweighted),
    compared('weighted base', `${at} weighted base`, ours?.base.weighted, expected.weighted),
    compared('effective base', `${at} effective base`, ours?.base.effective, expected.effective),
    compared('design effect', `${at} design effect`, ours?.designEffect, expected.deff),
    compared('trials', `${at} trials`, ours?.trials, expected.trials),
  ]
}

/** Every difference between two waves, groups or questions. */
function compareDifferences(pair: Waves | WithinWave): Compared[] {
  const differenceIn = 'of' in pair ? betweenTwoWaves : withinWave
  return pair.expected.flatMap((expected) =>
    compareDifference(pair.kind, differenceIn(pair as Waves & WithinWave, expected), expected),
  )
}

function betweenTwoWaves(
  { kind, of, against }: Waves,
  { measure, variable }: ExpectedDifference,
): Difference | undefined {
  const variables = {
    of: { values: valuesOf(of.variables, variable) },
    against: { values: valuesOf(against.variables, variable) },
  }
  const designs = [designOf(of.design), designOf(against.design)] as const
  if (kind === 'paired') return betweenPairedWaves(pairWaves(...designs), measure, variables)
  const estimate = { share, mean }[measure]
  const one = estimate(sampleOf(designs[0]), variables.of)
  const other = estimate(sampleOf(designs[1]), variables.against)
  return one && other && betweenWaves(one, other, designs[0].level)
}

function withinWave(
  { kind, design, variables, group = [] }: WithinWave,
  { measure, variable }: ExpectedDifference,
): Difference | undefined {
  const sample = sampleOf(designOf(design))
  const values = valuesOf(variables, variable)
  if (kind === 'questions')
    return betweenGroups(sample, measure, { values }, { values: valuesOf(variables, 'also') })
  const base = Uint8Array.from(group)
  return betweenGroups(sample, measure, { values, base }, { values, base: base.map((is) => 1 - is) })
}

function compareDifference(
  kind: string,
  ours: Difference | undefined,
  expected: ExpectedDifference,
): Compared[] {
  const at = `${expected.measure} ${expected.variable}`
  const name = `difference of ${expected.measure}s, ${kind}`
  return [
    compared(name, `${at} value`, ours?.value, expected.value),
    compared(`${name}: standard error`, `${at} SE`, ours?.standardError, expected.se),
    compared(`${name}: interval`, `${at} low`, ours?.interval?.low, expected.low),
    compared(`${name}: interval`, `${at} high`, ours?.interval?.high, expected.high),
    compared(`${name}: statistic`, `${at} statistic`, ours?.test?.statistic, expected.statistic),
    compared('degrees of freedom', `${at} df`, ours?.test?.degreesOfFreedom, expected.df),
    compared(`${name}: p`, `${at} p`, ours?.test?.p, expected.p),
  ]
}

function compareTable({ design, rows, columns, base, ...expected }: WrittenTable): Compared[] {
  const ours = testTable(sampleOf(designOf(design)), {
    rows: Int32Array.from(rows),
    columns: Int32Array.from(columns),
    base: Uint8Array.from(base),
  })
  return [
    compared('table F', 'F', ours?.statistic, expected.statistic),
    compared('table degrees of freedom', 'ndf', ours?.degreesOfFreedom.numerator, expected.numerator),
    compared('table degrees of freedom', 'ddf', ours?.degreesOfFreedom.denominator, expected.denominator),
    compared('table p', 'p', ours?.p, expected.p),
  ]
}

function compareCorrections({ corrections }: Pick<Fixtures, 'corrections'>): Compared[] {
  return corrections.flatMap((expected) => {
    const ours = { holm: holm(expected.p), benjaminiHochberg: benjaminiHochberg(expected.p) }
    return expected.p.flatMap((_, i) => [
      compared('Holm', `holm ${i}`, ours.holm[i], expected.holm[i]),
      compared('Benjamini-Hochberg', `BH ${i}`, ours.benjaminiHochberg[i], expected.benjaminiHochberg[i]),
    ])
  })
}

function compareDistributions({ distributions }: Pick<Fixtures, 'distributions'>): Compared[] {
  const degrees = (df: number | null | 'Infinity') => (df === 'Infinity' ? Infinity : (df ?? 0))
  return [
    ...distributions.critical.map(({ level, df, value }) =>
      compared('critical value', `${level} df ${df}`, criticalValue(level, degrees(df)), value),
    ),
    ...distributions.twoSided.map(({ statistic, df, value }) =>
      compared('p of t', `t ${statistic} df ${df}`, twoSidedP(statistic, degrees(df)), value),
    ),
    ...distributions.upper.map(({ statistic, numerator, denominator, value }) =>
      compared(
        'p of F',
        `F ${statistic} df ${numerator}, ${denominator}`,
        upperP(statistic, numerator, denominator),
        value,
      ),
    ),
  ]
}

/** Everything of a set of fixtures, by what it is of. */
export function compareAll(fixtures: Fixtures): readonly (readonly [name: string, numbers: Compared[]])[] {
  return [
    ...fixtures.cases.map((each) => [`estimates: ${each.name}`, compareCase(each)] as const),
    ...fixtures.differences.map((each) => [`differences: ${each.name}`, compareDifferences(each)] as const),
    ...fixtures.tables.map((each) => [`tables: ${each.name}`, compareTable(each)] as const),
    ['corrections', compareCorrections(fixtures)],
    ['distributions', compareDistributions(fixtures)],
  ]
}
