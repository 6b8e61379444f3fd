import type { Theme } from '../../../schemas/types.ts'
import { memoizeByObject } from '../../core/memoize.ts'
import type { ChartSpec } from '../../report/report.ts'
import { namesInSpecs } from '../draw/config.ts'
import { type ReadSpec, readViews } from './fields/read-views.ts'
import { checkForm } from './form/check-form.ts'
import { limitFaults, sizeFaults } from './limits.ts'
import { refusals, unusedDatasets } from './refusals.ts'
import { reservedNames } from './reserved-names.ts'
import { onlyFirst, type SpecFault } from './spec-fault.ts'
import { type Json, visit } from './visit.ts'

/**
 * All faults of a spec that show without drawing it: what it may not do or takes too long, what Vega-Lite does not
 * know, and names that nothing has. Also its views. A faulty spec must not be drawn.
 */
export const checkSpec = memoizeByObject((theme: Theme) =>
  memoizeByObject((chart: Pick<ChartSpec, 'spec' | 'datasets' | 'document'>): ReadSpec => {
    const { spec, document } = chart
    const tooLarge = sizeFaults(document.value as Json)
    if (tooLarge.length > 0) return { views: [], titles: [], ends: [], faults: tooLarge }
    const { views, titles, ends, faults } = readViews(spec, namesInSpecs(theme))
    const hasNoData = faults.some(({ rule }) => rule === 'missing-data')
    const form = checkForm(document.value).filter(
      ({ path, rule }) => !hasNoData || rule !== 'missing-key' || path.length > 0,
    )
    return {
      views,
      titles,
      ends,
      faults: onlyFirst(
        faultsOf(chart),
        form,
        faults,
        reservedNames([...visit(spec)], Object.keys(chart.datasets)),
      ),
    }
  }),
)

function faultsOf({ spec, datasets }: Pick<ChartSpec, 'spec' | 'datasets'>): SpecFault[] {
  const names = Object.keys(datasets)
  const visits = [...visit(spec)]
  return [...refusals(visits, names), ...limitFaults(visits), ...unusedDatasets(visits, names)]
}
