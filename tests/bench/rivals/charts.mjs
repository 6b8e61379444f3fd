import * as vega from 'vega'
import { compile } from 'vega-lite'

/**
 * Draws the charts of a report with Vega as it comes: no canvas, so widths of text are estimated.
 *
 * @returns SVG by name
 */
export async function drawCharts({ charts }) {
  const drawn = {}
  for (const { name, spec } of charts) {
    const view = new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' })
    drawn[name] = await view.toSVG()
    view.finalize()
  }
  return drawn
}
