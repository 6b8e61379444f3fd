import { readFileSync, writeFileSync } from 'node:fs'
import { analyse } from './pipeline/analysis/analyse.ts'
import { statisticsFor } from './pipeline/analysis/statistics.ts'
import { disclose } from './pipeline/disclosure/disclose.ts'
import { nodeFiles } from './pipeline/input/node-files.ts'
import { readStudy } from './pipeline/study/load.ts'
import { noMemo } from './pipeline/core/memo.ts'
import { LANGUAGES } from './pipeline/language/languages.ts'
import { drawChart } from './tests/support/make-chart.ts'
const [language, ...files] = process.argv.slice(2)
const { value: study, problems } = await readStudy(nodeFiles, 'data/residents', noMemo, LANGUAGES, language)
for (const p of problems) console.log(p)
const results = disclose(analyse(study, '2026', noMemo, await statisticsFor(study.design)))
for (const f of files) {
  console.log('=====', f)
  try {
    const chart = await drawChart(JSON.parse(readFileSync(f, 'utf8')), results)
    console.log([chart.finding?.text, chart.subtitle?.text, chart.source?.text, '', chart.alt].join('\n'))
    console.log(chart.table.columns.join(' | '))
    for (const r of chart.table.rows.slice(0, 30)) console.log(r.join(' | '))
    const out = f.replace(/\.vl\.json$/, `-${language}`)
    writeFileSync(out + '.html', `<style>@font-face{font-family:"Source Sans 3";src:url(file:///work/main/node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf)}@font-face{font-family:"Source Sans 3";font-weight:bold;src:url(file:///work/main/node_modules/@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf)}body{margin:10px}</style>${chart.svg}`)
  } catch (e) { console.log((e as Error).message) }
}
