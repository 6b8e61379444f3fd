import type { Chart } from './chart.ts'

/** White space around a drawing on its sheet of paper, in points. */
const EDGE = 12

/**
 * A chart as the cover shows it. One without a ground of its own was judged on paper, so it lies on a sheet of paper
 * there: in the lead colour of the cover its marks and texts would be lost.
 */
export function onCover(chart: Chart): Chart {
  const { svg, paper } = chart
  if (paper === undefined) return chart
  const [width, height] = [chart.width + 2 * EDGE, chart.height + 2 * EDGE]
  const size = `width="${width}" height="${height}"`
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}"><rect ${size} fill="${paper}"/>`
  const onSheet = svg
    .replace(/^<svg[^>]*>/, `${sheet}<g transform="translate(${EDGE},${EDGE})">`)
    // Definitions are only found at the top.
    .replace(/((?:<defs>.*<\/defs>)?<\/svg>)$/s, '</g>$1')
  return { ...chart, svg: onSheet, width, height }
}
