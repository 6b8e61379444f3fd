/**
 * All that is estimated from samples. Only a study of a sample loads this, because the distributions behind it take long
 * to load.
 */
export { betweenGroups, betweenPairedWaves, betweenWaves } from './difference.ts'
export { criticalValue } from './distributions.ts'
export { mean, share, total } from './estimate.ts'
export { wilson } from './intervals.ts'
export { benjaminiHochberg, holm } from './many-tests.ts'
export { fromValue } from './one-sample.ts'
export { pairWaves } from './paired.ts'
export { quantiles } from './quantile.ts'
export { sampleOf } from './sample.ts'
export { testTable } from './table-test.ts'
